//! The easier version of the exercise at hand, by a key and at once: less of it, as in row 16, or the
//! exercise that is its easier form. Nothing is asked, and the session goes on.

use super::machine::Session;
use super::state::{Impossible, Moment, State, Track};
use crate::core::cue::Cue;
use crate::core::plan::{Plan, PlanItem, Step};
use crate::core::record::Skipped;
use std::time::Duration;

impl Track {
    /// Whether the exercise may become easier now: once, not while something is asked, and not where
    /// the patient ends it when they like.
    pub(super) fn may_ease(&self, plan: &Plan, step: &Step) -> bool {
        let item = plan.items().get(step.item);
        let away = item.is_none_or(|item| item.dose.is_away());
        self.may_move() && !away && !self.progress.is_easier(step.item)
    }

    pub(super) fn make_easier(
        &mut self,
        plan: &mut Plan,
        instead: Option<&PlanItem>,
        step: &Step,
        so_far: u64,
        now: Moment,
    ) -> Result<(), Impossible> {
        let runs = self.runs();
        let Some(item) = instead else {
            *plan = plan.eased_from(self.place, Duration::from_millis(so_far));
            self.progress.ease(step.item, true);
            if runs {
                self.count_active(step, so_far, now);
                self.state = State::Running {
                    since: now,
                    before: so_far,
                };
            }
            return Ok(());
        };
        let changed = plan.with_next(step.item, item.clone());
        let changed = changed.map_err(|_| Impossible)?;
        self.account(step, so_far, now);
        self.progress.skip(step.item, Some(Skipped::Chosen));
        self.progress
            .swap(step.item, item, plan.outline().first_side);
        *plan = changed;
        self.enter(plan, plan.start_of(step.item + 1), now, runs);
        Ok(())
    }
}

impl Session {
    /// Whether the current exercise may become easier now.
    pub fn may_ease(&self) -> bool {
        let step = self.track.step(&self.plan);
        let over = self.track.state.is_over();
        step.is_some_and(|step| !over && self.track.may_ease(&self.plan, step))
    }

    /// Passes over the cues of a running step that were given before it became easier.
    pub(super) fn keep_quiet_about_the_past(&mut self) {
        if let State::Running { before, .. } = self.track.state {
            let script = self.script();
            self.cued = script.iter().take_while(|(at, _)| *at <= before).count();
        }
    }

    /// How long a cue about easing may last: until the next cue of a running step.
    pub(super) fn quiet_for(&self, cue: Cue) -> Option<Duration> {
        match self.track.state {
            State::Running { before, .. } if cue == Cue::Ease => {
                let end = self.track.timer(&self.plan).and_then(|timer| timer.lasts());
                let next = self.script().get(self.cued).map(|(at, _)| *at);
                let until = next.into_iter().chain(end).min();
                until.map(|until| Duration::from_millis(until.saturating_sub(before)))
            }
            _ => None,
        }
    }
}
