#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::found::{Damage, LONGEST_LINE, Place};
use super::super::scan::scan;
use super::super::{any_log::any_log, journal::Journal, sample};
use super::*;
use crate::core::amended::Corrections;
use proptest::prelude::*;
use std::collections::HashSet;
use std::fs;
use std::io::Cursor;

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

fn surveyed(log: impl AsRef<[u8]>) -> Survey {
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
    let found = surveyed(session + &line(1) + &line(1) + &edited + newer);
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
    let found = surveyed([&*line(1), &flipped, "\0\0\0\n", &crlf, &long, "\n", torn].concat());
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
    let journals = fs::read_dir(folders.in_progress()).unwrap();
    let journals = journals.map(|entry| entry.unwrap().path());
    let journals = journals.filter(|path| path.extension().is_some_and(|e| e == "jsonl"));
    assert_eq!(journals.count(), 4);
}

/// The same with all ids in memory.
fn expected(log: &[u8]) -> Survey {
    let mut survey = Survey {
        is_there: true,
        ..Survey::default()
    };
    for word in TYPES {
        survey.types.entry(Plain::new(word)).or_default();
    }
    let (mut seen, mut records) = (HashSet::new(), Vec::new());
    survey.form = scan(Cursor::new(log), true, |_, found| match found {
        Err(fault) => survey.faults.push(fault),
        Ok(kept) => {
            let is_double = kept.record.id().is_some_and(|id| !seen.insert(id));
            survey.doubles += u64::from(is_double);
            let states = survey.types.entry(Plain::new(type_of(&kept.record)));
            let states = states.or_default();
            match (&kept.record, kept.edited) {
                (Record::Newer { .. }, _) => states.newer += 1,
                (_, true) => states.edited += 1,
                (_, false) => states.verified += 1,
            }
            records.push(kept.record);
        }
    })
    .unwrap();
    in_order(&mut survey.faults);
    let amendments = records.iter().filter(|r| matches!(r, Record::Amendment(_)));
    let corrections = Corrections::of(amendments);
    survey.withdrawn = corrections.withdrawn_of(|id| seen.contains(id));
    survey
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_survey_finds_what_is_there_whatever_the_log(log in any_log()) {
        prop_assert_eq!(surveyed(&log), expected(&log));
    }
}
