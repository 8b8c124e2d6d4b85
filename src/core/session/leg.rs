//! Two minutes of rest after leg pain moved down, and the question *Is it back where it was?* (rows
//! 18 and 19).
//!
//! The current exercise does not continue: it is skipped by the rule after the rest, or the session
//! stops. A freeze during the rest leads back to the rest, not to the step.

use super::event::Reason;
use super::fact::{Fact, FrozenBy};
use super::machine::Session;
use super::state::{Impossible, Moment, State, Track, millis_of};
use crate::core::record::Why;
use crate::core::safety::{Contact, Feeling};
use crate::core::time::Mono;
use std::time::Duration;

/// Leg pain further down: the exercise is skipped only after the rest.
pub(super) const LEG_DOWN: u8 = 18;
/// How long to rest after leg pain moved down (ALBERTA; the minutes are ours).
pub const LEG_REST: Duration = Duration::from_mins(2);
/// How long the question after it waits. No answer counts as the stricter one (ours).
pub const ANSWER_WITHIN: Duration = Duration::from_mins(1);

/// The rest that must come before the exercise is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leg {
    /// Milliseconds of the current step that had passed when the rest began.
    pub(super) so_far: u64,
    /// Milliseconds of the rest that had passed at the last freeze. If all have passed, the
    /// question is next.
    rested: u64,
}

impl Track {
    /// Begins two minutes of rest. If a rest is already due, it begins again, because the pain
    /// moved down again.
    pub(super) fn begin_rest(&mut self, so_far: u64, now: Moment) {
        let rested = 0;
        self.leg = Some(Leg { so_far, rested });
        self.state = State::Resting {
            since: now,
            before: rested,
        };
    }

    /// Keeps how much of the rest has passed when it is frozen.
    pub(super) fn hold_rest(&mut self, now: Moment) {
        if let (Some(leg), State::Resting { since, before }) = (&mut self.leg, &self.state) {
            leg.rested = rested(*since, *before, now);
        }
    }

    /// The state after a freeze while a rest is due.
    pub(super) fn back_to_rest(&self, now: Moment) -> Option<State> {
        let leg = self.leg?;
        Some(if leg.rested < millis_of(LEG_REST) {
            State::Resting {
                since: now,
                before: leg.rested,
            }
        } else {
            asking(now)
        })
    }

    /// Asks the question once the two minutes are over.
    pub(super) fn ask_back(&mut self, now: Moment) -> Result<(), Impossible> {
        match self.state {
            State::Resting { since, before }
                if rested(since, before, now) >= millis_of(LEG_REST) =>
            {
                self.hold_rest(now);
                self.state = asking(now);
                Ok(())
            }
            _ => Err(Impossible),
        }
    }
}

/// Milliseconds of the rest that have passed.
fn rested(since: Moment, before: u64, now: Moment) -> u64 {
    before.saturating_add(now.ms.saturating_sub(since.ms))
}

fn asking(now: Moment) -> State {
    State::AskingBack {
        until: now.ms.saturating_add(millis_of(ANSWER_WITHIN)),
    }
}

/// Whether this may freeze the question. An unknown key or a closed lid may not, because silence is
/// an answer here.
pub(super) fn may_freeze_question(by: FrozenBy) -> bool {
    matches!(by, FrozenBy::Leaving | FrozenBy::Help | FrozenBy::Felt)
}

impl Session {
    /// How much of the running rest, or of the waiting time of its question, is left.
    pub fn rest_left(&self, at: Mono) -> Option<Duration> {
        let ms = self.ms(at).max(self.track.last.ms);
        match &self.track.state {
            State::Resting { .. } | State::AskingBack { .. } => {
                let left = self.track.timer(&self.plan)?.left(ms)?;
                Some(Duration::from_millis(left))
            }
            _ => None,
        }
    }

    /// Whether the rest or its question is due or running, frozen or not. The session then
    /// continues there, and "next" and "back" do nothing.
    pub fn owes_rest(&self) -> bool {
        self.track.leg.is_some()
    }

    /// The fact for a question without an answer.
    pub(super) fn unanswered(&self) -> Fact {
        Fact::Stopped(self.stop(&Reason::still_down()))
    }
}

impl Reason {
    /// Row 19: after the rest the pain is still further down, or no answer came.
    pub fn still_down() -> Self {
        const STILL_DOWN: u8 = 19;
        Self {
            why: Why::Pain,
            kind: Some(Feeling::LegDown),
            level: None,
            row: Some(STILL_DOWN),
            part: None,
            contact: Contact::Soon,
        }
    }
}
