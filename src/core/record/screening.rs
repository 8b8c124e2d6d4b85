//! What was asked before a session, answered and offered.

use super::{UsualPain, is_false};
use crate::core::ids::ExerciseId;
use crate::core::safety::{Feeling, Offer};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The answers before a session, and what was offered. Signs and conditions are the words of
/// `safety.md` section 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is the answer to a question of its own"
)]
pub struct Screening {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// Whether all four lists were shown.
    pub full: bool,
    /// Signs that are open.
    pub signs: Vec<Plain>,
    /// Standing conditions, repeated in every record.
    pub conditions: Vec<Plain>,
    /// Whether the patient has read the advice about the conditions (row 4).
    pub acknowledged: bool,
    /// Whether a replaced hip is older than six months and moves freely, repeated in every record.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hip_free: bool,
    /// Signs that were open and are gone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Plain>,
    /// Signs that were open and that a doctor has seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Plain>,
    /// Signs that were ticked by mistake.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistaken: Vec<Plain>,
    /// Open emergency signs that have passed or are old: a doctor today, no ambulance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<Plain>,
    /// Signs that a doctor knows about, repeated in every record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known: Vec<Plain>,
    /// Whether the patient said that they have talked with someone. It ends a pause (row 30) and is
    /// not asked of them again for 28 days.
    #[serde(default, skip_serializing_if = "is_false")]
    pub talked: bool,
    /// How much pain is usual, where that was said here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<UsualPain>,
    /// Exercises that are done as before, of those that are asked about before they come again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<ExerciseId>,
    /// Those of them that are done in their easier version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub easier: Vec<ExerciseId>,
    /// A feeling outside a session, reported here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub felt: Option<Feeling>,
    /// What was offered; `None` if no session was to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<Offer>,
}

impl Screening {
    /// A screening in which nothing was shown and nothing answered.
    pub fn empty(id: Uuid, at: DateTime<FixedOffset>, local_date: NaiveDate) -> Self {
        Self {
            id,
            at,
            local_date,
            full: false,
            signs: Vec::new(),
            conditions: Vec::new(),
            acknowledged: false,
            hip_free: false,
            gone: Vec::new(),
            seen: Vec::new(),
            mistaken: Vec::new(),
            passed: Vec::new(),
            known: Vec::new(),
            talked: false,
            usual: None,
            asked: Vec::new(),
            easier: Vec::new(),
            felt: None,
            offer: None,
        }
    }
}
