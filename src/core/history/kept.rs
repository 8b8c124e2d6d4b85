//! Kept days, kept weeks, days in a row. A stop for pain keeps a day, and so does a day on which
//! nothing was offered; nothing here ever "breaks".

use crate::core::programme::Frequency;
use crate::core::record::{Outcome, Record, Screening, SessionRecord, Stop};
use crate::core::safety::Offered;
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

/// Whether a screening offered no session (rows 1, 2 and 4).
fn is_rest(screening: &Screening) -> bool {
    let offer = screening.offer.as_ref();
    offer.is_some_and(|offer| offer.plan == Offered::None)
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
    /// Those of them on which no session was offered.
    rests: BTreeSet<NaiveDate>,
    today: NaiveDate,
    week_starts: Weekday,
    target: u8,
}

impl Kept {
    /// Collects the kept days of a log. `frequency` is that of the present programme; without
    /// one, or as needed, a week is kept with one day. A day on which no session was offered is
    /// kept, and its week asks for one day less.
    pub fn new(
        records: &[Record],
        frequency: Option<Frequency>,
        week_starts: Weekday,
        today: NaiveDate,
    ) -> Self {
        let mut days = BTreeSet::new();
        let mut rests = BTreeSet::new();
        // A day that is still to come was written with a wrong clock, and is not kept yet.
        let is_over = |date: NaiveDate| date <= today;
        for record in records {
            match record {
                Record::Session(session) if is_kept(session) && is_over(session.local_date) => {
                    days.insert(session.local_date);
                }
                Record::Screening(screening)
                    if is_rest(screening) && is_over(screening.local_date) =>
                {
                    days.insert(screening.local_date);
                    rests.insert(screening.local_date);
                }
                _ => {}
            }
        }
        let target = match frequency {
            Some(Frequency::DaysPerWeek(n)) => n.clamp(1, 7),
            Some(Frequency::AsNeeded) | None => 1,
        };
        Self {
            days,
            rests,
            today,
            week_starts,
            target,
        }
    }

    /// Whether this date was kept.
    pub fn is_kept(&self, date: NaiveDate) -> bool {
        self.days.contains(&date)
    }

    /// Days the running week asks for, 1 to 7.
    pub fn target(&self) -> u8 {
        self.asked_of(self.week_of(self.today))
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

    /// The most weeks that were ever kept in a row, the running one included once it is kept.
    pub fn longest_weeks_in_a_row(&self) -> u32 {
        let (mut longest, mut so_far, mut last) = (0, 0, None);
        for first in self.weeks_with_days() {
            if !self.is_week_kept(first) {
                continue;
            }
            let follows = last.is_some_and(|last| after_a_week(last) == Some(first));
            so_far = if follows { so_far + 1 } else { 1 };
            longest = longest.max(so_far);
            last = Some(first);
        }
        longest
    }

    /// The first days of the weeks with a kept day, in order. A date without a week around it, at
    /// the ends of the calendar, has none.
    fn weeks_with_days(&self) -> BTreeSet<NaiveDate> {
        let first = |date: &NaiveDate| {
            let into = date.weekday().days_since(self.week_starts);
            let first = date.checked_sub_days(Days::new(u64::from(into)))?;
            after_a_week(first).map(|_| first)
        };
        let till_today = self.days.range(..=self.today);
        till_today.filter_map(first).collect()
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
        self.in_week(first) >= u32::from(self.asked_of(first))
    }

    /// The days of the programme less those on which nothing was offered. One is the least: a week
    /// with a rest has a kept day, so it is kept with none as well, and "1 of 0" says nothing.
    fn asked_of(&self, first: NaiveDate) -> u8 {
        let rests = u8::try_from(count_in_week(&self.rests, first)).unwrap_or(7);
        self.target.saturating_sub(rests).max(1)
    }

    fn in_week(&self, first: NaiveDate) -> u32 {
        count_in_week(&self.days, first)
    }

    fn week_of(&self, date: NaiveDate) -> NaiveDate {
        let into = date.weekday().days_since(self.week_starts);
        date - Days::new(u64::from(into))
    }
}

fn after_a_week(first: NaiveDate) -> Option<NaiveDate> {
    first.checked_add_days(Days::new(7))
}

fn count_in_week(days: &BTreeSet<NaiveDate>, first: NaiveDate) -> u32 {
    let count = days.range(first..first + Days::new(7)).count();
    u32::try_from(count).unwrap_or(7)
}
