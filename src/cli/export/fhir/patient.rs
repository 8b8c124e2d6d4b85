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

impl Resource for Patient {
    const TYPE: &'static str = "Patient";
}

/// The patient, found by the pseudonym.
pub(super) fn entry(subject: &Subject) -> Entry<Patient> {
    let identifier = Identifier::pseudonym(subject.pseudonym());
    Entry::created_unless(
        identifier.search(),
        subject.named("patient"),
        Patient {
            resource_type: Patient::TYPE,
            identifier: [identifier],
        },
    )
}
