//! `rygrad history`: the sessions, the newest at the bottom, and their totals.
//!
//! ```text
//! date        programme          plan  end               time    pain before → after
//! 2026-11-21  Disc, first weeks  full  completed         15 min  4 → 3
//!             slept well
//! 2026-11-22  Disc, first weeks  easy  stopped for pain  11 min  3 → 3
//! 2026-11-23  looked after
//!
//! exercise       done of the plan
//! Pelvic tilt    58 of 60 repetitions
//! Knee-to-chest  4 of 8 repetitions    stopped 1 ×
//!
//! this week           2 of 7 days
//! in a row            2 days in a row
//! pain, last 28 days  ▄▃
//! ```

mod ahead;
mod entry;
mod matters;
mod notes;

use super::sheet::{columns, wrapped};
use super::{Edge, Failure, Home, json};
use crate::core::history::{
    Confirmed, Figures, Kept, Lately, Numbers, Present, Range, pain_by_day,
};
use crate::core::log::Reading;
use crate::core::pain::Pain;
use crate::core::programme::Frequency;
use crate::core::record::{CheckIn, LevelChange, Record, SessionRecord};
use crate::core::text::Plain;
use crate::core::time::{Mono, Now};
use crate::i18n::history::pain_around;
use crate::i18n::spark::spark;
use crate::i18n::{Text, t, word};
use crate::run::stored;
use crate::store::{self, Fault};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use entry::Entry;
pub(super) use entry::FaultEntry;
use notes::Notes;
use std::collections::HashSet;
use std::io::{BufWriter, Write};
use std::process::ExitCode;
use std::time::Duration;
use uuid::Uuid;

/// Days of the line of pain values.
const DAYS: u64 = 28;
/// The headings of the columns of sessions.
const SESSION_HEADS: [Text; 6] = [
    t::HISTORY_HEAD_DATE,
    t::HISTORY_HEAD_PROGRAMME,
    t::HISTORY_HEAD_PLAN,
    t::HISTORY_HEAD_END,
    t::CLI_HISTORY_TIME,
    t::HISTORY_HEAD_PAIN,
];
/// The headings of the columns of exercises.
const EXERCISE_HEADS: [Text; 2] = [t::HISTORY_HEAD_EXERCISE, t::HISTORY_HEAD_OF_PLAN];

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

/// A log with everything that its history needs.
struct Log {
    records: Vec<Record>,
    /// Records that were changed by hand.
    edited: HashSet<Uuid>,
    faults: Vec<Fault>,
    /// Sentences about the file.
    said: Vec<Plain>,
    present: Present,
    today: NaiveDate,
    /// The frequency of the current programme.
    frequency: Option<Frequency>,
    confirmed: Confirmed,
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
            confirmed: Confirmed::of(&records),
            figures,
            records,
            edited: reading.edited,
            faults: reading.faults,
            said,
            today,
            frequency,
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
        let notes = Notes::of(self);
        let mut lines = self.session_lines(&notes, home, measure);
        for more in [
            self.exercises(home),
            matters::lines(&self.told(), home, measure),
            notes.others(home, measure),
        ] {
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

    /// The sessions in order, with the days without an offer between them.
    fn rows(&self, home: &Home) -> Vec<(Option<Uuid>, Vec<String>)> {
        let numbers = self.told().numbers();
        let mut rest = self.other_days(home).into_iter().peekable();
        let mut rows = Vec::new();
        for session in self.sessions() {
            while let Some((_, row)) = rest.next_if(|(date, _)| *date < session.local_date) {
                rows.push((None, row));
            }
            rows.push((Some(session.id), self.row(session, &numbers, home)));
        }
        rows.extend(rest.map(|(_, row)| (None, row)));
        rows
    }

    /// The days of the range that were looked after or away, in order, each as a row.
    fn other_days(&self, home: &Home) -> Vec<(NaiveDate, Vec<String>)> {
        let row = |date: NaiveDate, text| (date, vec![date.to_string(), home.texts.say(text)]);
        // Two minutes of rest have a row of their own.
        let shown: HashSet<NaiveDate> = self.sessions().map(|s| s.local_date).collect();
        let bare = self.looked_after().filter(|date| !shown.contains(date));
        let bare = bare.map(|date| row(date, t::HISTORY_LOOKED_AFTER_DAY));
        let away = self.away().map(|date| row(date, t::HISTORY_AWAY_DAY));
        let mut days: Vec<_> = bare.chain(away).collect();
        days.sort_by_key(|(date, _)| *date);
        days
    }

    /// The days of pauses in the range, up to today.
    fn away(&self) -> impl Iterator<Item = NaiveDate> {
        let within = |date: &NaiveDate| self.figures.range.holds(*date, self.today);
        self.kept.away().filter(within)
    }

    /// The days of the range that were kept.
    fn kept_days(&self) -> impl Iterator<Item = NaiveDate> {
        let within = |date: &NaiveDate| self.figures.range.holds(*date, self.today);
        self.kept.days().filter(within)
    }

    /// The days of the range that were looked after.
    fn looked_after(&self) -> impl Iterator<Item = NaiveDate> {
        let within = |date: &NaiveDate| self.figures.range.holds(*date, self.today);
        self.kept.looked_after().filter(within)
    }

    /// The check-ins of the range.
    fn check_ins(&self) -> impl Iterator<Item = &CheckIn> {
        let within = |c: &&CheckIn| self.figures.range.holds(c.local_date, self.today);
        self.told().check_ins().filter(within)
    }

    /// The changes of level in the range.
    fn levels(&self) -> impl Iterator<Item = &LevelChange> {
        let changes = self.told().levels();
        changes.filter(|c| self.figures.range.holds(c.local_date, self.today))
    }

    /// The repetitions done of each exercise, and its stops.
    fn exercises(&self, home: &Home) -> Vec<String> {
        let texts = &home.texts;
        let rows = self.figures.exercises.iter().map(|figures| {
            let name = home.library.exercise_name(&figures.id, home.lang());
            let done = [name.to_string(), texts.repetitions_done(figures)];
            done.into_iter()
                .chain(texts.stops(figures))
                .collect::<Vec<_>>()
        });
        let mut rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            rows.insert(0, EXERCISE_HEADS.map(|head| texts.say(head)).to_vec());
        }
        columns(&rows, &[])
    }

    /// The sessions under their headings, each with its notes below it.
    fn session_lines(&self, notes: &Notes<'_>, home: &Home, measure: usize) -> Vec<String> {
        const INDENT: &str = "            ";
        let (ids, mut rows): (Vec<_>, Vec<_>) = self.rows(home).into_iter().unzip();
        if rows.is_empty() {
            return Vec::new();
        }
        rows.insert(0, SESSION_HEADS.map(|head| home.texts.say(head)).to_vec());
        let mut set = columns(&rows, &[4]).into_iter();
        let mut lines: Vec<String> = set.next().into_iter().collect();
        for (id, line) in ids.into_iter().zip(set) {
            lines.push(line);
            let notes = id.into_iter().flat_map(|id| notes.of_session(id));
            lines.extend(notes.flat_map(|note| wrapped(note.as_str(), INDENT, measure)));
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
            home.texts.say(word::plan_short(session.plan)),
            home.texts
                .outcome(session, self.confirmed.standing(session)),
            home.texts.session_time(session),
            pain(session.pain_before, numbers.after(session)),
        ];
        if session.paper {
            row.push(home.texts.say(t::HISTORY_PAPER));
        }
        row.extend(home.texts.changed_today(session));
        if self.edited.contains(&session.id) {
            row.push(home.texts.say(t::CLI_HISTORY_EDITED));
        }
        row
    }

    /// The totals of the sessions. Totals of zero are left out, because they would sound like a
    /// reproach.
    fn figures(&self, home: &Home) -> Vec<Vec<String>> {
        let texts = &home.texts;
        let kept = &self.kept;
        let mut rows = vec![vec![
            texts.say(t::THIS_WEEK),
            texts.this_week(kept, self.frequency),
        ]];
        let so_far = [
            texts.weeks_in_a_row(kept),
            texts.days_in_a_row(kept),
            texts.looked_after(&self.figures),
            texts.days_away(&self.figures),
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

    /// One pain number for each of the last days with a number.
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

/// `3 → 2`; only the number before if there is none after.
fn pain(before: Option<Pain>, after: Option<Pain>) -> String {
    match (before, after) {
        (Some(before), None) => before.to_string(),
        (before, after) => pain_around(before, after),
    }
}
