//! A running session.
mod fact;
mod progress;
pub use fact::{Entry, Fact, FrozenBy};
pub use progress::Occasion;
