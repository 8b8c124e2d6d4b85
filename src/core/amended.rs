//! Corrections of the log. An amendment names a record and the fields that change. The record
//! itself stays as it was written.
//!
//! [`Change`] alone decides which fields may be corrected and to which values. Corrections are
//! applied when the log is read, and when a record is added to what was read. All other code
//! therefore sees corrected records.

mod counterparts;

use super::pain::Pain;
use super::record::{Amendment, CheckIn, Mobility, Place, Record, SessionRecord};
use super::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use counterparts::Counterparts;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// One field of a record with its corrected value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// `pain` of a check-in.
    Pain(Pain),
    /// `note` of a check-in; `null` removes it.
    Note(Option<Plain>),
    /// `place` of a check-in; `null` removes it.
    Place(Option<Place>),
    /// `mobility` of a check-in; `null` removes it.
    Mobility(Option<Mobility>),
    /// `pain_before` of a session.
    PainBefore(Pain),
    /// `start` of a session.
    Start(DateTime<FixedOffset>),
    /// `end` of a session.
    End(DateTime<FixedOffset>),
    /// `at` of every other record that has one.
    At(DateTime<FixedOffset>),
    /// `local_date`: the day that a record counts for.
    LocalDate(NaiveDate),
    /// `from` of a pause.
    From(NaiveDate),
    /// `to` of a pause; one before `from` leaves no day.
    To(NaiveDate),
}

impl Change {
    /// The fields that may be corrected, as the log writes them.
    pub const FIELDS: [&str; 11] = [
        "pain",
        "note",
        "place",
        "mobility",
        "pain_before",
        "start",
        "end",
        "at",
        "local_date",
        "from",
        "to",
    ];

    /// Whether it corrects a pain number.
    const fn is_number(&self) -> bool {
        matches!(self, Self::Pain(_) | Self::PainBefore(_))
    }

    /// Reads a field and its value from an amendment. `None` if the field may not be corrected or
    /// cannot have that value.
    pub fn read(field: &str, value: &Value) -> Option<Self> {
        match field {
            "pain" => pain(value).map(Self::Pain),
            "note" => word(value, |text| Some(Plain::new(text)), Self::Note),
            "place" => word(value, Place::from_word, Self::Place),
            "mobility" => word(value, Mobility::from_word, Self::Mobility),
            "pain_before" => pain(value).map(Self::PainBefore),
            "start" => time(value).map(Self::Start),
            "end" => time(value).map(Self::End),
            "at" => time(value).map(Self::At),
            "local_date" => value.as_str()?.parse().ok().map(Self::LocalDate),
            "from" => value.as_str()?.parse().ok().map(Self::From),
            "to" => value.as_str()?.parse().ok().map(Self::To),
            _ => None,
        }
    }

    /// Whether a record has this field.
    pub fn fits(&self, record: &Record) -> bool {
        match self {
            Self::PainBefore(_) | Self::Start(_) | Self::End(_) => {
                matches!(record, Record::Session(_))
            }
            Self::At(_) => matches!(
                record,
                Record::CheckIn(_)
                    | Record::Screening(_)
                    | Record::Confirmation(_)
                    | Record::Measure(_)
                    | Record::Pause(_)
                    | Record::Level(_)
            ),
            Self::LocalDate(_) => matches!(
                record,
                Record::Session(_)
                    | Record::CheckIn(_)
                    | Record::Screening(_)
                    | Record::Confirmation(_)
                    | Record::Measure(_)
                    | Record::Pause(_)
                    | Record::Level(_)
            ),
            Self::From(_) | Self::To(_) => matches!(record, Record::Pause(_)),
            Self::Pain(_) | Self::Note(_) | Self::Place(_) | Self::Mobility(_) => {
                matches!(record, Record::CheckIn(_))
            }
        }
    }

    /// Changes the record. A record without this field stays as it is.
    pub fn apply(&self, record: &mut Record) {
        match record {
            Record::Session(session) => self.apply_to_session(session),
            Record::CheckIn(check) => self.apply_to_check_in(check),
            Record::Screening(screening) => match self {
                Self::At(at) => screening.at = *at,
                Self::LocalDate(date) => screening.local_date = *date,
                _ => {}
            },
            Record::Confirmation(said) => match self {
                Self::At(at) => said.at = *at,
                Self::LocalDate(date) => said.local_date = *date,
                _ => {}
            },
            Record::Measure(measure) => match self {
                Self::At(at) => measure.at = *at,
                Self::LocalDate(date) => measure.local_date = *date,
                _ => {}
            },
            Record::Pause(pause) => match self {
                Self::At(at) => pause.at = *at,
                Self::LocalDate(date) => pause.local_date = *date,
                Self::From(date) => pause.from = *date,
                Self::To(date) => pause.to = *date,
                _ => {}
            },
            Record::Level(change) => match self {
                Self::At(at) => change.at = *at,
                Self::LocalDate(date) => change.local_date = *date,
                _ => {}
            },
            Record::Amendment(_) | Record::Newer { .. } => {}
        }
    }

    fn apply_to_session(&self, session: &mut SessionRecord) {
        match self {
            Self::PainBefore(pain) => session.pain_before = Some(*pain),
            Self::Start(start) => session.start = *start,
            Self::End(end) => session.end = *end,
            Self::LocalDate(date) => session.local_date = *date,
            Self::Pain(_)
            | Self::Note(_)
            | Self::Place(_)
            | Self::Mobility(_)
            | Self::At(_)
            | Self::From(_)
            | Self::To(_) => {}
        }
    }

    fn apply_to_check_in(&self, check: &mut CheckIn) {
        match self {
            Self::Pain(pain) => check.pain = *pain,
            Self::Note(note) => check.note.clone_from(note),
            Self::Place(place) => check.place = *place,
            Self::Mobility(mobility) => check.mobility = *mobility,
            Self::At(at) => check.at = *at,
            Self::LocalDate(date) => check.local_date = *date,
            Self::PainBefore(_) | Self::Start(_) | Self::End(_) | Self::From(_) | Self::To(_) => {}
        }
    }
}

fn time(value: &Value) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(value.as_str()?).ok()
}

fn pain(value: &Value) -> Option<Pain> {
    Pain::new(u8::try_from(value.as_u64()?).ok()?)
}

/// Reads a word, or `null` where the word is removed.
fn word<T>(
    value: &Value,
    read: impl Fn(&str) -> Option<T>,
    change: impl Fn(Option<T>) -> Change,
) -> Option<Change> {
    match value {
        Value::Null => Some(change(None)),
        Value::String(text) => read(text).map(|word| change(Some(word))),
        _ => None,
    }
}

/// The corrections of a log, by the record they name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections(HashMap<Uuid, Vec<Vec<Change>>>);

impl Corrections {
    /// Collects the amendments among these records. An amendment with a field that may not be
    /// corrected, or with a value that its field cannot have, changes nothing: applying half of it
    /// would produce something that no person entered. The pain number before a session is
    /// corrected both in the check-in and in the session, whichever of the two the amendment names.
    pub fn of<'r>(records: impl IntoIterator<Item = &'r Record> + Clone) -> Self {
        let amendments = records
            .clone()
            .into_iter()
            .filter_map(|record| match record {
                Record::Amendment(amendment) => Some(amendment),
                _ => None,
            });
        let mut amendments: Vec<&Amendment> = amendments.collect();
        // With the same second, the id decides: merged logs give the same result in any order.
        amendments.sort_by_key(|amendment| (amendment.at, amendment.id));
        let read = amendments.into_iter().filter_map(|amendment| {
            let set = amendment.set.iter();
            let changes = set.map(|(field, value)| Change::read(field, value));
            Some((amendment.amends, changes.collect::<Option<Vec<_>>>()?))
        });
        let read: Vec<(Uuid, Vec<Change>)> = read.collect();
        // Corrections of a number are rare. Only they need a second pass over the whole log.
        let counterparts = if read.iter().flat_map(|(_, c)| c).any(Change::is_number) {
            Counterparts::of(records)
        } else {
            Counterparts::default()
        };
        let mut gathered: HashMap<Uuid, Vec<Vec<Change>>> = HashMap::new();
        for (amends, changes) in read {
            if let Some((counterpart, change)) = counterparts.change(amends, &changes) {
                gathered.entry(counterpart).or_default().push(vec![change]);
            }
            gathered.entry(amends).or_default().push(changes);
        }
        Self(gathered)
    }

    /// Corrects one record. Of two corrections of the same field, the later one is kept.
    pub fn apply(&self, record: &mut Record) {
        let Some(id) = record.id() else {
            return;
        };
        for changes in self.0.get(&id).into_iter().flatten() {
            if changes.iter().all(|change| change.fits(record)) {
                for change in changes {
                    change.apply(record);
                }
            }
        }
    }
}

/// Corrects records by the amendments among them. Doing it again changes nothing.
pub fn amend(records: &mut [Record]) {
    let corrections = Corrections::of(&*records);
    for record in records {
        corrections.apply(record);
    }
}

/// When this record was last corrected, directly or through its counterpart. Only a later amendment
/// corrects it again.
pub fn last_amended<'r>(
    records: impl IntoIterator<Item = &'r Record> + Clone,
    id: Uuid,
) -> Option<DateTime<FixedOffset>> {
    let counterpart = Counterparts::of(records.clone()).other(id);
    let times = records.into_iter().filter_map(|record| match record {
        Record::Amendment(a) if a.amends == id || Some(a.amends) == counterpart => Some(a.at),
        _ => None,
    });
    times.max()
}

#[cfg(test)]
mod tests;
