//! How much of the log is known: its end at first, then all of it; of a long one what the rules need of the
//! days long ago, unless every record is asked for.

use super::Desk;
use crate::app::msg::Effect;
use crate::core::log::Reading;
use crate::core::record::Record;
use chrono::NaiveDate;
use std::collections::HashSet;
use uuid::Uuid;

impl Desk {
    /// Asks for the rest of the log, where it is not known and nobody has asked yet.
    pub(in crate::app) fn read_rest(&mut self) -> Option<Effect> {
        let ask = !self.log.whole && !self.reading;
        ask.then(|| self.read_again())
    }

    /// Asks for the log once more.
    pub(in crate::app) fn read_again(&mut self) -> Effect {
        self.reading = true;
        if self.every_record {
            Effect::ReadWhole
        } else {
            Effect::ReadLog
        }
    }

    /// Asks for every record, where some of the days long ago are not held and nobody has asked yet.
    pub(in crate::app) fn read_every(&mut self) -> Option<Effect> {
        let ask = self.log.long_ago.is_some() && !self.every_record;
        ask.then(|| self.read_whole())
    }

    /// Asks for every record.
    pub(in crate::app) fn read_whole(&mut self) -> Effect {
        self.every_record = true;
        self.read_again()
    }

    /// The last of the days long ago, of which only some records are held.
    pub fn long_ago(&self) -> Option<NaiveDate> {
        self.log.long_ago.as_ref().map(|days| days.last())
    }

    /// Whether what a log calls long ago is not, because the clock was set back or is.
    pub(in crate::app) fn is_not_long_ago(&self, log: &Reading) -> bool {
        let today = self.present.map(|present| present.today);
        let days = log.long_ago.as_ref().zip(today);
        days.is_some_and(|(days, today)| !days.holds_on(today))
    }

    /// Asks for every record where the clock was set back that far.
    pub(in crate::app) fn mind_the_clock(&mut self) -> Option<Effect> {
        if !self.is_not_long_ago(&self.log) {
            return None;
        }
        self.log.whole = false;
        self.read_every()
    }

    /// Takes a log that was read to its beginning; what was written since is kept.
    pub(in crate::app) fn take_log(&mut self, read: Reading) {
        let known = std::mem::replace(&mut self.log, read).records;
        let mut new: HashSet<_> = known.iter().filter_map(Record::id).collect();
        for id in self.log.records.iter().filter_map(Record::id) {
            new.remove(&id);
        }
        // What is no longer held of the days long ago is not new.
        let last = self.long_ago();
        let is_left_out = |record: &Record| {
            let dates = record.local_date().zip(last);
            dates.is_some_and(|(date, last)| date <= last)
        };
        let is_new = |record: &Record| {
            record.id().is_some_and(|id| new.contains(&id)) && !is_left_out(record)
        };
        let known = known.into_iter().filter(is_new);
        self.log.add(known);
        self.note_log();
    }

    /// Whether one of these records, which were corrected, is of the days long ago and not held.
    pub(in crate::app) fn is_one_left_out(&self, mut amended: HashSet<Uuid>) -> bool {
        if self.log.long_ago.is_none() || amended.is_empty() {
            return false;
        }
        for id in self.log.records.iter().filter_map(Record::id) {
            amended.remove(&id);
        }
        !amended.is_empty()
    }
}
