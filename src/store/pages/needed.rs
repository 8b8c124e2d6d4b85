//! Reading what the running program needs of a log: all of it while it is short; of a long one the last
//! years, and of the days before them what the rules ask for and what they add up to.

use super::look::Orderly;
use super::{Cut, Folders, Pages, Problem, Sizes, disk, read};
use crate::core::history::{LongAgo, Needed};
use crate::core::level::MOST_AFTER;
use crate::core::log::Reading;
use crate::core::record::Record;
use chrono::{Days, NaiveDate};
use std::sync::Arc;

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
        let corrections = || orderly.amendments.iter().map(|(_, line)| &line.record);
        let amended = corrections().filter_map(Record::amends);
        let mut needed = Needed::new(last, amended.collect(), held.sessions);
        self.each(None, None, |page| {
            let is_own = |date| page.holds(date);
            long_ago.take(page.records, is_own);
            needed.take(page.records, is_own);
            Ok::<(), Problem>(())
        })?;
        let beyond = self.held.iter().chain(corrections());
        Ok(Reading {
            records: needed.into_records(beyond.cloned()),
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
