//! Ctrl-Z and its relatives: the shell gets its terminal, and we get ours back.

use crate::stand_in;
use crate::support::pty::Pty;
use rustix::process::Signal;
use std::fs::read_to_string;
use tempfile::tempdir;

/// A shell with job control that starts its arguments, says when they have stopped, waits for a
/// line, and lets them go on.
pub(crate) const SHELL: &str = r#"
"$@"
echo "stopped with $?"
read line
echo "the shell read $line"
fg >/dev/null
echo "ended with $?"
"#;

#[test]
fn suspended_the_shell_has_its_terminal_and_continued_we_have_ours() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let exe = stand_in::exe();
    let mut args = vec!["-m", "-c", SHELL, "sh", &exe];
    args.extend(stand_in::ARGS);
    let mut pty = Pty::start("sh", &args, &stand_in::env(&diary));
    pty.until_shows("stand-in 80x24");
    pty.type_keys("a");
    pty.until_shows("typed a.");

    pty.type_keys("\x1a");
    pty.until_shows("stopped with ");
    assert!(!pty.seen().screen().alternate_screen());
    assert!(!pty.seen().screen().hide_cursor());
    assert_eq!(pty.modes(), pty.modes_before, "cooked");
    assert_eq!(
        read_to_string(&diary).unwrap(),
        "Hush\n",
        "silent before it stopped"
    );

    // Another size: its signal goes to the shell, which has the terminal now.
    pty.resize(60, 20);
    pty.type_keys("lines are the shell's\n");
    pty.until("drawn again at its size", |seen| {
        seen.screen().alternate_screen() && seen.shows("stand-in 60x20") && seen.shows("typed a|.")
    });
    assert_ne!(pty.modes(), pty.modes_before, "raw");
    assert!(pty.seen().screen().hide_cursor());
    pty.type_keys("b");
    pty.until_shows("typed a|b.");
    // The shell has read from the terminal meanwhile; sizes must reach us nevertheless.
    pty.resize(70, 20);
    pty.until_shows("stand-in 70x20");

    pty.type_keys("q");
    pty.until_shows("ended with 0");
    assert_eq!(pty.ends_and_gives_back(), 0);
    assert!(pty.seen().shows("the shell read lines are the shell's"));
}

#[test]
fn stopped_from_outside_it_draws_everything_again() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let mut pty = stand_in::started(&diary);
    pty.signal(Signal::STOP);
    assert!(pty.status().stopped());
    let before = pty.seen().count("stand-in");
    pty.signal(Signal::CONT);
    pty.until("a whole frame", |seen| seen.count("stand-in") > before);
    pty.until_shows("typed |.");
    pty.type_keys("ab");
    pty.until_shows("typed |ab.");
    assert_eq!(read_to_string(&diary).unwrap(), "Hush\n", "told late");
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

#[test]
fn where_no_shell_could_continue_it_it_freezes_and_stays() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    pty.type_keys("\x1a");
    pty.until_shows("typed |.");
    pty.signal(Signal::TSTP);
    pty.until_shows("typed ||.");
    pty.type_keys("a");
    pty.until_shows("typed ||a.");
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}
