//! The plan of a programme as it is done today: its level, and what conditions and the patient leave out.

use super::Desk;
use crate::app::msg::Effect;
use crate::app::turn::Changes;
use crate::content::draft::{Measured, measured};
use crate::content::{Easing, Limits};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::{Chooser, Level, Reason};
use crate::core::plan::{InstructionMode, Plan, PlanItem, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::{LevelChange, Record};
use crate::core::safety::{Conditions, Mode, hidden_by};
use crate::core::time::Now;

impl Desk {
    /// The standing conditions, as far as they were asked, with what a clinician has ticked for
    /// this programme.
    pub fn conditions(&self, programme: &Programme) -> Conditions {
        let known = self.lately().conditions(programme.cleared_conditions());
        known.unwrap_or_else(Conditions::none)
    }

    /// What pain may go on in a programme.
    pub fn mode(&self, programme: &ProgrammeId) -> Mode {
        let programme = self.library.programme(programme);
        programme.map_or(Mode::Seed, |programme| programme.mode())
    }

    /// Exercises of a programme that the standing conditions hide.
    pub fn hidden(&self, programme: &Programme) -> usize {
        let conditions = self.conditions(programme);
        self.library.hidden(programme, &conditions).len()
    }

    /// A programme as it is done today, without what the standing conditions hide. Calm takes the
    /// programme's `[flare]`, else `calm-day`; an easy plan with nothing left is calm.
    pub fn plan(&self, programme: &Programme, kind: PlanKind) -> Option<Plan> {
        let limits = Limits {
            easier: self.easier_now(),
            ..Limits::of(self.conditions(programme))
        };
        self.plan_within(programme, kind, &limits)
    }

    /// A programme at its present level.
    pub fn at_level(&self, programme: &Programme) -> Programme {
        programme.at(self.lately().level_of(programme))
    }

    /// Whether a programme has no level after its present one.
    pub(in crate::app) fn is_at_last_level(&self, programme: &Programme) -> bool {
        self.lately().level_of(programme) == programme.most()
    }

    /// Writes down the level of a programme from now on, and who chose it.
    pub(in crate::app) fn set_level(
        &mut self,
        programme: &ProgrammeId,
        (from, to): (Level, Level),
        (why, by): (Reason, Chooser),
        now: Now,
    ) -> Effect {
        let change = LevelChange {
            id: self.ids.next(now.wall),
            at: now.wall,
            local_date: self.today(now),
            programme: programme.clone(),
            from,
            to,
            why,
            by,
        };
        self.append(Record::Level(change))
    }

    /// Exercises that the patient lately chose to do in their easier version.
    pub(in crate::app) fn easier_now(&self) -> Vec<ExerciseId> {
        let today = self.present.map(|present| present.today);
        today.map_or_else(Vec::new, |today| self.lately().easier_now(today))
    }

    /// Exercises that are asked about before they come again.
    pub(in crate::app) fn asked_first(&self) -> Vec<ExerciseId> {
        let today = self.present.map(|present| present.today);
        today.map_or_else(Vec::new, |today| self.lately().ask_first(today))
    }

    /// The full plan of a programme with what the patient changes of it, before today's number is given.
    pub(in crate::app) fn plan_changed(
        &self,
        programme: &Programme,
        changes: &Changes,
    ) -> Option<Plan> {
        let easier = self.easier_now().into_iter();
        let limits = Limits {
            without: changes.without.clone(),
            easier: easier.chain(changes.easier.iter().cloned()).collect(),
            harder: changes.harder.clone(),
            minutes: changes.minutes,
            ..Limits::of(self.conditions(programme))
        };
        self.plan_at(programme, PlanKind::Full, &limits)
    }

    /// The plan of a programme, as [`Self::plan`] makes it, within limits that the log does not hold yet.
    pub(in crate::app) fn plan_within(
        &self,
        programme: &Programme,
        kind: PlanKind,
        limits: &Limits,
    ) -> Option<Plan> {
        self.plan_at(&self.at_level(programme), kind, limits)
    }

    /// The same at the level that the programme says.
    pub(in crate::app) fn plan_at(
        &self,
        programme: &Programme,
        kind: PlanKind,
        limits: &Limits,
    ) -> Option<Plan> {
        // A calm plan is of another programme, and known from the sessions of that one.
        let calm = (kind == PlanKind::Calm).then(|| self.library.calm(programme));
        let planned = calm.flatten();
        let times = self
            .lately()
            .times_known(planned.as_deref().unwrap_or(programme));
        let times = |id: &ExerciseId| times.get(id).copied().unwrap_or(0);
        self.library
            .plan_within(programme, kind, limits, times, self.instruction_mode())
    }

    /// The exercise that is the easier version of one in a running plan.
    pub(in crate::app) fn easier_exercise(&self, plan: &Plan, id: &ExerciseId) -> Option<PlanItem> {
        let known = self.lately().conditions(Vec::new());
        let conditions = known.unwrap_or_else(Conditions::none);
        let programme = self.library.programme(&plan.outline().programme);
        let programme = programme.map(|programme| self.at_level(&programme));
        let times = programme.map(|programme| self.lately().times_known(&programme));
        self.library.easier_exercise(
            plan,
            id,
            &Easing {
                keep: &|exercise| hidden_by(exercise, &conditions).is_none(),
                times_done: &|id| {
                    times
                        .as_ref()
                        .map_or(0, |times| times.get(id).copied().unwrap_or(0))
                },
                mode: self.instruction_mode(),
            },
        )
    }

    /// What a programme that is being changed comes to for this person.
    pub(in crate::app) fn measured(&self, programme: &Programme) -> Measured {
        let times = self.lately().times_known(programme);
        let times = |id: &ExerciseId| times.get(id).copied().unwrap_or(0);
        let limits = Limits::of(self.conditions(programme));
        let mode = self.instruction_mode();
        measured(programme, &self.library, &limits, times, mode)
    }

    /// Two minutes of breathing, within limits.
    pub(in crate::app) fn short_plan(&self, limits: &Limits) -> Option<Plan> {
        let times = self.lately().times_known(&*self.library.shortest()?);
        let times = |id: &ExerciseId| times.get(id).copied().unwrap_or(0);
        self.library
            .short_within(limits, times, self.instruction_mode())
    }

    fn instruction_mode(&self) -> InstructionMode {
        InstructionMode {
            instructions: self.settings.instructions,
            aloud: self.speaks(),
        }
    }
}
