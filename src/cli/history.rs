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
mod listed;
mod matters;
mod notes;
mod rows;
mod totals;

use super::joined::Joined;
use super::sheet::{Columns, columns, wrapped};
use super::{Edge, Failure, Home, json};
use crate::core::history::{Confirmed, DaySet, Figures, Kept, Lately, Present, Range, Sums};
use crate::core::pain::Pain;
use crate::core::programme::Frequency;
use crate::core::record::{Record, SessionRecord};
use crate::i18n::{Text, t};
use crate::run::stored;
use crate::store::{self, Page, Pages};
use chrono::NaiveDate;
use entry::Entry;
pub(super) use entry::FaultEntry;
use listed::Listed;
use notes::Notes;
use rows::{Held, Rows};
use std::cell::{OnceCell, RefCell};
use std::io::Write;
use std::process::ExitCode;

/// Days of the line of pain values.
const DAYS: u32 = 28;
/// The headings of the columns of sessions.
const SESSION_HEADS: [Text; 6] = [
    t::HISTORY_HEAD_DATE,
    t::HISTORY_HEAD_PROGRAMME,
    t::HISTORY_HEAD_PLAN,
    t::HISTORY_HEAD_END,
    t::CLI_HISTORY_TIME,
    t::HISTORY_HEAD_PAIN,
];

pub(super) fn history(
    home: &Home,
    json: bool,
    days: Option<u32>,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let pages = if days.is_some() {
        Pages::with_older(&home.folders)?
    } else {
        Pages::of(&home.folders)?
    };
    let range = days.map_or(Range::All, Range::Last);
    let present = home.present(edge.now);
    if json {
        let log = Log::new(&pages, range, present, home, |_| Ok(()))?;
        json::write(edge.data, &Entry::of(&log)).map_err(|failure| {
            let failed = log.failed.take().map(Failure::from);
            failed.unwrap_or(failure)
        })?;
    } else {
        let measure = edge.measure();
        let mut out = Joined::new(&mut *edge.out);
        write(&pages, range, present, home, measure, &mut out)?;
        out.flush()?;
    }
    edge.out.flush()?;
    for copy in store::copies(&home.folders) {
        writeln!(edge.err, "{}", stored::copy(&copy, &home.texts))?;
    }
    Home::report_log(&home.of_log(pages.reading()), edge)?;
    Ok(if pages.reading().faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Writes the history for a reader. The rows are measured first, for the widths of their columns; those of
/// a long log are made once more, so that they are not held.
fn write(
    pages: &Pages,
    range: Range,
    present: Present,
    home: &Home,
    measure: usize,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut columns = Columns::new(&[4]);
    columns.fit(&SESSION_HEADS.map(|head| home.texts.say(head)));
    let mut held = Held::default();
    let log = Log::new(pages, range, present, home, |part| {
        let rows = Rows::new(part, home);
        for session in part.sessions() {
            let row = rows.row(session);
            columns.fit(&row);
            held.hold(session, row);
        }
        Ok(())
    })?;
    if log.is_empty {
        let mut lines = wrapped(&home.texts.say(t::HISTORY_EMPTY), "", measure);
        lines.extend(ahead::lines(&log.ahead(), present.today, home, measure));
        return put(out, &lines);
    }
    let other_days = log.other_days(home, NaiveDate::MIN, NaiveDate::MAX);
    other_days.for_each(|(_, row)| columns.fit(&row));
    let mut listed = Listed::new(out, &columns, home);
    log.each_in_range(|part| log.list(part, &mut held, &mut listed, home, measure))?;
    let mut is_begun = listed.is_begun;
    for more in [
        log.exercises(home),
        matters::lines(&log.held(), home, measure),
    ] {
        if is_begun && !more.is_empty() {
            writeln!(out)?;
        }
        is_begun |= !more.is_empty();
        put(out, &more)?;
    }
    is_begun |= log.write_other_notes(home, measure, is_begun, out)?;
    if is_begun {
        writeln!(out)?;
    }
    put(out, &self::columns(&log.figures(home), &[]))?;
    put(
        out,
        &ahead::lines(&log.ahead(), present.today, home, measure),
    )?;
    if log.newer > 0 {
        let said = home.texts.say(t::CliHistoryNewer { count: log.newer });
        writeln!(out)?;
        put(out, &wrapped(&said, "", measure))?;
    }
    Ok(())
}

fn put(out: &mut dyn Write, lines: &[String]) -> Result<(), Failure> {
    for line in lines {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// A part of a log, seen at a moment, with what was said of its sessions.
struct Part<'p> {
    page: Page<'p>,
    present: Present,
    range: Range,
    confirmed: OnceCell<Confirmed>,
}

impl<'p> Part<'p> {
    fn new(page: Page<'p>, range: Range, present: Present) -> Self {
        Self {
            confirmed: OnceCell::new(),
            page,
            present,
            range,
        }
    }

    /// What was said later of sessions that ended while nobody was there.
    fn confirmed(&self) -> &Confirmed {
        let records = self.page.records;
        self.confirmed.get_or_init(|| Confirmed::of(records))
    }

    fn told(&self) -> Lately<'p> {
        Lately::at(self.page.records, self.present)
    }

    /// The sessions of the range and of this part.
    fn sessions(&self) -> impl Iterator<Item = &'p SessionRecord> {
        let sessions = self.told().sessions();
        sessions.filter(|session| self.holds(session.local_date))
    }

    /// Whether a date is one of the range and of this part.
    fn holds(&self, date: NaiveDate) -> bool {
        self.page.holds(date) && self.range.holds(date, self.present.today)
    }
}

/// What the history needs of a whole log. Its parts are read again for what they list.
struct Log<'p> {
    pages: &'p Pages,
    range: Range,
    present: Present,
    /// The frequency of the current programme.
    frequency: Option<Frequency>,
    kept: Kept,
    figures: Figures,
    /// One pain number for each of the last days with a number.
    pains: Vec<u8>,
    /// The days of the range with a session.
    trained: DaySet,
    /// Records that a wrong clock dated in the future.
    ahead: Vec<Record>,
    /// How many records a newer version wrote.
    newer: usize,
    /// Whether there is neither a session nor a number.
    is_empty: bool,
    /// Why a part could not be read once more.
    failed: RefCell<Option<store::Problem>>,
}

impl<'p> Log<'p> {
    /// Goes through the log once; `each` is shown its parts.
    fn new(
        pages: &'p Pages,
        range: Range,
        present: Present,
        home: &Home,
        mut each: impl FnMut(&Part<'_>) -> Result<(), Failure>,
    ) -> Result<Self, Failure> {
        let today = present.today;
        let mut sums = Sums::new(range, today).with_pains_of(Range::Last(DAYS));
        let (mut trained, mut ahead) = (DaySet::default(), Vec::new());
        let (mut newer, mut is_empty) = (0, true);
        // Of days before all that is listed it is enough to know which were kept.
        let first = range.first(today).min(Range::Last(DAYS).first(today));
        let older = first.and_then(|_| pages.older(today));
        let first = older.and_then(|older| first.min(older.last.succ_opt()));
        if let Some(older) = older {
            sums.add_marks(&older.marks);
            is_empty = older.is_empty;
        }
        pages.each(first, None, |page| {
            sums.take(page.records, |date| page.holds(date));
            let part = Part::new(page, range, present);
            let told = part.told();
            let sessions = told.sessions().map(|session| session.local_date);
            trained.extend(sessions.filter(|date| part.holds(*date)));
            is_empty &= told.sessions().next().is_none() && told.check_ins().next().is_none();
            let is_own =
                |record: &&Record| record.local_date().is_some_and(|date| page.holds(date));
            ahead.extend(told.records_ahead().filter(is_own).cloned());
            let is_newer = |record: &&Record| matches!(record, Record::Newer { .. });
            newer += page.records.iter().filter(is_newer).count();
            each(&part)
        })?;
        let programme = home.settings.programme.as_ref();
        let programme = programme.and_then(|id| home.library.programme(id));
        let frequency = programme.map(|programme| programme.frequency);
        let kept = sums.kept(pages.held(), frequency, home.settings.week_starts.day());
        let pains = sums.pains().iter().filter_map(|day| day.compared());
        Ok(Self {
            pages,
            range,
            present,
            frequency,
            pains: pains.map(Pain::level).collect(),
            figures: sums.figures(&kept),
            kept,
            trained,
            ahead,
            newer,
            is_empty,
            failed: RefCell::default(),
        })
    }

    /// The records that count beyond their day.
    fn held(&self) -> Lately<'_> {
        Lately::at(self.pages.held(), self.present)
    }

    /// The records that a wrong clock dated in the future.
    fn ahead(&self) -> Lately<'_> {
        Lately::at(&self.ahead, self.present)
    }

    /// Shows the parts that hold days of the range.
    fn each_in_range<E: From<store::Problem>>(
        &self,
        mut each: impl FnMut(&Part<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let today = self.present.today;
        let (first, last) = (self.range.first(today), self.range.last(today));
        self.pages.each(first, Some(last), |page| {
            each(&Part::new(page, self.range, self.present))
        })
    }

    /// The days of the range that were looked after or away, in order, each as a row.
    fn other_days<'s>(
        &'s self,
        home: &'s Home,
        first: NaiveDate,
        last: NaiveDate,
    ) -> impl Iterator<Item = (NaiveDate, Vec<String>)> + use<'s, 'p> {
        let row = |date: NaiveDate, text| (date, vec![date.to_string(), home.texts.say(text)]);
        let is_own = move |date: &NaiveDate| (first..=last).contains(date);
        // Two minutes of rest have a row of their own.
        let bare = self.looked_after().filter(is_own);
        let bare = bare.filter(|date| !self.trained.contains(*date));
        let away = self.away().filter(is_own);
        let mut days: Vec<_> = bare
            .map(|date| (date, t::HISTORY_LOOKED_AFTER_DAY))
            .chain(away.map(|date| (date, t::HISTORY_AWAY_DAY)))
            .collect();
        days.sort_by_key(|(date, _)| *date);
        days.into_iter().map(move |(date, text)| row(date, text))
    }

    /// The days of pauses in the range, up to today.
    fn away(&self) -> impl Iterator<Item = NaiveDate> {
        self.kept.away().filter(|date| self.holds(*date))
    }

    /// The days of the range that were kept.
    fn kept_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.kept.days().filter(|date| self.holds(*date))
    }

    /// The days of the range that were looked after.
    fn looked_after(&self) -> impl Iterator<Item = NaiveDate> {
        self.kept.looked_after().filter(|date| self.holds(*date))
    }

    fn holds(&self, date: NaiveDate) -> bool {
        self.range.holds(date, self.present.today)
    }

    /// Lists the sessions of a part, each with its notes below it, and the days without an offer between them.
    fn list(
        &self,
        part: &Part<'_>,
        held: &mut Held,
        listed: &mut Listed<'_>,
        home: &Home,
        measure: usize,
    ) -> Result<(), Failure> {
        const INDENT: &str = "            ";
        let notes = Notes::of(part);
        let (first, last) = (part.page.first, part.page.last);
        let mut rest = self.other_days(home, first, last).peekable();
        let rows = Rows::new(part, home);
        for session in part.sessions() {
            let row = held.next(session).unwrap_or_else(|| rows.row(session));
            while let Some((_, row)) = rest.next_if(|(date, _)| *date < session.local_date) {
                listed.row(&row)?;
            }
            listed.row(&row)?;
            for note in notes.of_session(session.id) {
                listed.lines(&wrapped(note.as_str(), INDENT, measure))?;
            }
        }
        for (_, row) in rest {
            listed.row(&row)?;
        }
        Ok(())
    }

    /// Writes the notes of no shown session under their heading, and says whether there are any.
    fn write_other_notes(
        &self,
        home: &Home,
        measure: usize,
        is_begun: bool,
        out: &mut dyn Write,
    ) -> Result<bool, Failure> {
        let mut is_any = false;
        self.each_in_range(|part| {
            let lines = Notes::of(part).others(measure);
            if !is_any && !lines.is_empty() {
                is_any = true;
                if is_begun {
                    writeln!(out)?;
                }
                writeln!(out, "{}", home.texts.say(t::HISTORY_NOTES))?;
            }
            put(out, &lines)
        })?;
        Ok(is_any)
    }
}
