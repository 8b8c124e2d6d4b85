//! What a screen needs to know of a session at one moment. Times count down and never show 0.

use super::machine::Session;
use super::state::{Moment, State, millis_of};
use crate::core::plan::Step;
use crate::core::time::Mono;
use std::time::Duration;

/// A session at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glance<'a> {
    /// The current step; the last one once the session is over.
    pub step: &'a Step,
    /// How long the step has lasted.
    pub so_far: Duration,
    /// How much of it is left.
    pub left: Duration,
    /// How much of the whole plan is left, without freezes.
    pub total_left: Duration,
    /// The number of the three-two-one, 3 to 1, while it counts.
    pub count: Option<u8>,
    /// Whether the lower end of the step's range is reached.
    pub enough: bool,
}

impl Session {
    /// The current step, or the last one when all are over. `None` only for a plan without steps,
    /// which cannot be made.
    pub fn step(&self) -> Option<&Step> {
        let last = self.plan.timeline().last();
        self.track.step(&self.plan).or(last)
    }

    /// The session at one moment. `None` only for a plan without steps, which cannot be made.
    pub fn glance(&self, at: Mono) -> Option<Glance<'_>> {
        let over = self.track.place >= self.plan.timeline().len();
        let step = self.step()?;
        let so_far = if over { step.lasts } else { self.so_far(at) };
        let left = step.lasts.saturating_sub(so_far);
        let total = self.plan.total();
        let count = match &self.track.state {
            State::GoingOn { until, .. } => {
                let left = millis_of(self.mono(*until).since(at)).div_ceil(1_000);
                Some(u8::try_from(left.clamp(1, 3)).unwrap_or(1))
            }
            _ => None,
        };
        Some(Glance {
            step,
            so_far,
            left,
            total_left: total.saturating_sub(step.starts + so_far.min(step.lasts)),
            count,
            enough: step.enough.is_some_and(|enough| so_far >= enough),
        })
    }

    /// When the next picture of a moving figure is due after the last event, with this many pictures
    /// a second, while a step runs. The last one of each second comes with the next second on the
    /// screen, so that none is drawn besides.
    pub fn next_picture(&self, a_second: u16) -> Option<Mono> {
        let State::Running { since, before } = &self.track.state else {
            return None;
        };
        let a_second = u64::from(a_second.max(1));
        let so_far = millis_of(self.so_far(self.seen.mono));
        let ends = self.step().map_or(0, |step| millis_of(step.lasts));
        let into = (so_far + 1_000 - ends % 1_000) % 1_000;
        let picture = into * a_second / 1_000 + 1;
        let next = so_far + (picture * 1_000).div_ceil(a_second) - into;
        Some(self.mono(since.ms + next.saturating_sub(*before)))
    }

    /// How long the current step has lasted at this moment.
    fn so_far(&self, at: Mono) -> Duration {
        let since_seen = at.since(self.seen.mono);
        let wall = self.seen.wall + chrono::TimeDelta::from_std(since_seen).unwrap_or_default();
        let ms = self.ms(at).max(self.track.last.ms);
        Duration::from_millis(self.track.so_far(&self.plan, Moment { ms, at: wall }))
    }
}
