//! The moment from which a log is looked back at.

use crate::core::record::Record;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// When it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present {
    /// The date that counts.
    pub today: NaiveDate,
    /// The moment.
    pub at: DateTime<FixedOffset>,
}

impl Present {
    /// Whether a record lies in the future, by its day and by its moment: who flies west over the
    /// date line has records of tomorrow, and no wrong clock.
    pub fn is_before(self, record: &Record) -> bool {
        let (Some(date), Some(at)) = (record.local_date(), record.at()) else {
            return false;
        };
        date > self.today && at > self.at
    }
}
