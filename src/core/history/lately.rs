//! What the rules need to know about the last sessions and check-ins.

use super::confirmed::Confirmed;
use super::counts::Counts;
use super::numbers::Numbers;
use super::present::Present;
use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Outcome, Record, Screening, SessionRecord, Skipped, When, Why};
use crate::core::safety::{AfterSession, Feeling, Start};
use chrono::{Days, NaiveDate};

/// The recent part of a log. Its methods are spread over the files of this module: signs and
/// conditions, mornings and pauses, questions, weeks, and progression.
#[derive(Debug, Clone, Copy)]
pub struct Lately<'a> {
    pub(super) records: &'a [Record],
    /// Records later than this lie in the future. Without it, no record does.
    pub(super) present: Option<Present>,
    /// What is counted of the days long ago, where not all of their records are here.
    pub(super) long_ago: Option<&'a Counts>,
}

impl<'a> Lately<'a> {
    /// Takes records in order of time, with corrections applied ([`crate::core::amended`]).
    pub fn new(records: &'a [Record]) -> Self {
        Self {
            records,
            present: None,
            long_ago: None,
        }
    }

    /// The same, seen from a moment. Records in its future are not counted, but are respected where
    /// they ask for caution.
    pub fn at(records: &'a [Record], present: Present) -> Self {
        Self {
            records,
            present: Some(present),
            long_ago: None,
        }
    }

    /// The same with what is counted of the days long ago. The records are then those since, and of those
    /// days the ones that [are needed](super::Needed).
    #[must_use]
    pub const fn with(self, long_ago: Option<&'a Counts>) -> Self {
        Self { long_ago, ..self }
    }

    /// Whether a session is counted by its record, and not among the days long ago.
    pub(super) fn is_since(&self, session: &SessionRecord) -> bool {
        let long_ago = self.long_ago;
        long_ago.is_none_or(|long_ago| session.local_date > long_ago.last())
    }

    /// The pain numbers around the sessions.
    pub fn numbers(&self) -> Numbers {
        Numbers::of(self.records)
    }

    /// Which sessions are known to have been done.
    pub fn confirmed(&self) -> Confirmed {
        Confirmed::of(self.records)
    }

    /// The last session that shows how training went: one that keeps its day, or that was stopped
    /// for pain. A session that was left at once shows nothing.
    fn last_counting(&self, confirmed: &Confirmed) -> Option<&'a SessionRecord> {
        let counts = |s: &&SessionRecord| confirmed.keeps(s) || stopped_for_pain(s);
        self.sessions().rev().find(counts)
    }

    /// The last session that may be felt the day after: the same, or one that may have been done
    /// although nobody confirmed it.
    pub(super) fn last_felt(&self, confirmed: &Confirmed) -> Option<&'a SessionRecord> {
        let may_be = |s: &SessionRecord| s.is_enough() && !confirmed.standing(s).is_nothing();
        let counts = |s: &&SessionRecord| may_be(s) || stopped_for_pain(s);
        self.sessions().rev().find(counts)
    }

    /// Whether an exercise was already uncomfortable on a date (rows 16 and 17). One that the patient made
    /// easier was not.
    pub fn eased_on(&self, date: NaiveDate, exercise: &ExerciseId) -> bool {
        let of_date = self.sessions().filter(|s| s.local_date == date);
        let mut done = of_date.flat_map(|s| &s.exercises);
        done.any(|e| e.id == *exercise && e.eased && !e.easier)
    }

    /// The first day with a session or a pain number.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let sessions = self.sessions().map(|session| session.local_date);
        let numbers = self.check_ins().map(|check| check.local_date);
        sessions.chain(numbers).min()
    }

    /// The last pain number, from any check-in.
    pub fn last_pain(&self) -> Option<Pain> {
        self.until_now().rev().find_map(|record| match record {
            Record::CheckIn(check) => Some(check.pain),
            Record::Session(session) => session.pain_before,
            _ => None,
        })
    }

    /// The last number given before a session on this date.
    pub fn before_on(&self, date: NaiveDate) -> Option<Pain> {
        let before = |c: &&CheckIn| c.local_date == date && c.when != When::After;
        self.check_ins().rev().find(before).map(|c| c.pain)
    }

    /// Whether sharp pain was felt within seven days of today, in a session or outside one (row
    /// 13).
    pub fn sharp_within_a_week(&self, today: NaiveDate) -> bool {
        self.felt_within_a_week(Feeling::Sharp, today)
    }

    /// Whether something was felt within seven days of today, the seventh included.
    pub fn felt_within_a_week(&self, feeling: Feeling, today: NaiveDate) -> bool {
        let from = today.checked_sub_days(Days::new(7)).unwrap_or(today);
        self.felt()
            .any(|(date, felt)| felt == feeling && date >= from)
    }

    /// What stopped a session or was reported outside one, each with its date.
    pub(super) fn felt(&self) -> impl Iterator<Item = (NaiveDate, Feeling)> + use<'a> {
        self.records.iter().filter_map(|record| match record {
            Record::Session(s) => Some((s.local_date, s.stop.as_ref()?.kind?)),
            Record::Screening(s) => Some((s.local_date, s.felt?)),
            _ => None,
        })
    }

    /// How many exercises a rule skipped on a date. Exercises that the patient skipped do not count
    /// (row 17).
    pub fn rule_skips(&self, date: NaiveDate) -> u32 {
        let skipped = self
            .sessions()
            .filter(|s| s.local_date == date)
            .flat_map(|s| &s.exercises)
            .filter(|e| e.skipped == Some(Skipped::Rule))
            .count();
        u32::try_from(skipped).unwrap_or(u32::MAX)
    }

    /// How often an exercise ended for one point more than before, in the 14 days up to a date, that day
    /// included (row 22b).
    pub fn one_more_within_two_weeks(&self, exercise: &ExerciseId, date: NaiveDate) -> u32 {
        let from = date.checked_sub_days(Days::new(13)).unwrap_or(date);
        let recent = self.sessions();
        let recent = recent.filter(|s| (from..=date).contains(&s.local_date));
        let times = recent.map(|session| {
            let left = session.exercises.iter();
            let left = left.filter(|e| e.id == *exercise && e.is_one_more());
            let stop = session.stop.as_ref().filter(|stop| stop.is_one_more());
            let stopped = stop.is_some() && session.felt_at() == Some(exercise);
            left.count() + usize::from(stopped)
        });
        u32::try_from(times.sum::<usize>()).unwrap_or(u32::MAX)
    }

    /// What the log knows for the rules of the start. The check-in that gave `pain` is already
    /// among the records. The patient's answers of today are not: signs and conditions are `None`,
    /// and while they are `None` no session is offered. [`Lately::open_signs`] and
    /// [`Lately::conditions`] give what is known before the patient answers.
    pub fn start(&self, pain: Pain, today: NaiveDate) -> Start {
        let confirmed = self.confirmed();
        let last = self.last_counting(&confirmed);
        // What asks for caution holds, whether that session was done or not.
        let felt = self.last_felt(&confirmed);
        let numbers = self.numbers();
        let of_that_day = |s: &&SessionRecord| Some(s.local_date) == felt.map(|f| f.local_date);
        let rises = self.sessions().filter(of_that_day);
        let rises = rises.filter_map(|s| numbers.rise(s, Some((today, pain))));
        Start {
            signs: None,
            passed: Vec::new(),
            eased: self.eased_by_a_sign(today),
            conditions: None,
            pain: Some(pain),
            paused: self.pause(&numbers, pain, today).is_some(),
            usual: self.usual(today).usual,
            sevens_last_week: self.sevens(today),
            talked: self.has_talked(today),
            rises_in_row: felt.map_or(0, |s| self.rises_before(s.local_date, &numbers)),
            next_day_rise: rises.max(),
            stopped_for_pain: last
                .into_iter()
                .chain(self.sessions_ahead())
                .any(stopped_for_pain)
                || self.was_stopped_on(today),
            after_last: last.and_then(|s| self.after_session(s)),
        }
    }

    /// Whether a session of this date was stopped for pain.
    pub fn was_stopped_on(&self, date: NaiveDate) -> bool {
        let mut of_date = self.sessions().filter(|s| s.local_date == date);
        of_date.any(stopped_for_pain)
    }

    /// Pain around a session, if both numbers are known (rows 27 to 29).
    pub fn after_session(&self, session: &SessionRecord) -> Option<AfterSession> {
        Some(AfterSession {
            before: session.pain_before?,
            after: self.after(session)?,
        })
    }

    /// The last number given after a session.
    pub fn after(&self, session: &SessionRecord) -> Option<Pain> {
        let of = |c: &&CheckIn| c.when == When::After && c.session == Some(session.id);
        self.check_ins().rev().find(of).map(|c| c.pain)
    }

    /// Whether a record lies in the future ([`super::ahead`]).
    pub(super) fn is_ahead(&self, record: &Record) -> bool {
        self.present
            .is_some_and(|present| present.is_before(record))
    }

    /// The records that do not lie in the future.
    pub(super) fn until_now(&self) -> impl DoubleEndedIterator<Item = &'a Record> + use<'a> {
        let lately = *self;
        let records = self.records.iter();
        records.filter(move |record| !lately.is_ahead(record))
    }

    /// The sessions up to now, in the order of the log.
    pub fn sessions(&self) -> impl DoubleEndedIterator<Item = &'a SessionRecord> + use<'a> {
        self.until_now().filter_map(as_session)
    }

    /// The check-ins up to now, in the order of the log.
    pub fn check_ins(&self) -> impl DoubleEndedIterator<Item = &'a CheckIn> + use<'a> {
        self.until_now().filter_map(as_check_in)
    }

    /// The screenings up to now, in the order of the log.
    pub fn screenings(&self) -> impl DoubleEndedIterator<Item = &'a Screening> + use<'a> {
        self.until_now().filter_map(as_screening)
    }
}

pub(super) const fn as_session(record: &Record) -> Option<&SessionRecord> {
    match record {
        Record::Session(session) => Some(session),
        _ => None,
    }
}

pub(super) const fn as_check_in(record: &Record) -> Option<&CheckIn> {
    match record {
        Record::CheckIn(check) => Some(check),
        _ => None,
    }
}

pub(super) const fn as_screening(record: &Record) -> Option<&Screening> {
    match record {
        Record::Screening(screening) => Some(screening),
        _ => None,
    }
}

/// A stop for pain, or a session whose pain panel was left open.
pub(super) fn stopped_for_pain(session: &SessionRecord) -> bool {
    let pain = |why| matches!(why, Why::Pain | Why::Sign | Why::Unanswered);
    session.outcome == Outcome::Stopped && session.stop.as_ref().is_some_and(|s| pain(s.why))
}
