//! Two minutes of rest after leg pain moved down, and the question *Is it back where it was?*
//! (rows 18 and 19).
//!
//! The exercise at hand is not gone on with: it waits to be left by the rule, or the session stops.
//! A freeze meanwhile leads back here, not into the step.

use super::event::Reason;
use super::fact::{Fact, FrozenBy};
use super::machine::Session;
use super::state::{Impossible, Moment, State, Track, millis_of};
use crate::core::record::Why;
use crate::core::safety::{Contact, Feeling};
use crate::core::time::Mono;
use std::time::Duration;

/// How long to rest after leg pain moved down (ALBERTA; the minutes are ours).
pub const LEG_REST: Duration = Duration::from_secs(2 * 60);
/// How long the question after it waits; no answer is the sterner one (ours).
pub const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// The rest that is owed before the exercise is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leg {
    /// Milliseconds of the step at hand that had passed when it was left.
    pub(super) so_far: u64,
    /// Milliseconds of the rest that had passed when it last stood still; all of them: the question
    /// is next.
    rested: u64,
}

impl Track {
    /// Two minutes from now, or once more if they are already owed: it moved down again.
    pub(super) fn begin_rest(&mut self, so_far: u64, now: Moment) {
        let rested = 0;
        self.leg = Some(Leg { so_far, rested });
        self.state = State::Resting {
            since: now,
            before: rested,
        };
    }

    /// Notes how much of the rest has passed when it is frozen.
    pub(super) fn hold_rest(&mut self, now: Moment) {
        if let (Some(leg), State::Resting { since, before }) = (&mut self.leg, &self.state) {
            leg.rested = rested(*since, *before, now);
        }
    }

    /// What a freeze leads back to while a rest is owed.
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

    /// The two minutes are over: the question is asked.
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

/// Whether this may freeze the question. A key without a meaning may not, nor may a lid that was
/// closed: silence is an answer here.
pub(super) fn may_freeze_question(by: FrozenBy) -> bool {
    matches!(by, FrozenBy::Leaving | FrozenBy::Help | FrozenBy::Felt)
}

impl Session {
    /// How long the rest still lasts, or the question after it still waits, while either runs.
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

    /// Whether the rest or its question is still to come or under way, frozen or not: then the
    /// session goes on there, and neither "next" nor "back" leads anywhere.
    pub fn owes_rest(&self) -> bool {
        self.track.leg.is_some()
    }

    /// Nobody said that it is back where it was.
    pub(super) fn unanswered(&self) -> Fact {
        Fact::Stopped(self.stop(&Reason::still_down()))
    }
}

impl Reason {
    /// Row 19: after the rest it is still further down, or nobody said otherwise.
    pub fn still_down() -> Self {
        const STILL_DOWN: u8 = 19;
        Self {
            why: Why::Pain,
            kind: Some(Feeling::LegDown),
            level: None,
            row: Some(STILL_DOWN),
            contact: Contact::Soon,
        }
    }
}
