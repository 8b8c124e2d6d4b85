//! Which ids stand on more than one line, without holding all of them: a few bits of each are kept, and
//! those that may have been seen before are counted in another turn.
//!
//! Ids rise as they are made, and one that is higher than all before it is new. So a log of one machine
//! needs no other turn.

use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The ids of a log, as far as one turn tells.
#[derive(Debug)]
pub(super) struct Ids {
    seen: Seen,
    highest: Option<Uuid>,
    /// Those that may have been seen before.
    unsure: HashSet<Uuid>,
}

impl Ids {
    /// None yet, of a file of so many bytes.
    pub(super) fn of(bytes: u64) -> Self {
        Self {
            seen: Seen::of(bytes),
            highest: None,
            unsure: HashSet::new(),
        }
    }

    /// Takes in the id of the next line.
    pub(super) fn take(&mut self, id: Uuid) {
        let may_be_seen = self.seen.take(id);
        if self.highest.is_none_or(|highest| highest < id) {
            self.highest = Some(id);
        } else if may_be_seen {
            self.unsure.insert(id);
        }
    }

    /// The ids that have to be counted in another turn, so that it is known how often they are there:
    /// those of this turn, and these.
    pub(super) fn unsure(self, more: impl IntoIterator<Item = Uuid>) -> Counts {
        let Self { seen, unsure, .. } = self;
        let more = more.into_iter().filter(|id| seen.may_have(*id));
        let more: Vec<Uuid> = more.collect();
        Counts(unsure.into_iter().chain(more).map(|id| (id, 0)).collect())
    }
}

/// How often some ids are in a log.
#[derive(Debug)]
pub(super) struct Counts(HashMap<Uuid, u64>);

impl Counts {
    /// Whether there is nothing to count.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Counts the id of a line, where it is one of them.
    pub(super) fn take(&mut self, id: Uuid) {
        if let Some(count) = self.0.get_mut(&id) {
            *count = count.saturating_add(1);
        }
    }

    /// How many lines have the id of an earlier one.
    pub(super) fn doubles(&self) -> u64 {
        self.0.values().map(|count| count.saturating_sub(1)).sum()
    }

    /// Whether there is a line with this id; `false` for one that was not asked for.
    pub(super) fn has(&self, id: &Uuid) -> bool {
        self.0.get(id).is_some_and(|count| *count > 0)
    }
}

/// A Bloom filter: it says of an id that was taken in that it may have been, and of nearly all others
/// that they were not. All bits of an id are in one word.
#[derive(Debug)]
struct Seen {
    words: Vec<u64>,
}

impl Seen {
    /// Bytes of a log for one word of the filter: a few lines.
    const BYTES: u64 = 2048;
    const WORDS_AT_LEAST: u64 = 64;

    fn of(bytes: u64) -> Self {
        let words = (bytes / Self::BYTES).max(Self::WORDS_AT_LEAST);
        Self {
            words: vec![0; usize::try_from(words).unwrap_or(0)],
        }
    }

    /// Takes in an id; whether it may have been there.
    fn take(&mut self, id: Uuid) -> bool {
        let (place, bits) = self.place(id);
        let Some(word) = self.words.get_mut(place) else {
            return true;
        };
        let may_be = *word & bits == bits;
        *word |= bits;
        may_be
    }

    fn may_have(&self, id: Uuid) -> bool {
        let (place, bits) = self.place(id);
        self.words.get(place).is_none_or(|word| word & bits == bits)
    }

    /// The word of an id, and its bits there.
    fn place(&self, id: Uuid) -> (usize, u64) {
        let (high, low) = id.as_u64_pair();
        let mixed = mixed(high ^ mixed(low));
        let words = u64::try_from(self.words.len()).unwrap_or(u64::MAX);
        let place = mixed.checked_rem(words).unwrap_or(0);
        let more = self::mixed(mixed);
        let bits = [more, more >> 6, more >> 12, more >> 18];
        let bits = bits.iter().fold(0, |all, bit| all | 1_u64 << (bit % 64));
        (usize::try_from(place).unwrap_or(usize::MAX), bits)
    }
}

/// Every bit of what comes in changes about half of those that come out (the last step of
/// `SplitMix64`).
const fn mixed(mut bits: u64) -> u64 {
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(numbers: impl IntoIterator<Item = u128>) -> Vec<Uuid> {
        numbers.into_iter().map(Uuid::from_u128).collect()
    }

    /// What a log of these ids is found to hold, and how many had to be counted.
    fn looked(lines: &[Uuid], asked: &[Uuid]) -> (Counts, usize) {
        let mut first = Ids::of(0);
        for id in lines {
            first.take(*id);
        }
        let mut counts = first.unsure(asked.iter().copied());
        for id in lines {
            counts.take(*id);
        }
        let many = counts.0.len();
        (counts, many)
    }

    #[test]
    fn a_log_of_one_machine_needs_no_other_turn() {
        let lines = ids(1..=20_000);
        assert_eq!(looked(&lines, &[]).1, 0);
    }

    #[test]
    fn few_are_held_for_others() {
        let mut seen = Seen::of(4_000_000);
        for id in ids(0..8_000) {
            seen.take(id);
        }
        let others = ids((1 << 100)..(1 << 100) + 8_000);
        let held = others.iter().filter(|id| seen.may_have(**id)).count();
        assert!(held < 400, "{held}");
    }

    proptest! {
        #[test]
        fn doubles_are_counted_and_those_asked_for_found(
            lines in prop::collection::vec(0_u128..300, 0..400),
            asked in prop::collection::vec(0_u128..400, 0..9),
        ) {
            let (lines, asked) = (ids(lines), ids(asked));
            let (counts, _) = looked(&lines, &asked);
            let once: HashSet<&Uuid> = lines.iter().collect();
            prop_assert_eq!(usize::try_from(counts.doubles()), Ok(lines.len() - once.len()));
            for id in &asked {
                prop_assert_eq!(counts.has(id), once.contains(id));
            }
        }
    }
}
