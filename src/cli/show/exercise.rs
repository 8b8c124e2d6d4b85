//! An exercise as JSON.

use crate::cli::Home;
use crate::cli::json::ExerciseEntry;
use crate::core::exercise::{Caution, Direction, Equipment, Exercise, Variation};
use crate::core::ids::ExerciseId;
use crate::core::text::Plain;
use crate::i18n::word;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Entry {
    #[serde(flatten)]
    listed: ExerciseEntry,
    direction: Direction,
    equipment: Vec<Equipment>,
    steps: Vec<Plain>,
    breathing: Option<String>,
    cautions: Vec<CautionEntry>,
    easier: Option<VariationEntry>,
    harder: Option<VariationEntry>,
    sources: Vec<Plain>,
}

#[derive(Serialize)]
struct CautionEntry {
    id: Caution,
    text: String,
}

#[derive(Serialize)]
struct VariationEntry {
    text: Plain,
    exercise: Option<ExerciseId>,
}

impl Entry {
    pub(super) fn new(exercise: &Exercise, home: &Home) -> Self {
        let (texts, lang) = (&home.texts, home.lang());
        let variation = |variation: &Variation| VariationEntry {
            text: variation.text.of(lang).clone(),
            exercise: variation.exercise.clone(),
        };
        let cautions = exercise.cautions.iter().map(|caution| CautionEntry {
            id: *caution,
            text: texts.say(word::caution(*caution)),
        });
        Self {
            listed: ExerciseEntry::new(exercise, home),
            direction: exercise.direction,
            equipment: exercise.equipment.clone(),
            steps: exercise.steps_for(lang, &exercise.dose).cloned().collect(),
            breathing: exercise
                .breath
                .map(|breath| texts.say(word::breath(breath))),
            cautions: cautions.collect(),
            easier: exercise.easier.as_ref().map(variation),
            harder: exercise.harder.as_ref().map(variation),
            sources: exercise.sources.clone(),
        }
    }
}
