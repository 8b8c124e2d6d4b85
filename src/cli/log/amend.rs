//! `rygrad log amend ID FIELD VALUE`: writes a correction as a record of its own, which readers
//! apply.

mod moved;
mod value;

use super::super::called;
use super::super::{Edge, Failure, Home};
use super::named::named;
use super::{moment, say, when, withdraw};
use crate::app::ids::Ids;
use crate::core::amended::{self, Amount, Calendar, Change, later};
use crate::core::record::{Amendment, Record};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::store;
use std::process::ExitCode;
use value::{bad_field, change, unfit, value};

/// The requested correction.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Correction {
    /// Id of the record, or at least 6 characters of its beginning
    id: String,
    /// What to correct: pain, note, place, mobility, `pain_before`, programme, level, sets:EXERCISE,
    /// reps:EXERCISE, minutes:EXERCISE, from, to, date, start or withdrawn
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
    let field = asked.field.trim().to_lowercase();
    // Ids of exercises have hyphens.
    let field = if field.contains(':') {
        field
    } else {
        field.replace('-', "_")
    };
    if field == "note" {
        super::note(&asked.value, home)?;
    }
    if moved::is_time(&field) {
        return move_in_time(asked, &field, home, edge);
    }
    let value = value(&field, &asked.value);
    // Faults of the arguments are reported before the log is read.
    let change = change(&field, &value, &asked.value, home, edge)?;
    let log = store::all(&home.folders.log())?;
    if let Change::Withdrawn(is) = change {
        return withdraw::tell(&asked.id, is, &log, home, edge);
    }
    let can_be = |record: &Record| {
        let record = record.written();
        matches!(
            record,
            Record::Session(_) | Record::CheckIn(_) | Record::Pause(_)
        )
    };
    let (_, record) = named(&asked.id, &log.records, can_be, home)?;
    let record = standing(record, home)?;
    // The notes of a session are those of its numbers.
    let record = match (&change, record.id()) {
        (Change::Note(_), Some(id)) if record.is_session() => {
            let number = amended::noted(id, &log.records);
            number.ok_or_else(|| bad_field(&asked.field, home))?
        }
        _ => record,
    };
    let Some(id) = record.id().filter(|_| change.fits(record)) else {
        return Err(unfit(&change, &field, record, home));
    };
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
        set: value::set(&field, value, &change, record),
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

/// The record, unless it is withdrawn: what nobody sees cannot be corrected.
fn standing<'r>(record: &'r Record, home: &Home) -> Result<&'r Record, Failure> {
    if record.is_withdrawn() {
        let id = record.belongs_to().or(record.id()).unwrap_or_default();
        let id = id.to_string();
        return Err(Failure::Input(
            home.texts.say(t::CliLogAmendWithdrawn { id: &id }),
        ));
    }
    Ok(record)
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
    let has_date = |record: &Record| record.written().local_date().is_some();
    let (id, record) = named(&asked.id, &log.records, has_date, home)?;
    let record = standing(record, home)?;
    let Some(before) = record.at() else {
        return Err(bad_field(&asked.field, home));
    };
    let to = moved::read(field, &asked.value, before, home, edge)?;
    if to == before {
        writeln!(edge.out, "{}", texts.say(t::CLI_LOG_AMEND_SAME))?;
        return Ok(ExitCode::SUCCESS);
    }
    let over = amended::over(record, to);
    if over > edge.now {
        return Err(when::future(&moment(&over), home));
    }
    let mut ids = Ids::new(edge.seed);
    let calendar = Calendar {
        present: home.present(edge.now),
        local: &edge.local,
        day: &|at| home.present(at).today,
    };
    let sets = amended::moved(id, to, &log.records, &calendar);
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

/// The value of a field; a dash if it is empty.
fn said(field: &str, record: &Record) -> String {
    let said = match (record, field) {
        (Record::Session(session), "pain_before") => session.pain_before.map(|p| p.to_string()),
        (Record::Session(session), "programme") => Some(session.programme.id.to_string()),
        (Record::Session(session), "level") => {
            session.programme.level.map(|l| l.number().to_string())
        }
        (Record::Session(session), field) => Amount::split(field).and_then(|(counted, id)| {
            let exercise = session.exercises.iter().find(|e| e.id == id)?;
            Some(amended::number(counted, exercise).to_string())
        }),
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
