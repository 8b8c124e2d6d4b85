//! How often something was on the days long ago of a long log, whose records are not held.
//!
//! Counts come from here, and whatever asks for the last of something from the few old records that are
//! held all the same ([`super::Needed`]). Both together say what the whole log says.

use super::confirmed::Confirmed;
use super::day_set::DaySet;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::Programme;
use crate::core::record::{Record, SessionRecord};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::{BTreeMap, HashMap};

/// What is counted of days long ago. They begin where the log begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Counts {
    last: NaiveDate,
    /// How many of the first whole sessions of a programme are known by their days.
    most: usize,
    /// Days with a session that keeps its day.
    kept: DaySet,
    /// Days on which something of a session was done.
    begun: DaySet,
    programmes: HashMap<ProgrammeId, Trained>,
    /// When the level of a programme was last changed.
    changed: HashMap<ProgrammeId, DateTime<FixedOffset>>,
}

/// What was trained of a programme.
#[derive(Debug, Clone, PartialEq, Default)]
struct Trained {
    /// Its whole sessions.
    whole: u32,
    /// The days of the first of them.
    first: Vec<NaiveDate>,
    levels: BTreeMap<Option<Level>, AtLevel>,
}

/// What was trained of a programme at one level, or where there were none.
#[derive(Debug, Clone, PartialEq, Default)]
struct AtLevel {
    /// Whole sessions, none of them shorter, since the level was last changed.
    whole: u32,
    /// In how many sessions each exercise was done, and when last.
    times: HashMap<ExerciseId, (u32, NaiveDate)>,
}

impl Counts {
    /// Nothing yet, of the days up to `last`. `held` has all changes of level, in order.
    /// `sessions` is the most sessions [after which][MOST_AFTER] a programme may offer something.
    ///
    /// [MOST_AFTER]: crate::core::level::MOST_AFTER
    pub(super) fn new(last: NaiveDate, held: &[Record], sessions: u32) -> Self {
        let changes = held.iter().filter_map(|record| match record {
            Record::Level(change) if change.local_date <= last => Some(change),
            _ => None,
        });
        Self {
            last,
            most: usize::try_from(sessions).unwrap_or(usize::MAX),
            kept: DaySet::default(),
            begun: DaySet::default(),
            programmes: HashMap::new(),
            changed: changes.map(|c| (c.programme.clone(), c.at)).collect(),
        }
    }

    /// The last of these days.
    pub(super) const fn last(&self) -> NaiveDate {
        self.last
    }

    /// Adds the days for which `is_own` is true, of records in order of time, with those of the days
    /// around. The days of one part come after those of the part before.
    pub(super) fn take(&mut self, records: &[Record], is_own: impl Fn(NaiveDate) -> bool) {
        let is_own = |date| date <= self.last && is_own(date);
        let confirmed = Confirmed::of(records);
        let sessions = records.iter().filter_map(|record| match record {
            Record::Session(session) => Some(session),
            _ => None,
        });
        for session in sessions.filter(|session| is_own(session.local_date)) {
            if session.is_begun() {
                self.begun.insert(session.local_date);
            }
            if confirmed.keeps(session) {
                self.kept.insert(session.local_date);
            }
            let since = self.changed.get(&session.programme.id);
            let is_since = since.is_none_or(|since| session.start >= *since);
            let of = &session.programme;
            let trained = match self.programmes.get_mut(&of.id) {
                Some(trained) => trained,
                None => self.programmes.entry(of.id.clone()).or_default(),
            };
            trained.add(session, is_since, &confirmed, self.most);
        }
    }

    /// How many of these days had something of a session, up to one.
    pub(super) fn begun_until(&self, last: NaiveDate) -> usize {
        let days = self.begun.count(NaiveDate::MIN..=last);
        usize::try_from(days).unwrap_or(usize::MAX)
    }

    /// The days with a session that keeps its day.
    pub(super) const fn kept(&self) -> &DaySet {
        &self.kept
    }

    /// How many whole sessions of a programme there were.
    pub(super) fn whole(&self, programme: &ProgrammeId) -> u32 {
        let trained = self.programmes.get(programme);
        trained.map_or(0, |trained| trained.whole)
    }

    /// The day of one of the first whole sessions of a programme, counted from 0.
    pub(super) fn whole_day(&self, programme: &ProgrammeId, nth: usize) -> Option<NaiveDate> {
        self.programmes.get(programme)?.first.get(nth).copied()
    }

    /// How many whole sessions of a programme, none of them shorter, there were at a level since it was
    /// last changed. One from before there were levels was at the `first`.
    pub(super) fn whole_at(&self, programme: &ProgrammeId, level: Level, first: Level) -> u32 {
        let Some(trained) = self.programmes.get(programme) else {
            return 0;
        };
        let at = |level| trained.levels.get(&level).map_or(0, |at| at.whole);
        at(Some(level)).saturating_add(if level == first { at(None) } else { 0 })
    }

    /// In how many sessions each exercise was done, and when last, part by part: of a programme at its
    /// present level, or of any where it has none.
    pub(super) fn times(
        &self,
        programme: &Programme,
    ) -> impl Iterator<Item = (&ExerciseId, u32, NaiveDate)> {
        let (any, now) = (programme.most() == Level::FIRST, programme.level);
        let of = move |id: &ProgrammeId| any || *id == programme.id;
        let trained = self.programmes.iter().filter(move |(id, _)| of(id));
        let levels = trained.flat_map(|(_, trained)| &trained.levels);
        let is = move |at: &Option<Level>| any || at.is_none_or(|at| at == now);
        let at = levels.filter(move |(at, _)| is(at));
        at.flat_map(|(_, at)| &at.times)
            .map(|(id, (count, last))| (id, *count, *last))
    }
}

impl Trained {
    fn add(&mut self, session: &SessionRecord, is_since: bool, confirmed: &Confirmed, most: usize) {
        let at = self.levels.entry(session.programme.level).or_default();
        if confirmed.is_whole(session) {
            self.whole = self.whole.saturating_add(1);
            if self.first.len() < most {
                self.first.push(session.local_date);
            }
            let counts = is_since && !session.is_shorter();
            at.whole = at.whole.saturating_add(u32::from(counts));
        }
        if !confirmed.counts(session) {
            return;
        }
        for exercise in session.exercises.iter().filter(|e| e.done.reps() > 0) {
            let date = session.local_date;
            match at.times.get_mut(&exercise.id) {
                Some((count, last)) => (*count, *last) = (*count + 1, date.max(*last)),
                None => {
                    at.times.insert(exercise.id.clone(), (1, date));
                }
            }
        }
    }
}
