//! What the loop needs of the app, so that a test can put another in its place.

use crate::app::msg::{Effect, Msg};
use crate::app::{App, Window};
use crate::core::keys::{Key, Meaning};
use crate::core::time::{Mono, Now};

/// State that takes messages in and says what is to be done.
pub trait Program {
    /// Takes a message in and says what is to be done.
    fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect>;
    /// When it wants to be told the time next.
    fn next_wake(&self) -> Option<Mono>;
    /// Learns the size of the frame that was just shown.
    fn shown(&mut self, window: Window);
    /// Whether letters are text now, or the arrows choose on a scale; see [`super::hold`].
    fn is_typing(&self) -> bool;
    /// What the person has given this key, where that is what it means now; see [`super::hold`].
    fn given(&self, _key: Key) -> Option<Meaning> {
        None
    }
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

    fn is_typing(&self) -> bool {
        Self::is_typing(self)
    }

    fn given(&self, key: Key) -> Option<Meaning> {
        Self::given(self, key)
    }
}
