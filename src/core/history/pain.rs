//! Pain by day: before and after.

use crate::core::pain::Pain;
use crate::core::record::{Record, When};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Pain on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PainDay {
    /// The date.
    pub date: NaiveDate,
    /// The first number of the day that is not one after a session.
    pub before: Option<Pain>,
    /// The last number after a session.
    pub after: Option<Pain>,
    /// Whether there was a session on it.
    pub trained: bool,
}

/// The days on which a number was given, in order.
pub fn pain_by_day(records: &[Record]) -> Vec<PainDay> {
    let mut days: BTreeMap<NaiveDate, PainDay> = BTreeMap::new();
    for record in records {
        let (date, pain, after, trained) = match record {
            Record::Session(s) => match s.pain_before {
                Some(pain) => (s.local_date, pain, false, true),
                None => continue,
            },
            Record::CheckIn(c) => (c.local_date, c.pain, c.when == When::After, false),
            _ => continue,
        };
        let day = days.entry(date).or_insert(PainDay {
            date,
            before: None,
            after: None,
            trained: false,
        });
        day.trained |= trained;
        if after {
            day.after = Some(pain);
        } else {
            day.before.get_or_insert(pain);
        }
    }
    days.into_values().collect()
}
