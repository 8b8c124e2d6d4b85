//! Pain by day: before and after a session.

use super::numbers::Numbers;
use crate::core::pain::Pain;
use crate::core::record::{Record, When};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Pain on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PainDay {
    /// The date.
    pub date: NaiveDate,
    /// The first number of the day, numbers after a session left out.
    pub before: Option<Pain>,
    /// The last number after a session.
    pub after: Option<Pain>,
    /// The first number of the next day, where there was a session on this one.
    pub next_morning: Option<Pain>,
    /// Whether there was a session on that day.
    pub trained: bool,
}

impl PainDay {
    /// The number of a day that is compared with others: the one before a session, or else the one
    /// after.
    pub fn compared(&self) -> Option<Pain> {
        self.before.or(self.after)
    }
}

/// The days with a number, in order.
pub fn pain_by_day(records: &[Record]) -> Vec<PainDay> {
    let mut days: BTreeMap<NaiveDate, PainDay> = BTreeMap::new();
    // A number after a session belongs to the day of the session, even past four in the morning.
    let dates: HashMap<Uuid, NaiveDate> = records
        .iter()
        .filter_map(|record| match record {
            Record::Session(s) => Some((s.id, s.local_date)),
            _ => None,
        })
        .collect();
    for record in records {
        let (date, pain, after, trained) = match record {
            Record::Session(s) => {
                let Some(pain) = s.pain_before else {
                    let day = days.entry(s.local_date).or_insert(empty(s.local_date));
                    day.trained = true;
                    continue;
                };
                (s.local_date, pain, false, true)
            }
            Record::CheckIn(c) => {
                let of_session = c.session.and_then(|id| dates.get(&id)).copied();
                let after = c.when == When::After;
                let date = of_session.filter(|_| after).unwrap_or(c.local_date);
                (date, c.pain, after, false)
            }
            _ => continue,
        };
        let day = days.entry(date).or_insert(empty(date));
        day.trained |= trained;
        if after {
            day.after = Some(pain);
        } else {
            day.before.get_or_insert(pain);
        }
    }
    let mut days: Vec<PainDay> = days.into_values().collect();
    let mornings = Numbers::of(records);
    for day in days.iter_mut().filter(|day| day.trained) {
        day.next_morning = mornings.morning_of(day.date);
    }
    days
}

const fn empty(date: NaiveDate) -> PainDay {
    PainDay {
        date,
        before: None,
        after: None,
        next_morning: None,
        trained: false,
    }
}

/// Numbers whose mean is wanted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mean {
    sum: u32,
    count: u32,
}

impl Mean {
    pub(super) fn add(&mut self, pain: Pain) {
        self.sum = self.sum.saturating_add(u32::from(pain.level()));
        self.count = self.count.saturating_add(1);
    }

    /// It in tenths, rounded to the nearest.
    pub(super) fn tenths(self) -> Option<u16> {
        let (sum, of) = (u64::from(self.sum), u64::from(self.count));
        let tenths = (sum * 20 + of).checked_div(of * 2)?;
        u16::try_from(tenths).ok()
    }
}

impl FromIterator<Pain> for Mean {
    fn from_iter<I: IntoIterator<Item = Pain>>(levels: I) -> Self {
        let mut mean = Self::default();
        levels.into_iter().for_each(|pain| mean.add(pain));
        mean
    }
}
