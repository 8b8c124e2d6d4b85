//! What the days of long ago add up to, and putting it beside the log.

use super::gather::Added;
use super::look::Ahead;
use super::{Kept, Pages};
use crate::core::history::{Marks, Trace};
use crate::store::days::Known;
use crate::store::problem::Problem;
use crate::store::stamp::Stamp;
use chrono::NaiveDate;
use std::fs::File;
use std::path::Path;

/// What days long ago add up to, known without reading them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Older {
    /// The last of these days. They begin where the log begins.
    pub last: NaiveDate,
    /// What they have that counts.
    pub marks: Marks,
    /// Whether they have neither a session nor a number.
    pub is_empty: bool,
}

impl Older {
    pub(super) fn of(added: Added) -> Option<Self> {
        Some(Self {
            last: added.last?,
            marks: added.marks,
            is_empty: added.is_empty,
        })
    }
}

impl Pages {
    /// What days long ago add up to, where they need not be read for that: of a long log that was read
    /// [with it](Self::with_older), if none of these days is after `today`.
    pub fn older(&self, today: NaiveDate) -> Option<&Older> {
        self.older.as_ref().filter(|older| older.last <= today)
    }

    /// Adds the days that have become old since. It is a help and no more: where these cannot be read,
    /// nothing is known.
    pub(super) fn older_of(
        &mut self,
        known: Option<Added>,
        days: &Path,
        stamp: &Stamp,
        log: &File,
    ) -> Option<Older> {
        let ahead = self.orderly.as_mut()?.ahead.take();
        let Some(ahead) = ahead else {
            return known.and_then(Older::of);
        };
        let known = self.add_up(known, ahead).ok()??;
        // These are the pages that nobody will ask for.
        self.kept.replace(Kept::default());
        known.write(days, stamp, log);
        Older::of(Added::of(known).0)
    }

    /// What is known once the days ahead are added up too.
    fn add_up(&self, known: Option<Added>, ahead: Ahead) -> Result<Option<Known>, Problem> {
        let Some(orderly) = &self.orderly else {
            return Ok(None);
        };
        let mut added = known.or(ahead.added).unwrap_or_default();
        let first = added.last.and_then(|last| last.succ_opt());
        let days = first.unwrap_or(NaiveDate::MIN)..=ahead.cut.last;
        if !days.is_empty() {
            self.each_of(orderly, &days, |page| {
                let traces: Vec<_> = page.records.iter().filter_map(Trace::of).collect();
                added.add(&traces, |date| page.holds(date) && days.contains(&date));
                Ok::<(), Problem>(())
            })?;
        }
        let cuts = orderly.cuts.iter().copied();
        let cuts = cuts.filter(|cut| cut.byte <= ahead.cut.byte);
        Ok(Some(Known {
            end: orderly.end,
            cuts: cuts.collect(),
            newest: ahead.newest,
            greatest: ahead.greatest,
            around: ahead.around,
            held: ahead.held,
            apart: ahead.apart,
            marks: added.marks,
            is_empty: added.is_empty,
        }))
    }
}
