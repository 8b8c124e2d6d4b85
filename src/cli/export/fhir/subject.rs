//! Whose resources they are, and the ids that follow from it.

use super::super::pseudonym::Pseudonym;
use super::codes::{IDS, PSEUDONYMS};
use crate::core::record::Record;
use serde::Serialize;
use uuid::Uuid;

/// The namespace of our ids (UUID version 5): that of our codes.
const NAMESPACE: Uuid = Uuid::from_u128(0xcde9_49d5_5fc4_43e3_8e95_f8a2_7245_168d);
/// The letters of a pseudonym that is made here.
const MADE: usize = 12;

/// The patient, by a pseudonym.
#[derive(Debug)]
pub(super) struct Subject {
    pseudonym: String,
}

impl Subject {
    /// The patient of a log. Without a pseudonym it is made from the id of the first record: every
    /// export of this log has the same, and nobody can tell from it when the log began.
    pub(super) fn new(records: &[Record], pseudonym: Option<&Pseudonym>) -> Self {
        let given = pseudonym.map(|pseudonym| pseudonym.as_str().to_owned());
        let pseudonym = given.unwrap_or_else(|| {
            let first = records.iter().find_map(Record::id).unwrap_or_default();
            let name = Uuid::new_v5(&NAMESPACE, first.as_bytes())
                .simple()
                .to_string();
            format!("log-{}", name.get(..MADE).unwrap_or(&name))
        });
        Self { pseudonym }
    }

    /// The pseudonym.
    pub(super) fn pseudonym(&self) -> &str {
        &self.pseudonym
    }

    /// The id of a part of a record. It is another one under another pseudonym, so that two sets for
    /// two readers cannot be joined by it.
    pub(super) fn id(&self, record: Uuid, part: &str) -> Identity {
        self.named(&format!("{record}/{part}"))
    }

    /// The id of what no record has, such as the patient.
    pub(super) fn named(&self, name: &str) -> Identity {
        Identity::of(&format!("{}/{name}", self.pseudonym))
    }

    /// The reference to the patient.
    pub(super) fn reference(&self) -> Reference {
        self.named("patient").reference()
    }
}

/// The id of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity(Uuid);

impl Identity {
    /// The id with a name.
    pub(super) fn of(name: &str) -> Self {
        Self(Uuid::new_v5(&NAMESPACE, name.as_bytes()))
    }

    /// It as a URI, which names the resource in its Bundle. A server puts an address of its own in the
    /// place of this word, wherever it stands.
    pub(super) fn uri(self) -> String {
        self.0.urn().to_string()
    }

    /// It as an identifier, by which the resource is found on a server.
    pub(super) fn identifier(self) -> Identifier {
        Identifier {
            system: IDS,
            value: self.0.to_string(),
        }
    }

    /// A reference to the resource.
    pub(super) fn reference(self) -> Reference {
        Reference {
            reference: self.uri(),
        }
    }
}

/// A reference to a resource of the same Bundle.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Reference {
    reference: String,
}

/// A business identifier.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Identifier {
    system: &'static str,
    value: String,
}

impl Identifier {
    /// The pseudonym of a patient.
    pub(super) fn pseudonym(word: &str) -> Self {
        Self {
            system: PSEUDONYMS,
            value: word.to_owned(),
        }
    }

    /// The search that finds it.
    pub(super) fn search(&self) -> String {
        format!("identifier={}|{}", self.system, self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::codes::SYSTEM;
    use super::*;

    #[test]
    fn the_namespace_is_the_system_of_our_codes() {
        assert_eq!(NAMESPACE.urn().to_string(), SYSTEM);
    }

    #[test]
    fn ids_are_the_same_each_time_and_differ_by_pseudonym() {
        let subject = |word| Subject::new(&[], Pseudonym::new(word).as_ref());
        let id = |word| subject(word).id(Uuid::nil(), "session");
        assert_eq!(id("a"), id("a"));
        assert_ne!(id("a"), id("b"));
        let made = Subject::new(&[], None);
        assert_eq!(made.pseudonym().len(), "log-".len() + MADE);
    }
}
