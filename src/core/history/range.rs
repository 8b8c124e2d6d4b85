//! The days that are looked at.

use chrono::{Days, NaiveDate};

/// How far back the history looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// This many days up to today, today included.
    Last(u32),
    /// From one day to another, both included.
    Between {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
    },
    /// From the first record on.
    All,
}

impl Range {
    /// The ranges that the history offers, shortest first.
    pub const CHOICES: [Self; 5] = [
        Self::Last(7),
        Self::Last(28),
        Self::Last(90),
        Self::Last(365),
        Self::All,
    ];

    /// Its first day; `None` for the whole log.
    pub fn first(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Last(days) => {
                let back = Days::new(u64::from(days.saturating_sub(1)));
                Some(today.checked_sub_days(back).unwrap_or(NaiveDate::MIN))
            }
            Self::Between { first, .. } => Some(first),
            Self::All => None,
        }
    }

    /// Its last day.
    pub fn last(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Between { last, .. } => last.min(today),
            Self::Last(_) | Self::All => today,
        }
    }

    /// Whether a date lies in the range. A date in the future was written with a wrong clock.
    pub fn holds(self, date: NaiveDate, today: NaiveDate) -> bool {
        date <= self.last(today) && self.first(today).is_none_or(|first| date >= first)
    }
}
