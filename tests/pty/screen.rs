//! What reaches the terminal.

use crate::stand_in;
use crate::support::pty::Pty;
use tempfile::tempdir;

#[test]
fn another_size_is_drawn_at_that_size() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    for (cols, rows) in [(120, 40), (40, 12), (7, 2), (80, 24)] {
        pty.resize(cols, rows);
        pty.until("its size, as far as it fits", |seen| {
            let whole = format!("stand-in {cols}x{rows}");
            let fits = whole.get(..cols.into()).unwrap_or(&whole);
            seen.shows(fits) && seen.screen().size() == (rows, cols)
        });
    }
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

/// A reader that asks for news once (edge-triggered) drops the second of two, as crossterm's does.
#[test]
fn no_key_is_lost_while_the_window_changes() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    let mut typed = String::new();
    for (turn, key) in ('a'..='o').cycle().take(60).enumerate() {
        pty.resize(if turn % 2 == 0 { 90 } else { 80 }, 24);
        pty.type_keys(&key.to_string());
        typed.push(key);
        pty.until_shows(&format!("typed {typed}."));
    }
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

#[test]
fn a_short_frame_has_no_brackets_and_nothing_is_asked() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    pty.type_keys("a");
    pty.until_shows("typed a.");
    assert_eq!(pty.seen().count("\x1b[?2026"), 0);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let seen = pty.seen();
    assert_eq!(seen.count("\x1b[6n"), 0, "the terminal is never asked");
    for mode in ["1000", "1002", "1003", "1006", "2004"] {
        assert_eq!(seen.count(&format!("\x1b[?{mode}h")), 0, "{mode}");
    }
}

#[test]
fn colours_are_the_themes_to_drop() {
    let home = tempdir().unwrap();
    let diary = home.path().join("diary");
    let [diary] = stand_in::env(&diary);
    let env = [diary, ("NO_COLOR", "1")];
    let mut pty = Pty::start(&stand_in::exe(), &stand_in::ARGS, &env);
    pty.until_shows("red");
    let cell = pty.seen().screen().cell(2, 0).cloned();
    assert_eq!(cell.unwrap().fgcolor(), vt100::Color::Idx(1));
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}
