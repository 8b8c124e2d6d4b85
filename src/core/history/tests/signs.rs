//! Open signs, standing conditions, and when the lists are due.

use super::*;
use crate::core::safety::{Condition, Sign};

fn open(records: &[Record]) -> Vec<Sign> {
    Lately::new(records).open_signs()
}

fn with_signs(day: &str, words: &[&str]) -> Record {
    screening(day, |s| {
        s.signs = words.iter().copied().map(Into::into).collect();
    })
}

/// A doctor has seen it.
fn seen(day: &str, sign: Option<Sign>) -> Record {
    screening(day, |s| {
        s.seen = sign.into_iter().map(|sign| sign.word().into()).collect();
    })
}

#[test]
fn a_sign_is_open_until_it_is_said_to_be_gone_or_seen() {
    let records = [
        with_signs("2026-11-16", &["fever"]),
        with_signs(
            "2026-11-17",
            &["numb_one_leg", "chest", "of a newer version", "chest"],
        ),
    ];
    assert_eq!(open(&records), [Sign::Chest, Sign::Fever, Sign::NumbOneLeg]);
    let settled = screening("2026-11-18", |s| {
        s.gone = vec!["fever".into()];
        s.seen = vec!["chest".into()];
        s.signs = vec!["numb_one_leg".into()];
    });
    let records = [records.as_slice(), &[settled]].concat();
    assert_eq!(open(&records), [Sign::NumbOneLeg]);
    assert_eq!(open(&[]), []);
}

#[test]
fn a_stop_opens_its_sign_until_the_next_screening() {
    for (feeling, sign) in [
        (Feeling::Chest, Some(Sign::Chest)),
        (Feeling::WeaknessSevere, Some(Sign::WeakSevere)),
        (Feeling::WeaknessMild, Some(Sign::WeakMild)),
        (Feeling::NumbSaddle, Some(Sign::Saddle)),
        (Feeling::Numb, Some(Sign::NumbOneLeg)),
        (Feeling::Dizzy, None),
        (Feeling::Sharp, None),
        (Feeling::Ache, None),
    ] {
        let mut records = vec![lists("2026-11-16"), stopped("2026-11-16", feeling)];
        assert_eq!(open(&records), Vec::from_iter(sign), "{feeling:?}");
        records.push(whole("2026-11-17"));
        assert_eq!(open(&records), Vec::from_iter(sign), "{feeling:?}");
        records.push(lists("2026-11-18"));
        assert_eq!(open(&records), Vec::from_iter(sign), "silence closes none");
        records.push(seen("2026-11-19", sign));
        assert_eq!(open(&records), [], "{feeling:?}");
    }
}

#[test]
fn signs_of_stops_and_answers_stand_together_once_each() {
    let records = [
        with_signs("2026-11-16", &["numb_one_leg", "fever"]),
        stopped("2026-11-16", Feeling::Numb),
        stopped("2026-11-17", Feeling::NumbSaddle),
    ];
    assert_eq!(
        open(&records),
        [Sign::Saddle, Sign::Fever, Sign::NumbOneLeg]
    );
    assert_eq!(
        open(&[stopped("2026-11-16", Feeling::Numb)]),
        [Sign::NumbOneLeg]
    );
}

#[test]
fn dizziness_is_a_sign_the_second_time_within_seven_days() {
    let dizzy = |days: &[&str]| {
        let stops = days.iter().map(|day| stopped(day, Feeling::Dizzy));
        stops.collect::<Vec<_>>()
    };
    let sign = [Sign::DizzyRepeated];
    assert_eq!(open(&dizzy(&["2026-11-10"])), []);
    assert_eq!(open(&dizzy(&["2026-11-10", "2026-11-17"])), sign);
    assert_eq!(open(&dizzy(&["2026-11-10", "2026-11-18"])), []);
    assert_eq!(open(&dizzy(&["2026-11-10", "2026-11-10"])), sign);

    let mut records = dizzy(&["2026-11-10"]);
    records.push(lists("2026-11-11"));
    records.extend(dizzy(&["2026-11-12"]));
    assert_eq!(open(&records), sign, "the first was before the screening");
    records.push(seen("2026-11-13", Some(Sign::DizzyRepeated)));
    assert_eq!(open(&records), [], "seen");
    records.extend(dizzy(&["2026-11-14"]));
    assert_eq!(open(&records), sign, "and back");
}

fn with_conditions(full: bool, words: &[&str]) -> Record {
    screening("2026-11-17", |s| {
        s.full = full;
        s.conditions = words.iter().copied().map(Into::into).collect();
        s.acknowledged = true;
    })
}

fn held(records: &[Record]) -> Option<Vec<Condition>> {
    let known = Lately::new(records).conditions(Vec::new());
    known.map(|conditions| conditions.held)
}

#[test]
fn conditions_are_those_of_the_newest_screening() {
    let records = [
        with_conditions(true, &["diabetes"]),
        with_conditions(false, &["heart", "high_bp", "of a newer version", "heart"]),
    ];
    let known = Lately::new(&records).conditions(vec![Condition::Heart]);
    let known = known.unwrap();
    assert_eq!(known.held, [Condition::HighBp, Condition::Heart]);
    assert!(known.acknowledged);
    assert_eq!(known.cleared, [Condition::Heart]);
}

#[test]
fn conditions_that_were_never_asked_are_unknown() {
    assert_eq!(held(&[]), None);
    assert_eq!(held(&[with_conditions(false, &[])]), None);
    assert_eq!(held(&[with_conditions(true, &[])]), Some(vec![]));
    let later = [with_conditions(true, &[]), with_conditions(false, &[])];
    assert_eq!(held(&later), Some(vec![]), "asked before");
    let end_of_a_log = [with_conditions(false, &["heart"])];
    assert_eq!(held(&end_of_a_log), Some(vec![Condition::Heart]));
    let end_of_a_log = [
        with_conditions(false, &["heart"]),
        with_conditions(false, &[]),
    ];
    let heart = Some(vec![Condition::Heart]);
    assert_eq!(held(&end_of_a_log), heart, "silence takes none away");
}

#[test]
fn the_lists_are_due_every_seven_days() {
    let due = |records: &[Record]| Lately::new(records).lists_due(date("2026-11-21"));
    assert!(due(&[]));
    assert!(due(&[screening("2026-11-21", |_| {})]), "not all of them");
    assert!(due(&[lists("2026-11-14")]));
    assert!(!due(&[lists("2026-11-15")]));
    assert!(!due(&[lists("2026-11-21")]));
    assert!(!due(&[
        lists("2026-11-15"),
        screening("2026-11-20", |_| {})
    ]));
    assert!(due(&[lists("2027-11-21")]), "the clock was wrong");
}

#[test]
fn the_lists_are_due_where_an_answer_is_of_a_newer_version() {
    let due = |change: fn(&mut Screening)| {
        let records = [lists("2026-11-20"), screening("2026-11-20", change)];
        Lately::new(&records).lists_due(date("2026-11-20"))
    };
    assert!(!due(|s| s.signs = vec!["fever".into()]));
    assert!(due(|s| s.signs = vec!["fever".into(), "feverish".into()]));
    assert!(due(|s| s.conditions = vec!["surgery_24w".into()]));
    assert!(!due(|s| s.gone = vec!["feverish".into()]));
}
