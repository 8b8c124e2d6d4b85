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

pub use collect::{Fragments, shares};
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

/// A line that is spoken, and the least time that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its sentences.
    pub words: Vec<Plain>,
    /// From the end of its tone to the next cue.
    pub room: Duration,
}

/// What is recorded for some sessions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manuscript {
    /// The fragments, in the order in which they are read.
    pub fragments: Vec<Fragment>,
    /// The lines that have to fit before the next cue.
    pub lines: Vec<Spoken>,
}

/// The section of what belongs to no exercise.
pub const GENERAL: &str = "voice";
/// The section of numbers, which are read in their order.
pub const NUMBERS: &str = "number";
/// The section of words that several exercises have.
pub const WORDS: &str = "word";

impl Fragment {
    /// Where it stands in a manuscript: under its exercise, or among [`GENERAL`], [`NUMBERS`] or
    /// [`WORDS`].
    pub fn section(&self) -> &str {
        let first = self.id.split('.').next().unwrap_or_default();
        let mut exercises = self.exercises.iter();
        let is_own = [NUMBERS, WORDS].contains(&first);
        if is_own || exercises.any(|id| id.as_str() == first) {
            first
        } else {
            GENERAL
        }
    }
}

#[cfg(test)]
mod tests;
