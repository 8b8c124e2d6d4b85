//! Reads another day or time for a record.

use super::super::{moment, when};
use crate::cli::{Edge, Failure, Home};
use chrono::{DateTime, FixedOffset};

/// Whether this field is the time of a record.
pub(super) fn is_time(field: &str) -> bool {
    matches!(field, "start" | "at" | "date" | "local_date")
}

/// Reads the new time of the record. A date alone keeps the time of day.
pub(super) fn read(
    field: &str,
    written: &str,
    before: DateTime<FixedOffset>,
    home: &Home,
    edge: &Edge<'_>,
) -> Result<DateTime<FixedOffset>, Failure> {
    let (date, time) = split(written);
    let is_date = matches!(field, "date" | "local_date");
    let date = when::date(date, edge.now, home)?;
    let time = match time {
        Some(time) => when::time(time, home)?,
        None if is_date => before.time(),
        // `start` needs a time of day.
        None => when::time("", home)?,
    };
    let at = (edge.local)(date.and_time(time));
    if at > edge.now {
        return Err(when::future(&moment(&at), home));
    }
    Ok(at)
}

/// Splits `2026-11-20 08:10`, also with a T between, or a date alone.
fn split(written: &str) -> (&str, Option<&str>) {
    let written = written.trim();
    let parts = written.split_once([' ', 'T', 't']);
    parts.map_or((written, None), |(date, time)| (date, Some(time.trim())))
}
