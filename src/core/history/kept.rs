//! Kept days, kept weeks, days in a row. A stop for pain keeps a day; nothing here ever "breaks".

use crate::core::programme::Frequency;
use crate::core::record::{Outcome, Record, SessionRecord, Stop};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// Whether a session keeps its day: completed, stopped for pain or a sign, or at least half done.
///
/// A panel left open when it hurt counts as a stop for pain, and a session that the machine
/// interrupted counts like one the patient ended.
pub fn is_kept(session: &SessionRecord) -> bool {
    let for_pain = session.stop.as_ref().is_some_and(Stop::is_felt);
    session.outcome == Outcome::Completed || for_pain || is_half_done(session)
}

fn is_half_done(session: &SessionRecord) -> bool {
    let planned: u64 = session
        .exercises
        .iter()
        .map(|e| u64::from(e.planned.enough_reps()))
        .sum();
    let done: u64 = session
        .exercises
        .iter()
        .map(|e| u64::from(e.done.reps()))
        .sum();
    planned > 0 && done * 2 >= planned
}

/// The days that were kept, seen from today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    days: BTreeSet<NaiveDate>,
    today: NaiveDate,
    week_starts: Weekday,
    target: u8,
}

impl Kept {
    /// Collects the kept days of a log. `frequency` is that of the present programme; without
    /// one, or as needed, a week is kept with one day.
    pub fn new(
        records: &[Record],
        frequency: Option<Frequency>,
        week_starts: Weekday,
        today: NaiveDate,
    ) -> Self {
        let days = records.iter().filter_map(|record| match record {
            Record::Session(session) if is_kept(session) => Some(session.local_date),
            _ => None,
        });
        let target = match frequency {
            Some(Frequency::DaysPerWeek(n)) => n.clamp(1, 7),
            Some(Frequency::AsNeeded) | None => 1,
        };
        Self {
            days: days.collect(),
            today,
            week_starts,
            target,
        }
    }

    /// Whether this date was kept.
    pub fn is_kept(&self, date: NaiveDate) -> bool {
        self.days.contains(&date)
    }

    /// Days a week asks for, 1 to 7.
    pub fn target(&self) -> u8 {
        self.target
    }

    /// The seven dates of the running week.
    pub fn week(&self) -> [NaiveDate; 7] {
        let first = self.week_of(self.today);
        std::array::from_fn(|n| first + Days::new(n as u64))
    }

    /// Days kept in the running week.
    pub fn this_week(&self) -> u32 {
        self.in_week(self.week_of(self.today))
    }

    /// Weeks kept in a row. The running week counts once it is kept, and never against.
    pub fn weeks_in_a_row(&self) -> u32 {
        let mut first = self.week_of(self.today);
        let mut weeks = u32::from(self.is_week_kept(first));
        let oldest = self.days.first().copied().unwrap_or(self.today);
        while first > oldest {
            first = first - Days::new(7);
            if !self.is_week_kept(first) {
                break;
            }
            weeks += 1;
        }
        weeks
    }

    /// Days kept in a row up to today; today counts once it is kept, and never against.
    pub fn days_in_a_row(&self) -> u32 {
        let mut date = self.today;
        let mut days = u32::from(self.is_kept(date));
        while let Some(before) = date.pred_opt().filter(|d| self.is_kept(*d)) {
            days += 1;
            date = before;
        }
        days
    }

    fn is_week_kept(&self, first: NaiveDate) -> bool {
        self.in_week(first) >= u32::from(self.target)
    }

    fn in_week(&self, first: NaiveDate) -> u32 {
        let count = self.days.range(first..first + Days::new(7)).count();
        u32::try_from(count).unwrap_or(7)
    }

    fn week_of(&self, date: NaiveDate) -> NaiveDate {
        let into = date.weekday().days_since(self.week_starts);
        date - Days::new(u64::from(into))
    }
}
