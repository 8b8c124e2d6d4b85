//! Reading the log: its tail for the first screen, all of it for the history.
//!
//! Never writes, never locks, and never stops at what it cannot read: a damaged line costs that
//! line alone, and is named.

use super::disk;
use super::found::{Fault, Kept, LONGEST_LINE, Place, kept, saved, show};
use super::pieces::{Piece, pieces};
use super::problem::Problem;
use crate::core::amended::Corrections;
use crate::core::record::Record;
use std::collections::HashMap;
use std::collections::hash_map;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use uuid::Uuid;

/// Bytes of the log that the first screen needs.
pub const TAIL: u64 = 64 * 1024;

/// What was found in a log.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// The records by time, each once, as the amendments among them correct them.
    pub records: Vec<Kept>,
    /// What could not be read.
    pub faults: Vec<Fault>,
    /// Whether the log was read from its start.
    pub whole: bool,
}

/// Reads the records of the last `bytes` of a log. A log that is not there is empty.
///
/// # Errors
/// Only where the file cannot be read at all.
pub fn tail(path: &Path, bytes: u64) -> Result<Reading, Problem> {
    or_empty(path, read_tail(path, bytes))
}

/// Reads all records of a log. A log that is not there is empty.
///
/// # Errors
/// Only where the file cannot be read to its end.
pub fn all(path: &Path) -> Result<Reading, Problem> {
    or_empty(
        path,
        disk::open_to_read(path).and_then(|file| read(file, 0, true)),
    )
}

/// Whether the log holds this session, damaged lines apart.
///
/// # Errors
/// Where the file cannot be read to its end.
pub fn holds_session(path: &Path, id: Uuid) -> Result<bool, Problem> {
    let is_it = |kept: &Kept| kept.id == Some(id) && is_session(&kept.record);
    // A crash is found at the next start, so its session is mostly among the newest.
    if tail(path, TAIL)?.records.iter().any(is_it) {
        return Ok(true);
    }
    let searched = disk::open_to_read(path).and_then(|file| search(file, id, is_it));
    match searched {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        searched => searched.map_err(|error| Problem::read(path, &error)),
    }
}

fn is_session(record: &Record) -> bool {
    match record {
        Record::Session(_) => true,
        Record::Newer { kind } => kind.as_str() == "session",
        Record::CheckIn(_) | Record::Screening(_) | Record::Amendment(_) => false,
    }
}

fn search(file: File, id: Uuid, is_it: impl Fn(&Kept) -> bool) -> io::Result<bool> {
    let text = id.to_string();
    let mut found = false;
    pieces(BufReader::new(file), LONGEST_LINE, |piece| {
        let bytes = piece.bytes.unwrap_or_default();
        // Most lines are passed by without being parsed.
        let may_be = String::from_utf8_lossy(bytes).contains(&text);
        found = may_be && {
            let place = Place::Line(piece.line);
            kept(bytes, place).map_or_else(
                || saved(bytes, place).any(|(_, k)| is_it(&k)),
                |k| is_it(&k),
            )
        };
        if found {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    Ok(found)
}

fn or_empty(path: &Path, reading: io::Result<Reading>) -> Result<Reading, Problem> {
    match reading {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Reading {
            whole: true,
            ..Reading::default()
        }),
        reading => reading.map_err(|error| Problem::read(path, &error)),
    }
}

fn read_tail(path: &Path, bytes: u64) -> io::Result<Reading> {
    let mut file = disk::open_to_read(path)?;
    let size = file.metadata()?.len();
    let from = size.saturating_sub(bytes);
    if from == 0 {
        return read(file.take(size), 0, true);
    }
    // From one byte before, so that a line starting exactly here is not taken for a part of one.
    file.seek(SeekFrom::Start(from.saturating_sub(1)))?;
    let mut rest = BufReader::new(file.take(bytes.saturating_add(1)));
    let skipped = rest.skip_until(b'\n')?;
    let skipped = u64::try_from(skipped).unwrap_or(u64::MAX);
    read(rest, from.saturating_sub(1).saturating_add(skipped), false)
}

/// Reads the records of a log that is held whole.
#[cfg(test)]
pub(super) fn of_bytes(log: &[u8]) -> Reading {
    read(log, 0, true).unwrap_or_default()
}

/// Reads lines from `offset` bytes into a log.
fn read(source: impl Read, offset: u64, whole: bool) -> io::Result<Reading> {
    let mut reading = Reading {
        whole,
        ..Reading::default()
    };
    let place = |piece: &Piece<'_>| {
        if whole {
            Place::Line(piece.line)
        } else {
            Place::Byte(offset.saturating_add(piece.start))
        }
    };
    show(BufReader::new(source), place, |_, found| match found {
        Ok(kept) => reading.records.push(kept),
        Err(fault) => reading.faults.push(fault),
    })?;
    reading.records = arranged(reading.records);
    let corrections = Corrections::of(reading.records.iter().map(|kept| &kept.record));
    for kept in &mut reading.records {
        corrections.apply(&mut kept.record);
    }
    Ok(reading)
}

/// Each record once, by time. Of doubles the one of the higher [`Rank`](super::rank) stays; a record
/// without a time stays behind the one it was written after.
fn arranged(found: Vec<Kept>) -> Vec<Kept> {
    let mut places: HashMap<Uuid, usize> = HashMap::new();
    let mut once: Vec<Kept> = Vec::with_capacity(found.len());
    for kept in found {
        match kept.id.map(|id| places.entry(id)) {
            Some(hash_map::Entry::Occupied(place)) => {
                if let Some(before) = once.get_mut(*place.get())
                    && before.rank < kept.rank
                {
                    *before = kept;
                }
            }
            Some(hash_map::Entry::Vacant(place)) => {
                place.insert(once.len());
                once.push(kept);
            }
            None => once.push(kept),
        }
    }
    let mut last = None;
    let mut timed: Vec<_> = once
        .into_iter()
        .map(|kept| {
            last = kept.at.or(last);
            (last, kept)
        })
        .collect();
    timed.sort_by_key(|(at, _)| *at);
    timed.into_iter().map(|(_, kept)| kept).collect()
}

#[cfg(test)]
mod tests;
