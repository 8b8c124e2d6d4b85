//! Reads a whole log line by line. From the first line that is no record, the rest is held in memory and
//! read by [`super::lenient`].

use super::form::Form;
use super::found::{At, Fault, Place, StoredRecord, kept, show, sound, sound_by};
use super::glance::Glance;
use super::lenient;
use super::pieces::Piece;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Bytes that are held at most. Past that only lines are read.
pub(super) const HELD: u64 = 256 * 1024 * 1024;

/// Bytes that are read at once.
const BLOCK: usize = 64 * 1024;

/// Passes everything in a log to `found` as it lies in the file, doubles included, and returns the form
/// of the file. With `names_nul`, which `survey` and `repair` set, the empty bytes that a power cut left
/// are reported too, after everything else.
pub(super) fn scan(
    mut source: impl Read + Seek,
    names_nul: bool,
    mut found: impl FnMut(&[u8], Result<StoredRecord, Fault>),
) -> io::Result<Form> {
    let place = |piece: &Piece<'_>| Place::Line(piece.line);
    let stopped = sound(buffered(&mut source), place, &mut found)?;
    rest(source, stopped, names_nul, found)
}

/// The same for a reader that needs no more than a [`Glance`] of most records.
pub(super) fn glance(
    mut source: impl Read + Seek,
    names_nul: bool,
    mut found: impl FnMut(&[u8], Result<Glance, Fault>),
) -> io::Result<Form> {
    let stopped = sound_by(buffered(&mut source), |line, piece| {
        if let Some(seen) = Glance::of(line) {
            found(line, Ok(seen));
            return true;
        }
        let kept = kept(line, Place::Line(piece.line));
        let is_one = kept.is_some();
        if let Some((bytes, kept)) = kept {
            found(&bytes, Ok(Glance::Read(Box::new(kept))));
        }
        is_one
    })?;
    rest(source, stopped, names_nul, |bytes, read| {
        found(bytes, read.map(|kept| Glance::Read(Box::new(kept))));
    })
}

fn buffered<R: Read>(source: R) -> BufReader<R> {
    BufReader::with_capacity(BLOCK, source)
}

/// Shows what comes from the first line on that is no record.
fn rest(
    mut source: impl Read + Seek,
    stopped: Option<At>,
    names_nul: bool,
    mut found: impl FnMut(&[u8], Result<StoredRecord, Fault>),
) -> io::Result<Form> {
    let Some(at) = stopped else {
        return Ok(Form::Lines);
    };
    let size = source.seek(SeekFrom::End(0))?;
    source.seek(SeekFrom::Start(at.byte))?;
    let rest = size.saturating_sub(at.byte);
    if rest > HELD {
        let place = |piece: &Piece<'_>| Place::Line(before(at).saturating_add(piece.line));
        show(BufReader::new(source), place, &mut found)?;
        return Ok(Form::Lines);
    }
    let mut bytes = Vec::new();
    // What a failing disk gave is shown all the same.
    let read = source.take(rest).read_to_end(&mut bytes);
    let form = lenient::show(bytes, at, names_nul, &mut found);
    read.map(|_| form)
}

const fn before(at: At) -> u64 {
    at.line.saturating_sub(1)
}

/// Faults by line; one line has one fault.
pub(super) fn in_order(faults: &mut Vec<Fault>) {
    let line = |fault: &Fault| match fault.place {
        Place::Line(line) => line,
        Place::Byte(byte) => byte,
    };
    faults.sort_by_key(line);
    faults.dedup_by_key(|fault| fault.place);
}

#[cfg(test)]
mod tests;
