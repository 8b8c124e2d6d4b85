//! The exercise: its dose, position, cautions and texts.

mod dose;
mod drawing;
mod instruction;
mod part;
mod words;

pub use dose::{Activity, Allowed, Dose, DoseChange, Repetitions, Span, limits};
pub use drawing::Drawing;
pub use part::{Amount, Part};
pub use words::{Area, Breath, Caution, Direction, Equipment, Phase, Position, Side, Sides};

use super::figure::Figure;
use super::ids::ExerciseId;
use super::text::{Localized, Plain, Text};

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
    /// The exercise's own name for a side, if it has one. "Right side" alone may not say which
    /// knee, arm or leg.
    pub fn side(&self, side: Side) -> Option<&Text> {
        match side {
            Side::Right => self.right.as_ref(),
            Side::Left => self.left.as_ref(),
        }
    }
}

/// An easier or harder form of the exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variation {
    /// What to do instead.
    pub text: Text,
    /// The exercise that is this variation, if there is one.
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
    /// Whether it is only breathing, a body scan or a position of rest.
    pub calm: bool,
    pub dose: Dose,
    pub allowed: Allowed,
    pub steps: Localized<Vec<Plain>>,
    /// The numbers of the steps that are only about the other way, from 1.
    pub other_way_steps: Vec<u32>,
    /// What a long activity is led through, in order.
    pub places: Option<Localized<Vec<Plain>>>,
    pub spoken: Spoken,
    pub easier: Option<Variation>,
    pub harder: Option<Variation>,
    pub drawing: Drawing,
}

impl Exercise {
    /// Its figure, if it has one.
    pub fn figure(&self) -> Option<&Figure> {
        self.drawing.figure()
    }
}
