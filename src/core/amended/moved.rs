//! Another day or time for a record, for example one that a wrong clock dated, and for the records that
//! belong to it.

use super::Set;
use crate::core::history::Present;
use crate::core::record::Record;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta};
use serde_json::{Map, Value};
use uuid::Uuid;

/// The calendar of the place where the log is read.
pub struct Calendar<'c> {
    /// The present day and moment.
    pub present: Present,
    /// Local time of a date and a time of day, with its offset.
    pub local: &'c dyn Fn(NaiveDateTime) -> DateTime<FixedOffset>,
    /// The day that a moment counts for.
    pub day: &'c dyn Fn(DateTime<FixedOffset>) -> NaiveDate,
}

/// Moves the record with this id to another time, and the records that belong to it by the same
/// amount. The numbers around a session belong to it. If the record lies in the future, all records
/// that the same wrong clock dated on that day belong to it too.
pub fn moved(
    id: Uuid,
    to: DateTime<FixedOffset>,
    records: &[Record],
    calendar: &Calendar<'_>,
) -> Vec<Set> {
    let named = records.iter().find(|record| record.id() == Some(id));
    let Some((named, before)) = named.and_then(|record| Some((record, record.at()?))) else {
        return Vec::new();
    };
    let present = calendar.present;
    let by = to.naive_local().signed_duration_since(before.naive_local());
    let belongs = |record: &Record| {
        let of_clock = present.is_before(named)
            && present.is_before(record)
            && record.local_date() == named.local_date();
        record.id() == Some(id) || record.check_in_of() == Some(id) || of_clock
    };
    records
        .iter()
        .filter(|record| belongs(record))
        .filter_map(|record| one(record, by, calendar))
        .collect()
}

/// When a record is over that begins at this time: a session takes as long as it took.
pub fn over(record: &Record, start: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let lasted = match record.written() {
        Record::Session(session) => session.end.signed_duration_since(session.start),
        _ => TimeDelta::zero(),
    };
    start.checked_add_signed(lasted).unwrap_or(start)
}

fn one(record: &Record, by: TimeDelta, calendar: &Calendar<'_>) -> Option<Set> {
    // In the zone of this place, with its offset on that day.
    let start = (calendar.local)(record.at()?.naive_local().checked_add_signed(by)?);
    let mut set = Map::new();
    let text =
        |at: DateTime<FixedOffset>| Value::from(at.to_rfc3339_opts(SecondsFormat::Secs, false));
    match record.written() {
        Record::Session(_) => {
            set.insert("start".to_owned(), text(start));
            set.insert("end".to_owned(), text(over(record, start)));
        }
        _ => {
            set.insert("at".to_owned(), text(start));
        }
    }
    let day = (calendar.day)(start);
    set.insert("local_date".to_owned(), day.to_string().into());
    Some((record.id()?, set))
}
