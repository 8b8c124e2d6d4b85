//! Adds up the days of long ago while the cuts are looked for, so that a log need not be read once more for
//! that.
//!
//! It holds the records of a page and of the days around it. Where a later line may say something of a page
//! that is added up already, it gives up, and the pages are read again.

use super::cut::{LONG_AGO, Sure};
use super::{AROUND, Sizes};
use crate::core::amended::amend;
use crate::core::history::Marks;
use crate::core::record::Record;
use crate::store::days::{Cut, Known};
use chrono::NaiveDate;

/// What days add up to.
#[derive(Debug, Clone)]
pub(super) struct Added {
    /// The last of these days. They begin where the log begins; there are none yet where it is `None`.
    pub(super) last: Option<NaiveDate>,
    pub(super) marks: Marks,
    /// Whether they have neither a session nor a number.
    pub(super) is_empty: bool,
}

impl Default for Added {
    fn default() -> Self {
        Self {
            last: None,
            marks: Marks::default(),
            is_empty: true,
        }
    }
}

impl Added {
    /// What is known, and the cuts in it.
    pub(super) fn of(known: Known) -> (Self, Vec<Cut>) {
        let added = Self {
            last: known.cuts.last().map(|cut| cut.last),
            marks: known.marks,
            is_empty: known.is_empty,
        };
        (added, known.cuts)
    }

    /// Adds the days for which `is_own` is true; with them are the records of the days around.
    pub(super) fn add(&mut self, records: &[Record], is_own: impl Fn(NaiveDate) -> bool) {
        self.marks.add(records, &is_own);
        let is_news = |record: &Record| {
            matches!(record, Record::Session(_) | Record::CheckIn(_))
                && record.local_date().is_some_and(&is_own)
        };
        self.is_empty &= !records.iter().any(is_news);
    }
}

/// A log that is added up page by page.
#[derive(Debug)]
pub(super) struct Gather {
    added: Added,
    /// The end of what is added up.
    byte: u64,
    /// The records since some days before that, in the order of the log, and the first byte of each.
    held: Vec<Record>,
    bytes: Vec<u64>,
}

impl Gather {
    pub(super) fn new() -> Self {
        Self {
            added: Added::default(),
            byte: 0,
            held: Vec::new(),
            bytes: Vec::new(),
        }
    }

    /// Takes in the next record; `None` where it may change what is added up.
    pub(super) fn take(mut self, byte: u64, record: Record) -> Option<Self> {
        if let Record::Amendment(amendment) = &record {
            let of = |held: &&Record| held.id() == Some(amendment.amends);
            let amended = self.held.iter().find(of)?;
            // What is said on a day may be of one some days before it.
            let before = amended.local_date()?.checked_sub_days(AROUND)?;
            if self.added.last.is_some_and(|last| before <= last) {
                return None;
            }
        }
        self.held.push(record);
        self.bytes.push(byte);
        Some(self)
    }

    /// Whether what is added up ends at this cut or behind it.
    pub(super) fn is_behind(&self, cut: Cut) -> bool {
        self.byte >= cut.byte
    }

    /// Adds the next page once all that belongs to it was seen, and nothing new is said of it: `last` is the
    /// last date before the last of the cuts.
    pub(super) fn add(&mut self, cuts: &[Sure], last: NaiveDate, sizes: Sizes) {
        let end = self.byte.saturating_add(sizes.page);
        let place = cuts.partition_point(|sure| sure.cut.byte < end);
        let is_over = |sure: &&Sure| {
            let over = sure.cut.last.checked_add_days(LONG_AGO);
            over.is_some_and(|over| over <= last)
        };
        let Some(Sure { cut, .. }) = cuts.get(place).filter(is_over) else {
            return;
        };
        let before = self.added.last;
        let mut corrected = Vec::new();
        let is_correction = |record: &Record| matches!(record, Record::Amendment(_));
        let records = if self.held.iter().any(is_correction) {
            corrected.clone_from(&self.held);
            amend(&mut corrected);
            &corrected
        } else {
            &self.held
        };
        let is_own = |date| before.is_none_or(|before| date > before) && date <= cut.last;
        self.added.add(records, is_own);
        (self.byte, self.added.last) = (cut.byte, Some(cut.last));
        let from = cut.last.checked_sub_days(AROUND);
        // Behind the last cut whose days are all earlier.
        let old = cuts.partition_point(|sure| from.is_some_and(|from| sure.cut.last < from));
        let start = old.checked_sub(1).and_then(|at| cuts.get(at));
        let start = start.map_or(0, |sure| sure.cut.byte);
        let old = self.bytes.partition_point(|byte| *byte < start);
        self.held.drain(..old);
        self.bytes.drain(..old);
    }

    pub(super) fn added(self) -> Added {
        self.added
    }
}
