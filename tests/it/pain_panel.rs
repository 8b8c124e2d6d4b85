//! Stories of what is felt during an exercise: what is pressed, what is said, what the log keeps.

use crate::stage::{Opening, Stage, exercise, open, shows};
use rygrad::app::Screen;
use rygrad::core::ids::ExerciseId;
use rygrad::core::keys::Context;
use rygrad::core::pain::Pain;
use rygrad::core::record::{Outcome, Skipped, Why};
use rygrad::core::safety::{Action, Contact, Feeling, Part};
use rygrad::core::session::{Fact, State};

fn at_exercise(s: &Stage) -> ExerciseId {
    let Screen::Session(screen) = &s.app.screen else {
        panic!("no session:\n{}", s.screen(80, 24));
    };
    let at = screen.session.step().unwrap().item;
    screen.session.plan().items()[at].exercise.clone()
}

/// The programme of the second weeks, at its cobra.
fn at_the_cobra() -> Stage {
    let mut s = Opening {
        start: Some("disc-2"),
        ..Opening::default()
    }
    .open();
    s.play("2 n");
    while at_exercise(&s) != exercise("cobra") {
        s.play("+1s");
    }
    s.until("H O L D");
    s
}

#[test]
fn numbness_during_the_cobra() {
    let mut s = at_the_cobra();
    s.play("p e");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(stop.exercise, Some(exercise("cobra")));
    assert_eq!((stop.why, stop.kind), (Why::Sign, Some(Feeling::Numb)));
    assert_eq!((stop.row, stop.contact), (Some(11), Contact::Soon));
    shows(
        &s,
        "Please talk to your doctor or physiotherapist this week",
    );
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret>");
    shows(&s, "Last time you noted: Numbness or tingling");
    s.play("a 2 n");
    shows(&s, "the calm plan");
}

#[test]
fn numbness_between_the_legs() {
    let mut s = at_the_cobra();
    s.play("p d");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.row, stop.contact), (Some(11), Contact::Emergency));
    shows(
        &s,
        "Numbness between the legs or in both legs: call 112 now.",
    );
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> a");
    shows(&s, "call 112 now");
    assert_eq!(s.begun(), 0);
}

#[test]
fn pain_4_where_2_was_before() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p 4");
    let session = s.sessions()[0].clone();
    let stop = session.stop.unwrap();
    assert_eq!(session.outcome, Outcome::Stopped);
    assert_eq!((stop.why, stop.level), (Why::Pain, Pain::new(4)));
    assert_eq!((stop.row, stop.contact), (Some(22), Contact::Ask));
    shows(
        &s,
        "Good that you stopped. Next time we offer the easier plan.",
    );
    shows(
        &s,
        "Please ask your physiotherapist before you repeat this one.",
    );
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 2 n");
    shows(
        &s,
        "Last time this exercise was too much for you: Pelvic tilt.",
    );
    s.play("c");
    shows(&s, "The easy plan");
    s.play("<ret>");
    shows(&s, "Knee-to-chest");
}

#[test]
fn pain_that_is_as_it_was_offers_both_stopping_first() {
    let mut s = open();
    s.play("<ret> 4 n").until("H O L D").play("p 4");
    shows(&s, "It is no worse than before");
    shows(&s, "a stop here");
    assert!(s.sessions().is_empty());
    s.play("b");
    let answers: Vec<_> = s
        .entries()
        .into_iter()
        .filter_map(|e| match e.fact {
            Fact::Answered(answer) => Some((answer.row, answer.action)),
            _ => None,
        })
        .collect();
    assert_eq!(answers, [(21, Action::Continue)]);
    s.play("<ret> +3s");
    shows(&s, "H O L D");
    s.play("p 4 a");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(
        (stop.why, stop.row, stop.contact),
        (Why::Pain, Some(21), Contact::None)
    );
    shows(&s, "Good that you stopped");
}

#[test]
fn one_point_more_ends_the_exercise_and_stopping_is_offered_first() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p 3");
    shows(&s, "A little more than before");
    shows(&s, "a stop here");
    shows(&s, "b leave this one out, take the next");
    assert!(s.sessions().is_empty());
    s.play("a");
    let session = s.sessions()[0].clone();
    let stop = session.stop.unwrap();
    assert_eq!((stop.why, stop.level), (Why::Pain, Pain::new(3)));
    assert_eq!((stop.row, stop.part), (Some(22), Some(Part::B)));
    assert_eq!(stop.contact, Contact::None);
    assert!(!s.words().contains("physio"), "{}", s.words());
    // Leaving the question is stopping too.
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p 3 q");
    assert_eq!(s.sessions()[0].stop.as_ref().unwrap().row, Some(22));
}

#[test]
fn the_second_point_more_of_a_session_stops_it() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p 3 b");
    shows(&s, "This one is not right for today. Let's take the next.");
    assert_ne!(at_exercise(&s), exercise("pelvic-tilt"));
    s.play("<ret>").until("H O L D").play("p 3");
    let session = s.sessions()[0].clone();
    let tilt = &session.exercises[0];
    assert_eq!(tilt.skipped, Some(Skipped::Rule));
    assert_eq!((tilt.row, tilt.part), (Some(22), Some(Part::B)));
    let stop = session.stop.unwrap();
    assert_eq!((stop.row, stop.part), (Some(22), Some(Part::B)));
    assert_eq!(stop.contact, Contact::None);
}

#[test]
fn the_third_point_more_with_an_exercise_in_two_weeks_asks_somebody() {
    let mut s = open();
    for (day, row) in [
        ("2026-11-24T08:10:00+01:00", Contact::None),
        ("2026-11-26T08:10:00+01:00", Contact::None),
        ("2026-11-28T08:10:00+01:00", Contact::Ask),
    ] {
        s.play("<ret> 2 n");
        while s.app.context() == Context::Pick {
            s.play("b");
        }
        if matches!(s.app.context(), Context::Offer | Context::OfferTalk) {
            s.play("<ret>");
        }
        s.until("H O L D").play("p 3 a");
        let stop = s.sessions().pop().unwrap().stop.unwrap();
        assert_eq!((stop.row, stop.contact), (Some(22), row), "{day}");
        assert_eq!(stop.exercise, Some(exercise("pelvic-tilt")), "{day}");
        s.play("<ret> 2 <esc> <ret>");
        s = s.another_day(day);
    }
}

#[test]
fn discomfort_twice() {
    let mut s = open();
    s.play("<ret> 2 n").until("repetition 4 of 10").play("p j");
    shows(
        &s,
        "Make it smaller, slower or shorter – that still counts.",
    );
    s.play("<ret> +3s");
    shows(&s, "repetition 4 of 7");
    s.play("p j");
    shows(&s, "This one is not right for today. Let's take the next.");
    s.play("<ret> +20m");
    let session = &s.sessions()[0];
    assert_eq!(session.outcome, Outcome::Completed);
    let tilt = &session.exercises[0];
    assert!(tilt.eased);
    assert_eq!(tilt.skipped, Some(Skipped::Rule));
    assert!(tilt.done.both.unwrap().reps <= 30);
    s.play("2 <esc>");
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 2 n");
    shows(&s, "How would you like it now?");
    s.play("b");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "{}",
        s.screen(80, 24)
    );
    let asked = s.screenings().pop().unwrap().asked;
    assert_eq!(asked, [exercise("pelvic-tilt")]);
}

#[test]
fn leg_pain_that_moves_down_and_stays_there() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2");
    assert!(s.sessions().is_empty());
    shows(&s, "R E S T");
    shows(&s, "Find a position that is easy on the leg.");
    s.play("+119s");
    shows(&s, "R E S T");
    s.play("+1s");
    shows(&s, "Has the pain moved back up?");
    s.play("b");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(stop.kind, Some(Feeling::LegDown));
    assert_eq!((stop.row, stop.contact), (Some(19), Contact::Soon));
    shows(&s, "this week");
}

#[test]
fn leg_pain_that_comes_back_leaves_the_exercise_out() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2 +2m a");
    shows(&s, "P A U S E D");
    let Screen::Session(screen) = &s.app.screen else {
        panic!("it goes on")
    };
    assert!(matches!(screen.session.state(), State::Frozen { .. }));
    s.play("<ret> +20m");
    let session = &s.sessions()[0];
    assert_eq!(session.exercises[0].skipped, Some(Skipped::Rule));
    assert_eq!(session.outcome, Outcome::Completed);
}

#[test]
fn nobody_answers_whether_the_leg_is_better() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2 +2m +59s");
    assert!(s.sessions().is_empty());
    s.play("+1s");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.row, stop.contact), (Some(19), Contact::Soon));
}

#[test]
fn a_kind_without_its_level_takes_the_sterner() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p g q");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.kind, stop.level), (Some(Feeling::Sharp), None));
    assert_eq!((stop.row, stop.contact), (Some(13), Contact::Soon));
}

#[test]
fn a_window_that_closes_on_the_question_is_the_sterner_answer() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2 +2m +5s");
    let left = vec![s.crash()];
    let s = Opening {
        left,
        at: "2026-11-22T08:20:00+01:00",
        ..Opening::default()
    }
    .open();
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.row, stop.contact), (Some(19), Contact::Soon));
}

#[test]
fn a_crash_while_the_leg_rests_goes_on_with_the_rest() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2 +30s");
    let left = vec![s.crash()];
    let mut s = Opening {
        left,
        at: "2026-11-22T08:20:00+01:00",
        ..Opening::default()
    }
    .open();
    s.play("2 <ret> +3s");
    shows(&s, "R E S T");
    s.play("+2m");
    shows(&s, "Has the pain moved back up?");
}

#[test]
fn whom_to_ask_stands_beside_the_advice() {
    let mut s = open();
    s.app.desk.settings.clinician = Some("Åse Berg, 22 33 44 55".into());
    s.play("<ret> 2 n").until("H O L D").play("p 4");
    shows(&s, "before you repeat this one. Åse Berg, 22 33 44 55");
}
