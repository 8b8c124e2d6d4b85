//! A session that an earlier process did not finish: the content of its journal.

use super::fact::Entry;
use super::progress::Occasion;
use crate::core::plan::Outline;

/// A session that an earlier process did not finish.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// When and how it began.
    pub occasion: Occasion,
    /// Its plan.
    pub outline: Outline,
    /// The facts that were kept.
    pub entries: Vec<Entry>,
}
