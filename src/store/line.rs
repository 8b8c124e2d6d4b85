//! One line of the log: from a record to its bytes and back.
//!
//! Opens no file. Any bytes may come in; what cannot be read is said to be damaged.

use super::envelope::{Head, VERSION, kind_as_written, seal, verified};
use super::problem::Problem;
use super::shape;
use crate::core::record::Record;
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// What a line of the log holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// Exactly as it was written.
    Verified(Record),
    /// Readable, but its checksum is another one or none: somebody changed it by hand.
    Edited(Record),
    /// Not readable.
    Damaged,
}

/// The types of record that are known here.
pub(super) const TYPES: [&str; 8] = [
    "session",
    "check_in",
    "screening",
    "confirmation",
    "measure",
    "pause",
    "level",
    "amendment",
];

/// The word in `type` of a record.
pub(super) fn type_of(record: &Record) -> &str {
    match record {
        Record::Session(_) => "session",
        Record::CheckIn(_) => "check_in",
        Record::Screening(_) => "screening",
        Record::Confirmation(_) => "confirmation",
        Record::Measure(_) => "measure",
        Record::Pause(_) => "pause",
        Record::Level(_) => "level",
        Record::Amendment(_) => "amendment",
        Record::Withdrawn(record) => type_of(record),
        Record::Newer { kind, .. } => kind.as_str(),
    }
}

/// Bytes of a usual line, rather fewer: a session has them and more, most other records less.
pub(super) const USUAL_LENGTH: u64 = 400;

/// A record as one line, with its newline.
///
/// # Errors
/// [`Problem::NotOurs`] for a [`Record::Newer`]: what it said is not known here. A [`Record::Withdrawn`]
/// is written as the record that it is.
pub fn encode(record: &Record) -> Result<String, Problem> {
    let kind = type_of(record);
    match record {
        Record::Session(body) => seal(kind, body),
        Record::CheckIn(body) => seal(kind, body),
        Record::Screening(body) => seal(kind, body),
        Record::Confirmation(body) => seal(kind, body),
        Record::Measure(body) => seal(kind, body),
        Record::Pause(body) => seal(kind, body),
        Record::Level(body) => seal(kind, body),
        Record::Amendment(body) => seal(kind, body),
        Record::Withdrawn(record) => encode(record),
        Record::Newer { .. } => Err(Problem::NotOurs),
    }
}

/// Reads one line, with or without its newline.
pub fn decode(line: &[u8]) -> Line {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let written = verified(line).map(|(body, _)| body);
    match record(line, written) {
        Some(record) if written.is_some() => Line::Verified(record),
        Some(record) => Line::Edited(record),
        None => Line::Damaged,
    }
}

/// The record of a line; `written` is the line up to its checksum, where that is right.
pub(super) fn record(line: &[u8], written: Option<&[u8]>) -> Option<Record> {
    // Going through a line for its head alone takes a third of the time, and ours need it not.
    if let Some(written) = written
        && let Some(kind) = kind_as_written(line)
    {
        let known = shape::record(kind, written).or_else(|| by_json(kind, line));
        if known.is_some() {
            return known;
        }
    }
    let head: Head = serde_json::from_slice(line).ok()?;
    let newer = || Record::Newer {
        kind: Plain::new(&head.kind),
        id: text(line, "id").and_then(|id| Uuid::parse_str(&id).ok()),
    };
    if head.v > VERSION {
        return Some(newer());
    }
    if head.v < VERSION {
        return None;
    }
    if !TYPES.contains(&head.kind.as_str()) {
        return Some(newer());
    }
    // A line that is whole to the byte and still says something unknown was written by a newer
    // version with a new word in an old type; one changed by hand is only a mistake.
    by_json(&head.kind, line).or_else(|| written.is_some().then(newer))
}

/// The record of a type that is known here, where the line says one, whatever its order and its escapes.
pub(super) fn by_json(kind: &str, line: &[u8]) -> Option<Record> {
    match kind {
        "session" => body(line).map(Record::Session),
        "check_in" => body(line).map(Record::CheckIn),
        "screening" => body(line).map(Record::Screening),
        "confirmation" => body(line).map(Record::Confirmation),
        "measure" => body(line).map(Record::Measure),
        "pause" => body(line).map(Record::Pause),
        "level" => body(line).map(Record::Level),
        "amendment" => body(line).map(Record::Amendment),
        _ => None,
    }
}

/// Each type lies by itself, so that those of an ordinary day are brought into memory alone.
#[inline(never)]
fn body<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    serde_json::from_slice(line).ok()
}

/// When a record was made, or its session began; one of a newer version may not say.
pub(super) fn time_of(record: &Record, line: &[u8]) -> Option<DateTime<FixedOffset>> {
    let Record::Newer { .. } = record else {
        return record.at();
    };
    let at = text(line, "start").or_else(|| text(line, "at"));
    at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok())
}

/// A text of a line whose fields are not known here.
fn text(line: &[u8], key: &str) -> Option<String> {
    let value: Value = serde_json::from_slice(line).ok()?;
    value.get(key)?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests;
