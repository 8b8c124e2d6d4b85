//! A survey of the log: what is in it, how far it can be trusted, and what a crash left beside it.
//!
//! Reads only: it neither locks the log nor tidies anything up. The log is not held in memory; where an id
//! may stand on two lines, it is gone through once more.

mod ids;

use super::copies::{Copy, copies};
use super::disk;
use super::form::Form;
use super::found::Fault;
use super::glance::Glance;
use super::line::{TYPES, type_of};
use super::paths::Folders;
use super::problem::Problem;
use super::recovery::unfinished_untouched;
use super::scan::{glance, in_order};
use crate::core::amended::Corrections;
use crate::core::record::Record;
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset};
use ids::Ids;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, ErrorKind, Seek};
use std::path::PathBuf;

/// What a log holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Survey {
    /// Whether there is a log.
    pub is_there: bool,
    /// How many lines of each type, by the word in `type`; every known type is among them.
    pub types: BTreeMap<Plain, States>,
    /// Lines whose record stands on another line too: each record counts once.
    pub doubles: u64,
    /// How many records are withdrawn by an amendment of their own.
    pub withdrawn: usize,
    /// In which form the records lie in the file.
    pub form: Form,
    /// Every line with something wrong, in order.
    pub faults: Vec<Fault>,
    /// Sessions that neither run nor are in the log, oldest first.
    pub unfinished: Vec<Aside>,
    /// Copies of the log that a sync tool has put beside it, with something in them that it lacks.
    pub copies: Vec<Copy>,
    /// Journals that cannot be read.
    pub problems: Vec<Problem>,
}

/// Lines of one type by how far they can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct States {
    /// Exactly as they were written.
    pub verified: u64,
    /// Changed by hand.
    pub edited: u64,
    /// Of a newer version: kept, and not understood here.
    pub newer: u64,
}

/// A session that was not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its journal.
    pub path: PathBuf,
    /// When it began.
    pub start: DateTime<FixedOffset>,
}

impl Survey {
    /// Whether the file is something else: not one of its lines is a record.
    pub fn is_no_log(&self) -> bool {
        let states = |s: &States| s.verified == 0 && s.edited == 0 && s.newer == 0;
        self.is_there && !self.faults.is_empty() && self.types.values().all(states)
    }

    /// Whether every line and every journal can be read.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty() && self.problems.is_empty()
    }

    fn go_through(&mut self, mut file: File, types: &mut Types) -> io::Result<()> {
        let mut ids = Ids::of(file.metadata()?.len());
        let mut amendments = Vec::new();
        self.form = glance(&file, true, |_, found| match found {
            Ok(seen) => {
                types.count(&seen);
                if let Some(id) = seen.id() {
                    ids.take(id);
                }
                if let Glance::Read(kept) = seen
                    && is_about_withdrawing(&kept.record)
                {
                    amendments.push(kept.record);
                }
            }
            Err(fault) => self.faults.push(fault),
        })?;
        let corrections = Corrections::of(&amendments);
        let withdrawn = RefCell::new(Vec::new());
        corrections.withdrawn_of(|id| {
            withdrawn.borrow_mut().push(*id);
            true
        });
        let mut counts = ids.unsure(withdrawn.into_inner());
        if !counts.is_empty() {
            file.rewind()?;
            glance(file, false, |_, found| {
                if let Ok(seen) = found
                    && let Some(id) = seen.id()
                {
                    counts.take(id);
                }
            })?;
        }
        self.doubles = counts.doubles();
        self.withdrawn = corrections.withdrawn_of(|id| counts.has(id));
        Ok(())
    }
}

/// Whether a record says of another that it takes part in nothing, or that it does again. Other
/// corrections are not looked at, and there may be many.
fn is_about_withdrawing(record: &Record) -> bool {
    matches!(record, Record::Amendment(amendment) if amendment.withdraws())
}

/// Lines by their type.
#[derive(Debug, Default)]
struct Types {
    known: [States; TYPES.len()],
    /// Those of newer versions.
    newer: BTreeMap<Plain, u64>,
}

impl Types {
    fn count(&mut self, seen: &Glance) {
        let (word, is_edited) = match seen {
            Glance::Seen { kind, .. } => (*kind, false),
            Glance::Read(kept) => match &kept.record {
                Record::Newer { kind, .. } => {
                    let count = self.newer.entry(kind.clone()).or_default();
                    *count = count.saturating_add(1);
                    return;
                }
                known => (type_of(known), kept.edited),
            },
        };
        let place = TYPES.iter().position(|known| *known == word);
        if let Some(states) = place.and_then(|place| self.known.get_mut(place)) {
            let state = if is_edited {
                &mut states.edited
            } else {
                &mut states.verified
            };
            *state = state.saturating_add(1);
        }
    }

    fn by_word(self) -> BTreeMap<Plain, States> {
        let known = TYPES.into_iter().map(Plain::new).zip(self.known);
        let mut types: BTreeMap<Plain, States> = known.collect();
        for (word, count) in self.newer {
            types.entry(word).or_default().newer = count;
        }
        types
    }
}

/// Goes through the whole log and the journals beside it.
///
/// # Errors
/// Only where the log cannot be read to its end.
pub fn survey(folders: &Folders) -> Result<Survey, Problem> {
    let mut survey = Survey::default();
    let path = folders.log();
    let mut types = Types::default();
    let read = disk::open_to_read(&path).and_then(|file| {
        survey.is_there = true;
        survey.go_through(file, &mut types)
    });
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        read => read.map_err(|error| Problem::read(&path, &error))?,
    }
    survey.types = types.by_word();
    in_order(&mut survey.faults);
    let left = unfinished_untouched(folders);
    let sessions = left.unfinished.iter().zip(&left.journals);
    let aside = sessions.map(|(found, journal)| Aside {
        path: journal.path().to_owned(),
        start: found.occasion.start,
    });
    survey.unfinished = aside.collect();
    survey.problems = left.problems;
    survey.copies = copies(folders);
    Ok(survey)
}

#[cfg(test)]
mod tests;
