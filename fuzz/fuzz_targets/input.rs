//! Any bytes of a terminal or a pipe.
#![no_main]

#[path = "../harness/input.rs"]
mod harness;

libfuzzer_sys::fuzz_target!(|data: &[u8]| harness::check(data));
