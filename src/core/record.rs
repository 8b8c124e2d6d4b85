//! The records of the log. `store` adds version, type and checksum.
//!
//! The order of the fields is part of the format: dates and pain come before the long lists, so
//! that a reader can stop early.

mod amounts;
mod confirmation;
mod level;
mod measure;
mod pause;
mod screening;
mod session;
mod today;
mod usual;

use super::pain::Pain;
pub use super::safety::{Place, Why};
use super::text::Plain;
use crate::core::words::words;
pub use amounts::{Amounts, Done, Planned, SideDone, Tally};
use chrono::{DateTime, FixedOffset, NaiveDate};
pub use confirmation::{Confirmation, HowMuch};
pub use level::LevelChange;
pub use measure::{Measure, MeasureName, OverallChange, Score};
pub use pause::Pause;
pub use screening::Screening;
use serde::{Deserialize, Serialize};
pub use session::{Ending, ExerciseDone, ProgrammeRef, SessionRecord, Stop};
pub use today::ForToday;
pub use usual::UsualPain;
use uuid::Uuid;

/// A record of the log. Records of a newer version are kept and shown as such.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A session of a programme.
    Session(SessionRecord),
    /// A pain number.
    CheckIn(CheckIn),
    /// Answers to the screening lists.
    Screening(Screening),
    /// What was said later of a session that nobody was seen to end.
    Confirmation(Confirmation),
    /// Answers about what matters to the patient.
    Measure(Measure),
    /// Days away or ill.
    Pause(Pause),
    /// The level of a programme from now on.
    Level(LevelChange),
    /// A correction of an earlier record.
    Amendment(Amendment),
    /// A record that is left out: it was another person's, or a slip. It takes part in nothing; only
    /// the signs that it opened are asked about once more. The log never holds one: readers make it
    /// ([`crate::core::amended`]).
    Withdrawn(Box<Record>),
    /// A type this version does not know.
    Newer {
        /// The word in `type`.
        kind: Plain,
        /// Its id, where it has one.
        id: Option<Uuid>,
    },
}

/// Decides between records of the same second.
pub type Tie = (u128, u8, Uuid);

impl Record {
    /// Whether it is a session.
    pub fn is_session(&self) -> bool {
        matches!(self, Self::Session(_))
    }

    /// When it was made, or when the session began. Unknown for a record of a newer version.
    pub fn at(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::Session(record) => Some(record.start),
            Self::CheckIn(record) => Some(record.at),
            Self::Screening(record) => Some(record.at),
            Self::Confirmation(record) => Some(record.at),
            Self::Measure(record) => Some(record.at),
            Self::Pause(record) => Some(record.at),
            Self::Level(record) => Some(record.at),
            Self::Amendment(record) => Some(record.at),
            Self::Withdrawn(record) => record.at(),
            Self::Newer { .. } => None,
        }
    }

    /// The date it counts for. A correction, a withdrawn record and a record of a newer version have
    /// none.
    pub fn local_date(&self) -> Option<NaiveDate> {
        match self {
            Self::Session(record) => Some(record.local_date),
            Self::CheckIn(record) => Some(record.local_date),
            Self::Screening(record) => Some(record.local_date),
            Self::Confirmation(record) => Some(record.local_date),
            Self::Measure(record) => Some(record.local_date),
            Self::Pause(record) => Some(record.local_date),
            Self::Level(record) => Some(record.local_date),
            Self::Amendment(_) | Self::Withdrawn(_) | Self::Newer { .. } => None,
        }
    }

    /// Its id; a record of a newer version may have none.
    pub fn id(&self) -> Option<Uuid> {
        match self {
            Self::Session(record) => Some(record.id),
            Self::CheckIn(record) => Some(record.id),
            Self::Screening(record) => Some(record.id),
            Self::Confirmation(record) => Some(record.id),
            Self::Measure(record) => Some(record.id),
            Self::Pause(record) => Some(record.id),
            Self::Level(record) => Some(record.id),
            Self::Amendment(record) => Some(record.id),
            Self::Withdrawn(record) => record.id(),
            Self::Newer { id, .. } => *id,
        }
    }

    /// The record as it was made, withdrawn or not.
    pub fn written(&self) -> &Self {
        match self {
            Self::Withdrawn(record) => record.written(),
            record => record,
        }
    }

    /// Whether it is left out.
    pub const fn is_withdrawn(&self) -> bool {
        matches!(self, Self::Withdrawn(_))
    }

    /// The session whose number it is, if it is one.
    pub fn check_in_of(&self) -> Option<Uuid> {
        match self.written() {
            Self::CheckIn(check) => check.session,
            _ => None,
        }
    }

    /// The session that it goes with: that of a number, or of the answer whether it was done.
    pub fn belongs_to(&self) -> Option<Uuid> {
        match self.written() {
            Self::Confirmation(said) => Some(said.session),
            record => record.check_in_of(),
        }
    }

    /// Puts it aside.
    pub(super) fn withdraw(&mut self) {
        if !self.is_withdrawn() {
            let newer = Self::Newer {
                kind: Plain::default(),
                id: None,
            };
            let record = std::mem::replace(self, newer);
            *self = Self::Withdrawn(Box::new(record));
        }
    }

    /// Lets it count again.
    pub(super) fn bring_back(&mut self) {
        let newer = Self::Newer {
            kind: Plain::default(),
            id: None,
        };
        if self.is_withdrawn()
            && let Self::Withdrawn(record) = std::mem::replace(self, newer)
        {
            *self = *record;
        }
    }

    /// Where it stands among others: by time; in the same second by the moment in its id, then as they
    /// are made one after another, then by its id. So logs that are put together in any order agree.
    /// `None` where its time is not known.
    pub fn order(&self) -> Option<(DateTime<FixedOffset>, Tie)> {
        Some((self.at()?, self.tie()))
    }

    /// The record that a correction is of.
    pub const fn amends(&self) -> Option<Uuid> {
        match self {
            Self::Amendment(amendment) => Some(amendment.amends),
            _ => None,
        }
    }

    /// What a correction names that may change this record: the record, or the session that it belongs to.
    pub fn named(&self) -> impl Iterator<Item = Uuid> + use<> {
        [self.id(), self.belongs_to()].into_iter().flatten()
    }

    /// Which of two records of the same second comes first.
    pub fn tie(&self) -> Tie {
        tie(self.id().unwrap_or_default(), self.rank())
    }

    /// Where a type stands among those that are made one after another.
    pub(super) fn rank(&self) -> u8 {
        match self.written() {
            Self::CheckIn(_) => 0,
            Self::Screening(_) => 1,
            Self::Session(_) => SessionRecord::RANK,
            Self::Confirmation(_) => 3,
            Self::Measure(_) => 4,
            Self::Pause(_) => 5,
            Self::Level(_) => 6,
            Self::Amendment(_) => Amendment::RANK,
            Self::Withdrawn(_) | Self::Newer { .. } => 8,
        }
    }
}

/// That of a record with this id and [`Record::rank`].
pub(super) const fn tie(id: Uuid, rank: u8) -> Tie {
    // The first 48 bits of a UUID v7 are milliseconds.
    (id.as_u128() >> 80, rank, id)
}

words! {
    /// How a session ended.
    Outcome {
        /// The end of the timeline was reached with something done, skipped exercises included.
        Completed = "completed",
        /// Stopped, for pain or by choice.
        Stopped = "stopped",
        /// The program ended before the session.
        Interrupted = "interrupted",
    }
}

words! {
    /// Why an exercise was skipped.
    Skipped {
        /// The patient went on to the next exercise.
        Chosen = "chosen",
        /// A rule.
        Rule = "rule",
    }
}

words! {
    /// When a check-in was made.
    When {
        /// Before a session.
        Before = "before",
        /// After a session.
        After = "after",
        /// The morning after a session.
        NextDay = "next_day",
        /// At any other time.
        Outside = "outside",
    }
}

words! {
    /// How moving is, asked once a week.
    Mobility {
        /// Easier than last week.
        Easier = "easier",
        /// The same.
        Same = "same",
        /// Harder.
        Harder = "harder",
    }
}

/// A pain number and the answers beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date it counts for.
    #[serde(serialize_with = "crate::core::time::date::serialize")]
    pub local_date: NaiveDate,
    /// Before, after, next day, outside.
    pub when: When,
    /// The session it belongs to.
    pub session: Option<Uuid>,
    /// Pain now.
    pub pain: Pain,
    /// The place of the pain, if it was asked.
    #[serde(default)]
    pub place: Option<Place>,
    /// A note in the patient's words.
    #[serde(default)]
    pub note: Option<Plain>,
    /// How moving is, asked weekly.
    #[serde(default)]
    pub mobility: Option<Mobility>,
    /// The rows of `safety.md` section 8 that this number led to: after a session 27 to 29, on the
    /// morning after 30 to 32, and the rows of the trend that were shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u8>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(truth: &bool) -> bool {
    !truth
}

/// A correction. The record it names stays as it is; readers apply the correction
/// ([`crate::core::amended`]).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amendment {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The record it corrects.
    pub amends: Uuid,
    /// The fields that change, with their new values.
    pub set: serde_json::Map<String, serde_json::Value>,
}

impl Amendment {
    /// [`Record::rank`].
    pub(in crate::core) const RANK: u8 = 7;
}
