//! Records that are withdrawn and brought back.

use super::*;

/// The kinds of a session with its numbers and an answer about it, and of another number, after these
/// amendments: whether each counts.
fn counting(amendments: &[Record]) -> [bool; 5] {
    let said = json!({"id": Uuid::from_u128(4), "at": "2026-11-22T09:00:00+01:00",
        "local_date": "2026-11-22", "session": Uuid::from_u128(100), "done": "all"});
    let mut records = vec![
        of_session(1, When::Before),
        trained(),
        of_session(2, When::After),
        Record::Confirmation(serde_json::from_value(said).unwrap()),
        check_in(3),
    ];
    let before = records.clone();
    records.extend(amendments.iter().cloned());
    amend(&mut records);
    let once = records.clone();
    amend(&mut records);
    assert_eq!(records, once);
    let written = records.iter().take(5).map(Record::written).cloned();
    assert_eq!(written.collect::<Vec<_>>(), before);
    std::array::from_fn(|i| !records[i].is_withdrawn())
}

#[test]
fn what_belongs_to_a_withdrawn_session_goes_with_it_and_comes_back_with_it() {
    let gone = amendment(10, 0, 100, json!({"withdrawn": true}));
    let back = amendment(11, 1, 100, json!({"withdrawn": false}));
    let own = amendment(12, 2, 2, json!({"withdrawn": true}));
    assert_eq!(
        counting(std::slice::from_ref(&gone)),
        [false, false, false, false, true]
    );
    assert_eq!(counting(&[back.clone(), gone.clone()]), [true; 5]);
    let only_one = [true, true, false, true, true];
    assert_eq!(counting(&[gone, back, own.clone()]), only_one);
    assert_eq!(counting(&[own]), only_one);
}

#[test]
fn a_withdrawal_that_does_not_fit_withdraws_nothing() {
    for set in [
        json!({"withdrawn": null}),
        json!({"withdrawn": "true"}),
        json!({"withdrawn": true, "pain": 3}),
        json!({"withdrawn": true, "of_a_newer_version": 3}),
    ] {
        assert_eq!(counting(&[amendment(10, 0, 100, set)]), [true; 5]);
    }
}

#[test]
fn one_that_does_not_fit_brings_nothing_back() {
    let gone = amendment(10, 0, 100, json!({"withdrawn": true}));
    let back = amendment(11, 1, 100, json!({"withdrawn": false, "pain": 3}));
    let after = [false, false, false, false, true];
    assert_eq!(counting(&[gone, back]), after);
}

#[test]
fn a_correction_is_not_withdrawn() {
    let mut records = vec![
        check_in(1),
        amendment(2, 0, 1, json!({"pain": 4})),
        amendment(3, 1, 2, json!({"withdrawn": true})),
    ];
    amend(&mut records);
    assert!(matches!(&records[0], Record::CheckIn(check) if check.pain.level() == 4));
    assert!(records.iter().all(|record| !record.is_withdrawn()));
}

#[test]
fn numbers_go_with_a_session_that_was_not_read() {
    let gone = amendment(10, 0, 100, json!({"withdrawn": true}));
    let mut records = vec![of_session(2, When::After), gone];
    amend(&mut records);
    assert!(records[0].is_withdrawn());
}
