//! A survey of the log: what is in it, how far it can be trusted, and what a crash left beside it.
//!
//! Reads only: it neither locks the log nor tidies anything up.

use super::copies::{Copy, copies};
use super::disk;
use super::form::Form;
use super::found::{Fault, StoredRecord};
use super::line::{TYPES, type_of};
use super::paths::Folders;
use super::problem::Problem;
use super::recovery::unfinished_untouched;
use super::scan::{in_order, scan};
use crate::core::amended::Corrections;
use crate::core::record::Record;
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset};
use std::collections::{BTreeMap, HashSet};
use std::io::ErrorKind;
use std::path::PathBuf;
use uuid::Uuid;

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

    fn count(&mut self, kept: &StoredRecord, seen: &mut HashSet<Uuid>) {
        if kept.record.id().is_some_and(|id| !seen.insert(id)) {
            self.doubles = self.doubles.saturating_add(1);
        }
        let (kind, is_newer) = match &kept.record {
            Record::Newer { kind, .. } => (kind.clone(), true),
            known => (Plain::new(type_of(known)), false),
        };
        let states = self.types.entry(kind).or_default();
        let state = match (is_newer, kept.edited) {
            (true, _) => &mut states.newer,
            (false, true) => &mut states.edited,
            (false, false) => &mut states.verified,
        };
        *state = state.saturating_add(1);
    }
}

/// Goes through the whole log and the journals beside it.
///
/// # Errors
/// Only where the log cannot be read to its end.
pub fn survey(folders: &Folders) -> Result<Survey, Problem> {
    let mut survey = Survey::default();
    for word in TYPES {
        survey.types.entry(Plain::new(word)).or_default();
    }
    let path = folders.log();
    let mut seen = HashSet::new();
    let mut amendments = Vec::new();
    let read = disk::open_to_read(&path).and_then(|file| {
        survey.is_there = true;
        scan(file, true, |_, found| match found {
            Ok(kept) => {
                survey.count(&kept, &mut seen);
                if matches!(kept.record, Record::Amendment(_)) {
                    amendments.push(kept.record);
                }
            }
            Err(fault) => survey.faults.push(fault),
        })
    });
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        read => survey.form = read.map_err(|error| Problem::read(&path, &error))?,
    }
    let corrections = Corrections::of(&amendments);
    survey.withdrawn = corrections.withdrawn_of(|id| seen.contains(id));
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
