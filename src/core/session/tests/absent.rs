//! Nobody is there any more, or nobody presses a key.

use super::*;

/// An hour that runs by itself.
fn long() -> Story {
    Story::begin(&[reps(6, (20, 20), (25, 25), Sides::Both)])
}

fn asks(story: &Story) -> bool {
    story.session.asks_if_there()
}

#[test]
fn after_25_minutes_without_a_key_it_freezes_and_asks_once() {
    let mut story = long();
    story.wait(ASKS_AFTER.checked_sub(Duration::from_secs(1)).unwrap());
    assert!(matches!(story.session.state(), State::Running { .. }));
    story.secs(1);
    assert!(asks(&story));
    let last = story.journal.last().unwrap();
    let by = FrozenBy::Absent;
    assert_eq!((last.ms, &last.fact), (1_500_000, &Fact::Frozen { by }));
    assert_eq!(
        story.cues().iter().filter(|c| **c == Cue::AskThere).count(),
        1
    );
    assert!(!story.cues().contains(&Cue::Frozen));
    assert_eq!(
        story.session.next_second(),
        None,
        "nothing counts on the screen"
    );
    story.effects.clear();
    story.secs(599);
    assert!(asks(&story) && story.effects.is_empty());
    // Somebody is: it goes on as from any freeze, for as long again.
    story.tell(Event::GoOn).secs(3);
    assert!(matches!(story.session.state(), State::Running { .. }));
    story.secs(25 * 60 - 4);
    assert!(!asks(&story));
}

#[test]
fn where_nobody_answers_it_is_stopped_and_says_so() {
    let mut story = long();
    story.wait(ASKS_AFTER + GIVES_UP_AFTER);
    let record = story.record();
    let stop = record.stop.unwrap();
    assert_eq!(record.outcome, Outcome::Stopped);
    assert_eq!(
        (stop.why, stop.row, stop.contact),
        (Why::Absent, None, Contact::None)
    );
    assert!(!stop.is_felt());
    assert_eq!(record.active_s, 25 * 60);
    assert_eq!((record.end - record.start).num_minutes(), 35);
    assert!(story.cues().contains(&Cue::Stopped));
    assert_eq!(story.session.next_wake(), None);
}

#[test]
fn every_key_says_that_somebody_is_there() {
    let mut story = long();
    story.secs(20 * 60).tell(Event::Here).secs(20 * 60);
    assert!(matches!(story.session.state(), State::Running { .. }));
    story.secs(5 * 60);
    assert!(asks(&story));
    // Another key than Enter leaves it frozen, and nothing stops it any more.
    story.tell(Event::Freeze(FrozenBy::Asked)).secs(3_600);
    assert!(matches!(
        story.session.state(),
        State::Frozen {
            by: FrozenBy::Asked,
            ..
        }
    ));
    assert_eq!(story.session.next_wake(), None);
}

#[test]
fn pain_is_heard_over_the_question() {
    let mut story = long();
    story.wait(ASKS_AFTER).tell(Event::Felt).secs(3_600);
    assert!(matches!(
        story.session.state(),
        State::Frozen {
            by: FrozenBy::Felt,
            ..
        }
    ));
}

#[test]
fn who_walks_is_not_absent_and_an_activity_is_not_cut_in_two() {
    let mut story = Story::begin(&[activity(30, 60, true)]);
    story.until(StepKind::Away).secs(50 * 60);
    assert!(matches!(story.session.state(), State::Running { .. }));

    let mut story = Story::begin(&[
        activity(30, 30, false),
        reps(1, (20, 20), (25, 25), Sides::Both),
    ]);
    story.until(StepKind::Activity).secs(29 * 60);
    assert!(matches!(story.session.state(), State::Running { .. }));
    story.secs(61);
    assert!(asks(&story));
    assert_eq!(story.session.step().unwrap().item, 1);
}

#[test]
fn a_lid_closed_over_the_question_leaves_it_unanswered() {
    let mut story = long();
    story.wait(ASKS_AFTER).secs(60);
    story.clocks(Duration::from_millis(100), Duration::from_hours(1));
    story.tell(Event::Tick);
    let record = story.record();
    assert_eq!(record.stop.unwrap().why, Why::Absent);
    assert_eq!((record.end - record.start).num_minutes(), 26);
}

#[test]
fn a_crash_over_the_question_brings_it_back() {
    let mut story = long();
    story.wait(ASKS_AFTER).crash();
    assert!(asks(&story));
    story.tell(Event::GoOn).secs(3);
    assert!(matches!(story.session.state(), State::Running { .. }));
    story.secs(24 * 60);
    assert!(!asks(&story), "who takes it up is there");
}
