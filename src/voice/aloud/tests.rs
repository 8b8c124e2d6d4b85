//! Lines spoken and sounded by shell scripts that write down what they are given. The scripts
//! replace the patient's own command, so the search path stays untouched.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail loudly, and waits by a real clock"
)]

use super::*;
use crate::core::cue::Cue;
use crate::core::settings::{Rate, Voice, Volume};
use crate::core::text::Lang;
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::script::Tone;
use rustix::process::{Pid, test_kill_process};
use std::fs::{read_to_string, write};
use std::sync::mpsc::Receiver;
use tempfile::TempDir;

/// Longer than any machine needs.
const LONG: Duration = Duration::from_secs(30);

/// A machine with one program that speaks, and the notebook it writes to.
struct Room {
    home: TempDir,
    settings: Settings,
}

impl Room {
    /// A shell script. `$1` is the language, and `$SAID` is the notebook.
    fn with(script: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let said = home.path().join("said");
        write(&said, "").unwrap();
        let script = format!("SAID='{}'; {script}", said.display());
        let command = ["/bin/sh", "-c", &script, "speaker", "{lang}"];
        let settings = Settings {
            voice_command: Some(command.map(Plain::new).into()),
            sounds: false,
            ..Settings::default()
        };
        Self { home, settings }
    }

    fn said(&self) -> String {
        read_to_string(self.home.path().join("said")).unwrap()
    }

    fn aloud(&self) -> (Aloud, Receiver<Report>) {
        let (tell, reports) = mpsc::channel();
        let report = move |report| tell.send(report).unwrap_or_default();
        (Aloud::new(&self.settings, report), reports)
    }

    /// The process ids in the notebook.
    fn pids(&self) -> Vec<Pid> {
        let said = self.said();
        let pids = said.lines().filter_map(|line| line.parse().ok());
        pids.filter_map(Pid::from_raw).collect()
    }
}

/// Waits until it is so.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let give_up = Instant::now() + LONG;
    while !is_so() {
        assert!(Instant::now() < give_up, "never: {what}");
        thread::park_timeout(Duration::from_millis(2));
    }
}

fn line(words: &str) -> Line {
    Line {
        cue: Cue::Frozen,
        words: (!words.is_empty())
            .then(|| words.into())
            .into_iter()
            .collect(),
        lang: Lang::Da,
        tone: None,
        room: None,
    }
}

/// The report for the failing program.
fn fails() -> Report {
    Report::Unheard(Plain::new(
        &Texts::new(Lang::Da).say(t::VoiceFails { program: "/bin/sh" }),
    ))
}

/// Waits until every earlier request has been handled; no other report may arrive meanwhile.
fn dealt_with(aloud: &Aloud, reports: &Receiver<Report>) {
    aloud.find(Lang::Da);
    assert!(matches!(reports.recv_timeout(LONG), Ok(Report::Found(_))));
}

/// Whether none of them still runs. A process that has ended may remain a zombie for a long time.
fn are_gone(pids: &[Pid]) -> bool {
    pids.iter().all(|pid| {
        let stat = read_to_string(format!("/proc/{}/stat", pid.as_raw_pid()));
        test_kill_process(*pid).is_err() || stat.is_ok_and(|stat| stat.contains(") Z "))
    })
}

const WRITES: &str = "echo \"$1: $(cat)\" >> \"$SAID\"";
/// Writes down its own process id and a child's, and never ends.
const SPEAKS_ON: &str = "sleep 600 & echo $! >> \"$SAID\"; echo $$ >> \"$SAID\"; wait";

#[test]
fn words_reach_the_speaker_as_they_are() {
    let room = Room::with(WRITES);
    let (aloud, _reports) = room.aloud();
    let hostile = "-n \"$(touch x)\" `id` ; ' \\ {text} å";
    aloud.play(&line(hostile));
    until("said", || room.said() == format!("da: {hostile}\n"));
}

#[test]
fn nothing_starts_before_the_first_line_nor_without_words() {
    let room = Room::with(WRITES);
    let (aloud, _reports) = room.aloud();
    aloud.hush();
    aloud.play(&line(""));
    assert!(aloud.worker.get().is_none());
    aloud.play(&line("Hold"));
    assert!(aloud.worker.get().is_some());
}

#[test]
fn switched_off_it_says_nothing_but_the_sound_check_that_is_asked_for() {
    let room = Room::with(WRITES);
    let (mut aloud, _reports) = room.aloud();
    aloud.set(&Settings {
        voice: Voice::Off,
        ..room.settings.clone()
    });
    aloud.play(&line("Hold"));
    assert!(aloud.worker.get().is_none());
    aloud.play(&Line {
        cue: Cue::SoundCheck,
        ..line("Do you hear this?")
    });
    until("said", || room.said() == "da: Do you hear this?\n");
}

#[test]
fn newer_words_take_the_place_of_older_ones_and_a_line_without_words_does_not() {
    let room = Room::with(SPEAKS_ON);
    let (mut aloud, _reports) = room.aloud();
    aloud.play(&line("one"));
    until("the first", || room.pids().len() == 2);
    let first = room.pids();
    aloud.play(&Line {
        tone: Some(Tone::Last),
        ..line("")
    });
    assert!(first.iter().all(|pid| test_kill_process(*pid).is_ok()));
    aloud.play(&line("two"));
    until("the second", || room.pids().len() == 4);
    until("the first is gone", || are_gone(&first));
    aloud.set(&Settings {
        voice: Voice::Off,
        ..room.settings.clone()
    });
    let all = room.pids();
    until("switched off", || are_gone(&all));
}

#[test]
fn words_that_wait_for_the_end_of_their_tone_come_though_another_tone_follows() {
    let mut room = Room::with(WRITES);
    room.settings.sounds = true;
    room.settings.volume = Volume::Soft;
    let (aloud, _reports) = room.aloud();
    let toned = |words| Line {
        tone: Some(Tone::LetGo),
        ..line(words)
    };
    aloud.play(&toned("hold"));
    aloud.play(&toned(""));
    until("said", || room.said() == "da: hold\n");
    aloud.play(&toned("stale"));
    aloud.play(&toned("fresh"));
    until("said", || room.said() == "da: hold\nda: fresh\n");
}

#[test]
fn words_wait_for_the_tone_of_the_line_before() {
    let mut room = Room::with(WRITES);
    room.settings.sounds = true;
    room.settings.volume = Volume::Soft;
    let (aloud, _reports) = room.aloud();
    aloud.play(&Line {
        tone: Some(Tone::Freeze),
        ..line("")
    });
    // The first words would have been heard over the tone.
    aloud.play(&line("over the tone"));
    aloud.play(&line("after it"));
    until("said", || room.said() == "da: after it\n");
}

#[test]
fn a_hush_ends_what_speaks_and_everything_on_its_way() {
    let room = Room::with(SPEAKS_ON);
    let (aloud, reports) = room.aloud();
    for _ in 0..20 {
        aloud.play(&line("and on and on"));
    }
    aloud.hush();
    dealt_with(&aloud, &reports);
    until("silence", || are_gone(&room.pids()));
    let before = room.pids().len();
    aloud.play(&line("again"));
    until("it goes on", || room.pids().len() == before + 2);
    let last = room.pids();
    drop(aloud);
    until("nobody is left speaking", || are_gone(&last));
}

#[test]
fn a_line_whose_time_has_passed_is_not_said() {
    let room = Room::with(WRITES);
    let (aloud, reports) = room.aloud();
    aloud.play(&Line {
        room: Some(Duration::ZERO),
        ..line("stale")
    });
    aloud.play(&line("fresh"));
    dealt_with(&aloud, &reports);
    until("said", || !room.said().is_empty());
    assert_eq!(room.said(), "da: fresh\n");
}

#[test]
fn one_that_fails_is_told_once_and_left_alone_until_the_settings_change() {
    let room = Room::with("echo tried >> \"$SAID\"; exit 1");
    let (mut aloud, reports) = room.aloud();
    until("reported", || {
        aloud.play(&line("a"));
        reports.recv_timeout(Duration::from_millis(50)) == Ok(fails())
    });
    let tried = || room.said().lines().count();
    let before = tried();
    assert!(before >= 3);
    aloud.play(&line("a"));
    dealt_with(&aloud, &reports);
    assert_eq!(tried(), before);
    aloud.play(&Line {
        cue: Cue::SoundCheck,
        ..line("a")
    });
    until("asked for, it is tried", || tried() == before + 1);
    aloud.set(&Settings {
        voice_rate: Rate::Slow,
        ..room.settings.clone()
    });
    aloud.play(&line("a"));
    until("tried again", || tried() == before + 2);
}

#[test]
fn one_that_hangs_is_ended_and_told_once() {
    let room = Room::with(SPEAKS_ON);
    let (aloud, reports) = room.aloud();
    for times in 1..=3 {
        aloud.play(&line("a"));
        until("it hangs", || room.pids().len() == times * 2);
        until("it is ended", || are_gone(&room.pids()));
    }
    assert_eq!(reports.recv_timeout(LONG), Ok(fails()));
}

#[test]
fn what_speaks_while_the_worker_panics_can_still_be_silenced() {
    let room = Room::with(SPEAKS_ON);
    let (tell, panics) = mpsc::channel();
    let aloud = Aloud::new(&room.settings, move |_| {
        tell.send(()).unwrap();
        panic!("the worker panics");
    });
    aloud.play(&line("One."));
    until("it speaks", || room.pids().len() == 2);
    aloud.find(Lang::Da);
    panics.recv_timeout(LONG).unwrap();
    aloud.hush();
    until("it is silent", || are_gone(&room.pids()));
    // Nobody is left to speak this, and nobody waits for it.
    aloud.play(&line("Two."));
    drop(aloud);
    assert_eq!(room.pids().len(), 2);
}
