//! Reading the log: its tail for the first screen, all of it for the history, a part for a report.
//!
//! Never writes, never locks, and never stops at what it cannot read: a damaged line costs that
//! line alone, and is named.

use super::arranged::Found;
use super::disk;
use super::form::{bare, is_other};
use super::found::{LONGEST_LINE, Place, kept, salvaged, show, sound};
use super::pieces::{Piece, pieces};
use super::problem::Problem;
use super::scan::{HELD, scan};
use crate::core::history::Sieve;
use crate::core::log::Reading;
use crate::core::record::Record;
use memchr::memmem;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use uuid::Uuid;

/// Bytes of the log that the first screen needs.
pub const TAIL: u64 = 64 * 1024;

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
    or_empty(path, disk::open_to_read(path).and_then(whole))
}

/// Reads of a log what a sieve keeps; no more than that is held in memory. A log that is not there is
/// empty.
///
/// # Errors
/// Only where the file cannot be read to its end.
pub fn sifted(path: &Path, sieve: &mut Sieve) -> Result<Reading, Problem> {
    let sift = |sieve: &mut Sieve| {
        let mut file = disk::open_to_read(path)?;
        let mut reading = through(&mut file, sieve, true)?;
        let mut is_another = sieve.needs_another(|id| reading.has(id));
        while is_another {
            file.rewind()?;
            reading = through(&mut file, sieve, false)?;
            is_another = sieve.needs_one_more();
        }
        Ok(reading.arranged())
    };
    or_empty(path, sift(sieve))
}

/// Goes through a log, and takes what a sieve keeps.
fn through(file: &mut File, sieve: &mut Sieve, is_first: bool) -> io::Result<Found> {
    let mut reading = Found::of_whole();
    let form = scan(file, false, |_, found| {
        if let Ok(found) = &found {
            if is_first {
                sieve.look(&found.record, found.edited);
            }
            if !sieve.keeps(&found.record, |id| reading.has(id)) {
                reading.whole = false;
                return;
            }
        }
        reading.take(found);
    });
    reading.form = form?;
    Ok(reading)
}

/// Whether the log holds this session, damaged lines apart.
///
/// # Errors
/// Where the file cannot be read to its end.
pub fn holds_session(path: &Path, id: Uuid) -> Result<bool, Problem> {
    let is_it = |record: &Record| record.id() == Some(id) && is_session(record);
    // A crash is found at the next start, so its session is mostly among the newest.
    if tail(path, TAIL)?.records.iter().any(is_it) {
        return Ok(true);
    }
    let searched = disk::open_to_read(path).and_then(|mut file| {
        // In another form than lines an id may be anything to the eye.
        if is_other(&mut file)? {
            return Ok(whole(file)?.records.iter().any(is_it));
        }
        file.rewind()?;
        search(file, id, is_it)
    });
    match searched {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        searched => searched.map_err(|error| Problem::read(path, &error)),
    }
}

fn is_session(record: &Record) -> bool {
    match record {
        Record::Session(_) => true,
        Record::Newer { kind, .. } => kind.as_str() == "session",
        Record::CheckIn(_)
        | Record::Screening(_)
        | Record::Confirmation(_)
        | Record::Measure(_)
        | Record::Pause(_)
        | Record::Level(_)
        | Record::Amendment(_) => false,
        Record::Withdrawn(record) => is_session(record),
    }
}

fn search(file: File, id: Uuid, is_it: impl Fn(&Record) -> bool) -> io::Result<bool> {
    let text = id.to_string();
    let mut found = false;
    pieces(BufReader::new(file), LONGEST_LINE, |piece| {
        let bytes = bare(piece.bytes.unwrap_or_default());
        // Most lines are passed by without being parsed.
        let may_be = memmem::find(bytes, text.as_bytes()).is_some();
        found = may_be && {
            let place = Place::Line(piece.line);
            kept(bytes, place).map_or_else(
                || salvaged(bytes, place).any(|(_, k)| is_it(&k.record)),
                |(_, k)| is_it(&k.record),
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
        return whole(file);
    }
    // From one byte before, so that a line starting exactly here is not taken for a part of one.
    let before = from.saturating_sub(1);
    file.seek(SeekFrom::Start(before))?;
    let mut rest = BufReader::new(Read::by_ref(&mut file).take(size.saturating_sub(before)));
    let skipped = rest.skip_until(b'\n')?;
    let skipped = u64::try_from(skipped).unwrap_or(u64::MAX);
    let offset = before.saturating_add(skipped);
    let place = |piece: &Piece<'_>| Place::Byte(offset.saturating_add(piece.start));
    let mut reading = Found::default();
    let Some(at) = sound(rest, place, &mut |_, found| reading.take(found))? else {
        return Ok(reading.arranged());
    };
    // What a line is that is none is seen from the beginning of a log alone.
    if size <= HELD {
        return whole(file);
    }
    file.seek(SeekFrom::Start(offset.saturating_add(at.byte)))?;
    let place =
        |piece: &Piece<'_>| Place::Byte(offset.saturating_add(at.byte).saturating_add(piece.start));
    show(BufReader::new(file), place, &mut |_, found| {
        reading.take(found);
    })?;
    Ok(reading.arranged())
}

/// Reads a log from its start.
fn whole(source: impl Read + Seek) -> io::Result<Reading> {
    let mut source = source;
    source.rewind()?;
    let mut reading = Found::of_whole();
    reading.form = scan(source, false, |_, found| reading.take(found))?;
    Ok(reading.arranged())
}

/// Reads the records of a log that is held whole.
#[cfg(test)]
pub(super) fn of_bytes(log: &[u8]) -> Reading {
    whole(io::Cursor::new(log)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
