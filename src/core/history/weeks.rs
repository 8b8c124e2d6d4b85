//! The trend of pain over weeks, and when its advice was last shown.

use super::Lately;
use super::away::days_away;
use super::day_set::DaySet;
use super::days::{days_since, in_last_week};
use crate::core::programme::Frequency;
use crate::core::record::{CheckIn, When};
use crate::core::safety::{Adherence, Finding, Past, trend};
use chrono::{Datelike, Days, NaiveDate};

impl Lately<'_> {
    /// Rows 33 to 37. `whole` says whether the log was read from its start; without the start, the
    /// first week is unknown and nothing is compared with it. `frequency` is that of the current
    /// programme.
    pub fn trend(&self, today: NaiveDate, whole: bool, frequency: Option<Frequency>) -> Finding {
        trend(&self.past(today, whole, frequency))
    }

    /// Days since one of these rows was last said after a session, for
    /// [`may_say_again`](crate::core::safety::may_say_again).
    pub fn days_since_said(&self, row: impl Fn(u8) -> bool, today: NaiveDate) -> Option<u32> {
        let said = |c: &&CheckIn| c.rows.iter().any(|said| row(*said));
        let days = self.check_ins().filter(said);
        // A date in the future was written with a wrong clock; the conversion to `u32` leaves it
        // out.
        days.filter_map(|c| u32::try_from(days_since(c.local_date, today)).ok())
            .min()
    }

    /// The input of the rules of the trend. Numbers after a session are left out, because exercise
    /// changes them.
    pub(super) fn past(&self, today: NaiveDate, whole: bool, frequency: Option<Frequency>) -> Past {
        const TWO_WEEKS: Days = Days::new(14);
        let first = self.check_ins().map(|c| c.local_date).min();
        let first = first.unwrap_or(today);
        let days = u32::try_from(days_since(first, today)).unwrap_or(0);
        let numbers = || self.check_ins().filter(|c| c.when != When::After);
        let week_to = |last: NaiveDate| {
            let within = numbers().filter(|c| in_last_week(c.local_date, last));
            within.map(|c| c.pain).collect()
        };
        let start = numbers().filter(|c| (0..7).contains(&days_since(first, c.local_date)));
        Past {
            week_now: week_to(today),
            week_then: week_to(today.checked_sub_days(TWO_WEEKS).unwrap_or(today)),
            week_start: start.filter(|_| whole).map(|c| c.pain).collect(),
            days,
            adherence: self.adherence(first, today, frequency),
        }
    }

    /// Days with a counting session, of those that the programme asks for since the first check-in.
    /// A week that is not over counts in proportion to its days, or by the chosen days that it has had.
    /// Days of a pause ask for nothing.
    fn adherence(
        &self,
        first: NaiveDate,
        today: NaiveDate,
        frequency: Option<Frequency>,
    ) -> Option<Adherence> {
        let frequency = frequency?;
        let a_week = frequency.a_week()?;
        let confirmed = self.confirmed();
        let counts = self.sessions().filter(|session| confirmed.keeps(session));
        let mut days: DaySet = counts.map(|session| session.local_date).collect();
        if let Some(long_ago) = self.long_ago {
            days.add_all(long_ago.kept());
        }
        let away = days_away(self.records, today);
        let away = away.iter().filter(|date| (first..today).contains(date));
        let away = away.filter(|date| !days.contains(*date));
        let off = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let planned = if let Some(chosen) = frequency.chosen() {
            let asked = chosen.between(first, today.pred_opt()?);
            let away = away.filter(|date| chosen.holds(date.weekday()));
            asked.saturating_sub(off(away.count()))
        } else {
            let since = u64::try_from(days_since(first, today)).unwrap_or(0);
            since.saturating_sub(off(away.count())) * u64::from(a_week) / 7
        };
        Some(Adherence {
            done: days.count(first..=today),
            planned: u32::try_from(planned).unwrap_or(u32::MAX),
        })
    }
}
