//! A rule skips an exercise (rows 17 and 24).

use super::*;

fn skip(story: &mut Story) -> &mut Story {
    story.feel(Feeling::Discomfort, 17, Action::Skip)
}

#[test]
fn the_next_exercise_waits_for_the_patient() {
    let dose = reps(1, (4, 4), (20, 20), Sides::Both);
    let mut story = Story::begin(&[dose, dose]);
    story.until(StepKind::Hold).secs(8);
    assert_eq!(story.session.rule_skips(), 0);
    skip(story.fresh());
    assert_eq!(story.cues(), [Cue::Frozen, Cue::SkippedByRule]);
    assert_eq!(story.session.rule_skips(), 1);
    let frozen = State::Frozen {
        by: FrozenBy::Asked,
        so_far: 0,
    };
    assert_eq!(*story.state(), frozen);
    let (item, kind) = (story.glance().step.item, story.glance().step.kind);
    assert_eq!((item, kind), (1, StepKind::Listen));
    story.secs(300);
    assert_eq!(*story.state(), frozen);
    story.tell(Event::GoOn).secs(600);
    let record = story.record();
    assert_eq!(record.outcome, Outcome::Completed);
    assert_eq!(record.exercises[0].skipped, Some(Skipped::Rule));
    assert_eq!(record.exercises[0].done.both.unwrap().held_s, 8);
    assert_eq!(record.exercises[1].skipped, None);
}

#[test]
fn after_the_last_exercise_the_session_is_over() {
    let mut story = Story::begin(&[reps(1, (4, 4), (20, 20), Sides::Both)]);
    story.until(StepKind::Hold).secs(1).fresh();
    skip(&mut story);
    assert_eq!(*story.state(), State::Completed);
    assert_eq!(story.cues(), [Cue::Frozen, Cue::End]);
    assert_eq!(
        story.record().exercises[0].skipped,
        Some(Skipped::Rule),
        "completed, skips included"
    );
}

#[test]
fn back_does_not_lead_into_what_a_rule_has_skipped() {
    let dose = reps(1, (1, 1), (5, 5), Sides::Both);
    let mut story = Story::begin(&[dose, dose]);
    story.until(StepKind::Hold);
    skip(&mut story).tell(Event::Back);
    assert_eq!(story.glance().step.item, 1);
    assert_eq!(story.session.rule_skips(), 1);
    story.tell(Event::GoOn).secs(5).tell(Event::Back);
    assert_eq!(story.glance().step.item, 1);
}
