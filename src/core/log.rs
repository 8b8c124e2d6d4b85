//! What was read of a log: its records, in which form it lies, and which of its lines cannot be read.
//! How a fault is worded is for whoever shows it.

use super::amended::amend;
use super::record::Record;
use std::collections::HashSet;
use uuid::Uuid;

/// What was read of a log.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Its records in order of time, each once, corrected by the amendments among them.
    pub records: Vec<Record>,
    /// The ids of those that somebody changed by hand.
    pub edited: HashSet<Uuid>,
    /// The lines that could not be read.
    pub faults: Vec<Fault>,
    /// Whether this is the whole log, or only its end.
    pub whole: bool,
    /// In which form it lies in its file.
    pub form: Form,
}

impl Reading {
    /// Whether the file is something else than a log: not one of its lines is a record.
    pub fn is_no_log(&self) -> bool {
        self.whole && self.records.is_empty() && !self.faults.is_empty()
    }

    /// Adds what was written since it was read, and applies the corrections in it.
    pub fn add(&mut self, records: impl IntoIterator<Item = Record>) {
        let known = self.records.len();
        self.records.extend(records);
        let mut added = self.records.iter().skip(known);
        if added.any(|record| matches!(record, Record::Amendment(_))) {
            amend(&mut self.records);
        }
    }
}

/// How the records lie in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A record a line, in UTF-8: as they are written. Other line ends, marks at the beginning,
    /// blanks and empty lines make no difference.
    #[default]
    Lines,
    /// UTF-16, in whole or in part.
    Utf16,
    /// Lines that end with a carriage return alone.
    Returns,
    /// The elements of an array.
    Array,
    /// A record over several lines.
    Spread,
}

/// A place in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The line, from 1.
    Line(u64),
    /// The byte where it starts, from 0, where the lines before it were not read.
    Byte(u64),
}

/// A line that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub damage: Damage,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It is no record.
    Unreadable,
    /// It has no end: a write was cut off.
    Torn,
    /// It is longer than any record.
    TooLong,
    /// It holds empty bytes, as a power cut leaves them. Readers pass them by; only who goes
    /// through the bytes of a log names them.
    Nul,
}
