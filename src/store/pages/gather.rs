//! Adds up the days of long ago while the cuts are looked for, so that a log need not be read once more for
//! that.
//!
//! It holds the lines of a page and of the days around it, and of each line no more than its [`Trace`]; only
//! what a correction may change is read whole. Where a later line may say something of a page that is added
//! up already, it gives up, and the pages are read again.

use super::abreast::Block;
use super::cut::{LONG_AGO, Sure};
use super::lines::sound_lines;
use super::seen::Seen;
use super::{AROUND, Sizes};
use crate::core::amended::amend;
use crate::core::history::{Marks, Trace};
use crate::core::record::Record;
use crate::store::days::{Cut, Known};
use crate::store::found::StoredRecord;
use chrono::NaiveDate;
use std::collections::{HashSet, VecDeque};
use uuid::Uuid;

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

    /// Adds the days for which `is_own` is true; with them is what belongs to the days around.
    pub(super) fn add(&mut self, traces: &[Trace], is_own: impl Fn(NaiveDate) -> bool) {
        self.marks.add(traces, &is_own);
        let is_news = |trace: &Trace| trace.is_news() && trace.date.is_some_and(&is_own);
        self.is_empty &= !traces.iter().any(is_news);
    }
}

/// A log that is added up page by page.
#[derive(Debug)]
pub(super) struct Gather {
    added: Added,
    /// The end of what is added up.
    byte: u64,
    /// What was seen since some days before that, in the order of the log, and the first byte of each.
    held: Vec<Trace>,
    bytes: Vec<u64>,
    /// The corrections among it, with their first bytes.
    corrections: Vec<(u64, Record)>,
    /// The lines that all this was seen in.
    blocks: VecDeque<Block>,
}

impl Gather {
    pub(super) fn new() -> Self {
        Self {
            added: Added::default(),
            byte: 0,
            held: Vec::new(),
            bytes: Vec::new(),
            corrections: Vec::new(),
            blocks: VecDeque::new(),
        }
    }

    /// Keeps the lines that come next.
    pub(super) fn hold(&mut self, block: Block) {
        self.blocks.push_back(block);
    }

    /// Takes in the next of them; `None` where it may change what is added up.
    pub(super) fn take(mut self, byte: u64, seen: Seen) -> Option<Self> {
        if let Some(line) = seen.whole
            && let Record::Amendment(amendment) = &line.record
        {
            let of = |held: &&Trace| held.id == amendment.amends;
            // Most are notes on what stands just before them.
            let amended = self.held.iter().rev().find(of)?;
            // What is said on a day may be of one some days before it.
            let before = amended.date?.checked_sub_days(AROUND)?;
            if self.added.last.is_some_and(|last| before <= last) {
                return None;
            }
            self.corrections.push((byte, line.record));
        }
        self.held.push(seen.trace);
        self.bytes.push(byte);
        Some(self)
    }

    /// Whether what is added up ends at this cut or behind it.
    pub(super) fn is_behind(&self, cut: Cut) -> bool {
        self.byte >= cut.byte
    }

    /// Adds the next page once all that belongs to it was seen, and nothing new is said of it: `last` is the
    /// last date before the last of the cuts. `None` where what is corrected cannot be read.
    pub(super) fn add(mut self, cuts: &[Sure], last: NaiveDate, sizes: Sizes) -> Option<Self> {
        let end = self.byte.saturating_add(sizes.page);
        let place = cuts.partition_point(|sure| sure.cut.byte < end);
        let is_over = |sure: &&Sure| {
            let over = sure.cut.last.checked_add_days(LONG_AGO);
            over.is_some_and(|over| over <= last)
        };
        let Some(Sure { cut, .. }) = cuts.get(place).filter(is_over) else {
            return Some(self);
        };
        let before = self.added.last;
        let is_own = |date| before.is_none_or(|before| date > before) && date <= cut.last;
        if self.corrections.is_empty() {
            self.added.add(&self.held, is_own);
        } else {
            let corrected = self.corrected()?;
            self.added.add(&corrected, is_own);
        }
        (self.byte, self.added.last) = (cut.byte, Some(cut.last));
        let from = cut.last.checked_sub_days(AROUND);
        // Behind the last cut whose days are all earlier.
        let old = cuts.partition_point(|sure| from.is_some_and(|from| sure.cut.last < from));
        let start = old.checked_sub(1).and_then(|at| cuts.get(at));
        self.forget(start.map_or(0, |sure| sure.cut.byte));
        Some(self)
    }

    /// What is held, corrected. Only what a correction names, and what belongs to that, may be changed by it.
    fn corrected(&self) -> Option<Vec<Trace>> {
        let corrections = self.corrections.iter().map(|(_, record)| record);
        let mut records: Vec<_> = corrections.cloned().collect();
        let named: HashSet<Uuid> = records.iter().filter_map(Record::amends).collect();
        let mut traces = Vec::with_capacity(self.held.len());
        for (trace, byte) in self.held.iter().zip(&self.bytes) {
            let ids = [Some(trace.id), trace.belongs_to];
            if ids.into_iter().flatten().any(|id| named.contains(&id)) {
                records.push(self.whole(*byte)?);
            } else {
                traces.push(*trace);
            }
        }
        amend(&mut records);
        traces.extend(records.iter().filter_map(Trace::of));
        Some(traces)
    }

    /// The record whose line begins at this byte.
    fn whole(&self, byte: u64) -> Option<Record> {
        let behind = self.blocks.partition_point(|block| block.start <= byte);
        let block = self.blocks.get(behind.checked_sub(1)?)?;
        let at = usize::try_from(byte.checked_sub(block.start)?).ok()?;
        let mut record = None;
        let is_read = sound_lines(block.lines.get(at..)?, byte, |_, line: StoredRecord| {
            record = Some(line.record);
            false
        });
        is_read.ok().and(record)
    }

    /// Lets go of what begins before this byte.
    fn forget(&mut self, start: u64) {
        let old = self.bytes.partition_point(|byte| *byte < start);
        self.held.drain(..old);
        self.bytes.drain(..old);
        self.corrections.retain(|(byte, _)| *byte >= start);
        let behind = self.blocks.partition_point(|block| block.start <= start);
        self.blocks.drain(..behind.saturating_sub(1));
    }

    pub(super) fn added(self) -> Added {
        self.added
    }
}
