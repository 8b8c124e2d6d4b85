//! `rygrad history`: the sessions, the newest nearest to the prompt, and what they add up to.
//!
//! ```text
//! 2026-11-21  Disc, first weeks  completed         15 min  4 → 3
//! 2026-11-22  Disc, first weeks  stopped for pain  11 min  3 → 3
//! 2026-11-23  looked after
//!
//! Pelvic tilt    58 of 60
//! Knee-to-chest  4 of 8    stopped 1 ×
//!
//! this week           2 of 7 days
//! in a row            2 days in a row
//! pain, last 28 days  ▄▃
//! ```

mod ahead;
mod entry;

use super::sheet::{columns, wrapped};
use super::{Edge, Failure, Home, json};
use crate::core::history::{Figures, Kept, Lately, Numbers, Present, Range, pain_by_day};
use crate::core::log::Reading;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Record, SessionRecord};
use crate::core::text::Plain;
use crate::core::time::{Mono, Now};
use crate::i18n::spark::spark;
use crate::i18n::t;
use crate::run::stored;
use crate::store::{self, Fault};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use entry::Entry;
pub(super) use entry::FaultEntry;
use std::collections::HashSet;
use std::io::{BufWriter, Write};
use std::process::ExitCode;
use std::time::Duration;
use uuid::Uuid;

/// Days of the sparkline.
const DAYS: u64 = 28;

pub(super) fn history(
    home: &Home,
    json: bool,
    days: Option<u32>,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let reading = store::all(&home.folders.log())?;
    let range = days.map_or(Range::All, Range::Last);
    let log = Log::new(reading, range, home, edge.now);
    if json {
        json::write(edge.data, &Entry::of(&log))?;
    } else {
        let measure = edge.measure();
        let mut out = BufWriter::new(&mut *edge.out);
        for line in log.lines(home, measure) {
            writeln!(out, "{line}")?;
        }
        out.flush()?;
    }
    edge.out.flush()?;
    for copy in store::copies(&home.folders) {
        writeln!(edge.err, "{}", stored::copy(&copy, &home.texts))?;
    }
    Home::report_log(&log.said, edge)?;
    Ok(if log.faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A log as its history sees it.
struct Log {
    records: Vec<Record>,
    /// Records that somebody changed by hand.
    edited: HashSet<Uuid>,
    faults: Vec<Fault>,
    /// What there is to say of the file.
    said: Vec<Plain>,
    present: Present,
    today: NaiveDate,
    kept: Kept,
    figures: Figures,
}

impl Log {
    fn new(reading: Reading, range: Range, home: &Home, now: DateTime<FixedOffset>) -> Self {
        let said = home.of_log(&reading);
        let records = reading.records;
        let now = Now {
            mono: Mono::default(),
            boot: Duration::ZERO,
            wall: now,
        };
        let today = now.local_date(home.settings.day_starts);
        let programme = home.settings.programme.as_ref();
        let programme = programme.and_then(|id| home.library.programme(id));
        let frequency = programme.map(|programme| programme.frequency);
        let kept = Kept::new(&records, frequency, home.settings.week_starts.day(), today);
        let figures = Figures::new(&records, &kept, range, today);
        let present = Present {
            today,
            at: now.wall,
        };
        Self {
            present,
            figures,
            records,
            edited: reading.edited,
            faults: reading.faults,
            said,
            today,
            kept,
        }
    }

    fn told(&self) -> Lately<'_> {
        Lately::at(&self.records, self.present)
    }

    fn lines(&self, home: &Home, measure: usize) -> Vec<String> {
        let texts = &home.texts;
        if self.told().sessions().next().is_none() && self.told().check_ins().next().is_none() {
            let mut lines = wrapped(&texts.say(t::HISTORY_EMPTY), "", measure);
            lines.extend(ahead::lines(&self.told(), self.today, home, measure));
            return lines;
        }
        let mut lines = columns(&self.rows(home), &[3]);
        for more in [self.exercises(home), self.notes(home)] {
            if !lines.is_empty() && !more.is_empty() {
                lines.push(String::new());
            }
            lines.extend(more);
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(columns(&self.figures(home), &[]));
        lines.extend(ahead::lines(&self.told(), self.today, home, measure));
        let newer = self.newer();
        if newer > 0 {
            let said = texts.say(t::CliHistoryNewer { count: newer });
            lines.push(String::new());
            lines.extend(wrapped(&said, "", measure));
        }
        lines
    }

    /// The sessions of the range.
    fn sessions(&self) -> impl Iterator<Item = &SessionRecord> {
        let within = |s: &&SessionRecord| self.figures.range.holds(s.local_date, self.today);
        self.told().sessions().filter(within)
    }

    /// A row for each session, and for each day on which none was offered.
    fn rows(&self, home: &Home) -> Vec<Vec<String>> {
        let numbers = self.told().numbers();
        let mut rest = self.looked_after().peekable();
        let mut rows = Vec::new();
        for session in self.sessions() {
            while let Some(date) = rest.next_if(|date| *date < session.local_date) {
                rows.push(looked_after(date, home));
            }
            rows.push(self.row(session, &numbers, home));
        }
        rows.extend(rest.map(|date| looked_after(date, home)));
        rows
    }

    /// The days of the range on which no session was offered.
    fn looked_after(&self) -> impl Iterator<Item = NaiveDate> {
        let within = |date: &NaiveDate| self.figures.range.holds(*date, self.today);
        self.kept.looked_after().filter(within)
    }

    /// The check-ins of the range.
    fn check_ins(&self) -> impl Iterator<Item = &CheckIn> {
        let within = |c: &&CheckIn| self.figures.range.holds(c.local_date, self.today);
        self.told().check_ins().filter(within)
    }

    /// What was done of each exercise, and its stops.
    fn exercises(&self, home: &Home) -> Vec<String> {
        let rows = self.figures.exercises.iter().map(|figures| {
            let name = home.library.exercise_name(&figures.id, home.lang());
            let done = [name.to_string(), home.texts.done(figures)];
            done.into_iter()
                .chain(home.texts.stops(figures))
                .collect::<Vec<_>>()
        });
        columns(&rows.collect::<Vec<_>>(), &[])
    }

    /// The last notes, the newest nearest to the prompt.
    fn notes(&self, home: &Home) -> Vec<String> {
        let notes = self.figures.notes.iter().rev();
        let rows = notes.map(|note| vec![note.date.to_string(), note.text.to_string()]);
        let mut lines = columns(&rows.collect::<Vec<_>>(), &[]);
        if !lines.is_empty() {
            lines.insert(0, home.texts.say(t::HISTORY_NOTES));
        }
        lines
    }

    fn row(&self, session: &SessionRecord, numbers: &Numbers, home: &Home) -> Vec<String> {
        let name = home
            .library
            .session_name(&session.programme.id, home.lang());
        let mut row = vec![
            session.local_date.to_string(),
            name.to_string(),
            home.texts.outcome(session),
            home.texts.session_time(session),
            pain(session.pain_before, numbers.after(session)),
        ];
        if self.edited.contains(&session.id) {
            row.push(home.texts.say(t::CLI_HISTORY_EDITED));
        }
        row
    }

    /// What the sessions add up to. A figure of none is left out: nothing here scolds.
    fn figures(&self, home: &Home) -> Vec<Vec<String>> {
        let texts = &home.texts;
        let kept = &self.kept;
        let mut rows = vec![vec![texts.say(t::HISTORY_WEEK), texts.this_week(kept)]];
        let so_far = [
            texts.weeks_in_a_row(kept),
            texts.days_in_a_row(kept),
            texts.looked_after(&self.figures),
        ];
        let so_far: Vec<String> = so_far.into_iter().flatten().collect();
        if !so_far.is_empty() {
            rows.push(vec![texts.say(t::CLI_HISTORY_SO_FAR), so_far.join(" · ")]);
        }
        rows.push(vec![
            texts.say(t::CLI_HISTORY_TIME),
            texts.time_trained(&self.figures),
        ]);
        let levels = self.lately();
        if let (Some(first), Some(last)) = (levels.first(), levels.last()) {
            let numbers = if levels.len() > 1 {
                format!("{}  {first} → {last}", spark(&levels))
            } else {
                last.to_string()
            };
            rows.push(vec![texts.say(t::CLI_HISTORY_PAIN), numbers]);
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
}

fn looked_after(date: NaiveDate, home: &Home) -> Vec<String> {
    vec![
        date.to_string(),
        home.texts.say(t::HISTORY_LOOKED_AFTER_DAY),
    ]
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
