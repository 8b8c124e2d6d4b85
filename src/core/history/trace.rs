//! What a record leaves behind in the days of a log: where it stands, and what of it decides whether a day
//! was kept. It is so small that those of a long log can be gone through without the records.

use crate::core::record::{
    Amendment, Ending, HowMuch, Record, Screening, SessionRecord, Tie, When, tie,
};
use crate::core::safety::Offered;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use uuid::Uuid;

/// What a record leaves behind in the days of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace {
    /// The id of the record.
    pub id: Uuid,
    /// When it was made, or the session began.
    pub at: DateTime<Utc>,
    /// [`Record::rank`].
    rank: u8,
    /// [`Record::local_date`].
    pub date: Option<NaiveDate>,
    /// [`Record::belongs_to`].
    pub belongs_to: Option<Uuid>,
    /// What it says of its day.
    pub what: What,
}

/// What a record says of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// There was a session.
    Session {
        /// Whether somebody was there.
        ending: Ending,
        /// [`SessionRecord::is_enough`].
        is_enough: bool,
    },
    /// There is a number.
    CheckIn {
        /// Whether it was given after a session.
        is_after: bool,
    },
    /// So much of a session was done.
    Confirmation(HowMuch),
    /// The lists were answered.
    Screening {
        /// Whether no session was offered (rows 1, 2 and 4).
        is_rest: bool,
    },
    /// Another record says something else.
    Amendment {
        /// [`Amendment::amends`].
        amends: Uuid,
        /// [`Amendment::changes_days`].
        changes_days: bool,
    },
    /// Nothing.
    Other,
}

impl Trace {
    /// That of a record with an id and a time; one of a newer version may have none.
    pub fn of(record: &Record) -> Option<Self> {
        let what = match record {
            Record::Session(session) => What::Session {
                ending: session.ending(),
                is_enough: session.is_enough(),
            },
            Record::CheckIn(check) => What::CheckIn {
                is_after: check.when == When::After,
            },
            Record::Confirmation(said) => What::Confirmation(said.done),
            Record::Screening(screening) => What::Screening {
                is_rest: is_rest(screening),
            },
            Record::Amendment(amendment) => What::Amendment {
                amends: amendment.amends,
                changes_days: amendment.changes_days(),
            },
            Record::Measure(_)
            | Record::Pause(_)
            | Record::Level(_)
            | Record::Withdrawn(_)
            | Record::Newer { .. } => What::Other,
        };
        Some(Self {
            id: record.id()?,
            at: record.at()?.to_utc(),
            rank: record.rank(),
            date: record.local_date(),
            belongs_to: record.belongs_to(),
            what,
        })
    }

    /// That of a session that was read no further than this.
    pub fn of_session(
        (id, start, date): (Uuid, DateTime<FixedOffset>, NaiveDate),
        ending: Ending,
        is_enough: bool,
    ) -> Self {
        Self {
            id,
            at: start.to_utc(),
            rank: SessionRecord::RANK,
            date: Some(date),
            belongs_to: None,
            what: What::Session { ending, is_enough },
        }
    }

    /// That of an amendment that changes no days and was read no further than this.
    pub fn of_quiet_amendment(id: Uuid, at: DateTime<FixedOffset>, amends: Uuid) -> Self {
        Self {
            id,
            at: at.to_utc(),
            rank: Amendment::RANK,
            date: None,
            belongs_to: None,
            what: What::Amendment {
                amends,
                changes_days: false,
            },
        }
    }

    /// [`Record::order`].
    pub fn order(&self) -> (DateTime<Utc>, Tie) {
        (self.at, tie(self.id, self.rank))
    }

    /// Whether it is a session.
    pub const fn is_session(&self) -> bool {
        matches!(self.what, What::Session { .. })
    }

    /// The record that it corrects.
    pub const fn amends(&self) -> Option<Uuid> {
        match self.what {
            What::Amendment { amends, .. } => Some(amends),
            _ => None,
        }
    }

    /// Whether it is a correction by which other days may have been kept.
    pub const fn changes_days(&self) -> bool {
        matches!(
            self.what,
            What::Amendment {
                changes_days: true,
                ..
            }
        )
    }

    /// Whether it is a session or a number.
    pub const fn is_news(&self) -> bool {
        matches!(self.what, What::Session { .. } | What::CheckIn { .. })
    }
}

/// Whether a screening offered no session (rows 1, 2 and 4).
fn is_rest(screening: &Screening) -> bool {
    let offer = screening.offer.as_ref();
    offer.is_some_and(|offer| offer.plan == Offered::None)
}
