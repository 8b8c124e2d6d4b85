//! What was done of each exercise over a period, and where it was stopped.

use crate::core::exercise::Side;
use crate::core::ids::ExerciseId;
use crate::core::record::{Record, SessionRecord};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

use super::confirmed::Confirmed;
use super::lately::as_session;
use super::range::Range;

/// One exercise over a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseFigures {
    /// Which.
    pub id: ExerciseId,
    /// Sessions that planned it.
    pub sessions: u32,
    /// Planned repetitions: the lower ends of the ranges.
    pub planned: u32,
    /// How many of them were done.
    pub done: u32,
    /// Sessions in which it was eased, by a rule or by the patient.
    pub eased: u32,
    /// How often a session was stopped at it because the patient felt something.
    pub stops: u32,
    /// Where those stops were, oldest first.
    pub stopped_at: Vec<StoppedAt>,
}

/// The place in an exercise at which a session was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoppedAt {
    /// The day.
    pub date: NaiveDate,
    /// The set, from 1; 0 where the stop came after the exercise.
    pub set: u32,
    /// The repetition, from 1; 0 between repetitions.
    pub rep: u32,
    /// The side at work.
    pub side: Option<Side>,
}

impl StoppedAt {
    /// Where a session was stopped, in the exercise at which something was felt.
    pub fn of(session: &SessionRecord) -> Option<Self> {
        let stop = session.stop.as_ref()?;
        // Of the exercise after it nothing was done yet.
        let is_there = stop.exercise.as_ref() == Some(session.felt_at()?);
        Some(Self {
            date: session.local_date,
            set: if is_there { stop.set } else { 0 },
            rep: if is_there { stop.rep } else { 0 },
            side: stop.side.filter(|_| is_there),
        })
    }
}

/// What was done of each exercise, gathered session by session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Exercises(BTreeMap<ExerciseId, ExerciseFigures>);

impl Exercises {
    /// Adds a session.
    pub(super) fn add(&mut self, session: &SessionRecord) {
        for exercise in &session.exercises {
            let planned = exercise.planned.enough_reps();
            let figures = self.of(&exercise.id);
            figures.sessions = figures.sessions.saturating_add(1);
            figures.planned = figures.planned.saturating_add(planned);
            let done = exercise.done.reps().min(planned);
            figures.done = figures.done.saturating_add(done);
            let eased = u32::from(exercise.eased || exercise.easier);
            figures.eased = figures.eased.saturating_add(eased);
        }
        if let Some(id) = session.felt_at() {
            let figures = self.of(id);
            figures.stops = figures.stops.saturating_add(1);
            figures.stopped_at.extend(StoppedAt::of(session));
        }
    }

    fn of(&mut self, id: &ExerciseId) -> &mut ExerciseFigures {
        let fresh = || ExerciseFigures {
            id: id.clone(),
            sessions: 0,
            planned: 0,
            done: 0,
            eased: 0,
            stops: 0,
            stopped_at: Vec::new(),
        };
        self.0.entry(id.clone()).or_insert_with(fresh)
    }

    /// All of them, the most often planned first.
    pub(super) fn sorted(self) -> Vec<ExerciseFigures> {
        let mut exercises: Vec<_> = self.0.into_values().collect();
        exercises.sort_by_key(|figures| std::cmp::Reverse(figures.sessions));
        exercises
    }
}

/// The whole minutes of some exercises, such as walks, in each week of a range that has any; with the
/// first day of the week, newest first. Weeks are counted back from the last day. Only sessions that are
/// known to have been done count.
pub fn minutes_by_week(
    records: &[Record],
    range: Range,
    today: NaiveDate,
    is: impl Fn(&ExerciseId) -> bool,
) -> Vec<(NaiveDate, u64)> {
    let confirmed = Confirmed::of(records);
    let last = range.last(today);
    let mut weeks: BTreeMap<u64, u64> = BTreeMap::new();
    let sessions = records.iter().filter_map(as_session);
    let sessions = sessions.filter(|session| range.holds(session.local_date, today));
    for session in sessions.filter(|session| confirmed.counts(session)) {
        let done = session.exercises.iter().filter(|exercise| is(&exercise.id));
        let held = done.flat_map(|exercise| exercise.done.all());
        let seconds: u64 = held.map(|side| u64::from(side.held_s)).sum();
        let back = last.signed_duration_since(session.local_date).num_days();
        if let Ok(back) = u64::try_from(back) {
            *weeks.entry(back / 7).or_default() += seconds;
        }
    }
    let weeks = weeks.into_iter().filter_map(|(week, seconds)| {
        let first = last.checked_sub_days(Days::new(week * 7 + 6))?;
        Some((first, seconds / 60))
    });
    weeks.filter(|(_, minutes)| *minutes > 0).collect()
}
