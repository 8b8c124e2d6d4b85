//! What was felt in a session, in the sessions after it: the easier version, as before, or left out; and
//! the easier version by a key.

use crate::everywhere::after_worse_weeks;
use crate::stage::{Opening, Stage, exercise, open, plan_of, shows};
use rygrad::app::Screen;
use rygrad::core::exercise::Dose;
use rygrad::core::keys::Context;
use rygrad::core::plan::{PlanItem, PlanKind};
use rygrad::core::record::{Outcome, Skipped};
use rygrad::core::safety::Part;
use rygrad::i18n::Lang;
use std::fs;

const SECOND: &str = "2026-11-23T08:10:00+01:00";
const THIRD: &str = "2026-11-24T08:10:00+01:00";
const NEXT_WEEK: &str = "2026-11-30T08:10:00+01:00";

/// The first exercise of the running session.
fn first(s: &Stage) -> PlanItem {
    let Screen::Session(screen) = &s.app.screen else {
        panic!("no session:\n{}", s.words());
    };
    screen.session.plan().items()[0].clone()
}

fn repetitions(item: &PlanItem) -> (u32, u32) {
    match item.dose {
        Dose::Repetitions(dose) => (dose.sets, dose.reps.high()),
        Dose::Activity(_) => panic!("an activity"),
    }
}

/// A session in which the first exercise was left out for one point more.
fn left_out() -> Stage {
    let mut s = open();
    s.play("<ret> 2 n")
        .until("H O L D")
        .play("p 3 b <ret> +20m 2 <esc> <ret>");
    let tilt = &s.sessions()[0].exercises[0];
    assert_eq!((tilt.row, tilt.part), (Some(22), Some(Part::B)));
    assert_eq!(tilt.skipped, Some(Skipped::Rule));
    s
}

#[test]
fn what_was_left_out_is_asked_about_before_it_comes_again() {
    let mut s = left_out().another_day(SECOND);
    s.play("<ret> 2 n");
    shows(
        &s,
        "Last time this exercise was too much for you: Pelvic tilt.",
    );
    for answer in [
        "a the easier version",
        "b as before",
        "c leave it out today",
    ] {
        shows(&s, answer);
    }
    assert!(
        !s.words().contains("physio"),
        "nobody is claimed to have said it"
    );
    s.play("a");
    assert_eq!(plan_of(&s), PlanKind::Full);
    let tilt = first(&s);
    assert_eq!(tilt.exercise, exercise("pelvic-tilt"));
    let easier = repetitions(&tilt);
    assert_eq!(
        s.screenings().pop().unwrap().easier,
        [exercise("pelvic-tilt")]
    );
    // It holds for a week, without a question.
    let mut s = s.another_day(THIRD);
    s.play("<ret> 2 n");
    assert_eq!(repetitions(&first(&s)), easier);
    // Then it is asked about again, and as before it is.
    let mut s = s.another_day(NEXT_WEEK);
    s.play("<ret> 2 n n n n b");
    shows(&s, "How would you like it now?");
    s.play("b");
    let (sets, reps) = repetitions(&first(&s));
    assert!(sets > easier.0 && reps > easier.1, "{sets} of {reps}");
}

#[test]
fn left_out_today_it_is_asked_about_tomorrow() {
    let mut s = left_out().another_day(SECOND);
    s.play("<ret> 2 n c");
    assert_ne!(first(&s).exercise, exercise("pelvic-tilt"));
    let mut s = s.another_day(THIRD);
    s.play("<ret> 2 n");
    shows(
        &s,
        "Last time this exercise was too much for you: Pelvic tilt.",
    );
}

#[test]
fn stopping_for_one_point_more_asks_about_the_exercise_too() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p 3 a");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 2 n");
    shows(&s, "How would you like it now?");
    s.play("b");
    shows(&s, "The easy plan");
}

#[test]
fn e_makes_the_exercise_easier_at_once_and_once() {
    let mut s = open();
    s.play("<ret> 2 n").until("repetition 4 of 10");
    shows(&s, "e easier");
    s.play("e");
    shows(&s, "repetition 4 of 7");
    shows(&s, "Easier: Fewer repetitions, 5 for example");
    assert!(!s.words().contains("P A U S E"), "{}", s.words());
    assert!(!s.words().contains("e easier"), "it is: {}", s.words());
    s.play("?");
    assert!(!s.words().contains("easier"), "nor in the help");
    s.play("<esc> <ret> +30m");
    let session = &s.sessions()[0];
    assert_eq!(session.outcome, Outcome::Completed);
    let tilt = &session.exercises[0];
    assert!(tilt.eased && tilt.easier && tilt.skipped.is_none());
    // By choice it was nothing to ask about.
    s.play("2 <esc> <ret>");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 2 n");
    assert!(matches!(s.app.screen, Screen::Session(_)), "{}", s.words());
}

#[test]
fn e_a_second_time_pauses_like_a_key_without_a_meaning() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("e e");
    shows(&s, "P A U S E");
}

#[test]
fn e_takes_the_exercise_that_the_file_names_as_easier() {
    let config = tempfile::tempdir().unwrap();
    let folder = config.path().join("programmes");
    fs::create_dir(&folder).unwrap();
    let mine = "format = 1\ndays-per-week = 7\nsources = [\"ours\"]\nname.en = \"Mine\"\n\
        [[exercise]]\nid = \"prone-press-up\"\n[[exercise]]\nid = \"walking\"\n";
    fs::write(folder.join("mine.toml"), mine).unwrap();
    let mut s = Opening {
        start: Some("mine"),
        config: Some(config.path().to_owned()),
        ..Opening::default()
    }
    .open();
    s.play("2 n").until("repetition 2");
    s.play("e");
    shows(&s, "Left out: the rest of Prone press-up.");
    shows(&s, "On your forearms");
    // What was planned and what took its place come back after a crash.
    let left = vec![s.crash()];
    let at = "2026-11-22T08:15:00+01:00";
    let mut s = Opening {
        start: None,
        config: Some(config.path().to_owned()),
        left,
        at,
        ..Opening::default()
    }
    .open();
    s.play("2 <ret> +20m");
    shows(&s, "Walking");
    s.play("q y");
    let done = &s.sessions()[0].exercises;
    assert_eq!(done[0].instead, Some(exercise("prone-on-elbows")));
    assert_eq!(done[1].id, exercise("prone-on-elbows"));
    assert!(done[1].easier && done[1].is_done());
}

#[test]
fn a_sign_is_asked_about_in_the_words_of_the_panel() {
    for (key, words) in [
        ("d", "Numbness between the legs or in both legs"),
        ("b", "Strong or growing weakness in a leg, or in both legs"),
        ("a", "Chest pain, trouble breathing, or fainting"),
    ] {
        let mut s = open();
        s.play("<ret> 2 n")
            .until("H O L D")
            .play(&format!("p {key}"));
        shows(&s, &format!("{words}: call 112 now."));
        let mut s = s.another_day(SECOND);
        shows(&s, words);
        s.play("<ret>");
        shows(&s, &format!("Last time you noted: {words}"));
        s.play("a");
        shows(&s, &format!("{words}: call 112 now."));
    }
    // A felt sign outside a session too.
    let mut s = open();
    s.play("p d");
    let mut s = s.another_day(SECOND);
    s.play("<ret>");
    shows(&s, "Numbness between the legs or in both legs");
    // What was ticked in a list keeps the words of the list.
    let mut s = open();
    s.play("<ret> 3 y a <ret> y a <ret> <ret>");
    shows(
        &s,
        "New numbness or tingling between the legs, or wiping feels different",
    );
}

#[test]
fn a_caution_for_everybody_is_shown_and_said_once() {
    const LEG: &str = "Stop this exercise if pain moves further down your leg";
    let heard = |s: &Stage, words: &str| {
        let lines = s.said.iter().flat_map(|(_, line)| &line.words);
        lines.filter(|said| said.as_str().contains(words)).count()
    };
    let mut s = open();
    s.play("<ret> 2 n").until(LEG);
    s.until("H O L D");
    assert_eq!(heard(&s, LEG), 1, "on the way into position");
    s.until("Knee-to-chest").until("2 of 3");
    assert!(!s.words().contains(LEG), "{}", s.words());
    s.until("If bending forwards usually sends pain down the leg");
    s.until("H O L D").play("+20m");
    assert_eq!(heard(&s, LEG), 1, "not at every exercise, nor at every set");
    assert_eq!(heard(&s, "If bending forwards usually sends pain"), 1);
}

#[test]
fn on_the_day_of_a_stop_for_pain_nothing_full_can_be_chosen() {
    let mut s = open();
    s.play("<ret> 2 n")
        .until("H O L D")
        .play("p 5 <ret> 2 <esc> <ret> <ret> 2");
    while matches!(s.app.context(), Context::AskNew | Context::Pick) {
        s.play(if s.app.context() == Context::Pick {
            "b"
        } else {
            "n"
        });
    }
    shows(&s, "The easy plan");
    assert!(!s.words().contains("The whole plan"), "{}", s.words());
    s.play("<end> <ret>");
    assert_eq!(plan_of(&s), PlanKind::Easy);
}

#[test]
fn who_has_talked_is_not_advised_again_after_a_session() {
    let mut s = after_worse_weeks(Lang::En);
    shows(&s, "has been higher over the last weeks than before.");
    shows(&s, "t I have talked");
    s.play("t");
    assert!(s.screenings().pop().unwrap().talked);
    assert!(!s.words().contains("Please talk"), "{}", s.words());
    assert_eq!(s.app.context(), Context::Done);
}
