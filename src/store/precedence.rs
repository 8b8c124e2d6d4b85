//! Decides which of two lines with the same id a reader takes.
//!
//! The answer is the same on every machine and in every order of lines, so logs can be merged either
//! way. A verified line beats one that was edited by hand. Of two edited lines the checksum decides,
//! because nothing says which is newer.

use super::envelope::stated_checksum;

/// Of two lines with the same id the greater one is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Precedence {
    verified: bool,
    mark: u32,
}

impl Precedence {
    /// The precedence of a readable line.
    pub(super) fn of(line: &[u8], edited: bool) -> Self {
        // What a verified line says of itself is true, and costs no second walk over it.
        let stated = if edited { None } else { stated_checksum(line) };
        Self {
            verified: !edited,
            mark: stated.unwrap_or_else(|| crc32fast::hash(line)),
        }
    }

    /// That of a line whose checksum is this one, and right.
    pub(super) const fn verified(mark: u32) -> Self {
        Self {
            verified: true,
            mark,
        }
    }

    /// Whether nobody changed the line by hand.
    pub(super) const fn is_verified(self) -> bool {
        self.verified
    }

    /// What decides between two lines that are both verified, or both not: the greater one is taken.
    pub(super) const fn mark(self) -> u32 {
        self.mark
    }
}
