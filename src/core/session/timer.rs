//! The deadlines of a session: what runs, until when, and which cues are due on the way.

use super::absent::GIVES_UP_AFTER;
use super::event::Effect;
use super::fact::{Fact, FrozenBy};
use super::leg::{ANSWER_WITHIN, LEG_REST};
use super::machine::Session;
use super::state::{GO_ON_MS, Moment, State, Track, millis, millis_of};
use crate::core::cue::{Call, Cue};
use crate::core::plan::{Plan, StepKind};
use crate::core::time::{Mono, Now};
use std::time::Duration;

/// If two clocks disagree by more than this, or a deadline is missed by more, the session freezes.
const GAP: Duration = Duration::from_secs(2);

/// A period that runs: a step, the three-two-one, a rest, a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Timer {
    /// The session millisecond at which it started.
    since: u64,
    /// Milliseconds of it that had already passed then.
    before: u64,
    /// Its length in milliseconds. An activity away from the screen has no end.
    lasts: Option<u64>,
}

impl Timer {
    pub(super) const fn new(since: u64, before: u64, lasts: Option<u64>) -> Self {
        Self {
            since,
            before,
            lasts,
        }
    }

    /// A timer that runs without a break and ends at this session millisecond.
    pub(super) const fn until(until: u64, lasts: u64) -> Self {
        Self::new(until.saturating_sub(lasts), 0, Some(lasts))
    }

    /// Milliseconds of it that have passed at a session millisecond.
    pub(super) const fn gone(&self, ms: u64) -> u64 {
        self.before.saturating_add(ms.saturating_sub(self.since))
    }

    /// Milliseconds of it that are left at a session millisecond, if it has an end.
    pub(super) fn left(&self, ms: u64) -> Option<u64> {
        self.lasts.map(|lasts| lasts.saturating_sub(self.gone(ms)))
    }

    /// The session millisecond at which this much of it has passed.
    const fn when(&self, gone: u64) -> u64 {
        self.since.saturating_add(gone.saturating_sub(self.before))
    }

    /// The session millisecond at which it is over.
    fn due(&self) -> Option<u64> {
        self.lasts.map(|lasts| self.when(lasts))
    }
}

impl Timer {
    /// Its length in milliseconds.
    pub(super) fn lasts(&self) -> Option<u64> {
        self.lasts
    }
}

impl Track {
    /// What runs now, if anything does.
    pub(super) fn timer(&self, plan: &Plan) -> Option<Timer> {
        match &self.state {
            State::Running { since, before } => {
                let step = self.step(plan)?;
                let lasts = (step.kind != StepKind::Away).then(|| millis(step));
                Some(Timer::new(since.ms, *before, lasts))
            }
            State::GoingOn { until, .. } => Some(Timer::until(*until, GO_ON_MS)),
            State::Resting { since, before } => {
                Some(Timer::new(since.ms, *before, Some(millis_of(LEG_REST))))
            }
            State::Frozen {
                by: FrozenBy::Absent,
                ..
            } => Some(Timer::new(self.last.ms, 0, Some(millis_of(GIVES_UP_AFTER)))),
            State::AskingBack { until } => Some(Timer::until(*until, millis_of(ANSWER_WITHIN))),
            _ => None,
        }
    }
}

impl Session {
    /// When the session needs the next event: at the end of what runs, or at a cue within it.
    pub fn next_wake(&self) -> Option<Mono> {
        let timer = self.track.timer(&self.plan)?;
        let cue = self.script().get(self.cued).map(|(at, _)| *at);
        let next = timer.lasts.into_iter().chain(cue).min();
        let next = next.map(|next| timer.when(next));
        let next = next.into_iter().chain(self.asks_at()).min()?;
        Some(self.mono(next))
    }

    /// When the seconds on the screen next change after the last event, while something counts.
    pub fn next_second(&self) -> Option<Mono> {
        let at = self.seen.mono;
        let timer = self.track.timer(&self.plan)?;
        match (&self.track.state, timer.lasts) {
            // The cues of the three-two-one come with its seconds; a question shows none.
            (State::GoingOn { .. } | State::Frozen { .. }, _) => None,
            // Seconds count down to the end, or up if there is no end. For an activity away from
            // the screen, they are wall time.
            (_, None) => {
                let gone = self.gone(&timer, self.ms(at));
                Some(at.plus(Duration::from_millis(1_000 - gone % 1_000)))
            }
            (_, Some(lasts)) => {
                let gone = timer.gone(self.ms(at).max(self.track.last.ms));
                let next = gone + 1_000 - (gone + 1_000 - lasts % 1_000) % 1_000;
                Some(self.mono(timer.when(next)))
            }
        }
    }

    /// Whether the clocks show that the machine slept or this program was stopped.
    pub(super) fn slept(&self, now: Now) -> bool {
        let step = self.track.step(&self.plan);
        let away = step.is_some_and(|s| s.kind == StepKind::Away) && !self.owes_rest();
        if self.track.timer(&self.plan).is_none() || away {
            return false;
        }
        let late = self
            .next_wake()
            .is_some_and(|due| now.mono.since(due) > GAP);
        late || now.gap_since(&self.seen) > GAP
    }

    /// Applies everything that became due, each at its own moment.
    pub(super) fn pass_deadlines(&mut self, now: Now, effects: &mut Vec<Effect>) {
        loop {
            let moment = self.moment(now);
            effects.extend(self.cues_due(moment.ms));
            let timer = self.track.timer(&self.plan).and_then(|timer| timer.due());
            let asks = self.asks_at();
            let due = timer.into_iter().chain(asks).min();
            let Some(due) = due.filter(|due| *due <= moment.ms) else {
                return;
            };
            let fact = match &self.track.state {
                _ if asks == Some(due) => Fact::Frozen {
                    by: FrozenBy::Absent,
                },
                State::Frozen { .. } => self.given_up(),
                State::GoingOn { .. } => Fact::Resumed,
                State::Resting { .. } => Fact::Rested,
                State::AskingBack { .. } => self.unanswered(),
                _ => Fact::Passed,
            };
            // The next step starts when this one was due to end, so that delays do not add up.
            let late =
                chrono::TimeDelta::milliseconds(i64::try_from(moment.ms - due).unwrap_or_default());
            let at = Moment {
                ms: due,
                at: moment.at - late,
            };
            self.happen(fact, at, effects);
            effects.extend(self.stopped_by_itself());
        }
    }

    /// The session ended without a key press. Announce it, because the patient may not be looking.
    pub(super) fn stopped_by_itself(&self) -> Option<Effect> {
        let stopped = matches!(self.track.state, State::Stopped(_));
        stopped.then(|| self.call(Cue::Stopped, None))
    }

    /// The cues that have become due since the last call.
    pub(super) fn cues_due(&mut self, ms: u64) -> Vec<Effect> {
        let Some(timer) = self.track.timer(&self.plan) else {
            return Vec::new();
        };
        let gone = self.gone(&timer, ms);
        let script = self.script();
        let ends = script.iter().skip(1).map(|(at, _)| Some(*at));
        let ends = ends.chain(std::iter::once(timer.lasts));
        let due = script.iter().zip(ends).skip(self.cued);
        let due: Vec<Effect> = due
            .take_while(|((at, _), _)| *at <= gone)
            .map(|((at, cue), end)| {
                let room = end.map(|end| Duration::from_millis(end.saturating_sub(*at)));
                self.call(*cue, room)
            })
            .collect();
        self.cued += due.len();
        due
    }

    /// A cue at the current step that nothing follows.
    pub fn call_at_hand(&self, cue: Cue) -> Call {
        let step = self.track.place;
        let room = None;
        Call { cue, step, room }
    }

    /// A cue at the current step.
    pub(super) fn call(&self, cue: Cue, room: Option<Duration>) -> Effect {
        let step = self.track.place;
        Effect::Cue(Call { cue, step, room })
    }

    /// Milliseconds of the running period that have passed at a session millisecond.
    fn gone(&self, timer: &Timer, ms: u64) -> u64 {
        let at = self.seen.wall;
        match &self.track.state {
            // A step may run on wall time.
            State::Running { .. } => self.track.so_far(&self.plan, Moment { ms, at }),
            _ => timer.gone(ms),
        }
    }
}
