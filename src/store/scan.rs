//! Reads a whole log line by line. From the first line that is no record, the rest is held in memory and
//! read by [`super::lenient`].

use super::form::Form;
use super::found::{At, Fault, Place, StoredRecord, show, sound};
use super::lenient;
use super::pieces::Piece;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Bytes that are held at most. Past that only lines are read.
pub(super) const HELD: u64 = 256 * 1024 * 1024;

/// Passes everything in a log to `found` as it lies in the file, doubles included, and returns the form
/// of the file. With `names_nul`, which `survey` and `repair` set, the empty bytes that a power cut left
/// are reported too, after everything else.
pub(super) fn scan(
    mut source: impl Read + Seek,
    names_nul: bool,
    mut found: impl FnMut(&[u8], Result<StoredRecord, Fault>),
) -> io::Result<Form> {
    let place = |piece: &Piece<'_>| Place::Line(piece.line);
    let stopped = sound(BufReader::new(&mut source), place, &mut found)?;
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
