//! The command line as a person or a script meets it: the built binary, a bare environment, a home
//! of its own. Where the date matters, the same commands run in this process under a fixed clock.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says what it left out"
)]

mod all_data;
mod audio;
mod check;
#[cfg(unix)]
mod completions;
mod config;
#[path = "../support/day.rs"]
mod day;
#[cfg(unix)]
mod doctor;
mod export;
mod fhir;
mod history;
mod home;
#[cfg(unix)]
#[path = "../support/installed.rs"]
mod installed;
mod languages;
mod list;
mod log;
mod new;
#[cfg(unix)]
#[path = "../support/piper.rs"]
mod piper;
#[cfg(unix)]
mod prepare;
mod rehearse;
mod remind;
mod report;
mod settings;
mod share;
mod sheet;
mod show;
#[cfg(unix)]
#[path = "../support/sound.rs"]
mod sound;
mod start;
mod streams;
mod surroundings;
mod version;
mod voice;
