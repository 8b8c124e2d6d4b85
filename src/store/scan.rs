//! A whole log from its file, line after line; from the first line on that is no record it is held
//! whole and looked at carefully ([`super::lenient`]).

use super::lenient;
use super::form::Form;
use super::found::{At, Fault, StoredRecord, Place, show, sound};
use super::pieces::Piece;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Bytes that are held at most. Past that only lines are read.
pub(super) const HELD: u64 = 256 * 1024 * 1024;

/// Shows everything in a log as it lies in the file, doubles and all, and says in which form that
/// is. `names_nul` is for those who count and mend: they also hear of the empty bytes that a power
/// cut left, after everything else.
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
