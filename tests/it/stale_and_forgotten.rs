//! Stories of what can be forgotten: a sign, a rest, a question, an answer that is too old.

use crate::stage::{Opening, Stage, exercise, open, shows};
use rygrad::app::Screen;
use rygrad::app::msg::{Effect, Msg};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::log::Reading;
use rygrad::core::pain::Pain;
use rygrad::core::plan::{PlanKind, StepKind};
use rygrad::core::record::{Outcome, Skipped, When, Why};
use rygrad::core::safety::{Contact, Feeling, Sign};
use rygrad::core::session::State;
use std::time::Duration;

fn plan(s: &Stage) -> (String, PlanKind) {
    match &s.app.screen {
        Screen::Session(screen) => {
            let outline = screen.session.plan().outline();
            (outline.programme.to_string(), outline.kind)
        }
        _ => panic!("no session:\n{}", s.screen(80, 24)),
    }
}

fn with(programme: &'static str, opening: Opening) -> Stage {
    let mut opening = opening;
    opening.settings.programme = Some(ProgrammeId::new(programme).unwrap());
    opening.open()
}

const SECOND: &str = "2026-11-23T08:10:00+01:00";
const THIRD: &str = "2026-11-24T08:10:00+01:00";

#[test]
fn a_sign_that_was_seen_is_not_ticked_in_the_list_that_follows() {
    let mut s = Opening {
        screened: false,
        ..Opening::default()
    }
    .open();
    s.play("<ret> a 3 b <ret> y a");
    shows(&s, "call 112 now");
    let mut s = s.another_day(SECOND);
    s.play("<ret> b 3");
    shows(&s, "b New leaking");
    s.play("n n n n");
    let signs = s.screenings().pop().unwrap().signs;
    assert!(signs.is_empty(), "{signs:?}");
    assert_eq!(plan(&s).1, PlanKind::Full);
}

#[test]
fn leaving_while_a_leg_rests_is_no_answer() {
    for script in ["q y", "+2m q y", "+2m q q"] {
        let mut s = open();
        s.play("<ret> 2 n").until("H O L D").play("p h 2 +30s");
        s.play(script);
        let stop = s.sessions()[0].stop.clone().unwrap();
        assert_eq!((stop.why, stop.row), (Why::Pain, Some(19)), "{script}");
        let mut s = s.another_day(SECOND);
        s.play("<ret> 2 n");
        shows(&s, "Last time this exercise was too much for you");
    }
}

#[test]
fn a_crash_while_a_leg_rests_is_no_answer_once_it_is_too_late() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2 +30s");
    let s = Opening {
        left: vec![s.crash()],
        at: SECOND,
        ..Opening::default()
    }
    .open();
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.row, stop.contact), (Some(19), Contact::Soon));
    shows(
        &s,
        "Please talk to your doctor or physiotherapist this week",
    );
}

#[test]
fn leg_pain_further_down_again_ends_the_session() {
    let mut s = open();
    s.play("<ret> 2 n")
        .until("H O L D")
        .play("p h 2 +30s p h 4");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.row, stop.contact), (Some(19), Contact::Soon));
}

#[test]
fn the_full_plan_asks_about_its_own_exercises() {
    let mut s = with(
        "disc-3",
        Opening {
            start: Some("disc-3"),
            ..Opening::default()
        },
    );
    s.play("2 n");
    loop {
        let Screen::Session(screen) = &s.app.screen else {
            panic!("a session")
        };
        let step = screen.session.step().unwrap();
        let item = &screen.session.plan().items()[step.item];
        if item.exercise == exercise("knee-plank") && step.kind == StepKind::Hold {
            break;
        }
        s.play("+1s");
    }
    s.play("p 6");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 2 n d y");
    shows(
        &s,
        "Last time this exercise was too much for you: Plank on the knees",
    );
    s.play("c");
    let Screen::Session(screen) = &s.app.screen else {
        panic!("{}", s.screen(80, 24))
    };
    let outline = screen.session.plan().outline();
    assert_eq!(outline.kind, PlanKind::Full);
    let plank = exercise("knee-plank");
    assert!(outline.items.iter().all(|item| item.exercise != plank));
}

#[test]
fn a_steady_worsening_is_answered_however_much_it_hurts() {
    let mut s = open();
    s.play("<ret> 1 n +40m 1 <esc>");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 3 n <ret> +40m 3 <esc>");
    let mut s = s.another_day(THIRD);
    s.play("<ret> 5 n");
    shows(&s, "Please ask your physiotherapist how to go on.");
    s.play("<ret> +40m 5 <esc>");
    let mut s = s.another_day("2026-11-25T08:10:00+01:00");
    s.play("<ret> 7 n");
    shows(
        &s,
        "Please talk to your doctor or physiotherapist this week",
    );
}

#[test]
fn easy_after_a_stop_for_pain_whatever_else_is_true() {
    let mut s = with("disc-2", Opening::default());
    s.play("<ret> 1 n +60m <ret> <ret> 1 <esc>");
    assert_eq!(s.sessions().len(), 1);
    let mut s = s.another_day(SECOND);
    s.play("<ret> 3 n <ret>").until("H O L D").play("p 4");
    let mut s = s.another_day(THIRD);
    s.play("<ret> 4 n b <ret>");
    if !matches!(s.app.screen, Screen::Session(_)) {
        s.play("<ret>");
    }
    let offer = s.screenings().pop().unwrap().offer.unwrap();
    assert_eq!(offer.plan.word(), "easy");
}

#[test]
fn an_emergency_says_to_call_and_how_to_wait_and_nothing_else() {
    for letter in ["a", "b", "d"] {
        let mut s = open();
        s.play("<ret> 2 n").until("H O L D").play("p").play(letter);
        shows(&s, "call 112 now");
        shows(&s, "Until help comes");
        assert!(!s.words().contains("walk"), "{}", s.words());
    }
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p c");
    assert!(!s.words().contains("walk a little around"), "{}", s.words());
}

#[test]
fn what_is_said_outside_a_session_is_kept() {
    let mut s = open();
    s.play("p f");
    shows(&s, "It is noted");
    assert_eq!(s.screenings()[0].felt, Some(Feeling::Dizzy));
    s.play("<ret> p f");
    let signs = s.screenings().pop().unwrap().signs;
    assert_eq!(
        signs[0].as_str(),
        Sign::DizzyRepeated.word(),
        "more than once"
    );
    let mut s = open();
    s.play("p g 5 <ret> <ret> 2 n")
        .until("H O L D")
        .play("p g 3");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(stop.row, Some(13), "a second one within seven days");
    let mut s = open();
    s.play("p g ? q");
    assert_eq!(
        s.screenings()[0].felt,
        Some(Feeling::Sharp),
        "help asks nothing there"
    );
}

#[test]
fn resuming_with_more_pain_is_a_stop() {
    let mut s = open();
    s.play("<ret> 1 n").until("repetition 4 of 10");
    let left = vec![s.crash()];
    let at = "2026-11-22T08:20:00+01:00";
    let mut s = Opening {
        left: left.clone(),
        at,
        ..Opening::default()
    }
    .open();
    s.play("4");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(
        (stop.why, stop.row, stop.level),
        (Why::Pain, Some(22), Pain::new(4))
    );
    shows(&s, "Good that you stopped");

    let mut s = Opening {
        left,
        at,
        ..Opening::default()
    }
    .open();
    s.play("p 6");
    assert_eq!(s.sessions().len(), 1, "it is closed, not dropped");
}

#[test]
fn a_rule_that_leaves_an_exercise_out_is_said_at_the_end_too() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p h 2 +2m a");
    shows(&s, "This one is not right for today.");
    shows(
        &s,
        "Please ask your physiotherapist before you repeat this one.",
    );
    s.play("<ret> +20m");
    shows(&s, "Every bit counts");
    shows(
        &s,
        "Please ask your physiotherapist about the exercise that was left out.",
    );
}

#[test]
fn what_was_answered_hours_ago_starts_nothing() {
    let mut s = open();
    s.play("<ret> 5 n");
    shows(&s, "easy plan");
    s.clocks(Duration::ZERO, Duration::from_hours(10));
    s.play("<ret>");
    assert_eq!(s.begun(), 0);
    shows(&s, "How much pain");

    let mut s = open();
    s.play("<ret> 2 n +60s <spc>");
    s.clocks(Duration::ZERO, Duration::from_hours(20));
    s.play("<ret>");
    let session = &s.sessions()[0];
    assert_eq!(session.outcome, Outcome::Interrupted);
    shows(&s, "Your last session ended early");

    let mut s = open();
    s.play("<ret> 2 n +60s <spc>");
    s.clocks(Duration::ZERO, Duration::from_hours(20));
    s.play("p");
    assert!(matches!(&s.app.screen, Screen::Session(screen)
        if matches!(screen.session.state(), State::Frozen { .. })));
    shows(&s, "What do you feel?");
}

#[test]
fn a_number_after_a_session_is_of_no_morning() {
    let mut s = Opening {
        at: "2026-11-22T03:40:00+01:00",
        ..Opening::default()
    }
    .open();
    s.play("<ret> 2 n +40m 5 <esc>");
    let mut s = s.another_day("2026-11-22T09:00:00+01:00");
    s.play("<ret> 2 n");
    let check = s.check_ins()[0].clone();
    assert_eq!(check.rows, [32], "back to what it was");
    assert!(!s.words().contains("is paused"));
}

#[test]
fn pain_on_the_summary_is_the_number_after() {
    let mut s = open();
    s.play("<ret> 2 n +60m p 7");
    let after = s.check_ins().pop().unwrap();
    assert_eq!((after.when, after.rows.first()), (When::After, Some(&28)));
    shows(&s, "It is higher than before.");
    let mut s = open();
    s.play("<ret> 2 n +60m p f <ret>");
    shows(&s, "How is it now?");
}

#[test]
fn a_morning_that_pauses_says_so_to_a_number_alone() {
    let mut s = open();
    s.play("<ret> 1 n +40m 5 <esc>");
    let mut s = s.another_day(SECOND);
    s.play("p 5");
    assert_eq!(s.check_ins()[0].rows, [30]);
    shows(
        &s,
        "Please talk to your doctor or physiotherapist this week",
    );
}

#[test]
fn the_advice_after_a_session_waits_for_no_note() {
    let mut s = open();
    s.play("<ret> 3 n +40m 9");
    shows(
        &s,
        "Please talk to your doctor or physiotherapist this week",
    );
}

#[test]
fn a_session_that_was_left_at_once_wipes_nothing() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p 5");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 2 n c <ret> +1s q y");
    let mut s = s.another_day(THIRD);
    s.play("<ret> 2 n c");
    shows(&s, "The easy plan");
}

#[test]
fn pain_before_an_exercise_began_is_of_the_one_before() {
    let mut s = open();
    s.play("<ret> 2 n +2s p 5");
    shows(&s, "Please ask your physiotherapist how to go on.");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 2 n");
    shows(&s, "easy plan");

    let mut s = open();
    s.play("<ret> 2 n").until("2 of 3").play("p 5");
    let mut s = s.another_day(SECOND);
    s.play("<ret> 2 n");
    shows(
        &s,
        "Last time this exercise was too much for you: Pelvic tilt.",
    );
}

#[test]
fn behind_a_sign_for_today_an_emergency_can_still_be_said() {
    let mut s = open();
    s.play("<ret> 3 y n a <ret> y a");
    let mut s = s.another_day("2026-11-29T08:10:00+01:00");
    s.play("<ret> a");
    shows(&s, "1 of 3");
    s.play("c <ret> y a");
    shows(&s, "call 112 now");
}

#[test]
fn no_next_programme_while_a_sign_is_open() {
    let mut s = open();
    s.play("p d <ret>");
    assert!(!s.words().contains("went well"));
    assert_eq!(s.app.desk.lately().open_signs(), [Sign::Saddle]);
}

#[test]
fn eased_in_the_morning_is_skipped_in_the_evening() {
    let mut s = open();
    s.play("<ret> 2 n")
        .until("H O L D")
        .play("p j <ret> +40m 2 <esc>");
    let mut s = s.another_day("2026-11-22T18:10:00+01:00");
    s.play("<ret> 2 n").until("H O L D").play("p j <ret> +40m");
    let tilt = &s.sessions()[0].exercises[0];
    assert_eq!(tilt.skipped, Some(Skipped::Rule));
}

/// The number to call and every answer are in every window.
#[test]
fn nothing_essential_is_cut_away_in_a_small_window() {
    for (width, height) in [(40, 12), (60, 18), (80, 24)] {
        let words = |script: &str| {
            let mut s = open();
            s.play(script);
            let screen = s.screen(width, height);
            screen.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        for (script, essential) in [
            ("<ret> 2 n +54s p 6", "112"),
            ("<ret> 2 n +54s p 9", "112"),
            ("<ret> 2 n +54s p c", "112"),
            ("<ret> 2 n +54s p d", "112"),
            ("<ret> 3 y n a <ret> y a", "112"),
            ("<ret> 3 y b <ret> y a", "112"),
            ("?", "112"),
            ("<ret> 3 y n n n n", "j foot"),
            ("<ret> 3 y n n d <ret> y a n a", "report"),
            ("<ret> 2 n +54s p", "k only"),
        ] {
            let screen = words(script);
            assert!(
                screen.contains(essential),
                "{width}x{height} {script}: {screen}"
            );
        }
    }
}

/// A session starts from the end of the log: what stands before it is asked as soon as it is read.
#[test]
fn a_sign_before_the_end_of_a_long_log_is_asked_before_anything_starts() {
    let mut s = open();
    s.play("<ret> 3 y n a <ret> y a");
    let whole = s.app.desk.log.records.clone();
    let opening = || Opening {
        at: SECOND,
        screened: false,
        ..Opening::default()
    };
    // The end of the log holds nothing of it; the rest comes while the number is given.
    let mut s = opening().open();
    s.app.desk.log.whole = false;
    s.play("<ret>");
    assert!(s.effects.contains(&Effect::ReadLog));
    s.play("a 3 n n n n");
    assert_eq!(s.begun(), 0, "it waits for the rest");
    s.tell(Msg::Log(Reading {
        records: whole,
        whole: true,
        ..Reading::default()
    }));
    shows(&s, "Last time you noted: Fever");
    s.play("a");
    shows(&s, "No session today");

    // Where it cannot be read, what is known has to do.
    let mut s = opening().open();
    s.app.desk.log.whole = false;
    s.play("<ret> a 3 n n n n");
    s.tell(Msg::LogUnread("gone".into()));
    assert_eq!(plan(&s).1, PlanKind::Full);
}

/// While the rest of the log is read, an emergency does not wait and no answer is lost.
#[test]
fn an_emergency_does_not_wait_for_a_long_log_and_leaving_keeps_what_was_ticked() {
    let opening = || Opening {
        at: SECOND,
        screened: false,
        ..Opening::default()
    };
    let mut s = opening().open();
    s.app.desk.log.whole = false;
    s.play("<ret> a 3 a <ret> y a");
    assert_eq!(s.begun(), 0);
    shows(&s, "112");

    let mut s = opening().open();
    s.app.desk.log.whole = false;
    s.play("<ret> a 3 n n a <ret> y a n");
    shows(&s, "reading the rest of the log");
    assert!(s.screenings().is_empty(), "the verdict waits");
    s.play("<esc>");
    let kept = s.screenings();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].signs.len(), 1);
}

/// A clock that was wrong: what lies in the future is said on Today and in the history, and a sign
/// in it is open.
#[test]
fn what_lies_in_the_future_is_said_and_its_sign_is_open() {
    let ahead = r#"{"id":"019a0000-0000-7000-8000-000000000021","at":"2031-03-05T20:00:00+01:00",
        "local_date":"2031-03-05","full":true,"signs":["fever"],"conditions":[],"acknowledged":false}"#;
    let ahead = rygrad::core::record::Record::Screening(serde_json::from_str(ahead).unwrap());
    let mut s = Opening {
        log: vec![ahead],
        ..Opening::default()
    }
    .open();
    shows(&s, "1 record lies in the future, on 5 March 2031");
    assert_eq!(s.app.desk.lately().open_signs(), [Sign::Fever]);
    s.play("h");
    shows(&s, "1 record of the future (5 March 2031) is left out");
}
