//! Distances between dates. A log that was changed by hand may hold any date: nothing here overflows.

use chrono::NaiveDate;

/// Days from a date to today; negative where it is still to come.
pub(super) fn days_since(date: NaiveDate, today: NaiveDate) -> i64 {
    today.signed_duration_since(date).num_days()
}

/// Whether a date is one of the last seven, today included. One that is still to come is not: a
/// clock that was wrong must not put off a question.
pub(super) fn in_last_week(date: NaiveDate, today: NaiveDate) -> bool {
    (0..7).contains(&days_since(date, today))
}
