//! Whether somebody is still there: a session that runs for long without a key freezes and asks, and is
//! stopped where nobody answers.

use super::event::Reason;
use super::fact::{Fact, FrozenBy};
use super::machine::Session;
use super::state::{State, millis_of};
use crate::core::plan::StepKind;
use crate::core::record::Why;
use crate::core::safety::Contact;
use std::time::Duration;

/// How long a session runs without a key before it asks (ours: no built-in plan runs so long by itself).
pub const ASKS_AFTER: Duration = Duration::from_mins(25);
/// How long the question waits (ours).
pub const GIVES_UP_AFTER: Duration = Duration::from_mins(10);

impl Session {
    /// Whether it stands still and asks if somebody is there.
    pub fn asks_if_there(&self) -> bool {
        let by = FrozenBy::Absent;
        matches!(&self.track.state, State::Frozen { by: now, .. } if *now == by)
    }

    /// The session's millisecond at which it asks, while a step runs. What is done away from the screen
    /// needs no keys, and an activity is not cut in two: after it, it is asked.
    pub(super) fn asks_at(&self) -> Option<u64> {
        let step = self.track.step(&self.plan)?;
        let is_long = matches!(step.kind, StepKind::Away | StepKind::Activity);
        if is_long || !self.track.runs() {
            return None;
        }
        let due = self.touched.saturating_add(millis_of(ASKS_AFTER));
        Some(due.max(self.track.last.ms))
    }

    /// Nobody said that they are there.
    pub(super) fn given_up(&self) -> Fact {
        Fact::Stopped(self.stop(&Reason::absent()))
    }
}

impl Reason {
    /// Nobody was there any more.
    pub fn absent() -> Self {
        Self {
            why: Why::Absent,
            kind: None,
            level: None,
            row: None,
            part: None,
            contact: Contact::None,
        }
    }
}
