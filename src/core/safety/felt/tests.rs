//! Every row of [`felt`] at its boundaries.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::core::safety::Limit;

fn pain(level: u8) -> Option<Pain> {
    Pain::new(level)
}

/// Something felt at a level of 3 with 3 before, for the first time, in seed mode.
fn of(feeling: Feeling) -> Felt {
    Felt {
        feeling,
        level: pain(3),
        before: pain(3),
        mode: Mode::Seed,
        places: Places {
            before: None,
            now: None,
        },
        rest: Rest::NotYet,
        sharp: Occurrence::First,
        discomfort: Occurrence::First,
        earlier_skips: 0,
        one_more: OneMore::default(),
    }
}

fn ache(level: u8, before: u8) -> Felt {
    Felt {
        level: pain(level),
        before: pain(before),
        ..of(Feeling::Ache)
    }
}

fn monitored(level: u8, before: u8, limit: u8) -> Felt {
    Felt {
        mode: Mode::Monitored {
            limit: Limit::new(limit).unwrap(),
        },
        ..ache(level, before)
    }
}

fn leg(before: Place, now: Place) -> Felt {
    Felt {
        places: Places {
            before: Some(before),
            now: Some(now),
        },
        ..of(Feeling::Leg)
    }
}

fn said(case: Felt) -> (Action, Contact, u8) {
    let ruling = felt(&case);
    (ruling.action, ruling.contact, ruling.row)
}

const GO_ON: (Action, Contact) = (Action::Continue, Contact::None);

#[test]
fn rows_8_to_12_stop_whatever_the_level_and_the_mode() {
    for (feeling, contact, row) in [
        (Feeling::Chest, Contact::Emergency, 8),
        (Feeling::WeaknessSevere, Contact::Emergency, 9),
        (Feeling::WeaknessMild, Contact::Today, 10),
        (Feeling::NumbSaddle, Contact::Emergency, 11),
        (Feeling::Numb, Contact::Soon, 11),
        (Feeling::Dizzy, Contact::Soon, 12),
    ] {
        for level in (0..=10).map(pain).chain([None]) {
            for mode in [monitored(3, 3, 5).mode, Mode::Seed] {
                let case = Felt {
                    level,
                    mode,
                    ..of(feeling)
                };
                assert_eq!(said(case), (Action::Stop, contact, row), "{case:?}");
            }
        }
    }
}

#[test]
fn rows_13_and_14_turn_at_7_and_at_a_second_within_a_week() {
    let sharp = |level, sharp| {
        said(Felt {
            level,
            sharp,
            ..of(Feeling::Sharp)
        })
    };
    let soon = (Action::Stop, Contact::Soon, 13);
    assert_eq!(sharp(pain(7), Occurrence::First), soon);
    assert_eq!(
        sharp(pain(6), Occurrence::First),
        (Action::Stop, Contact::Ask, 14)
    );
    assert_eq!(
        sharp(pain(0), Occurrence::First),
        (Action::Stop, Contact::Ask, 14)
    );
    assert_eq!(sharp(pain(0), Occurrence::Again), soon);
    assert_eq!(
        sharp(None, Occurrence::First),
        soon,
        "not said: the sterner"
    );
}

#[test]
fn row_15_goes_on_and_rows_16_and_17_ease_skip_stop() {
    assert_eq!(
        said(of(Feeling::Effort)),
        (Action::Continue, Contact::None, 15)
    );
    let discomfort = |discomfort, earlier_skips| {
        said(Felt {
            discomfort,
            earlier_skips,
            ..of(Feeling::Discomfort)
        })
    };
    let first = (Action::Ease, Contact::None, 16);
    assert_eq!(discomfort(Occurrence::First, 0), first);
    assert_eq!(discomfort(Occurrence::First, 3), first);
    assert_eq!(
        discomfort(Occurrence::Again, 0),
        (Action::Skip, Contact::Ask, 17)
    );
    assert_eq!(
        discomfort(Occurrence::Again, 1),
        (Action::Stop, Contact::Ask, 17)
    );
}

#[test]
fn row_18_is_any_step_down_from_back_to_foot() {
    use Place::{Back, Buttock, Calf, Foot, Groin, Hip, Knee, Pelvis, Sacrum, Thigh};
    let order = [Back, Buttock, Thigh, Knee, Calf, Foot];
    for (i, before) in order.into_iter().enumerate() {
        for (j, now) in order.into_iter().enumerate() {
            let row = felt(&leg(before, now)).row;
            let expected = match j.cmp(&i) {
                std::cmp::Ordering::Greater => 18,
                std::cmp::Ordering::Less => 20,
                std::cmp::Ordering::Equal => 21,
            };
            assert_eq!(row, expected, "{before:?} to {now:?}");
        }
    }
    // The others have no order of their own: above the leg nothing is further down.
    let others = [Sacrum, Pelvis, Groin, Hip];
    let row = |before, now| felt(&leg(before, now)).row;
    for other in others {
        for above in others.into_iter().chain([Back]) {
            assert_eq!(row(other, above), 21, "{other:?} to {above:?}");
            assert_eq!(row(above, other), 21, "{above:?} to {other:?}");
        }
        for below in [Buttock, Thigh, Knee, Calf, Foot] {
            assert_eq!(row(other, below), 18, "{other:?} to {below:?}");
            // Only back in the spine is it "up".
            let expected = if other == Sacrum { 20 } else { 21 };
            assert_eq!(row(below, other), expected, "{below:?} to {other:?}");
        }
    }
    let down = leg(Place::Buttock, Place::Thigh);
    assert_eq!(said(down), (Action::Skip, Contact::Ask, 18));
    let second = Felt {
        earlier_skips: 1,
        ..down
    };
    assert_eq!(said(second), (Action::Stop, Contact::Ask, 18));
}

#[test]
fn row_19_is_still_down_after_the_rest_or_no_answer() {
    let after = |rest| {
        said(Felt {
            rest,
            ..leg(Place::Back, Place::Calf)
        })
    };
    assert_eq!(after(Rest::StillDown), (Action::Stop, Contact::Soon, 19));
    assert_eq!(after(Rest::Unanswered), (Action::Stop, Contact::Soon, 19));
    assert_eq!(after(Rest::Back), (Action::Skip, Contact::Ask, 18));
    let other = Felt {
        rest: Rest::Unanswered,
        ..of(Feeling::Ache)
    };
    assert_eq!(felt(&other).row, 21, "a rest belongs to leg pain");
}

#[test]
fn row_20_goes_on_up_to_5_or_the_limit() {
    let up = |level, mode| {
        said(Felt {
            level,
            mode,
            ..leg(Place::Calf, Place::Thigh)
        })
    };
    let on = (GO_ON.0, GO_ON.1, 20);
    assert_eq!(up(pain(5), Mode::Seed), on, "though it was 3 before");
    assert_eq!(up(pain(6), Mode::Seed), (Action::Stop, Contact::Ask, 22));
    assert_eq!(up(None, Mode::Seed), (Action::Stop, Contact::Soon, 22));
    let four = monitored(0, 0, 4).mode;
    assert_eq!(up(pain(4), four), on);
    assert_eq!(up(pain(5), four), (Action::Stop, Contact::Ask, 23));
}

#[test]
fn the_sterner_of_what_is_said_and_what_the_places_say() {
    let row = |feeling, before, now| {
        felt(&Felt {
            places: Places { before, now },
            ..of(feeling)
        })
        .row
    };
    let (thigh, calf) = (Some(Place::Thigh), Some(Place::Calf));
    assert_eq!(row(Feeling::Leg, None, None), 18, "nobody said where");
    assert_eq!(row(Feeling::Leg, thigh, None), 18);
    assert_eq!(row(Feeling::Leg, None, thigh), 18);
    assert_eq!(row(Feeling::LegDown, None, None), 18);
    assert_eq!(row(Feeling::LegDown, calf, thigh), 18);
    assert_eq!(row(Feeling::LegUp, None, None), 20);
    assert_eq!(row(Feeling::LegUp, thigh, calf), 18);
    assert_eq!(row(Feeling::LegUp, thigh, thigh), 21);
    assert_eq!(row(Feeling::LegUp, calf, thigh), 20);
}

#[test]
fn rows_21_and_22_turn_at_one_point_at_two_and_at_8() {
    let in_row = |case| (said(case), felt(&case).part);
    let on = (Action::Continue, Contact::None, 21);
    for (level, before) in [(4, 4), (3, 4), (10, 10), (0, 9)] {
        assert_eq!(in_row(ache(level, before)), (on, None));
    }
    let choice = (Action::StopOrSkip, Contact::None, 22);
    assert_eq!(in_row(ache(5, 4)), (choice, Some(Part::B)));
    assert_eq!(in_row(ache(7, 6)), (choice, Some(Part::B)));
    let stop = |contact| ((Action::Stop, contact, 22), Some(Part::A));
    assert_eq!(in_row(ache(6, 4)), stop(Contact::Ask));
    assert_eq!(in_row(ache(7, 4)), stop(Contact::Ask));
    assert_eq!(in_row(ache(8, 7)), stop(Contact::Soon));
    let without = |level, before| {
        in_row(Felt {
            level,
            before,
            ..of(Feeling::Ache)
        })
    };
    assert_eq!(without(None, pain(10)), stop(Contact::Soon));
    assert_eq!(without(pain(1), None), stop(Contact::Ask));
    assert_eq!(without(None, None), stop(Contact::Soon));
}

#[test]
fn the_second_point_more_stops_a_session_and_the_third_with_an_exercise_asks_somebody() {
    let with = |today, here| {
        said(Felt {
            one_more: OneMore { today, here },
            ..ache(5, 4)
        })
    };
    assert_eq!(with(0, 1), (Action::StopOrSkip, Contact::None, 22));
    assert_eq!(with(1, 1), (Action::Stop, Contact::None, 22));
    assert_eq!(with(0, 2), (Action::StopOrSkip, Contact::Ask, 22));
    assert_eq!(with(1, 2), (Action::Stop, Contact::Ask, 22));
}

#[test]
fn rows_23_to_26_turn_at_the_limit_at_2_and_at_green() {
    let ease = (Action::Ease, Contact::None, 25);
    let on = (GO_ON.0, GO_ON.1, 26);
    assert_eq!(said(monitored(6, 5, 5)), (Action::Stop, Contact::Ask, 23));
    assert_eq!(said(monitored(7, 6, 5)), (Action::Stop, Contact::Ask, 23));
    assert_eq!(said(monitored(8, 7, 5)), (Action::Stop, Contact::Soon, 23));
    assert_eq!(said(monitored(5, 3, 5)), (Action::Skip, Contact::Ask, 24));
    assert_eq!(said(monitored(2, 0, 5)), (Action::Skip, Contact::Ask, 24));
    let second = Felt {
        earlier_skips: 1,
        ..monitored(2, 0, 5)
    };
    assert_eq!(said(second), (Action::Stop, Contact::Ask, 24));
    assert_eq!(said(monitored(5, 4, 5)), ease);
    assert_eq!(said(monitored(4, 3, 5)), ease);
    assert_eq!(said(monitored(3, 2, 5)), on);
    // The limit replaces 5, and green is the lower of it and 3.
    assert_eq!(said(monitored(5, 4, 4)), (Action::Stop, Contact::Ask, 23));
    assert_eq!(said(monitored(4, 3, 4)), ease);
    assert_eq!(said(monitored(3, 2, 2)), (Action::Stop, Contact::Ask, 23));
    assert_eq!(said(monitored(2, 1, 2)), on);
    assert_eq!(said(monitored(1, 0, 1)), on);
    // Not higher than before goes on, above the limit too.
    for (level, before) in [(8, 8), (6, 6), (4, 9), (0, 0)] {
        let same = (Action::Continue, Contact::None, 21);
        assert_eq!(said(monitored(level, before, 2)), same);
    }
    let unsaid = Felt {
        level: None,
        ..monitored(0, 0, 5)
    };
    assert_eq!(said(unsaid), (Action::Stop, Contact::Soon, 23));
    let unasked = Felt {
        before: None,
        ..monitored(1, 0, 5)
    };
    assert_eq!(said(unasked), (Action::Skip, Contact::Ask, 24));
}

#[test]
fn a_limit_is_1_to_5() {
    assert_eq!(Limit::new(0), None);
    assert_eq!(Limit::new(1).map(|l| (l.green(), l.amber())), Some((1, 1)));
    assert_eq!(Limit::new(4).map(|l| (l.green(), l.amber())), Some((3, 4)));
    assert_eq!(Limit::new(5), Some(Limit::HIGHEST));
    assert_eq!(Limit::new(6), None);
}
