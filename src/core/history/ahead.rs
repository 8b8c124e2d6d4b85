//! Records from the future: written while a clock was wrong, or read while one is.
//!
//! They are left out of what is counted. What asks for caution holds all the same, since nobody knows
//! when it was: a sign stays open, a stop for pain counts. What lifts a caution does not.

use super::lately::Lately;
use crate::core::record::{Record, SessionRecord};
use chrono::NaiveDate;

/// How many records lie in the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// How many.
    pub count: usize,
    /// The first of their days.
    pub first: NaiveDate,
}

impl<'a> Lately<'a> {
    /// What lies in the future, where something does.
    pub fn ahead(&self) -> Option<Ahead> {
        let dates = self.records_ahead().filter_map(Record::local_date);
        dates.fold(None, |so_far: Option<Ahead>, date| {
            Some(Ahead {
                count: so_far.map_or(0, |ahead| ahead.count) + 1,
                first: so_far.map_or(date, |ahead| ahead.first.min(date)),
            })
        })
    }

    /// The records that lie in the future.
    pub fn records_ahead(&self) -> impl DoubleEndedIterator<Item = &'a Record> + use<'a> {
        let lately = *self;
        let records = self.records.iter();
        records.filter(move |record| lately.is_ahead(record))
    }

    /// The sessions among them.
    pub(super) fn sessions_ahead(&self) -> impl Iterator<Item = &'a SessionRecord> + use<'a> {
        self.records_ahead().filter_map(|record| match record {
            Record::Session(session) => Some(session),
            _ => None,
        })
    }
}
