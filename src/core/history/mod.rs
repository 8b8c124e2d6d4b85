//! What the log shows: kept days and weeks, pain over time, and what the rules need to know.
//!
//! Calendar arithmetic on `local_date` only; a date is frozen when a session starts.

mod kept;
mod lately;
mod pain;
#[cfg(test)]
mod tests;

pub use kept::{Kept, is_kept};
pub use lately::Lately;
pub use pain::{PainDay, pain_by_day};
