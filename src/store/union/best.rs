//! Of each id the highest mark, in 20 bytes an id.
//!
//! Ids rise as they are made, so a log is a few runs of rising ids: most of them are put at the end of a
//! run, and those of another log are found where the one before them was. The others wait in a small table
//! until they are many enough to be sorted in.

use std::collections::HashMap;
use uuid::Uuid;

/// How many runs there are at most: every id is looked for in each.
const RUNS: usize = 4;
/// How many ids wait at least.
const FEW: usize = 4096;
/// How many others there are for one that waits. Each turn of sorting in goes through all of them.
const SHARE: usize = 32;

/// Ids for which there is room from the start at most: 160 MB of addresses.
const MOST_ROOM: usize = 8_000_000;

type Id = [u8; 16];
type Mark = [u8; 4];

/// The bytes of both stand without a gap: there may be millions.
#[derive(Debug, Clone, Copy)]
struct Entry {
    id: Id,
    mark: Mark,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Best {
    /// Each id is in one of them, or waits.
    runs: Vec<Run>,
    /// Ids that would have to stand before the end of every run.
    waiting: HashMap<Id, Mark>,
}

/// Some of the ids.
#[derive(Debug, Clone)]
struct Run {
    /// By rising id.
    entries: Vec<Entry>,
    /// Where the last id was looked for.
    hand: usize,
}

impl Best {
    /// Nothing yet, with room for so many ids: a run that grows by doubling is copied, and what it leaves is
    /// not always given back. Room that is not used costs no memory.
    pub(super) fn with_room(ids: u64) -> Self {
        let mut entries = Vec::new();
        let ids = usize::try_from(ids).unwrap_or(usize::MAX).min(MOST_ROOM);
        let run = entries
            .try_reserve_exact(ids)
            .map(|()| Run { entries, hand: 0 });
        Self {
            runs: run.into_iter().collect(),
            waiting: HashMap::new(),
        }
    }

    /// Takes in the mark of a line; whether it is higher than every one before with its id.
    pub(super) fn raise(&mut self, id: Uuid, mark: u32) -> bool {
        let (id, mark) = (id.into_bytes(), mark.to_be_bytes());
        if let Some(known) = self.find(&id) {
            let is_higher = *known < mark;
            if is_higher {
                *known = mark;
            }
            return is_higher;
        }
        let ends_lower = |run: &&mut Run| run.entries.last().is_none_or(|last| last.id < id);
        if let Some(run) = self.runs.iter_mut().rev().find(ends_lower) {
            run.entries.push(Entry { id, mark });
        } else if self.runs.len() < RUNS {
            let entries = vec![Entry { id, mark }];
            self.runs.push(Run { entries, hand: 0 });
        } else {
            self.waiting.insert(id, mark);
            self.sort_in();
        }
        true
    }

    /// Whether a line with this id was taken in.
    pub(super) fn has(&mut self, id: Uuid) -> bool {
        self.find(id.as_bytes()).is_some()
    }

    fn find(&mut self, id: &Id) -> Option<&mut Mark> {
        let entry = self.runs.iter_mut().find_map(|run| run.find(id));
        let mark = entry.map(|entry| &mut entry.mark);
        mark.or_else(|| self.waiting.get_mut(id))
    }

    /// Sorts what waits into the longest run, once it is much.
    fn sort_in(&mut self) {
        let longest = self.runs.iter_mut().max_by_key(|run| run.entries.len());
        if let Some(run) = longest
            && self.waiting.len() > FEW.max(run.entries.len() / SHARE)
        {
            let waiting = std::mem::take(&mut self.waiting).into_iter();
            let entries = waiting.map(|(id, mark)| Entry { id, mark });
            run.sort_in(entries.collect());
        }
    }
}

impl Run {
    fn find(&mut self, id: &Id) -> Option<&mut Entry> {
        // So it is of most ids.
        if self.entries.last().is_none_or(|last| last.id < *id) {
            return None;
        }
        self.hand = self.place(id);
        let entry = self.entries.get_mut(self.hand);
        entry.filter(|entry| entry.id == *id)
    }

    /// The place of the first id that is not lower. It is looked for from the last one on, in steps that
    /// double.
    fn place(&self, id: &Id) -> usize {
        let is_lower = |at: usize| self.entries.get(at).is_some_and(|entry| entry.id < *id);
        let mut low = self.hand;
        if !is_lower(low) {
            return first(0, low, is_lower);
        }
        let mut step = 1;
        loop {
            let next = low.saturating_add(step).min(self.entries.len());
            if !is_lower(next) {
                return first(low, next, is_lower);
            }
            low = next;
            step = step.saturating_mul(2);
        }
    }

    /// Sorts in what waited, from the end on: all between two of them moves as one.
    fn sort_in(&mut self, mut waited: Vec<Entry>) {
        waited.sort_unstable_by_key(|entry| entry.id);
        let mut end = self.entries.len();
        self.entries.extend_from_slice(&waited);
        for (before, entry) in waited.iter().enumerate().rev() {
            let known = self.entries.get(..end).unwrap_or_default();
            let at = known.partition_point(|known| known.id < entry.id);
            // So many of those that waited come before what moves.
            let to = at.saturating_add(before);
            self.entries.copy_within(at..end, to.saturating_add(1));
            if let Some(place) = self.entries.get_mut(to) {
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
    struct Model(HashMap<Uuid, u32>);

    impl Model {
        fn raise(&mut self, id: Uuid, mark: u32) -> bool {
            let is_higher = self.0.get(&id).is_none_or(|known| *known < mark);
            if is_higher {
                self.0.insert(id, mark);
            }
            is_higher
        }
    }

    fn agree(lines: impl IntoIterator<Item = (u128, u32)>) {
        let lines: Vec<_> = lines.into_iter().collect();
        agrees(Best::default(), &lines);
        agrees(Best::with_room(3), &lines);
    }

    fn agrees(mut best: Best, lines: &[(u128, u32)]) {
        let mut model = Model::default();
        for (number, mark) in lines.iter().copied() {
            let id = Uuid::from_u128(number);
            assert_eq!(best.has(id), model.0.contains_key(&id));
            assert_eq!(best.raise(id, mark), model.raise(id, mark));
        }
        let runs = || best.runs.iter().map(|run| &run.entries);
        assert!(runs().all(|run| run.is_sorted_by(|a, b| a.id < b.id)));
        let sorted: usize = runs().map(Vec::len).sum();
        assert_eq!(sorted + best.waiting.len(), model.0.len());
    }

    /// Marks that jump about.
    fn marks() -> impl Iterator<Item = u32> {
        (0_u32..).map(|n| n.wrapping_mul(0x9e37_79b9))
    }

    #[test]
    fn an_entry_has_no_gap() {
        assert_eq!(size_of::<Entry>(), 20);
    }

    /// Numbers that jump about, so that what waits is sorted in many times; each comes twice.
    #[test]
    fn ids_without_an_order_are_found_again() {
        let jumps = (0..60_000_u128).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) % 30_011);
        agree(jumps.zip(marks()));
    }

    #[test]
    fn two_logs_one_behind_the_other_are_found_in_each_other() {
        let one = (0..20_000).map(|n| n * 3);
        let other = (0..30_000).map(|n| n * 2);
        agree(one.chain(other).zip(marks()));
    }

    proptest! {
        #[test]
        fn whatever_the_order(ids in prop::collection::vec((0_u128..60, 0_u32..9), 0..200)) {
            agree(ids);
        }
    }
}
