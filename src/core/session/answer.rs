//! The answer on the pain panel, and what follows if the session continues.

use super::fact::FrozenBy;
use super::leg::LEG_DOWN;
use super::machine::Session;
use super::progress::Ruled;
use super::state::{Impossible, Moment, State, Track};
use crate::core::pain::Pain;
use crate::core::plan::{Plan, Step};
use crate::core::record::Skipped;
use crate::core::safety::{Action, Contact, Feeling, OneMore, Part};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// An answer on the pain panel with which the session continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What is felt.
    pub kind: Feeling,
    /// Its level, if it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Pain>,
    /// The row of `safety.md` section 8 that decided.
    pub row: u8,
    /// The part of the row, where it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// What follows: the exercise continues, is eased, or is skipped.
    pub action: Action,
    /// Whom to talk to.
    pub contact: Contact,
}

impl Answer {
    /// The row and its part.
    const fn ruled(self) -> Ruled {
        (self.row, self.part)
    }
}

impl Track {
    /// Continues from the pain panel. While a rest is due, the exercise is skipped only after it,
    /// whatever else is felt. Skipping at once would omit the question about the leg.
    pub(super) fn answered(
        &mut self,
        plan: &mut Plan,
        answer: Answer,
        step: &Step,
        so_far: u64,
        now: Moment,
    ) -> Result<(), Impossible> {
        let asked = State::Frozen {
            by: FrozenBy::Asked,
            so_far,
        };
        match answer.action {
            Action::Continue => self.state = asked,
            Action::Ease => {
                *plan = plan.eased_from(self.place, Duration::from_millis(so_far));
                self.progress.ease(step.item, false);
                self.state = asked;
            }
            Action::Skip if answer.row == LEG_DOWN => self.begin_rest(so_far, now),
            Action::Skip if self.leg.is_some() => self.state = asked,
            Action::Skip => self.skip_by_rule(plan, step, so_far, now, answer.ruled()),
            Action::StopOrSkip | Action::Stop => return Err(Impossible),
        }
        if answer.kind == Feeling::Discomfort {
            self.progress.uncomfortable(step.item);
        }
        Ok(())
    }

    /// Skips the exercise by a rule. The next one waits for the patient.
    pub(super) fn skip_by_rule(
        &mut self,
        plan: &Plan,
        step: &Step,
        so_far: u64,
        now: Moment,
        by: Ruled,
    ) {
        self.account(step, so_far, now);
        self.progress.skip(step.item, Some(Skipped::Rule));
        self.progress.ruled(step.item, by);
        self.leg = None;
        self.enter(plan, plan.start_of(step.item + 1), now, false);
    }
}

impl Session {
    /// Exercises of this session that a rule has skipped.
    pub fn rule_skips(&self) -> u32 {
        self.track.progress.rule_skips()
    }

    /// How often an exercise of this session was left out for one point more than before (row 22b).
    pub fn one_more(&self) -> OneMore {
        let progress = &self.track.progress;
        let here = self
            .step()
            .and_then(|step| self.plan.items().get(step.item));
        let here = here.map(|item| &item.exercise);
        let mut found = OneMore::default();
        for (index, item) in self.plan.items().iter().enumerate() {
            if progress.is_one_more(index) {
                found.today += 1;
                found.here += u32::from(Some(&item.exercise) == here);
            }
        }
        found
    }

    /// Whether the current exercise was already uncomfortable in this session (row 16), here or
    /// earlier in the plan.
    pub fn was_uncomfortable(&self) -> bool {
        let progress = &self.track.progress;
        let at_hand = self
            .step()
            .and_then(|step| self.plan.items().get(step.item));
        let mut items = self.plan.items().iter().enumerate();
        at_hand.is_some_and(|at_hand| {
            items.any(|(index, item)| {
                item.exercise == at_hand.exercise && progress.was_uncomfortable(index)
            })
        })
    }

    /// Whether the current exercise was eased.
    pub fn is_eased(&self) -> bool {
        self.step()
            .is_some_and(|step| self.track.progress.is_eased(step.item))
    }
}
