//! What was observed: one value at one time, or a panel of members.

use super::bundle::{Entry, Resource};
use super::codes::{Coding, Concept, Quantity};
use super::dates::moment;
use super::subject::{Identifier, Identity, Reference, Subject};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// An observation.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Observation {
    resource_type: &'static str,
    identifier: [Identifier; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) based_on: Vec<Reference>,
    status: &'static str,
    category: [Concept; 1],
    code: Concept,
    subject: Reference,
    #[serde(flatten)]
    effective: Effective,
    /// The patient records it.
    performer: [Reference; 1],
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) data_absent_reason: Option<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) body_site: Option<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) has_member: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) component: Vec<Component>,
    #[serde(skip)]
    id: Identity,
}

impl Resource for Observation {
    const TYPE: &'static str = "Observation";
}

impl Observation {
    /// An observation without a value yet.
    pub(super) fn new(
        id: Identity,
        kind: Category,
        code: Concept,
        effective: Effective,
        subject: &Subject,
    ) -> Self {
        Self {
            resource_type: Observation::TYPE,
            identifier: [id.identifier()],
            based_on: Vec::new(),
            status: "final",
            category: [Concept::category(kind.code())],
            code,
            subject: subject.reference(),
            effective,
            performer: [subject.reference()],
            value: None,
            data_absent_reason: None,
            note: Vec::new(),
            body_site: None,
            has_member: Vec::new(),
            component: Vec::new(),
            id,
        }
    }

    /// The same with a value.
    pub(super) fn with(mut self, value: Value) -> Self {
        self.value = Some(value);
        self
    }

    /// A reference to it.
    pub(super) fn reference(&self) -> Reference {
        self.id.reference()
    }

    /// It as an entry of a Bundle.
    pub(super) fn entry(self) -> Entry<Observation> {
        Entry::created(self.id, self)
    }
}

/// The kind of an observation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Category {
    /// Something that was done.
    Activity,
    /// An answer.
    Survey,
}

impl Category {
    const fn code(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Survey => "survey",
        }
    }
}

/// When it was so.
#[derive(Debug, Clone, Serialize)]
pub(super) enum Effective {
    /// At a moment.
    #[serde(rename = "effectiveDateTime")]
    At(String),
    /// From a moment to another.
    #[serde(rename = "effectivePeriod")]
    Period(Period),
}

impl Effective {
    /// At a moment.
    pub(super) fn at(at: &DateTime<FixedOffset>) -> Self {
        Self::At(moment(at))
    }

    /// From a moment to another. An end before the start, from a wrong clock, is not said.
    pub(super) fn from_to(start: &DateTime<FixedOffset>, end: &DateTime<FixedOffset>) -> Self {
        Self::Period(Period {
            start: moment(start),
            end: (start <= end).then(|| moment(end)),
        })
    }
}

/// A time with its ends, both included.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Period {
    pub(super) start: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<String>,
}

/// A value; an observation and a component have one at most.
#[derive(Debug, Clone, Serialize)]
pub(super) enum Value {
    #[serde(rename = "valueQuantity")]
    Quantity(Quantity),
    #[serde(rename = "valueCodeableConcept")]
    Concept(Concept),
    #[serde(rename = "valueBoolean")]
    Truth(bool),
    #[serde(rename = "valueInteger")]
    Number(u32),
    #[serde(rename = "valueString")]
    Text(Plain),
    #[serde(rename = "valueCoding")]
    Coding(Coding),
    #[serde(rename = "valueDate")]
    Date(chrono::NaiveDate),
}

/// A part of an observation.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Component {
    code: Concept,
    #[serde(flatten)]
    value: Value,
}

impl Component {
    /// A part with a code of our own.
    pub(super) fn own(code: &str, value: Value) -> Self {
        Self::new(Concept::own(code), value)
    }

    /// A part.
    pub(super) const fn new(code: Concept, value: Value) -> Self {
        Self { code, value }
    }

    /// A part with a word.
    pub(super) fn word(code: &str, word: &str) -> Self {
        Self::own(code, Value::Concept(Concept::value(code, word)))
    }
}

/// A note in the patient's words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Annotation {
    time: String,
    text: Plain,
}

impl Annotation {
    /// A note; none where there are no words in it.
    pub(super) fn new(text: &Plain, at: &DateTime<FixedOffset>) -> Option<Self> {
        let is_empty = text.as_str().trim().is_empty();
        (!is_empty).then(|| Self {
            time: moment(at),
            text: text.clone(),
        })
    }
}
