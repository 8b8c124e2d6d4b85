//! The parts that lines are made of, for a voice that is recorded once: each sentence, number, side and
//! word of a movement.
//!
//! Nothing here knows what is said. The wordings of a cue are made twice: once of texts, once of the
//! names of these texts. Where a sentence of names has parts, the sentence of words has the same. So
//! a new wording brings its fragments along.

mod collect;
mod live;
mod names;
mod parts;

pub use collect::Fragments;
pub use parts::{COMMA, Piece, SENTENCE, key, pieces};

use crate::core::ids::ExerciseId;
use crate::core::text::Plain;
use std::time::Duration;

/// A part of a line that is recorded by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// Its name, for people and for files: `pelvic-tilt.step-3`, `number.7`, `voice.half-way`.
    pub id: String,
    /// What is said.
    pub text: Plain,
    /// A sentence in which it is a part.
    pub within: Option<Plain>,
    /// The exercises in which it is heard, in order; empty if it belongs to none.
    pub exercises: Vec<ExerciseId>,
    /// The time that it may last, so that each of its lines fits before the next cue. `None` if it has
    /// all the time there is.
    pub most: Option<Duration>,
}

impl Fragment {
    /// What its name begins with: an exercise, or what several share.
    pub fn section(&self) -> &str {
        self.id.split('.').next().unwrap_or(&self.id)
    }
}

#[cfg(test)]
mod tests;
