//! What the program computes, without a terminal: the parts that the figures of `first_frame` are
//! made of. `cargo bench --bench app -- frame` runs one room.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench may fail loudly"
)]

mod content;
#[cfg(unix)]
mod cue;
mod frame;
#[cfg(unix)]
mod hush;
#[path = "../support/sample.rs"]
mod sample;
#[path = "../../tests/support/screened.rs"]
mod screened;
mod store;

use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    // The product starts programs through itself, so this does too.
    if let Some(code) = rygrad::voice::become_program(std::env::args_os()) {
        return code;
    }
    #[cfg(unix)]
    if cue::begins() {
        return ExitCode::SUCCESS;
    }
    divan::Divan::default()
        .max_time(Duration::from_secs(1))
        .config_with_args()
        .main();
    #[cfg(unix)]
    if std::env::args().skip(1).any(|arg| arg == "cue") {
        cue::report();
    }
    // Of one bench alone, where a filter chose it.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        println!("peak memory of this run: {}", peak.trim());
    }
    ExitCode::SUCCESS
}
