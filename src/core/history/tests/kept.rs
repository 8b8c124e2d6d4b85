//! Stories of kept days and weeks.

use super::*;
use crate::core::programme::Frequency;
use chrono::Weekday;

fn kept(records: &[Record], days: u8, today: &str) -> Kept {
    let frequency = Some(Frequency::DaysPerWeek(days));
    Kept::new(records, frequency, Weekday::Mon, date(today))
}

#[test]
fn a_stop_for_pain_keeps_the_day_and_an_early_choice_does_not() {
    let is = |outcome, why, reps| match session("2026-11-20", outcome, why, reps) {
        Record::Session(s) => is_kept(&s),
        _ => false,
    };
    assert!(is(Outcome::Completed, None, 0));
    assert!(is(Outcome::Stopped, Some(Why::Pain), 0));
    assert!(is(Outcome::Stopped, Some(Why::Unanswered), 0));
    assert!(!is(Outcome::Stopped, Some(Why::Chosen), 4));
    assert!(is(Outcome::Stopped, Some(Why::Chosen), 5));
    assert!(!is(Outcome::Interrupted, None, 4));
}

#[test]
fn the_running_week_never_counts_against() {
    // Monday 9 to Sunday 15: five kept. The week from the 16th: two so far.
    let days = [
        "2026-11-09",
        "2026-11-10",
        "2026-11-11",
        "2026-11-13",
        "2026-11-14",
        "2026-11-16",
        "2026-11-17",
    ];
    let records = days.map(whole);
    let kept = kept(&records, 5, "2026-11-18");
    assert_eq!(
        (
            kept.this_week(),
            kept.weeks_in_a_row(),
            kept.days_in_a_row()
        ),
        (2, 1, 2)
    );
    assert_eq!(
        kept.week().map(|d| kept.is_kept(d)),
        [true, true, false, false, false, false, false]
    );
}

#[test]
fn two_sessions_on_a_day_are_one_kept_day() {
    let records = ["2026-11-18", "2026-11-18"].map(whole);
    assert_eq!(kept(&records, 7, "2026-11-18").days_in_a_row(), 1);
}

#[test]
fn an_empty_log_is_no_fault() {
    let kept = Kept::new(&[], None, Weekday::Sun, date("2026-11-18"));
    assert_eq!(
        (
            kept.this_week(),
            kept.weeks_in_a_row(),
            kept.days_in_a_row(),
            kept.target()
        ),
        (0, 0, 0, 1)
    );
}

#[test]
fn a_day_without_an_offer_is_kept_and_one_with_an_offer_alone_is_not() {
    let offered = |plan| {
        let records = [screening("2026-11-17", |s| {
            s.offer = plan;
        })];
        kept(&records, 5, "2026-11-17").is_kept(date("2026-11-17"))
    };
    let offer = |plan| {
        Some(Offer {
            plan,
            contact: Contact::None,
            row: 7,
        })
    };
    assert!(offered(offer(Offered::None)));
    assert!(!offered(offer(Offered::Plan(PlanKind::Calm))));
    assert!(!offered(offer(Offered::PhaseDown)));
    assert!(!offered(None), "nothing was to start");
}

#[test]
fn a_day_without_an_offer_lessens_its_own_week() {
    // Of five, two days were without an offer: three are left, and they are kept themselves.
    let days = |last: &str| {
        let records = [
            rest("2026-11-10"),
            rest("2026-11-11"),
            whole("2026-11-13"),
            rest("2026-11-17"),
        ];
        let kept = kept(&records, 5, last);
        (kept.this_week(), kept.target(), kept.weeks_in_a_row())
    };
    assert_eq!(days("2026-11-15"), (3, 3, 1));
    assert_eq!(days("2026-11-18"), (1, 4, 1), "and not the next one");
    let records = [rest("2026-11-10"), rest("2026-11-11")];
    assert_eq!(
        kept(&records, 5, "2026-11-18").weeks_in_a_row(),
        0,
        "two of three"
    );
}

#[test]
fn a_week_never_asks_for_less_than_what_it_has() {
    let records = ["2026-11-16", "2026-11-16", "2026-11-17", "2026-11-18"].map(rest);
    for days in [1, 2, 3] {
        let kept = kept(&records, days, "2026-11-18");
        assert_eq!((kept.target(), kept.weeks_in_a_row()), (1, 1), "{days}");
    }
    let kept = kept(&records, 7, "2026-11-18");
    assert_eq!((kept.target(), kept.weeks_in_a_row()), (4, 0));
}
