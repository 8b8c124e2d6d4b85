//! What the rules need to know of the last sessions and check-ins.

use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Outcome, Record, SessionRecord, When, Why};
use crate::core::safety::{Feeling, Start};
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

/// The recent part of a log.
#[derive(Debug, Clone, Copy)]
pub struct Lately<'a> {
    records: &'a [Record],
}

impl<'a> Lately<'a> {
    /// Looks at records in order of time.
    pub fn new(records: &'a [Record]) -> Self {
        Self { records }
    }

    /// The session before now.
    pub fn last_session(&self) -> Option<&'a SessionRecord> {
        self.sessions().next_back()
    }

    /// The last pain number, whenever it was given.
    pub fn last_pain(&self) -> Option<Pain> {
        self.records.iter().rev().find_map(|record| match record {
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

    /// How many sessions each exercise was done in.
    pub fn times_done(&self) -> HashMap<&'a ExerciseId, u32> {
        let mut times = HashMap::new();
        for exercise in self.sessions().flat_map(|s| &s.exercises) {
            if exercise.done.reps() > 0 {
                *times.entry(&exercise.id).or_insert(0) += 1;
            }
        }
        times
    }

    /// Whether sharp pain stopped a session within seven days of today (row 13).
    pub fn sharp_within_a_week(&self, today: NaiveDate) -> bool {
        let from = today - Days::new(7);
        self.sessions().filter(|s| s.local_date >= from).any(|s| {
            s.stop
                .as_ref()
                .is_some_and(|stop| stop.kind == Some(Feeling::Sharp))
        })
    }

    /// What the rules of the start ask. The check-in that gave `pain` is among the records already.
    pub fn start(&self, pain: Pain, today: NaiveDate) -> Start {
        let last = self.last_session();
        let week = today - Days::new(6);
        let seven = |c: &&CheckIn| c.local_date >= week && c.pain.level() >= 7;
        let sevens = self.check_ins().filter(seven).count();
        let sevens = u32::try_from(sevens).unwrap_or(u32::MAX);
        Start {
            pain,
            sevens_last_week: sevens,
            next_day_rise: last.and_then(|s| self.next_day_rise(s, pain, today)),
            stopped_for_pain: last.is_some_and(stopped_for_pain),
            after_last: last.and_then(|s| Some((self.after(s)?, s.pain_before?))),
        }
    }

    /// Next-day pain less the pain before; the first check-in of the day after serves as next-day.
    fn next_day_rise(&self, session: &SessionRecord, now: Pain, today: NaiveDate) -> Option<i8> {
        let next_day = session.local_date + Days::new(1);
        let asked = self
            .check_ins()
            .find(|c| c.local_date == next_day)
            .map(|c| c.pain);
        let next = asked.or((today == next_day).then_some(now))?;
        Some(next.rise_from(session.pain_before?))
    }

    fn after(&self, session: &SessionRecord) -> Option<Pain> {
        let of = |c: &&CheckIn| c.when == When::After && c.session == Some(session.id);
        self.check_ins().rev().find(of).map(|c| c.pain)
    }

    fn sessions(&self) -> impl DoubleEndedIterator<Item = &'a SessionRecord> + use<'a> {
        self.records.iter().filter_map(|record| match record {
            Record::Session(session) => Some(session),
            _ => None,
        })
    }

    fn check_ins(&self) -> impl DoubleEndedIterator<Item = &'a CheckIn> + use<'a> {
        self.records.iter().filter_map(|record| match record {
            Record::CheckIn(check) => Some(check),
            _ => None,
        })
    }
}

/// A stop for pain, or one where the pain panel was left open.
fn stopped_for_pain(session: &SessionRecord) -> bool {
    let pain = |why| matches!(why, Why::Pain | Why::Sign | Why::Unanswered);
    session.outcome == Outcome::Stopped && session.stop.as_ref().is_some_and(|s| pain(s.why))
}
