//! What the loop needs from the app, as a trait, so that tests can replace the app.

use crate::app::msg::{Effect, Msg};
use crate::app::{App, Shown};
use crate::core::time::{Mono, Now};

/// A state that handles messages and returns effects.
pub trait Program {
    /// Handles a message and returns its effects.
    fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect>;
    /// The next deadline.
    fn next_wake(&self) -> Option<Mono>;
    /// Learns what the frame was that was just shown, and says what is to be done behind it.
    #[must_use = "it is asked for once"]
    fn shown(&mut self, shown: Shown) -> Option<Effect>;
}

impl Program for App {
    fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        Self::update(self, msg, now)
    }

    fn next_wake(&self) -> Option<Mono> {
        Self::next_wake(self)
    }

    fn shown(&mut self, shown: Shown) -> Option<Effect> {
        Self::shown(self, shown)
    }
}
