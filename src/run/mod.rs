//! The running program: terminal, keys, signals and clocks around an app that knows none of them.
//!
//! crossterm is used in this room and nowhere else.

pub mod clock;
pub mod hold;
pub mod keys;
pub mod source;
