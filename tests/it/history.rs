//! The history as a physiotherapist reads it: numbers, plan, end and notes of each session in one
//! place, the year where it changes, and keys that reach the end of a long list.

use crate::screens::weeks;
use crate::stage::{Opening, Stage};
use chrono::Datelike;
use rygrad::core::record::{Record, SessionRecord};
use rygrad::core::text::Plain;

/// Three weeks with a note after the newest session.
fn noted(note: &str) -> Stage {
    let mut log = weeks();
    let Some(Record::CheckIn(check)) = log.last_mut() else {
        panic!("the last record is a number after a session")
    };
    check.note = Some(Plain::new(note));
    let mut stage = Opening {
        log,
        ..Opening::default()
    }
    .open();
    stage.resize(120, 60);
    stage.play("h");
    stage
}

/// The line that holds a text, and the one under it.
fn lines(screen: &str, text: &str) -> (String, String) {
    let mut lines = screen.lines().skip_while(|line| !line.contains(text));
    let line = lines.next().unwrap_or_else(|| panic!("{text}\n{screen}"));
    (line.to_owned(), lines.next().unwrap_or("").to_owned())
}

#[test]
fn a_session_has_its_numbers_and_its_note_with_it() {
    let s = noted("better than on Monday");
    let screen = s.screen(120, 60);
    let (session, note) = lines(&screen, "21 Nov   Disc");
    assert!(session.contains("2 → 1"), "{session}");
    assert!(session.contains("14 min"), "{session}");
    assert!(note.contains("“better than on Monday”"), "{note}");
    assert!(!screen.contains("Notes"), "it is nowhere twice\n{screen}");
}

#[test]
fn a_stop_is_said_under_its_session() {
    let screen = noted("fine").screen(120, 60);
    let (session, ending) = lines(&screen, "12 Nov   Disc");
    assert!(session.contains("4 → 2"), "{session}");
    assert!(ending.contains("■ stopped for pain: pain 5"), "{ending}");
}

#[test]
fn every_figure_has_its_unit_and_every_sign_its_meaning() {
    let screen = noted("fine").screen(80, 24);
    for said in [
        "pain 0–10",
        "◉ before and after",
        "┄ 2 points from the first week",
        "repetitions done",
    ] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
}

#[test]
fn the_year_stands_where_it_changes() {
    let back = |session: &SessionRecord| SessionRecord {
        local_date: session.local_date.with_year(2025).unwrap(),
        start: session.start.with_year(2025).unwrap(),
        end: session.end.with_year(2025).unwrap(),
        id: uuid::Uuid::from_u128(77),
        ..session.clone()
    };
    let mut log = weeks();
    let Record::Session(first) = &log[0] else {
        panic!("a session first")
    };
    let old = back(first);
    log.insert(0, Record::Session(old));
    let mut s = Opening {
        log,
        ..Opening::default()
    }
    .open();
    s.resize(120, 60);
    s.play("h <left> <left>");
    let screen = s.screen(120, 60);
    let (year, session) = lines(&screen, "   2025");
    assert_eq!(year.trim(), "2025");
    assert!(session.contains("Disc, first weeks"), "{screen}");
    assert!(!screen.contains("   2026"), "this year is known\n{screen}");
}

#[test]
fn a_range_takes_the_whole_width() {
    let mut s = noted("fine");
    s.resize(80, 24);
    let screen = s.screen(80, 24);
    let dates = screen
        .lines()
        .find(|line| line.contains("26 Oct  "))
        .unwrap();
    let first = dates.chars().take_while(|c| c.is_whitespace()).count();
    assert!(first <= 7, "the first day stands at the axis\n{screen}");
}

#[test]
fn the_end_of_a_long_list_is_one_key_away() {
    let mut s = noted("fine");
    s.resize(80, 24);
    let first = s.screen(80, 24);
    s.play("<end>");
    let end = s.screen(80, 24);
    assert!(end.contains("1 Nov    Disc"), "{end}");
    s.play("<pgup>");
    assert_ne!(s.screen(80, 24), end);
    s.play("<home>");
    assert_eq!(s.screen(80, 24), first);
}
