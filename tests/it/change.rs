//! Today's session, changed for today alone: two keys from Today, and the log says what was left
//! out.

use crate::levels::somebody;
use crate::stage::{Opening, Stage, exercise, open, plan_of, shows};
use rygrad::app::Screen;
use rygrad::core::keys::Context;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{ForToday, Outcome, Skipped};
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
    assert_eq!(plan_of(&s), PlanKind::Easy);
    assert_eq!(running(&s)[0], "knee-to-chest");
}

#[test]
fn what_is_done_away_from_the_screen_stays_last() {
    let mut s = somebody("calm-day", Lang::En);
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

/// A session to its end, answered for.
const DONE: &str = "+60m 2 <esc> <ret>";

fn today(s: &Stage) -> Vec<ForToday> {
    s.sessions().pop().unwrap().today
}

#[test]
fn an_exercise_without_an_easier_one_is_done_in_half_and_the_log_says_easier() {
    let mut s = open();
    s.play("c e");
    shows(&s, "Pelvic tilt easier: 1 × 5 · 3 s");
    s.play("e");
    shows(&s, "Pelvic tilt 3 × 10 · 3 s");
    s.play("e <ret> 3 n");
    assert_eq!(plan_of(&s), PlanKind::Full);
    s.play(DONE);
    assert_eq!(today(&s), [ForToday::Easier]);
    assert_eq!(s.sessions().pop().unwrap().exercises[0].planned.sets, 1);
    // The programme is as it was.
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 2 n").play(DONE);
    assert!(today(&s).is_empty());
    assert_eq!(s.sessions().pop().unwrap().exercises[0].planned.sets, 3);
}

#[test]
fn ten_minutes_have_as_much_as_fits_and_say_what_does_not() {
    let mut s = somebody("disc-2", Lang::En);
    s.play("c t t");
    shows(&s, "I have 10 minutes:");
    shows(&s, "no time today");
    s.play("<ret> 3 n");
    let Screen::Session(screen) = &s.app.screen else {
        panic!("{}", s.screen(80, 24))
    };
    let plan = screen.session.plan();
    assert!(plan.total() <= std::time::Duration::from_mins(10));
    let level = plan.outline().level.unwrap();
    assert_eq!(level.now.number(), 2, "the level before");
    let done = running(&s);
    s.play(DONE);
    let session = s.sessions().pop().unwrap();
    assert_eq!(session.today, [ForToday::Shorter]);
    assert_eq!(
        session.exercises.len(),
        done.len(),
        "the rest was not planned"
    );
    assert!(s.app.desk.kept(s.now).is_kept(s.app.desk.today(s.now)));
}

#[test]
fn minutes_in_which_everything_fits_change_nothing() {
    let mut s = open();
    s.play("c t t t t");
    shows(&s, "I have 20 minutes: 3 of 3 exercises");
    s.play("<ret> 3 n");
    s.play(DONE);
    assert!(today(&s).is_empty());
    let mut s = open();
    s.play("c t t t t t");
    shows(&s, "Only for today: the programme stays as it is.");
}

#[test]
fn five_minutes_of_any_programme_are_at_least_one_exercise() {
    let library = rygrad::content::Library::new(None);
    for id in library.programme_ids() {
        let mut s = somebody(id.as_str(), Lang::En);
        s.play("c t <ret> 3 n");
        assert!(!running(&s).is_empty(), "{id}");
    }
}

#[test]
fn three_short_sessions_offer_no_next_level() {
    let mut s = somebody("pelvis", Lang::En);
    for day in ["22", "24", "26"] {
        s = s.another_day(format!("2026-11-{day}T08:10:00+01:00").leak());
        s.play("c t <ret> 2 n");
        s.play(DONE);
        assert_eq!(today(&s), [ForToday::Shorter]);
    }
    let s = s.another_day("2026-11-28T08:10:00+01:00");
    assert_eq!(s.app.context(), Context::Today);
}

#[test]
fn what_was_changed_is_told_in_the_order_of_the_log() {
    let mut s = open();
    s.play("c x <down> e <right> <ret> 2 n");
    s.play(DONE);
    let changed = [ForToday::LeftOut, ForToday::Order, ForToday::Easier];
    assert_eq!(today(&s), changed);
    s.play("h");
    let history = s.screen(120, 60);
    let told = "some left out, other order, easier";
    assert!(history.contains(told), "{history}");
}

/// What the rules ask for stands above a wish: an easy day is an easy day, and calm is calm.
#[test]
fn a_wish_makes_no_stricter_plan_fuller() {
    for (pain, kind) in [("5 n <ret>", PlanKind::Easy), ("7 n <ret>", PlanKind::Calm)] {
        let doses = |changes: &str| {
            let mut s = somebody("disc-2", Lang::En);
            s.play(&format!("{changes} <ret> {pain}"));
            let Screen::Session(screen) = &s.app.screen else {
                panic!("{}", s.screen(80, 24))
            };
            assert_eq!(screen.session.plan().outline().kind, kind);
            screen.session.plan().clone()
        };
        let plain = doses("");
        for changes in ["c e", "c h", "c t", "c t t", "c <down> h <down> e"] {
            let wished = doses(changes);
            assert!(wished.total() <= plain.total(), "{changes}");
        }
    }
}

/// Harder is for a day with room for it: not the first one, not where more is to be asked about first.
#[test]
fn harder_waits_for_a_day_with_room_and_the_check_in_decides() {
    const NOT: &str = "Today suits what the programme has, or less.";
    let mut s = somebody("strength", Lang::En);
    s.play("c h");
    shows(&s, "There is no harder version of it here.");
    s.play("<down> <down> h");
    shows(&s, NOT);
    s.play("<esc> <ret> 3 n").play(DONE);
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("c <down> <down> h");
    shows(&s, "harder: Lifting practice");
    s.play("<ret> 2 n");
    assert!(running(&s).contains(&"lifting-technique".to_owned()));
    s.play(DONE);
    assert_eq!(today(&s), [ForToday::Harder]);
    // Pain that is higher than the time before and than usual leaves no room.
    let mut s = s.another_day("2026-11-26T08:10:00+01:00");
    s.play("c <down> <down> h <ret> 4 n");
    assert!(running(&s).contains(&"hip-hinge".to_owned()));
    let mut s = open();
    s.play("<ret> 3 n").play(DONE);
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("c h");
    shows(&s, NOT);
}
