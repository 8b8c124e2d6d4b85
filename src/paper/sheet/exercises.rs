//! The exercises of a sheet: pictures, dose, steps, and what this person minds.

use super::Sheet;
use crate::core::exercise::{Dose, Exercise};
use crate::core::plan::{Plan, PlanItem, StepKind};
use crate::core::safety::{Condition, cautions};
use crate::core::text::Plain;
use crate::i18n::dose::dose;
use crate::i18n::{t, word};
use crate::paper::figure::drawn;
use crate::paper::{self, Drawing, Part};
use std::sync::Arc;

/// The exercises of the plan, in order.
pub(super) fn all(sheet: &Sheet<'_>, plan: &Plan, held: &[Condition]) -> Vec<Part> {
    let items = || plan.items().iter();
    let exercises: Vec<Option<Arc<Exercise>>> = items()
        .map(|item| sheet.library.exercise(&item.exercise))
        .collect();
    let all = items().enumerate().filter_map(|(place, item)| {
        let exercise = exercises.get(place)?.as_deref()?;
        let lang = sheet.texts.lang();
        let minds = cautions(&exercises, place, held);
        Some(Part::Exercise(paper::Exercise {
            name: exercise.name.of(lang).clone(),
            dose: Plain::new(&dose(sheet.texts, &item.dose)),
            figures: figures(exercise, item, sheet),
            steps: exercise.steps_for(lang, &item.dose).cloned().collect(),
            cautions: minds
                .map(|caution| sheet.said(word::caution(caution)))
                .collect(),
        }))
    });
    all.collect()
}

/// Where it begins and where it goes, and the other way where the dose has one. An exercise for both
/// sides shows one. Seen from one side only: a third picture would make all of them too small.
fn figures(exercise: &Exercise, item: &PlanItem, sheet: &Sheet<'_>) -> Vec<Drawing> {
    let Some(figure) = exercise.figure() else {
        return Vec::new();
    };
    let name = exercise.name.of(sheet.texts.lang());
    let both_ways = matches!(&item.dose, Dose::Repetitions(dose) if dose.both_ways);
    let (start, end) = (figure.still(StepKind::Rest), figure.still(StepKind::Move));
    let other = figure.still(StepKind::OtherWay);
    let shots = [
        Some((start, t::FIGURE_START)),
        (end != start).then_some((end, t::FIGURE_END)),
        (both_ways && other != end).then_some((other, t::WALL_OTHER_WAY)),
    ];
    let shots = shots.into_iter().flatten();
    let drawings = shots.map(|(stance, what)| {
        let told = Plain::new(&format!("{name}, {}", sheet.texts.say(what)));
        drawn(figure, stance, false, figure.view(), told)
    });
    drawings.collect()
}
