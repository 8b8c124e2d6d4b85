//! Any keys, clocks, windows and failing writes.
#![no_main]

#[path = "../harness/app.rs"]
mod harness;

libfuzzer_sys::fuzz_target!(|data: &[u8]| harness::check(data));
