//! What was said later of a session that nobody was seen to end.

use crate::core::words::words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// How much of a session was done, in the patient's word.
    HowMuch {
        /// All of it.
        All = "all",
        /// A part of it; which one is not known.
        Part = "part",
        /// Nothing of it.
        None = "none",
    }
}

/// The answer to *Did you do it?* The session it names stays as it is. Of two answers the later one
/// counts ([`crate::core::history::Confirmed`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date on which it was said.
    pub local_date: NaiveDate,
    /// The session it is about.
    pub session: Uuid,
    /// How much of it was done.
    pub done: HowMuch,
}
