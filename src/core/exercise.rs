//! What an exercise is: its dose, its position, what to take care of, and its texts.

mod dose;
mod words;

pub use dose::{Activity, Allowed, Dose, DoseChange, Repetitions, Span, limits};
pub use words::{Area, Breath, Caution, Direction, Equipment, Phase, Position, Side, Sides};

use super::figure::Figure;
use super::ids::ExerciseId;
use super::text::{Localized, Plain, Text};
use super::time::Seconds;

/// What a voice says in each phase of a repetition, and what it calls the sides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(
    missing_docs,
    reason = "each field is the phase or the side of the same name"
)]
pub struct Spoken {
    pub into: Option<Text>,
    pub hold: Option<Text>,
    pub back: Option<Text>,
    pub other_way: Option<Text>,
    pub right: Option<Text>,
    pub left: Option<Text>,
}

impl Spoken {
    /// What a side is called, where the exercise has a name of its own for it: which knee, arm or
    /// leg is meant by "right side" is not always plain.
    pub fn side(&self, side: Side) -> Option<&Text> {
        match side {
            Side::Right => self.right.as_ref(),
            Side::Left => self.left.as_ref(),
        }
    }
}

/// An easier or harder way to do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variation {
    /// What to do instead.
    pub text: Text,
    /// The exercise that is this variation, where there is one.
    pub exercise: Option<ExerciseId>,
}

/// One movement or activity, as its file describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are the keys of the file format, described in docs/"
)]
pub struct Exercise {
    pub id: ExerciseId,
    pub name: Text,
    pub position: Position,
    pub phases: Vec<Phase>,
    pub areas: Vec<Area>,
    pub direction: Direction,
    pub equipment: Vec<Equipment>,
    pub cautions: Vec<Caution>,
    pub breath: Option<Breath>,
    pub sources: Vec<Plain>,
    pub dose: Dose,
    pub allowed: Allowed,
    pub steps: Localized<Vec<Plain>>,
    pub spoken: Spoken,
    pub easier: Option<Variation>,
    pub harder: Option<Variation>,
    /// Seconds to hear the steps: the words of the longest language at 150 a minute.
    pub listen: Seconds,
    /// Seconds to read them where no voice does: 15 letters a second in the longest language, 16 s at
    /// most (they stay on the screen), and never more than to hear them.
    pub read: Seconds,
    pub figure: Option<Figure>,
}
