//! A pain number, with its place and its note, and how moving was.

use super::bundle::Entry;
use super::codes::{Concept, Quantity};
use super::observation::{Annotation, Category, Effective, Observation, Value};
use super::subject::{Identity, Subject};
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, When};
use chrono::{DateTime, FixedOffset};

/// The observations of a check-in.
pub(super) fn entries(check: &CheckIn, subject: &Subject) -> Vec<Entry<Observation>> {
    let mut number = pain(
        id(check, subject),
        check.pain,
        check.when,
        &check.at,
        subject,
    );
    number.body_site = check
        .place
        .map(|place| Concept::value("place", place.word()));
    let note = check.note.as_ref();
    number.note = note
        .and_then(|note| Annotation::new(note, &check.at))
        .into_iter()
        .collect();
    let moving = check.mobility.map(|mobility| {
        let id = subject.id(check.id, "mobility");
        let value = Concept::value("mobility", mobility.word());
        let code = Concept::own("mobility");
        Observation::new(
            id,
            Category::Survey,
            code,
            Effective::at(&check.at),
            subject,
        )
        .with(Value::Concept(value))
    });
    let all = [Some(number), moving].into_iter().flatten();
    all.map(Observation::entry).collect()
}

/// The id of the number of a check-in.
pub(super) fn id(check: &CheckIn, subject: &Subject) -> Identity {
    subject.id(check.id, "pain")
}

/// A pain number. Its second code says which one it is.
pub(super) fn pain(
    id: Identity,
    level: Pain,
    when: When,
    at: &DateTime<FixedOffset>,
    subject: &Subject,
) -> Observation {
    let code = Concept::pain().and(&format!("pain.{}", when.word()));
    Observation::new(id, Category::Survey, code, Effective::at(at), subject)
        .with(Value::Quantity(Quantity::score(level.level())))
}
