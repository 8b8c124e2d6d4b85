//! A running session: a place in the timeline and a deadline.
//!
//! [`Session::handle`] takes an event and the time, decides which [`Fact`]s follow, applies them
//! and returns effects. The journal keeps the facts. The same facts applied to the same plan give
//! the same session, so a session can be replayed to the repetition.
//!
//! A session without a key for long freezes and asks whether somebody is there ([`ASKS_AFTER`]).
//!
//! The answer on the pain panel is a fact too ([`Answer`]): the exercise continues, is eased (the
//! plan itself gets shorter), or is skipped by the rule, for leg pain only after [`LEG_REST`].

mod absent;
mod answer;
mod easier;
mod elsewhere;
mod event;
mod fact;
mod glance;
mod leg;
mod machine;
mod moves;
mod noted;
mod paper;
mod progress;
mod script;
mod state;
#[cfg(test)]
mod tests;
mod timer;
mod unfinished;

pub use absent::{ASKS_AFTER, GIVES_UP_AFTER};
pub use answer::Answer;
pub use elsewhere::Elsewhere;
pub use event::{Effect, Event, Reason, ReplayError};
pub use fact::{Entry, Fact, FrozenBy};
pub use glance::Glance;
pub use leg::{ANSWER_WITHIN, LEG_REST};
pub use machine::Session;
pub use noted::{How, Noted, begins, records};
pub use paper::{StopReport, done_on_paper, stopped_on_paper};
pub use progress::Occasion;
pub use state::{Moment, RESTARTS_BELOW, State};
pub use unfinished::Unfinished;
