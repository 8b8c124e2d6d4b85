//! The trend of pain over weeks.

use super::*;
use crate::core::programme::Frequency;
use crate::core::safety::{Adherence, Trend};
use chrono::Days;

const DAILY: Option<Frequency> = Some(Frequency::DaysPerWeek(7));

fn days(first: &str, count: u64) -> Vec<String> {
    let first = date(first);
    (0..count)
        .map(|n| (first + Days::new(n)).to_string())
        .collect()
}

fn numbers(first: &str, count: u64, level: u8) -> Vec<Record> {
    let days = days(first, count);
    days.iter().map(|day| number(day, level, |_| {})).collect()
}

#[test]
fn the_weeks_begin_where_they_should_and_leave_out_what_exercise_moved() {
    let records = [
        check("2026-11-01", When::Before, 9),
        check("2026-11-01", When::After, 10),
        check("2026-11-07", When::Outside, 8),
        check("2026-11-08", When::Before, 7),
        check("2026-11-14", When::NextDay, 6),
        check("2026-11-15", When::Before, 5),
        check("2026-11-22", When::Before, 4),
        check("2026-11-28", When::Before, 3),
    ];
    let lately = Lately::new(&records);
    let past = lately.past(date("2026-11-28"), true, None);
    let levels = |week: &[Pain]| week.iter().map(|p| p.level()).collect::<Vec<_>>();
    assert_eq!(levels(&past.week_start), [9, 8]);
    assert_eq!(levels(&past.week_then), [7, 6]);
    assert_eq!(levels(&past.week_now), [4, 3]);
    assert_eq!((past.days, past.adherence), (27, None));
    let end = lately.past(date("2026-11-28"), false, None);
    assert_eq!((end.week_start, end.days), (vec![], 27));
}

#[test]
fn a_log_that_was_not_read_whole_has_no_first_week() {
    let mut records = numbers("2026-11-01", 7, 8);
    records.extend(numbers("2026-11-22", 7, 4));
    let today = date("2026-11-28");
    let found = |whole| Lately::new(&records).trend(today, whole, DAILY);
    assert_eq!((found(true).trend, found(true).row), (Trend::Better, 34));
    assert_eq!((found(false).trend, found(false).row), (Trend::Unknown, 37));
    let mut worse = numbers("2026-11-08", 7, 4);
    worse.extend(numbers("2026-11-22", 7, 6));
    let found = Lately::new(&worse).trend(today, false, DAILY);
    assert_eq!((found.row, found.contact), (33, Contact::Soon));
}

#[test]
fn without_improvement_half_of_the_sessions_in_28_days_are_enough() {
    let row = |sessions: u64, today: &str| {
        let mut records = numbers("2026-11-01", 29, 5);
        records.extend(days("2026-11-01", sessions).iter().map(|day| whole(day)));
        let records = confirmed(&records);
        Lately::new(&records).trend(date(today), true, DAILY).row
    };
    assert_eq!(row(14, "2026-11-29"), 36);
    assert_eq!(row(13, "2026-11-29"), 37);
    assert_eq!(row(14, "2026-11-28"), 37, "a day too early");
}

#[test]
fn adherence_counts_days_that_were_kept_by_a_session() {
    let mut records = numbers("2026-11-01", 1, 5);
    records.extend([
        whole("2026-10-31"),
        whole("2026-11-02"),
        whole("2026-11-02"),
        session("2026-11-03", Outcome::Stopped, Some(Why::Pain), 1),
        session("2026-11-04", Outcome::Stopped, Some(Why::Chosen), 1),
        rest("2026-11-05"),
        whole("2026-11-30"),
    ]);
    let records = confirmed(&records);
    let lately = Lately::new(&records);
    let of = |today, frequency| lately.past(date(today), true, frequency).adherence;
    let days = |done, planned| Some(Adherence { done, planned });
    assert_eq!(
        of("2026-11-15", Some(Frequency::DaysPerWeek(3))),
        days(2, 6)
    );
    assert_eq!(
        of("2026-11-19", Some(Frequency::DaysPerWeek(3))),
        days(2, 7)
    );
    assert_eq!(of("2026-11-01", DAILY), days(0, 0));
    assert_eq!(of("2026-11-15", Some(Frequency::AsNeeded)), None);
    assert_eq!(of("2026-11-15", None), None);
}

#[test]
fn advice_is_counted_from_the_last_time_it_was_given() {
    let said = |day: &str, rows: &[u8]| number(day, 5, |c| c.rows = rows.to_vec());
    let since = |records: &[Record]| {
        let advice = |row| matches!(row, 33 | 36);
        Lately::new(records).days_since_said(advice, date("2026-11-29"))
    };
    assert_eq!(since(&[]), None);
    assert_eq!(since(&[said("2026-11-28", &[31, 34, 37])]), None);
    let records = [
        said("2026-11-01", &[36]),
        said("2026-11-10", &[31, 33]),
        said("2026-11-20", &[32]),
    ];
    assert_eq!(since(&records), Some(19));
    assert_eq!(since(&[said("2026-11-29", &[36])]), Some(0));
    assert_eq!(
        since(&[said("2027-11-29", &[36])]),
        None,
        "the clock was wrong"
    );
}
