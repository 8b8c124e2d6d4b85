//! What a log adds up to, gathered part by part, so that a long log need not be held.
//!
//! A part is some days with all their records and those of about a week before and after: a number is
//! given past midnight, an answer days later.

use super::away::days_away;
use super::confirmed::Confirmed;
use super::exercises::Exercises;
use super::figures::{Figures, Note, start_mean};
use super::kept::Kept;
use super::lately::as_check_in;
use super::marks::Marks;
use super::pain::pain_by_day;
use super::pains::Pains;
use super::range::Range;
use crate::core::programme::Frequency;
use crate::core::record::{Record, SessionRecord};
use chrono::{NaiveDate, Weekday};
use std::collections::VecDeque;

/// What the parts of a log add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    range: Range,
    /// The days whose pain is kept one by one.
    pains_of: Range,
    today: NaiveDate,
    marks: Marks,
    pains: Pains,
    sessions: u32,
    seconds: u64,
    exercises: Exercises,
    /// The last notes, oldest first.
    notes: VecDeque<Note>,
}

impl Sums {
    /// The most notes that are kept.
    const NOTES: usize = 20;

    /// Nothing yet, of a range of days.
    pub fn new(range: Range, today: NaiveDate) -> Self {
        Self {
            range,
            pains_of: range,
            today,
            marks: Marks::default(),
            pains: Pains::default(),
            sessions: 0,
            seconds: 0,
            exercises: Exercises::default(),
            notes: VecDeque::new(),
        }
    }

    /// The same where the pain of other days is wanted.
    #[must_use]
    pub fn with_pains_of(mut self, range: Range) -> Self {
        self.pains_of = range;
        self
    }

    /// The same seen on another day.
    #[must_use]
    pub(super) fn on(self, today: NaiveDate) -> Self {
        Self { today, ..self }
    }

    /// The days that count.
    pub(super) const fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Adds days that count, of which nothing else is wanted; they may be added twice.
    pub fn add_marks(&mut self, marks: &Marks) {
        self.marks.kept.add_all(&marks.kept);
        self.marks.rest.add_all(&marks.rest);
    }

    /// Adds the days for which `is_own` is true, of records in order of time. The days of one part come
    /// after those of the part before.
    pub fn take(&mut self, records: &[Record], is_own: impl Fn(NaiveDate) -> bool) {
        let (range, pains_of, today) = (self.range, self.pains_of, self.today);
        let confirmed = Confirmed::of(records);
        self.marks.take(records, &confirmed, &is_own);
        let pains = pain_by_day(records).into_iter();
        self.pains
            .extend(pains.filter(|day| is_own(day.date) && pains_of.holds(day.date, today)));
        let within = |date: NaiveDate| is_own(date) && range.holds(date, today);
        for record in records {
            match record {
                Record::Session(session)
                    if within(session.local_date) && confirmed.counts(session) =>
                {
                    self.add(session);
                }
                _ => {}
            }
        }
        self.take_notes(records, within);
    }

    fn add(&mut self, session: &SessionRecord) {
        self.sessions = self.sessions.saturating_add(1);
        self.seconds = self.seconds.saturating_add(session.active_s);
        self.exercises.add(session);
    }

    /// Keeps the last notes, with their last corrections.
    fn take_notes(&mut self, records: &[Record], within: impl Fn(NaiveDate) -> bool) {
        let checks = records.iter().filter_map(as_check_in);
        for check in checks.filter(|check| within(check.local_date)) {
            let Some(text) = &check.note else { continue };
            if text.as_str().trim().is_empty() {
                continue;
            }
            if self.notes.len() == Self::NOTES {
                self.notes.pop_front();
            }
            self.notes.push_back(Note {
                date: check.local_date,
                session: check.session,
                text: text.clone(),
            });
        }
    }

    /// The kept days. `pauses` are all records that may be pauses, and the rest is as for [`Kept::new`].
    pub fn kept(
        &self,
        pauses: &[Record],
        frequency: Option<Frequency>,
        week_starts: Weekday,
    ) -> Kept {
        let away = days_away(pauses, self.today);
        Kept::of(&self.marks, away, (frequency, week_starts, self.today))
    }

    /// The pain of the days that were asked for.
    pub fn pains(&self) -> &Pains {
        &self.pains
    }

    /// The totals of the range. `kept` must come from the same records.
    pub fn figures(self, kept: &Kept) -> Figures {
        let (range, today) = (self.range, self.today);
        let of_range = |date: &NaiveDate| range.holds(*date, today);
        Figures {
            range,
            start_mean: start_mean(&self.pains),
            pains: self.pains,
            sessions: self.sessions,
            minutes: self.seconds.div_ceil(60),
            looked_after: count(kept.looked_after().filter(of_range).count()),
            away: count(kept.away().filter(of_range).count()),
            exercises: self.exercises.sorted(),
            notes: self.notes.into_iter().rev().collect(),
        }
    }
}

impl Figures {
    /// Computes the totals from records in order of time. `kept` must come from the same records.
    pub fn new(records: &[Record], kept: &Kept, range: Range, today: NaiveDate) -> Self {
        let mut sums = Sums::new(range, today);
        sums.take(records, |_| true);
        sums.figures(kept)
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
