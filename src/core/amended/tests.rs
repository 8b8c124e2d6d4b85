#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod withdrawn;

use super::*;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Mobility, Outcome, Place, SessionRecord, Stop, When};
use crate::core::text::Plain;
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

/// The session 100 with one exercise in three sets, one with sides, and a walk.
fn trained() -> Record {
    let none = json!({"sets": 0, "reps": 0, "held_s": 0});
    let session = json!({"id": Uuid::from_u128(100), "start": "2026-11-22T08:10:00+01:00",
        "end": "2026-11-22T08:25:00+01:00", "local_date": "2026-11-22",
        "programme": {"id": "disc-1", "hash": "9a621aac", "level": 2}, "app": "", "active_s": 1,
        "outcome": "completed", "plan": "full", "pain_before": 4, "exercises": [
            {"id": "pelvic-tilt", "planned": {"sets": 3, "reps": [8, 10], "hold_s": [3, 3],
             "sides": "both"}, "done": {"both": {"sets": 3, "reps": 24, "held_s": 72}},
             "eased": false, "skipped": null},
            {"id": "bird-dog", "planned": {"sets": 2, "reps": [5, 5], "hold_s": [5, 5],
             "sides": "each"}, "done": {"right": none, "left": none},
             "eased": false, "skipped": null},
            {"id": "walking", "planned": {"sets": 1, "reps": [1, 1], "hold_s": [600, 1200],
             "sides": "none"}, "done": {}, "eased": false, "skipped": null}]});
    Record::Session(serde_json::from_value(session).unwrap())
}

/// The session 100 after these corrections.
fn session_after(sets: &[Value]) -> SessionRecord {
    let mut records = vec![trained()];
    let numbered = sets.iter().zip(2..);
    records.extend(numbered.map(|(set, n)| amendment(n, 0, 100, set.clone())));
    amend(&mut records);
    let once = records.clone();
    amend(&mut records);
    assert_eq!(records, once);
    match records.swap_remove(0) {
        Record::Session(session) => session,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn the_programme_is_corrected_and_the_plan_that_ran_stays_known() {
    let session = session_after(&[json!({"programme": "sacrum", "level": null})]);
    assert_eq!(session.programme.id.as_str(), "sacrum");
    assert_eq!(session.programme.level, None);
    assert_eq!(session.programme.hash, "9a621aac");
    let back = json!({"programme": "disc-1", "level": 2});
    let session = session_after(&[json!({"programme": "sacrum", "level": null}), back]);
    assert_eq!(Record::Session(session), trained());
    for set in [
        json!({"programme": "Å"}),
        json!({"programme": null}),
        json!({"level": 0}),
    ] {
        assert_eq!(
            Record::Session(session_after(std::slice::from_ref(&set))),
            trained()
        );
    }
}

#[test]
fn amounts_are_whole_sets_repetitions_or_minutes() {
    let session = session_after(&[
        json!({"sets:pelvic-tilt": 2, "reps:bird-dog": 7}),
        json!({"minutes:walking": 12}),
    ]);
    let done: Vec<Value> = session
        .exercises
        .iter()
        .map(|exercise| serde_json::to_value(exercise.done).unwrap())
        .collect();
    let side = json!({"sets": 1, "reps": 7, "held_s": 35});
    assert_eq!(
        done,
        [
            json!({"both": {"sets": 2, "reps": 16, "held_s": 48}}),
            json!({"right": side, "left": side}),
            json!({"both": {"sets": 1, "reps": 1, "held_s": 720}}),
        ]
    );
    let now: Vec<(Counted, u32)> = session.exercises.iter().map(counted).collect();
    assert_eq!(
        now,
        [
            (Counted::Sets, 2),
            (Counted::Reps, 7),
            (Counted::Minutes, 12)
        ]
    );
}

#[test]
fn no_more_is_done_than_was_planned() {
    for set in [
        json!({"sets:pelvic-tilt": 4}),
        json!({"reps:pelvic-tilt": 31}),
        json!({"minutes:pelvic-tilt": 1}),
        json!({"minutes:walking": 21}),
        json!({"sets:walking": 1}),
        json!({"sets:bridge": 1}),
        json!({"sets:pelvic-tilt": -1}),
        json!({"sets:pelvic-tilt": "2"}),
        json!({"sets:": 2}),
        json!({"reps:pelvic-tilt": 10, "sets:bird-dog": 3}),
    ] {
        let after = session_after(std::slice::from_ref(&set));
        assert_eq!(Record::Session(after), trained(), "{set}");
    }
}

#[test]
fn with_nothing_done_the_end_was_not_reached() {
    let session = session_after(&[json!({"sets:pelvic-tilt": 0})]);
    assert_eq!(
        (session.outcome, session.stop),
        (Outcome::Stopped, Some(Stop::NOTHING_DONE))
    );
    let session = session_after(&[json!({"sets:pelvic-tilt": 0}), json!({"sets:bird-dog": 1})]);
    assert_eq!((session.outcome, session.stop), (Outcome::Completed, None));
}
