//! An exercise on a page.
//!
//! ```text
//! Knee-to-chest stretch
//! On your back. You need: mat.
//!
//! How much
//!   2 repetitions on each side. Hold each one for 20–30 seconds. …
//!
//! How
//!   1. Lie on your back with both knees bent and feet flat.
//! ```

use super::Page;
use crate::cli::Home;
use crate::cli::json::ExerciseEntry;
use crate::core::exercise::{Caution, Direction, Equipment, Exercise, Variation};
use crate::core::ids::ExerciseId;
use crate::core::text::Plain;
use crate::i18n::{Text, dose, t, word};
use serde::Serialize;

pub(super) fn show(exercise: &Exercise, page: &mut Page<'_>) {
    let (home, lang) = (page.home, page.home.lang());
    page.text(exercise.name.of(lang).as_str());
    page.text(&where_and_with(exercise, page));
    page.heading(t::CLI_SHOW_DOSE);
    page.item(&dose::sentences(&home.texts, &exercise.dose));
    page.heading(t::CLI_SHOW_STEPS);
    page.numbered(exercise.steps.of(lang).iter().map(Plain::as_str));
    if let Some(breath) = exercise.breath {
        page.heading(t::CLI_SHOW_BREATH);
        page.item(&page.say(word::breath(breath)));
    }
    if !exercise.cautions.is_empty() {
        page.heading(t::CLI_SHOW_CAUTIONS);
        for caution in &exercise.cautions {
            page.bullet(&page.say(word::caution(*caution)));
        }
    }
    variation(t::CLI_SHOW_EASIER, exercise.easier.as_ref(), page);
    variation(t::CLI_SHOW_HARDER, exercise.harder.as_ref(), page);
    page.sources(&exercise.sources);
}

/// `On your back. You need: mat.`
fn where_and_with(exercise: &Exercise, page: &Page<'_>) -> String {
    let position = page.say(word::position(exercise.position));
    let mut said = format!("{}.", capitalised(&position));
    if !exercise.equipment.is_empty() {
        let things = exercise.equipment.iter();
        let things = things.map(|thing| page.say(word::equipment(*thing)));
        let things = things.collect::<Vec<_>>().join(", ");
        said.push(' ');
        said.push_str(&page.home.texts.say(t::CliShowEquipment {
            things: things.as_str(),
        }));
    }
    said
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn variation(heading: Text, variation: Option<&Variation>, page: &mut Page<'_>) {
    let Some(variation) = variation else {
        return;
    };
    page.heading(heading);
    page.item(variation.text.of(page.home.lang()).as_str());
    if let Some(id) = &variation.exercise {
        page.item(&page.home.texts.say(t::CliShowSee { id: id.as_str() }));
    }
}

/// The same as JSON.
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
            steps: exercise.steps.of(lang).clone(),
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
