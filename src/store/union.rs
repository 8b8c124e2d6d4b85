//! Finds the lines of other logs that this one lacks. Pure: it takes line after line, this log's first,
//! and says of each whether it should be appended.
//!
//! For a reader this is commutative, associative and idempotent: of every id the line with the highest
//! precedence ([`super::precedence`]) wins, whichever log it came from.

mod best;

use super::line::USUAL_LENGTH;
use super::precedence::Precedence;
use best::Best;
use std::collections::HashSet;
use uuid::Uuid;

/// What is held so far: of each id its best line, and the lines without an id as they are.
#[derive(Debug, Default, Clone)]
pub(super) struct Union {
    verified: Best,
    edited: Best,
    unnamed: HashSet<Vec<u8>>,
}

impl Union {
    /// Nothing yet, with room for the ids of logs of so many bytes.
    pub(super) fn of_logs(bytes: u64) -> Self {
        Self {
            verified: Best::with_room(bytes / USUAL_LENGTH),
            ..Self::default()
        }
    }

    /// Takes in a line that can be read; whether it is worth appending to what was taken in before.
    pub(super) fn take(&mut self, line: &[u8], id: Option<Uuid>, precedence: Precedence) -> bool {
        let Some(id) = id else {
            // Nothing but its bytes tells it from another.
            return !self.unnamed.contains(line) && self.unnamed.insert(line.to_vec());
        };
        let mark = precedence.mark();
        if precedence.is_verified() {
            self.verified.raise(id, mark)
        } else {
            // One that was changed by hand is never above a verified one.
            !self.verified.has(id) && self.edited.raise(id, mark)
        }
    }
}

#[cfg(test)]
mod tests;
