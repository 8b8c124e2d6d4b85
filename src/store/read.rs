//! Reading the log: its tail for the first screen, all of it for the history, a part for a report.
//!
//! Never writes, never locks, and never stops at what it cannot read: a damaged line costs that
//! line alone, and is named.

use super::disk;
use super::form::{Form, bare, is_other};
use super::found::{Damage, Fault, LONGEST_LINE, Place, StoredRecord, kept, salvaged, show, sound};
use super::pieces::{Piece, pieces};
use super::precedence::Precedence;
use super::problem::Problem;
use super::scan::{HELD, in_order, scan};
use crate::core::amended::amend;
use crate::core::history::Sieve;
use crate::core::log::Reading;
use crate::core::record::Record;
use chrono::{DateTime, Utc};
use memchr::memmem;
use std::collections::HashMap;
use std::collections::hash_map;
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
        if sieve.needs_another(|id| reading.places.contains_key(&id)) {
            file.rewind()?;
            reading = through(&mut file, sieve, false)?;
        }
        Ok(reading.arranged())
    };
    or_empty(path, sift(sieve))
}

/// Goes through a log, and takes what a sieve keeps.
fn through(file: &mut File, sieve: &mut Sieve, is_first: bool) -> io::Result<Found> {
    let mut reading = Found {
        whole: true,
        ..Found::default()
    };
    let form = scan(file, false, |_, found| {
        if let Ok(found) = &found {
            if is_first {
                sieve.look(&found.record, found.edited);
            }
            if !sieve.keeps(&found.record) {
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
    let mut reading = Found {
        whole: true,
        ..Found::default()
    };
    reading.form = scan(source, false, |_, found| reading.take(found))?;
    Ok(reading.arranged())
}

/// Reads the records of a log that is held whole.
#[cfg(test)]
pub(super) fn of_bytes(log: &[u8]) -> Reading {
    whole(io::Cursor::new(log)).unwrap_or_default()
}

/// What was found so far: each record once. A long log is held in memory once and not copied.
#[derive(Debug, Default)]
struct Found {
    records: Vec<Record>,
    /// What is known of each of them besides.
    marks: Vec<Mark>,
    /// Where each stands.
    places: HashMap<Uuid, usize>,
    faults: Vec<Fault>,
    whole: bool,
    form: Form,
}

/// What is known of a record besides what it says.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: Option<DateTime<Utc>>,
    precedence: Precedence,
    edited: bool,
}

impl Found {
    fn take(&mut self, found: Result<StoredRecord, Fault>) {
        match found {
            Ok(found) => self.add(found),
            // A reader skips empty bytes; only `survey` and `repair` report them.
            Err(fault) if fault.damage == Damage::Nul => {}
            Err(fault) => self.faults.push(fault),
        }
    }

    /// Of doubles the one of the higher [`Precedence`] stays, where the first of them stood.
    fn add(&mut self, found: StoredRecord) {
        let mark = Mark {
            at: found.at.map(|at| at.to_utc()),
            precedence: found.precedence,
            edited: found.edited,
        };
        let mut record = found.record;
        if let Record::Session(session) = &mut record {
            session.exercises.shrink_to_fit();
        }
        if let Some(id) = record.id() {
            match self.places.entry(id) {
                hash_map::Entry::Occupied(place) => {
                    if let Some(before) = self.marks.get_mut(*place.get())
                        && let Some(double) = self.records.get_mut(*place.get())
                        && before.precedence < mark.precedence
                    {
                        (*before, *double) = (mark, record);
                    }
                    return;
                }
                hash_map::Entry::Vacant(place) => drop(place.insert(self.records.len())),
            }
        }
        self.records.push(record);
        self.marks.push(mark);
    }

    /// Each record by time and corrected.
    fn arranged(mut self) -> Reading {
        self.places = HashMap::new();
        in_order(&mut self.faults);
        self.sort();
        amend(&mut self.records);
        let mut is_moved = false;
        for (record, mark) in self.records.iter().zip(&mut self.marks) {
            let at = record.at().map(|at| at.to_utc());
            if at.is_some() && at != mark.at {
                mark.at = at;
                is_moved = true;
            }
        }
        // A record that was given another time stands where it belongs.
        if is_moved {
            self.sort();
        }
        let marked = self.records.iter().zip(&self.marks);
        let edited = marked.filter(|(_, mark)| mark.edited);
        Reading {
            edited: edited.filter_map(|(record, _)| record.id()).collect(),
            records: self.records,
            faults: self.faults,
            whole: self.whole,
            form: self.form,
        }
    }

    /// Sorts by time, and in the same second as [`Record::tie`] says; a record without a time stays behind
    /// the one before it. Most logs are in order already, and nothing is moved.
    fn sort(&mut self) {
        let times = || {
            let mut last = None;
            self.records
                .iter()
                .zip(&self.marks)
                .map(move |(record, mark)| {
                    last = mark.at.map(|at| (at, record.tie())).or(last);
                    last
                })
        };
        if times().is_sorted() {
            return;
        }
        let times: Vec<_> = times().collect();
        let records = std::mem::take(&mut self.records).into_iter();
        let marked = records.zip(std::mem::take(&mut self.marks));
        let mut order: Vec<_> = times.into_iter().zip(marked).collect();
        order.sort_by_key(|(at, _)| *at);
        let marked = order.into_iter().map(|(_, marked)| marked);
        (self.records, self.marks) = marked.unzip();
    }
}

#[cfg(test)]
mod tests;
