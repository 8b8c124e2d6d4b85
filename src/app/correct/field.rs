//! The field of a line: what is typed or chosen in it, and the corrections that follow.

use super::super::desk::Desk;
use super::page::{Field, Line, Page, Wrong};
use super::set;
use crate::core::amended::{self, Calendar, Set, belongings};
use crate::core::history::Present;
use crate::core::text::{Plain, plain_dashes};
use crate::core::time::Now;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};
use serde_json::Value;
use uuid::Uuid;

/// Nobody who trains today trained before this year.
const FIRST_YEAR: i32 = 1900;

/// Opens the field of a line.
pub(super) fn open(line: &Line, id: Uuid, desk: &Desk) -> Field {
    match line {
        Line::Time(at) => Field::Text(at.format("%Y-%m-%d %H:%M").to_string()),
        Line::From(date) | Line::To(date) => Field::Text(date.to_string()),
        Line::Note(_, note) => Field::Text(note.as_ref().map(Plain::to_string).unwrap_or_default()),
        Line::Before(pain) => Field::Level(*pain),
        Line::Pain(_, _, pain) => Field::Level(Some(*pain)),
        Line::Amount(amount, most, _) => Field::Number {
            number: amount.number,
            most: *most,
        },
        Line::Programme(id) => {
            let mut ids = desk.library.programme_ids();
            if !ids.contains(id) {
                ids.insert(0, id.clone());
            }
            let at = ids.iter().position(|other| other == id).unwrap_or(0);
            Field::Programme { ids, at }
        }
        Line::Withdrawn(_) => {
            let records = &desk.log.records;
            let record = records.iter().find(|record| record.id() == Some(id));
            Field::Sure {
                along: record.map_or(0, |record| belongings(record, records)),
                opens_a_sign: record.is_some_and(|record| desk.lately().is_open_by(record)),
            }
        }
    }
}

/// The corrections that follow from the value of the open field; none where nothing changes.
pub(super) fn sets(page: &Page, desk: &Desk, now: Now) -> Result<Vec<Set>, Wrong> {
    let id = page.entry.id;
    let Some(line) = page.line() else {
        return Ok(Vec::new());
    };
    let one = |id, field: &str, value: Value| Ok(vec![set(id, field, value)]);
    match (line, &page.field) {
        (Line::Withdrawn(is), _) => one(id, "withdrawn", (!is).into()),
        (Line::Time(before), Some(Field::Text(text))) => {
            let to = time(text, *before, desk)?;
            if to == *before {
                return Ok(Vec::new());
            }
            let record = desk.log.records.iter().find(|r| r.id() == Some(id));
            if record.is_some_and(|record| amended::over(record, to) > now.wall) {
                return Err(Wrong::Future);
            }
            let starts = desk.settings.day_starts;
            let day = |wall: DateTime<FixedOffset>| Now { wall, ..now }.local_date(starts);
            let calendar = Calendar {
                present: Present {
                    today: desk.today(now),
                    at: now.wall,
                },
                local: &desk.local,
                day: &day,
            };
            Ok(amended::moved(id, to, &desk.log.records, &calendar))
        }
        (Line::From(before), Some(Field::Text(text))) => {
            let to = date(text)?;
            changed(*before != to, set(id, "from", to.to_string().into()))
        }
        (Line::To(before), Some(Field::Text(text))) => {
            let to = date(text)?;
            changed(*before != to, set(id, "to", to.to_string().into()))
        }
        (Line::Note(number, before), Some(Field::Text(text))) => {
            let text = Plain::new(text.trim());
            let note = Some(text).filter(|text| !text.as_str().is_empty());
            let value = note
                .as_ref()
                .map_or(Value::Null, |note| note.as_str().into());
            changed(*before != note, set(*number, "note", value))
        }
        (Line::Before(before), Some(Field::Level(Some(pain)))) => {
            let value = pain.level().into();
            changed(*before != Some(*pain), set(id, "pain_before", value))
        }
        (Line::Pain(number, _, before), Some(Field::Level(Some(pain)))) => {
            changed(before != pain, set(*number, "pain", pain.level().into()))
        }
        (Line::Amount(amount, ..), Some(Field::Number { number, .. })) => {
            let is_new = amount.number != *number;
            changed(is_new, set(id, &amount.field(), (*number).into()))
        }
        (Line::Programme(before), Some(Field::Programme { ids, at })) => {
            let records = &desk.log.records;
            let record = records.iter().find(|record| record.id() == Some(id));
            let (Some(to), Some(record)) = (ids.get(*at), record) else {
                return Ok(Vec::new());
            };
            let set = amended::with_programme(to, record);
            changed(before != to, (id, set))
        }
        _ => Ok(Vec::new()),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it ends the arms of a match")]
fn changed(is: bool, set: Set) -> Result<Vec<Set>, Wrong> {
    Ok(is.then_some(set).into_iter().collect())
}

fn date(text: &str) -> Result<NaiveDate, Wrong> {
    let text = plain_dashes(text);
    let date = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| Wrong::Form)?;
    if (FIRST_YEAR..=9999).contains(&date.year()) {
        Ok(date)
    } else {
        Err(Wrong::Form)
    }
}

/// A date and a time of day; a date alone keeps the time.
fn time(
    text: &str,
    before: DateTime<FixedOffset>,
    desk: &Desk,
) -> Result<DateTime<FixedOffset>, Wrong> {
    let text = plain_dashes(text.trim());
    let (day, clock) = text
        .split_once(' ')
        .map_or((text.as_str(), None), |(d, c)| (d, Some(c)));
    let clock = match clock {
        Some(clock) => NaiveTime::parse_from_str(clock.trim(), "%H:%M").map_err(|_| Wrong::Form)?,
        None => before.time(),
    };
    let same = before.format("%Y-%m-%d %H:%M").to_string() == text;
    let at = (desk.local)(date(day)?.and_time(clock));
    Ok(if same { before } else { at })
}
