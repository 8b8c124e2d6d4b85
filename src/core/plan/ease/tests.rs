//! What is left of an eased exercise, wherever it is eased.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail loudly"
)]

use super::super::{Outline, PlanItem, PlanKind, Position};
use super::*;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::time::Seconds;
use proptest::prelude::*;

fn dose(sets: u32, reps: u32, hold: (u32, u32), sides: Sides, both_ways: bool) -> Dose {
    Dose::Repetitions(Repetitions {
        sets,
        reps: Span::exactly(reps),
        hold: Span::new(hold.0, hold.1).unwrap(),
        into: Seconds(2),
        back: Seconds(2),
        pause: Seconds(1),
        rest: Seconds(30),
        sides,
        both_ways,
    })
}

fn minutes(low: u32, high: u32, away: bool) -> Dose {
    Dose::Activity(Activity {
        minutes: Span::new(low, high).unwrap(),
        away,
    })
}

/// The dose between two others, so that the exercises before and after can be compared.
fn plan(dose: Dose) -> Plan {
    let item = |name: &str, dose| PlanItem {
        exercise: ExerciseId::new(name).unwrap(),
        position: Position::Supine,
        dose,
        listen: Seconds(4),
        heed: Seconds(0),
        places: 0,
        brief: false,
    };
    let other = self::dose(1, 3, (20, 20), Sides::Both, false);
    Plan::new(Outline {
        programme: ProgrammeId::new("test").unwrap(),
        kind: PlanKind::Full,
        first_side: Side::Right,
        level: None,
        items: vec![
            item("before", other),
            item("eased", dose),
            item("after", other),
        ],
    })
    .unwrap()
}

/// The place of the first step of the middle exercise that fulfils `is`.
fn place(plan: &Plan, is: impl Fn(&Step) -> bool) -> usize {
    let steps = plan.timeline.iter();
    steps
        .enumerate()
        .find(|(_, s)| s.item == 1 && is(s))
        .unwrap()
        .0
}

fn at(plan: &Plan, kind: StepKind, set: u32, rep: u32, side: Option<Side>) -> usize {
    place(plan, |s| {
        s.kind == kind && (s.set, s.rep, s.side) == (set, rep, side)
    })
}

/// Repetitions in every set and side of the middle exercise, in order.
fn repetitions(plan: &Plan) -> Vec<u32> {
    let (sets, sides) = match plan.items()[1].dose {
        Dose::Repetitions(r) => (r.sets, r.sides),
        Dose::Activity(_) => (1, Sides::None),
    };
    let both = [Some(Side::Right), Some(Side::Left)];
    let sides: &[_] = match sides {
        Sides::Each | Sides::Alternate => &both,
        _ => &[None],
    };
    (1..=sets)
        .flat_map(|set| sides.iter().map(move |side| (set, *side)))
        .map(|(set, side)| plan.repetitions(1, set, side))
        .collect()
}

fn eased(plan: &Plan, place: usize) -> Plan {
    plan.eased_from(place, Duration::ZERO)
}

#[test]
fn an_easy_dose_is_one_set_of_half_the_lower_end_with_short_holds() {
    let easy = dose(3, 9, (20, 30), Sides::Each, false).eased();
    assert_eq!(easy, dose(1, 5, (15, 15), Sides::Each, false));
    let walk = minutes(9, 20, true).eased();
    assert_eq!(walk, minutes(5, 5, true));
}

#[test]
fn half_of_what_is_left_and_half_of_every_later_set() {
    let plan = plan(dose(3, 9, (5, 5), Sides::Both, false));
    let here = at(&plan, StepKind::Hold, 2, 4, None);
    // Six of the second set are left, the fourth included.
    assert_eq!(repetitions(&eased(&plan, here)), [9, 6, 5]);
    let listening = place(&plan, |s| s.kind == StepKind::Listen);
    assert_eq!(repetitions(&eased(&plan, listening)), [5, 5, 5]);
}

#[test]
fn the_side_at_hand_and_the_other_side_are_halved_by_themselves() {
    let plan = plan(dose(2, 6, (5, 5), Sides::Each, false));
    let right = at(&plan, StepKind::Return, 1, 3, Some(Side::Right));
    assert_eq!(repetitions(&eased(&plan, right)), [4, 3, 3, 3]);
    let left = at(&plan, StepKind::Move, 1, 6, Some(Side::Left));
    assert_eq!(repetitions(&eased(&plan, left)), [6, 6, 3, 3]);
    let change = place(&plan, |s| s.kind == StepKind::ChangeSide);
    assert_eq!(repetitions(&eased(&plan, change)), [6, 3, 3, 3]);
}

#[test]
fn sides_in_turn_stay_pairs() {
    let plan = plan(dose(2, 5, (5, 5), Sides::Alternate, false));
    let left = at(&plan, StepKind::Hold, 1, 2, Some(Side::Left));
    assert_eq!(repetitions(&eased(&plan, left)), [3, 3, 3, 3]);
}

#[test]
fn both_ways_a_repetition_stays_whole() {
    let plan = plan(dose(1, 4, (0, 0), Sides::Both, true));
    let back = at(&plan, StepKind::OtherReturn, 1, 1, None);
    let eased = eased(&plan, back);
    assert_eq!(repetitions(&eased), [2]);
    let last = eased.timeline[eased.start_of(2) - 1];
    assert_eq!((last.kind, last.rep), (StepKind::OtherReturn, 2));
}

#[test]
fn in_a_pause_the_repetition_before_it_is_over() {
    let plan = plan(dose(1, 6, (5, 5), Sides::Both, false));
    let pause = at(&plan, StepKind::Pause, 1, 2, None);
    let eased = eased(&plan, pause);
    assert_eq!(repetitions(&eased), [4], "two of four that are left");
    assert_eq!(eased.timeline[pause], plan.timeline[pause]);
}

#[test]
fn in_a_rest_only_later_sets_get_smaller() {
    let plan = plan(dose(2, 5, (5, 5), Sides::Both, false));
    let rest = place(&plan, |s| s.kind == StepKind::Rest);
    let eased = eased(&plan, rest);
    assert_eq!(repetitions(&eased), [5, 3]);
    assert_eq!(eased.timeline[rest].lasts, Duration::from_secs(30));
}

#[test]
fn the_last_repetition_stays() {
    let plan = plan(dose(1, 3, (5, 5), Sides::Both, false));
    let last = at(&plan, StepKind::Move, 1, 3, None);
    assert_eq!(eased(&plan, last), plan);
}

#[test]
fn no_hold_is_longer_than_fifteen_seconds_nor_is_its_lower_end() {
    let plan = plan(dose(1, 4, (20, 30), Sides::Both, false));
    let hold = at(&plan, StepKind::Hold, 1, 2, None);
    let eased_plan = eased(&plan, hold);
    for step in &eased_plan.timeline {
        if step.item == 1 && step.kind == StepKind::Hold {
            assert_eq!(
                (step.lasts, step.enough),
                (Duration::from_secs(15), None),
                "the first one too: the exercise may be started again"
            );
        }
    }
    let short = self::plan(dose(1, 2, (5, 30), Sides::Both, false));
    let hold = at(&short, StepKind::Hold, 1, 1, None);
    let step = eased(&short, hold).timeline[hold];
    assert_eq!(step.enough, Some(Duration::from_secs(5)));
}

#[test]
fn what_is_left_of_an_activity_is_halved_and_a_walk_stays() {
    let timed = plan(minutes(5, 10, false));
    let here = place(&timed, |s| s.kind == StepKind::Activity);
    let eased = timed.eased_from(here, Duration::from_millis(121_700));
    let step = eased.timeline[here];
    // 121 of 600 s have passed: 240 of 479 are left.
    assert_eq!(step.lasts, Duration::from_secs(361));
    assert_eq!(step.enough, Some(Duration::from_mins(5)));
    assert!(!step.last_rep);
    let late = timed.eased_from(here, Duration::from_millis(599_900));
    assert_eq!(late.timeline[here].lasts, Duration::from_mins(10));
    let listening = place(&timed, |s| s.kind == StepKind::Listen);
    let step = timed.eased_from(listening, Duration::from_secs(3)).timeline[here];
    assert_eq!((step.lasts, step.enough), (Duration::from_mins(5), None));
    let walk = plan(minutes(5, 10, true));
    let here = place(&walk, |s| s.kind == StepKind::Away);
    assert_eq!(walk.eased_from(here, Duration::from_mins(1)), walk);
}

#[test]
fn eased_again_what_is_left_is_halved_again() {
    let plan = plan(dose(2, 9, (5, 5), Sides::Both, false));
    let here = at(&plan, StepKind::Hold, 1, 2, None);
    let once = eased(&plan, here);
    assert_eq!(repetitions(&once), [5, 5]);
    assert_eq!(repetitions(&eased(&once, here)), [3, 3]);
}

fn any_dose() -> impl Strategy<Value = Dose> {
    let sides = prop::sample::select(vec![
        Sides::Both,
        Sides::Each,
        Sides::Alternate,
        Sides::None,
    ]);
    prop_oneof![
        6 => (1_u32..4, 1_u32..9, 0_u32..20, 0_u32..20, sides, any::<bool>()).prop_map(
            |(sets, reps, low, more, sides, both_ways)| dose(sets, reps, (low, low + more), sides, both_ways)
        ),
        1 => (1_u32..20, 0_u32..20, any::<bool>()).prop_map(|(low, more, away)| minutes(low, low + more, away)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_eased_plan_is_a_shorter_plan_of_the_same_exercises(
        dose in any_dose(), nth in any::<prop::sample::Index>(), share in 0.0_f64..1.0,
    ) {
        let plan = plan(dose);
        let (from, to) = (plan.start_of(1), plan.start_of(2));
        let here = from + nth.index(to - from);
        let so_far = plan.timeline[here].lasts.mul_f64(share);
        let eased = plan.eased_from(here, so_far);

        prop_assert_eq!(eased.outline(), plan.outline());
        prop_assert_eq!(eased.hash(), plan.hash());
        prop_assert_eq!(&eased.timeline[..from], &plan.timeline[..from]);
        prop_assert!(eased.total() <= plan.total());
        prop_assert!(eased.timeline[here].item == 1, "the step at hand stays");
        for (was, is) in plan.timeline[..=here].iter().zip(&eased.timeline) {
            prop_assert_eq!((was.kind, was.set, was.rep, was.side), (is.kind, is.set, is.rep, is.side));
        }
        // The exercise after it is unchanged, only earlier.
        let earlier = plan.total().saturating_sub(eased.total());
        let after = eased.timeline[eased.start_of(2)..].iter();
        let after: Vec<Step> = after.map(|s| Step { starts: s.starts + earlier, ..*s }).collect();
        prop_assert_eq!(&after[..], &plan.timeline[to..]);

        let mut end = Duration::ZERO;
        for step in &eased.timeline {
            prop_assert_eq!(step.starts, end);
            prop_assert!(!step.lasts.is_zero());
            prop_assert!(step.enough.is_none_or(|enough| enough < step.lasts));
            end += step.lasts;
        }
        prop_assert_eq!(end, eased.total());

        if let Dose::Repetitions(r) = dose {
            let (planned, kept) = (repetitions(&plan), repetitions(&eased));
            prop_assert!(kept.iter().zip(&planned).all(|(kept, planned)| 1 <= *kept && kept <= planned));
            for step in eased.timeline.iter().filter(|s| s.item == 1 && s.rep > 0) {
                let last = eased.repetitions(1, step.set, step.side);
                prop_assert!(step.rep <= last);
                prop_assert_eq!(step.last_rep, step.rep == last);
                prop_assert!(step.kind != StepKind::Pause || step.rep < last, "no pause after the last");
            }
            let rests = |plan: &Plan| plan.timeline.iter()
                .filter(|s| matches!(s.kind, StepKind::Rest | StepKind::ChangeSide)).count() as u32;
            prop_assert_eq!(rests(&eased), rests(&plan), "rests between sets stay: {:?}", r.sides);
        }
        // Easing marks the last repetitions in the same way as compiling.
        prop_assert_eq!(plan.eased_from(usize::MAX, so_far), plan);
    }
}
