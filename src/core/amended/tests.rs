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

proptest! {
    /// However logs were put together, everybody reads the same; reading again changes nothing.
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
