//! What a machine speaks and plays with, as far as a person wants to know it.

use crate::core::text::Plain;

/// The programs that would be used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Machine {
    /// The one that speaks; none where there is none.
    pub speaker: Option<Plain>,
    /// The one that plays tones; without one the terminal's bell rings at the more important.
    pub player: Option<Plain>,
}
