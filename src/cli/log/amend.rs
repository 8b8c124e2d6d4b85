//! `rygrad log amend ID FIELD VALUE`: writes a correction as a record of its own, which readers
//! apply.

mod moved;

use super::super::called;
use super::super::sheet::columns;
use super::super::{Edge, Failure, Home};
use super::{moment, say};
use crate::app::ids::Ids;
use crate::core::amended::{Change, last_amended};
use crate::core::record::{Amendment, Mobility, Place, Record};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::store;
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::Value;
use std::process::ExitCode;
use uuid::Uuid;

/// The fewest characters of an id.
const SHORTEST: usize = 6;
/// The most records that are listed if the id is ambiguous.
const NAMED: usize = 10;

/// The requested correction.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Correction {
    /// Id of the record, or at least 6 characters of its beginning
    id: String,
    /// What to correct: pain, note, place, mobility, `pain_before`, from, to, date or start
    field: String,
    /// What it is to be
    #[arg(allow_hyphen_values = true)]
    value: String,
}

pub(super) fn amend(
    asked: &Correction,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    let field = asked.field.trim().to_lowercase().replace('-', "_");
    if field == "note" {
        super::note(&asked.value, home)?;
    }
    if moved::is_time(&field) {
        return move_in_time(asked, &field, home, edge);
    }
    let value = value(&field, &asked.value);
    // Faults of the arguments are reported before the log is read.
    let change = change(&field, &value, &asked.value, home)?;
    let log = store::all(&home.folders.log())?;
    let has_fields = |record: &Record| {
        matches!(
            record,
            Record::Session(_) | Record::CheckIn(_) | Record::Pause(_)
        )
    };
    let (id, record) = named(&asked.id, &log.records, has_fields, home)?;
    if !change.fits(record) {
        return Err(bad_field(&asked.field, home));
    }
    let (before, mut amended) = (said(&field, record), record.clone());
    change.apply(&mut amended);
    if amended == *record {
        writeln!(edge.out, "{}", texts.say(t::CLI_LOG_AMEND_SAME))?;
        return Ok(ExitCode::SUCCESS);
    }
    let amendment = Amendment {
        id: Ids::new(edge.seed).next(edge.now),
        at: later(edge.now, &log.records, id),
        amends: id,
        set: [(field.clone(), value)].into_iter().collect(),
    };
    store::append(&home.folders, &Record::Amendment(amendment))?;
    let (name, after) = (called::record(record, home), said(&field, &amended));
    say(
        edge.out,
        &[texts.say(t::CliLogAmended {
            record: name.as_str(),
            field: field.as_str(),
            before: before.as_str(),
            after: after.as_str(),
        })],
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Moves a record and the records that belong to it to another day or time.
fn move_in_time(
    asked: &Correction,
    field: &str,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    let log = store::all(&home.folders.log())?;
    let has_date = |record: &Record| record.local_date().is_some();
    let (id, record) = named(&asked.id, &log.records, has_date, home)?;
    let Some(before) = record.at() else {
        return Err(bad_field(&asked.field, home));
    };
    let to = moved::read(field, &asked.value, before, home, edge)?;
    if to == before {
        writeln!(edge.out, "{}", texts.say(t::CLI_LOG_AMEND_SAME))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut ids = Ids::new(edge.seed);
    let sets = moved::with_its_own(id, to, &log.records, home, edge);
    let amendments = sets.into_iter().map(|(amends, set)| {
        Record::Amendment(Amendment {
            id: ids.next(edge.now),
            at: later(edge.now, &log.records, amends),
            amends,
            set,
        })
    });
    let amendments: Vec<Record> = amendments.collect();
    store::append_all(&home.folders, &amendments)?;
    let mut lines = vec![texts.say(t::CliLogAmended {
        record: called::record(record, home).as_str(),
        field,
        before: moment(&before).as_str(),
        after: moment(&to).as_str(),
    })];
    let others = amendments.len().saturating_sub(1);
    if others > 0 {
        lines.push(texts.say(t::CliLogAmendedWith { count: others }));
    }
    say(edge.out, &lines)?;
    Ok(ExitCode::SUCCESS)
}

/// A time that makes this correction the last one. The clock may have been set back since the
/// previous correction, or that one may come from a machine whose clock is ahead.
fn later(now: DateTime<FixedOffset>, records: &[Record], id: Uuid) -> DateTime<FixedOffset> {
    let last = last_amended(records, id);
    let next = last.and_then(|at| at.checked_add_signed(TimeDelta::seconds(1)));
    next.map_or(now, |next| now.max(next))
}

/// A value as the log writes it: numbers as numbers, an empty value as `null`.
fn value(field: &str, written: &str) -> Value {
    let written = written.trim();
    if matches!(field, "pain" | "pain_before") {
        return written.parse::<u8>().map_or(Value::Null, Value::from);
    }
    let clean = Plain::new(written);
    if clean.as_str().is_empty() {
        Value::Null
    } else {
        clean.as_str().into()
    }
}

fn change(field: &str, value: &Value, written: &str, home: &Home) -> Result<Change, Failure> {
    if let Some(change) = Change::read(field, value) {
        return Ok(change);
    }
    let list = |words: Vec<&str>| words.join(", ");
    let words = match field {
        "pain" | "pain_before" => return Err(super::bad_pain(written, home)),
        "place" => list(Place::ALL.iter().map(|word| word.word()).collect()),
        "mobility" => list(Mobility::ALL.iter().map(|word| word.word()).collect()),
        "from" | "to" => return Err(Failure::Usage(home.texts.say(t::WRONG_USE_DATE))),
        _ => return Err(bad_field(field, home)),
    };
    let written = Plain::new(written);
    Err(Failure::Usage(home.texts.say(t::CliLogAmendValue {
        field,
        value: written.as_str(),
        words: words.as_str(),
    })))
}

fn bad_field(field: &str, home: &Home) -> Failure {
    let field = Plain::new(field);
    Failure::Usage(home.texts.say(t::CliLogAmendField {
        field: field.as_str(),
    }))
}

/// The only record that may be corrected and whose id begins with this.
fn named<'k>(
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

/// The value of a field; a dash if it is empty.
fn said(field: &str, record: &Record) -> String {
    let said = match (record, field) {
        (Record::Session(session), "pain_before") => session.pain_before.map(|p| p.to_string()),
        (Record::CheckIn(check), "pain") => Some(check.pain.to_string()),
        (Record::CheckIn(check), "note") => check.note.as_ref().map(Plain::to_string),
        (Record::CheckIn(check), "place") => check.place.map(|p| p.word().to_owned()),
        (Record::Pause(pause), "from") => Some(pause.from.to_string()),
        (Record::Pause(pause), "to") => Some(pause.to.to_string()),
        (Record::CheckIn(check), "mobility") => check.mobility.map(|m| m.word().to_owned()),
        _ => None,
    };
    said.unwrap_or_else(|| "–".to_owned())
}
