#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::record::When;
use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;
use serde_json::json;

fn check_in(number: u128) -> Record {
    let at = DateTime::parse_from_rfc3339("2026-11-22T08:00:00+01:00").unwrap();
    Record::CheckIn(CheckIn {
        id: Uuid::from_u128(number),
        at,
        local_date: at.date_naive(),
        when: When::Before,
        session: None,
        pain: Pain::NONE,
        place: None,
        note: None,
        mobility: None,
        rows: Vec::new(),
    })
}

fn amendment(number: u128, seconds: i64, amends: u128, set: Value) -> Record {
    let at = DateTime::parse_from_rfc3339("2026-11-22T09:00:00+01:00").unwrap();
    Record::Amendment(Amendment {
        id: Uuid::from_u128(number),
        at: at + TimeDelta::seconds(seconds),
        amends: Uuid::from_u128(amends),
        set: serde_json::from_value(set).unwrap(),
    })
}

/// The check-in with the id 1 after these corrections of it.
fn corrected(sets: &[Value]) -> CheckIn {
    let mut records = vec![check_in(1)];
    let numbered = sets.iter().zip(2..);
    records.extend(numbered.map(|(set, n)| amendment(n, 0, 1, set.clone())));
    let before = records[1..].to_vec();
    amend(&mut records);
    assert_eq!(records[1..], before, "corrections are kept as they are");
    match records.swap_remove(0) {
        Record::CheckIn(check) => check,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn every_field_that_may_be_corrected_is() {
    let check = corrected(&[
        json!({"pain": 4, "place": "calf"}),
        json!({"note": "på gulvet\u{1b}[2J", "mobility": "easier"}),
    ]);
    assert_eq!(
        (check.pain.level(), check.place, check.mobility),
        (4, Some(Place::Calf), Some(Mobility::Easier))
    );
    assert_eq!(check.note, Some(Plain::new("på gulvet[2J")));
}

#[test]
fn the_later_one_stays_and_null_takes_away() {
    let check = corrected(&[json!({"pain": 4, "note": "x"}), json!({"pain": 6})]);
    assert_eq!((check.pain.level(), check.note.is_some()), (6, true));
    let check = corrected(&[json!({"note": "x"}), json!({"note": null})]);
    assert_eq!(check.note, None);
}

#[test]
fn what_cannot_be_changed_changes_nothing_at_all() {
    for set in [
        json!({"when": "after"}),
        json!({"pain": 4, "of_a_newer_version": 1}),
        json!({"pain": 11}),
        json!({"pain": null}),
        json!({"pain": "4"}),
        json!({"pain": 4.5}),
        json!({"note": "x", "place": "nose"}),
        json!({"pain": 4, "pain_before": 4}),
        json!({}),
    ] {
        assert_eq!(
            Record::CheckIn(corrected(std::slice::from_ref(&set))),
            check_in(1),
            "{set}"
        );
    }
}

#[test]
fn a_correction_of_something_else_changes_nothing() {
    let mut records = vec![check_in(1), amendment(2, 0, 9, json!({"pain": 4}))];
    let before = records.clone();
    amend(&mut records);
    assert_eq!(records, before);
}

/// The session 100 with 4 before it.
fn session() -> Record {
    let session = json!({"id": Uuid::from_u128(100), "start": "2026-11-22T08:10:00+01:00",
        "end": "2026-11-22T08:25:00+01:00", "local_date": "2026-11-22",
        "programme": {"id": "disc-1", "hash": ""}, "app": "", "active_s": 1,
        "outcome": "completed", "plan": "full", "pain_before": 4, "exercises": []});
    Record::Session(serde_json::from_value(session).unwrap())
}

/// A check-in of that session.
fn of_session(number: u128, when: When) -> Record {
    let Record::CheckIn(check) = check_in(number) else {
        unreachable!()
    };
    Record::CheckIn(CheckIn {
        when,
        session: Some(Uuid::from_u128(100)),
        ..check
    })
}

/// The numbers of the check-in with the id 1 and of its session after these.
fn numbers(amendments: &[Record]) -> (u8, u8) {
    let mut records = vec![of_session(1, When::Before), session()];
    records.extend(amendments.iter().cloned());
    amend(&mut records);
    let once = records.clone();
    amend(&mut records);
    assert_eq!(records, once);
    match &records[..2] {
        [Record::CheckIn(check), Record::Session(session)] => {
            (check.pain.level(), session.pain_before.unwrap().level())
        }
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn the_number_before_a_session_is_corrected_in_both_records() {
    let of_check = |seconds, level| amendment(7, seconds, 1, json!({"pain": level, "note": "x"}));
    let of_session = |seconds, level| amendment(8, seconds, 100, json!({"pain_before": level}));
    assert_eq!(numbers(&[of_check(0, 6)]), (6, 6));
    assert_eq!(numbers(&[of_session(0, 6)]), (6, 6));
    assert_eq!(numbers(&[of_check(1, 6), of_session(0, 5)]), (6, 6));
    assert_eq!(numbers(&[of_check(0, 6), of_session(1, 5)]), (5, 5));
}

#[test]
fn what_does_not_fit_corrects_neither() {
    for (amends, set) in [
        (1, json!({"pain_before": 6})),
        (1, json!({"pain": 6, "pain_before": 6})),
        (100, json!({"pain": 6})),
        (100, json!({"pain_before": 6, "note": "x"})),
        (1, json!({"note": "x"})),
    ] {
        let expected = (0, 4);
        assert_eq!(numbers(&[amendment(7, 0, amends, set)]), expected);
    }
}

#[test]
fn a_check_in_after_it_or_replaced_by_a_later_one_leaves_the_session() {
    let mut records = vec![
        of_session(1, When::Before),
        of_session(2, When::Before),
        of_session(3, When::After),
        session(),
        amendment(7, 0, 1, json!({"pain": 6})),
        amendment(8, 0, 3, json!({"pain": 7})),
    ];
    let before = session();
    amend(&mut records);
    assert_eq!(records[3], before);
    records.push(amendment(9, 0, 2, json!({"pain": 8})));
    amend(&mut records);
    assert!(matches!(&records[3], Record::Session(s) if s.pain_before == Pain::new(8)));
}

#[test]
fn the_last_correction_is_that_of_either_twin() {
    let newest = amendment(7, 9, 100, json!({"pain_before": 6}));
    let at = match &newest {
        Record::Amendment(amendment) => amendment.at,
        other => unreachable!("{other:?}"),
    };
    let records = [of_session(1, When::Before), session(), newest];
    for id in [1, 100] {
        assert_eq!(last_amended(&records, Uuid::from_u128(id)), Some(at));
    }
    assert_eq!(last_amended(&records, Uuid::from_u128(2)), None);
}

proptest! {
    /// Every order of merged logs reads the same, and reading again changes nothing.
    #[test]
    fn the_order_in_the_file_does_not_matter(
        found in prop::collection::vec((0_i64..3, 1_u128..3, 0_u8..12), 0..8).prop_shuffle(),
        turn in 0_usize..8,
    ) {
        let made = found.iter().zip(10..).map(|((seconds, amends, level), number)| {
            amendment(number, *seconds, *amends, json!({"pain": level}))
        });
        let mut records: Vec<Record> = [check_in(1), check_in(2)].into_iter().chain(made).collect();
        let mut turned = records.clone();
        turned[2..].rotate_left(turn.min(found.len()));
        amend(&mut records);
        amend(&mut turned);
        prop_assert_eq!(&records[..2], &turned[..2]);
        let once = records.clone();
        amend(&mut records);
        prop_assert_eq!(records, once);
    }
}
