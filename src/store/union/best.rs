//! Of each id the highest precedence, in 21 bytes an id.
//!
//! Ids rise as they are made, so most of them are put at the end of a sorted list, and those of another
//! log are found where the one before them was. The others wait in a small table until they are many
//! enough to be sorted in.

use super::super::precedence::Precedence;
use std::cmp::Ordering;
use std::collections::HashMap;
use uuid::Uuid;

/// How many ids wait at least.
const FEW: usize = 4096;
/// How many others there are for one that waits. Each turn of sorting in goes through all of them.
const SHARE: usize = 32;

type Id = [u8; 16];

/// The bytes of both stand without a gap: there may be millions.
#[derive(Debug, Clone, Copy)]
struct Entry {
    id: Id,
    precedence: [u8; Precedence::BYTES],
}

#[derive(Debug, Default, Clone)]
pub(super) struct Best {
    /// By rising id, each once.
    sorted: Vec<Entry>,
    /// Where the last id was looked for.
    hand: usize,
    /// Ids that are lower than the last of `sorted`, and not in it.
    waiting: HashMap<Id, [u8; Precedence::BYTES]>,
}

impl Best {
    /// Takes in the precedence of a line; whether it is higher than every one before with its id.
    pub(super) fn raise(&mut self, id: Uuid, precedence: Precedence) -> bool {
        let (id, precedence) = (id.into_bytes(), precedence.to_bytes());
        if self.sorted.last().is_none_or(|last| last.id < id) {
            self.sorted.push(Entry { id, precedence });
            return true;
        }
        self.hand = self.place(&id);
        let sorted = self.sorted.get_mut(self.hand);
        let sorted = sorted.filter(|entry| entry.id == id);
        let known = sorted.map(|entry| &mut entry.precedence);
        let Some(known) = known.or_else(|| self.waiting.get_mut(&id)) else {
            self.waiting.insert(id, precedence);
            if self.waiting.len() > FEW.max(self.sorted.len() / SHARE) {
                self.sort_in();
            }
            return true;
        };
        let is_higher = *known < precedence;
        if is_higher {
            *known = precedence;
        }
        is_higher
    }

    /// The place of the first sorted id that is not lower. It is looked for from the last one on, in
    /// steps that double.
    fn place(&self, id: &Id) -> usize {
        let is_lower = |at: usize| self.sorted.get(at).is_some_and(|entry| entry.id < *id);
        let mut low = self.hand;
        if !is_lower(low) {
            return first(0, low, is_lower);
        }
        let mut step = 1;
        loop {
            let next = low.saturating_add(step).min(self.sorted.len());
            if !is_lower(next) {
                return first(low, next, is_lower);
            }
            low = next;
            step = step.saturating_mul(2);
        }
    }

    /// Sorts in what waits, from the end of the list on: all between two of them moves as one.
    fn sort_in(&mut self) {
        let waiting = std::mem::take(&mut self.waiting).into_iter();
        let mut waiting: Vec<Entry> = waiting
            .map(|(id, precedence)| Entry { id, precedence })
            .collect();
        waiting.sort_unstable_by_key(|entry| entry.id);
        let mut end = self.sorted.len();
        self.sorted.extend_from_slice(&waiting);
        for (before, entry) in waiting.iter().enumerate().rev() {
            let kept = self.sorted.get(..end).unwrap_or_default();
            let at = kept.partition_point(|known| known.id.cmp(&entry.id) == Ordering::Less);
            // So many of those that waited come before what moves.
            let to = at.saturating_add(before);
            self.sorted.copy_within(at..end, to.saturating_add(1));
            if let Some(place) = self.sorted.get_mut(to) {
                *place = *entry;
            }
            end = at;
        }
    }
}

/// The first place from `low` on that is not lower, where `high` is none.
fn first(mut low: usize, mut high: usize, is_lower: impl Fn(usize) -> bool) -> usize {
    while low < high {
        let middle = low.midpoint(high);
        if is_lower(middle) {
            low = middle.saturating_add(1);
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What it stands for.
    #[derive(Default)]
    struct Model(HashMap<Uuid, Precedence>);

    impl Model {
        fn raise(&mut self, id: Uuid, precedence: Precedence) -> bool {
            let is_higher = self.0.get(&id).is_none_or(|known| *known < precedence);
            if is_higher {
                self.0.insert(id, precedence);
            }
            is_higher
        }
    }

    fn agree(lines: impl IntoIterator<Item = (u128, Precedence)>) {
        let (mut best, mut model) = (Best::default(), Model::default());
        for (number, precedence) in lines {
            let id = Uuid::from_u128(number);
            assert_eq!(best.raise(id, precedence), model.raise(id, precedence));
        }
        assert!(best.sorted.is_sorted_by(|a, b| a.id < b.id));
        assert_eq!(best.sorted.len() + best.waiting.len(), model.0.len());
    }

    fn precedence(mark: u32) -> Precedence {
        Precedence::of(&mark.to_be_bytes(), mark.is_multiple_of(7))
    }

    #[test]
    fn an_entry_has_no_gap() {
        assert_eq!(size_of::<Entry>(), 21);
    }

    /// Numbers that jump about, so that what waits is sorted in many times; each comes twice.
    #[test]
    fn ids_without_an_order_are_found_again() {
        let jumps = (0..60_000_u128).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) % 30_011);
        agree(jumps.zip((0..).map(precedence)));
    }

    #[test]
    fn two_logs_one_behind_the_other_are_found_in_each_other() {
        let one = (0..20_000).map(|n| n * 3);
        let other = (0..30_000).map(|n| n * 2);
        agree(one.chain(other).zip((0..).map(precedence)));
    }

    proptest! {
        #[test]
        fn whatever_the_order(ids in prop::collection::vec((0_u128..60, 0_u32..9), 0..200)) {
            agree(ids.into_iter().map(|(id, mark)| (id, precedence(mark))));
        }
    }
}
