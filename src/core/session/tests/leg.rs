//! Two minutes of rest after leg pain moved down, and the question after them (rows 18 and 19).

use super::*;

/// Six seconds into the first hold of two exercises, leg pain moves down.
fn leg_down() -> Story {
    let dose = reps(1, (2, 2), (20, 20), Sides::Both);
    let mut story = Story::begin(&[dose, dose]);
    story.until(StepKind::Hold).secs(6);
    story.fresh().feel(Feeling::LegDown, 18, Action::Skip);
    story
}

fn asking(story: &Story) -> bool {
    matches!(story.state(), State::AskingBack { .. })
}

fn resting(story: &Story) -> bool {
    matches!(story.state(), State::Resting { .. })
}

fn rest_left(story: &Story) -> u64 {
    let left = story.session.rest_left(story.now.mono).unwrap();
    left.as_secs()
}

fn is_row_19(story: &Story) -> bool {
    let stop = story.record().stop.unwrap();
    assert_eq!(stop.exercise.unwrap().as_str(), "exercise-0");
    assert_eq!((stop.set, stop.rep, stop.action), (1, 1, Action::Stop));
    (stop.why, stop.kind, stop.row, stop.contact)
        == (Why::Pain, Some(Feeling::LegDown), Some(19), Contact::Soon)
}

#[test]
fn it_rests_two_minutes_asks_and_goes_on_with_the_next_exercise() {
    let mut story = leg_down();
    let active = story.session.track.active_ms;
    assert!(resting(&story) && story.session.owes_rest());
    assert_eq!(story.cues(), [Cue::Frozen, Cue::RestLeg(Seconds(120))]);
    assert_eq!(story.session.rule_skips(), 0, "not yet");
    assert_eq!(rest_left(&story), 120);
    story.secs(50);
    assert_eq!(rest_left(&story), 70);
    assert_eq!(
        story.session.next_second(),
        Some(story.now.mono.plus(Duration::from_secs(1)))
    );
    story.fresh().secs(70);
    assert!(asking(&story));
    assert_eq!(story.cues(), [Cue::AskBack]);
    assert_eq!(rest_left(&story), 60);
    story.secs(59);
    assert_eq!(rest_left(&story), 1);
    story.fresh().tell(Event::Settled);
    assert_eq!(story.cues(), [Cue::Frozen, Cue::SkippedByRule]);
    assert_eq!(story.session.rule_skips(), 1);
    assert!(!story.session.owes_rest());
    assert_eq!(story.session.rest_left(story.now.mono), None);
    assert_eq!(
        *story.state(),
        State::Frozen {
            by: FrozenBy::Asked,
            so_far: 0
        }
    );
    assert_eq!(
        story.session.track.active_ms, active,
        "rest is not training"
    );
    assert_eq!(story.glance().step.item, 1);
    story.tell(Event::GoOn).secs(600);
    let record = story.record();
    assert_eq!(record.outcome, Outcome::Completed);
    assert_eq!(record.exercises[0].skipped, Some(Skipped::Rule));
    assert_eq!(record.exercises[0].done.both.unwrap().held_s, 6);
}

#[test]
fn after_the_last_exercise_the_answer_ends_the_session() {
    let mut story = Story::begin(&[reps(1, (2, 2), (20, 20), Sides::Both)]);
    story.until(StepKind::Hold);
    story.feel(Feeling::LegDown, 18, Action::Skip).secs(121);
    story.tell(Event::Settled);
    assert_eq!(*story.state(), State::Completed);
}

#[test]
fn no_answer_in_a_minute_is_the_sterner_one() {
    let mut story = leg_down();
    story.secs(120).secs(60);
    assert!(is_row_19(&story));
    assert_eq!(story.record().exercises[0].done.both.unwrap().held_s, 6);
}

#[test]
fn still_down_is_a_stop_that_the_screen_tells() {
    let mut story = leg_down();
    story.secs(130).tell(Event::Stop(Reason {
        why: Why::Pain,
        kind: Some(Feeling::LegDown),
        level: None,
        row: Some(19),
        part: None,
        contact: Contact::Soon,
    }));
    assert!(is_row_19(&story));
}

#[test]
fn a_rest_is_frozen_and_goes_on_where_it_was() {
    let mut story = leg_down();
    story.secs(30);
    for by in [FrozenBy::Asked, FrozenBy::Leaving, FrozenBy::Help] {
        story.tell(Event::Freeze(by)).secs(600);
        assert_eq!(story.session.next_wake(), None);
        assert_eq!(story.session.rest_left(story.now.mono), None);
        story.tell(Event::Next).tell(Event::Back);
        let frozen = matches!(story.state(), State::Frozen { by: now, .. } if *now == by);
        assert!(frozen, "neither next nor back leads past the rest");
        story.fresh().tell(Event::GoOn).secs(3);
        assert!(resting(&story));
        assert_eq!(rest_left(&story), 90);
        assert_eq!(story.cues().last(), Some(&Cue::RestLeg(Seconds(90))));
    }
    story.tell(Event::Next).tell(Event::Back);
    assert!(resting(&story));
    story.secs(90);
    assert!(asking(&story));
}

#[test]
fn a_lid_closed_freezes_the_rest_and_leaves_the_question_unanswered() {
    let mut story = leg_down();
    story.secs(30);
    story.clocks(Duration::from_millis(100), Duration::from_hours(1));
    story.tell(Event::Settled);
    let gap = matches!(
        story.state(),
        State::Frozen {
            by: FrozenBy::Gap,
            ..
        }
    );
    assert!(gap);
    story.tell(Event::GoOn).secs(3);
    assert_eq!(rest_left(&story), 90);
    story.secs(100);
    story.clocks(Duration::from_millis(100), Duration::from_hours(1));
    story.tell(Event::Settled);
    assert!(is_row_19(&story), "nobody knows how it was meanwhile");
}

#[test]
fn a_walk_is_no_excuse_for_a_lid_that_was_closed() {
    let mut story = Story::begin(&[activity(5, 10, true)]);
    story.until(StepKind::Away).secs(60);
    story.feel(Feeling::LegDown, 18, Action::Skip).secs(30);
    story.clocks(Duration::from_millis(100), Duration::from_mins(10));
    story.tell(Event::Tick);
    assert!(matches!(
        story.state(),
        State::Frozen {
            by: FrozenBy::Gap,
            ..
        }
    ));
    story.tell(Event::GoOn).secs(3);
    assert_eq!(rest_left(&story), 90);
}

#[test]
fn a_key_without_a_meaning_leaves_the_question_and_others_ask_it_anew() {
    let mut story = leg_down();
    story.secs(120).secs(40).fresh();
    story
        .tell(Event::Freeze(FrozenBy::Asked))
        .tell(Event::GoOn)
        .tell(Event::Next)
        .tell(Event::Back);
    assert!(asking(&story) && story.effects.is_empty());
    assert_eq!(rest_left(&story), 20);
    for by in [FrozenBy::Leaving, FrozenBy::Help] {
        story.tell(Event::Freeze(by)).secs(600);
        story.fresh().tell(Event::GoOn).secs(3);
        assert!(asking(&story));
        assert_eq!(rest_left(&story), 60);
        assert_eq!(story.cues().last(), Some(&Cue::AskBack));
        story.secs(40);
    }
}

#[test]
fn what_is_felt_meanwhile_opens_the_panel_and_the_rest_is_still_owed() {
    let mut story = leg_down();
    story.secs(30).feel(Feeling::Effort, 15, Action::Continue);
    assert!(story.session.owes_rest());
    story.tell(Event::GoOn).secs(3);
    assert_eq!(rest_left(&story), 90);
    story.feel(Feeling::Ache, 24, Action::Skip);
    assert!(
        story.session.owes_rest() && story.session.rule_skips() == 0,
        "the exercise is left after the rest, not before"
    );
    story.tell(Event::GoOn).secs(3).secs(90);
    assert!(asking(&story));
    story.secs(50).feel(Feeling::Effort, 15, Action::Continue);
    story.tell(Event::GoOn).secs(3);
    assert!(asking(&story));
    assert_eq!(rest_left(&story), 60);
    story.feel(Feeling::LegDown, 18, Action::Skip);
    assert!(resting(&story));
    assert_eq!(rest_left(&story), 120, "it moved down again");
    story.tell(Event::Felt).stop();
    assert_eq!(story.record().outcome, Outcome::Stopped);
}

#[test]
fn a_settled_leg_settles_only_the_question() {
    let mut story = leg_down();
    story.secs(30).fresh().tell(Event::Settled);
    assert!(resting(&story) && story.effects.is_empty());
}

#[test]
fn the_session_can_end_from_the_rest_and_from_the_question() {
    for seconds in [30, 130] {
        let mut story = leg_down();
        story.secs(seconds).stop();
        assert_eq!(story.record().stop.unwrap().why, Why::Chosen);
        let mut story = leg_down();
        story.secs(seconds).tell(Event::Interrupt);
        let record = story.record();
        assert_eq!(record.outcome, Outcome::Interrupted);
        assert_eq!(record.exercises[0].done.both.unwrap().held_s, 6);
    }
}

#[test]
fn taken_up_in_a_new_process_the_rest_is_owed_and_the_question_stands() {
    let mut story = leg_down();
    story.secs(30).crash();
    let gap = matches!(
        story.state(),
        State::Frozen {
            by: FrozenBy::Gap,
            ..
        }
    );
    assert!(gap && story.session.owes_rest());
    story.tell(Event::GoOn).secs(3);
    assert_eq!(rest_left(&story), 120, "what nobody saw is rested again");
    story.secs(125).crash();
    assert!(asking(&story));
    let mut closed = story.session.clone();
    closed.close(Event::Stop(Reason {
        why: Why::Pain,
        kind: Some(Feeling::LegDown),
        level: None,
        row: Some(19),
        part: None,
        contact: Contact::Soon,
    }));
    assert!(matches!(closed.state(), State::Stopped(_)));
    story.tell(Event::Settled);
    assert_eq!(story.session.rule_skips(), 1);
}
