//! `rygrad log list`: the records with their ids, so that one can be corrected or withdrawn.
//!
//! ```text
//! 019a0000-0000-7000-8000-000000000001  check-in of 2026-11-22 08:01  3
//! 019a0000-0000-7000-8000-000000000002  session of 2026-11-22 08:10   Disc, first weeks  withdrawn
//! ```

use super::super::sheet::columns;
use super::super::{Edge, Failure, Home, called};
use super::say;
use crate::core::history::Range;
use crate::core::record::Record;
use crate::i18n::t;
use crate::store;
use std::process::ExitCode;

/// Which records.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Asked {
    /// Only the last days
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..))]
    days: Option<u32>,
    /// Only those that are withdrawn
    #[arg(long)]
    withdrawn: bool,
}

pub(super) fn list(asked: &Asked, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let log = store::all(&home.folders.log())?;
    let today = home.present(edge.now).today;
    let range = asked.days.map_or(Range::All, Range::Last);
    let is_asked = |record: &&Record| {
        let first = range.first(today);
        let date = record.written().local_date();
        let within = date.is_some_and(|date| first.is_none_or(|first| first <= date));
        within && (record.is_withdrawn() || !asked.withdrawn)
    };
    let records = log.records.iter().filter(is_asked);
    let rows: Vec<Vec<String>> = records.filter_map(|record| row(record, home)).collect();
    if rows.is_empty() {
        writeln!(edge.out, "{}", home.texts.say(t::CLI_LOG_LIST_NONE))?;
    }
    say(edge.out, &columns(&rows, &[]))?;
    home.after_log(&log, edge)
}

fn row(record: &Record, home: &Home) -> Option<Vec<String>> {
    let about = match record.written() {
        Record::Session(session) => home
            .library
            .session_name(&session.programme.id, home.lang())
            .to_string(),
        Record::CheckIn(check) => check.pain.to_string(),
        Record::Level(change) => home
            .library
            .session_name(&change.programme, home.lang())
            .to_string(),
        Record::Pause(pause) => format!("{} – {}", pause.from, pause.to),
        _ => String::new(),
    };
    let mut row = vec![
        record.id()?.to_string(),
        called::record(record, home),
        about,
    ];
    if record.is_withdrawn() {
        row.push(home.texts.say(t::CLI_LOG_LIST_WITHDRAWN));
    }
    Some(row)
}
