//! The entries that can be corrected, in the order in which they are chosen from.

use super::super::desk::Desk;
use crate::core::history::Range;
use crate::core::ids::ProgrammeId;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, MeasureName, Record, When};
use crate::core::text::Plain;
use crate::core::time::Now;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// An entry of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: Uuid,
    pub at: DateTime<FixedOffset>,
    pub date: NaiveDate,
    pub kind: Kind,
    pub is_withdrawn: bool,
}

/// What an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Session {
        programme: ProgrammeId,
        before: Option<Pain>,
        after: Option<Pain>,
    },
    /// A number that belongs to no session.
    Number {
        pain: Pain,
        note: Option<Plain>,
    },
    Pause {
        from: NaiveDate,
        to: NaiveDate,
    },
    Measure(MeasureName),
}

impl Entry {
    /// Whether it is a session.
    pub const fn is_session(&self) -> bool {
        matches!(self.kind, Kind::Session { .. })
    }

    /// The entry of a record, where it is one; `after` is the number after it.
    pub(super) fn of(record: &Record, after: Option<Pain>) -> Option<Self> {
        let written = record.written();
        let kind = match written {
            Record::Session(session) => Kind::Session {
                programme: session.programme.id.clone(),
                before: session.pain_before,
                after,
            },
            Record::CheckIn(check) => Kind::Number {
                pain: check.pain,
                note: check.note.clone(),
            },
            Record::Pause(pause) => Kind::Pause {
                from: pause.from,
                to: pause.to,
            },
            Record::Measure(measure) if !measure.put_off => Kind::Measure(measure.name),
            _ => return None,
        };
        Some(Self {
            id: written.id()?,
            at: written.at()?,
            date: written.local_date()?,
            kind,
            is_withdrawn: record.is_withdrawn(),
        })
    }
}

/// The entries of a range, newest first; withdrawn ones too, so that they can be brought back. Numbers
/// around a session are on its page. What lies in the future is among them, whatever the range.
pub(super) fn entries(range: Range, desk: &Desk, now: Now) -> Vec<Entry> {
    // Of the days long ago only some are held.
    let since = desk.long_ago().and_then(|last| last.succ_opt());
    let first = range.first(desk.today(now)).max(since);
    let within = |record: &Record| {
        let date = record.written().local_date();
        date.is_some_and(|date| first.is_none_or(|first| first <= date))
    };
    let records: Vec<&Record> = desk.log.records.iter().filter(|r| within(r)).collect();
    let sessions = records.iter().filter(|r| r.written().is_session());
    let sessions: HashSet<Uuid> = sessions.filter_map(|record| record.id()).collect();
    let after: HashMap<Uuid, Pain> = records
        .iter()
        .filter_map(|record| match record.written() {
            Record::CheckIn(CheckIn {
                when: When::After,
                session,
                pain,
                ..
            }) => Some(((*session)?, *pain)),
            _ => None,
        })
        .collect();
    let entries = records.iter().rev().filter_map(|record| {
        let id = record.id()?;
        let with_its_session = record
            .check_in_of()
            .is_some_and(|session| sessions.contains(&session));
        let entry = Entry::of(record, after.get(&id).copied());
        entry.filter(|_| !with_its_session)
    });
    entries.collect()
}
