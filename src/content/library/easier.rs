//! The easier version of an exercise in a plan: the exercise that it names as such, else less of the
//! same.

use super::Library;
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::plan::{Course, InstructionMode, Plan, PlanItem, PlanKind};
use std::sync::Arc;

/// What decides about an easier exercise.
pub struct Easing<'a> {
    /// Whether an exercise may be done.
    pub keep: &'a dyn Fn(&Exercise) -> bool,
    /// How often an exercise was done.
    pub times_done: &'a dyn Fn(&ExerciseId) -> u32,
    /// How exercises are explained.
    pub mode: InstructionMode,
}

impl Library {
    /// The exercise that another names as its easier version.
    pub(super) fn easier_of(&self, exercise: &Exercise) -> Option<Arc<Exercise>> {
        self.exercise(exercise.easier.as_ref()?.exercise.as_ref()?)
    }

    /// The exercise that is the easier version of one in a plan, with a dose of its own. `None` where
    /// none is named, it may not be done, or the plan has it anyhow.
    pub fn easier_exercise(
        &self,
        plan: &Plan,
        id: &ExerciseId,
        easing: &Easing<'_>,
    ) -> Option<PlanItem> {
        let easier = self.easier_of(&*self.exercise(id)?)?;
        let is_there = plan.items().iter().any(|item| item.exercise == easier.id);
        if is_there || !(easing.keep)(&easier) {
            return None;
        }
        let course = Course {
            exercise: &easier,
            dose: easier.dose,
            times_done: (easing.times_done)(&easier.id),
        };
        Some(course.item(plan.outline().kind, easing.mode))
    }

    /// The plan with these exercises in their easier version.
    pub(super) fn with_easier(
        &self,
        plan: Plan,
        ids: &[ExerciseId],
        easing: &Easing<'_>,
    ) -> Option<Plan> {
        if plan
            .items()
            .iter()
            .all(|item| !ids.contains(&item.exercise))
        {
            return Some(plan);
        }
        let is_easy = plan.outline().kind == PlanKind::Easy;
        let mut outline = plan.outline().clone();
        for item in &mut outline.items {
            if !ids.contains(&item.exercise) {
                continue;
            }
            if let Some(easier) = self.easier_exercise(&plan, &item.exercise, easing) {
                *item = PlanItem {
                    heed: item.heed,
                    ..easier
                };
            } else if !is_easy {
                item.dose = item.dose.eased();
            }
        }
        Plan::new(outline).ok()
    }
}
