//! A programme as a person does it: what their standing conditions leave of it, and the gentler plan
//! where a kind has nothing left. The screen, `log add` and `rehearse` ask here.

use super::Library;
use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, Conditions, hidden_by};
use crate::core::settings::Instructions;
use std::sync::Arc;

/// What a plan is made within: what is left out of it.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Standing conditions, which hide what is not for them.
    pub conditions: Conditions,
    /// Exercises that the patient leaves out today.
    pub without: Vec<ExerciseId>,
}

impl Library {
    /// A programme as it is done within these limits. `None` where nothing is left of it, or where
    /// an operation asks for a clinician's tick that this programme does not have.
    pub fn plan_within(
        &self,
        programme: &Programme,
        kind: PlanKind,
        limits: &Limits,
        times_done: impl Fn(&ExerciseId) -> u32,
        instructions: Instructions,
    ) -> Option<Plan> {
        let keep = |exercise: &Exercise| {
            let hidden = hidden_by(exercise, &limits.conditions);
            hidden.is_none() && !limits.without.contains(&exercise.id)
        };
        self.plan_or_calm(programme, kind, |programme, kind| {
            // After an operation a clinician ticks each programme: neither its calm day nor the one
            // before it is ticked with it.
            let surgery = Condition::Surgery12w;
            let held = limits.conditions.held.contains(&surgery);
            if held && !programme.cleared_conditions().contains(&surgery) {
                return None;
            }
            self.plan(programme, kind, keep, &times_done, instructions)
        })
    }

    /// The plan of a kind as `compile` makes it. Calm takes the programme's `[flare]`, else
    /// `calm-day`; an easy plan with nothing left is calm.
    pub fn plan_or_calm(
        &self,
        programme: &Programme,
        kind: PlanKind,
        compile: impl Fn(&Programme, PlanKind) -> Option<Plan>,
    ) -> Option<Plan> {
        let calm = || compile(&*self.calm(programme)?, PlanKind::Calm);
        match kind {
            PlanKind::Calm => calm(),
            PlanKind::Easy => compile(programme, PlanKind::Easy).or_else(calm),
            PlanKind::Full => compile(programme, PlanKind::Full),
        }
    }

    /// The exercises of a programme that standing conditions hide, in order.
    pub fn hidden(&self, programme: &Programme, conditions: &Conditions) -> Vec<Arc<Exercise>> {
        let exercises = self.courses(programme).into_iter();
        exercises
            .map(|(exercise, _)| exercise)
            .filter(|exercise| hidden_by(exercise, conditions).is_some())
            .collect()
    }

    fn calm(&self, programme: &Programme) -> Option<Arc<Programme>> {
        let flare = programme.flare.as_ref().and_then(|id| self.programme(id));
        flare.or_else(|| self.programme(&ProgrammeId::new("calm-day").ok()?))
    }
}
