//! Stories of kept days and weeks.

use super::*;
use crate::core::programme::Frequency;
use chrono::{Days, Weekday};
use proptest::prelude::*;

fn kept(records: &[Record], days: u8, today: &str) -> Kept {
    kept_by(records, days, date(today))
}

fn kept_by(records: &[Record], days: u8, today: NaiveDate) -> Kept {
    let frequency = Some(Frequency::DaysPerWeek(days));
    Kept::new(&confirmed(records), frequency, Weekday::Mon, today)
}

#[test]
fn a_stop_for_pain_keeps_the_day_and_an_early_choice_does_not() {
    let is = |outcome, why, reps| match session("2026-11-20", outcome, why, reps) {
        Record::Session(s) => s.is_enough(),
        _ => false,
    };
    assert!(
        !is(Outcome::Completed, None, 0),
        "as an earlier version wrote it"
    );
    assert!(!is(Outcome::Stopped, Some(Why::NothingDone), 0));
    assert!(!is(Outcome::Completed, None, 4), "the rest was passed by");
    assert!(is(Outcome::Completed, None, 5));
    assert!(
        !is(Outcome::Stopped, Some(Why::Pain), 0),
        "before anything was done"
    );
    assert!(is(Outcome::Stopped, Some(Why::Pain), 1));
    assert!(is(Outcome::Stopped, Some(Why::Sign), 1));
    assert!(is(Outcome::Stopped, Some(Why::Unanswered), 1));
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
fn a_day_without_an_offer_is_looked_after_and_keeps_nothing() {
    let day = date("2026-11-17");
    let offered = |plan| {
        let records = [screening("2026-11-17", |s| {
            s.offer = plan;
        })];
        let kept = kept(&records, 5, "2026-11-17");
        assert!(!kept.is_kept(day));
        assert_eq!((kept.this_week(), kept.days_in_a_row()), (0, 0));
        kept.is_looked_after(day)
    };
    let offer = |plan| {
        Some(Offer {
            plan,
            contact: Contact::None,
            row: 7,
            part: None,
        })
    };
    assert!(offered(offer(Offered::None)));
    assert!(!offered(offer(Offered::Plan(PlanKind::Calm))));
    assert!(!offered(offer(Offered::PhaseDown)));
    assert!(!offered(None), "nothing was to start");
}

#[test]
fn a_day_on_which_something_was_offered_later_and_done_is_kept() {
    let records = [rest("2026-11-17"), whole("2026-11-17")];
    let kept = kept(&records, 5, "2026-11-17");
    let day = date("2026-11-17");
    assert_eq!(
        (kept.is_kept(day), kept.is_looked_after(day)),
        (true, false)
    );
    assert_eq!((kept.this_week(), kept.target()), (1, 5));
}

#[test]
fn a_day_without_an_offer_lessens_its_own_week() {
    // Two of the five days had no offer, so three are left.
    let days = |last: &str| {
        let records = [
            rest("2026-11-10"),
            rest("2026-11-11"),
            whole("2026-11-12"),
            whole("2026-11-13"),
            whole("2026-11-14"),
            rest("2026-11-17"),
        ];
        let kept = kept(&records, 5, last);
        (kept.this_week(), kept.target(), kept.weeks_in_a_row())
    };
    assert_eq!(days("2026-11-15"), (3, 3, 1));
    assert_eq!(days("2026-11-18"), (0, 4, 1), "and not the next one");
    let records = [rest("2026-11-10"), rest("2026-11-11"), whole("2026-11-12")];
    let kept = kept(&records, 5, "2026-11-18");
    assert_eq!(kept.weeks_in_a_row(), 0, "one of three");
}

#[test]
fn a_week_that_asks_for_nothing_is_kept() {
    let records = ["2026-11-09", "2026-11-09", "2026-11-10", "2026-11-11"].map(rest);
    for days in [1, 2, 3] {
        let kept = kept(&records, days, "2026-11-18");
        assert_eq!(kept.weeks_in_a_row(), 1, "{days}");
        assert_eq!(kept.longest_weeks_in_a_row(), 1, "{days}");
    }
    let after = kept(&records, 4, "2026-11-18");
    assert_eq!(after.weeks_in_a_row(), 0);
    let within = kept(&records, 3, "2026-11-11");
    assert_eq!((within.target(), within.this_week()), (0, 0));
}

#[test]
fn half_of_a_walk_keeps_the_day_and_less_does_not() {
    let walked = |minutes: u32| {
        let record = sitting("2026-11-17", |s| {
            let mut walk = done("walking", 0);
            walk.planned.reps = Span::exactly(1);
            walk.planned.hold_s = Span::exactly(1_800);
            if let Some(both) = &mut walk.done.both {
                both.held_s = minutes * 60;
            }
            s.exercises = vec![walk];
        });
        kept(&[record], 5, "2026-11-17").is_kept(date("2026-11-17"))
    };
    assert_eq!([14, 15, 30].map(walked), [false, true, true]);
}

/// The longest row of kept weeks, week by week, where nothing was off.
fn longest(days: &[bool], target: usize) -> u32 {
    let weeks = days.chunks(7);
    let kept = weeks.map(|week| week.iter().filter(|is_kept| **is_kept).count() >= target);
    let kept: Vec<bool> = kept.collect();
    let rows = kept.split(|is_kept| !is_kept).map(<[bool]>::len);
    u32::try_from(rows.max().unwrap_or(0)).unwrap()
}

/// The weeks in a row up to the last one, which does not end the row.
fn in_a_row(days: &[bool], target: usize) -> u32 {
    let weeks = days.chunks(7).rev();
    let mut kept = weeks.map(|week| week.iter().filter(|is_kept| **is_kept).count() >= target);
    let this = u32::from(kept.next().unwrap_or(false));
    this + u32::try_from(kept.take_while(|is_kept| *is_kept).count()).unwrap()
}

proptest! {
    /// Runs of days that are kept, or of which each is kept or not.
    #[test]
    fn weeks_in_a_row_are_counted_as_week_by_week(
        runs in prop::collection::vec((1_usize..60, 0_u8..4), 1..9),
        target in 1_u8..=7,
        ends in 0_usize..7,
    ) {
        let kept = |(many, how): (usize, u8)| (0..many).map(move |n| match how {
            0 | 1 => true,
            2 => n % 2 == 0,
            _ => n % 9 == 0,
        });
        let mut days: Vec<bool> = runs.into_iter().flat_map(kept).collect();
        days.truncate((days.len() - ends.min(days.len() - 1)).max(1));
        let monday = date("2024-01-01");
        let dates = days.iter().zip(0..).filter(|(is_kept, _)| **is_kept);
        let dates = dates.map(|(_, n)| (monday + Days::new(n)).to_string());
        let records: Vec<Record> = dates.map(|date| whole(&date)).collect();
        let today = monday + Days::new(u64::try_from(days.len() - 1).unwrap());
        let ours = kept_by(&records, target, today);
        let target = usize::from(target);
        prop_assert_eq!(ours.longest_weeks_in_a_row(), longest(&days, target));
        prop_assert_eq!(ours.weeks_in_a_row(), in_a_row(&days, target));
    }
}
