//! The versions of an exercise: as the programme has it, easier, harder.

use crate::app::desk::Desk;
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::safety::{Conditions, hidden_by};

/// A version of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// As the programme has it.
    Own,
    /// The easier exercise, else less of the same.
    Easier,
    /// The harder exercise.
    Harder,
}

/// The versions that there are for this patient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// The exercise that is the easier version; without one, less of the same is done.
    pub easier: Option<ExerciseId>,
    /// The exercise that is the harder version.
    pub harder: Option<ExerciseId>,
    /// Whether the easier version stands anyhow, because it was chosen after the exercise was too much.
    pub is_easier_anyhow: bool,
    /// Whether today leaves room for more.
    pub has_room: bool,
}

/// What decides today about the versions of every exercise.
pub(super) struct Terms {
    pub(super) conditions: Conditions,
    /// Exercises that are asked about before they come again.
    pub(super) asked: Vec<ExerciseId>,
    /// Exercises whose easier version stands anyhow.
    pub(super) easier: Vec<ExerciseId>,
    /// Whether today leaves room for more.
    pub(super) has_room: bool,
}

impl Versions {
    /// What an exercise names as such, without what the conditions hide.
    pub(super) fn of(exercise: &Exercise, terms: &Terms, desk: &Desk) -> Self {
        let open = |other: &Exercise| hidden_by(other, &terms.conditions).is_none();
        let [easier, harder] = [
            desk.library.easier_of(exercise),
            desk.library.harder_of(exercise),
        ];
        // What was too much lately does not become more.
        let harder = harder.filter(|_| !terms.asked.contains(&exercise.id));
        let is_easier_anyhow = terms.easier.contains(&exercise.id);
        let id = |other: &Exercise| open(other).then(|| other.id.clone());
        Self {
            easier: easier.as_deref().and_then(id),
            harder: harder.as_deref().and_then(id),
            is_easier_anyhow,
            has_room: terms.has_room && !is_easier_anyhow,
        }
    }

    /// The version without a wish.
    pub(super) const fn usual(&self) -> Version {
        if self.is_easier_anyhow {
            Version::Easier
        } else {
            Version::Own
        }
    }

    /// Another version, or back. An easier one that stands anyhow stays: it is asked about before the
    /// exercise comes again as it was.
    pub(super) fn toggled(&self, now: Version, to: Version) -> Version {
        if now == to { self.usual() } else { to }
    }
}
