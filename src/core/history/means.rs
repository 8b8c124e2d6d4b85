//! Means of pain, and how much of a change matters.

use super::figures::Figures;
use super::pain::{Mean, PainDay};
use crate::core::pain::Pain;
use chrono::NaiveDate;

/// The change in points of pain that matters to a patient, in tenths (Ostelo 2008).
const POINTS: u16 = 20;
/// The same in percent of where it began (Ostelo 2008: 2 points or 30 %).
const PERCENT: u16 = 30;

/// One kind of number over a period: before a session, after it, or on the morning after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Means {
    /// The mean of the first seven days of the period, in tenths.
    pub first: Option<u16>,
    /// The mean of its last seven days, in tenths; `None` where they are not two weeks apart from the
    /// first.
    pub last: Option<u16>,
    /// The highest number.
    pub highest: Option<Pain>,
}

impl Means {
    /// How much higher the last week is than the first, in tenths; negative if it is lower.
    pub fn change(self) -> Option<i32> {
        Some(i32::from(self.last?) - i32::from(self.first?))
    }

    /// The same in percent of the first week, rounded; `None` where that was without pain.
    pub fn percent(self) -> Option<i32> {
        let first = i32::from(self.first?);
        let change = self.change()?;
        let half = first / 2 * change.signum();
        (change * 100 + half).checked_div(first)
    }
}

/// The means of a week between which a change does not matter yet, in tenths: less than 2 points or
/// 30 % below a mean (Ostelo 2008; row 34), and less than 2 points above it (row 33).
pub fn unchanged(mean: u16) -> (u16, u16) {
    let share = mean.saturating_mul(PERCENT) / 100;
    let most = u16::from(Pain::WORST.level()) * 10;
    let low = mean.saturating_sub(POINTS.min(share));
    (low, mean.saturating_add(POINTS).min(most))
}

impl Figures {
    /// The means of one number of each day. Weeks are counted from the first and the last day with any
    /// number, so that all kinds are of the same weeks.
    pub fn means(&self, of: impl Fn(&PainDay) -> Option<Pain>) -> Means {
        let ends = self.pains.first().zip(self.pains.last());
        let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days();
        let week = |is_in: &dyn Fn(&PainDay) -> bool| {
            let within = self.pains.iter().filter(|day| is_in(day));
            let levels = within.filter_map(|day| of(&day));
            levels.collect::<Mean>().tenths()
        };
        Means {
            first: ends.and_then(|(first, _)| week(&|day| days(first, day.date) < 7)),
            last: ends
                .filter(|(first, last)| days(*first, *last) >= 13)
                .and_then(|(_, last)| week(&|day| days(day.date, last) < 7)),
            highest: self.pains.iter().filter_map(|day| of(&day)).max(),
        }
    }
}
