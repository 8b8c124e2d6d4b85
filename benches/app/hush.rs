//! How long a program that speaks lives on after a hush: what a patient still hears after a freeze,
//! but for what the sound card has taken already. The goal is 50 ms.

use divan::{Bencher, black_box};
use rustix::process::{Pid, test_kill_process};
use rygrad::core::cue::Cue;
use rygrad::core::settings::Settings;
use rygrad::core::text::{Lang, Plain};
use rygrad::script::Line;
use rygrad::voice::Aloud;
use std::fs::read_to_string;
use std::path::Path;
use std::thread;

fn line() -> Line {
    Line {
        cue: Cue::GoOn,
        words: vec![Plain::new("and on and on")],
        lang: Lang::En,
        tone: None,
        room: None,
    }
}

/// Speaks until it is ended; the number of its process is in the file.
fn speaking(note: &Path) -> (Aloud, Pid) {
    let script = format!("echo $$ > '{}'; exec sleep 600", note.display());
    let command = ["/bin/sh", "-c", &script].map(Plain::new);
    let settings = Settings {
        voice_command: Some(command.into()),
        ..Settings::default()
    };
    let aloud = Aloud::new(&settings, |_| ());
    aloud.play(&line());
    loop {
        let pid = read_to_string(note).unwrap_or_default();
        let pid = pid.ends_with('\n').then(|| pid.trim().parse().ok());
        if let Some(pid) = pid.flatten().and_then(Pid::from_raw) {
            return (aloud, pid);
        }
        thread::yield_now();
    }
}

/// Measures what `end` does to a program that speaks.
fn measured<T>(bencher: Bencher<'_, '_>, end: impl Fn(Aloud, Pid) -> T) {
    let home = tempfile::tempdir().unwrap();
    let note = home.path().join("pid");
    bencher
        .with_inputs(|| {
            let _ = std::fs::remove_file(&note);
            speaking(&note)
        })
        .bench_local_values(|(aloud, pid)| end(aloud, pid));
}

/// The call alone: what the freeze costs the thread that draws.
#[divan::bench]
fn told_to_be_silent(bencher: Bencher<'_, '_>) {
    measured(bencher, |aloud, pid| {
        aloud.hush();
        black_box((aloud, pid))
    });
}

/// Until the process is gone and was taken leave of.
#[divan::bench]
fn until_it_is_gone(bencher: Bencher<'_, '_>) {
    measured(bencher, |aloud, pid| {
        aloud.hush();
        while test_kill_process(pid).is_ok() {
            thread::yield_now();
        }
        aloud
    });
}
