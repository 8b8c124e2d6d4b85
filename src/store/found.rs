//! Reads the lines of a log one by one: each gives a record and how far it can be trusted, or what is
//! wrong with the line.
//!
//! Opens no file, sorts nothing, and holds one line at a time.

use super::canonical;
use super::envelope::verified;
use super::form::bare;
use super::line::{self, Line, decode};
use super::pieces::{Piece, pieces};
use super::precedence::Precedence;
use super::salvage::salvage;
pub use crate::core::log::{Damage, Fault, Place};
use crate::core::record::Record;
use chrono::{DateTime, FixedOffset};
use std::borrow::Cow;
use std::io::{self, BufRead};
use std::ops::ControlFlow;

/// Bytes of the longest line that is read.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// A record of the log.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StoredRecord {
    /// The record.
    pub(super) record: Record,
    /// When it was made, or the session began; a newer version may not say.
    pub(super) at: Option<DateTime<FixedOffset>>,
    /// Whether somebody changed it by hand.
    pub(super) edited: bool,
    /// Where it is.
    pub(super) place: Place,
    /// Which of two lines with its id stays.
    pub(super) precedence: Precedence,
}

/// Where a line begins that is not a record as it stands; the first where nothing is read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    /// Its number, from 1.
    pub(super) line: u64,
    /// Its first byte, from where reading began.
    pub(super) byte: u64,
}

/// Shows lines as long as each is a record, and says where the first one is that is none.
pub(super) fn sound(
    source: impl BufRead,
    place: impl Fn(&Piece<'_>) -> Place,
    found: &mut impl FnMut(&[u8], Result<StoredRecord, Fault>),
) -> io::Result<Option<At>> {
    sound_by(source, |line, piece| {
        let kept = kept(line, place(piece));
        let is_one = kept.is_some();
        if let Some((bytes, kept)) = kept {
            found(&bytes, Ok(kept));
        }
        is_one
    })
}

/// The same for a reader that says of each line whether it is a record.
pub(super) fn sound_by(
    source: impl BufRead,
    mut is_record: impl FnMut(&[u8], &Piece<'_>) -> bool,
) -> io::Result<Option<At>> {
    let mut at = At { line: 1, byte: 0 };
    let mut is_sound = true;
    pieces(source, LONGEST_LINE, |piece| {
        let line = piece.bytes.map(bare);
        if line.is_some_and(<[u8]>::is_empty) {
            return ControlFlow::Continue(());
        }
        is_sound = line.is_some_and(|line| is_record(line, &piece));
        if !is_sound {
            return ControlFlow::Break(());
        }
        let length = piece.bytes.map_or(0, <[u8]>::len);
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        at.byte = piece.start.saturating_add(length).saturating_add(1);
        at.line = piece.line.saturating_add(1);
        ControlFlow::Continue(())
    })?;
    Ok((!is_sound).then_some(at))
}

/// Shows every line with its bytes, which are empty for one past [`LONGEST_LINE`]; after a damaged one
/// the whole records within it. For what is too long to be held whole.
pub(super) fn show(
    source: impl BufRead,
    place: impl Fn(&Piece<'_>) -> Place,
    found: &mut impl FnMut(&[u8], Result<StoredRecord, Fault>),
) -> io::Result<()> {
    pieces(source, LONGEST_LINE, |piece| {
        let place = place(&piece);
        let fault = |damage| Fault { place, damage };
        let Some(bytes) = piece.bytes else {
            found(&[], Err(fault(Damage::TooLong)));
            return ControlFlow::Continue(());
        };
        let line = bare(bytes);
        match kept(line, place) {
            _ if line.is_empty() => {}
            Some((bytes, kept)) => found(&bytes, Ok(kept)),
            None => {
                let is_empty = line.iter().all(|byte| *byte == 0);
                let damage = match (is_empty, piece.is_ended) {
                    (true, _) => Damage::Nul,
                    (false, true) => Damage::Unreadable,
                    (false, false) => Damage::Torn,
                };
                found(bytes, Err(fault(damage)));
                salvaged(bytes, place).for_each(|(bytes, kept)| found(bytes, Ok(kept)));
            }
        }
        ControlFlow::Continue(())
    })
}

/// The record that a line holds, if it can be read, and its line: as it was written where the record
/// is unchanged, whatever was made of it.
pub(super) fn kept(bytes: &[u8], place: Place) -> Option<(Cow<'_, [u8]>, StoredRecord)> {
    if let Some(kept) = as_written(bytes, place) {
        return Some((Cow::Borrowed(bytes), kept));
    }
    if let Some(line) = canonical::as_written(bytes)
        && let Some(kept) = as_written(&line, place)
    {
        return Some((Cow::Owned(line), kept));
    }
    let Line::Edited(record) = decode(bytes) else {
        return None;
    };
    if let Some(line) = canonical::in_order(bytes, &record) {
        let kept = stamped(record, &line, false, place);
        return Some((Cow::Owned(line), kept));
    }
    let is_one_line = memchr::memchr2(b'\n', b'\r', bytes).is_none();
    let line = if is_one_line {
        Cow::Borrowed(bytes)
    } else {
        Cow::Owned(canonical::in_one_line(bytes)?)
    };
    let kept = stamped(record, &line, true, place);
    Some((line, kept))
}

/// The record of a line that is exactly as it was written, as [`kept`] gives it. Nearly every line is.
pub(super) fn as_written(line: &[u8], place: Place) -> Option<StoredRecord> {
    let (written, checksum) = verified(line)?;
    let record = line::record(line, Some(written))?;
    Some(StoredRecord {
        at: line::time_of(&record, line),
        record,
        edited: false,
        place,
        precedence: Precedence::verified(checksum),
    })
}

/// The whole records within a damaged line, each with its bytes.
pub(super) fn salvaged(bytes: &[u8], place: Place) -> impl Iterator<Item = (&[u8], StoredRecord)> {
    salvage(bytes).map(move |(record, bytes)| (bytes, stamped(record, bytes, false, place)))
}

fn stamped(record: Record, bytes: &[u8], edited: bool, place: Place) -> StoredRecord {
    StoredRecord {
        at: line::time_of(&record, bytes),
        record,
        edited,
        place,
        precedence: Precedence::of(bytes, edited),
    }
}
