//! Reads a log page by page, so that a long one need not be held in memory: the records of some days,
//! with those of the days around them.
//!
//! Between two pages there is a clean cut: all records before it are earlier, by their time and by their
//! date, than all behind it. [`look`] finds the cuts. A log without any, as two that were put together
//! may be, is one page; so is a short one, and one with anything in it that has to be seen as a whole.
//! Whoever reads by pages needs no other way for these.

mod abreast;
mod cut;
mod gather;
mod lines;
mod look;
mod needed;
mod older;
mod seen;
#[cfg(test)]
mod tests;

use super::arranged::Found;
use super::days::{self, Cut, Known};
use super::found::StoredRecord;
use super::paths::Folders;
use super::problem::Problem;
use super::stamp::Stamp;
use super::{disk, read};
use crate::core::log::Reading;
use crate::core::record::Record;
use chrono::{Days, NaiveDate};
use gather::Added;
use lines::{MANY, go_through, read_at};
use look::Orderly;
pub use needed::needed;
pub use older::Older;
use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use uuid::Uuid;

/// Days before and after those of a page whose records are on it too: a number is given the morning
/// after, the answer whether a session was done days later.
const AROUND: Days = Days::new(8);

/// The file with what is known of a log.
#[derive(Debug, Clone, Copy)]
struct Beside<'p> {
    days: &'p Path,
    /// Whether it is made, or made again, where there is more to know.
    is_made: bool,
}

/// Cuts of the longest logs, about.
const MOST_CUTS: u64 = 8_192;

/// How a log is cut.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    /// A log below this size is one page.
    whole: u64,
    /// Bytes from one cut to the next, at least.
    step: u64,
    /// Bytes of a page without the days around it, at least.
    page: u64,
    /// Bytes whose records are kept for the next time, at most: what is shown is read more than once.
    kept: u64,
    /// How many ids are remembered.
    window: usize,
}

impl Sizes {
    const USUAL: Self = Self {
        whole: 1024 * 1024,
        step: 32 * 1024,
        page: 256 * 1024,
        kept: 1024 * 1024,
        window: 4096,
    };

    /// For a log of this length: a very long one is cut more coarsely, for all its cuts are read at each
    /// start.
    fn of(self, length: u64) -> Self {
        let step = self.step.max(length / MOST_CUTS);
        Self {
            step,
            page: self.page.max(step.saturating_mul(8)),
            ..self
        }
    }
}

/// Some days of a log.
#[derive(Debug, Clone, Copy)]
pub struct Page<'p> {
    /// The records of its days and of [some days around](AROUND) them, as [`super::all`] gives them.
    pub records: &'p [Record],
    /// The ids of records that were changed by hand.
    pub edited: &'p HashSet<Uuid>,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day. The next page begins with the day after it.
    pub last: NaiveDate,
}

impl Page<'_> {
    /// Whether a date is one of its own days. Every date is one of exactly one page.
    pub fn holds(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// A log that is read page by page.
#[derive(Debug)]
pub struct Pages {
    path: PathBuf,
    sizes: Sizes,
    /// The whole log, where it is one page; else what a reading says beside its records.
    reading: Reading,
    /// The cuts, where it is more than one.
    orderly: Option<Orderly>,
    held: Vec<Record>,
    older: Option<Older>,
    kept: RefCell<Kept>,
}

/// The records of the pages that were read first.
#[derive(Debug, Default)]
struct Kept {
    bytes: u64,
    pages: Vec<(NaiveDate, Rc<Vec<Record>>)>,
}

impl Pages {
    /// Finds where the pages of a log are. A long one is gone through once for that, where nothing is known
    /// of it. A log that is not there is empty.
    ///
    /// # Errors
    /// Only where the file cannot be read to its end.
    pub fn of(folders: &Folders) -> Result<Self, Problem> {
        Self::beside(folders, false)
    }

    /// The same, with what the [`older`](Self::older) days of a long log add up to. They are gone through
    /// once for that too; what was found is put beside the log for the next time.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn with_older(folders: &Folders) -> Result<Self, Problem> {
        Self::beside(folders, true)
    }

    fn beside(folders: &Folders, is_made: bool) -> Result<Self, Problem> {
        let days = &folders.days();
        Self::cut_by(&folders.log(), Some(Beside { days, is_made }), Sizes::USUAL)
    }

    fn cut_by(path: &Path, beside: Option<Beside<'_>>, sizes: Sizes) -> Result<Self, Problem> {
        let mut pages = Self {
            path: path.to_owned(),
            sizes,
            reading: Reading {
                whole: true,
                ..Reading::default()
            },
            orderly: None,
            held: Vec::new(),
            older: None,
            kept: RefCell::default(),
        };
        match disk::open_to_read(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Problem::read(path, &error)),
            Ok(file) => pages.look(file, beside)?,
        }
        if let Some(orderly) = &mut pages.orderly {
            pages.held = std::mem::take(&mut orderly.held);
        } else {
            pages.reading = read::all(path)?;
            let held = pages.reading.records.iter();
            pages.held = held.filter(|r| counts_beyond_its_day(r)).cloned().collect();
        }
        Ok(pages)
    }

    /// Finds the cuts, and what days long ago add up to.
    fn look(&mut self, mut file: File, beside: Option<Beside<'_>>) -> Result<(), Problem> {
        let metadata = file.metadata().map_err(|error| self.unread(&error))?;
        if metadata.len() < self.sizes.whole {
            return Ok(());
        }
        self.sizes = self.sizes.of(metadata.len());
        let stamp = Stamp::of(&metadata);
        let known = beside.and_then(|beside| Known::read(beside.days, &file));
        let gone_on = known.and_then(|known| {
            let orderly = look::go_on(&mut file, &known, self.sizes).ok()??;
            Some((known, orderly))
        });
        let known = if let Some((known, mut orderly)) = gone_on {
            let (added, cuts) = Added::of(known);
            let behind = std::mem::replace(&mut orderly.cuts, cuts);
            orderly.cuts.extend(behind);
            self.orderly = Some(orderly);
            Some(added)
        } else {
            let is_added = beside.is_some_and(|beside| beside.is_made);
            let looked = look::look(&mut file, self.sizes, is_added);
            self.orderly = looked.map_err(|error| self.unread(&error))?;
            None
        };
        let is_made = |beside: &Beside<'_>| beside.is_made && days::is_told(&stamp);
        self.older = match beside.filter(is_made) {
            Some(beside) => self.older_of(known, beside.days, &stamp, &file),
            None => known.and_then(Older::of),
        };
        Ok(())
    }

    /// The records that count beyond their day, in order and corrected: answers about what matters,
    /// pauses, changes of level.
    pub fn held(&self) -> &[Record] {
        &self.held
    }

    /// What else was found: faults and the form of the file. It has the records too where the log is one
    /// page, and only there.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Shows the pages with a day from `first` to `last`, in order. What days they have beside these is
    /// theirs to choose.
    ///
    /// # Errors
    /// Those of `page`; and where the file is no longer as it was when it was gone through.
    pub fn each<E: From<Problem>>(
        &self,
        first: Option<NaiveDate>,
        last: Option<NaiveDate>,
        mut page: impl FnMut(Page<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(orderly) = &self.orderly else {
            return page(Page {
                records: &self.reading.records,
                edited: &self.reading.edited,
                first: NaiveDate::MIN,
                last: NaiveDate::MAX,
            });
        };
        let first = first.unwrap_or(NaiveDate::MIN);
        let last = last.unwrap_or(NaiveDate::MAX);
        self.each_of(orderly, &(first..=last), page)
    }

    fn each_of<E: From<Problem>>(
        &self,
        orderly: &Orderly,
        wanted: &RangeInclusive<NaiveDate>,
        mut page: impl FnMut(Page<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        for days in self.pages(&orderly.cuts, *wanted.start()) {
            if days.last < *wanted.start() || days.first > *wanted.end() {
                continue;
            }
            let read = self.records(days, orderly);
            let records = read.map_err(|error| self.unread(&error))?;
            page(Page {
                records: &records,
                edited: &self.reading.edited,
                first: days.first,
                last: days.last,
            })?;
        }
        Ok(())
    }

    fn unread(&self, error: &io::Error) -> Problem {
        Problem::read(&self.path, error)
    }

    /// The days of each page; the first begins behind the last cut before the first date that is wanted.
    fn pages(&self, cuts: &[Cut], wanted: NaiveDate) -> Vec<Span> {
        let mut pages = Vec::new();
        let old = cuts.partition_point(|cut| cut.last < wanted);
        let start = old.checked_sub(1).and_then(|at| cuts.get(at));
        let start = start.and_then(|cut| Some((cut.last.succ_opt()?, cut.byte)));
        let (mut first, mut byte) = start.unwrap_or((NaiveDate::MIN, 0));
        for cut in cuts.iter().skip(old) {
            if cut.byte.saturating_sub(byte) < self.sizes.page {
                continue;
            }
            let Some(next) = cut.last.succ_opt() else {
                break;
            };
            pages.push(Span {
                first,
                last: cut.last,
            });
            (first, byte) = (next, cut.byte);
        }
        let last = NaiveDate::MAX;
        pages.push(Span { first, last });
        pages
    }

    /// The records of some days with those around them.
    fn records(&self, days: Span, orderly: &Orderly) -> io::Result<Rc<Vec<Record>>> {
        let is_it = |(first, _): &&(NaiveDate, _)| *first == days.first;
        if let Some((_, records)) = self.kept.borrow().pages.iter().find(is_it) {
            return Ok(Rc::clone(records));
        }
        let bytes = around(days, &orderly.cuts, orderly.end);
        let length = bytes.end.saturating_sub(bytes.start);
        let records = Rc::new(self.read(bytes, orderly)?);
        let mut kept = self.kept.borrow_mut();
        let sum = kept.bytes.saturating_add(length);
        if sum <= self.sizes.kept {
            kept.bytes = sum;
            kept.pages.push((days.first, Rc::clone(&records)));
        }
        Ok(records)
    }

    /// Reads the records in these bytes.
    fn read(&self, bytes: Range<u64>, orderly: &Orderly) -> io::Result<Vec<Record>> {
        let mut file = disk::open_to_read(&self.path)?;
        if file.metadata()?.len() < orderly.end {
            return Err(changed());
        }
        let mut found = Found::with_room(bytes.end.saturating_sub(bytes.start));
        let is_sound = go_through(&mut file, bytes.clone(), MANY, |_, line| {
            found.take(Ok(line));
            true
        })?;
        if !is_sound {
            return Err(changed());
        }
        let mut apart = orderly
            .apart
            .bytes_of(found.records().flat_map(Record::named));
        apart.retain(|byte| !bytes.contains(byte));
        let mut added = HashSet::new();
        for line in corrections_at(&mut file, &apart)? {
            added.extend(line.record.id());
            found.take(Ok(line));
        }
        let mut records = found.arranged().records;
        if !added.is_empty() {
            records.retain(|record| record.id().is_none_or(|id| !added.contains(&id)));
        }
        Ok(records)
    }
}

/// The corrections that begin at these bytes.
fn corrections_at(file: &mut File, bytes: &[u64]) -> io::Result<Vec<StoredRecord>> {
    let mut lines = Vec::with_capacity(bytes.len());
    let is_sound = read_at(file, bytes, |_, line| lines.push(line))?;
    if is_sound { Ok(lines) } else { Err(changed()) }
}

/// The log is no longer as it was when it was gone through.
fn changed() -> io::Error {
    ErrorKind::InvalidData.into()
}

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy)]
struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

/// The bytes of some days with those around them.
fn around(days: Span, cuts: &[Cut], end: u64) -> Range<u64> {
    let first = days.first.checked_sub_days(AROUND);
    let last = days.last.checked_add_days(AROUND);
    // Before a cut all dates are its `last` or earlier; behind it all are later.
    let before = cuts.partition_point(|cut| first.is_some_and(|first| cut.last < first));
    let start = before.checked_sub(1).and_then(|at| cuts.get(at));
    let after = cuts.partition_point(|cut| last.is_none_or(|last| cut.last < last));
    Range {
        start: start.map_or(0, |cut| cut.byte),
        end: cuts.get(after).map_or(end, |cut| cut.byte),
    }
}

/// Whether a record is needed wherever the log is looked at.
const fn counts_beyond_its_day(record: &Record) -> bool {
    matches!(
        record,
        Record::Measure(_) | Record::Pause(_) | Record::Level(_)
    )
}
