//! Stories: keys and seconds in, screen and log out.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod any_keys;
mod architecture;
mod calendar;
mod circles;
mod docs;
mod everywhere;
mod figures;
mod fuzzed;
mod large;
mod looks;
mod own_files;
mod plain;
mod progress;
mod reduced;
mod rehearsed;
mod remote;
mod rows;
mod rules;
mod safety;
mod safety_again;
mod safety_felt;
mod said;
mod schema;
#[path = "../support/screened.rs"]
mod screened;
mod screens;
mod seeds;
mod settings_kept;
mod stage;
mod stories;
mod usual_time;
mod warnings;
mod wording;
