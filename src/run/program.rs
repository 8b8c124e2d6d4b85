//! What the loop needs of the app, so that a test can put another in its place.

use crate::app::msg::{Effect, Msg};
use crate::app::{App, Window};
use crate::core::time::{Mono, Now};

/// State that takes messages in and says what is to be done.
pub trait Program {
    /// Takes a message in and says what is to be done.
    fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect>;
    /// When it wants to be told the time next.
    fn next_wake(&self) -> Option<Mono>;
    /// Learns the size of the frame that was just shown.
    fn shown(&mut self, window: Window);
}

impl Program for App {
    fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        Self::update(self, msg, now)
    }

    fn next_wake(&self) -> Option<Mono> {
        Self::next_wake(self)
    }

    fn shown(&mut self, window: Window) {
        Self::shown(self, window);
    }
}
