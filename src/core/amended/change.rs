//! One field of a record with its corrected value: which fields may be corrected, in which records,
//! and to what.

use super::amount::Amount;
use crate::core::ids::ProgrammeId;
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Mobility, Place, Record, SessionRecord};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::Value;

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
    /// `programme` of a session, by its id. The hash of the plan that ran stays.
    Programme(ProgrammeId),
    /// `level` of a session; `null` removes it.
    Level(Option<Level>),
    /// `sets:ID`, `reps:ID` or `minutes:ID` of a session: what was done of an exercise.
    Amount(Amount),
    /// `at` of every other record that has one.
    At(DateTime<FixedOffset>),
    /// `local_date`: the day that a record counts for.
    LocalDate(NaiveDate),
    /// `from` of a pause.
    From(NaiveDate),
    /// `to` of a pause; one before `from` leaves no day.
    To(NaiveDate),
    /// `withdrawn`: whether the record takes part in nothing.
    Withdrawn(bool),
}

impl Change {
    /// Whether it corrects a pain number.
    pub(super) const fn is_number(&self) -> bool {
        matches!(self, Self::Pain(_) | Self::PainBefore(_))
    }

    /// Whether the record is withdrawn by it or brought back, where it is about that.
    pub(super) const fn withdraws(&self) -> Option<bool> {
        match self {
            Self::Withdrawn(is) => Some(*is),
            _ => None,
        }
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
            "programme" => ProgrammeId::new(value.as_str()?).ok().map(Self::Programme),
            "level" if value.is_null() => Some(Self::Level(None)),
            "level" => {
                let level = Level::new(u8::try_from(value.as_u64()?).ok()?)?;
                Some(Self::Level(Some(level)))
            }
            "at" => time(value).map(Self::At),
            "local_date" => value.as_str()?.parse().ok().map(Self::LocalDate),
            "from" => value.as_str()?.parse().ok().map(Self::From),
            "to" => value.as_str()?.parse().ok().map(Self::To),
            "withdrawn" => value.as_bool().map(Self::Withdrawn),
            field => Amount::read(field, value).map(Self::Amount),
        }
    }

    /// Whether a record has this field and it can have this value there. It does not depend on other
    /// corrections, so that the order in which logs are put together makes no difference.
    pub fn fits(&self, record: &Record) -> bool {
        let record = record.written();
        match (self, record) {
            (_, Record::Amendment(_) | Record::Newer { .. }) => false,
            (Self::Withdrawn(_) | Self::LocalDate(_), _) => true,
            (Self::Amount(amount), Record::Session(session)) => amount.fits(session),
            (
                Self::PainBefore(_)
                | Self::Start(_)
                | Self::End(_)
                | Self::Programme(_)
                | Self::Level(_),
                record,
            ) => record.is_session(),
            (Self::At(_), record) => !record.is_session(),
            (Self::From(_) | Self::To(_), record) => matches!(record, Record::Pause(_)),
            (Self::Pain(_) | Self::Note(_) | Self::Place(_) | Self::Mobility(_), record) => {
                matches!(record, Record::CheckIn(_))
            }
            (Self::Amount(_), _) => false,
        }
    }

    /// Changes the record. A record without this field stays as it is. Whether it is withdrawn is no
    /// field of it ([`super::amend`]).
    pub fn apply(&self, record: &mut Record) {
        match record {
            Record::Session(session) => self.apply_to_session(session),
            Record::CheckIn(check) => self.apply_to_check_in(check),
            Record::Screening(screening) => {
                self.apply_to_times(&mut screening.at, &mut screening.local_date);
            }
            Record::Confirmation(said) => self.apply_to_times(&mut said.at, &mut said.local_date),
            Record::Measure(measure) => {
                self.apply_to_times(&mut measure.at, &mut measure.local_date);
            }
            Record::Pause(pause) => {
                self.apply_to_times(&mut pause.at, &mut pause.local_date);
                match self {
                    Self::From(date) => pause.from = *date,
                    Self::To(date) => pause.to = *date,
                    _ => {}
                }
            }
            Record::Level(change) => self.apply_to_times(&mut change.at, &mut change.local_date),
            Record::Withdrawn(record) => self.apply(record),
            Record::Amendment(_) | Record::Newer { .. } => {}
        }
    }

    const fn apply_to_times(&self, time: &mut DateTime<FixedOffset>, day: &mut NaiveDate) {
        match self {
            Self::At(at) => *time = *at,
            Self::LocalDate(date) => *day = *date,
            _ => {}
        }
    }

    fn apply_to_session(&self, session: &mut SessionRecord) {
        match self {
            Self::PainBefore(pain) => session.pain_before = Some(*pain),
            Self::Start(start) => session.start = *start,
            Self::End(end) => session.end = *end,
            Self::LocalDate(date) => session.local_date = *date,
            Self::Programme(id) => session.programme.id = id.clone(),
            Self::Level(level) => session.programme.level = *level,
            Self::Amount(amount) => amount.apply(session),
            _ => {}
        }
    }

    fn apply_to_check_in(&self, check: &mut CheckIn) {
        self.apply_to_times(&mut check.at, &mut check.local_date);
        match self {
            Self::Pain(pain) => check.pain = *pain,
            Self::Note(note) => check.note.clone_from(note),
            Self::Place(place) => check.place = *place,
            Self::Mobility(mobility) => check.mobility = *mobility,
            _ => {}
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
