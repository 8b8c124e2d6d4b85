//! What a correction may change beside the record that it names, as far as its fields tell.

use crate::core::record::Amendment;

/// Fields that give a record another place in the log.
const MOVES: [&str; 4] = ["local_date", "at", "start", "end"];

/// Fields that no day depends on, whether it was kept. Of every other one it is taken that some does.
pub(crate) const QUIET: [&str; 7] = [
    "note",
    "pain",
    "pain_before",
    "place",
    "mobility",
    "programme",
    "level",
];

/// Whether a correction of this field may change which days were kept.
pub fn changes_days(field: &str) -> bool {
    !QUIET.contains(&field)
}

impl Amendment {
    /// Whether it gives its record another place in the log.
    pub fn moves(&self) -> bool {
        MOVES.iter().any(|field| self.set.contains_key(*field))
    }

    /// Whether it withdraws its record or brings it back.
    pub fn withdraws(&self) -> bool {
        self.set.contains_key("withdrawn")
    }

    /// Whether other days may have been kept by it.
    pub fn changes_days(&self) -> bool {
        self.set.keys().any(|field| changes_days(field))
    }
}
