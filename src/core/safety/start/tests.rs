//! Every row of [`start`] at its boundaries.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::core::safety::Reason;

fn pain(level: u8) -> Pain {
    Pain::new(level).unwrap()
}

/// A patient without a sign or condition, after a session that went well.
pub(in crate::core::safety) fn well(level: u8) -> Start {
    Start {
        signs: Some(vec![]),
        passed: vec![],
        eased: false,
        conditions: Some(Conditions {
            held: vec![],
            acknowledged: false,
            hip_free: false,
            cleared: vec![],
        }),
        pain: Some(pain(level)),
        usual: None,
        sevens_last_week: 0,
        talked: false,
        paused: false,
        next_day_rise: None,
        rises_in_row: 0,
        stopped_for_pain: false,
        after_last: None,
    }
}

fn offered(known: &Start) -> (Offered, Contact, u8) {
    let offer = start(known);
    (offer.plan, offer.contact, offer.row)
}

const FULL: Offered = Offered::Plan(PlanKind::Full);
const EASY: Offered = Offered::Plan(PlanKind::Easy);
const CALM: Offered = Offered::Plan(PlanKind::Calm);

#[test]
fn rows_1_to_3_are_every_sign_of_table_r() {
    for sign in Sign::ALL {
        for level in [0, 5, 7, 10] {
            let known = Start {
                signs: Some(vec![*sign]),
                ..well(level)
            };
            let expected = match sign.level() {
                Level::Emergency => (Offered::None, Contact::Emergency, 1),
                Level::Today => (Offered::None, Contact::Today, 2),
                _ => (CALM, Contact::Soon, 3),
            };
            assert_eq!(offered(&known), expected, "{sign:?} at {level}");
        }
    }
    for (signs, row) in [
        (vec![Sign::DizzyRepeated, Sign::Fever, Sign::Bladder], 1),
        (vec![Sign::NumbOneLeg, Sign::NumbWorse], 2),
    ] {
        let known = Start {
            signs: Some(signs),
            ..well(0)
        };
        assert_eq!(start(&known).row, row, "the most serious wins");
    }
}

#[test]
fn row_4_waits_for_an_acknowledgement_and_leaves_calm_after_surgery_without_a_tick() {
    let holds = |held: &[Condition], acknowledged, cleared: &[Condition]| Start {
        conditions: Some(Conditions {
            held: held.to_vec(),
            acknowledged,
            hip_free: false,
            cleared: cleared.to_vec(),
        }),
        ..well(1)
    };
    let none = (Offered::None, Contact::Soon, 4);
    let calm = |talked| {
        let contact = if talked { Contact::None } else { Contact::Soon };
        (CALM, contact, 4)
    };
    let full = (FULL, Contact::None, 7);
    for condition in Condition::ALL {
        let surgery = *condition == Condition::Surgery12w;
        let before = if surgery { calm(false) } else { none };
        assert_eq!(offered(&holds(&[*condition], false, &[])), before);
        let expected = if surgery { calm(true) } else { full };
        assert_eq!(offered(&holds(&[*condition], true, &[])), expected);
        assert_eq!(offered(&holds(&[*condition], true, &[*condition])), full);
    }
    let surgery = Condition::Surgery12w;
    let both = [Condition::Heart, surgery];
    assert_eq!(
        offered(&holds(&both, true, &[Condition::Heart])),
        calm(true)
    );
    assert_eq!(offered(&holds(&both, false, &[])), none);
    assert_eq!(offered(&holds(&[surgery], false, &[surgery])), none);
    assert_eq!(start(&holds(&[surgery], true, &[])).most(), PlanKind::Calm);
    // Row 3 comes before the confirmation of a condition, and is as calm as what an operation leaves.
    let soon = |known: Start| Start {
        signs: Some(vec![Sign::BowelHabit]),
        ..known
    };
    let high_bp = holds(&[Condition::HighBp], false, &[]);
    assert_eq!(offered(&soon(high_bp)), (CALM, Contact::Soon, 3));
    let operated = holds(&[surgery], true, &[]);
    assert_eq!(offered(&soon(operated)), (CALM, Contact::Soon, 3));
}

#[test]
fn what_was_never_asked_starts_nothing() {
    let none = (Offered::None, Contact::Soon, 4);
    let unasked = |signs, conditions| Start {
        signs,
        conditions,
        ..well(0)
    };
    assert_eq!(offered(&unasked(None, well(0).conditions)), none);
    assert_eq!(offered(&unasked(Some(vec![]), None)), none);
    assert_eq!(offered(&unasked(None, None)), none);
    let emergency = unasked(Some(vec![Sign::Saddle]), None);
    assert_eq!(
        start(&emergency).row,
        1,
        "what was said counts all the same"
    );
    let no_number = Start {
        pain: None,
        ..well(0)
    };
    assert_eq!(offered(&no_number), (CALM, Contact::Soon, 5));
}

#[test]
fn rows_5_to_7_where_nobody_knows_what_is_usual() {
    assert_eq!(offered(&well(0)), (FULL, Contact::None, 7));
    assert_eq!(offered(&well(4)), (FULL, Contact::None, 7));
    assert_eq!(offered(&well(5)), (EASY, Contact::None, 6));
    assert_eq!(offered(&well(6)), (EASY, Contact::None, 6));
    assert_eq!(offered(&well(7)), (CALM, Contact::None, 5));
    assert_eq!(offered(&well(8)), (CALM, Contact::None, 5));
    assert_eq!(offered(&well(9)), (CALM, Contact::Soon, 5));
    let sevens = |level, sevens_last_week| {
        offered(&Start {
            sevens_last_week,
            ..well(level)
        })
    };
    assert_eq!(sevens(7, 2), (CALM, Contact::None, 5));
    assert_eq!(sevens(7, 3), (CALM, Contact::Soon, 5));
    assert_eq!(sevens(6, 3), (EASY, Contact::None, 6));
    let rose = |rise| {
        offered(&Start {
            next_day_rise: Some(rise),
            ..well(1)
        })
    };
    assert_eq!(rose(1), (FULL, Contact::None, 7));
    assert_eq!(rose(2), (EASY, Contact::None, 6));
    let stopped = Start {
        stopped_for_pain: true,
        ..well(1)
    };
    assert_eq!(offered(&stopped), (EASY, Contact::None, 6));
}

#[test]
fn rows_5_to_7_compare_with_what_is_usual() {
    let of = |level, usual| {
        let offer = start(&Start {
            usual: Some(pain(usual)),
            ..well(level)
        });
        let part = offer.part.map_or("", Part::word);
        (format!("{}{part}", offer.row), offer.plan, offer.most())
    };
    let is = |row: &str, plan, most| (row.to_owned(), plan, most);
    let usual = is("7", FULL, PlanKind::Full);
    for level in 0..=8 {
        assert_eq!(of(level, level), usual, "as usual at {level}");
        assert_eq!(of(level, 10), usual, "below the usual at {level}");
    }
    assert_eq!(of(8, 7), usual, "one above is near");
    assert_eq!(of(9, 9), is("5a", CALM, PlanKind::Easy));
    assert_eq!(of(8, 6), is("6a", EASY, PlanKind::Full));
    assert_eq!(of(8, 5), is("5b", CALM, PlanKind::Full));
    assert_eq!(of(7, 4), is("5b", CALM, PlanKind::Full));
    assert_eq!(of(6, 0), is("6a", EASY, PlanKind::Full));
    assert_eq!(of(5, 3), is("6a", EASY, PlanKind::Full));
    assert_eq!(of(5, 4), usual);
    assert_eq!(of(4, 0), usual, "far above, and still little");
}

#[test]
fn who_has_talked_is_not_told_again_what_a_number_says() {
    let contact = |known: Start| {
        let talked = Start {
            talked: true,
            ..known.clone()
        };
        (start(&known).contact, start(&talked).contact)
    };
    let silenced = (Contact::Soon, Contact::None);
    assert_eq!(contact(well(10)), silenced);
    let often = Start {
        sevens_last_week: 3,
        ..well(7)
    };
    assert_eq!(contact(often.clone()), silenced);
    let third = Start {
        next_day_rise: Some(2),
        rises_in_row: 2,
        ..well(1)
    };
    assert_eq!(contact(third), silenced);
    let usual = Start {
        usual: Some(pain(7)),
        ..often
    };
    assert_eq!(start(&usual).contact, Contact::None, "as usual");
    let sign = Start {
        signs: Some(vec![Sign::BowelHabit]),
        ..well(1)
    };
    assert_eq!(
        contact(sign),
        (Contact::Soon, Contact::Soon),
        "a sign stays"
    );
}

#[test]
fn an_offer_of_an_early_log_has_its_reason() {
    let read: Offer = serde_json::from_str(r#"{"plan":"calm","contact":"none","row":5}"#).unwrap();
    assert_eq!(read.reason(), Some(Reason::High));
    let written = serde_json::to_string(&start(&well(5))).unwrap();
    assert_eq!(
        written,
        r#"{"plan":"easy","contact":"none","row":6,"part":"b"}"#
    );
}

#[test]
fn rows_27_28_30_and_31_reach_into_the_next_session() {
    let ended = |before, after| {
        offered(&Start {
            after_last: Some(AfterSession {
                before: pain(before),
                after: pain(after),
            }),
            ..well(1)
        })
    };
    assert_eq!(ended(7, 8), (EASY, Contact::Soon, 27));
    assert_eq!(ended(3, 5), (EASY, Contact::None, 28));
    assert_eq!(ended(3, 4), (FULL, Contact::None, 7));
    let again = |level, rise, rises_in_row| {
        offered(&Start {
            next_day_rise: Some(rise),
            rises_in_row,
            ..well(level)
        })
    };
    assert_eq!(again(4, 2, 0), (EASY, Contact::None, 6));
    assert_eq!(again(4, 2, 1), (Offered::PhaseDown, Contact::Ask, 31));
    assert_eq!(again(4, 2, 2), (Offered::PhaseDown, Contact::Soon, 31));
    assert_eq!(again(4, 1, 2), (FULL, Contact::None, 7));
    assert_eq!(again(5, 2, 1), (EASY, Contact::Ask, 6), "a bad day first");
    assert_eq!(again(7, 2, 2), (CALM, Contact::Soon, 5), "and its advice");
    let stopped = |rises_in_row, after| {
        offered(&Start {
            next_day_rise: Some(2),
            rises_in_row,
            stopped_for_pain: true,
            after_last: Some(AfterSession {
                before: pain(2),
                after: pain(after),
            }),
            ..well(4)
        })
    };
    assert_eq!(stopped(1, 2), (EASY, Contact::Ask, 6), "easy after a stop");
    assert_eq!(stopped(0, 8), (EASY, Contact::Soon, 6));
    for level in [0, 5, 7] {
        let paused = Start {
            paused: true,
            ..well(level)
        };
        assert_eq!(offered(&paused), (CALM, Contact::Soon, 30));
    }
    assert_eq!(Offered::PhaseDown.kind(), Some(PlanKind::Easy));
    assert_eq!(
        (FULL.kind(), Offered::None.kind()),
        (Some(PlanKind::Full), None)
    );
}
