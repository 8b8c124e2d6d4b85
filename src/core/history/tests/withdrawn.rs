//! Records that were withdrawn: nothing counts them, and nobody loses a warning by it.

use super::*;
use crate::core::programme::Frequency;
use crate::core::safety::Sign;
use chrono::{Days, Weekday};

const TODAY: &str = "2026-11-20";

/// The records after these of them were withdrawn, in this order, and others brought back.
fn after(records: &[Record], told: &[(usize, bool)]) -> Vec<Record> {
    let amendments = (0..).zip(told).map(|(n, (place, is))| {
        let at = at(TODAY, "10:00:00") + chrono::TimeDelta::seconds(n);
        Record::Amendment(Amendment {
            id: id(at),
            at,
            amends: records.get(*place).and_then(Record::id).unwrap(),
            set: [("withdrawn".to_owned(), (*is).into())]
                .into_iter()
                .collect(),
        })
    });
    corrected(&[records, &amendments.collect::<Vec<_>>()].concat())
}

fn with_sign(day: &str, word: &str) -> Record {
    screening(day, |s| {
        s.full = true;
        s.signs = vec![word.into()];
    })
}

fn kept_days(records: &[Record]) -> usize {
    let kept = Kept::new(
        records,
        Some(Frequency::DaysPerWeek(3)),
        Weekday::Mon,
        date(TODAY),
    );
    kept.days().count()
}

#[test]
fn a_withdrawn_session_keeps_no_day_and_its_numbers_are_nobody_s() {
    let records = confirmed(&[whole("2026-11-18"), super::after("2026-11-18", 7)]);
    assert_eq!(kept_days(&records), 1);
    let gone = after(&records, &[(0, true)]);
    let lately = Lately::new(&gone);
    assert_eq!(kept_days(&gone), 0);
    assert_eq!(lately.sessions().count() + lately.check_ins().count(), 0);
    assert_eq!(lately.first_day(), None);
    assert_eq!(lately.last_pain(), None);
    let back = after(&records, &[(0, true), (0, false)]);
    assert_eq!(back.get(..3), records.get(..3));
}

#[test]
fn a_stop_for_pain_that_was_not_this_person_s_asks_for_no_easier_day() {
    let records = [lists("2026-11-19"), stopped("2026-11-19", Feeling::Ache)];
    let start = |records: &[Record]| {
        let lately = Lately::new(records);
        lately.start(pain(3), date(TODAY)).stopped_for_pain
    };
    assert!(start(&records));
    assert!(!start(&after(&records, &[(1, true)])));
}

#[test]
fn a_sign_stays_open_until_it_was_asked_about_once_more() {
    for (record, sign, felt) in [
        (with_sign("2026-11-17", "bladder"), Sign::Bladder, None),
        (with_sign("2026-11-17", "fever"), Sign::Fever, None),
        (
            stopped("2026-11-17", Feeling::Chest),
            Sign::Chest,
            Some(Feeling::Chest),
        ),
    ] {
        let gone = after(std::slice::from_ref(&record), &[(0, true)]);
        let lately = Lately::new(&gone);
        assert_eq!(lately.open_signs(), [sign]);
        assert_eq!(lately.felt_as(sign), felt);
        assert!(lately.noted(sign).is_some());
        assert!(lately.lists_due(date(TODAY)), "its lists were not answered");
        let mistaken = screening("2026-11-20", |s| s.mistaken = vec![sign.word().into()]);
        let closed = after(&[record, mistaken], &[(0, true)]);
        assert_eq!(Lately::new(&closed).open_signs(), []);
    }
}

#[test]
fn what_a_withdrawn_screening_closed_is_open_again() {
    let closing = screening("2026-11-18", |s| s.seen = vec!["chest".into()]);
    let records = [with_sign("2026-11-17", "chest"), closing];
    assert_eq!(Lately::new(&records).open_signs(), []);
    let gone = after(&records, &[(1, true)]);
    assert_eq!(Lately::new(&gone).open_signs(), [Sign::Chest]);
    let both = after(&records, &[(0, true), (1, true)]);
    assert_eq!(Lately::new(&both).open_signs(), [Sign::Chest]);
}

#[test]
fn a_withdrawn_confirmation_pause_or_level_changes_nothing() {
    let session = whole("2026-11-18");
    let Record::Session(of) = &session else {
        unreachable!()
    };
    let nothing = said(of, "09:00:00", HowMuch::None);
    let all = said(of, "08:30:00", HowMuch::All);
    let away = at("2026-11-17", "20:00:00");
    let pause = Record::Pause(Pause {
        id: id(away),
        at: away,
        local_date: date("2026-11-17"),
        from: date("2026-11-19"),
        to: date("2026-11-20"),
    });
    let records = [session.clone(), all, nothing, pause];
    assert_eq!(kept_days(&records), 0);
    let gone = after(&records, &[(2, true), (3, true)]);
    assert_eq!(kept_days(&gone), 1);
    let kept = Kept::new(&gone, None, Weekday::Mon, date(TODAY));
    assert_eq!(kept.away().count(), 0);
}

#[test]
fn a_withdrawn_number_leaves_the_usual_pain() {
    let days = (1..=6).map(|n| number(&(date(TODAY) - Days::new(n)).to_string(), 6, |_| {}));
    let records: Vec<Record> = days.collect();
    let usual = |records: &[Record]| Lately::new(records).usual(date(TODAY)).median;
    assert_eq!(usual(&records), Pain::new(6));
    assert_eq!(usual(&after(&records, &[(0, true), (1, true)])), None);
}

#[test]
fn a_place_added_to_a_withdrawn_number_is_no_last_place() {
    let records = [
        number("2026-11-18", 3, |_| {}),
        added("2026-11-18", "place", "foot"),
    ];
    assert_eq!(
        Lately::new(&corrected(&records)).last_place(),
        Some(Place::Foot)
    );
    let gone = after(&records, &[(0, true)]);
    assert_eq!(Lately::new(&gone).last_place(), None);
}

#[test]
fn a_withdrawn_record_of_the_future_is_named_nowhere() {
    let records = [whole("2027-11-18")];
    let present = Present {
        today: date(TODAY),
        at: at(TODAY, "12:00:00"),
    };
    assert!(Lately::at(&records, present).ahead().is_some());
    let gone = after(&records, &[(0, true)]);
    assert_eq!(Lately::at(&gone, present).ahead(), None);
}

#[test]
fn a_dizziness_that_came_again_stays_open_where_one_of_both_is_withdrawn() {
    let records = [
        stopped("2026-11-15", Feeling::Dizzy),
        stopped("2026-11-17", Feeling::Dizzy),
    ];
    let repeated = [Sign::DizzyRepeated];
    assert_eq!(Lately::new(&records).open_signs(), repeated);
    for place in [0, 1] {
        let gone = after(&records, &[(place, true)]);
        let lately = Lately::new(&gone);
        assert_eq!(lately.open_signs(), repeated);
        // Whoever withdraws it is told.
        assert!(gone.get(place).is_some_and(|one| lately.is_open_by(one)));
    }
    let alone = after(&records[..1], &[(0, true)]);
    assert_eq!(Lately::new(&alone).open_signs(), []);
}
