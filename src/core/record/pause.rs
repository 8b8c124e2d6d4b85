//! Days on which the patient is away or ill. Nobody asks why.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Days that ask for no training, both ends included. Ended early, an amendment moves `to`; a `to`
/// before `from` leaves no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date on which it was said.
    pub local_date: NaiveDate,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Pause {
    /// The most days of one pause (`person.md` section 5).
    pub const LONGEST: u64 = 28;

    /// The last day that counts: a log edited by hand may name a later one.
    pub fn last(&self) -> NaiveDate {
        let most = self.from.checked_add_days(Days::new(Self::LONGEST - 1));
        most.map_or(self.to, |most| self.to.min(most))
    }

    /// Its days.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last();
        self.from.iter_days().take_while(move |date| *date <= last)
    }

    /// Whether a date is one of its days.
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.last()
    }
}
