//! What clap says of a wrong command line, made safe: it quotes what was typed as it was typed.

use super::Edge;
use crate::core::text::Plain;
use clap::builder::StyledStr;
use clap::error::Error;
use std::io;
use std::process::ExitCode;

/// Prints help and version to the output, a mistake to the error stream.
pub(super) fn report(error: &Error, edge: &mut Edge<'_>) -> ExitCode {
    let said = error.render();
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    // Where nothing can be written nobody listens, and the code says the rest.
    if error.use_stderr() {
        for line in said.to_string().lines() {
            let _ = writeln!(edge.err, "{}", Plain::new(line));
        }
    } else {
        let _ = write_styled(&said, edge);
    }
    ExitCode::from(code)
}

/// Prints our own help, in colour where it may be.
pub(super) fn write_styled(said: &StyledStr, edge: &mut Edge<'_>) -> io::Result<()> {
    if edge.colour {
        write!(edge.out, "{}", said.ansi())
    } else {
        write!(edge.out, "{said}")
    }
}
