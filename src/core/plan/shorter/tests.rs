//! What fits into minutes, for any programme.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::exercise::{
    Allowed, Direction, Drawing, Exercise, Phase, Position, Sides, Spoken,
};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::{Frequency, Progress};
use crate::core::settings::Instructions;
use crate::core::text::{Lang, Localized};
use crate::core::time::Seconds;
use proptest::prelude::*;

fn exercise(number: usize, dose: Dose, phase: Phase) -> Exercise {
    let id = format!(
        "exercise-{}",
        char::from(b'a' + u8::try_from(number).unwrap())
    );
    Exercise {
        id: ExerciseId::new(&id).unwrap(),
        name: Localized::new([(Lang::En, "Any".into())]).unwrap(),
        position: Position::Supine,
        phases: vec![phase],
        areas: Vec::new(),
        direction: Direction::None,
        equipment: Vec::new(),
        cautions: Vec::new(),
        breath: None,
        sources: Vec::new(),
        calm: false,
        dose,
        allowed: Allowed {
            minutes: Span::new(2, 180),
            ..Allowed::default()
        },
        // With the name 20 words: 8 seconds to hear.
        steps: Localized::new([(Lang::En, vec!["word ".repeat(19).as_str().into()])]).unwrap(),
        other_way_steps: Vec::new(),
        places: None,
        spoken: Spoken::default(),
        easier: None,
        harder: None,
        drawing: Drawing::default(),
    }
}

fn reps(sets: u32, reps: (u32, u32), hold: (u32, u32)) -> Dose {
    Dose::Repetitions(Repetitions {
        sets,
        reps: Span::new(reps.0, reps.1).unwrap(),
        hold: Span::new(hold.0, hold.1).unwrap(),
        into: Seconds(2),
        back: Seconds(2),
        pause: Seconds(1),
        rest: Seconds(30),
        sides: Sides::Both,
        both_ways: false,
    })
}

fn minutes(low: u32, high: u32) -> Dose {
    Dose::Activity(Activity {
        minutes: Span::new(low, high).unwrap(),
        away: false,
    })
}

fn programme() -> Programme {
    Programme {
        id: ProgrammeId::new("any").unwrap(),
        name: Localized::new([(Lang::En, "Any".into())]).unwrap(),
        about: None,
        frequency: Frequency::AsNeeded,
        first_side: crate::core::exercise::Side::Right,
        sources: Vec::new(),
        items: Vec::new(),
        progress: Progress::USUAL,
        level: Level::FIRST,
        flare: None,
        next: None,
        monitored: None,
        cleared: None,
    }
}

struct Day {
    exercises: Vec<Exercise>,
    kind: PlanKind,
    before: Option<Vec<Dose>>,
}

impl Day {
    fn of(doses: &[Dose]) -> Self {
        let exercises = doses.iter().enumerate();
        Self {
            exercises: exercises
                .map(|(at, dose)| exercise(at, *dose, Phase::STRENGTHEN))
                .collect(),
            kind: PlanKind::Full,
            before: None,
        }
    }

    fn with<T>(&self, see: impl FnOnce(&Making<'_>) -> T) -> T {
        let programme = programme();
        let courses = self.exercises.iter().map(|exercise| Course {
            exercise,
            dose: exercise.dose,
            times_done: 0,
        });
        let courses: Vec<Course<'_>> = courses.collect();
        see(&Making {
            programme: &programme,
            courses: &courses,
            kind: self.kind,
            mode: Instructions::Short.into(),
        })
    }

    fn whole(&self) -> Plan {
        let plan = |making: &Making<'_>| making.plan();
        self.with(plan).unwrap()
    }

    fn within(&self, minutes: u32) -> Plan {
        let programme = programme();
        let before = self.before.as_ref().map(|doses| (&programme, &**doses));
        let most = Duration::from_secs(u64::from(minutes) * 60);
        self.with(|making| making.within(most, before)).unwrap()
    }
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.items()
        .iter()
        .map(|item| item.exercise.as_str())
        .collect()
}

#[test]
fn what_fits_as_it_is_stays_as_it_is() {
    let day = Day::of(&[reps(2, (5, 10), (3, 3)), minutes(2, 3)]);
    let whole = day.whole();
    assert!(whole.total() < Duration::from_mins(20));
    assert_eq!(day.within(20), whole);
}

#[test]
fn first_come_the_lower_ends_then_fewer_sets_and_last_less_exercises() {
    // A set of ten is about two minutes, one of five about one.
    let three = [reps(3, (5, 10), (10, 10)), reps(3, (5, 10), (10, 10))];
    let day = Day::of(&three);
    let sets = |plan: &Plan| {
        plan.items()
            .iter()
            .map(|i| sets_of(&i.dose))
            .collect::<Vec<_>>()
    };
    assert_eq!(sets(&day.within(20)), [3, 3]);
    assert_eq!(sets(&day.within(12)), [3, 3], "the lower ends");
    assert_eq!(sets(&day.within(10)), [2, 2]);
    assert_eq!(sets(&day.within(5)), [1, 1]);
    assert_eq!(names(&day.within(2)), ["exercise-a"]);
}

#[test]
fn the_level_before_is_left_out_of_rather_than_cut_again() {
    let now = reps(3, (10, 10), (20, 20));
    let mut day = Day::of(&[now, now, now]);
    let before = reps(2, (8, 8), (20, 20));
    day.before = Some(vec![before; 3]);
    let plan = day.within(15);
    assert_eq!(names(&plan), ["exercise-a", "exercise-b"]);
    assert!(plan.items().iter().all(|item| item.dose == before));
    // A level before that asks for more is none.
    day.before = Some(vec![reps(9, (90, 90), (20, 20)); 3]);
    assert!(day.within(15).items().iter().all(|item| item.dose == now));
}

#[test]
fn a_walk_becomes_as_long_as_there_is_time() {
    let day = Day::of(&[minutes(30, 40)]);
    let plan = day.within(10);
    let Dose::Activity(walk) = plan.items()[0].dose else {
        unreachable!("the kind stays")
    };
    assert!((8..10).contains(&walk.minutes.high()), "{walk:?}");
    assert!(plan.total() <= Duration::from_mins(10));
}

#[test]
fn what_fits_nowhere_is_one_exercise_all_the_same() {
    let day = Day::of(&[reps(1, (50, 50), (60, 60)), reps(1, (60, 60), (60, 60))]);
    assert_eq!(names(&day.within(5)), ["exercise-a"]);
}

#[test]
fn an_easy_plan_gets_nothing_back_that_it_has_left_out() {
    let mut day = Day::of(&[reps(1, (4, 4), (3, 3)), reps(1, (90, 90), (10, 10))]);
    day.kind = PlanKind::Easy;
    day.exercises[1].phases = vec![Phase::new(1).unwrap()];
    // Nothing of the second fits, and the first is of phase 3 alone.
    assert_eq!(names(&day.within(1)), ["exercise-b"]);
}

fn any_dose() -> impl Strategy<Value = Dose> {
    let reps = (1..5_u32, 1..20_u32, 0..10_u32, 0..40_u32, 0..20_u32).prop_map(
        |(sets, low, more, hold, longer)| reps(sets, (low, low + more), (hold, hold + longer)),
    );
    let minutes = (1..40_u32, 0..20_u32).prop_map(|(low, more)| minutes(low, low + more));
    prop_oneof![4 => reps, 1 => minutes]
}

fn is_at_most(less: &Dose, more: &Dose) -> bool {
    less == more || less.asks_less_than(more)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_is_short_enough_and_never_more_than_the_programme(
        doses in prop::collection::vec(any_dose(), 1..9),
        before in prop::option::of(prop::collection::vec(any_dose(), 9)),
        easy in any::<bool>(),
        minutes in 1..25_u32,
    ) {
        let mut day = Day::of(&doses);
        // A level changes the numbers of a dose, never its kind.
        let same = |before: &Dose, own: &Dose| {
            matches!(before, Dose::Activity(_)) == matches!(own, Dose::Activity(_))
        };
        day.before = before.map(|before| {
            let both = doses.iter().zip(before);
            both.map(|(own, before)| if same(&before, own) { before } else { *own }).collect()
        });
        if easy {
            day.kind = PlanKind::Easy;
        }
        let most = Duration::from_secs(u64::from(minutes) * 60);
        let whole = day.whole();
        let plan = day.within(minutes);
        // Nothing is added, the order is kept, and no dose is above its own.
        let mut items = whole.items().iter();
        for item in plan.items() {
            let own = items.find(|own| own.exercise == item.exercise).unwrap();
            prop_assert!(is_at_most(&item.dose, &own.dose), "{item:?} {own:?}");
        }
        prop_assert!(!plan.items().is_empty());
        // It is as short as asked for wherever anything is, alone and in its smallest dose.
        let alone = |exercise: &Exercise| {
            let dose = match smaller(&Course { exercise, dose: exercise.dose, times_done: 0 }, 1).dose {
                Dose::Activity(a) => Dose::Activity(Activity { minutes: a.minutes.at_most(2), ..a }),
                dose @ Dose::Repetitions(_) => dose,
            };
            let mut day = Day::of(&[dose]);
            day.kind = if easy { PlanKind::Easy } else { PlanKind::Full };
            day.whole().total() <= most
        };
        if day.exercises.iter().any(alone) {
            prop_assert!(plan.total() <= most, "{:?}", plan.total());
        }
        prop_assert_eq!(day.within(minutes), plan, "the same each time");
    }
}
