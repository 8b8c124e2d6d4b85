//! Dates and lengths of time as people in each country write them.

use super::{Lang, Texts};
use chrono::{Datelike, NaiveDate};
use std::time::Duration;

impl Texts {
    /// A date with its weekday: `Sunday 22 November`, `søndag den 22. november`, `søndag 22. november`.
    pub fn long_date(&self, date: NaiveDate) -> String {
        let weekday = self.get(&format!(
            "weekday-{}",
            date.weekday().num_days_from_monday()
        ));
        let month = self.get(&format!("month-{}", date.month()));
        match self.lang() {
            Lang::En => format!("{weekday} {} {month}", date.day()),
            Lang::Da => format!("{weekday} den {}. {month}", date.day()),
            Lang::Nb => format!("{weekday} {}. {month}", date.day()),
        }
    }

    /// A date with its year: `22 November 2026`, `22. november 2026`.
    pub fn full_date(&self, date: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", date.month()));
        let dot = if self.lang() == Lang::En { "" } else { "." };
        format!("{}{dot} {month} {}", date.day(), date.year())
    }

    /// A short date: `22 Nov`, `22. nov.`
    pub fn short_date(&self, date: NaiveDate) -> String {
        let month = self.get(&format!("month-short-{}", date.month()));
        match self.lang() {
            Lang::En => format!("{} {month}", date.day()),
            Lang::Da | Lang::Nb => format!("{}. {month}", date.day()),
        }
    }

    /// A length of time: `11 min 40 s`, `40 s`.
    pub fn length(&self, time: Duration) -> String {
        let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
        match (seconds / 60, seconds % 60) {
            (0, s) => format!("{s} s"),
            (m, 0) => format!("{m} min"),
            (m, s) => format!("{m} min {s} s"),
        }
    }

    /// A length of time in whole minutes, a begun one counted: `12 min`.
    pub fn minutes(&self, time: Duration) -> String {
        format!("{} min", time.as_secs().div_ceil(60))
    }
}
