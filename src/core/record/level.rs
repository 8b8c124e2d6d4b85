//! The level of a programme from now on.

use crate::core::ids::ProgrammeId;
use crate::core::level::{Chooser, Level, Reason};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A change of level. The last one of a programme says at which level it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelChange {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// Which programme.
    pub programme: ProgrammeId,
    /// The level before.
    pub from: Level,
    /// The level from now on.
    pub to: Level,
    /// Why.
    pub why: Reason,
    /// Who chose it.
    pub by: Chooser,
}
