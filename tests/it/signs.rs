//! Warning signs over days: since when, known, gone, a mistake (`person.md` section 2).

use crate::stage::{Opening, Stage, open, plan_of, shows};
use rygrad::app::Screen;
use rygrad::core::keys::Context;
use rygrad::core::plan::PlanKind;
use rygrad::core::safety::Contact;

const SECOND: &str = "2026-11-23T08:10:00+01:00";
const THIRD: &str = "2026-11-24T08:10:00+01:00";
const NEXT_WEEK: &str = "2026-11-30T08:10:00+01:00";

/// What the rules said last: the row and whom to talk to.
fn said(s: &Stage) -> (u8, Contact) {
    let offer = s.screenings().pop().and_then(|screening| screening.offer);
    let offer = offer.expect("an offer");
    (offer.row, offer.contact)
}

fn words(words: &[rygrad::core::text::Plain]) -> Vec<&str> {
    words
        .iter()
        .map(rygrad::core::text::Plain::as_str)
        .collect()
}

#[test]
fn gone_does_not_close_an_emergency_a_doctor_does() {
    let mut s = open();
    s.play("<ret> 3 y b <ret> y a");
    shows(&s, "call 112 now");
    let mut s = s.another_day(SECOND);
    s.play("<ret> c");
    shows(&s, "No session today");
    assert_eq!(said(&s), (2, Contact::Today));
    let screening = s.screenings().pop().unwrap();
    assert_eq!(words(&screening.passed), ["bladder"]);
    s.play("<ret>");
    assert!(!s.words().contains("112 now"), "{}", s.words());
    assert_eq!(s.app.context(), Context::TodayResting);
    // It stays so, whatever is said but that.
    let mut s = s.another_day(THIRD);
    assert_eq!(s.app.context(), Context::TodayResting);
    s.play("<ret> c");
    assert_eq!(said(&s), (2, Contact::Today));
    s.play("<ret> <ret> a");
    assert_eq!(said(&s), (2, Contact::Today), "still there, and no worse");
    s.play("<ret> <ret> b 3");
    if s.app.context() == Context::AskNew {
        s.play("n");
    }
    assert_eq!(plan_of(&s), PlanKind::Full);
}

#[test]
fn what_a_doctor_knows_about_bars_nothing_and_is_asked_about_only_for_a_change() {
    let mut s = open();
    s.play("<ret> 3 y f <ret> y");
    shows(&s, "A leg or foot that gives way");
    s.play("b n n n");
    if !matches!(s.app.screen, Screen::Session(_)) {
        s.play("a");
    }
    assert_eq!(plan_of(&s), PlanKind::Full, "{}", s.words());
    assert_eq!(words(&s.screenings().pop().unwrap().known), ["weak_severe"]);
    // The weekly list asks whether it has changed, and does not list it.
    let mut s = s.another_day(NEXT_WEEK);
    s.play("<ret> 3");
    shows(
        &s,
        "A doctor knows about this: A leg or foot that gives way",
    );
    shows(&s, "Is it worse or different than it was?");
    s.play("n");
    shows(&s, "1 of 3");
    assert!(!s.words().contains("gives way"), "{}", s.words());
    s.play("n n n");
    if s.app.context() == Context::Pick {
        s.play("b");
    }
    let known = s.screenings().pop().unwrap();
    assert_eq!(words(&known.known), ["weak_severe"]);
    // Worse is new.
    let mut s = s.another_day("2026-12-07T08:10:00+01:00");
    s.play("<ret> 3 y");
    shows(&s, "call 112 now");
    assert_eq!(said(&s), (1, Contact::Emergency));
}

#[test]
fn an_old_emergency_sign_that_no_doctor_knows_asks_for_a_doctor_today() {
    let mut s = open();
    s.play("<ret> 3 y f <ret> y c");
    assert_eq!(said(&s).1, Contact::Today, "{}", s.words());
    assert!(!s.words().contains("112 now"), "{}", s.words());
    assert_eq!(s.begun(), 0);
}

#[test]
fn of_several_ticks_the_sternest_decides() {
    let mut s = open();
    s.play("<ret> 3 y b f <ret> y");
    shows(&s, "New leaking");
    s.play("b");
    shows(&s, "A leg or foot that gives way");
    s.play("a");
    shows(&s, "call 112 now");
    // Chest pain is never old.
    let mut s = open();
    s.play("<ret> 3 y i <ret> y");
    shows(&s, "call 112 now");
}

#[test]
fn a_tick_that_was_not_right_is_taken_back_at_once_or_later() {
    let mut s = open();
    s.play("<ret> 3 y b <ret> n");
    shows(&s, "b✓ New leaking");
    s.play("b n n n n");
    assert!(s.screenings().iter().all(|s| s.signs.is_empty()));
    let mut s = open();
    s.play("<ret> 3 y b <ret> y a <ret> <ret> d 3");
    if s.app.context() == Context::AskNew {
        s.play("n");
    }
    assert_eq!(plan_of(&s), PlanKind::Full);
    let closing = s.screenings().pop().unwrap();
    assert_eq!(words(&closing.mistaken), ["bladder"]);
}

#[test]
fn a_sign_for_today_that_is_gone_leaves_a_calm_day() {
    let mut s = open();
    s.play("<ret> 3 y n a <ret> y a n");
    shows(&s, "No session today");
    let mut s = s.another_day(SECOND);
    s.play("<ret> c 3");
    if s.app.context() == Context::AskNew {
        s.play("n");
    }
    shows(&s, "What you noted has passed today.");
    shows(&s, "▸ b Calm day");
    assert_eq!(said(&s), (3, Contact::Soon));
    let mut s = s.another_day(THIRD);
    s.play("<ret> 3 n");
    assert_eq!(plan_of(&s), PlanKind::Full, "the day after");
}

#[test]
fn what_is_unticked_in_a_list_is_gone_and_an_emergency_stays() {
    let mut s = Opening::default().open();
    s.play("<ret> 3 y b <ret> y a");
    let mut s = s.another_day(NEXT_WEEK);
    // Still there, and later in the day the list again, unticked.
    s.play("<ret> a <ret> s <end> <right> <ret>");
    shows(&s, "b✓ New leaking");
    s.play("b n");
    s.play("<ret> <ret>");
    let passed = s.screenings().pop().unwrap().passed;
    assert_eq!(words(&passed), ["bladder"], "{}", s.words());
}

#[test]
fn what_a_doctor_knows_about_stands_under_health_with_whom_to_call() {
    let mut s = Opening::default().open();
    s.play("<ret> 3 y f <ret> y b n n a <ret> <esc> s <end> <right>");
    shows(&s, "A doctor knows about – A leg or foot that gives way");
    shows(&s, "To take care of – High blood pressure");
    shows(&s, "Emergency: 112.");
    shows(&s, "Zealand 1818");
    shows(&s, "checked on 28 November 2026");
    s.play("<esc>");
    assert!(matches!(s.app.screen, Screen::Settings(_)));
    s.play("<right> <ret>");
    shows(&s, "1 of 4");
}
