//! Records in the future: written while a clock was wrong, or read while one is.
//!
//! Counts leave them out. Caution keeps them, because their true date is unknown: a sign stays
//! open, and a stop for pain counts. A record that would end a caution has no effect.

use super::lately::{Lately, as_session};
use crate::core::record::{Record, SessionRecord};
use chrono::NaiveDate;

/// The records that lie in the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// How many.
    pub count: usize,
    /// The earliest of their days.
    pub first: NaiveDate,
}

impl<'a> Lately<'a> {
    /// The records that lie in the future; `None` if there are none.
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
        self.records_ahead().filter_map(as_session)
    }
}
