//! A running session: a place in the timeline and a deadline.
//!
//! [`Session::handle`] takes an event and the time, decides which [`Fact`]s follow, applies them
//! and returns effects. Facts are what the journal keeps: applying the same facts to the same plan
//! gives the same session, so a session can be replayed to the repetition.

mod fact;
mod glance;
mod machine;
mod progress;
mod script;
mod state;
#[cfg(test)]
mod tests;

pub use fact::{Entry, Fact, FrozenBy};
pub use glance::Glance;
pub use machine::{Effect, Event, Reason, ReplayError, Session};
pub use progress::Occasion;
pub use state::{Moment, RESTARTS_BELOW, State};
