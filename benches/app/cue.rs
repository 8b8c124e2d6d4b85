//! How late a rendered line begins: from the moment at which it is due until its player has it. The
//! player is a script of the shell that says when it starts. The goal is 20 ms for 95 of 100 lines.

use rygrad::core::cue::Cue;
use rygrad::core::settings::{OfLang, Rate, Settings, Voice};
use rygrad::core::text::{Lang, Plain};
use rygrad::script::Line;
use rygrad::voice::{Aloud, Choice, Spoken, Store, engines};
use std::fs::{File, Permissions, set_permissions, write};
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Set where this process measures; it needs a search path of its own.
const MEASURES: &str = "RYGRAD_BENCH_CUE";
const TIMES: usize = 200;

/// Measures, if this is the process with nothing but the player on its path.
pub(crate) fn begins() -> bool {
    let home = std::env::var_os(MEASURES);
    if let Some(home) = &home {
        measure(Path::new(home));
    }
    home.is_some()
}

pub(crate) fn report() {
    let home = tempfile::tempdir().unwrap();
    let moment = home.path().join("moment");
    let made = Command::new("mkfifo").arg(&moment).status();
    if !made.is_ok_and(|status| status.success()) {
        println!("cue: skipped, without mkfifo");
        return;
    }
    let player = home.path().join("pw-play");
    let script = format!("#!/bin/sh\necho > '{}'\n", moment.display());
    write(&player, script).unwrap();
    set_permissions(&player, Permissions::from_mode(0o755)).unwrap();
    for name in ["en.onnx", "en.onnx.json"] {
        write(home.path().join(name), "").unwrap();
    }
    let ourselves = std::env::current_exe().unwrap();
    let mut measures = Command::new(ourselves);
    measures.env(MEASURES, home.path()).env("PATH", home.path());
    assert!(measures.status().unwrap().success());
}

#[expect(
    clippy::disallowed_methods,
    reason = "it measures time, and leaves a player time to end"
)]
fn measure(home: &Path) {
    let model = Plain::new(home.join("en.onnx").to_str().unwrap());
    let settings = Settings {
        voice: Voice::Piper,
        voice_model: OfLang {
            en: Some(model),
            ..OfLang::default()
        },
        ..Settings::default()
    };
    let store = Store::within(Some(home));
    let engine = engines(&Choice::from(&settings), Lang::En).remove(0);
    let line = Line {
        cue: Cue::GoOn,
        words: vec![Plain::new("3, last one, Tilt")],
        lang: Lang::En,
        tone: None,
        room: None,
    };
    let spoken = Spoken {
        words: &line.words,
        lang: Lang::En,
        words_a_minute: Rate::Normal.words_a_minute(),
    };
    let put = store.put::<std::io::Error>(&engine, &spoken, |file| write(file, vec![0; 60_000]));
    put.unwrap();
    let aloud = Aloud::new(&settings, |_| ()).with(store);
    let mut options = File::options();
    let mut moment = options
        .read(true)
        .write(true)
        .open(home.join("moment"))
        .unwrap();
    let mut late = |line: &Line| {
        let due = Instant::now();
        aloud.play(line);
        moment.read_exact(&mut [0]).unwrap();
        due.elapsed()
    };
    // The first one finds the voice and the player.
    println!(
        "cue: the first line of a session begins {:.1?} late",
        late(&line)
    );
    let mut all: Vec<Duration> = (0..TIMES)
        .map(|_| {
            std::thread::sleep(Duration::from_millis(20));
            late(&line)
        })
        .collect();
    all.sort_unstable();
    let at = |percent: usize| all.get(TIMES * percent / 100).copied().unwrap_or_default();
    println!(
        "cue: a rendered line begins {:.1?} late, p95 {:.1?}, of {TIMES}",
        at(50),
        at(95)
    );
}
