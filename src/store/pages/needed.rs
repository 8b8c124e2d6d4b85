//! Reading what the running program needs of a log: all of it while it is short; of a long one the last
//! years, and of the days before them what the rules ask for and what they add up to.

use super::look::Orderly;
use super::{Cut, Folders, Pages, Problem, Sizes, corrections_at, disk, read};
use crate::core::history::{LongAgo, Needed};
use crate::core::level::MOST_AFTER;
use crate::core::log::Reading;
use crate::core::record::Record;
use chrono::{Days, NaiveDate};
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// How much of a log is held.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// A log below this size is held whole: about ten years with a session a day.
    whole: u64,
    /// At least so many of the last bytes of a longer one are held, and at least so many of its last days:
    /// the longest range that is shown but for the whole log, and the days around it.
    bytes: u64,
    days: Days,
    /// The most sessions after which a programme may offer something.
    sessions: u32,
}

const USUAL: Held = Held {
    whole: 8 * 1024 * 1024,
    bytes: 4 * 1024 * 1024,
    days: Days::new(400),
    sessions: MOST_AFTER,
};

/// Reads what the running program needs of a log. Where its days long ago cannot be told from the others,
/// that is all of it. A log that is not there is empty.
///
/// # Errors
/// Only where the file cannot be read to its end.
pub fn needed(folders: &Folders) -> Result<Reading, Problem> {
    let log = folders.log();
    let length = disk::open_to_read(&log).and_then(|file| file.metadata());
    if length.is_ok_and(|file| file.len() < USUAL.whole) {
        return read::all(&log);
    }
    Pages::of(folders)?.needed(USUAL)
}

impl Pages {
    fn needed(mut self, held: Held) -> Result<Reading, Problem> {
        let Some(orderly) = &self.orderly else {
            return Ok(self.reading);
        };
        let Some(last) = orderly.long_ago(held) else {
            return read::all(&self.path);
        };
        // Each page is read once, and one after another.
        self.sizes.kept = 0;
        self.sizes.page = Sizes::USUAL.page;
        let mut long_ago = LongAgo::new(last, &self.held, held.sessions);
        let apart: HashSet<Uuid> = orderly.apart.iter().map(|(of, _)| of).collect();
        // An answer that was added to what is not in the log counts for itself.
        let mut missing = apart.clone();
        let mut needed = Needed::new(last, apart, held.sessions);
        self.each(None, None, |page| {
            let is_own = |date| page.holds(date);
            long_ago.take(page.records, is_own);
            needed.take(page.records, is_own);
            for id in page.records.iter().filter_map(Record::id) {
                missing.remove(&id);
            }
            Ok::<(), Problem>(())
        })?;
        needed.add(self.held.iter().cloned());
        let bytes = orderly.apart.bytes_of(needed.named().chain(missing));
        let file = disk::open_to_read(&self.path);
        let corrections = file.and_then(|mut file| corrections_at(&mut file, &bytes));
        let corrections = corrections.map_err(|error| self.unread(&error))?;
        needed.add(corrections.into_iter().map(|line| line.record));
        Ok(Reading {
            records: needed.into_records(),
            long_ago: Some(Arc::new(long_ago)),
            ..self.reading
        })
    }
}

impl Orderly {
    /// The last of the days that are long ago, where any are.
    fn long_ago(&self, held: Held) -> Option<NaiveDate> {
        let newest = self.cuts.last()?.last.checked_sub_days(held.days)?;
        let end = self.end.checked_sub(held.bytes)?;
        let is_old = |cut: &&Cut| cut.byte <= end && cut.last <= newest;
        let old = self.cuts.iter().take_while(is_old).last();
        old.map(|cut| cut.last)
    }
}

#[cfg(test)]
mod tests;
