//! The programs that speak and play, as far as the patient wants to know about them.

use crate::core::text::Plain;

/// The programs that would be used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Machine {
    /// The program that speaks, if there is one.
    pub speaker: Option<Plain>,
    /// The program that plays tones. Without one, the terminal's bell rings for the more important
    /// tones.
    pub player: Option<Plain>,
}
