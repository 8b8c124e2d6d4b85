//! A programme without the exercises that a person's standing conditions hide, and the gentler plan
//! where nothing is left. The screen, `log add` and `rehearse` use it.

use super::Library;
use super::courses;
use super::easier::Dosed;
use crate::core::exercise::{Dose, Exercise};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::plan::{InstructionMode, Making, Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, Conditions, hidden_by};
use std::sync::Arc;
use std::time::Duration;

/// What is left out of a plan.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Standing conditions, which hide what is not for them.
    pub conditions: Conditions,
    /// Exercises that the patient leaves out today.
    pub without: Vec<ExerciseId>,
    /// Exercises that are done in their easier version.
    pub easier: Vec<ExerciseId>,
    /// Exercises that are done in their harder version, in a full plan.
    pub harder: Vec<ExerciseId>,
    /// The minutes that the patient has. A calm plan is as long as it is.
    pub minutes: Option<u32>,
}

impl Limits {
    /// What standing conditions leave out, and nothing else.
    pub fn of(conditions: Conditions) -> Self {
        Self {
            conditions,
            without: Vec::new(),
            easier: Vec::new(),
            harder: Vec::new(),
            minutes: None,
        }
    }
}

impl Library {
    /// Makes a plan within these limits. Returns `None` where nothing is left.
    pub fn plan_within(
        &self,
        programme: &Programme,
        kind: PlanKind,
        limits: &Limits,
        times_done: impl Fn(&ExerciseId) -> u32,
        mode: impl Into<InstructionMode>,
    ) -> Option<Plan> {
        let mode = mode.into();
        self.plan_or_calm(programme, kind, |programme, kind| {
            self.limited(programme, kind, limits, &times_done, mode)
        })
    }

    /// The shortest calm programme.
    pub fn shortest(&self) -> Option<Arc<Programme>> {
        self.programme(&ProgrammeId::new("two-minutes").ok()?)
    }

    /// The shortest calm plan, `two-minutes`, within these limits.
    pub fn short_within(
        &self,
        limits: &Limits,
        times_done: impl Fn(&ExerciseId) -> u32,
        mode: impl Into<InstructionMode>,
    ) -> Option<Plan> {
        let programme = self.shortest()?;
        let kind = PlanKind::Calm;
        self.limited(&programme, kind, limits, times_done, mode.into())
    }

    fn limited(
        &self,
        programme: &Programme,
        kind: PlanKind,
        limits: &Limits,
        times_done: impl Fn(&ExerciseId) -> u32,
        mode: InstructionMode,
    ) -> Option<Plan> {
        // After an operation a clinician ticks each programme by itself. A tick does not cover its
        // calm day or the programme before it.
        let surgery = Condition::Surgery12w;
        let mut conditions = limits.conditions.clone();
        if !programme.cleared_conditions().contains(&surgery) {
            conditions.cleared.retain(|cleared| *cleared != surgery);
            // What is left of it, breathing and rest, is a calm plan and no full one.
            if kind != PlanKind::Calm && conditions.is_operated() {
                return None;
            }
        }
        let keep = |exercise: &Exercise| {
            let hidden = hidden_by(exercise, &conditions);
            hidden.is_none() && !limits.without.contains(&exercise.id)
        };
        let dosed = self.dosed(programme, kind, limits, &keep);
        let courses = courses(&dosed, &times_done);
        let making = Making {
            programme,
            courses: &courses,
            kind,
            mode,
        };
        let Some(minutes) = limits.minutes.filter(|_| kind != PlanKind::Calm) else {
            return making.plan();
        };
        let before = (kind == PlanKind::Full && programme.level > Level::FIRST)
            .then(|| programme.at(programme.level.down(1)));
        let before = before.map(|before| {
            let dosed = self.dosed(&before, kind, limits, &keep);
            let gentler: Vec<Dose> = dosed.iter().map(|(_, dose)| *dose).collect();
            (before, gentler)
        });
        let before = before
            .as_ref()
            .map(|(before, gentler)| (before, &**gentler));
        making.within(Duration::from_secs(u64::from(minutes) * 60), before)
    }

    /// The exercises of a plan in order, each with its dose: those that are kept, in the version in
    /// which they are done.
    fn dosed(
        &self,
        programme: &Programme,
        kind: PlanKind,
        limits: &Limits,
        keep: &impl Fn(&Exercise) -> bool,
    ) -> Vec<Dosed> {
        let mut dosed = self.kept(programme, kind, keep);
        self.make_easier(&mut dosed, &limits.easier, kind, keep);
        if kind == PlanKind::Full {
            self.make_harder(&mut dosed, &limits.harder, keep);
        }
        dosed
    }

    /// The plan of a programme as it was done on paper, without what these conditions leave out.
    pub fn plan_on_paper(
        &self,
        programme: &Programme,
        kind: PlanKind,
        conditions: &Conditions,
        times_done: impl Fn(&ExerciseId) -> u32,
        mode: impl Into<InstructionMode>,
    ) -> Option<Plan> {
        let mode = mode.into();
        let keep = |exercise: &Exercise| hidden_by(exercise, conditions).is_none();
        self.plan_or_calm(programme, kind, |programme, kind| {
            self.plan(programme, kind, keep, &times_done, mode)
        })
    }

    /// Makes a plan with `compile`. A calm plan is of the programme's `[flare]`, else of
    /// `calm-day`. An easy plan with nothing left becomes a calm one.
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

    /// The programme that a calm plan of another one is of: its `[flare]`, else `calm-day`.
    pub fn calm(&self, programme: &Programme) -> Option<Arc<Programme>> {
        let flare = programme.flare.as_ref().and_then(|id| self.programme(id));
        flare.or_else(|| self.programme(&ProgrammeId::new("calm-day").ok()?))
    }
}
