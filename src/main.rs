//! Parse, run, exit code.

use rygrad::cli;
use std::process::ExitCode;

/// What musl has in its place is slow; elsewhere the system's own is as quick.
#[cfg(target_env = "musl")]
#[global_allocator]
static MEMORY: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    cli::main()
}
