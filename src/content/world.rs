//! What a file may refer to: exercises and programmes, built in or not.

use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, ProgrammeId};
use chrono::NaiveDate;
use std::sync::Arc;

/// Where a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Built into the program. It cannot hold a clinician's signature.
    BuiltIn,
    /// A person's own folder.
    User,
}

/// The exercises and programmes that a file may name.
pub trait World {
    /// Returns an exercise, if there is one without errors.
    fn exercise(&self, id: &ExerciseId) -> Option<Arc<Exercise>>;
    /// Every id of an exercise.
    fn exercise_ids(&self) -> Vec<ExerciseId>;
    /// Every id of a programme.
    fn programme_ids(&self) -> Vec<ProgrammeId>;
    /// The current day, where it is known.
    fn today(&self) -> Option<NaiveDate>;
}
