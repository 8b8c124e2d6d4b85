//! `rygrad voice`: commands for the voice that is heard in a session.

mod script;

use super::{Args, Edge, Failure, Home, clap_error, help};
use clap::{CommandFactory, Subcommand};
use std::process::ExitCode;

/// The subcommands of `voice`.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Command {
    /// Write down what to record for a voice of your own
    Script(script::Script),
}

pub(super) fn voice(
    command: Option<&Command>,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    match command {
        None => help(home, edge),
        Some(Command::Script(asked)) => script::script(asked, home, edge),
    }
}

fn help(home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let mut args = help::translated(Args::command(), &home.texts);
    if let Some(voice) = args.find_subcommand_mut("voice") {
        clap_error::write_styled(&voice.render_help(), &home.texts, edge)?;
    }
    Ok(ExitCode::SUCCESS)
}
