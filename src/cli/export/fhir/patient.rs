//! The patient, of whom nothing is said but the pseudonym.

use super::bundle::{Entry, Resource};
use super::subject::{Identifier, Subject};
use serde::Serialize;

/// A patient.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Patient {
    resource_type: &'static str,
    identifier: [Identifier; 1],
}

/// The patient, found by the pseudonym.
pub(super) fn entry(subject: &Subject) -> Entry {
    let identifier = Identifier::pseudonym(subject.pseudonym());
    Entry::created_unless(
        identifier.search(),
        subject.named("patient"),
        Resource::Patient(Patient {
            resource_type: "Patient",
            identifier: [identifier],
        }),
    )
}
