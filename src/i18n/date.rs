//! Dates and durations in the usual form of each country.

use super::{Lang, Texts, t, word};
use crate::core::time::begun_seconds;
use chrono::{Datelike, NaiveDate, NaiveTime};
use std::time::Duration;

impl Texts {
    /// A date with its weekday: `Sunday 22 November`, `søndag den 22. november`, `søndag 22. november`.
    pub fn long_date(&self, date: NaiveDate) -> String {
        let weekday = self.say(word::weekday(date.weekday()));
        let month = self.nth(&t::MONTH, at(date.month0()));
        match self.lang() {
            Lang::En => format!("{weekday} {} {month}", date.day()),
            Lang::Da => format!("{weekday} den {}. {month}", date.day()),
            Lang::Nb => format!("{weekday} {}. {month}", date.day()),
        }
    }

    /// A date without its year: `22 November`, `22. november`.
    pub fn day_and_month(&self, date: NaiveDate) -> String {
        let month = self.nth(&t::MONTH, at(date.month0()));
        let dot = if self.lang() == Lang::En { "" } else { "." };
        format!("{}{dot} {month}", date.day())
    }

    /// A date with its year: `22 November 2026`, `22. november 2026`.
    pub fn full_date(&self, date: NaiveDate) -> String {
        format!("{} {}", self.day_and_month(date), date.year())
    }

    /// The month in a few letters: `Nov`, `nov.`
    pub(crate) fn short_month(&self, date: NaiveDate) -> String {
        self.nth(&t::MONTH_SHORT, at(date.month0()))
    }

    /// A short date: `22 Nov`, `22. nov.`
    pub fn short_date(&self, date: NaiveDate) -> String {
        let month = self.short_month(date);
        match self.lang() {
            Lang::En => format!("{} {month}", date.day()),
            Lang::Da | Lang::Nb => format!("{}. {month}", date.day()),
        }
    }

    /// A short date seen from a day: with its year where it would be taken for that of a later one, from
    /// about eleven months on. `22 Nov`, `22 Nov 2024`.
    pub fn date_from(&self, today: NaiveDate, date: NaiveDate) -> String {
        const PLAIN: i64 = 330;
        let short = self.short_date(date);
        if (today - date).num_days() < PLAIN {
            return short;
        }
        format!("{short} {}", date.year())
    }

    /// A date on an axis of so many days: without its year up to one year, else without its day.
    /// `22 Nov`, `Nov 2024`.
    pub fn date_of_axis(&self, days: i64, date: NaiveDate) -> String {
        const YEAR: i64 = 366;
        if days <= YEAR {
            return self.short_date(date);
        }
        format!("{} {}", self.short_month(date), date.year())
    }

    /// The time of day: `08:10`.
    pub fn clock(&self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// A duration: `11 min 40 s`, `40 s`.
    pub fn length(&self, time: Duration) -> String {
        let seconds = begun_seconds(time);
        match (seconds / 60, seconds % 60) {
            (0, s) => format!("{s} s"),
            (m, 0) => format!("{m} min"),
            (m, s) => format!("{m} min {s} s"),
        }
    }

    /// A duration in whole minutes; a started minute counts: `12 min`.
    pub fn minutes(&self, time: Duration) -> String {
        format!("{} min", begun_seconds(time).div_ceil(60))
    }
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
