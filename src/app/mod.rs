//! What is on screen: messages in, state changed, effects out.
//!
//! `app` draws nothing and reads nothing; it knows no terminal and no file.

pub mod key;
pub mod msg;

use crate::core::time::{Mono, Now};
use key::Key;
use msg::{Effect, Msg};

/// The whole state of the program.
#[derive(Debug, Default)]
pub struct App {}

impl App {
    /// Takes a message in and says what is to be done.
    pub fn update(&mut self, msg: Msg, _now: Now) -> Vec<Effect> {
        match msg {
            Msg::Key(Key::Char('q')) | Msg::LeaveNow => vec![Effect::Leave],
            Msg::Suspending | Msg::Key(Key::Ctrl('z')) => vec![Effect::Suspend],
            _ => Vec::new(),
        }
    }

    /// When the app wants to be told the time next.
    pub fn next_wake(&self) -> Option<Mono> {
        None
    }
}
