#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::super::found::{Damage, Fault};
use super::super::sample;
use super::*;
use crate::core::record::{Amendment, Confirmation, HowMuch, Screening};
use proptest::prelude::*;
use std::fs;

fn log(bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, std::path::PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("log.jsonl");
    fs::write(&path, bytes).unwrap();
    (home, path)
}

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

fn ids(reading: &Reading) -> Vec<Uuid> {
    reading.records.iter().filter_map(Record::id).collect()
}

fn fault(line: u64, damage: Damage) -> Fault {
    let place = Place::Line(line);
    Fault { place, damage }
}

#[test]
fn a_log_that_is_not_there_is_empty() {
    let nowhere = Path::new("/nowhere/at/all.jsonl");
    let empty = Reading {
        whole: true,
        ..Reading::default()
    };
    assert_eq!(all(nowhere), Ok(empty.clone()));
    assert_eq!(tail(nowhere, TAIL), Ok(empty));
    assert_eq!(holds_session(nowhere, sample::id(1)), Ok(false));
}

#[test]
fn damage_costs_one_line_and_is_named() {
    let torn = line(4);
    let torn = torn.get(..40).unwrap();
    let (_home, path) = log(line(2) + "\n{oops}\n" + &line(1) + torn);
    let reading = all(&path).unwrap();
    assert_eq!(ids(&reading), [sample::id(1), sample::id(2)], "by time");
    let faults = [fault(3, Damage::Unreadable), fault(5, Damage::Torn)];
    assert_eq!(reading.faults, faults);
}

#[test]
fn runs_of_nul_are_passed_by() {
    let nul = "\0".repeat(200_000);
    let (_home, path) = log(line(1) + &nul + "\n" + &nul + &line(2) + &nul);
    let reading = all(&path).unwrap();
    assert_eq!(ids(&reading), [sample::id(1), sample::id(2)]);
    assert_eq!(reading.faults, []);
}

#[test]
fn a_line_without_end_is_not_held_in_memory() {
    let long = "x".repeat(LONGEST_LINE + 1);
    let just = "x".repeat(LONGEST_LINE);
    let (_home, path) = log(long + "\n" + &just + "\n" + &line(1));
    let reading = all(&path).unwrap();
    assert_eq!(ids(&reading), [sample::id(1)]);
    let faults = [fault(1, Damage::TooLong), fault(2, Damage::Unreadable)];
    assert_eq!(reading.faults, faults);
}

#[test]
fn of_doubles_the_verified_one_stays() {
    let edited = line(1).replace("\"pain\":2", "\"pain\":9");
    for text in [edited.clone() + &line(1), line(1) + &edited + &line(1)] {
        let (_home, path) = log(text);
        let reading = all(&path).unwrap();
        assert_eq!(reading.records.len(), 1);
        assert_eq!(reading.records[0], sample::record(1));
        assert!(reading.edited.is_empty());
    }
    let (_home, path) = log(edited);
    assert!(all(&path).unwrap().edited.contains(&sample::id(1)));
}

#[test]
fn of_two_edited_ones_every_machine_takes_the_same() {
    let edited = |level| line(1).replace("\"pain\":2", &format!("\"pain\":{level}"));
    let (_home, one) = log(edited(8) + &edited(9));
    let (_home_too, other) = log(edited(9) + &edited(8));
    let record = |path| all(path).unwrap().records.swap_remove(0);
    assert_eq!(record(&one), record(&other));
}

#[test]
fn corrections_are_read_into_what_they_correct() {
    let amendment = Record::Amendment(Amendment {
        id: sample::id(7),
        at: sample::check_in(7).at,
        amends: sample::id(1),
        set: [("pain".to_owned(), 6.into())].into_iter().collect(),
    });
    let (_home, path) = log(sample::line(&amendment) + &line(1));
    for reading in [all(&path).unwrap(), tail(&path, TAIL).unwrap()] {
        let Record::CheckIn(check) = &reading.records[0] else {
            unreachable!()
        };
        assert_eq!(check.pain.level(), 6);
        assert!(reading.edited.is_empty());
        assert_eq!(reading.records[1], amendment);
    }
}

#[test]
fn a_record_of_a_newer_version_keeps_its_place() {
    let newer = r#"{"v":1,"type":"sleep","hours":7}"#;
    let (_home, path) = log(line(2) + newer + "\n" + &line(3) + &line(1));
    let reading = all(&path).unwrap();
    let kept = Record::Newer {
        kind: "sleep".into(),
        id: None,
    };
    let [one, two, three] = [1, 2, 3].map(sample::record);
    assert_eq!(reading.records, [one, two, kept, three]);
}

#[test]
fn the_tail_is_whole_lines_wherever_it_begins() {
    let text: String = (1..=5).map(line).collect();
    let (_home, path) = log(&text);
    let size = text.len() as u64;
    let lengths: Vec<u64> = (1..=5).map(|n| line(n).len() as u64).collect();
    for bytes in 0..=size + 3 {
        let reading = tail(&path, bytes).unwrap();
        let mut left = bytes;
        let fitting = lengths.iter().rev().take_while(|length| {
            let fits = left >= **length;
            left = left.saturating_sub(**length);
            fits
        });
        assert_eq!(reading.records.len(), fitting.count(), "the last {bytes}");
        assert_eq!(reading.faults, []);
        assert_eq!(reading.whole, bytes >= size);
    }
}

#[test]
fn a_fault_in_the_tail_is_named_by_its_line_for_then_all_is_read() {
    let before: String = (1..=5).map(line).collect();
    let (_home, path) = log(before + "oops\n" + &line(6));
    let reading = tail(&path, line(6).len() as u64 + 20).unwrap();
    assert_eq!(reading.faults, [fault(6, Damage::Unreadable)]);
    assert!(reading.whole);
}

#[test]
fn a_session_is_found_however_far_back() {
    let session = sample::line(&Record::Session(sample::session(0)));
    let rest: String = (1..=400).map(line).collect();
    let named = line(401).replace(
        "\"session\":null",
        &format!("\"session\":\"{}\"", sample::id(402)),
    );
    let (_home, path) = log(session + &rest + &named);
    assert!(fs::metadata(&path).unwrap().len() > TAIL);
    assert_eq!(holds_session(&path, sample::id(0)), Ok(true));
    assert_eq!(holds_session(&path, sample::id(1)), Ok(false), "a check-in");
    assert_eq!(
        holds_session(&path, sample::id(402)),
        Ok(false),
        "only named"
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(
        parts in prop::collection::vec(prop_oneof![
            prop::collection::vec(any::<u8>(), 0..40),
            Just(b"\n".to_vec()),
            Just(b"\0\0\0".to_vec()),
            (1_u16..9).prop_map(|n| line(n).into_bytes()),
        ], 0..12),
        bytes in 0_u64..3_000,
    ) {
        let (_home, path) = log(parts.concat());
        let whole = all(&path).unwrap();
        let part = tail(&path, bytes).unwrap();
        prop_assert!(part.records.len() <= whole.records.len());
        prop_assert!(ids(&part).iter().all(|id| ids(&whole).contains(id)));
    }
}

fn amendment(id: u16, amends: u16, field: &str, value: serde_json::Value) -> Record {
    Record::Amendment(Amendment {
        id: sample::id(id),
        at: sample::record(id.min(99)).at().unwrap(),
        amends: sample::id(amends),
        set: [(field.to_owned(), value)].into_iter().collect(),
    })
}

/// Whatever the log holds, a sieve leaves the records of the days around its range, what is said of them,
/// and the first one.
#[test]
fn a_sieve_leaves_what_a_range_needs() {
    let day = |number: u16| {
        let mut record = sample::record(number);
        if let Record::CheckIn(check) = &mut record {
            check.local_date += chrono::TimeDelta::days(i64::from(number));
        }
        record
    };
    let moved = amendment(900, 90, "local_date", "2026-05-01".into());
    let noted = [(901, 91), (902, 41)];
    let noted = noted.map(|(id, amends)| amendment(id, amends, "note", "stiff".into()));
    let amended: String = noted.iter().chain([&moved]).map(sample::line).collect();
    let lines: String = (1..100).map(day).map(|r| sample::line(&r)).collect();
    let (_home, path) = log(lines + &amended + "{oops}\n");
    let local = |number: u16| day(number).local_date().unwrap();
    let mut sieve = Sieve::new(local(40), local(42), local(400));
    let reading = sifted(&path, &mut sieve).unwrap();
    let mut expected: Vec<Uuid> = std::iter::once(1)
        .chain(33..=49)
        .chain([90, 900, 902])
        .map(sample::id)
        .collect();
    let mut kept = ids(&reading);
    expected.sort_unstable();
    kept.sort_unstable();
    assert_eq!(kept, expected);
    assert_eq!(reading.faults, [fault(103, Damage::Unreadable)]);
    assert!(!reading.whole && !reading.is_no_log());
    let mut all_days = Sieve::new(local(1), local(99), local(400));
    let records = sifted(&path, &mut all_days).unwrap().records;
    assert_eq!(records, all(&path).unwrap().records);
}

/// A number a day; of some of them something is said later.
fn amended_numbers() -> impl Strategy<Value = Vec<Record>> {
    let said = (0_u16..90, 0_u16..90, 0_u8..8);
    let mishap = prop_oneof![3 => Just(None), 1 => (0_usize..120, 0_usize..120).prop_map(Some)];
    (prop::collection::vec(said, 0..60), mishap).prop_map(|(said, mishap)| {
        let mut records = Vec::new();
        for number in 1..90 {
            let mut check = sample::check_in(number);
            check.local_date = check.local_date + chrono::Days::new(number.into());
            records.push(Record::CheckIn(check));
            for (n, (_, of, what)) in (1000..).zip(&said).filter(|(_, (day, ..))| *day == number) {
                let (field, value) = match what {
                    0 => ("withdrawn", true.into()),
                    1 => ("local_date", "2027-01-01".into()),
                    2..5 => ("pain", (*what).into()),
                    _ => ("note", "stiff".into()),
                };
                records.push(amendment(n, *of, field, value));
            }
        }
        if let Some((from, to)) = mishap {
            let record = records.remove(from % records.len());
            records.insert(to % records.len(), record);
        }
        records
    })
}

proptest! {
    #[test]
    fn what_a_sieve_leaves_is_as_in_the_whole(
        records in amended_numbers(),
        first in 0_u64..90,
        days in 0_u64..20,
    ) {
        let (_home, path) = log(records.iter().map(sample::line).collect::<String>());
        let day = |day| sample::check_in(0).local_date + chrono::Days::new(day);
        let mut sieve = Sieve::new(day(first), day(first + days), day(400));
        let part = sifted(&path, &mut sieve).unwrap();
        let whole = all(&path).unwrap();
        for record in &whole.records {
            let date = record.written().local_date();
            let is_asked_for = date.is_some_and(|date| (day(first)..=day(first + days)).contains(&date));
            let same = part.records.iter().find(|other| other.id() == record.id());
            prop_assert!(same.is_none_or(|same| same == record), "{same:?} {record:?}");
            prop_assert!(same.is_some() || !is_asked_for, "{record:?}");
        }
    }
}

/// What a sieve leaves out for the sake of a record that is withdrawn is kept.
#[test]
fn a_sieve_leaves_nothing_out_for_a_withdrawn_record() {
    let day =
        |number: u16| sample::record(1).local_date().unwrap() + chrono::Days::new(number.into());
    let screening = |number: u16, sign: &str| {
        let mut screening = Screening::empty(
            sample::id(number),
            sample::record(number).at().unwrap(),
            day(number),
        );
        screening.signs = vec![sign.into()];
        Record::Screening(screening)
    };
    let check = |number: u16| {
        let mut record = sample::record(number);
        if let Record::CheckIn(check) = &mut record {
            check.local_date = day(number);
        }
        record
    };
    let withdraw = |number, amends| amendment(number, amends, "withdrawn", true.into());
    let records = [
        check(1),
        check(2),
        screening(3, "fever"),
        screening(4, "fever"),
        screening(5, "fever"),
        withdraw(200, 1),
        withdraw(201, 3),
    ];
    let (_home, path) = log(records.iter().map(sample::line).collect::<String>());
    let mut sieve = Sieve::new(day(100), day(110), day(400));
    let reading = sifted(&path, &mut sieve).unwrap();
    let left: Vec<Uuid> = [1, 2, 3, 4, 200, 201].map(sample::id).to_vec();
    assert_eq!(ids(&reading), left);
    assert!(reading.records.iter().filter(|r| r.is_withdrawn()).count() == 2);
}

/// A session that is moved into the range may have its numbers and answers outside of it.
#[test]
fn a_sieve_leaves_what_was_said_of_a_moved_session() {
    let first = sample::record(1).local_date().unwrap();
    let said = Record::Confirmation(Confirmation {
        id: sample::id(2),
        at: sample::record(2).at().unwrap(),
        local_date: first,
        session: sample::id(50),
        done: HowMuch::All,
    });
    let moved = amendment(3, 50, "local_date", "2026-05-01".into());
    let records = [sample::record(1), said, moved];
    let (_home, path) = log(records.iter().map(sample::line).collect::<String>());
    let day = |number: u64| first + chrono::Days::new(number);
    let mut sieve = Sieve::new(day(100), day(110), day(400));
    let reading = sifted(&path, &mut sieve).unwrap();
    assert!(ids(&reading).contains(&sample::id(2)));
}
