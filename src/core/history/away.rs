//! Days on which the patient is away or ill. They ask for nothing.

use super::Lately;
use super::day_set::DaySet;
use crate::core::record::{Pause, Record};
use chrono::NaiveDate;

/// The days of every pause among these records, those to come included. A pause that a wrong clock
/// dated in the future has none yet.
pub(super) fn days_away(records: &[Record], today: NaiveDate) -> DaySet {
    let pauses = records.iter().filter_map(as_pause);
    let known = pauses.filter(|pause| pause.local_date <= today);
    known.flat_map(Pause::days).collect()
}

impl<'a> Lately<'a> {
    /// The pause of a date; of several the one that ends last.
    pub fn away(&self, date: NaiveDate) -> Option<&'a Pause> {
        let pauses = self.pauses().filter(|pause| pause.holds(date));
        pauses.max_by_key(|pause| (pause.last(), pause.id))
    }

    /// The pauses that run on a date or are still to come.
    pub fn pauses_open(&self, date: NaiveDate) -> impl Iterator<Item = &'a Pause> + use<'a> {
        let is_open = move |pause: &&Pause| {
            let last = pause.last();
            date <= last && pause.from <= last
        };
        self.pauses().filter(is_open)
    }

    /// The pauses said up to now, in the order of the log.
    pub fn pauses(&self) -> impl DoubleEndedIterator<Item = &'a Pause> + use<'a> {
        self.until_now().filter_map(as_pause)
    }
}

const fn as_pause(record: &Record) -> Option<&Pause> {
    match record {
        Record::Pause(pause) => Some(pause),
        _ => None,
    }
}
