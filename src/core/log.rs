//! The result of reading a log: its records, its form, and the lines that cannot be read. Whoever
//! shows a fault words it.

use super::amended::amend;
use super::history::{Counts, Figures, Kept, LongAgo, Range};
use super::programme::Frequency;
use super::record::Record;
use chrono::{NaiveDate, Weekday};
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// The result of reading a log.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Its records in order of time, each once, corrected by the amendments among them.
    pub records: Vec<Record>,
    /// The ids of records that were changed by hand.
    pub edited: HashSet<Uuid>,
    /// The lines that could not be read.
    pub faults: Vec<Fault>,
    /// Whether the whole log was read, or only its end.
    pub whole: bool,
    /// The form of the file.
    pub form: Form,
    /// What the days long ago of a long log add up to. Of their records only those are here that [are
    /// needed](crate::core::history::Needed); all others are known to nobody until the log is read again.
    pub long_ago: Option<Arc<LongAgo>>,
}

impl Reading {
    /// Whether the file is no log at all: not one of its lines is a record.
    pub fn is_no_log(&self) -> bool {
        self.whole && self.records.is_empty() && !self.faults.is_empty()
    }

    /// What is counted of the days long ago, where not all of their records are here.
    pub fn counts(&self) -> Option<&Counts> {
        self.long_ago.as_deref().map(LongAgo::counts)
    }

    /// The kept days, as [`Kept::new`] collects them from the whole log.
    pub fn kept(
        &self,
        frequency: Option<Frequency>,
        week_starts: Weekday,
        today: NaiveDate,
    ) -> Kept {
        match &self.long_ago {
            Some(days) => days.kept(&self.records, frequency, week_starts, today),
            None => Kept::new(&self.records, frequency, week_starts, today),
        }
    }

    /// The totals of the whole log, or of a range of its last year. `kept` comes from the same log.
    pub fn figures(&self, kept: &Kept, range: Range, today: NaiveDate) -> Figures {
        match &self.long_ago {
            Some(days) => days.figures(&self.records, kept, range, today),
            None => Figures::new(&self.records, kept, range, today),
        }
    }

    /// Adds records of days gone by, each in its place, so that none of them is taken for the newest.
    pub fn fill_in(&mut self, records: impl IntoIterator<Item = Record>) {
        for record in records {
            let order = record.order();
            let before = |there: &Record| there.order().is_some_and(|there| Some(there) <= order);
            let place = self.records.iter().rposition(before);
            self.records
                .insert(place.map_or(0, |place| place + 1), record);
        }
    }

    /// Adds records that were written later, and applies their corrections. A record that was given
    /// another time stands where it belongs.
    pub fn add(&mut self, records: impl IntoIterator<Item = Record>) {
        let known = self.records.len();
        self.records.extend(records);
        let (before, added) = self.records.split_at(known);
        // In logs that were put together a correction may stand before its record.
        let new: HashSet<Uuid> = added
            .iter()
            .flat_map(|r| [r.id(), r.belongs_to()])
            .flatten()
            .collect();
        let is_corrected = before
            .iter()
            .filter_map(Record::amends)
            .any(|id| new.contains(&id));
        if added.iter().any(|r| r.amends().is_some()) || is_corrected {
            amend(&mut self.records);
            self.sort();
        }
    }

    /// The records that are left out, in order of time.
    pub fn withdrawn(&self) -> impl Iterator<Item = &Record> {
        let records = self.records.iter();
        records.filter(|record| record.is_withdrawn())
    }

    /// Sorts by time; a record without a time stays behind the one before it.
    fn sort(&mut self) {
        let mut last = None;
        let order = self.records.iter().map(|record| {
            last = record.order().or(last);
            last
        });
        let order: Vec<_> = order.collect();
        if !order.is_sorted() {
            let records = std::mem::take(&mut self.records);
            let mut pairs: Vec<_> = order.into_iter().zip(records).collect();
            pairs.sort_by_key(|(order, _)| *order);
            self.records = pairs.into_iter().map(|(_, record)| record).collect();
        }
    }
}

/// The form in which the records are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// One record per line, in UTF-8, as this program writes them. Other line ends, a byte order
    /// mark, blanks and empty lines make no difference.
    #[default]
    Lines,
    /// UTF-16, in whole or in part.
    Utf16,
    /// Lines that end with a carriage return alone.
    Returns,
    /// The elements of a JSON array.
    Array,
    /// A record over several lines.
    Spread,
}

/// A place in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The line, from 1.
    Line(u64),
    /// The byte where it starts, from 0, if the lines before it were not read.
    Byte(u64),
}

/// A line that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub damage: Damage,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It is not a record.
    Unreadable,
    /// It has no line end: a write was cut off.
    Torn,
    /// It is longer than any record.
    TooLong,
    /// It holds empty bytes, as a power cut leaves them. Normal readers skip these lines; only
    /// `survey` and `repair` report them.
    Nul,
}
