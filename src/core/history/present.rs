//! The moment from which the log is read.

use crate::core::record::Record;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// The current date and moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present {
    /// The date that counts.
    pub today: NaiveDate,
    /// The moment.
    pub at: DateTime<FixedOffset>,
}

impl Present {
    /// Whether a record lies in the future, both by its day and by its moment. A patient who flies
    /// west over the date line has records with tomorrow's date without any wrong clock.
    pub fn is_before(self, record: &Record) -> bool {
        let (Some(date), Some(at)) = (record.local_date(), record.at()) else {
            return false;
        };
        date > self.today && at > self.at
    }
}
