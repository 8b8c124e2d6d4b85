//! The easier and the harder version of an exercise in a plan: the exercise that it names as such, else
//! less of the same.

use super::Library;
use crate::core::exercise::{Dose, Exercise};
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

/// An exercise and its dose.
pub(super) type Dosed = (Arc<Exercise>, Dose);

impl Library {
    /// The exercise that another names as its easier version.
    pub fn easier_of(&self, exercise: &Exercise) -> Option<Arc<Exercise>> {
        self.exercise(exercise.easier.as_ref()?.exercise.as_ref()?)
    }

    /// The exercise that another names as its harder version.
    pub fn harder_of(&self, exercise: &Exercise) -> Option<Arc<Exercise>> {
        self.exercise(exercise.harder.as_ref()?.exercise.as_ref()?)
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

    /// Puts the easier exercise in the place of each one that names it, with a dose of its own, unless
    /// it is not kept or already there (`person.md` section 3). Of two that follow each other, both
    /// become easier.
    pub(super) fn swap_for_easier(&self, courses: &mut [Dosed], keep: &impl Fn(&Exercise) -> bool) {
        self.swap_all(courses, (0..courses.len()).collect(), keep);
    }

    /// Puts the easier exercise in each of these places, as far as that can be done, and gives back the
    /// others. One that becomes easier makes room for what stands above it.
    fn swap_all(
        &self,
        courses: &mut [Dosed],
        mut places: Vec<usize>,
        keep: &impl Fn(&Exercise) -> bool,
    ) -> Vec<usize> {
        loop {
            let before = places.len();
            places.retain(|at| !Self::swap(courses, *at, |e| self.easier_of(e), keep));
            if places.len() == before {
                return places;
            }
        }
    }

    /// Makes these exercises easier: by the easier exercise, else by less of the same. An easy plan
    /// asks for less anyhow.
    pub(super) fn make_easier(
        &self,
        courses: &mut [Dosed],
        ids: &[ExerciseId],
        kind: PlanKind,
        keep: &impl Fn(&Exercise) -> bool,
    ) {
        for at in self.swap_all(courses, places(courses, ids), keep) {
            let less = courses.get_mut(at).filter(|_| kind != PlanKind::Easy);
            if let Some((_, dose)) = less {
                *dose = dose.eased();
            }
        }
    }

    /// Puts the harder exercise in the place of these, where one is named, kept and not there yet.
    pub(super) fn make_harder(
        &self,
        courses: &mut [Dosed],
        ids: &[ExerciseId],
        keep: &impl Fn(&Exercise) -> bool,
    ) {
        for at in places(courses, ids) {
            Self::swap(courses, at, |e| self.harder_of(e), keep);
        }
    }

    /// Puts another exercise in a place, with a dose of its own. Says whether it did.
    fn swap(
        courses: &mut [Dosed],
        at: usize,
        other: impl Fn(&Exercise) -> Option<Arc<Exercise>>,
        keep: &impl Fn(&Exercise) -> bool,
    ) -> bool {
        let other = courses.get(at).and_then(|(exercise, _)| other(exercise));
        let is_there = |other: &Exercise| courses.iter().any(|(there, _)| there.id == other.id);
        let other = other.filter(|other| keep(other) && !is_there(other));
        let Some((other, course)) = other.zip(courses.get_mut(at)) else {
            return false;
        };
        let dose = other.dose;
        *course = (other, dose);
        true
    }
}

/// The places of these exercises, as they are before any of them changes.
fn places(courses: &[Dosed], ids: &[ExerciseId]) -> Vec<usize> {
    let all = courses.iter().enumerate();
    let named = all.filter(|(_, (exercise, _))| ids.contains(&exercise.id));
    named.map(|(at, _)| at).collect()
}
