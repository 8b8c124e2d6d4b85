//! Stories and properties of a session under a clock of our own.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::similar_names,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::cue::Cue;
use crate::core::exercise::{Activity, Dose, Position, Repetitions, Side, Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::plan::{Outline, Plan, PlanItem, PlanKind, StepKind};
use crate::core::record::{Outcome, SessionRecord, Skipped, Why};
use crate::core::safety::Contact;
use crate::core::time::{Mono, Now, Seconds};
use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;
use std::time::Duration;

fn reps(sets: u32, reps: (u32, u32), hold: (u32, u32), sides: Sides) -> Dose {
    Dose::Repetitions(Repetitions {
        sets,
        reps: Span::new(reps.0, reps.1).unwrap(),
        hold: Span::new(hold.0, hold.1).unwrap(),
        into: Seconds(2),
        back: Seconds(2),
        pause: Seconds(1),
        rest: Seconds(30),
        sides,
        both_ways: false,
    })
}

fn activity(low: u32, high: u32, away: bool) -> Dose {
    Dose::Activity(Activity {
        minutes: Span::new(low, high).unwrap(),
        away,
    })
}

fn plan(doses: &[Dose]) -> Plan {
    let items = doses.iter().enumerate().map(|(n, dose)| PlanItem {
        exercise: ExerciseId::new(&format!("exercise-{n}")).unwrap(),
        position: if n % 2 == 0 {
            Position::Supine
        } else {
            Position::Sitting
        },
        dose: *dose,
        listen: Seconds(4),
    });
    Plan::new(Outline {
        programme: ProgrammeId::new("test").unwrap(),
        kind: PlanKind::Full,
        first_side: Side::Right,
        items: items.collect(),
    })
    .unwrap()
}

/// A session and the clocks it lives under.
struct Story {
    session: Session,
    now: Now,
    effects: Vec<Effect>,
    journal: Vec<Entry>,
    start: Now,
}

impl Story {
    fn begin(doses: &[Dose]) -> Self {
        let wall = DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap();
        let start = Now {
            mono: Mono(Duration::from_secs(1_000)),
            boot: Duration::from_secs(5_000),
            wall,
        };
        let (session, effects) = Session::begin(plan(doses), start);
        Self {
            session,
            now: start,
            effects,
            journal: Vec::new(),
            start,
        }
    }

    fn tell(&mut self, event: Event) -> &mut Self {
        let effects = self.session.handle(event, self.now);
        self.journal.extend(effects.iter().filter_map(|e| match e {
            Effect::Record(entry) => Some(entry.clone()),
            _ => None,
        }));
        self.effects.extend(effects);
        self
    }

    /// The process dies, and the next one takes up what the journal holds. Its own clock is new.
    fn crash(&mut self) -> &mut Self {
        let plan = self.session.plan().clone();
        self.clocks(Duration::ZERO, Duration::from_secs(60));
        self.now.mono = Mono(Duration::from_millis(20));
        self.session =
            Session::replay(plan, self.start.wall, &self.journal, self.now).expect("it follows");
        self
    }

    fn clocks(&mut self, awake: Duration, asleep: Duration) {
        self.now.mono = self.now.mono.plus(awake);
        self.now.boot += awake + asleep;
        self.now.wall += TimeDelta::from_std(awake + asleep).unwrap();
    }

    /// Time passes as the loop lets it: a wake at every deadline on the way.
    fn wait(&mut self, time: Duration) -> &mut Self {
        let end = self.now.mono.plus(time);
        while let Some(due) = self.session.next_wake().filter(|due| *due <= end) {
            self.clocks(due.since(self.now.mono), Duration::ZERO);
            self.tell(Event::Tick);
        }
        self.clocks(end.since(self.now.mono), Duration::ZERO);
        self.tell(Event::Tick)
    }

    fn secs(&mut self, seconds: u64) -> &mut Self {
        self.wait(Duration::from_secs(seconds))
    }

    /// Waits until a step of this kind runs.
    fn until(&mut self, kind: StepKind) -> &mut Self {
        for _ in 0..10_000 {
            if self.glance().step.kind == kind || self.session.state().is_over() {
                return self;
            }
            self.wait(Duration::from_millis(500));
        }
        panic!("{kind:?} never came");
    }

    fn glance(&self) -> Glance<'_> {
        self.session.glance(self.now.mono).unwrap()
    }

    fn record(&self) -> SessionRecord {
        let occasion = Occasion {
            id: uuid::Uuid::nil(),
            start: self.start.wall,
            local_date: self.start.wall.date_naive(),
            app: "test".to_owned(),
            pain_before: None,
        };
        self.session.record(&occasion).expect("the session is over")
    }

    fn stop(&mut self) -> &mut Self {
        self.tell(Event::Stop(Reason {
            why: Why::Chosen,
            kind: None,
            level: None,
            row: None,
            contact: Contact::None,
        }))
    }
}

#[test]
fn a_session_runs_by_itself_to_its_end() {
    let mut story = Story::begin(&[
        reps(2, (3, 3), (3, 3), Sides::Both),
        reps(1, (1, 1), (20, 30), Sides::Each),
        activity(1, 2, false),
    ]);
    let total = story.session.plan().total();
    story.wait(total);
    assert_eq!(*story.session.state(), State::Completed);
    let record = story.record();
    assert_eq!(record.outcome, Outcome::Completed);
    assert_eq!(record.active_s, total.as_secs());
    assert_eq!(
        u64::try_from((record.end - record.start).num_seconds()).unwrap(),
        total.as_secs()
    );
    let both = record.exercises[0].done.both.unwrap();
    assert_eq!((both.sets, both.reps, both.held_s), (2, 6, 18));
    let left = record.exercises[1].done.left.unwrap();
    assert_eq!((left.sets, left.reps, left.held_s), (1, 1, 30));
    assert_eq!(record.exercises[2].done.both.unwrap().held_s, 120);
    assert!(story.effects.contains(&Effect::Cue(Cue::End)));
}

#[test]
fn pain_freezes_silences_and_records_in_the_same_update() {
    let mut story = Story::begin(&[reps(1, (3, 3), (10, 10), Sides::Both)]);
    story.until(StepKind::Hold).secs(4);
    let effects = story.session.handle(Event::Felt, story.now);
    assert_eq!(effects[0], Effect::Hush);
    assert!(matches!(
        &effects[1],
        Effect::Record(Entry {
            fact: Fact::Frozen { by: FrozenBy::Felt },
            ..
        })
    ));
    assert_eq!(story.session.next_wake(), None);
    story.effects.clear();
    story.secs(600);
    assert!(story.effects.is_empty(), "nothing is said while it hurts");
    story
        .tell(Event::GoOn)
        .tell(Event::Next)
        .tell(Event::Freeze(FrozenBy::Help));
    assert!(matches!(
        story.session.state(),
        State::Frozen {
            by: FrozenBy::Felt,
            ..
        }
    ));
    story.stop();
    let record = story.record();
    let stop = record.stop.clone().unwrap();
    assert_eq!(
        (stop.set, stop.rep, stop.exercise.unwrap().as_str()),
        (1, 1, "exercise-0")
    );
    assert_eq!(record.exercises[0].done.both.unwrap().held_s, 4);
}

#[test]
fn a_long_hold_goes_on_and_a_short_one_starts_again() {
    let mut story = Story::begin(&[reps(1, (1, 1), (20, 20), Sides::Both)]);
    story.until(StepKind::Hold).secs(5);
    let so_far = story.glance().so_far;
    story
        .tell(Event::Freeze(FrozenBy::Asked))
        .secs(60)
        .tell(Event::GoOn)
        .secs(3);
    assert_eq!(story.glance().so_far, so_far);

    let mut story = Story::begin(&[reps(1, (1, 1), (9, 9), Sides::Both)]);
    story.until(StepKind::Hold).secs(5);
    story
        .tell(Event::Freeze(FrozenBy::Asked))
        .tell(Event::GoOn)
        .secs(3);
    assert_eq!(story.glance().so_far, Duration::ZERO);
    story.secs(30);
    assert_eq!(
        story.record().exercises[0].done.both.unwrap().held_s,
        9,
        "counts once"
    );
}

#[test]
fn a_lid_closed_freezes_where_it_was_seen_last() {
    let mut story = Story::begin(&[reps(1, (1, 1), (60, 60), Sides::Both)]);
    story.until(StepKind::Hold).secs(10);
    let seen = story.glance().so_far;
    story.clocks(Duration::from_millis(100), Duration::from_secs(3_600));
    story.tell(Event::Tick);
    assert!(matches!(
        story.session.state(),
        State::Frozen {
            by: FrozenBy::Gap,
            ..
        }
    ));
    assert_eq!(story.glance().so_far, seen);
}

#[test]
fn a_program_stopped_for_a_while_freezes_too() {
    let mut story = Story::begin(&[reps(1, (5, 5), (2, 2), Sides::Both)]);
    story.until(StepKind::Move);
    story.clocks(Duration::from_secs(40), Duration::ZERO);
    story.tell(Event::Tick);
    assert!(matches!(
        story.session.state(),
        State::Frozen {
            by: FrozenBy::Gap,
            ..
        }
    ));
}

#[test]
fn a_walk_goes_on_while_the_machine_sleeps() {
    let mut story = Story::begin(&[activity(5, 10, true)]);
    story.until(StepKind::Away).secs(1);
    story.clocks(Duration::from_secs(1), Duration::from_secs(7 * 60));
    story.tell(Event::Tick);
    assert!(story.glance().so_far >= Duration::from_secs(7 * 60));
    assert!(story.effects.contains(&Effect::Cue(Cue::Enough)));
    story.tell(Event::CameBack).tell(Event::Minutes(8));
    assert_eq!(*story.session.state(), State::Completed);
    let done = story.record().exercises[0].done.both.unwrap();
    assert_eq!((done.reps, done.held_s), (1, 480));
}

#[test]
fn taken_up_in_a_new_process_it_goes_on_after_three_seconds_however_late_it_is() {
    let mut story = Story::begin(&[reps(1, (3, 3), (60, 60), Sides::Both)]);
    story.secs(150).crash();
    let left = story.glance().left;
    story.tell(Event::GoOn).secs(3);
    assert!(matches!(story.session.state(), State::Running { .. }));
    story.secs(1);
    assert_eq!(story.glance().left + Duration::from_secs(1), left);
}

#[test]
fn what_follows_a_crash_outlives_the_next_one() {
    let mut story = Story::begin(&[reps(1, (3, 3), (5, 5), Sides::Both)]);
    story.until(StepKind::Hold).crash();
    story.tell(Event::GoOn).secs(3);
    story.until(StepKind::Pause).until(StepKind::Hold);
    assert_eq!(story.glance().step.rep, 2);
    story.crash();
    assert_eq!(story.glance().step.rep, 2);
    story.tell(Event::Felt).crash();
    let felt = matches!(
        story.session.state(),
        State::Frozen {
            by: FrozenBy::Felt,
            ..
        }
    );
    assert!(felt, "{:?}", story.session.state());
}

#[test]
fn next_past_the_lower_end_is_done_and_before_it_a_skip() {
    let range = reps(1, (2, 5), (20, 30), Sides::Both);
    let mut story = Story::begin(&[range, range]);
    story.until(StepKind::Hold).secs(21).tell(Event::Next);
    assert_eq!(
        story.glance().step.kind,
        StepKind::Return,
        "the hold is done, the repetition goes on"
    );
    story
        .until(StepKind::Pause)
        .until(StepKind::Hold)
        .until(StepKind::Return)
        .until(StepKind::Pause);
    story.tell(Event::Next);
    assert_eq!(
        story.glance().step.item,
        1,
        "two of 2-5 repetitions are a set"
    );
    story.until(StepKind::Hold).secs(3).tell(Event::Next);
    let record = story.record();
    assert_eq!(record.outcome, Outcome::Completed);
    assert_eq!(record.exercises[0].skipped, None);
    assert_eq!(record.exercises[0].done.both.unwrap().sets, 1);
    assert_eq!(record.exercises[0].done.both.unwrap().held_s, 51);
    assert_eq!(record.exercises[1].skipped, Some(Skipped::Chosen));
    assert_eq!(record.exercises[1].done.both.unwrap().held_s, 3);
}

#[test]
fn back_restarts_the_exercise_and_soon_after_the_one_before() {
    let dose = reps(1, (2, 2), (5, 5), Sides::Both);
    let mut story = Story::begin(&[dose, dose]);
    story.until(StepKind::Pause).tell(Event::Back);
    assert_eq!(
        (story.glance().step.item, story.glance().step.kind),
        (0, StepKind::Listen)
    );
    let first = story.session.plan().start_of(1);
    let to_second = story.session.plan().timeline()[first].starts;
    story.wait(to_second).secs(1).tell(Event::Back);
    assert_eq!(story.glance().step.item, 0);
    let total = story.session.plan().total();
    story.wait(total);
    let done = story.record().exercises[0].done.both.unwrap();
    assert_eq!(
        (done.reps, done.held_s),
        (2, 10),
        "doing it again counts once"
    );
}

#[test]
fn sides_come_in_their_order() {
    let story = Story::begin(&[reps(1, (2, 2), (1, 1), Sides::Alternate)]);
    let sides: Vec<_> = story
        .session
        .plan()
        .timeline()
        .iter()
        .filter(|s| s.kind == StepKind::Hold)
        .map(|s| (s.rep, s.side.unwrap()))
        .collect();
    assert_eq!(
        sides,
        [
            (1, Side::Right),
            (1, Side::Left),
            (2, Side::Right),
            (2, Side::Left)
        ]
    );
    let story = Story::begin(&[reps(1, (2, 2), (1, 1), Sides::Each)]);
    let sides: Vec<_> = story
        .session
        .plan()
        .timeline()
        .iter()
        .filter(|s| s.kind == StepKind::Hold)
        .map(|s| (s.rep, s.side.unwrap()))
        .collect();
    assert_eq!(
        sides,
        [
            (1, Side::Right),
            (2, Side::Right),
            (1, Side::Left),
            (2, Side::Left)
        ]
    );
}

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
    Crash,
    Stop,
}

fn any_doing() -> impl Strategy<Value = Do> {
    prop_oneof![
        8 => (0_u64..40_000).prop_map(Do::Wait),
        1 => (0_u64..10_000).prop_map(Do::Sleep),
        2 => Just(Do::Tell(Event::Freeze(FrozenBy::Asked))),
        1 => Just(Do::Tell(Event::Freeze(FrozenBy::Help))),
        4 => Just(Do::Tell(Event::GoOn)),
        2 => Just(Do::Tell(Event::Next)),
        2 => Just(Do::Tell(Event::Back)),
        1 => Just(Do::Tell(Event::Felt)),
        1 => Just(Do::Tell(Event::Eased)),
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
                story.session.plan().clone(), story.start.wall, &story.journal, story.now,
            ).unwrap();
            prop_assert_eq!(&replayed.track.progress, &story.session.track.progress);
            prop_assert_eq!(replayed.track.place, story.session.track.place);
            if matches!(story.session.state(), State::Running { .. } | State::GoingOn { .. }) {
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
    ) {
        let mut story = Story::begin(&doses);
        for doing in &doings { story.act(doing); }
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
        // By the journal: between two facts that start and pass a step lies at least its time.
        let plan = story.session.plan().clone();
        let mut track = state::Track::new(&plan, Moment { ms: 0, at: story.start.wall });
        for entry in &story.journal {
            if entry.fact == Fact::Passed {
                let State::Running { since, before } = track.state.clone() else { panic!("passed while not running") };
                let lasts = plan.timeline()[track.place].lasts.as_millis();
                prop_assert!(u128::from(entry.ms - since.ms + before) >= lasts);
            }
            track.apply(&plan, &entry.fact, Moment { ms: entry.ms, at: entry.at }).unwrap();
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
        story.tell(Event::Felt).tell(Event::GoOn).stop().secs(100);
        prop_assert_eq!(story.journal.len(), before, "a session ends once");
    }
}
