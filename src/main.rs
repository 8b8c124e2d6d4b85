//! Parse, run, exit code.

use rygrad::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
