//! Finds the lines of other logs that this one lacks. Pure: it takes line after line, this log's first,
//! and says of each whether it should be appended.
//!
//! For a reader this is commutative, associative and idempotent: of every id the line with the highest
//! precedence ([`super::precedence`]) wins, whichever log it came from.

use super::found::StoredRecord;
use super::precedence::Precedence;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What is held so far: of each id its best line, and the lines without an id as they are.
#[derive(Debug, Default, Clone)]
pub(super) struct Union {
    best: HashMap<Uuid, Precedence>,
    unnamed: HashSet<Vec<u8>>,
}

impl Union {
    /// Takes in a line that can be read; whether it is worth appending to what was taken in before.
    pub(super) fn take(&mut self, line: &[u8], kept: &StoredRecord) -> bool {
        let Some(id) = kept.record.id() else {
            // Nothing but its bytes tells it from another.
            return !self.unnamed.contains(line) && self.unnamed.insert(line.to_vec());
        };
        let is_better = self
            .best
            .get(&id)
            .is_none_or(|best| *best < kept.precedence);
        if is_better {
            self.best.insert(id, kept.precedence);
        }
        is_better
    }
}

#[cfg(test)]
mod tests;
