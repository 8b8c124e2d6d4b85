//! Any bytes as a log, through every command that reads or writes one.
#![no_main]

#[path = "../harness/log.rs"]
mod harness;

libfuzzer_sys::fuzz_target!(|data: &[u8]| harness::check(data));
