//! The state that follows from facts alone: the place, the state there, and what is done.

use super::fact::{Fact, FrozenBy};
use super::leg::{LEG_DOWN, Leg, may_freeze_question};
use super::progress::Progress;
use crate::core::plan::{Plan, Step, StepKind};
use crate::core::record::Stop;
use chrono::{DateTime, FixedOffset};
use std::time::Duration;

/// Milliseconds of the three-two-one before a session goes on.
pub(super) const GO_ON_MS: u64 = 3_000;
/// A frozen step that has lasted less than this starts again; a longer one continues.
pub const RESTARTS_BELOW: Duration = Duration::from_secs(10);

/// A moment of a session: its own milliseconds, and local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since the session began, without time in which the machine slept.
    pub ms: u64,
    /// Local time.
    pub at: DateTime<FixedOffset>,
}

/// The state of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A step runs.
    Running {
        /// The moment it started.
        since: Moment,
        /// Milliseconds of the step that had already passed at that moment.
        before: u64,
    },
    /// The session is frozen.
    Frozen {
        /// What froze it.
        by: FrozenBy,
        /// Milliseconds of the step that have passed.
        so_far: u64,
    },
    /// Three, two, one.
    GoingOn {
        /// Session milliseconds at which the step continues.
        until: u64,
        /// Milliseconds of the step that have passed.
        so_far: u64,
    },
    /// Two minutes of rest after leg pain moved down (row 18).
    Resting {
        /// The moment it started.
        since: Moment,
        /// Milliseconds of the rest that had already passed at that moment.
        before: u64,
    },
    /// After the rest: the question whether the pain is back where it was.
    AskingBack {
        /// Session milliseconds until which the question waits.
        until: u64,
    },
    /// The patient is back from an activity away from the screen and must confirm its minutes.
    CameBack {
        /// Milliseconds it took.
        took: u64,
    },
    /// The timeline's end was reached.
    Completed,
    /// It was stopped.
    Stopped(Stop),
    /// The program that ran the session ended first.
    Interrupted,
}

impl State {
    /// Whether the session is over.
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Completed | Self::Stopped(_) | Self::Interrupted)
    }
}

/// A fact that cannot follow in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Impossible;

/// Everything that facts decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Track {
    pub(super) place: usize,
    pub(super) state: State,
    pub(super) progress: Progress,
    pub(super) active_ms: u64,
    pub(super) last: Moment,
    /// Active milliseconds when the current exercise began.
    pub(super) item_began: u64,
    /// The rest that must come before the current exercise is skipped.
    pub(super) leg: Option<Leg>,
}

impl Track {
    pub(super) fn new(plan: &Plan, start: Moment) -> Self {
        Self {
            place: 0,
            state: State::Running {
                since: start,
                before: 0,
            },
            progress: Progress::new(plan),
            active_ms: 0,
            last: start,
            item_began: 0,
            leg: None,
        }
    }

    pub(super) fn step<'p>(&self, plan: &'p Plan) -> Option<&'p Step> {
        plan.timeline().get(self.place)
    }

    /// Milliseconds of the current step that have passed at this moment.
    pub(super) fn so_far(&self, plan: &Plan, now: Moment) -> u64 {
        match &self.state {
            State::Running { since, before } => {
                let away = self.step(plan).is_some_and(|s| s.kind == StepKind::Away);
                let ran = if away {
                    let wall = now.at.signed_duration_since(since.at).num_milliseconds();
                    u64::try_from(wall).unwrap_or(0)
                } else {
                    now.ms.saturating_sub(since.ms)
                };
                before.saturating_add(ran)
            }
            State::Frozen { so_far, .. } | State::GoingOn { so_far, .. } => *so_far,
            State::Resting { .. } | State::AskingBack { .. } => {
                self.leg.map_or(0, |leg| leg.so_far)
            }
            State::CameBack { took } => *took,
            State::Completed | State::Stopped(_) | State::Interrupted => 0,
        }
    }

    /// Whether the session's own time runs. If so, `n` leads to a running step, otherwise to a
    /// frozen one.
    pub(super) fn runs(&self) -> bool {
        matches!(self.state, State::Running { .. })
    }

    /// Applies one fact. On an error, nothing changes.
    pub(super) fn apply(
        &mut self,
        plan: &mut Plan,
        fact: &Fact,
        now: Moment,
    ) -> Result<(), Impossible> {
        let step = *self.step(plan).ok_or(Impossible)?;
        if self.state.is_over() || now.ms < self.last.ms {
            return Err(Impossible);
        }
        let so_far = self.so_far(plan, now);
        match (fact, &self.state) {
            (Fact::Passed, State::Running { before, .. })
                if step.kind != StepKind::Away && so_far >= millis(&step) =>
            {
                // An eased hold may be over before it continues: then it was held for longer.
                self.account(&step, millis(&step).max(*before), now);
                if step.ends_rep {
                    self.progress.complete_rep(&step);
                }
                self.enter(plan, self.place + 1, now, true);
            }
            (Fact::Frozen { by }, state) if may_freeze(state, *by) => {
                self.count_active(&step, so_far, now);
                self.hold_rest(now);
                self.state = State::Frozen { by: *by, so_far };
            }
            (
                Fact::Answered(answer),
                State::Frozen {
                    by: FrozenBy::Felt, ..
                },
            ) => self.answered(plan, *answer, &step, so_far, now)?,
            (Fact::Easier { instead }, _) if self.may_ease(plan, &step) => {
                self.make_easier(plan, instead.as_deref(), &step, so_far, now)?;
            }
            (Fact::Rested, State::Resting { .. }) => self.ask_back(now)?,
            (Fact::Settled, State::AskingBack { .. }) => {
                let by = (LEG_DOWN, None);
                self.skip_by_rule(plan, &step, so_far, now, by);
            }
            (Fact::GoingOn, State::Frozen { by, .. }) if *by != FrozenBy::Felt => {
                self.state = State::GoingOn {
                    until: now.ms + GO_ON_MS,
                    so_far,
                };
            }
            (Fact::Resumed, State::GoingOn { until, .. }) if now.ms >= *until => {
                let before = if step.lasts < RESTARTS_BELOW {
                    0
                } else {
                    so_far
                };
                let running = State::Running { since: now, before };
                self.state = self.back_to_rest(now).unwrap_or(running);
            }
            (Fact::Ready, State::Running { .. }) if step.kind.prepares() => {
                self.ready(plan, &step, so_far, now);
            }
            (Fact::Next, _) if self.may_move() => self.next(plan, &step, so_far, now),
            (Fact::Back, _) if self.may_move() => self.back(plan, &step, so_far, now),
            (Fact::CameBack, State::Running { .. }) if step.kind == StepKind::Away => {
                self.count_active(&step, so_far, now);
                self.state = State::CameBack { took: so_far };
            }
            (Fact::Minutes { minutes }, State::CameBack { .. }) => {
                let held = u64::from(*minutes) * 60_000;
                self.progress.hold(&step, held);
                if held >= step.enough.map_or(millis(&step), millis_of) {
                    self.progress.complete_rep(&step);
                }
                self.enter(plan, self.place + 1, now, true);
            }
            (Fact::Stopped(why), _) => {
                self.account(&step, so_far, now);
                self.state = State::Stopped(why.clone());
            }
            (Fact::Interrupted, _) => {
                self.account(&step, so_far, now);
                self.state = State::Interrupted;
            }
            _ => return Err(Impossible),
        }
        self.last = now;
        Ok(())
    }

    /// Counts the time of a running step as active, up to now.
    pub(super) fn count_active(&mut self, step: &Step, so_far: u64, now: Moment) {
        if let State::Running { since, before } = &self.state {
            let ran = if step.kind == StepKind::Away {
                so_far.saturating_sub(*before)
            } else {
                now.ms.saturating_sub(since.ms)
            };
            self.active_ms = self.active_ms.saturating_add(ran);
        }
    }

    /// Counts a step's time as active and its hold as held, whether it was finished or left.
    pub(super) fn account(&mut self, step: &Step, held_ms: u64, now: Moment) {
        self.count_active(step, held_ms, now);
        if is_held(step.kind) {
            self.progress.hold(step, held_ms);
        }
    }
}

fn may_freeze(state: &State, by: FrozenBy) -> bool {
    match state {
        State::Frozen {
            by: FrozenBy::Felt, ..
        } => false,
        State::Frozen { by: now, .. } => *now != by,
        State::AskingBack { .. } => may_freeze_question(by),
        _ => true,
    }
}

/// Whether the log counts the time of such a step as held.
pub(super) fn is_held(kind: StepKind) -> bool {
    matches!(kind, StepKind::Hold | StepKind::Activity | StepKind::Away)
}

pub(super) fn millis(step: &Step) -> u64 {
    millis_of(step.lasts)
}

pub(super) fn millis_of(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
