//! Any bytes as a file of exercises, a programme or the settings.
#![no_main]

#[path = "../harness/toml.rs"]
mod harness;

libfuzzer_sys::fuzz_target!(|data: &[u8]| harness::check(data));
