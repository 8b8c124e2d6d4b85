//! Kept days, kept weeks, days in a row. A day is kept if at least half of the plan was done, or if
//! a session was stopped for pain after something was done. A session whose end nobody answered counts
//! once the patient has confirmed it ([`super::confirmed`]). A day on which no session was offered is
//! not kept; instead its week needs one day less, and so it is with a day of a pause.
//! Of a programme with chosen days of the week only such a day makes the week need less; whichever day
//! is done counts, so that whoever moves Wednesday to Thursday has done it.
//! Nothing here reports a broken row of days.

use super::away::days_away;
use super::day_set::DaySet;
use super::marks::Marks;
use crate::core::programme::{Frequency, Weekdays};
use crate::core::record::Record;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::ops::RangeInclusive;

/// The kept days, counted up to today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    days: DaySet,
    /// Days on which no session was offered and none was done.
    looked_after: DaySet,
    /// Days of a pause on which nothing was done, those to come included.
    away: DaySet,
    today: NaiveDate,
    week_starts: Weekday,
    target: u8,
    /// The chosen days of the week, where the programme has such.
    chosen: Option<Weekdays>,
}

impl Kept {
    /// Collects the kept days of a log. `frequency` is that of the current programme. Without one,
    /// or if the programme is done as needed, one day keeps a week.
    pub fn new(
        records: &[Record],
        frequency: Option<Frequency>,
        week_starts: Weekday,
        today: NaiveDate,
    ) -> Self {
        let marks = Marks::of(records, |_| true);
        Self::of(
            &marks,
            days_away(records, today),
            (frequency, week_starts, today),
        )
    }

    /// The same of days that were gathered part by part, with the days of all pauses.
    pub(super) fn of(
        marks: &Marks,
        mut away: DaySet,
        (frequency, week_starts, today): (Option<Frequency>, Weekday, NaiveDate),
    ) -> Self {
        // A day in the future was written with a wrong clock and is not kept yet.
        let days = marks.kept.until(today);
        let mut looked_after = marks.rest.until(today);
        looked_after.remove_all(&days);
        away.remove_all(&days);
        away.remove_all(&looked_after);
        let target = frequency.and_then(Frequency::a_week).unwrap_or(1);
        Self {
            days,
            looked_after,
            away,
            today,
            week_starts,
            target,
            chosen: frequency.and_then(Frequency::chosen),
        }
    }

    /// The same with one day more.
    #[must_use]
    pub fn and(mut self, date: NaiveDate) -> Self {
        self.looked_after.remove(date);
        self.away.remove(date);
        self.days.insert(date);
        self
    }

    /// Whether this date was kept.
    pub fn is_kept(&self, date: NaiveDate) -> bool {
        self.days.contains(date)
    }

    /// Whether no session was offered on this date and none was done.
    pub fn is_looked_after(&self, date: NaiveDate) -> bool {
        self.looked_after.contains(date)
    }

    /// The dates that were kept, in order.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.days.iter()
    }

    /// How many days a programme asks for from one date to another: its chosen days, or its days a week in
    /// proportion to the dates, rounded; without those that were looked after or away. Today counts once it
    /// is kept.
    /// `None` where it is done as needed.
    pub fn planned(
        &self,
        frequency: Option<Frequency>,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Option<u32> {
        let frequency = frequency?;
        let a_week = frequency.a_week()?;
        let last = if last >= self.today && !self.is_kept(self.today) {
            self.today.pred_opt()?
        } else {
            last.min(self.today)
        };
        if let Some(chosen) = frequency.chosen() {
            let dates = first..=last;
            let off = self.looked_after.within(dates.clone());
            let off = off.chain(self.away.within(dates));
            let off = off.filter(|date| chosen.holds(date.weekday())).count();
            let asked = chosen.between(first, last);
            let asked = asked.saturating_sub(u64::try_from(off).unwrap_or(u64::MAX));
            return Some(u32::try_from(asked).unwrap_or(u32::MAX));
        }
        let days = last.signed_duration_since(first).num_days() + 1;
        let days = u64::try_from(days).unwrap_or(0);
        let off = |days: &DaySet| u64::from(days.count(first..=last));
        let asked = days.saturating_sub(off(&self.looked_after) + off(&self.away));
        let planned = (asked * u64::from(a_week) * 2 + 7) / 14;
        Some(u32::try_from(planned).unwrap_or(u32::MAX))
    }

    /// The dates that were looked after, in order.
    pub fn looked_after(&self) -> impl Iterator<Item = NaiveDate> {
        self.looked_after.iter()
    }

    /// Whether the patient is away or ill on this date, and did nothing.
    pub fn is_away(&self, date: NaiveDate) -> bool {
        self.away.contains(date)
    }

    /// The dates of pauses on which nothing was done, in order, those to come included.
    pub fn away(&self) -> impl Iterator<Item = NaiveDate> {
        self.away.iter()
    }

    /// Days that the current week needs, 0 to 7.
    pub fn target(&self) -> u8 {
        self.needed_in_week(self.week_of(self.today))
    }

    /// The seven dates of the current week.
    pub fn week(&self) -> [NaiveDate; 7] {
        let first = self.week_of(self.today);
        std::array::from_fn(|n| first + Days::new(n as u64))
    }

    /// Days kept in the current week.
    pub fn this_week(&self) -> u32 {
        self.in_week(self.week_of(self.today))
    }

    /// Weeks kept in a row. The current week counts once it is kept; until then it does not end the
    /// row. A whole week away neither counts nor ends it.
    pub fn weeks_in_a_row(&self) -> u32 {
        let mut first = self.week_of(self.today);
        let mut weeks = self.kept_week(first).unwrap_or(0);
        let oldest = self.first().unwrap_or(self.today);
        while first > oldest {
            let before = first.pred_opt();
            let whole = before.map_or(0, |last| self.whole_weeks(self.days.row_up_to(last)));
            if whole > 0 {
                first = first - weeks_of(whole);
                weeks += whole;
                continue;
            }
            first = first - weeks_of(1);
            let Some(counts) = self.kept_week(first) else {
                break;
            };
            weeks += counts;
        }
        weeks
    }

    /// The longest row of kept weeks ever. The current week counts once it is kept.
    pub fn longest_weeks_in_a_row(&self) -> u32 {
        let (mut longest, mut so_far, mut next) = (0, 0, None);
        for (first, many) in self.weeks_with_days() {
            let Some(counts) = self.kept_week(first) else {
                continue;
            };
            let counts = counts * many;
            so_far = if next == Some(first) {
                so_far + counts
            } else {
                counts
            };
            longest = longest.max(so_far);
            next = first.checked_add_days(weeks_of(many));
        }
        longest
    }

    /// The first days of all weeks with a day that is kept, looked after or away, in order; weeks in a row
    /// of which every day was kept are one, with their number. A date at the ends of the calendar has no
    /// whole week and is left out.
    fn weeks_with_days(&self) -> impl Iterator<Item = (NaiveDate, u32)> {
        let mut from = Some(NaiveDate::MIN);
        let next = move || {
            let past = |date: &NaiveDate| *date <= self.today;
            let start = from?;
            let dates = [
                self.days.on_or_after(start),
                self.looked_after.on_or_after(start),
                self.away.on_or_after(start).filter(past),
            ];
            let date = dates.into_iter().flatten().min()?;
            let into = u64::from(date.weekday().days_since(self.week_starts));
            let first = date.checked_sub_days(Days::new(into));
            let whole = first.map_or(0, |first| self.whole_weeks(self.days.row_from(first)));
            let many = whole.max(1);
            let behind = first.and_then(|first| first.checked_add_days(weeks_of(many)));
            from = behind.or_else(|| date.checked_add_days(Days::new(7 - into)));
            Some(
                first
                    .filter(|_| behind.is_some())
                    .map(|first| (first, many)),
            )
        };
        std::iter::from_fn(next).flatten()
    }

    /// How many weeks are so many days in a row that were kept. None where a week asks for more.
    fn whole_weeks(&self, days: u32) -> u32 {
        if self.target <= 7 { days / 7 } else { 0 }
    }

    /// The first date that is kept, looked after or away.
    fn first(&self) -> Option<NaiveDate> {
        let firsts = [
            self.days.first(),
            self.looked_after.first(),
            self.away.first(),
        ];
        firsts.into_iter().flatten().min()
    }

    /// The chosen days of the week, where the programme has such.
    pub const fn chosen(&self) -> Option<Weekdays> {
        self.chosen
    }

    /// Days kept in a row up to today. Today counts once it is kept; until then it does not end the
    /// row. With chosen days of the week only those end a row, unless another day of the same week stands
    /// in for them.
    pub fn days_in_a_row(&self) -> u32 {
        if let Some(chosen) = self.chosen {
            return self.chosen_in_a_row(chosen);
        }
        let before = self.today.pred_opt();
        let before = before.map_or(0, |before| self.days.row_up_to(before));
        before.saturating_add(u32::from(self.is_kept(self.today)))
    }

    fn chosen_in_a_row(&self, chosen: Weekdays) -> u32 {
        let Some(oldest) = self.days.first() else {
            return 0;
        };
        let (mut date, mut row) = (self.today, 0);
        let mut week = self.week_of(date);
        let mut spare = self.beside(chosen, week);
        while date >= oldest {
            if self.week_of(date) != week {
                week = self.week_of(date);
                spare = self.beside(chosen, week);
            }
            if self.is_kept(date) {
                row += 1;
            } else if date < self.today && chosen.holds(date.weekday()) && !self.is_off(date) {
                if spare == 0 {
                    break;
                }
                spare -= 1;
            }
            let Some(before) = date.pred_opt() else { break };
            date = before;
        }
        row
    }

    /// Days of a week that were kept though they are none of the chosen ones.
    fn beside(&self, chosen: Weekdays, first: NaiveDate) -> usize {
        let week = self.days.within(week_from(first));
        week.filter(|date| !chosen.holds(date.weekday())).count()
    }

    /// Whether a date asks for nothing: it was looked after, or is one of a pause.
    fn is_off(&self, date: NaiveDate) -> bool {
        self.is_looked_after(date) || self.is_away(date)
    }

    /// How much a kept week counts: 1, or 0 where nothing was done since all it asked for fell into a pause.
    /// `None` for one that was not kept.
    fn kept_week(&self, first: NaiveDate) -> Option<u32> {
        let kept = self.in_week(first);
        // Most weeks need no look at what was off in them.
        let is_whole = kept > 0 && kept >= u32::from(self.target);
        if is_whole {
            return Some(1);
        }
        let needed = u32::from(self.needed_in_week(first));
        let is_away = kept == 0 && needed == 0 && self.away.count(week_from(first)) > 0;
        (kept >= needed).then_some(u32::from(!is_away))
    }

    /// The days that the programme asks for, less those on which no session was offered and those of
    /// a pause, of chosen days only such.
    fn needed_in_week(&self, first: NaiveDate) -> u8 {
        let off = self.looked_after.within(week_from(first));
        let off = off.chain(self.away.within(week_from(first)));
        let asked = |date: &NaiveDate| self.chosen.is_none_or(|days| days.holds(date.weekday()));
        let less = u8::try_from(off.filter(asked).count()).unwrap_or(7);
        self.target.saturating_sub(less)
    }

    fn in_week(&self, first: NaiveDate) -> u32 {
        self.days.count(week_from(first))
    }

    fn week_of(&self, date: NaiveDate) -> NaiveDate {
        let into = date.weekday().days_since(self.week_starts);
        date - Days::new(u64::from(into))
    }
}

fn weeks_of(many: u32) -> Days {
    Days::new(u64::from(many) * 7)
}

/// The seven dates from this one on.
fn week_from(first: NaiveDate) -> RangeInclusive<NaiveDate> {
    first..=first + Days::new(6)
}
