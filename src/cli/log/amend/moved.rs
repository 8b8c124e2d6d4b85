//! Another day or time for a record that a wrong clock dated, and for the records that belong to
//! it.

use super::super::{moment, when};
use crate::cli::{Edge, Failure, Home};
use crate::core::record::Record;
use chrono::{DateTime, FixedOffset, SecondsFormat, TimeDelta};
use serde_json::{Map, Value};
use uuid::Uuid;

/// The correction of one record: its fields with their new values.
pub(super) type Set = (Uuid, Map<String, Value>);

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

/// Moves the record with this id to another time, and the records that belong to it by the same
/// amount. The numbers around a session belong to it. If the record lies in the future, all records
/// that the same wrong clock dated on that day belong to it too.
pub(super) fn with_its_own(
    id: Uuid,
    to: DateTime<FixedOffset>,
    records: &[Record],
    home: &Home,
    edge: &Edge<'_>,
) -> Vec<Set> {
    let named = records.iter().find(|record| record.id() == Some(id));
    let Some((named, before)) = named.and_then(|record| Some((record, record.at()?))) else {
        return Vec::new();
    };
    let present = home.present(edge.now);
    let by = to.naive_local().signed_duration_since(before.naive_local());
    let belongs = |record: &Record| {
        let of_session = matches!(record, Record::CheckIn(check) if check.session == Some(id));
        let of_clock = present.is_before(named)
            && present.is_before(record)
            && record.local_date() == named.local_date();
        record.id() == Some(id) || of_session || of_clock
    };
    records
        .iter()
        .filter(|record| belongs(record))
        .filter_map(|record| moved(record, by, home, edge))
        .collect()
}

fn moved(record: &Record, by: TimeDelta, home: &Home, edge: &Edge<'_>) -> Option<Set> {
    // In the zone of this place, with its offset on that day.
    let start = (edge.local)(record.at()?.naive_local().checked_add_signed(by)?);
    let mut set = Map::new();
    let text =
        |at: DateTime<FixedOffset>| Value::from(at.to_rfc3339_opts(SecondsFormat::Secs, false));
    match record {
        Record::Session(session) => {
            let lasted = session.end.signed_duration_since(session.start);
            set.insert("start".to_owned(), text(start));
            set.insert("end".to_owned(), text(start.checked_add_signed(lasted)?));
        }
        _ => {
            set.insert("at".to_owned(), text(start));
        }
    }
    set.insert(
        "local_date".to_owned(),
        home.present(start).today.to_string().into(),
    );
    Some((record.id()?, set))
}
