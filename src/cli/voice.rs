//! `rygrad voice`: commands for the voice that is heard in a session.

mod check;
mod head;
mod manuscript;
mod page;
mod prepare;
mod record;
mod script;

pub(super) use check::counted;

use super::{Args, Edge, Failure, Home, clap_error, help};
use crate::i18n::t;
use crate::run::stored;
use crate::store::Reason;
use crate::voice::pack::Unusable;
use clap::{CommandFactory, Subcommand};
use std::path::Path;
use std::process::ExitCode;

/// The subcommands of `voice`.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Command {
    /// Render every line of a session ahead, for a voice that needs time
    Prepare(prepare::Prepare),
    /// Write down what to record for a voice of your own
    Script(script::Script),
    /// Say what is missing or wrong in a recorded voice, or put it into one file
    Check(check::Check),
    /// Record the texts here, one after the other
    Record(record::Record),
}

pub(super) fn voice(
    command: Option<&Command>,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    match command {
        None => help(home, edge),
        Some(Command::Prepare(asked)) => prepare::prepare(asked, home, edge),
        Some(Command::Script(asked)) => script::script(asked, home, edge),
        Some(Command::Check(asked)) => check::check(asked, home, edge),
        Some(Command::Record(asked)) => record::record(asked, home, edge),
    }
}

fn help(home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let mut args = help::shown(Args::command(), &home.texts, edge);
    if let Some(voice) = args.find_subcommand_mut("voice") {
        clap_error::write_styled(&voice.render_help(), &home.texts, edge)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Why a folder or a file is no voice that can be used.
fn refused(path: &Path, fault: &Unusable, home: &Home) -> Failure {
    let texts = &home.texts;
    let path = stored::shown(path);
    let path = path.as_str();
    Failure::Input(match fault {
        Unusable::Closed(error) => {
            let error = stored::reason(&Reason::from(error), texts);
            let error = error.as_str();
            texts.say(t::PackClosed { path, error })
        }
        Unusable::NoPack => texts.say(t::PackNone { path }),
        Unusable::Lacks(file) => texts.say(t::PackLacks { path, file: *file }),
        Unusable::Head(line) => texts.say(t::PackHeadFault { path, line: *line }),
        Unusable::Texts => texts.say(t::PackTextsFault { path }),
        Unusable::Newer => texts.say(t::PackNewer { path }),
    })
}
