//! Stories of a session under a test clock.
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
use crate::core::safety::{Action, Contact, Feeling};
use crate::core::time::{Mono, Now, Seconds};
use chrono::{DateTime, TimeDelta};
use std::time::Duration;

mod absent;
mod eased;
mod easier;
mod leg;
mod paper;
mod properties;
mod skipped;
mod story;

use story::{Story, activity, answer, item, plan, reps};

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
    assert!(story.cues().contains(&Cue::End));
}

#[test]
fn a_clock_set_back_in_a_session_leaves_its_end_behind_its_start() {
    for back in [60, 3_600, 86_400, 40 * 366 * 86_400] {
        let mut story = Story::begin(&[reps(2, (3, 3), (3, 3), Sides::Both)]);
        story.until(StepKind::Hold);
        story.now.wall -= TimeDelta::seconds(back);
        // A jump may have frozen the session. It continues, and ends after its own time.
        let total = story.session.plan().total();
        story.secs(1).tell(Event::GoOn).wait(total).secs(10);
        let record = story.record();
        let lasted = (record.end - record.start).num_seconds();
        assert!(
            u64::try_from(lasted).unwrap() >= record.active_s,
            "{back}: {record:?}"
        );
    }
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
    story.clocks(Duration::from_millis(100), Duration::from_hours(1));
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
    story.clocks(Duration::from_secs(1), Duration::from_mins(7));
    story.tell(Event::Tick);
    assert!(story.glance().so_far >= Duration::from_mins(7));
    assert!(story.cues().contains(&Cue::Enough));
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
fn next_after_the_whole_time_of_a_walk_is_done() {
    let mut story = Story::begin(&[activity(1, 1, true)]);
    story.until(StepKind::Away).secs(61).tell(Event::Next);
    let done = &story.record().exercises[0];
    assert_eq!((done.done.reps(), done.skipped), (1, None));
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

/// Repetition and side of every hold.
fn holds(sides: Sides) -> Vec<(u32, Side)> {
    let plan = plan(&[reps(1, (2, 2), (1, 1), sides)]);
    let holds = plan.timeline().iter().filter(|s| s.kind == StepKind::Hold);
    holds.map(|s| (s.rep, s.side.unwrap())).collect()
}

#[test]
fn sides_come_in_their_order() {
    assert_eq!(
        holds(Sides::Alternate),
        [
            (1, Side::Right),
            (1, Side::Left),
            (2, Side::Right),
            (2, Side::Left)
        ]
    );
    assert_eq!(
        holds(Sides::Each),
        [
            (1, Side::Right),
            (2, Side::Right),
            (1, Side::Left),
            (2, Side::Left)
        ]
    );
}
