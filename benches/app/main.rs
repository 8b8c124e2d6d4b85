//! What the program computes, without a terminal: the parts that the figures of `first_frame` are
//! made of. `cargo bench --bench app -- frame` runs one room.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench may fail loudly"
)]

mod content;
mod frame;
#[cfg(unix)]
mod hush;
#[path = "../support/sample.rs"]
mod sample;
#[path = "../../tests/support/screened.rs"]
mod screened;
mod store;

use std::time::Duration;

fn main() {
    divan::Divan::default()
        .max_time(Duration::from_secs(1))
        .config_with_args()
        .main();
    // Of one bench alone, where a filter chose it.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        println!("peak memory of this run: {}", peak.trim());
    }
}
