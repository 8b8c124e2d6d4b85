//! The programs that speak and play, as far as the patient wants to know about them.

use crate::core::text::Plain;

/// The programs that would be used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Machine {
    /// The voice that speaks, if there is one: the name of a program, or of a model that was
    /// rendered ahead.
    pub speaker: Option<Plain>,
    /// A better voice, whose lines have not been rendered yet.
    pub unprepared: Option<Plain>,
    /// The program that plays tones. Without one, the terminal's bell rings for the more important
    /// tones.
    pub player: Option<Plain>,
}
