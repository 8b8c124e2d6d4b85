//! Today's session, changed for today alone: two keys from Today, and the log says what was left
//! out.

use crate::stage::{Opening, Stage, exercise, open, shows};
use rygrad::app::Screen;
use rygrad::core::keys::Context;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{Outcome, Skipped};
use rygrad::i18n::Lang;

/// The exercises of the session that runs.
fn running(s: &Stage) -> Vec<String> {
    let Screen::Session(screen) = &s.app.screen else {
        panic!("no session:\n{}", s.screen(80, 24))
    };
    let items = screen.session.plan().items().iter();
    items.map(|item| item.exercise.to_string()).collect()
}

#[test]
fn an_exercise_is_left_out_in_two_keys_and_the_log_says_so() {
    let mut s = open();
    s.play("c x");
    shows(&s, "Pelvic tilt left out today");
    shows(&s, "Only for today: the programme stays as it is.");
    s.play("<ret> 3 n");
    assert_eq!(running(&s), ["knee-to-chest", "deep-breathing"]);
    s.play("+40m 2 <esc> <ret>");
    let session = s.sessions().pop().unwrap();
    assert_eq!(session.outcome, Outcome::Completed);
    assert_eq!(session.exercises.len(), 3, "what was left out was planned");
    let tilt = session
        .exercises
        .iter()
        .find(|e| e.id == exercise("pelvic-tilt"))
        .unwrap();
    assert_eq!(tilt.skipped, Some(Skipped::Chosen));
    assert_eq!((tilt.planned.sets, tilt.done.reps()), (3, 0));
    // Tomorrow the programme is as it was.
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    shows(&s, "Pelvic tilt");
    s.play("<ret> 2 n");
    assert_eq!(running(&s).len(), 3);
}

/// The day is kept by half of what was planned, what was left out included.
#[test]
fn leaving_most_of_it_out_keeps_no_day() {
    let mut s = open();
    s.play("c x <down> x <ret> 3 n");
    assert_eq!(running(&s), ["deep-breathing"]);
    s.play("+40m 2 <esc> <ret>");
    assert!(!s.app.desk.kept(s.now).is_kept(s.app.desk.today(s.now)));
}

#[test]
fn the_order_is_another_one_today_and_an_easy_day_keeps_it() {
    let mut s = open();
    s.play("c <right> <right> <ret> 3 n");
    assert_eq!(
        running(&s),
        ["knee-to-chest", "deep-breathing", "pelvic-tilt"]
    );

    let mut s = open();
    s.play("c <down> <left> <ret> 5 n <ret>");
    let Screen::Session(screen) = &s.app.screen else {
        panic!("{}", s.screen(80, 24))
    };
    assert_eq!(screen.session.plan().outline().kind, PlanKind::Easy);
    assert_eq!(running(&s)[0], "knee-to-chest");
}

#[test]
fn what_is_done_away_from_the_screen_stays_last() {
    let mut s = Opening {
        settings: rygrad::core::settings::Settings {
            programme: Some(rygrad::core::ids::ProgrammeId::new("calm-day").unwrap()),
            ..Opening::default().settings
        },
        ..Opening::default()
    }
    .open();
    s.play("c <end> <left>");
    let words = s.words();
    let walk = words.find("▸ Walking").expect("the cursor is on it");
    assert!(walk > words.find("Body scan").unwrap(), "{words}");
    s.play("<up> <right> <ret> 3 n");
    assert_eq!(running(&s).last().unwrap(), "walking");
}

#[test]
fn one_exercise_alone_is_two_keys_away_and_a_session_of_its_own() {
    let mut s = open();
    s.play("c <down> o 3 n");
    assert_eq!(running(&s), ["knee-to-chest"]);
    s.play("+40m 2 <esc> <ret>");
    let session = s.sessions().pop().unwrap();
    assert_eq!(session.programme.id.as_str(), "knee-to-chest");
    assert_eq!(session.exercises.len(), 1);
}

#[test]
fn another_programme_is_two_keys_away_and_stays() {
    let mut s = open();
    s.play("c m");
    shows(&s, "Where does it hurt?");
    shows(&s, "▸ h Disc, first weeks");
    s.play("e");
    shows(&s, "Sacrum, every day");
    assert_eq!(s.app.context(), Context::Today);
    let programme = s.app.desk.settings.programme.as_ref().unwrap();
    assert_eq!(programme.as_str(), "sacrum");
}

#[test]
fn nothing_at_all_does_not_start_and_leaving_changes_nothing() {
    for lang in Lang::ALL {
        let mut s = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        s.play("c x <down> x <down> x <ret>");
        assert_eq!(s.app.context(), Context::Change);
        let hint = s.app.desk.texts.named("change-empty", &[]);
        shows(&s, &hint);
        s.play("x");
        assert!(!s.words().contains(&hint));
        s.play("<esc>");
        assert_eq!(s.app.context(), Context::Today);
        s.play("<ret> 3 n");
        assert_eq!(running(&s).len(), 3, "{lang}");
    }
}
