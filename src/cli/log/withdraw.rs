//! `rygrad log withdraw ID`: a record that was another person's, or a slip, takes part in nothing any
//! more. It stays in the log, and `--undo` brings it back.

use super::super::{Edge, Failure, Home, called};
use super::named::named;
use super::say;
use crate::app::ids::Ids;
use crate::core::amended::{belongings, later};
use crate::core::history::Lately;
use crate::core::log::Reading;
use crate::core::record::{Amendment, Record};
use crate::i18n::t;
use crate::store;
use std::process::ExitCode;

/// What is to be withdrawn.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Withdrawal {
    /// Id of the record, or at least 6 characters of its beginning
    id: String,
    /// Bring it back
    #[arg(long)]
    undo: bool,
}

pub(super) fn withdraw(
    asked: &Withdrawal,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let log = store::all(&home.folders.log())?;
    tell(&asked.id, !asked.undo, &log, home, edge)
}

/// Withdraws a record, or brings it back.
pub(super) fn tell(
    id: &str,
    is: bool,
    log: &Reading,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    let can_be = |record: &Record| record.written().local_date().is_some();
    let (id, record) = named(id, &log.records, can_be, home)?;
    if record.is_withdrawn() == is {
        writeln!(edge.out, "{}", texts.say(t::CLI_LOG_AMEND_SAME))?;
        return Ok(ExitCode::SUCCESS);
    }
    // What went with its session comes back with it alone.
    if let Some(session) = record.belongs_to().filter(|_| !is)
        && log.withdrawn().any(|other| other.id() == Some(session))
    {
        let id = session.to_string();
        return Err(Failure::Input(
            texts.say(t::CliLogWithdrawSession { id: &id }),
        ));
    }
    let amendment = Amendment {
        id: Ids::new(edge.seed).next(edge.now),
        at: later(edge.now, &log.records, id),
        amends: id,
        set: [("withdrawn".to_owned(), is.into())].into_iter().collect(),
    };
    store::append(&home.folders, &Record::Amendment(amendment))?;
    let (name, id) = (called::record(record, home), id.to_string());
    let mut lines = vec![if is {
        texts.say(t::CliLogWithdrawn { record: &name })
    } else {
        texts.say(t::CliLogBroughtBack { record: &name })
    }];
    let count = belongings(record, &log.records);
    if count > 0 {
        lines.push(texts.say(t::CliLogWithdrawnWith { count }));
    }
    if is {
        if Lately::at(&log.records, home.present(edge.now)).is_open_by(record) {
            lines.push(texts.say(t::CORRECT_SIGN_STAYS));
        }
        // The command stays on one line, so that it can be copied.
        lines.push(texts.say(t::CLI_LOG_WITHDRAWN_UNDO));
        lines.push(format!("  rygrad log withdraw --undo {id}"));
    }
    say(edge.out, &lines)?;
    Ok(ExitCode::SUCCESS)
}
