//! An exercise continues smaller and shorter (rows 16 and 25).

use super::*;

fn ease(story: &mut Story) -> &mut Story {
    story.feel(Feeling::Discomfort, 16, Action::Ease)
}

#[test]
fn effort_goes_on_as_it_was_once_the_patient_says_so() {
    let mut story = Story::begin(&[reps(1, (2, 2), (20, 20), Sides::Both)]);
    story.until(StepKind::Hold).secs(5);
    let before = story.glance().left;
    story
        .fresh()
        .feel(Feeling::Effort, 15, Action::Continue)
        .secs(60);
    assert!(matches!(
        story.state(),
        State::Frozen {
            by: FrozenBy::Asked,
            ..
        }
    ));
    assert_eq!(story.cues(), [Cue::Frozen]);
    assert!(!story.session.was_uncomfortable() && !story.session.is_eased());
    story.tell(Event::GoOn).secs(3);
    assert_eq!(story.glance().left, before);
    assert_eq!(*story.session.plan(), story.planned());
}

#[test]
fn half_of_what_is_left_is_done_and_the_record_says_so() {
    let mut story = Story::begin(&[reps(2, (6, 6), (5, 5), Sides::Both)]);
    story
        .until(StepKind::Hold)
        .until(StepKind::Pause)
        .until(StepKind::Hold);
    assert_eq!(story.glance().step.rep, 2);
    let before = story.glance().total_left;
    ease(story.fresh());
    assert_eq!(story.cues(), [Cue::Frozen, Cue::Ease]);
    assert!(story.session.is_eased() && story.session.was_uncomfortable());
    assert!(story.glance().total_left < before);
    story.tell(Event::GoOn).secs(600);
    assert_eq!(*story.state(), State::Completed);
    let done = &story.record().exercises[0];
    let both = done.done.both.unwrap();
    // One and three of the remaining five; three of six in the second set.
    assert_eq!((both.sets, both.reps, both.held_s), (2, 7, 35));
    assert_eq!((done.eased, done.skipped), (true, None));
    assert_eq!(done.planned.reps, Span::exactly(6), "what was planned");
    assert_eq!(story.session.plan().hash(), story.planned().hash());
    assert_eq!(story.session.share_done(), (7, 12));
}

#[test]
fn a_hold_that_has_lasted_longer_than_fifteen_seconds_simply_ends() {
    let mut story = Story::begin(&[reps(1, (2, 2), (20, 30), Sides::Both)]);
    story.until(StepKind::Hold).secs(18);
    let held = story.glance().so_far;
    ease(&mut story);
    assert_eq!(story.glance().left, Duration::ZERO);
    story.fresh().tell(Event::GoOn).secs(3);
    assert_eq!(story.glance().step.kind, StepKind::Return);
    assert!(
        !story.cues().iter().any(|cue| matches!(cue, Cue::Hold(_))),
        "nothing more is held"
    );
    story.until(StepKind::Hold).secs(600);
    assert_eq!(*story.state(), State::Completed);
    let both = story.record().exercises[0].done.both.unwrap();
    assert_eq!((both.reps, both.sets), (1, 1), "one of two, rounded up");
    assert_eq!(u64::from(both.held_s), held.as_secs(), "as long as it was");
}

#[test]
fn next_leaves_such_a_hold_as_done() {
    let mut story = Story::begin(&[reps(1, (2, 2), (30, 30), Sides::Both)]);
    story.until(StepKind::Hold).secs(20);
    ease(&mut story).tell(Event::Next);
    assert_eq!(story.glance().step.kind, StepKind::Return);
    assert_eq!(
        story.stop().record().exercises[0].skipped,
        None,
        "nothing was skipped"
    );
}

#[test]
fn back_starts_it_again_in_its_eased_form() {
    let mut story = Story::begin(&[reps(1, (8, 8), (20, 20), Sides::Both)]);
    story.until(StepKind::Hold).until(StepKind::Return);
    ease(&mut story).tell(Event::Back);
    assert_eq!(story.glance().step.kind, StepKind::Listen);
    assert!(story.session.is_eased());
    let left = story.glance().total_left;
    story.tell(Event::GoOn).secs(3).wait(left);
    assert_eq!(*story.state(), State::Completed);
    let done = &story.record().exercises[0];
    assert!(done.eased);
    // The first was held for 20 s, and three more for 15 s.
    let both = done.done.both.unwrap();
    assert_eq!((both.sets, both.reps, both.held_s), (1, 4, 65));
}

#[test]
fn an_eased_set_that_is_done_is_no_skip() {
    let mut story = Story::begin(&[
        reps(2, (6, 6), (5, 5), Sides::Both),
        reps(1, (1, 1), (5, 5), Sides::Both),
    ]);
    story.until(StepKind::Hold);
    ease(&mut story).tell(Event::GoOn).secs(3);
    story.until(StepKind::Rest);
    // Everything that was left is done. The exercise is begun again, and left.
    story.tell(Event::Back);
    story.until(StepKind::Hold).tell(Event::Next);
    assert_eq!(story.glance().step.kind, StepKind::Rest, "the set is done");
    story.secs(200);
    let done = &story.record().exercises[0];
    assert_eq!(done.skipped, None);
    assert_eq!(done.done.both.unwrap().sets, 2);
}

#[test]
fn half_of_what_is_left_of_an_activity() {
    let mut story = Story::begin(&[activity(4, 10, false)]);
    story.until(StepKind::Activity).secs(120);
    let gone = story.glance().so_far;
    ease(&mut story).tell(Event::GoOn).secs(3);
    let left = story.glance().left + gone;
    assert_eq!(left, Duration::from_secs(gone.as_secs() + 240));
    story.secs(241);
    assert_eq!(*story.state(), State::Completed);
    let done = &story.record().exercises[0];
    assert!(done.eased);
    assert_eq!(done.done.both.unwrap().reps, 1);
}

#[test]
fn a_walk_stays_as_long_as_it_is() {
    let mut story = Story::begin(&[activity(5, 10, true)]);
    story.until(StepKind::Away).secs(60);
    ease(&mut story);
    assert_eq!(*story.session.plan(), story.planned());
    assert!(story.session.is_eased());
}

#[test]
fn eased_twice_it_is_halved_twice_and_a_crash_lifts_neither() {
    let mut story = Story::begin(&[
        reps(1, (8, 8), (5, 5), Sides::Each),
        reps(1, (4, 4), (5, 5), Sides::Both),
    ]);
    story.until(StepKind::Hold);
    ease(&mut story).crash();
    assert!(story.session.is_eased());
    let reps = |story: &Story, side| story.session.plan().repetitions(0, 1, Some(side));
    assert_eq!(
        (reps(&story, Side::Right), reps(&story, Side::Left)),
        (4, 4)
    );
    story.tell(Event::GoOn).secs(5);
    story.feel(Feeling::Ache, 25, Action::Ease).crash();
    assert_eq!(
        (reps(&story, Side::Right), reps(&story, Side::Left)),
        (2, 2)
    );
    let left = story.glance().total_left;
    // The short step starts again, so it takes slightly more than was left.
    story.tell(Event::GoOn).secs(3).wait(left).secs(5);
    let record = story.record();
    assert_eq!(record.exercises[0].done.reps(), 4);
    let after = &record.exercises[1];
    assert_eq!((after.done.reps(), after.eased), (4, false));
}

#[test]
fn an_exercise_that_comes_twice_is_uncomfortable_for_the_second_time() {
    let dose = reps(1, (1, 1), (5, 5), Sides::Both);
    let mut outline = plan(&[dose, dose]).outline().clone();
    outline.items[1].exercise = outline.items[0].exercise.clone();
    let mut story = Story::begin(&[dose]);
    (story.session, _) = Session::begin(Plan::new(outline).unwrap(), story.now);
    story.until(StepKind::Hold);
    assert!(!story.session.was_uncomfortable());
    ease(&mut story).tell(Event::GoOn).secs(3);
    story.until(StepKind::Listen);
    assert_eq!(story.glance().step.item, 1);
    assert!(story.session.was_uncomfortable() && !story.session.is_eased());
}

#[test]
fn an_answer_follows_only_the_panel() {
    let mut story = Story::begin(&[reps(1, (4, 4), (20, 20), Sides::Both)]);
    story.until(StepKind::Hold);
    for action in [Action::Continue, Action::Ease, Action::Skip] {
        let answer = answer(Feeling::Discomfort, 16, action);
        story.fresh().tell(Event::Answered(answer));
        assert!(story.effects.is_empty() && matches!(story.state(), State::Running { .. }));
    }
    story.fresh().feel(Feeling::Ache, 22, Action::Stop);
    assert!(
        matches!(
            story.state(),
            State::Frozen {
                by: FrozenBy::Felt,
                ..
            }
        ),
        "a stop is told as one"
    );
}
