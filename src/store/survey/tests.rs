#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::found::{Damage, LONGEST_LINE, Place};
use super::super::{journal::Journal, sample};
use super::*;
use std::fs;

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

fn surveyed(log: &str) -> Survey {
    let (_home, folders) = sample::folders();
    fs::create_dir_all(folders.data()).unwrap();
    fs::write(folders.log(), log).unwrap();
    survey(&folders).unwrap()
}

fn states(verified: u64, edited: u64, newer: u64) -> States {
    States {
        verified,
        edited,
        newer,
    }
}

#[test]
fn a_log_that_is_not_there_is_sound_and_stays_away() {
    let (_home, folders) = sample::folders();
    let survey = survey(&folders).unwrap();
    assert!(!survey.is_there && survey.is_sound());
    assert_eq!(survey.types.len(), 8);
    assert!(!folders.data().exists());
}

#[test]
fn every_line_is_counted_by_its_type_and_state() {
    let session = sample::line(&Record::Session(sample::session(0)));
    let edited = line(2).replace("\"pain\":2", "\"pain\":9");
    let newer = "{\"v\":1,\"type\":\"sleep\",\"hours\":7}\n{\"v\":2,\"type\":\"session\"}\n";
    let found = surveyed(&(session + &line(1) + &line(1) + &edited + newer));
    let of = |word: &str| found.types.get(&Plain::new(word)).copied();
    assert_eq!(of("session"), Some(states(1, 0, 1)));
    assert_eq!(of("check_in"), Some(states(2, 1, 0)));
    assert_eq!(of("sleep"), Some(states(0, 0, 1)));
    assert_eq!((found.doubles, found.is_sound()), (1, true));
}

#[test]
fn every_fault_is_named_by_its_line() {
    let flipped = line(2).replacen('{', "[", 1);
    let long = "x".repeat(LONGEST_LINE + 1);
    let crlf = line(3).replace('\n', "\r\n");
    let torn = line(5);
    let torn = torn.get(..40).unwrap();
    let found = surveyed(&[&*line(1), &flipped, "\0\0\0\n", &crlf, &long, "\n", torn].concat());
    let expected = [
        (2, Damage::Unreadable),
        (3, Damage::Nul),
        (5, Damage::TooLong),
        (6, Damage::Torn),
    ];
    let expected = expected.map(|(line, damage)| Fault {
        place: Place::Line(line),
        damage,
    });
    assert_eq!(found.faults, expected);
    let checks = found.types.get(&Plain::new("check_in")).copied();
    assert_eq!(checks, Some(states(2, 0, 0)), "line ends are no change");
}

#[test]
fn unfinished_sessions_are_named_and_left_alone() {
    let (_home, folders) = sample::folders();
    let begin =
        |number| Journal::create(&folders, &sample::occasion(number), &sample::outline()).unwrap();
    drop((begin(1), begin(2)));
    let running = begin(3);
    super::super::append(&folders, &Record::Session(sample::session(2))).unwrap();
    let torn = folders.in_progress().join("torn.jsonl");
    fs::write(&torn, "{").unwrap();
    let found = survey(&folders).unwrap();
    let starts: Vec<_> = found.unfinished.iter().map(|aside| aside.start).collect();
    assert_eq!(starts, [sample::occasion(1).start], "2 is in the log");
    assert_eq!(found.problems, [Problem::Unreadable { path: torn }]);
    assert!(!found.is_sound());
    drop(running);
    assert_eq!(fs::read_dir(folders.in_progress()).unwrap().count(), 4);
}
