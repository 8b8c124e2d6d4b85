//! Records that a wrong clock dated in the future: lists them, and says how to correct their day.

use super::super::Home;
use super::super::called;
use super::super::sheet::{columns, wrapped};
use crate::core::history::{Ahead, Lately};
use crate::i18n::t;
use chrono::NaiveDate;

/// How many records are listed; the others are only counted.
const NAMED: usize = 10;

/// The lines about such records, after an empty line; none if there are no such records.
pub(super) fn lines(
    lately: &Lately<'_>,
    today: NaiveDate,
    home: &Home,
    measure: usize,
) -> Vec<String> {
    let Some(Ahead { count, first }) = lately.ahead() else {
        return Vec::new();
    };
    let texts = &home.texts;
    let mut lines = vec![String::new()];
    let first = texts.full_date(first);
    let said = texts.say(t::CliHistoryAhead {
        count,
        first: &first,
    });
    lines.extend(wrapped(&said, "", measure));
    // Sessions come first: correcting one also moves the records that belong to it.
    let sessions = lately.records_ahead().filter(|record| record.is_session());
    let others = lately.records_ahead().filter(|record| !record.is_session());
    let named = sessions
        .chain(others)
        .filter_map(|record| Some((record.id()?, record)));
    let rows: Vec<Vec<String>> = named
        .take(NAMED)
        .map(|(id, record)| vec![format!("  {id}"), called::record(record, home)])
        .collect();
    let id = rows.first().and_then(|row| row.first());
    let id = id.map_or("ID", |id| id.trim()).to_owned();
    lines.extend(columns(&rows, &[]));
    if count > NAMED {
        let said = texts.say(t::CliLogMore {
            count: count - NAMED,
        });
        lines.push(format!("  {said}"));
    }
    lines.extend(wrapped(&texts.say(t::CLI_HISTORY_AHEAD_WHY), "", measure));
    // The command stays on one line, so that it can be copied. A day in the past allows any time of
    // day.
    let day = today.pred_opt().unwrap_or(today);
    lines.push(format!("  rygrad log amend {id} date {day}"));
    lines
}
