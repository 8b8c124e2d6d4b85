//! Every way out.

use crate::patient::until;
use crate::stand_in;
use crate::support::pty::Pty;
use rustix::process::Signal;
use std::fs::read_to_string;
use std::process::{Command, Stdio};
use tempfile::tempdir;

#[test]
fn quitting_leaves_the_terminal_as_it_was() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    assert_ne!(pty.modes(), pty.modes_before);
    assert!(pty.seen().screen().alternate_screen() && pty.seen().screen().hide_cursor());
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    assert!(
        pty.seen().shows("running 1 test"),
        "what was there before is there again"
    );
}

#[test]
fn a_signal_ends_it_and_the_terminal_is_given_back() {
    for (signal, code) in [
        (Signal::TERM, 143),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
        (Signal::HUP, 129),
    ] {
        let home = tempdir().unwrap();
        let diary = home.path().join("diary");
        let mut pty = stand_in::started(&diary);
        pty.signal(signal);
        assert_eq!(pty.ends_and_gives_back(), code, "{signal:?}");
        let noted = read_to_string(diary).unwrap();
        assert!(noted.starts_with("Hush\n"), "{signal:?}: {noted}");
    }
}

#[test]
fn the_product_itself_ends_so_too() {
    let home = tempdir().unwrap();
    let home = home.path().to_str().unwrap();
    let mut pty = Pty::start(env!("CARGO_BIN_EXE_rygrad"), &[], &[("HOME", home)]);
    pty.until("a frame", |seen| {
        seen.screen().alternate_screen() && !seen.screen().contents().trim().is_empty()
    });
    pty.signal(Signal::TERM);
    assert_eq!(pty.ends_and_gives_back(), 143);
}

#[test]
fn a_closed_window_ends_it_after_its_effects() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let mut pty = stand_in::started(&diary);
    pty.hang_up("a");
    let status = pty.status();
    assert_eq!(status.exit_status(), Some(129), "{status:?}");
    // Once or twice: the system also continues what it hangs up on, in either order.
    let noted = read_to_string(diary).unwrap();
    assert!(
        noted.starts_with("Hush\n") && noted.ends_with("Hush\nHungUp\n"),
        "{noted}"
    );
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_told() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    pty.type_keys("!");
    assert_eq!(pty.ends_and_gives_back(), 101);
    pty.until_shows("the stand-in panics");
}

#[test]
fn a_panic_before_the_first_frame_leaves_the_shells_screen_alone() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let [diary] = stand_in::env(&diary);
    let mut pty = Pty::start(&stand_in::exe(), &stand_in::ARGS, &[diary, stand_in::FAILS]);
    assert_eq!(pty.ends_and_gives_back(), 101);
    pty.until_shows("the first frame panics");
    let seen = pty.seen();
    for sequence in ["\x1b[?1049", "\x1b[2J"] {
        assert_eq!(seen.count(sequence), 0, "{sequence:?}");
    }
}

#[test]
fn a_panic_of_another_thread_does_not_touch_the_screen() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    pty.type_keys("#");
    pty.until_shows("typed #.");
    pty.type_keys("b");
    pty.until_shows("typed #b.");
    assert!(pty.seen().screen().alternate_screen());
    assert_eq!(pty.seen().count("another thread panics"), 0);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

#[test]
fn a_voice_that_panics_is_gone_and_everything_else_goes_on() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let mut pty = stand_in::started(&diary);
    pty.type_keys("%");
    until("the voice has panicked", || {
        read_to_string(&diary).is_ok_and(|noted| noted.contains("the voice panics"))
    });
    // Who is gone is asked in vain, and nobody waits for an answer.
    pty.type_keys("%b");
    pty.until_shows("typed %%b.");
    assert!(pty.seen().screen().alternate_screen());
    assert_eq!(pty.seen().count("the voice panics"), 0);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let noted = read_to_string(diary).unwrap();
    assert_eq!(noted.matches("the voice panics").count(), 1, "{noted}");
    assert_eq!(noted.matches("FindSound").count(), 2, "{noted}");
}

#[test]
fn without_a_terminal_it_says_so() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let ended = Command::new(stand_in::exe())
        .args(stand_in::ARGS)
        .envs(stand_in::env(&diary))
        .stdin(Stdio::null())
        .output();
    assert!(ended.unwrap().status.success());
    assert_eq!(read_to_string(diary).unwrap(), "refused\n");
}
