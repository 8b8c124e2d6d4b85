//! The time zone as the system knows it, where no file says it.

use chrono::{DateTime, FixedOffset, Local, NaiveDateTime, TimeZone, Utc};
use std::ffi::OsStr;

/// The zone of the system.
#[derive(Debug)]
pub(super) struct Zone {
    /// Nothing names one there.
    pub(super) is_unknown: bool,
}

impl Zone {
    pub(super) fn of(_named: Option<&OsStr>, _folder: Option<&OsStr>) -> Self {
        Self { is_unknown: false }
    }

    /// A moment in local time.
    pub(super) fn at(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&Local).fixed_offset()
    }

    /// A time of day on a date; of an hour that came twice it is the first.
    pub(super) fn local(&self, at: NaiveDateTime) -> DateTime<FixedOffset> {
        let found = Local.from_local_datetime(&at).earliest();
        found.map_or_else(|| at.and_utc().fixed_offset(), |found| found.fixed_offset())
    }
}
