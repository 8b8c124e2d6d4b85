//! `rygrad history`: the sessions, the newest nearest to the prompt, and what they add up to.
//!
//! ```text
//! 2026-11-21  Disc, first weeks  completed         15 min  4 → 3
//! 2026-11-22  Disc, first weeks  stopped for pain  11 min  3 → 3
//!
//! this week           2 of 7 days
//! in a row            2 days in a row
//! pain, last 28 days  ▄▃
//! ```

use super::sheet::{columns, wrapped};
use super::{Edge, Failure, Home, json};
use crate::core::history::{Kept, Lately, pain_by_day};
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Record, SessionRecord};
use crate::core::time::{Mono, Now};
use crate::store::{self, Damage, Fault, Place, Reading};
use crate::view::outcome;
use crate::view::spark::spark;
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde::Serialize;
use std::process::ExitCode;
use std::time::Duration;
use uuid::Uuid;

/// Days of the sparkline.
const DAYS: u64 = 28;

pub(super) fn history(home: &Home, json: bool, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let reading = store::all(&home.folders.log())?;
    let log = Log::new(reading, home, edge.now);
    if json {
        json::write(edge.out, &log.entry())?;
    } else {
        for line in log.lines(home, edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
    }
    edge.out.flush()?;
    for fault in &log.faults {
        writeln!(edge.err, "{}", home.fault(fault))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A log as its history sees it.
struct Log {
    records: Vec<Record>,
    /// Records that somebody changed by hand.
    edited: Vec<Uuid>,
    faults: Vec<Fault>,
    today: NaiveDate,
    kept: Kept,
}

impl Log {
    fn new(reading: Reading, home: &Home, now: DateTime<FixedOffset>) -> Self {
        let edited = reading.records.iter().filter(|kept| kept.edited);
        let edited = edited.filter_map(|kept| kept.id).collect();
        let records: Vec<Record> = reading.records.into_iter().map(|k| k.record).collect();
        let now = Now {
            mono: Mono::default(),
            boot: Duration::ZERO,
            wall: now,
        };
        let today = now.local_date(home.settings.day_starts);
        let programme = home.settings.programme.as_ref();
        let programme = programme.and_then(|id| home.library.programme(id));
        let frequency = programme.map(|programme| programme.frequency);
        let kept = Kept::new(&records, frequency, home.settings.week_starts, today);
        Self {
            records,
            edited,
            faults: reading.faults,
            today,
            kept,
        }
    }

    fn told(&self) -> Lately<'_> {
        Lately::new(&self.records)
    }

    fn lines(&self, home: &Home, measure: usize) -> Vec<String> {
        let texts = &home.texts;
        if self.told().sessions().next().is_none() && self.told().check_ins().next().is_none() {
            return wrapped(&texts.get("history-empty"), "", measure);
        }
        let rows: Vec<Vec<String>> = self.told().sessions().map(|s| self.row(s, home)).collect();
        let mut lines = columns(&rows, &[3]);
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(columns(&self.figures(home), &[]));
        let newer = self.newer();
        if newer > 0 {
            let said = texts.with("cli-history-newer", &[("count", newer.into())]);
            lines.push(String::new());
            lines.extend(wrapped(&said, "", measure));
        }
        lines
    }

    fn row(&self, session: &SessionRecord, home: &Home) -> Vec<String> {
        let programme = home.library.programme(&session.programme.id);
        let name = programme.map_or_else(
            || session.programme.id.to_string(),
            |programme| programme.name.of(home.lang()).to_string(),
        );
        let mut row = vec![
            session.local_date.to_string(),
            name,
            home.texts.get(outcome(session)),
            home.texts.minutes(Duration::from_secs(session.active_s)),
            pain(session.pain_before, self.told().after(session)),
        ];
        if self.edited.contains(&session.id) {
            row.push(home.texts.get("cli-history-edited"));
        }
        row
    }

    /// What the sessions add up to. A figure of none is left out: nothing here scolds.
    fn figures(&self, home: &Home) -> Vec<Vec<String>> {
        let texts = &home.texts;
        let kept = &self.kept;
        let target = u32::from(kept.target());
        let week = [("kept", kept.this_week().into()), ("target", target.into())];
        let mut rows = vec![vec![
            texts.get("history-week"),
            texts.with("today-week-days", &week),
        ]];
        let (weeks, days) = (kept.weeks_in_a_row(), kept.days_in_a_row());
        let weeks_kept = texts.with("today-weeks-kept", &[("weeks", weeks.into())]);
        let in_a_row = texts.with("history-row", &[("days", days.into())]);
        let figures = [(weeks, weeks_kept), (days, in_a_row)];
        let mut so_far = figures.into_iter().filter(|(n, _)| *n > 0);
        if let Some((_, first)) = so_far.next() {
            let rest = so_far.map(|(_, said)| said);
            let said: Vec<String> = std::iter::once(first).chain(rest).collect();
            rows.push(vec![texts.get("cli-history-so-far"), said.join(" · ")]);
        }
        let levels = self.lately();
        if let (Some(first), Some(last)) = (levels.first(), levels.last()) {
            let numbers = if levels.len() > 1 {
                format!("{}  {first} → {last}", spark(&levels))
            } else {
                last.to_string()
            };
            rows.push(vec![texts.get("cli-history-pain"), numbers]);
        }
        rows
    }

    /// One pain number for each of the last days that has one.
    fn lately(&self) -> Vec<u8> {
        let first = self.today.checked_sub_days(Days::new(DAYS - 1));
        let first = first.unwrap_or(self.today);
        pain_by_day(&self.records)
            .iter()
            .filter(|day| day.date >= first && day.date <= self.today)
            .filter_map(|day| day.before.or(day.after))
            .map(Pain::level)
            .collect()
    }

    fn newer(&self) -> usize {
        let newer = self.records.iter();
        let newer = newer.filter(|record| matches!(record, Record::Newer { .. }));
        newer.count()
    }

    fn entry(&self) -> Entry<'_> {
        Entry {
            sessions: self.told().sessions().collect(),
            check_ins: self.told().check_ins().collect(),
            kept: KeptEntry {
                this_week: self.kept.this_week(),
                target: self.kept.target(),
                weeks_in_a_row: self.kept.weeks_in_a_row(),
                days_in_a_row: self.kept.days_in_a_row(),
            },
            faults: self.faults.iter().map(FaultEntry::from).collect(),
        }
    }
}

/// `3 → 2`; one that was never asked is a dash.
fn pain(before: Option<Pain>, after: Option<Pain>) -> String {
    let said = |pain: Option<Pain>| pain.map_or_else(|| "–".to_owned(), |p| p.to_string());
    match (before, after) {
        (None, None) => String::new(),
        (before, None) => said(before),
        (before, after) => format!("{} → {}", said(before), said(after)),
    }
}

#[derive(Serialize)]
struct Entry<'l> {
    sessions: Vec<&'l SessionRecord>,
    check_ins: Vec<&'l CheckIn>,
    kept: KeptEntry,
    faults: Vec<FaultEntry>,
}

#[derive(Serialize)]
struct KeptEntry {
    this_week: u32,
    target: u8,
    weeks_in_a_row: u32,
    days_in_a_row: u32,
}

/// A damaged line of the log.
#[derive(Serialize)]
pub(super) struct FaultEntry {
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
