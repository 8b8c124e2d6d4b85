//! What of the plan is done, repetition by repetition, and the record made from it.

use crate::core::pain::Pain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// When and how a session began: with the plan, all that its record needs besides the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    /// UUID v7 of the session.
    pub id: Uuid,
    /// Local time of the first step.
    pub start: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// Version of the program.
    pub app: String,
    /// Pain at the check-in before.
    pub pain_before: Option<Pain>,
}
