//! A session that an earlier process left unfinished: what its journal kept.

use super::fact::Entry;
use super::progress::Occasion;
use crate::core::plan::Outline;

/// A session that an earlier process left unfinished.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// When and how it began.
    pub occasion: Occasion,
    /// Its plan.
    pub outline: Outline,
    /// What happened, as far as it was kept.
    pub entries: Vec<Entry>,
}
