//! What is found on the lines of a log, one by one: a record and how far it can be trusted, or what
//! is wrong with the line.
//!
//! Opens no file, sorts nothing, and holds one line at a time.

use super::glued::glued;
use super::line::{self, Line, decode};
use super::pieces::{Piece, pieces};
use super::rank::Rank;
use crate::core::record::Record;
use chrono::{DateTime, FixedOffset};
use std::io::{self, BufRead};
use std::ops::ControlFlow;
use uuid::Uuid;

/// Bytes of the longest line that is read.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// A record of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The record.
    pub record: Record,
    /// Its id; a newer version may have none.
    pub id: Option<Uuid>,
    /// When it was made, or the session began; a newer version may not say.
    pub at: Option<DateTime<FixedOffset>>,
    /// Whether somebody changed it by hand.
    pub edited: bool,
    /// Where it is.
    pub place: Place,
    /// Which of two lines with its id stays.
    pub(super) rank: Rank,
}

/// A place in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Place {
    /// The line, from 1.
    #[error("line {0}")]
    Line(u64),
    /// The byte where it starts, from 0, where the lines before it were not read.
    #[error("the line at byte {0}")]
    Byte(u64),
}

/// A line that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{place} of the log {damage}; it is left as it is, all other records are whole")]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub damage: Damage,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// It is no record.
    #[error("is damaged")]
    Unreadable,
    /// It has no end: a write was cut off.
    #[error("was cut off while it was written")]
    Torn,
    /// It is longer than [`LONGEST_LINE`].
    #[error("is too long to be a record")]
    TooLong,
    /// It holds empty bytes, as a power cut leaves them. Readers pass them by; only who goes
    /// through the bytes of a log names them ([`super::survey`], [`super::repair`]).
    #[error("holds empty bytes that a power cut left")]
    Nul,
}

/// Shows every line with its bytes, which are empty for one past [`LONGEST_LINE`]; after a damaged one
/// the whole records within it.
pub(super) fn show(
    source: impl BufRead,
    place: impl Fn(&Piece<'_>) -> Place,
    mut found: impl FnMut(&[u8], Result<Kept, Fault>),
) -> io::Result<()> {
    pieces(source, LONGEST_LINE, |piece| {
        let place = place(&piece);
        let fault = || Fault {
            place,
            damage: damage(&piece),
        };
        let bytes = piece.bytes.unwrap_or_default();
        let kept = piece.bytes.and_then(|bytes| kept(bytes, place));
        let is_damaged = kept.is_none();
        found(bytes, kept.ok_or_else(fault));
        if is_damaged {
            saved(bytes, place).for_each(|(bytes, kept)| found(bytes, Ok(kept)));
        }
        ControlFlow::Continue(())
    })
}

fn damage(piece: &Piece<'_>) -> Damage {
    match piece.bytes {
        None => Damage::TooLong,
        Some(_) if piece.is_ended => Damage::Unreadable,
        Some(_) => Damage::Torn,
    }
}

/// The record that a line holds, if it can be read.
pub(super) fn kept(bytes: &[u8], place: Place) -> Option<Kept> {
    let (record, edited) = match decode(bytes) {
        Line::Verified(record) => (record, false),
        Line::Edited(record) => (record, true),
        Line::Damaged => return None,
    };
    Some(stamped(record, bytes, edited, place))
}

/// The whole records within a damaged line, each with its bytes.
pub(super) fn saved(bytes: &[u8], place: Place) -> impl Iterator<Item = (&[u8], Kept)> {
    glued(bytes).map(move |(record, bytes)| (bytes, stamped(record, bytes, false, place)))
}

fn stamped(record: Record, bytes: &[u8], edited: bool, place: Place) -> Kept {
    let (id, at) = line::stamp(&record, bytes);
    Kept {
        record,
        id,
        at,
        edited,
        place,
        rank: Rank::of(bytes, edited),
    }
}
