//! Reads lines of a log from a byte on, as long as each is a record as it was written.

use crate::store::found::{Place, StoredRecord, as_written, kept, sound_by};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Bytes that are read at once: of many lines, and of one.
pub(super) const MANY: usize = 64 * 1024;
const A_LINE: usize = 2 * 1024;

/// What is made of a line.
pub(super) trait OfLine: Sized {
    /// That of a line that begins at a byte of the log; `None` where it is no record as it was written.
    fn of(line: &[u8], byte: u64) -> Option<Self>;
}

impl OfLine for StoredRecord {
    fn of(line: &[u8], byte: u64) -> Option<Self> {
        let place = Place::Byte(byte);
        let read = as_written(line, place);
        if read.is_some() {
            return read;
        }
        let (_, line) = kept(line, place)?;
        Some(line).filter(|line| !line.edited)
    }
}

/// Shows the lines that begin at these bytes; whether each is a record there as it was written.
pub(super) fn read_at(
    file: &mut File,
    bytes: &[u64],
    mut take: impl FnMut(u64, StoredRecord),
) -> io::Result<bool> {
    for byte in bytes {
        let mut is_there = false;
        go_through(file, *byte..u64::MAX, A_LINE, |at, line| {
            is_there = at == *byte;
            take(at, line);
            false
        })?;
        if !is_there {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Shows each line with its first byte, as long as `take` wants more and each is a record as it was
/// written; says whether all were.
pub(super) fn go_through<L: OfLine>(
    file: &mut File,
    bytes: Range<u64>,
    at_once: usize,
    take: impl FnMut(u64, L) -> bool,
) -> io::Result<bool> {
    file.seek(SeekFrom::Start(bytes.start))?;
    let length = bytes.end.saturating_sub(bytes.start);
    let source = BufReader::with_capacity(at_once, file.take(length));
    sound_lines(source, bytes.start, take)
}

/// The same for lines that begin at a byte of the file.
pub(super) fn sound_lines<L: OfLine>(
    source: impl BufRead,
    start: u64,
    mut take: impl FnMut(u64, L) -> bool,
) -> io::Result<bool> {
    let stopped = sound_by(source, |line, piece| {
        let byte = start.saturating_add(piece.start);
        L::of(line, byte).is_some_and(|line| take(byte, line))
    })?;
    Ok(stopped.is_none())
}
