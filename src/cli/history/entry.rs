//! The JSON of `rygrad history`. Scripts read its keys, so they must not change.
//!
//! Its long lists are written while the log is read once more for each, so that none is held.

use super::{Log, Part};
use crate::core::history::{Ahead, ExerciseFigures, Lately};
use crate::core::ids::ExerciseId;
use crate::core::record::{CheckIn, LevelChange, Measure, Pause, Record, Screening, SessionRecord};
use crate::store::{Damage, Fault, Place, Problem};
use chrono::NaiveDate;
use serde::ser::{Error, SerializeSeq};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
pub(super) struct Entry<'l> {
    sessions: Sessions<'l>,
    check_ins: CheckIns<'l>,
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

/// The sessions of the range.
struct Sessions<'l>(&'l Log<'l>);

impl Serialize for Sessions<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        list(self.0, to, |part, seq| {
            part.sessions().try_for_each(|record| {
                seq.serialize_element(&SessionEntry {
                    record,
                    confirmation: part.confirmed().standing(record).word(),
                })
            })
        })
    }
}

/// The check-ins of the range.
struct CheckIns<'l>(&'l Log<'l>);

impl Serialize for CheckIns<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        list(self.0, to, |part, seq| {
            let checks = part.told().check_ins();
            let mut checks = checks.filter(|check| part.holds(check.local_date));
            checks.try_for_each(|check| seq.serialize_element(check))
        })
    }
}

/// Why a list ended early.
enum Stopped<E> {
    Log(Problem),
    Output(E),
}

impl<E> From<Problem> for Stopped<E> {
    fn from(problem: Problem) -> Self {
        Self::Log(problem)
    }
}

/// Writes a list part by part. A log that can no longer be read is in [`Log::failed`] then.
fn list<S: Serializer>(
    log: &Log<'_>,
    to: S,
    mut each: impl FnMut(&Part<'_>, &mut S::SerializeSeq) -> Result<(), S::Error>,
) -> Result<S::Ok, S::Error> {
    let mut seq = to.serialize_seq(None)?;
    let read = log.each_in_range(|part| each(part, &mut seq).map_err(Stopped::Output));
    read.map_err(|stopped| match stopped {
        Stopped::Output(error) => error,
        Stopped::Log(problem) => {
            log.failed.replace(Some(problem));
            S::Error::custom("the log can no longer be read")
        }
    })?;
    seq.end()
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
    pub(super) fn of(log: &'l Log<'l>) -> Self {
        let levels = log.held().levels();
        Self {
            sessions: Sessions(log),
            check_ins: CheckIns(log),
            levels: levels.filter(|c| log.holds(c.local_date)).collect(),
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
            measures: log.held().measures().collect(),
            minutes: log.figures.minutes,
            exercises: log
                .figures
                .exercises
                .iter()
                .map(ExerciseEntry::from)
                .collect(),
            future: FutureEntry::of(&log.ahead()),
            faults: log
                .pages
                .reading()
                .faults
                .iter()
                .map(FaultEntry::from)
                .collect(),
        }
    }
}
