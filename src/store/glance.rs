//! What is known of a line without reading all that it says: its type, its id, and whether it is as it was
//! written.

use super::envelope::{kind_as_written, verified};
use super::found::StoredRecord;
use super::line::TYPES;
use super::precedence::Precedence;
use super::shape;
use uuid::Uuid;

/// A record of the log, read as far as it was needed.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Glance {
    /// One of a known type, exactly as it was written.
    Seen {
        /// The word of its type, one of [`TYPES`].
        kind: &'static str,
        id: Uuid,
        precedence: Precedence,
    },
    /// One that was read whole.
    Read(Box<StoredRecord>),
}

impl Glance {
    /// That of a line without its newline; `None` where it has to be read whole.
    pub(super) fn of(line: &[u8]) -> Option<Self> {
        let kind = kind_as_written(line)?;
        let kind = TYPES.into_iter().find(|known| *known == kind)?;
        let (body, checksum) = verified(line)?;
        let id = shape::id_of(kind, body)?;
        Some(Self::Seen {
            kind,
            id,
            precedence: Precedence::verified(checksum),
        })
    }

    /// The id of the record; one of a newer version may have none.
    pub(super) fn id(&self) -> Option<Uuid> {
        match self {
            Self::Seen { id, .. } => Some(*id),
            Self::Read(kept) => kept.record.id(),
        }
    }

    /// Which of two lines with its id stays.
    pub(super) const fn precedence(&self) -> Precedence {
        match self {
            Self::Seen { precedence, .. } => *precedence,
            Self::Read(kept) => kept.precedence,
        }
    }
}
