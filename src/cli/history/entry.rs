//! The JSON of `rygrad history`. Scripts read its keys, so they must not change.

use super::Log;
use crate::core::history::{Ahead, ExerciseFigures, Lately};
use crate::core::ids::ExerciseId;
use crate::core::record::{CheckIn, LevelChange, Measure, Pause, Record, Screening, SessionRecord};
use crate::store::{Damage, Fault, Place};
use chrono::NaiveDate;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Entry<'l> {
    sessions: Vec<SessionEntry<'l>>,
    check_ins: Vec<&'l CheckIn>,
    /// Changes of level.
    levels: Vec<&'l LevelChange>,
    kept: KeptEntry,
    /// Days that were kept.
    kept_days: Vec<NaiveDate>,
    /// Days that were looked after.
    looked_after: Vec<NaiveDate>,
    /// Days of pauses on which nothing was done, up to today.
    away: Vec<NaiveDate>,
    /// Answers about what matters, whatever the range.
    measures: Vec<&'l Measure>,
    minutes: u64,
    exercises: Vec<ExerciseEntry<'l>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    future: Option<FutureEntry<'l>>,
    faults: Vec<FaultEntry>,
}

/// A session. One that ran to its end with no number after it has its confirmation.
#[derive(Serialize)]
struct SessionEntry<'l> {
    #[serde(flatten)]
    record: &'l SessionRecord,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmation: Option<&'static str>,
}

/// A record in the future, whatever the range. It is not among the other records.
#[derive(Serialize)]
struct FutureEntry<'l> {
    records: usize,
    first: NaiveDate,
    sessions: Vec<&'l SessionRecord>,
    check_ins: Vec<&'l CheckIn>,
    screenings: Vec<&'l Screening>,
    measures: Vec<&'l Measure>,
    pauses: Vec<&'l Pause>,
}

impl<'l> FutureEntry<'l> {
    fn of(lately: &Lately<'l>) -> Option<Self> {
        let Ahead { count, first } = lately.ahead()?;
        let mut entry = Self {
            records: count,
            first,
            sessions: Vec::new(),
            check_ins: Vec::new(),
            screenings: Vec::new(),
            measures: Vec::new(),
            pauses: Vec::new(),
        };
        for record in lately.records_ahead() {
            match record {
                Record::Session(session) => entry.sessions.push(session),
                Record::CheckIn(check) => entry.check_ins.push(check),
                Record::Screening(screening) => entry.screenings.push(screening),
                Record::Measure(measure) => entry.measures.push(measure),
                Record::Pause(pause) => entry.pauses.push(pause),
                Record::Confirmation(_)
                | Record::Level(_)
                | Record::Amendment(_)
                | Record::Withdrawn(_)
                | Record::Newer { .. } => {}
            }
        }
        Some(entry)
    }
}

/// Repetitions in all sessions of the range.
#[derive(Serialize)]
struct ExerciseEntry<'l> {
    id: &'l ExerciseId,
    sessions: u32,
    planned: u32,
    done: u32,
    stops: u32,
}

impl<'l> From<&'l ExerciseFigures> for ExerciseEntry<'l> {
    fn from(figures: &'l ExerciseFigures) -> Self {
        Self {
            id: &figures.id,
            sessions: figures.sessions,
            planned: figures.planned,
            done: figures.done,
            stops: figures.stops,
        }
    }
}

#[derive(Serialize)]
struct KeptEntry {
    this_week: u32,
    target: u8,
    weeks_in_a_row: u32,
    days_in_a_row: u32,
    longest_weeks_in_a_row: u32,
}

/// A damaged line of the log.
#[derive(Serialize)]
pub(in crate::cli) struct FaultEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte: Option<u64>,
    damage: &'static str,
}

impl From<&Fault> for FaultEntry {
    fn from(fault: &Fault) -> Self {
        let (line, byte) = match fault.place {
            Place::Line(line) => (Some(line), None),
            Place::Byte(byte) => (None, Some(byte)),
        };
        let damage = match fault.damage {
            Damage::Unreadable => "damaged",
            Damage::Torn => "torn",
            Damage::TooLong => "too_long",
            Damage::Nul => "empty_bytes",
        };
        Self { line, byte, damage }
    }
}

impl<'l> Entry<'l> {
    pub(super) fn of(log: &'l Log) -> Self {
        Self {
            sessions: log
                .sessions()
                .map(|record| SessionEntry {
                    record,
                    confirmation: log.confirmed.standing(record).word(),
                })
                .collect(),
            check_ins: log.check_ins().collect(),
            levels: log.levels().collect(),
            kept: KeptEntry {
                this_week: log.kept.this_week(),
                target: log.kept.target(),
                weeks_in_a_row: log.kept.weeks_in_a_row(),
                days_in_a_row: log.kept.days_in_a_row(),
                longest_weeks_in_a_row: log.kept.longest_weeks_in_a_row(),
            },
            kept_days: log.kept_days().collect(),
            looked_after: log.looked_after().collect(),
            away: log.away().collect(),
            measures: log.told().measures().collect(),
            minutes: log.figures.minutes,
            exercises: log
                .figures
                .exercises
                .iter()
                .map(ExerciseEntry::from)
                .collect(),
            future: FutureEntry::of(&log.told()),
            faults: log.faults.iter().map(FaultEntry::from).collect(),
        }
    }
}
