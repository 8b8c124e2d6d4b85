//! Code systems, coded concepts, and quantities.
//!
//! LOINC has codes for pain and for the duration of exercise; there is none for an exercise or for a
//! rule of this program. Those have codes of our own, all in one system. Its name is a random UUID,
//! because this program owns no domain that could name it.

use crate::core::ids::ExerciseId;
use crate::core::safety::Part;
use crate::core::text::Plain;
use serde::Serialize;

/// The system of our own codes, listed in `docs/fhir.md`.
pub(super) const SYSTEM: &str = "urn:uuid:cde949d5-5fc4-43e3-8e95-f8a27245168d";
/// The system of pseudonyms.
pub(super) const PSEUDONYMS: &str = "urn:uuid:cecef060-ba0c-4277-b142-7dc5b9a5ad75";
/// The system of the ids of our resources.
pub(super) const IDS: &str = "urn:uuid:9a7b7da6-7704-44ed-a244-496c39a46b46";
const LOINC: &str = "http://loinc.org";
const UCUM: &str = "http://unitsofmeasure.org";
const CATEGORIES: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// A code of a system.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Coding {
    system: &'static str,
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<String>,
}

impl Coding {
    /// A code of our own. What stands behind its last point says it in words.
    pub(super) fn own(code: impl Into<String>) -> Self {
        let code = code.into();
        let last = code.rsplit('.').next().unwrap_or(&code);
        Self {
            system: SYSTEM,
            display: Some(last.replace(['_', '-'], " ")),
            code,
        }
    }
}

/// A concept: codes, and what it is in words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Concept {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coding: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Plain>,
}

impl Concept {
    /// One of our own, such as `stop` or `contact.soon`.
    pub(super) fn own(code: &str) -> Self {
        Self {
            coding: vec![Coding::own(code)],
            text: None,
        }
    }

    /// A value of one of our own, such as `contact` and `soon`.
    pub(super) fn value(kind: &str, word: &str) -> Self {
        Self::own(&format!("{kind}.{word}"))
    }

    /// One that has only words: a log of a later version may hold words that are unknown here.
    pub(super) fn words(text: &Plain) -> Self {
        Self {
            coding: Vec::new(),
            text: Some(text.clone()),
        }
    }

    /// An exercise, by its id and its name.
    pub(super) fn exercise(id: &ExerciseId, name: Option<Plain>) -> Self {
        Self {
            text: name,
            ..Self::value("exercise", id.as_str())
        }
    }

    /// The category of an observation.
    pub(super) fn category(code: &'static str) -> Self {
        Self::foreign(CATEGORIES, code, None)
    }

    /// Why there is no value.
    pub(super) fn absent(code: &'static str) -> Self {
        Self::foreign(ABSENT, code, None)
    }

    /// Pain now, 0 to 10 (LOINC 72514-3; NRS-11).
    pub(super) fn pain() -> Self {
        const NAME: &str = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
        Self::foreign(LOINC, "72514-3", Some(NAME))
    }

    /// How long exercise lasted (LOINC 55411-3, as the HL7 Physical Activity guide 1.0.1 uses it).
    pub(super) fn duration() -> Self {
        Self::foreign(LOINC, "55411-3", Some("Exercise duration"))
    }

    /// The same with a second code, of our own.
    pub(super) fn and(mut self, code: &str) -> Self {
        self.coding.push(Coding::own(code));
        self
    }

    fn foreign(system: &'static str, code: &'static str, display: Option<&'static str>) -> Self {
        Self {
            coding: vec![Coding {
                system,
                code: code.to_owned(),
                display: display.map(str::to_owned),
            }],
            text: None,
        }
    }
}

/// A number with its unit in UCUM.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Quantity {
    value: serde_json::Number,
    unit: &'static str,
    system: &'static str,
    code: &'static str,
}

impl Quantity {
    /// A score of a scale.
    pub(super) fn score(value: u8) -> Self {
        Self::whole(value.into(), "score", "{score}")
    }

    /// Repetitions.
    pub(super) fn repetitions(value: u32) -> Self {
        Self::whole(value.into(), "repetitions", "{repetition}")
    }

    /// Seconds.
    pub(super) fn seconds(value: u64) -> Self {
        Self::whole(value, "s", "s")
    }

    /// Seconds as minutes, to a tenth.
    pub(super) fn minutes(seconds: u64) -> Self {
        let tenths = seconds.saturating_add(3) / 6;
        let (whole, rest) = (tenths / 10, tenths % 10);
        let decimal: Option<f64> = format!("{whole}.{rest}").parse().ok();
        let decimal = decimal.filter(|_| rest > 0);
        Self {
            value: decimal
                .and_then(serde_json::Number::from_f64)
                .unwrap_or_else(|| whole.into()),
            ..Self::whole(0, "min", "min")
        }
    }

    fn whole(value: u64, unit: &'static str, code: &'static str) -> Self {
        Self {
            value: value.into(),
            unit,
            system: UCUM,
            code,
        }
    }
}

/// A row of the rules with its part, such as `22a`.
pub(super) fn row(row: u8, part: Option<Part>) -> Plain {
    let part = part.map_or("", Part::word);
    Plain::new(&format!("{row}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_to_a_tenth() {
        let said = |seconds| Quantity::minutes(seconds).value.to_string();
        let seconds = [0, 2, 3, 59, 60, 811, 600];
        assert_eq!(seconds.map(said), ["0", "0", "0.1", "1", "1", "13.5", "10"]);
    }
}
