//! Properties that hold for any actions in any order.

use super::*;
use proptest::prelude::*;

fn any_dose() -> impl Strategy<Value = Dose> {
    let sides = prop_oneof![
        Just(Sides::Both),
        Just(Sides::Each),
        Just(Sides::Alternate),
        Just(Sides::None)
    ];
    prop_oneof![
        4 => (1_u32..3, 1_u32..4, 0_u32..3, 0_u32..25, 0_u32..15, sides).prop_map(
            |(sets, low, more, hold, longer, sides)| reps(sets, (low, low + more), (hold, hold + longer), sides)
        ),
        1 => (1_u32..3, 0_u32..2, any::<bool>()).prop_map(|(low, more, away)| activity(low, low + more, away)),
    ]
}

#[derive(Debug, Clone)]
enum Do {
    Wait(u64),
    Sleep(u64),
    Tell(Event),
    Answer(Answer),
    /// Rests a leg for this many milliseconds, then answers that the pain is back where it was.
    Settle(u64),
    Crash,
    Stop,
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        1 => Just(answer(Feeling::Effort, 15, Action::Continue)),
        2 => Just(answer(Feeling::Discomfort, 16, Action::Ease)),
        1 => Just(answer(Feeling::Discomfort, 17, Action::Skip)),
        4 => Just(answer(Feeling::LegDown, 18, Action::Skip)),
        1 => Just(answer(Feeling::Ache, 22, Action::Stop)),
    ]
}

fn any_doing() -> impl Strategy<Value = Do> {
    prop_oneof![
        8 => (0_u64..40_000).prop_map(Do::Wait),
        1 => (0_u64..10_000).prop_map(Do::Sleep),
        2 => Just(Do::Tell(Event::Freeze(FrozenBy::Asked))),
        1 => Just(Do::Tell(Event::Freeze(FrozenBy::Help))),
        4 => Just(Do::Tell(Event::GoOn)),
        2 => Just(Do::Tell(Event::Next)),
        2 => Just(Do::Tell(Event::Ready)),
        2 => Just(Do::Tell(Event::Back)),
        1 => Just(Do::Tell(Event::Easier(None))),
        1 => any_dose().prop_map(|dose| Do::Tell(Event::Easier(Some(Box::new(item(9, dose)))))),
        1 => Just(Do::Tell(Event::Felt)),
        2 => Just(Do::Tell(Event::Settled)),
        1 => any_answer().prop_map(|answer| Do::Tell(Event::Answered(answer))),
        4 => any_answer().prop_map(Do::Answer),
        2 => (110_000_u64..190_000).prop_map(Do::Settle),
        // Past the rest for a leg, and sometimes past the question after it.
        2 => (100_000_u64..200_000).prop_map(Do::Wait),
        1 => Just(Do::Tell(Event::Freeze(FrozenBy::Leaving))),
        1 => Just(Do::Tell(Event::CameBack)),
        1 => (0_u32..200).prop_map(|m| Do::Tell(Event::Minutes(m))),
        1 => Just(Do::Crash),
        1 => Just(Do::Stop),
    ]
}

impl Story {
    fn act(&mut self, doing: &Do) {
        match doing {
            Do::Wait(ms) => self.wait(Duration::from_millis(*ms)),
            Do::Sleep(ms) => {
                self.clocks(Duration::from_millis(1), Duration::from_millis(*ms));
                self.tell(Event::Tick)
            }
            Do::Tell(event) => self.tell(event.clone()),
            Do::Answer(answer) => self.tell(Event::Felt).tell(Event::Answered(*answer)),
            Do::Settle(ms) => {
                self.feel(Feeling::LegDown, 18, Action::Skip);
                self.wait(Duration::from_millis(*ms)).tell(Event::Settled)
            }
            Do::Crash => self.crash(),
            Do::Stop => self.stop(),
        };
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_of_every_prefix_is_the_live_session(
        doses in prop::collection::vec(any_dose(), 1..4),
        doings in prop::collection::vec(any_doing(), 0..40),
    ) {
        let mut story = Story::begin(&doses);
        for doing in &doings {
            story.act(doing);
            let replayed = Session::replay(
                story.planned(), story.start.wall, &story.journal, story.now,
            ).unwrap();
            prop_assert_eq!(&replayed.track.progress, &story.session.track.progress);
            prop_assert_eq!(replayed.track.place, story.session.track.place);
            prop_assert_eq!(replayed.plan(), story.session.plan());
            prop_assert_eq!(replayed.owes_rest(), story.session.owes_rest());
            if matches!(story.state(), State::Running { .. } | State::GoingOn { .. } | State::Resting { .. }) {
                let frozen = matches!(replayed.state(), State::Frozen { by: FrozenBy::Gap, .. });
                prop_assert!(frozen, "it comes back frozen");
            } else {
                prop_assert_eq!(&replayed.track, &story.session.track);
            }
        }
    }

    #[test]
    fn pain_stops_and_silences_from_every_running_state(
        doses in prop::collection::vec(any_dose(), 1..4),
        doings in prop::collection::vec(any_doing(), 0..30),
        rest in prop::option::of(0_u64..179_000),
    ) {
        let mut story = Story::begin(&doses);
        for doing in &doings { story.act(doing); }
        if let Some(ms) = rest {
            // Leads into the rest for a leg or its question, which random actions seldom reach.
            story.feel(Feeling::LegDown, 18, Action::Skip).wait(Duration::from_millis(ms));
        }
        let over = story.session.state().is_over();
        let already = matches!(story.session.state(), State::Frozen { by: FrozenBy::Felt, .. });
        story.effects.clear();
        story.tell(Event::Felt);
        if !over && !already {
            prop_assert_eq!(story.effects.iter().filter(|e| matches!(e, Effect::Hush)).count().min(1), 1);
            let felt = matches!(
                story.journal.last().unwrap().fact, Fact::Frozen { by: FrozenBy::Felt });
            prop_assert!(felt);
        }
        story.effects.clear();
        story.secs(120);
        prop_assert!(story.effects.is_empty());
        prop_assert_eq!(story.session.next_wake(), None);
    }

    #[test]
    fn no_timed_step_ends_early_and_done_never_exceeds_planned(
        doses in prop::collection::vec(any_dose(), 1..4),
        doings in prop::collection::vec(any_doing(), 0..40),
    ) {
        let mut story = Story::begin(&doses);
        for doing in &doings { story.act(doing); }
        if !story.session.state().is_over() { story.tell(Event::Interrupt); }
        // In the journal, the start and the end of a step are at least its duration apart.
        let mut plan = story.planned();
        let mut track = state::Track::new(&plan, Moment { ms: 0, at: story.start.wall });
        for entry in &story.journal {
            if entry.fact == Fact::Passed {
                let State::Running { since, before } = track.state.clone() else { panic!("passed while not running") };
                let lasts = plan.timeline()[track.place].lasts.as_millis();
                prop_assert!(u128::from(entry.ms - since.ms + before) >= lasts);
            }
            match (&entry.fact, track.state.clone()) {
                (Fact::Rested, State::Resting { since, before }) => {
                    prop_assert!(entry.ms - since.ms + before >= 120_000);
                }
                // The only stop without an event: at its deadline, or when the clocks show a gap.
                (Fact::Stopped(stop), State::AskingBack { until }) if stop.row == Some(19) => {
                    prop_assert!(entry.ms <= until);
                }
                (Fact::Rested, _) => panic!("rested while not resting"),
                _ => {}
            }
            track.apply(&mut plan, &entry.fact, Moment { ms: entry.ms, at: entry.at }).unwrap();
        }
        let record = story.record();
        for (exercise, item) in record.exercises.iter().zip(plan.items()) {
            for side in exercise.done.all() {
                prop_assert!(side.sets <= exercise.planned.sets);
                prop_assert!(side.reps <= exercise.planned.sets * exercise.planned.reps.high());
                let away = matches!(item.dose, Dose::Activity(Activity { away: true, .. }));
                let most = exercise.planned.sets * exercise.planned.reps.high() * exercise.planned.hold_s.high();
                prop_assert!(away || side.held_s <= most);
            }
        }
        let before = story.journal.len();
        story.tell(Event::Felt).tell(Event::GoOn).tell(Event::Settled).stop().secs(100);
        prop_assert_eq!(story.journal.len(), before, "a session ends once");
    }
}
