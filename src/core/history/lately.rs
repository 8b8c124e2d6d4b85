//! What the rules need to know of the last sessions and check-ins.

use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Outcome, Record, SessionRecord, Skipped, When, Why};
use crate::core::safety::{
    Adherence, AfterSession, CALM_FROM, Feeling, NextDay, Past, RISE, Start,
};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, HashMap};

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

    /// How many exercises a rule skipped on a date; those left by choice do not count (row 17).
    pub fn rule_skips(&self, date: NaiveDate) -> u32 {
        let skipped = self
            .sessions()
            .filter(|s| s.local_date == date)
            .flat_map(|s| &s.exercises)
            .filter(|e| e.skipped == Some(Skipped::Rule))
            .count();
        u32::try_from(skipped).unwrap_or(u32::MAX)
    }

    /// What the log knows for the rules of the start. The check-in that gave `pain` is among the
    /// records already. What the patient answers now is not in here: signs and conditions are
    /// unasked, and with them unasked nothing is offered; that the programme is paused, and that
    /// they have talked with someone, no record says yet.
    pub fn start(&self, pain: Pain, today: NaiveDate) -> Start {
        let last = self.last_session();
        let week = today - Days::new(6);
        let seven = |c: &&CheckIn| c.local_date >= week && c.pain.level() >= CALM_FROM;
        let sevens = self.check_ins().filter(seven).count();
        let sevens = u32::try_from(sevens).unwrap_or(u32::MAX);
        Start {
            signs: None,
            conditions: None,
            pain: Some(pain),
            paused: false,
            sevens_last_week: sevens,
            rises_in_row: last.map_or(0, |s| self.rises_before(s.local_date)),
            next_day_rise: last.and_then(|s| self.next_day_rise(s, pain, today)),
            stopped_for_pain: last.is_some_and(stopped_for_pain),
            after_last: last.and_then(|s| self.after_session(s)),
        }
    }

    /// Pain around a session, if both numbers are known (rows 27 to 29).
    pub fn after_session(&self, session: &SessionRecord) -> Option<AfterSession> {
        Some(AfterSession {
            before: session.pain_before?,
            after: self.after(session)?,
        })
    }

    /// What rows 30 to 32 ask on the day after the last session; `None` on any other day.
    pub fn next_day(&self, pain: Pain, today: NaiveDate) -> Option<NextDay> {
        let session = self.last_session()?;
        (session.local_date + Days::new(1) == today).then_some(())?;
        Some(NextDay {
            before: session.pain_before?,
            after: self.after(session),
            next_day: pain,
            rises_in_row: self.rises_before(session.local_date),
        })
    }

    /// What the rules of the trend ask. Numbers from after a session are left out, since exercise
    /// moves them; the whole log is needed, since the first week is.
    pub fn past(&self, today: NaiveDate, adherence: Option<Adherence>) -> Past {
        const TWO_WEEKS: Days = Days::new(14);
        let first = self.check_ins().map(|c| c.local_date).min();
        let first = first.unwrap_or(today);
        let week = |from: NaiveDate| {
            let days = from..=from + Days::new(6);
            let within = |c: &&CheckIn| c.when != When::After && days.contains(&c.local_date);
            self.check_ins().filter(within).map(|c| c.pain).collect()
        };
        let now = today - Days::new(6);
        let days = today.signed_duration_since(first).num_days();
        Past {
            week_now: week(now),
            week_then: week(now - TWO_WEEKS),
            week_start: week(first),
            days: u32::try_from(days).unwrap_or(0),
            adherence,
        }
    }

    /// How many days with sessions before a date, without a gap, were followed by pain 2 or more
    /// above the start (row 31). A morning that was not answered neither counts nor ends the row;
    /// of two sessions on a day the greater rise counts.
    fn rises_before(&self, date: NaiveDate) -> u32 {
        let mut rises: BTreeMap<NaiveDate, i8> = BTreeMap::new();
        for session in self.sessions().filter(|s| s.local_date < date) {
            let next_day = session.local_date + Days::new(1);
            let asked = self.first_on(next_day);
            let rise = asked.zip(session.pain_before);
            if let Some(rise) = rise.map(|(next, before)| next.rise_from(before)) {
                let most = rises.entry(session.local_date).or_insert(rise);
                *most = rise.max(*most);
            }
        }
        let in_row = rises
            .values()
            .rev()
            .take_while(|rise| **rise >= RISE)
            .count();
        u32::try_from(in_row).unwrap_or(u32::MAX)
    }

    /// The first number of a day.
    fn first_on(&self, date: NaiveDate) -> Option<Pain> {
        let first = self.check_ins().find(|c| c.local_date == date);
        first.map(|c| c.pain)
    }

    /// Next-day pain less the pain before; the first check-in of the day after serves as next-day.
    fn next_day_rise(&self, session: &SessionRecord, now: Pain, today: NaiveDate) -> Option<i8> {
        let next_day = session.local_date + Days::new(1);
        let next = self
            .first_on(next_day)
            .or((today == next_day).then_some(now))?;
        Some(next.rise_from(session.pain_before?))
    }

    /// The last number given after a session.
    pub fn after(&self, session: &SessionRecord) -> Option<Pain> {
        let of = |c: &&CheckIn| c.when == When::After && c.session == Some(session.id);
        self.check_ins().rev().find(of).map(|c| c.pain)
    }

    /// All sessions, as they stand in the log.
    pub fn sessions(&self) -> impl DoubleEndedIterator<Item = &'a SessionRecord> + use<'a> {
        self.records.iter().filter_map(|record| match record {
            Record::Session(session) => Some(session),
            _ => None,
        })
    }

    /// All check-ins, as they stand in the log.
    pub fn check_ins(&self) -> impl DoubleEndedIterator<Item = &'a CheckIn> + use<'a> {
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
