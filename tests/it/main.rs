//! Stories: keys and seconds in, screen and log out.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod absent;
mod advice_aloud;
mod ahead;
mod any_keys;
mod architecture;
mod calendar;
mod change;
mod check_in_stories;
mod circles;
mod clinical_vectors;
mod coming;
mod confirmed;
mod correct;
mod diaries;
mod docs;
mod edit;
mod every_row_by_keys;
mod everywhere;
mod felt;
mod figures;
mod first_start;
mod fragments;
mod from_paper;
mod fuzzed;
mod held_keys;
mod history;
mod instead;
mod large;
mod leaving;
mod levels;
mod library;
mod log_faults;
mod long_log;
mod looks;
mod matters;
mod own_exercise;
mod own_files;
mod packages;
mod pain_panel;
mod paper;
mod pictures;
mod plain;
mod platforms;
mod progress;
mod ready;
mod reduced;
mod rehearsed;
mod remote;
mod replies;
mod report;
mod said;
mod schema;
#[path = "../support/screened.rs"]
mod screened;
mod screens;
mod seeds;
mod session_looks;
mod settings_kept;
mod sheet;
mod signs;
mod stage;
mod stale_and_forgotten;
mod stories;
mod today;
mod truthful;
mod twelve_weeks;
mod two_windows;
mod unanswered;
mod usual;
mod usual_time;
mod warnings;
mod weekdays;
mod wording;
