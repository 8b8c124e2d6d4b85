//! What the patient changed of today's session: what of it a plan holds, and what the log says of it.
//!
//! A wish only ever asks for less than what is offered, but for a harder exercise: that one waits for
//! a day on which nothing speaks against it.

use super::{CheckInScreen, Choice};
use crate::app::desk::Desk;
use crate::app::turn::Changes;
use crate::content::Limits;
use crate::core::exercise::Dose;
use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::{ExerciseDone, ForToday};
use crate::core::safety::Offer;
use crate::core::time::Now;

impl CheckInScreen {
    /// The limits of a plan with these changes.
    pub(super) fn limits(&self, choice: Choice, changes: &Changes, desk: &Desk) -> Limits {
        let without = self.answers.without.iter().chain(&changes.without);
        let harder = (choice == Choice::Full && self.has_room).then(|| changes.harder.clone());
        Limits {
            without: without.cloned().collect(),
            easier: self.easier(changes, desk),
            harder: harder.unwrap_or_default(),
            minutes: changes.minutes,
            ..Limits::of(self.answers.conditions())
        }
    }

    /// The exercises to do in their easier version, by what was said now and lately. Of one that was
    /// asked about just now the answer counts.
    fn easier(&self, changes: &Changes, desk: &Desk) -> Vec<ExerciseId> {
        let mut easier = desk.easier_now();
        easier.extend(changes.easier.iter().cloned());
        easier.retain(|id| !self.answers.asked.contains(id));
        easier.extend(self.answers.easier.iter().cloned());
        easier
    }

    /// Whether the answers leave room for a harder exercise: the full plan is offered without a
    /// question, no sign is open, and the pain is no higher than the time before or than usual.
    pub(super) fn has_room(&self, offer: Offer, desk: &Desk, now: Now) -> bool {
        let usual = self.answers.start(desk, now).usual;
        let known = self.last.max(usual).unwrap_or(Pain::NONE);
        let is_new = self.answers.pain.is_none_or(|pain| pain > known);
        offer.is_usual() && self.answers.signs().is_empty() && !is_new
    }

    /// What the patient has left out of a plan of the programme, for the log. Of a calm plan nothing
    /// was left out, and what has no room in the minutes was not planned.
    pub(super) fn left_out_of(
        &self,
        choice: Choice,
        plan: &Plan,
        programme: &Programme,
        desk: &Desk,
    ) -> Vec<ExerciseDone> {
        if self.changes.without.is_empty() || plan.outline().programme != programme.id {
            return Vec::new();
        }
        let long = Changes {
            minutes: None,
            ..self.changes.clone()
        };
        let whole = Changes {
            without: Vec::new(),
            ..long.clone()
        };
        let [long, whole] = [long, whole]
            .map(|changes| choice.plan(programme, &self.limits(choice, &changes, desk), desk));
        let stays: Vec<&ExerciseId> = items(long.as_ref()).map(|(id, _)| id).collect();
        let out = items(whole.as_ref()).filter(|(id, _)| !stays.contains(id));
        out.map(|(id, dose)| ExerciseDone::left_out(id.clone(), dose))
            .collect()
    }

    /// What of the changes is in a plan, in the words of the log.
    pub(super) fn changed_of(
        &self,
        choice: Choice,
        plan: &Plan,
        programme: &Programme,
        desk: &Desk,
    ) -> Vec<ForToday> {
        let outline = plan.outline();
        let changes = &self.changes;
        if *changes == Changes::default()
            || outline.kind == PlanKind::Calm
            || outline.programme != programme.id
        {
            return Vec::new();
        }
        let differs = |undo: fn(&mut Changes)| {
            let mut changes = changes.clone();
            undo(&mut changes);
            if changes == self.changes {
                return false;
            }
            let other = choice.plan(programme, &self.limits(choice, &changes, desk), desk);
            other.is_none_or(|other| other.outline() != outline)
        };
        let is_there = |what: &ForToday| match what {
            ForToday::LeftOut => differs(|changes| changes.without.clear()),
            ForToday::Order => changes.is_reordered && outline.items.len() > 1,
            ForToday::Easier => differs(|changes| changes.easier.clear()),
            ForToday::Harder => differs(|changes| changes.harder.clear()),
            ForToday::Shorter => differs(|changes| changes.minutes = None),
        };
        ForToday::ALL.iter().copied().filter(is_there).collect()
    }
}

type Planned<'p> = (&'p ExerciseId, &'p Dose);

fn items(plan: Option<&Plan>) -> impl Iterator<Item = Planned<'_>> {
    let items = plan.into_iter().flat_map(Plan::items);
    items.map(|item| (&item.exercise, &item.dose))
}
