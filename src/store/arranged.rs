//! Puts the records that were found in order: by time, each once, corrected.

use super::form::Form;
use super::found::{Damage, Fault, StoredRecord};
use super::line::USUAL_LENGTH;
use super::precedence::Precedence;
use super::scan::in_order;
use crate::core::amended::amend;
use crate::core::log::Reading;
use crate::core::record::Record;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::collections::hash_map;
use uuid::Uuid;

/// What was found so far: each record once. A long log is held in memory once and not copied.
#[derive(Debug, Default)]
pub(super) struct Found {
    records: Vec<Record>,
    /// What is known of each of them besides.
    marks: Vec<Mark>,
    /// Where each stands.
    places: HashMap<Uuid, usize>,
    faults: Vec<Fault>,
    pub(super) whole: bool,
    pub(super) form: Form,
}

/// What is known of a record besides what it says.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: Option<DateTime<Utc>>,
    precedence: Precedence,
    edited: bool,
}

impl Found {
    /// Nothing yet, of a log that is read to its end.
    pub(super) fn of_whole() -> Self {
        Self {
            whole: true,
            ..Self::default()
        }
    }

    /// Nothing yet, with room for the records in so many bytes of a log. What is asked for at once is not moved
    /// while it grows; what of it is not used takes no memory.
    pub(super) fn with_room(bytes: u64) -> Self {
        let room = usize::try_from(bytes / USUAL_LENGTH).unwrap_or_default();
        Self {
            records: Vec::with_capacity(room),
            marks: Vec::with_capacity(room),
            places: HashMap::with_capacity(room),
            ..Self::default()
        }
    }

    pub(super) fn take(&mut self, found: Result<StoredRecord, Fault>) {
        match found {
            Ok(found) => self.add(found),
            // A reader skips empty bytes; only `survey` and `repair` report them.
            Err(fault) if fault.damage == Damage::Nul => {}
            Err(fault) => self.faults.push(fault),
        }
    }

    /// Whether a record with this id was found.
    pub(super) fn has(&self, id: Uuid) -> bool {
        self.places.contains_key(&id)
    }

    /// What was found, each once, as it was read.
    pub(super) fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.iter()
    }

    /// Of doubles the one of the higher [`Precedence`] stays, where the first of them stood.
    fn add(&mut self, mut found: StoredRecord) {
        let mark = Mark {
            at: found.at.map(|at| at.to_utc()),
            precedence: found.precedence,
            edited: found.edited,
        };
        if let Record::Session(session) = &mut found.record {
            session.exercises.shrink_to_fit();
        }
        if let Some(id) = found.record.id() {
            match self.places.entry(id) {
                hash_map::Entry::Occupied(place) => {
                    if let Some(before) = self.marks.get_mut(*place.get())
                        && let Some(double) = self.records.get_mut(*place.get())
                        && before.precedence < mark.precedence
                    {
                        (*before, *double) = (mark, found.record);
                    }
                    return;
                }
                hash_map::Entry::Vacant(place) => drop(place.insert(self.records.len())),
            }
        }
        self.records.push(found.record);
        self.marks.push(mark);
    }

    /// Each record by time and corrected.
    pub(super) fn arranged(mut self) -> Reading {
        self.places = HashMap::new();
        in_order(&mut self.faults);
        self.sort();
        amend(&mut self.records);
        let mut is_moved = false;
        for (record, mark) in self.records.iter().zip(&mut self.marks) {
            let at = record.at().map(|at| at.to_utc());
            if at.is_some() && at != mark.at {
                mark.at = at;
                is_moved = true;
            }
        }
        // A record that was given another time stands where it belongs.
        if is_moved {
            self.sort();
        }
        let marked = self.records.iter().zip(&self.marks);
        let edited = marked.filter(|(_, mark)| mark.edited);
        Reading {
            long_ago: None,
            edited: edited.filter_map(|(record, _)| record.id()).collect(),
            records: self.records,
            faults: self.faults,
            whole: self.whole,
            form: self.form,
        }
    }

    /// Sorts by time, and in the same second as [`Record::tie`] says; a record without a time stays behind
    /// the one before it. Most logs are in order already, and nothing is moved.
    fn sort(&mut self) {
        let times = || {
            let mut last = None;
            self.records
                .iter()
                .zip(&self.marks)
                .map(move |(record, mark)| {
                    last = mark.at.map(|at| (at, record.tie())).or(last);
                    last
                })
        };
        if times().is_sorted() {
            return;
        }
        let times: Vec<_> = times().collect();
        let records = std::mem::take(&mut self.records).into_iter();
        let marked = records.zip(std::mem::take(&mut self.marks));
        let mut order: Vec<_> = times.into_iter().zip(marked).collect();
        order.sort_by_key(|(at, _)| *at);
        let marked = order.into_iter().map(|(_, marked)| marked);
        (self.records, self.marks) = marked.unzip();
    }
}
