//! What the patient said about their usual pain.

use crate::core::pain::Pain;
use serde::{Deserialize, Serialize};

/// How much pain is usual these weeks, in the patient's word. The newest one counts, so that merged
/// logs agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualPain {
    /// The stated number, repeated where a question left it as it was; `None` where it varies or is
    /// new.
    pub stated: Option<Pain>,
    /// The median that was asked about, where it was that question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Pain>,
}
