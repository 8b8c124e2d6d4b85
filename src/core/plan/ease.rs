//! Easing: the easy dose of a plan, and the rest of an exercise that is eased during a session.

use super::{Plan, PlanError, PlanItem, Step, StepKind};
use crate::core::exercise::{Activity, Dose, Repetitions, Side, Sides, Span};
use std::time::Duration;

/// The longest eased hold in seconds (`safety.md` section 8, ours).
const LONGEST_HOLD: u32 = 15;

impl Dose {
    /// The easy dose: one set, half the lower end rounded up, no hold over 15 s (`person.md` section
    /// 3, ours).
    #[must_use]
    pub fn eased(self) -> Self {
        let half = |span: Span| Span::exactly(span.low().div_ceil(2));
        match self {
            Self::Repetitions(r) => Self::Repetitions(Repetitions {
                sets: 1,
                reps: half(r.reps),
                hold: r.hold.at_most(LONGEST_HOLD),
                ..r
            }),
            Self::Activity(a) => Self::Activity(Activity {
                minutes: half(a.minutes),
                ..a
            }),
        }
    }
}

impl Plan {
    /// The plan with the exercise at `place` eased from there on (rows 16 and 25; the amount is
    /// ours). In the current set and side, half of the remaining repetitions stay, rounded up, the
    /// current one included. In each later set and side, half of all repetitions stay. No hold is
    /// longer than 15 s. Of a timed activity, half of the remaining time stays; `so_far` has passed
    /// if it is the current step. Time away from the screen stays: the patient turns back whenever
    /// they like.
    ///
    /// No step before `place` is removed, so earlier places stay valid. The holds among them are
    /// also shortened, because the patient may start the exercise again. The outline and its hash
    /// stay, because they say what was planned.
    #[must_use]
    pub fn eased_from(&self, place: usize, so_far: Duration) -> Self {
        let mut plan = self.clone();
        let Some((behind, ahead)) = self.timeline.split_at_checked(place) else {
            return plan;
        };
        let Some((item, dose)) = ahead.first().and_then(|step| {
            let item = self.outline.items.get(step.item)?;
            Some((step.item, item.dose))
        }) else {
            return plan;
        };
        let here = ahead.iter().take_while(|step| step.item == item);
        let (here, later) = ahead.split_at(here.count());
        plan.timeline = behind.to_vec();
        match dose {
            Dose::Repetitions(dose) => {
                for set in here.chunk_by(|a, b| same_set(dose.sides, a, b)) {
                    plan.timeline.extend(first_half(set));
                }
                let begun = plan.start_of(item);
                for step in plan.timeline.iter_mut().skip(begun) {
                    shorten_hold(step);
                }
                mark_last(plan.timeline.iter_mut().skip(begun), dose.sides);
            }
            Dose::Activity(_) => {
                for (nth, step) in here.iter().enumerate() {
                    let gone = if nth == 0 { so_far } else { Duration::ZERO };
                    plan.timeline.push(half_of_the_rest(*step, gone));
                }
            }
        }
        plan.timeline.extend(later);
        plan.count_time();
        plan
    }

    /// The plan with another item behind the one at this index. Nothing before it changes; what comes
    /// after it starts from its position.
    pub fn with_next(&self, index: usize, item: PlanItem) -> Result<Self, PlanError> {
        let mut outline = self.outline.clone();
        let at = (index + 1).min(outline.items.len());
        outline.items.insert(at, item);
        let mut plan = Self::new(outline)?;
        let ahead = plan.timeline.split_off(plan.start_of(at));
        let behind = self.timeline.iter().take(self.start_of(at));
        plan.timeline = behind.copied().chain(ahead).collect();
        plan.planned = Some(self.hash());
        plan.count_time();
        Ok(plan)
    }

    /// How many repetitions of an exercise the timeline has in one set on one side. After easing
    /// they are fewer than planned.
    pub fn repetitions(&self, item: usize, set: u32, side: Option<Side>) -> u32 {
        let steps = self.timeline.iter().skip(self.start_of(item));
        let steps = steps.take_while(|step| step.item == item);
        let ends = steps.filter(|step| step.ends_rep && step.set == set && step.side == side);
        u32::try_from(ends.count()).unwrap_or(u32::MAX)
    }

    /// Computes the start of every step from the durations before it.
    fn count_time(&mut self) {
        let mut end = Duration::ZERO;
        for step in &mut self.timeline {
            step.starts = end;
            end += step.lasts;
        }
        self.total = end;
    }
}

/// Whether two steps of an exercise belong to the same run of repetitions: a set, or one side of a
/// set.
fn same_set(sides: Sides, a: &Step, b: &Step) -> bool {
    a.set == b.set && (sides != Sides::Each || a.side == b.side)
}

/// The steps of one run without the later half of its repetitions. A repetition is still to come
/// until its last step is over; the pause after it does not belong to it.
fn first_half(set: &[Step]) -> impl Iterator<Item = Step> {
    let to_come = || set.iter().filter(|step| step.ends_rep).map(|s| s.rep);
    let first = to_come().min().unwrap_or(0);
    let last = to_come().max().map(|last| {
        let left = (last + 1).saturating_sub(first);
        first + left.div_ceil(2).saturating_sub(1)
    });
    let stays = move |step: &&Step| match last {
        Some(last) => step.rep < last || (step.rep == last && step.kind != StepKind::Pause),
        None => true,
    };
    set.iter().filter(stays).copied()
}

/// Ends a hold after 15 s at most. A lower end beyond that becomes its end.
fn shorten_hold(step: &mut Step) {
    if step.kind == StepKind::Hold {
        step.lasts = step.lasts.min(Duration::from_secs(LONGEST_HOLD.into()));
        step.enough = step.enough.filter(|enough| *enough < step.lasts);
    }
}

/// Marks the last repetition of every run.
fn mark_last<'a>(steps: impl Iterator<Item = &'a mut Step>, sides: Sides) {
    let mut steps: Vec<&mut Step> = steps.collect();
    for set in steps.chunk_by_mut(|a, b| same_set(sides, a, b)) {
        let last = set.iter().map(|step| step.rep).max().unwrap_or(0);
        for step in set {
            step.last_rep = step.rep > 0 && step.rep == last;
        }
    }
}

/// A timed activity with half of its remaining time, in whole seconds, at least one.
fn half_of_the_rest(step: Step, so_far: Duration) -> Step {
    if step.kind != StepKind::Activity {
        return step;
    }
    let gone = so_far.as_secs();
    let left = step.lasts.as_secs().saturating_sub(gone);
    let lasts = Duration::from_secs(gone + left.div_ceil(2).max(1));
    Step {
        lasts,
        enough: step.enough.filter(|enough| *enough < lasts),
        ..step
    }
}

#[cfg(test)]
mod tests;
