//! The record that an id, or its beginning, names.

use super::super::sheet::columns;
use super::super::{Failure, Home, called};
use crate::core::record::Record;
use crate::core::text::Plain;
use crate::i18n::t;
use uuid::Uuid;

/// The fewest characters of an id.
const SHORTEST: usize = 6;
/// The most records that are listed if the id is ambiguous.
const NAMED: usize = 10;

/// The only record that may be corrected and whose id begins with this.
pub(super) fn named<'k>(
    written: &str,
    records: &'k [Record],
    fits: impl Fn(&Record) -> bool,
    home: &Home,
) -> Result<(Uuid, &'k Record), Failure> {
    let texts = &home.texts;
    let written = Plain::new(written.trim());
    let start = written.as_str().to_lowercase();
    if start.chars().count() < SHORTEST {
        return Err(Failure::Usage(texts.say(t::CLI_LOG_AMEND_SHORT)));
    }
    let begins = |id: &Uuid| {
        id.hyphenated().to_string().starts_with(&start)
            || id.simple().to_string().starts_with(&start)
    };
    let found = records.iter().filter_map(|record| {
        let id = record.id().filter(begins)?;
        Some((id, record))
    });
    let (fitting, others): (Vec<_>, Vec<_>) = found.partition(|(_, record)| fits(record));
    match fitting.as_slice() {
        [one] => Ok(*one),
        [] if others.is_empty() => Err(Failure::Input(texts.say(t::CliLogAmendUnknown {
            id: written.as_str(),
        }))),
        [] => Err(Failure::Input(texts.say(t::CLI_LOG_AMEND_TYPE))),
        several => {
            let rows: Vec<Vec<String>> = several
                .iter()
                .take(NAMED)
                .map(|(id, record)| vec![format!("  {id}"), called::record(record, home)])
                .collect();
            let mut lines = vec![texts.say(t::CLI_LOG_AMEND_SEVERAL)];
            lines.extend(columns(&rows, &[]));
            Err(Failure::Input(lines.join("\n")))
        }
    }
}
