//! Moves in the timeline: next, back, and into an exercise.

use super::fact::FrozenBy;
use super::state::{Moment, State, Track, is_held, millis_of};
use crate::core::plan::{Plan, Step, StepKind};
use crate::core::record::Skipped;

/// "Back" within this time after the start of an exercise means the one before. After a skipped
/// exercise, "back" always returns to it.
const BACK_MS: u64 = 3_000;

impl Track {
    /// Goes to the count-in, or to the activity itself.
    pub(super) fn ready(&mut self, plan: &Plan, step: &Step, so_far: u64, now: Moment) {
        self.count_active(step, so_far, now);
        let ahead = plan.timeline().iter().skip(self.place);
        let prepares = |s: &&Step| s.item == step.item && s.kind.prepares();
        let to = self.place + ahead.take_while(prepares).count();
        self.enter(plan, to, now, true);
    }

    /// The exercise that the patient just skipped, while the next one is explained or the patient
    /// gets into position.
    pub(super) fn left_out(&self, plan: &Plan) -> Option<usize> {
        let step = self.step(plan).filter(|step| step.kind.prepares())?;
        let before = step.item.checked_sub(1)?;
        self.progress.is_left_out(before).then_some(before)
    }

    pub(super) fn next(&mut self, plan: &Plan, step: &Step, so_far: u64, now: Moment) {
        // An eased hold may have lasted longer than its new length. Then it is done.
        let past_low = so_far >= millis_of(step.enough.unwrap_or(step.lasts));
        let runs = self.runs();
        self.account(step, so_far, now);
        let to = if is_held(step.kind) && past_low {
            if step.ends_rep {
                self.progress.complete_rep(step);
            }
            self.place + 1
        } else if step.rep > 0 && self.progress.set_is_enough(plan, step) {
            let same_run = |s: &Step| {
                s.item == step.item
                    && s.set == step.set
                    && !matches!(s.kind, StepKind::ChangeSide | StepKind::Rest)
            };
            let rest = plan.timeline().iter().skip(self.place);
            self.place + rest.take_while(|s| same_run(s)).count()
        } else {
            self.progress.skip(step.item, Some(Skipped::Chosen));
            plan.start_of(step.item + 1)
        };
        self.enter(plan, to, now, runs);
    }

    pub(super) fn back(&mut self, plan: &Plan, step: &Step, so_far: u64, now: Moment) {
        let runs = self.runs();
        self.count_active(step, so_far, now);
        let just_begun = self.active_ms.saturating_sub(self.item_began) < BACK_MS;
        // "Back" does not return to an exercise that a rule skipped: the patient asks about it
        // first.
        let earlier = step.item.checked_sub(1);
        let earlier = earlier.filter(|item| just_begun && !self.progress.is_skipped_by_rule(*item));
        let item = self.left_out(plan).or(earlier).unwrap_or(step.item);
        self.progress.skip(item, None);
        self.enter(plan, plan.start_of(item), now, runs);
        self.item_began = self.active_ms;
    }

    pub(super) fn enter(&mut self, plan: &Plan, place: usize, now: Moment, runs: bool) {
        let item = |place: usize| plan.timeline().get(place).map(|s| s.item);
        if item(place) != item(self.place) {
            self.item_began = self.active_ms;
        }
        self.place = place.min(plan.timeline().len());
        self.state = if self.place == plan.timeline().len() {
            State::Completed
        } else if runs {
            State::Running {
                since: now,
                before: 0,
            }
        } else {
            State::Frozen {
                by: FrozenBy::Asked,
                so_far: 0,
            }
        };
    }

    /// Whether "next" and "back" do something: not during the pain panel, not during a question,
    /// and not while a rest is due.
    pub(super) fn may_move(&self) -> bool {
        let felt = matches!(
            self.state,
            State::Frozen {
                by: FrozenBy::Felt,
                ..
            }
        );
        let came_back = matches!(self.state, State::CameBack { .. });
        !felt && !came_back && self.leg.is_none()
    }
}
