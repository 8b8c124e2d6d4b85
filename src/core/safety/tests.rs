//! Properties of all rules together: they are total, they name their row, they reach every row, and
//! more signs never give milder advice.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::start::tests::well;
use super::*;
use crate::core::pain::Pain;
use crate::core::record::Place;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

fn pain(level: u8) -> Pain {
    Pain::new(level).unwrap()
}

fn pains() -> impl Strategy<Value = Pain> {
    (0_u8..=10).prop_map(pain)
}

fn maybe<S: Strategy>(strategy: S) -> impl Strategy<Value = Option<S::Value>>
where
    S::Value: Clone,
{
    proptest::option::of(strategy)
}

prop_compose! {
    fn conditions()(
        held in subsequence(Condition::ALL, 0..=Condition::ALL.len()),
        acknowledged: bool,
        cleared in subsequence(Condition::ALL, 0..=Condition::ALL.len()),
    ) -> Conditions {
        Conditions { held, acknowledged, hip_free: false, cleared }
    }
}

prop_compose! {
    fn after_sessions()(before in pains(), after in pains()) -> AfterSession {
        AfterSession { before, after }
    }
}

prop_compose! {
    fn starts()(
        signs in maybe(subsequence(Sign::ALL, 0..=Sign::ALL.len())),
        few in subsequence(Sign::ALL, 0..=1),
        is_few: bool,
        conditions in maybe(conditions()),
        passed in proptest::collection::vec(select(Sign::ALL), 0..3),
        eased: bool,
        pain in maybe(pains()),
        usual in maybe(pains()),
        sevens_last_week: u32,
        talked: bool,
        paused: bool,
        next_day_rise in maybe(any::<i8>()),
        rises_in_row: u32,
        stopped_for_pain: bool,
        after_last in maybe(after_sessions()),
    ) -> Start {
        Start {
            signs: if is_few { Some(few) } else { signs },
            passed, eased,
            conditions, pain, usual, sevens_last_week, talked, paused, next_day_rise, rises_in_row,
            stopped_for_pain, after_last,
        }
    }
}

fn modes() -> impl Strategy<Value = Mode> {
    let limits = (1_u8..=5).prop_map(|l| Mode::Monitored {
        limit: Limit::new(l).unwrap(),
    });
    prop_oneof![Just(Mode::Seed), limits]
}

fn occurrences() -> impl Strategy<Value = Occurrence> {
    any::<bool>().prop_map(Occurrence::after)
}

prop_compose! {
    fn felts()(
        feeling in select(Feeling::ALL),
        level in maybe(pains()),
        before in maybe(pains()),
        mode in modes(),
        place_before in maybe(select(Place::ALL)),
        place_now in maybe(select(Place::ALL)),
        rest in select(&[Rest::NotYet, Rest::Back, Rest::StillDown, Rest::Unanswered]),
        sharp in occurrences(),
        discomfort in occurrences(),
        earlier_skips: u32,
        today: u32,
        here: u32,
    ) -> Felt {
        let places = Places { before: place_before, now: place_now };
        Felt {
            feeling, level, before, mode, places, rest, sharp, discomfort, earlier_skips,
            one_more: OneMore { today, here },
        }
    }
}

prop_compose! {
    fn mornings()(
        before in pains(),
        after in maybe(pains()),
        next_day in pains(),
        rises_in_row: u32,
    ) -> NextDay {
        NextDay { before, after, next_day, rises_in_row }
    }
}

prop_compose! {
    fn pasts()(
        week_now in prop::collection::vec(pains(), 0..9),
        week_then in prop::collection::vec(pains(), 0..9),
        week_start in prop::collection::vec(pains(), 0..9),
        days: u32,
        adherence in maybe((any::<u32>(), any::<u32>())),
    ) -> Past {
        let adherence = adherence.map(|(done, planned)| Adherence { done, planned });
        Past { week_now, week_then, week_start, days, adherence }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_input_has_a_row_of_its_table(
        known in starts(), case in felts(), session in after_sessions(), morning in mornings(),
        past in pasts(),
    ) {
        prop_assert!([1, 2, 3, 4, 5, 6, 7, 27, 28, 30, 31].contains(&start(&known).row));
        prop_assert!((8..=26).contains(&felt(&case).row));
        prop_assert!((27..=29).contains(&after(&session).row));
        prop_assert!((30..=32).contains(&next_day(&morning).row));
        prop_assert!((33..=37).contains(&trend(&past).row));
    }

    #[test]
    fn fewer_signs_never_mean_sterner_advice(known in starts(), keep in any::<u32>()) {
        let fewer = Start {
            signs: known.signs.as_ref().map(|signs| {
                let kept = |(i, _): &(usize, &Sign)| keep.rotate_right(u32::try_from(*i).unwrap()) & 1 == 1;
                signs.iter().enumerate().filter(kept).map(|(_, s)| *s).collect()
            }),
            ..known.clone()
        };
        prop_assert!(start(&known).contact >= start(&fewer).contact);
    }

    #[test]
    fn a_sign_that_forbids_exercise_is_never_outweighed(known in starts()) {
        let forbids = |s: &Sign| matches!(s.level(), Level::Emergency | Level::Today);
        if known.signs.iter().flatten().any(forbids) || known.signs.is_none() {
            prop_assert_eq!(start(&known).plan, Offered::None);
        }
    }

    #[test]
    fn a_level_that_was_not_said_is_never_milder_than_one_that_was(case in felts(), level in pains()) {
        let (unsaid, said) = (
            felt(&Felt { level: None, ..case }),
            felt(&Felt { level: Some(level), ..case }),
        );
        prop_assert!(unsaid.action >= said.action && unsaid.contact >= said.contact);
    }

    #[test]
    fn a_place_that_was_not_asked_is_never_milder_than_leg_pain_that_moved_up(case in felts()) {
        let leg = Felt { feeling: Feeling::Leg, rest: Rest::NotYet, ..case };
        let unasked = felt(&Felt { places: Places { before: None, now: None }, ..leg });
        prop_assert!(unasked.row == 18 && unasked.action >= Action::Skip);
    }

    #[test]
    fn an_answer_that_stops_asks_somebody(case in felts()) {
        let ruling = felt(&case);
        if is_one_more(Some(ruling.row), ruling.part) {
            // It ends an exercise, and asks somebody only where it returns.
            let asks = case.one_more.here >= 2;
            prop_assert_eq!(ruling.contact, if asks { Contact::Ask } else { Contact::None });
            prop_assert!(ruling.action >= Action::StopOrSkip);
        } else {
            prop_assert_eq!(ruling.action >= Action::Skip, ruling.contact != Contact::None);
        }
    }
}

/// Every row of every table is reached by some input, and no other number.
#[test]
fn the_rows_that_are_returned_are_1_to_37() {
    let mut rows = BTreeSet::new();
    for flag in Flag::all() {
        let mut known = well(0);
        match flag {
            Flag::Sign(sign) => known.signs = Some(vec![sign]),
            Flag::Condition(condition) => {
                if let Some(conditions) = &mut known.conditions {
                    conditions.held.push(condition);
                }
            }
        }
        rows.insert(start(&known).row);
    }
    let levels = || (0..=10).map(pain);
    for level in levels() {
        rows.insert(start(&well(level.level())).row);
        for before in levels() {
            rows.insert(
                after(&AfterSession {
                    before,
                    after: level,
                })
                .row,
            );
            for next in levels() {
                let morning = NextDay {
                    before,
                    after: Some(level),
                    next_day: next,
                    rises_in_row: 0,
                };
                rows.insert(next_day(&morning).row);
            }
            for feeling in Feeling::ALL {
                for again in [Occurrence::First, Occurrence::Again] {
                    for rest in [Rest::NotYet, Rest::StillDown] {
                        for mode in [
                            Mode::Seed,
                            Mode::Monitored {
                                limit: Limit::HIGHEST,
                            },
                        ] {
                            let case = Felt {
                                feeling: *feeling,
                                level: Some(level),
                                before: Some(before),
                                mode,
                                places: Places {
                                    before: None,
                                    now: None,
                                },
                                rest,
                                sharp: again,
                                discomfort: again,
                                earlier_skips: 0,
                                one_more: OneMore::default(),
                            };
                            rows.insert(felt(&case).row);
                        }
                    }
                }
            }
        }
        for start in levels() {
            for then in levels() {
                let past = Past {
                    week_now: vec![level; 4],
                    week_then: vec![then; 4],
                    week_start: vec![start; 4],
                    days: 28,
                    adherence: Some(Adherence {
                        done: u32::from(then.level()),
                        planned: 10,
                    }),
                };
                rows.insert(trend(&past).row);
            }
        }
    }
    assert_eq!(rows, (1..=37).collect());
}
