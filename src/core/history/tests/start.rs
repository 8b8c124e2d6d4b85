//! The input of the rules of the start, and the answers of single questions.

use super::*;

#[test]
fn sevens_are_counted_over_seven_days_with_today() {
    let records = [
        check("2026-11-11", When::Before, 9),
        check("2026-11-12", When::Before, 7),
        check("2026-11-15", When::Outside, 8),
        check("2026-11-18", When::Before, 7),
    ];
    let start = Lately::new(&records).start(pain(7), date("2026-11-18"));
    assert_eq!(start.sevens_last_week, 3);
}

#[test]
fn what_the_log_cannot_know_is_unasked() {
    let start = Lately::new(&[]).start(Pain::NONE, date("2026-11-21"));
    assert_eq!((&start.signs, &start.conditions), (&None, &None));
    assert_eq!(
        crate::core::safety::start(&start).row,
        4,
        "and starts nothing"
    );
}

#[test]
fn only_what_a_rule_skipped_today_counts() {
    let skipped = |day, why| {
        sitting(day, |s| {
            s.exercises.iter_mut().for_each(|e| e.skipped = why);
        })
    };
    let records = [
        skipped("2026-11-20", Some(Skipped::Rule)),
        skipped("2026-11-21", Some(Skipped::Rule)),
        skipped("2026-11-21", Some(Skipped::Chosen)),
        skipped("2026-11-21", None),
    ];
    assert_eq!(Lately::new(&records).rule_skips(date("2026-11-21")), 1);
}

#[test]
fn pain_by_day_keeps_the_first_before_and_the_last_after() {
    let records = [
        check("2026-11-17", When::Before, 5),
        check("2026-11-17", When::After, 4),
        check("2026-11-17", When::Before, 6),
        check("2026-11-17", When::After, 2),
    ];
    let days = pain_by_day(&records);
    assert_eq!(
        (days.len(), days.first().map(|d| (d.before, d.after))),
        (1, Some((Pain::new(5), Pain::new(2))))
    );
}

#[test]
fn the_strangest_dates_are_no_fault() {
    let days = ["-262143-01-01", "+262142-12-31"].map(date);
    let mut records = Vec::new();
    for day in days {
        records.push(sitting("2026-11-20", |s| s.local_date = day));
        records.push(number("2026-11-20", 5, |c| c.local_date = day));
        records.push(screening("2026-11-20", |s| s.local_date = day));
    }
    let lately = Lately::new(&records);
    let today = date("2026-11-21");
    let start = lately.start(pain(5), today);
    assert!(!start.paused && start.next_day_rise.is_none());
    lately.trend(today, true, None);
    assert!(lately.lists_due(today) && !lately.mobility_due(date("-262143-01-01")));
    assert_eq!(lately.next_day_session(today), None);
}
