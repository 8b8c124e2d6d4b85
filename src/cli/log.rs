//! `rygrad log`: commands for the log as a whole and for single records.

mod add;
mod amend;
mod faults;
mod list;
mod merge;
mod named;
mod repair;
mod verify;
mod when;
mod withdraw;

pub(super) use add::no_plan;
pub(super) use faults::line as fault_line;

use super::called::moment;
use super::{Args, Edge, Failure, Home, clap_error, help};
use crate::core::pain::Pain;
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::stored;
use clap::{CommandFactory, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The subcommands of `log`.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Command {
    /// Print where the log is
    Path,
    /// Count what is in the log and name every line that cannot be read
    Verify {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Leave out what cannot be read, and keep the old file beside the new one
    Repair,
    /// Add what is missing here from the logs of other computers
    Merge {
        /// Their logs
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Add a session that was done on paper
    Add(add::Paper),
    /// Correct a record; what was written stays in the log
    Amend(amend::Correction),
    /// Leave a record out that was another person's, or a slip; it stays in the log
    Withdraw(withdraw::Withdrawal),
    /// List the records with their ids
    List(list::Asked),
}

pub(super) fn log(
    command: Option<Command>,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let writes = !matches!(
        command,
        None | Some(Command::Path | Command::Verify { .. } | Command::List(_))
    );
    let loose = writes.then(|| home.folders.close_to_others());
    for notice in loose.unwrap_or_default() {
        writeln!(edge.err, "{}", stored::closed(&notice, &home.texts))?;
    }
    match command {
        None => help(home, edge),
        Some(Command::Path) => path(&home.folders.log(), edge),
        Some(Command::Verify { json }) => verify::verify(home, json, edge),
        Some(Command::Repair) => repair::repair(home, edge),
        Some(Command::Merge { files }) => merge::merge(&files, home, edge),
        Some(Command::Add(paper)) => add::add(&paper, home, edge),
        Some(Command::Amend(correction)) => amend::amend(&correction, home, edge),
        Some(Command::Withdraw(asked)) => withdraw::withdraw(&asked, home, edge),
        Some(Command::List(asked)) => list::list(&asked, home, edge),
    }
}

fn help(home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let mut args = help::shown(Args::command(), &home.texts, edge);
    if let Some(log) = args.find_subcommand_mut("log") {
        clap_error::write_styled(&log.render_help(), &home.texts, edge)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the path of the log. A script gets it unchanged; a terminal gets a form that is safe to
/// show.
fn path(path: &Path, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    if edge.columns.is_some() {
        writeln!(edge.out, "{}", stored::shown(path))?;
    } else {
        edge.out.write_all(path.as_os_str().as_encoded_bytes())?;
        writeln!(edge.out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes lines to one of the two streams.
fn say(out: &mut dyn Write, lines: &[String]) -> Result<(), Failure> {
    for line in lines {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// A note in its own words; `None` if it is empty. A note that is too long is refused, so that no
/// part of it is lost silently.
fn note(written: &str, home: &Home) -> Result<Option<Plain>, Failure> {
    let written = written.trim();
    let count = written.chars().count();
    if count > Plain::LONGEST {
        let said = home.texts.say(t::CliLogLongNote {
            count,
            most: Plain::LONGEST,
        });
        return Err(Failure::Usage(said));
    }
    let note = Plain::new(written);
    Ok((!note.as_str().is_empty()).then_some(note))
}

/// Reads a pain number.
fn pain(written: &str, home: &Home) -> Result<Pain, Failure> {
    let level = written.trim().parse().ok();
    level
        .and_then(Pain::new)
        .ok_or_else(|| bad_pain(written, home))
}

fn bad_pain(written: &str, home: &Home) -> Failure {
    let written = Plain::new(written);
    Failure::Usage(home.texts.say(t::CliLogBadPain {
        written: written.as_str(),
    }))
}
