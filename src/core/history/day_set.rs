//! A set of dates, one bit a day: a thousand years of days take 46 KB.

use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Days in a word.
const DAYS: i32 = u64::BITS.cast_signed();
/// Words in a block: about three years.
const WORDS: usize = 16;
const IN_A_BLOCK: i32 = 16;

/// The days of some years, a bit each.
type Block = [u64; WORDS];

/// Dates, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaySet {
    /// The blocks with a day, each by its number. Dates come in any order, and one may lie far from all
    /// others.
    blocks: BTreeMap<i32, Block>,
}

/// The number of the word of a date, counted from the first day of the calendar, and its bit there.
fn place(date: NaiveDate) -> (i32, u32) {
    let day = date.num_days_from_ce();
    (day.div_euclid(DAYS), day.rem_euclid(DAYS).cast_unsigned())
}

/// The number of the block of a word, and its place there.
fn in_block(word: i32) -> (i32, usize) {
    let at = usize::try_from(word.rem_euclid(IN_A_BLOCK)).unwrap_or_default();
    (word.div_euclid(IN_A_BLOCK), at)
}

impl DaySet {
    /// Whether there is a word of this number in the calendar.
    pub(crate) fn has_word(word: i32) -> bool {
        (place(NaiveDate::MIN).0..=place(NaiveDate::MAX).0).contains(&word)
    }

    /// Adds words in a row, a bit a day, of which the first has this number. All are of the calendar.
    pub(crate) fn add_words(&mut self, first: i32, words: &[u64]) {
        let (mut block, mut at) = in_block(first);
        let mut words = words;
        while !words.is_empty() {
            let (of_block, rest) = words.split_at(words.len().min(WORDS - at));
            if of_block.iter().any(|days| *days != 0) {
                let ours = self.blocks.entry(block).or_default();
                for (ours, theirs) in ours.iter_mut().skip(at).zip(of_block) {
                    *ours |= theirs;
                }
            }
            (words, block, at) = (rest, block.saturating_add(1), 0);
        }
    }

    /// Its words with a day, in order, as [`Self::add_words`] takes them.
    pub(crate) fn words(&self) -> impl Iterator<Item = (i32, u64)> {
        let words = self.blocks.iter().flat_map(|(block, days)| {
            let first = block.saturating_mul(IN_A_BLOCK);
            (first..).zip(days.iter().copied())
        });
        words.filter(|(_, days)| *days != 0)
    }

    /// Adds a date.
    pub fn insert(&mut self, date: NaiveDate) {
        let (word, bit) = place(date);
        self.add_words(word, &[1 << bit]);
    }

    /// Adds the dates of another set.
    pub(super) fn add_all(&mut self, others: &Self) {
        for (block, theirs) in &others.blocks {
            let ours = self.blocks.entry(*block).or_default();
            for (ours, theirs) in ours.iter_mut().zip(theirs) {
                *ours |= theirs;
            }
        }
    }

    /// Takes a date out.
    pub(super) fn remove(&mut self, date: NaiveDate) {
        self.remove_all(&std::iter::once(date).collect());
    }

    /// Takes out the dates of another set.
    pub(super) fn remove_all(&mut self, others: &Self) {
        for (block, theirs) in &others.blocks {
            let Some(ours) = self.blocks.get_mut(block) else {
                continue;
            };
            for (ours, theirs) in ours.iter_mut().zip(theirs) {
                *ours &= !theirs;
            }
            if ours.iter().all(|days| *days == 0) {
                self.blocks.remove(block);
            }
        }
    }

    /// The dates up to this one, itself included.
    pub(super) fn until(&self, last: NaiveDate) -> Self {
        let (word, bit) = place(last);
        let (block, at) = in_block(word);
        let before = self.blocks.range(..=block);
        let mut blocks: BTreeMap<i32, Block> =
            before.map(|(block, days)| (*block, *days)).collect();
        if let Some(days) = blocks.get_mut(&block) {
            for (place, days) in days.iter_mut().enumerate().skip(at) {
                *days &= if place == at {
                    u64::MAX >> (u64::BITS - 1 - bit)
                } else {
                    0
                };
            }
            if days.iter().all(|days| *days == 0) {
                blocks.remove(&block);
            }
        }
        Self { blocks }
    }

    /// The days of a word.
    fn word(&self, word: i32) -> u64 {
        let (block, at) = in_block(word);
        let days = self.blocks.get(&block).and_then(|days| days.get(at));
        days.copied().unwrap_or_default()
    }

    /// Whether a date is in it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        let (word, bit) = place(date);
        self.word(word) >> bit & 1 == 1
    }

    /// How many dates in a row are in it that end with this one.
    pub(super) fn row_up_to(&self, last: NaiveDate) -> u32 {
        let (word, bit) = place(last);
        let row = (self.word(word) << (u64::BITS - 1 - bit)).leading_ones();
        if row <= bit {
            return row;
        }
        let (block, at) = in_block(word.saturating_sub(1));
        let blocks = self.blocks.range(..=block).rev();
        let in_a_row = blocks.zip((0..=i32::MAX).map(|n| block.saturating_sub(n)));
        let words = in_a_row
            .take_while(|((found, _), wanted)| *found == wanted)
            .flat_map(|((found, days), _)| {
                let after = if *found == block { WORDS - 1 - at } else { 0 };
                days.iter().rev().skip(after)
            });
        row_of(row, words.map(|days| days.leading_ones()))
    }

    /// How many dates in a row are in it that begin with this one.
    pub(super) fn row_from(&self, first: NaiveDate) -> u32 {
        let (word, bit) = place(first);
        let row = (self.word(word) >> bit).trailing_ones();
        if row < u64::BITS - bit {
            return row;
        }
        let (block, at) = in_block(word.saturating_add(1));
        let in_a_row = self.blocks.range(block..).zip(block..);
        let words = in_a_row
            .take_while(|((found, _), wanted)| *found == wanted)
            .flat_map(|((found, days), _)| {
                let before = if *found == block { at } else { 0 };
                days.iter().skip(before)
            });
        row_of(row, words.map(|days| days.trailing_ones()))
    }

    /// The first date.
    pub fn first(&self) -> Option<NaiveDate> {
        self.iter().next()
    }

    /// The first date that is this one or later.
    pub(super) fn on_or_after(&self, date: NaiveDate) -> Option<NaiveDate> {
        if self.contains(date) {
            return Some(date);
        }
        self.within(date..=NaiveDate::MAX).next()
    }

    /// The dates, in order.
    pub fn iter(&self) -> impl Iterator<Item = NaiveDate> {
        self.words().flat_map(|(word, days)| in_word(word, days))
    }

    /// The dates from one to another, both included.
    pub fn within(&self, dates: RangeInclusive<NaiveDate>) -> impl Iterator<Item = NaiveDate> {
        self.words_of(dates)
            .flat_map(|(word, days)| in_word(word, days))
    }

    /// How many dates from one to another are in it, both included.
    pub fn count(&self, dates: RangeInclusive<NaiveDate>) -> u32 {
        let (first, from) = place(*dates.start());
        let (last, to) = place(*dates.end());
        // A week is asked for of every week of a log.
        if first == last && from <= to {
            let days = self.word(first) >> from;
            return (days << (u64::BITS - 1 - (to - from))).count_ones();
        }
        self.words_of(dates)
            .map(|(_, days)| days.count_ones())
            .sum()
    }

    /// The words of some dates, without other dates.
    fn words_of(&self, dates: RangeInclusive<NaiveDate>) -> impl Iterator<Item = (i32, u64)> {
        let (first, from) = place(*dates.start());
        let (last, to) = place(*dates.end());
        let ((first_block, start), (last_block, end)) = (in_block(first), in_block(last));
        // A map panics at a range that ends before it starts.
        let blocks = (!dates.is_empty()).then(|| self.blocks.range(first_block..=last_block));
        let words = blocks.into_iter().flatten().flat_map(move |(block, days)| {
            let start = if *block == first_block { start } else { 0 };
            let end = if *block == last_block { end } else { WORDS - 1 };
            let days = days.get(start..=end).unwrap_or_default();
            let word = block.saturating_mul(IN_A_BLOCK);
            let word = word.saturating_add(i32::try_from(start).unwrap_or_default());
            (word..).zip(days.iter().copied())
        });
        words.map(move |(word, mut days)| {
            if word == first {
                days &= u64::MAX << from;
            }
            if word == last {
                days &= u64::MAX >> (u64::BITS - 1 - to);
            }
            (word, days)
        })
    }
}

/// A row with those of the next words, up to the first word that is not whole.
fn row_of(row: u32, words: impl Iterator<Item = u32>) -> u32 {
    let mut row = row;
    for ones in words {
        row = row.saturating_add(ones);
        if ones < u64::BITS {
            break;
        }
    }
    row
}

/// The dates of a word.
fn in_word(word: i32, mut days: u64) -> impl Iterator<Item = NaiveDate> {
    std::iter::from_fn(move || {
        if days == 0 {
            return None;
        }
        let bit = days.trailing_zeros();
        days &= days - 1;
        let day = word.checked_mul(DAYS)?.checked_add(bit.cast_signed())?;
        NaiveDate::from_num_days_from_ce_opt(day)
    })
}

impl FromIterator<NaiveDate> for DaySet {
    fn from_iter<I: IntoIterator<Item = NaiveDate>>(dates: I) -> Self {
        let mut set = Self::default();
        set.extend(dates);
        set
    }
}

impl Extend<NaiveDate> for DaySet {
    fn extend<I: IntoIterator<Item = NaiveDate>>(&mut self, dates: I) {
        for date in dates {
            self.insert(date);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn dates() -> impl Strategy<Value = Vec<NaiveDate>> {
        let near = (-200_i32..200).prop_map(|n| n + 739_000);
        let day = prop_oneof![8 => near, 1 => -90_000_000_i32..90_000_000];
        let date =
            day.prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap_or(NaiveDate::MIN));
        proptest::collection::vec(date, 0..60)
    }

    proptest! {
        #[test]
        fn it_is_a_set(added in dates(), removed in dates(), from in 738_700_i32..739_300, days in 0_u64..300) {
            let mut ours: DaySet = added.iter().copied().collect();
            let mut theirs: BTreeSet<NaiveDate> = added.iter().copied().collect();
            for date in &removed {
                ours.remove(*date);
                theirs.remove(date);
            }
            prop_assert!(ours.iter().eq(theirs.iter().copied()));
            prop_assert_eq!(ours.first(), theirs.first().copied());
            let first = NaiveDate::from_num_days_from_ce_opt(from).unwrap_or_default();
            let last = first + Days::new(days);
            let within: Vec<_> = theirs.range(first..=last).copied().collect();
            prop_assert!(ours.within(first..=last).eq(within.iter().copied()));
            prop_assert_eq!(ours.count(first..=last), u32::try_from(within.len()).unwrap_or(0));
            for date in within.iter().chain([&first, &last]) {
                let row = (0..).map(|n| *date - Days::new(n)).take_while(|date| theirs.contains(date));
                prop_assert_eq!(ours.row_up_to(*date) as usize, row.count());
                let row = (0..).map(|n| *date + Days::new(n)).take_while(|date| theirs.contains(date));
                prop_assert_eq!(ours.row_from(*date) as usize, row.count());
            }
            prop_assert_eq!(ours.on_or_after(first), theirs.range(first..).next().copied());
            prop_assert_eq!(ours.count(last + Days::new(1)..=first), 0);
            prop_assert_eq!(ours.count(last..=first - Days::new(9_000)), 0);
            for date in added.iter().chain(&removed) {
                prop_assert_eq!(ours.contains(*date), theirs.contains(date));
            }
            let mut less: DaySet = added.iter().copied().collect();
            less.remove_all(&ours);
            let rest: BTreeSet<_> = added.iter().copied().filter(|d| !theirs.contains(d)).collect();
            prop_assert!(less.iter().eq(rest.into_iter()));
            let joined: DaySet = added.iter().chain(&removed).copied().collect();
            let mut both = less.clone();
            both.add_all(&removed.iter().copied().collect());
            both.add_all(&ours);
            prop_assert_eq!(both, joined);
            let until: BTreeSet<_> = theirs.range(..=last).copied().collect();
            prop_assert_eq!(ours.until(last), until.into_iter().collect());
            let mut again = DaySet::default();
            let words: Vec<_> = ours.words().collect();
            for run in words.chunk_by(|(word, _), (next, _)| word + 1 == *next) {
                let (numbers, days): (Vec<_>, Vec<_>) = run.iter().copied().unzip();
                again.add_words(numbers.first().copied().unwrap_or_default(), &days);
            }
            prop_assert_eq!(&again, &ours);
            // Equal sets have equal words.
            prop_assert_eq!(ours, theirs.into_iter().collect());
        }
    }

    #[test]
    fn a_row_goes_over_words_and_blocks() {
        let first = NaiveDate::from_num_days_from_ce_opt(739_003).unwrap_or_default();
        let row: DaySet = first.iter_days().take(3_000).collect();
        for (n, date) in first.iter_days().take(3_000).enumerate() {
            assert_eq!(row.row_up_to(date) as usize, n + 1);
            assert_eq!(row.row_from(date) as usize, 3_000 - n);
        }
        assert_eq!(row.row_up_to(first - Days::new(1)), 0);
        assert_eq!(row.row_up_to(first + Days::new(3_000)), 0);
        assert_eq!(row.row_from(first - Days::new(1)), 0);
        assert_eq!(row.row_from(first + Days::new(3_000)), 0);
    }
}
