//! `rygrad completions` and `rygrad man`: made from the definition of the command line itself, so
//! that they cannot differ from it.

use super::{Args, Edge, Failure, Home, complete, help};
use crate::i18n::t;
use clap::CommandFactory;
use clap_complete::Shell;
use std::process::ExitCode;

const NAME: &str = "rygrad";

/// Writes the completions for a shell.
pub(super) fn completions(
    shell: Shell,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let command = help::translated(Args::command(), &home.texts);
    edge.data
        .write_all(&complete::script(shell, command, NAME))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the manual page of the program, or of one of its commands.
pub(super) fn man(path: &[String], home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let mut command = help::translated(Args::command(), &home.texts);
    let mut name = NAME.to_owned();
    for part in path {
        let Some(below) = command.find_subcommand(part) else {
            let command = part.as_str();
            return Err(Failure::Usage(home.texts.say(t::CliNoCommand { command })));
        };
        command = below.clone();
        name = format!("{name}-{part}");
    }
    let command = command.name(name).bin_name(NAME);
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    edge.data.write_all(&page)?;
    Ok(ExitCode::SUCCESS)
}
