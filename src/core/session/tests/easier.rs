//! The easier version of an exercise by a key.

use super::*;

/// Two exercises of four repetitions, the first in its first hold.
fn held() -> Story {
    let dose = reps(2, (4, 4), (20, 20), Sides::Both);
    let mut story = Story::begin(&[dose, dose]);
    story.until(StepKind::Hold).secs(5);
    story.fresh();
    story
}

#[test]
fn less_of_it_goes_on_at_once_and_is_said() {
    let mut story = held();
    story.tell(Event::Easier(None));
    assert!(matches!(story.state(), State::Running { .. }));
    assert_eq!(story.cues(), [Cue::Ease], "the hold is not announced again");
    assert_eq!(story.glance().left.as_secs(), 10, "of 15 seconds");
    assert!(!story.session.may_ease(), "once");
    story.secs(900);
    let record = story.record();
    let [first, second] = &record.exercises[..] else {
        panic!("two exercises");
    };
    assert!(first.eased && first.easier && first.skipped.is_none());
    assert_eq!(first.done.reps(), 4, "half of each set");
    assert!(!second.eased && !second.easier);
    assert_eq!(second.done.reps(), 8);
}

#[test]
fn an_easier_exercise_takes_the_place_of_the_one_at_hand() {
    let mut story = held();
    let hash = story.session.plan().hash();
    let easier = item(7, reps(1, (2, 2), (5, 5), Sides::Both));
    story.tell(Event::Easier(Some(Box::new(easier))));
    assert!(matches!(story.state(), State::Running { .. }));
    let step = *story.glance().step;
    assert_eq!((step.item, step.kind), (1, StepKind::Listen));
    assert!(!story.session.may_ease(), "it is the easier one");
    story.secs(900);
    let record = story.record();
    let ids: Vec<&str> = record.exercises.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["exercise-0", "exercise-7", "exercise-1"]);
    let first = &record.exercises[0];
    assert_eq!(first.instead, Some(record.exercises[1].id.clone()));
    assert_eq!(first.skipped, Some(Skipped::Chosen));
    assert_eq!(
        first.amounts().planned_thousandths(),
        0,
        "it takes nothing from the day"
    );
    assert!(record.exercises[1].easier && record.exercises[1].done.reps() == 2);
    assert_eq!(record.programme.hash, hash, "what was planned");
    assert_eq!(record.outcome, Outcome::Completed);
}

#[test]
fn back_returns_to_the_exercise_itself() {
    let mut story = held();
    let easier = item(7, reps(1, (2, 2), (5, 5), Sides::Both));
    story
        .tell(Event::Easier(Some(Box::new(easier))))
        .tell(Event::Back);
    assert_eq!(story.glance().step.item, 0);
    story.secs(900);
    let record = story.record();
    assert_eq!(
        (&record.exercises[0].instead, record.exercises[0].skipped),
        (&None, None)
    );
}

#[test]
fn while_something_is_asked_nothing_becomes_easier() {
    let mut story = held();
    story.tell(Event::Felt);
    assert!(!story.session.may_ease());
    let before = story.session.plan().clone();
    story.tell(Event::Easier(None));
    assert_eq!(*story.session.plan(), before);
    let mut story = Story::begin(&[activity(10, 10, true)]);
    story.until(StepKind::Away);
    assert!(
        !story.session.may_ease(),
        "who walks turns back when they like"
    );
}
