//! The check-ins as they were corrected afterwards. The one place where an export reads amendments.

use crate::core::pain::Pain;
use crate::core::record::{Amendment, CheckIn, Mobility, Record};
use crate::core::text::Plain;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// The records with the notes, numbers and answers that were added to their check-ins later; of several the
/// last holds. What cannot be read as one changes nothing.
pub(super) fn corrected(mut records: Vec<Record>) -> Vec<Record> {
    let mut later: HashMap<Uuid, Vec<Amendment>> = HashMap::new();
    for record in &records {
        if let Record::Amendment(amendment) = record {
            let of_one = later.entry(amendment.amends).or_default();
            of_one.push(amendment.clone());
        }
    }
    for record in &mut records {
        if let Record::CheckIn(check) = record {
            for amendment in later.get(&check.id).into_iter().flatten() {
                correct(check, amendment);
            }
        }
    }
    records
}

fn correct(check: &mut CheckIn, amendment: &Amendment) {
    match amendment.set.get("note") {
        Some(Value::String(note)) => check.note = Some(Plain::new(note)),
        Some(Value::Null) => check.note = None,
        _ => {}
    }
    let mobility = amendment.set.get("mobility").and_then(Value::as_str);
    if let Some(mobility) = mobility.and_then(Mobility::from_word) {
        check.mobility = Some(mobility);
    }
    let pain = amendment.set.get("pain").and_then(Value::as_u64);
    let pain = pain.and_then(|level| u8::try_from(level).ok());
    if let Some(pain) = pain.and_then(Pain::new) {
        check.pain = pain;
    }
}
