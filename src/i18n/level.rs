//! The level of a plan in words.

use super::{Texts, t};
use crate::core::level::AtLevel;

impl Texts {
    /// `Level 2 of 4`
    pub(crate) fn level(&self, level: AtLevel) -> String {
        self.say(t::LevelOf {
            now: level.now,
            of: level.of,
        })
    }

    /// `4 levels`
    pub(crate) fn levels(&self, level: AtLevel) -> String {
        self.say(t::LevelCount { count: level.of })
    }
}
