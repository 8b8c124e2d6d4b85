//! How much pain an exercise may cause: no rise, or up to a clinician's limit.

use super::{AMBER, GREEN};

/// A clinician's limit, 1 to 5. It replaces the amber 5; green is the lower of the limit and 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limit(u8);

impl Limit {
    /// The highest possible limit (section 1: pain "must not pass 5").
    pub const HIGHEST: Self = Self(AMBER);

    /// A limit; `None` outside 1 to 5.
    pub const fn new(limit: u8) -> Option<Self> {
        if limit >= 1 && limit <= AMBER {
            Some(Self(limit))
        } else {
            None
        }
    }

    /// The highest pain that may continue.
    pub const fn amber(self) -> u8 {
        self.0
    }

    /// The highest pain that continues without easing.
    pub const fn green(self) -> u8 {
        if self.0 < GREEN { self.0 } else { GREEN }
    }
}

/// How much pain is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// No rise (rows 21 to 22b): the rule of the seeds.
    Seed,
    /// Up to a clinician's limit (rows 23 to 26).
    Monitored {
        /// The signed limit.
        limit: Limit,
    },
}
