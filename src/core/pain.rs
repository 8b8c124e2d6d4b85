//! Pain as a number from 0 to 10 (numeric rating scale, NRS-11, LOINC 72514-3).

use serde::{Deserialize, Serialize};
use std::fmt;

/// Pain on the numeric rating scale: 0 no pain, 10 worst pain imaginable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Pain(u8);

impl Pain {
    /// The worst pain.
    pub const WORST: Self = Self(10);
    /// No pain.
    pub const NONE: Self = Self(0);

    /// A level; `None` above 10.
    pub const fn new(level: u8) -> Option<Self> {
        if level <= 10 { Some(Self(level)) } else { None }
    }

    /// The number.
    pub const fn level(self) -> u8 {
        self.0
    }

    /// How much higher this is than `before`; negative if it fell.
    pub fn rise_from(self, before: Self) -> i8 {
        i8::try_from(self.0).unwrap_or(0) - i8::try_from(before.0).unwrap_or(0)
    }
}

impl TryFrom<u8> for Pain {
    type Error = &'static str;
    fn try_from(level: u8) -> Result<Self, Self::Error> {
        Self::new(level).ok_or("pain is a whole number from 0 to 10")
    }
}

impl From<Pain> for u8 {
    fn from(p: Pain) -> Self {
        p.0
    }
}

impl fmt::Display for Pain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
