//! The program in a real terminal: whatever ends it, the terminal is given back.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test may fail loudly, and waits by a real clock"
)]

mod awake;
mod crash;
mod disk;
mod first_start;
mod idle;
mod kills;
mod leaving;
mod log;
mod patient;
#[cfg(target_os = "linux")]
#[path = "../support/piper.rs"]
mod piper;
mod plain;
mod replies;
mod screen;
mod session;
mod settings;
mod signals;
#[cfg(target_os = "linux")]
#[path = "../support/sound.rs"]
mod sound;
mod stand_in;
mod stopping;
#[path = "../support/mod.rs"]
mod support;
mod terminals;
mod two_windows;
mod voice;
