//! Distances between dates. A log edited by hand may hold any date, so nothing here overflows.

use chrono::NaiveDate;

/// Days from a date to today; negative for a date in the future.
pub(super) fn days_since(date: NaiveDate, today: NaiveDate) -> i64 {
    today.signed_duration_since(date).num_days()
}

/// Whether a date is one of the last seven, today included. A date in the future is not: a wrong
/// clock must not delay a question.
pub(super) fn in_last_week(date: NaiveDate, today: NaiveDate) -> bool {
    (0..7).contains(&days_since(date, today))
}
