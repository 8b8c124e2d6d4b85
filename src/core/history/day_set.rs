//! A set of dates, one bit a day: a thousand years of days take 46 KB.

use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Days in a word.
const DAYS: i32 = u64::BITS.cast_signed();

/// Dates, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaySet {
    /// The days of each word that has any, by the number of its first day.
    words: BTreeMap<i32, u64>,
}

/// The word of a date, and its bit there.
fn place(date: NaiveDate) -> (i32, u64) {
    let day = date.num_days_from_ce();
    (day.div_euclid(DAYS), 1 << day.rem_euclid(DAYS))
}

impl DaySet {
    /// Adds a date.
    pub fn insert(&mut self, date: NaiveDate) {
        let (word, bit) = place(date);
        *self.words.entry(word).or_default() |= bit;
    }

    /// Takes a date out.
    pub(super) fn remove(&mut self, date: NaiveDate) {
        let (word, bit) = place(date);
        if let Some(days) = self.words.get_mut(&word) {
            *days &= !bit;
            if *days == 0 {
                self.words.remove(&word);
            }
        }
    }

    /// Takes out the dates of another set.
    pub(super) fn remove_all(&mut self, others: &Self) {
        for (word, days) in &others.words {
            if let Some(ours) = self.words.get_mut(word) {
                *ours &= !days;
            }
        }
        self.words.retain(|_, days| *days != 0);
    }

    /// The dates up to this one, itself included.
    pub(super) fn until(&self, last: NaiveDate) -> Self {
        self.within(NaiveDate::MIN..=last).collect()
    }

    /// Whether a date is in it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        let (word, bit) = place(date);
        self.words.get(&word).is_some_and(|days| days & bit != 0)
    }

    /// The first date.
    pub fn first(&self) -> Option<NaiveDate> {
        self.iter().next()
    }

    /// The dates, in order.
    pub fn iter(&self) -> impl Iterator<Item = NaiveDate> {
        self.words
            .iter()
            .flat_map(|(word, days)| in_word(*word, *days))
    }

    /// The dates from one to another, both included.
    pub fn within(&self, dates: RangeInclusive<NaiveDate>) -> impl Iterator<Item = NaiveDate> {
        let (first, last) = (place(*dates.start()).0, place(*dates.end()).0);
        // A map panics at a range that ends before it starts.
        let words = self.words.range(first..=last.max(first));
        let days = words.flat_map(|(word, days)| in_word(*word, *days));
        days.filter(move |date| dates.contains(date))
    }

    /// How many dates from one to another are in it, both included.
    pub fn count(&self, dates: RangeInclusive<NaiveDate>) -> u32 {
        u32::try_from(self.within(dates).count()).unwrap_or(u32::MAX)
    }
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
            prop_assert_eq!(ours.count(last + Days::new(1)..=first), 0);
            for date in added.iter().chain(&removed) {
                prop_assert_eq!(ours.contains(*date), theirs.contains(date));
            }
            let mut less: DaySet = added.iter().copied().collect();
            less.remove_all(&ours);
            let rest: BTreeSet<_> = added.iter().copied().filter(|d| !theirs.contains(d)).collect();
            prop_assert!(less.iter().eq(rest.into_iter()));
            // Equal sets have equal words.
            prop_assert_eq!(ours, theirs.into_iter().collect());
        }
    }
}
