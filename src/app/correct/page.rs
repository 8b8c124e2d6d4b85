//! One entry, with a line for everything in it that can be set right.

use super::super::desk::Desk;
use super::super::pain_panel::Cursor;
use super::entry::Entry;
use crate::core::amended::{Amount, counted, noted};
use crate::core::ids::ProgrammeId;
use crate::core::pain::Pain;
use crate::core::record::{Record, SessionRecord, When};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::HashSet;
use uuid::Uuid;

/// The entry that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub entry: Entry,
    pub lines: Vec<Line>,
    /// The line under the cursor.
    pub at: usize,
    /// The field of that line, while it is open.
    pub field: Option<Field>,
    /// Why the value in the field cannot be taken.
    pub wrong: Option<Wrong>,
}

/// What can be set right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// When it was. What belongs to a session moves along.
    Time(DateTime<FixedOffset>),
    From(NaiveDate),
    To(NaiveDate),
    Programme(ProgrammeId),
    /// The number before a session.
    Before(Option<Pain>),
    /// Another number, of this check-in.
    Pain(Uuid, When, Pain),
    /// The note, which is in this check-in.
    Note(Uuid, Option<Plain>),
    /// What was done of an exercise, the most that it can be, and whether that is of each side.
    Amount(Amount, u32, bool),
    /// Whether it counts for nothing; of a record on its own.
    Withdrawn(bool),
}

/// A field while it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// A time, a date or a note is typed.
    Text(String),
    /// A number on the pain scale.
    Level(Cursor),
    /// How much of an exercise was done.
    Number { number: u32, most: u32 },
    /// One of these programmes.
    Programme { ids: Vec<ProgrammeId>, at: usize },
    /// Is it to be withdrawn?
    Sure {
        /// How many other records go with it.
        along: usize,
        /// Whether a sign that it opened is asked about once more.
        opens_a_sign: bool,
    },
}

/// Why a value cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It is no date, or no time of day.
    Form,
    /// It is still to come.
    Future,
}

impl Page {
    pub(super) fn of(id: Uuid, desk: &Desk) -> Option<Self> {
        let records = &desk.log.records;
        let record = records.iter().find(|record| record.id() == Some(id))?;
        Some(Self {
            // The title has no numbers.
            entry: Entry::of(record, None)?,
            lines: lines(record, records),
            at: 0,
            field: None,
            wrong: None,
        })
    }

    /// The line under the cursor.
    pub fn line(&self) -> Option<&Line> {
        self.lines.get(self.at)
    }

    /// The most letters of the open field.
    pub fn letters(&self) -> usize {
        const TIME: usize = 16;
        match self.line() {
            Some(Line::Note(..)) => Plain::LONGEST,
            _ => TIME,
        }
    }

    /// Whether the open field takes no more letters of a note.
    pub fn is_full(&self) -> bool {
        let Some(Field::Text(text)) = &self.field else {
            return false;
        };
        matches!(self.line(), Some(Line::Note(..))) && text.chars().count() >= self.letters()
    }

    pub(super) fn close(&mut self) {
        self.field = None;
        self.wrong = None;
    }
}

/// What of a record can be set right; of one that is withdrawn nothing else.
fn lines(record: &Record, records: &[Record]) -> Vec<Line> {
    let mut lines = Vec::new();
    let (Some(id), false) = (record.id(), record.is_withdrawn()) else {
        return vec![Line::Withdrawn(true)];
    };
    lines.extend(record.at().map(Line::Time));
    match record {
        Record::Session(session) => of_session(session, records, &mut lines),
        Record::CheckIn(check) => {
            lines.push(Line::Pain(id, check.when, check.pain));
            lines.push(Line::Note(id, check.note.clone()));
        }
        Record::Pause(pause) => lines.extend([Line::From(pause.from), Line::To(pause.to)]),
        _ => {}
    }
    lines.push(Line::Withdrawn(false));
    lines
}

fn of_session(session: &SessionRecord, records: &[Record], lines: &mut Vec<Line>) {
    lines.push(Line::Programme(session.programme.id.clone()));
    lines.push(Line::Before(session.pain_before));
    lines.extend(records.iter().filter_map(|record| match record {
        Record::CheckIn(check)
            if check.session == Some(session.id) && check.when != When::Before =>
        {
            Some(Line::Pain(check.id, check.when, check.pain))
        }
        _ => None,
    }));
    if let Some(Record::CheckIn(check)) = noted(session.id, records) {
        lines.push(Line::Note(check.id, check.note.clone()));
    }
    let mut seen = HashSet::new();
    let exercises = session.exercises.iter();
    lines.extend(exercises.filter_map(|exercise| {
        let (counted, number) = counted(exercise);
        let most = counted.most(&exercise.planned)?;
        let amount = Amount {
            exercise: exercise.id.clone(),
            counted,
            number,
        };
        let is_first = seen.insert(&exercise.id);
        let is_of_each = exercise.planned.sides_count() == 2;
        is_first.then_some(Line::Amount(amount, most, is_of_each))
    }));
}
