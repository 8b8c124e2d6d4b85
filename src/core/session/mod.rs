//! A running session: a place in the timeline and a deadline.
//!
//! [`Session::handle`] takes an event and the time, decides which [`Fact`]s follow, applies them
//! and returns effects. Facts are what the journal keeps: applying the same facts to the same plan
//! gives the same session, so a session can be replayed to the repetition.

mod event;
mod fact;
mod glance;
mod machine;
mod moves;
mod progress;
mod script;
mod state;
#[cfg(test)]
mod tests;
mod timer;

pub use event::{Effect, Event, Reason, ReplayError};
pub use fact::{Entry, Fact, FrozenBy};
pub use glance::Glance;
pub use machine::Session;
pub use progress::Occasion;
pub use state::{Moment, RESTARTS_BELOW, State};
