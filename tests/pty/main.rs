//! The program in a real terminal: whatever ends it, the terminal is given back.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test may fail loudly, and waits by a real clock"
)]

mod e2e_awake;
mod e2e_crash;
mod e2e_disk;
mod e2e_first_start;
mod e2e_kills;
mod e2e_patient;
mod e2e_session;
mod e2e_settings;
mod e2e_signals;
mod e2e_voice;
mod idle;
mod leaving;
mod plain;
mod replies;
mod screen;
mod stand_in;
mod stopping;
#[path = "../support/mod.rs"]
mod support;
mod terminals;
