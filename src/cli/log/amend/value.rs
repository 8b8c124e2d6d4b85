//! The fields that may be corrected from the command line, and their values.

use super::super::super::near::{self, Among};
use super::super::super::{Edge, Failure, Home};
use crate::core::amended::{Amount, Change, with_programme};
use crate::core::ids::ProgrammeId;
use crate::core::level::Level;
use crate::core::record::{Mobility, Place, Record, SessionRecord};
use crate::core::text::Plain;
use crate::i18n::t;
use serde_json::{Map, Value};

/// Whether a number is expected in this field.
fn is_number(field: &str) -> bool {
    matches!(field, "pain" | "pain_before" | "level") || field.contains(':')
}

/// A value as the log writes it: numbers as numbers, an empty value as `null`.
pub(super) fn value(field: &str, written: &str) -> Value {
    let written = written.trim();
    if is_number(field) {
        return written.parse::<u32>().map_or(Value::Null, Value::from);
    }
    if field == "withdrawn"
        && let Ok(is) = written.to_lowercase().parse::<bool>()
    {
        return is.into();
    }
    let clean = Plain::new(written);
    if clean.as_str().is_empty() {
        Value::Null
    } else {
        clean.as_str().into()
    }
}

/// The change that a field and its value say.
pub(super) fn change(
    field: &str,
    value: &Value,
    written: &str,
    home: &Home,
    edge: &Edge<'_>,
) -> Result<Change, Failure> {
    let is_cleared_level = field == "level" && !written.trim().is_empty() && value.is_null();
    if let Some(change) = Change::read(field, value).filter(|_| !is_cleared_level) {
        if let Change::Programme(id) = &change
            && !is_known(id, home)
        {
            return Err(near::unknown(
                written,
                Among::Programmes,
                home,
                edge.measure(),
            ));
        }
        return Ok(change);
    }
    let list = |words: Vec<&str>| words.join(", ");
    let words = match field {
        "pain" | "pain_before" => return Err(super::super::bad_pain(written, home)),
        "place" => list(Place::ALL.iter().map(|word| word.word()).collect()),
        "mobility" => list(Mobility::ALL.iter().map(|word| word.word()).collect()),
        "from" | "to" => return Err(Failure::Usage(home.texts.say(t::WRONG_USE_DATE))),
        "withdrawn" => list(vec!["true", "false"]),
        "level" => format!("1–{}", Level::MOST.number()),
        "programme" => {
            let measure = edge.measure();
            return Err(near::unknown(written, Among::Programmes, home, measure));
        }
        field if Amount::split(field).is_some() => {
            return Err(not_as_much(field, written, None, home));
        }
        _ => return Err(bad_field(field, home)),
    };
    let written = Plain::new(written);
    Err(Failure::Usage(home.texts.say(t::CliLogAmendValue {
        field,
        value: written.as_str(),
        words: words.as_str(),
    })))
}

/// Whether there is a programme with this id, or an exercise, which may be trained alone.
fn is_known(id: &ProgrammeId, home: &Home) -> bool {
    home.library.programme(id).is_some()
        || crate::core::ids::ExerciseId::new(id.as_str())
            .is_ok_and(|id| home.library.exercise(&id).is_some())
}

/// The correction as the log writes it.
pub(super) fn set(
    field: &str,
    value: Value,
    change: &Change,
    record: &Record,
) -> Map<String, Value> {
    match change {
        Change::Programme(id) => with_programme(id, record),
        _ => [(field.to_owned(), value)].into_iter().collect(),
    }
}

/// Why a change does not fit a record.
pub(super) fn unfit(change: &Change, field: &str, record: &Record, home: &Home) -> Failure {
    let (Change::Amount(amount), Record::Session(session)) = (change, record) else {
        return bad_field(field, home);
    };
    let exercise = session.exercises.iter().find(|e| e.id == amount.exercise);
    let most = exercise.and_then(|e| amount.counted.most(&e.planned));
    match most {
        Some(most) => not_as_much(field, &amount.number.to_string(), Some(most), home),
        None => Failure::Usage(home.texts.say(t::CliLogAmendAmounts {
            field: Plain::new(field).as_str(),
            fields: &fields(session).join(", "),
        })),
    }
}

/// The fields of the amounts of a session.
fn fields(session: &SessionRecord) -> Vec<String> {
    let exercises = session.exercises.iter();
    let field = |e: &crate::core::record::ExerciseDone| {
        let (counted, number) = crate::core::amended::counted(e);
        Amount {
            exercise: e.id.clone(),
            counted,
            number,
        }
        .field()
    };
    exercises.map(field).collect()
}

fn not_as_much(field: &str, written: &str, most: Option<u32>, home: &Home) -> Failure {
    let (field, value) = (Plain::new(field), Plain::new(written));
    let (field, value) = (field.as_str(), value.as_str());
    Failure::Usage(match most {
        Some(most) => home.texts.say(t::CliLogAmendMost { field, value, most }),
        None => home.texts.say(t::CliLogAmendNumber { field, value }),
    })
}

pub(super) fn bad_field(field: &str, home: &Home) -> Failure {
    let field = Plain::new(field);
    Failure::Usage(home.texts.say(t::CliLogAmendField {
        field: field.as_str(),
    }))
}
