//! What was acknowledged is kept, whatever ends the process, fills the disk or damages the log.
//!
//! The story of each file is the same: a driver process runs the product's own store and says what
//! it hands over and what it is told; something breaks; and what it was told is on disk, once.
//! What needs root or a tool says so in a word where it is missing, and passes. The long runs:
//! `cargo test --release --test crash -- --ignored long`.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says what it did"
)]

mod damage;
mod disk;
mod driver;
mod faults;
mod kept;
mod kills;
mod life;
mod limit;
mod merging;
mod power;
mod recorded;
mod records;
mod seed;
mod settings;
mod small_disk;
mod together;
mod tools;
mod torn_disk;
