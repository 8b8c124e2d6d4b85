//! Holding a record together with all that may correct it.

use crate::core::record::Record;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The corrections among some records, and the sessions that they may be of.
pub(super) struct Corrected<'r> {
    corrections: HashMap<Uuid, Vec<&'r Record>>,
    sessions: HashMap<Uuid, &'r Record>,
    /// The numbers and answers that belong to a session.
    belongings: HashMap<Uuid, Vec<&'r Record>>,
    /// What is corrected elsewhere.
    apart: &'r HashSet<Uuid>,
}

impl<'r> Corrected<'r> {
    pub(super) fn of(records: &'r [Record], apart: &'r HashSet<Uuid>) -> Self {
        let mut corrections: HashMap<Uuid, Vec<&Record>> = HashMap::new();
        let mut sessions = HashMap::new();
        let mut belongings: HashMap<Uuid, Vec<&Record>> = HashMap::new();
        for record in records {
            if let Some(id) = record.amends() {
                corrections.entry(id).or_default().push(record);
            } else if let Some(id) = record.id().filter(|_| record.written().is_session()) {
                sessions.insert(id, record);
            } else if let Some(session) = record.belongs_to() {
                belongings.entry(session).or_default().push(record);
            }
        }
        Self {
            corrections,
            sessions,
            belongings,
            apart,
        }
    }

    /// Records and their corrections. The session that one belongs to may be withdrawn, and the record with it:
    /// that one comes along where it is corrected, for only by it is known whether a correction fits. With it
    /// comes all that belongs to it, for that says whether it was done. Some may be there twice.
    pub(super) fn with(&self, records: Vec<&'r Record>) -> Vec<&'r Record> {
        let mut all = records;
        // Each once: a log may have any number of answers to one session.
        let is_corrected = |id: &Uuid| self.corrections.contains_key(id) || self.apart.contains(id);
        let sessions = all.iter().filter_map(|record| record.belongs_to());
        let sessions: HashSet<Uuid> = sessions.filter(is_corrected).collect();
        for id in sessions {
            if let Some(session) = self.sessions.get(&id) {
                all.push(session);
                all.extend(self.belongings.get(&id).into_iter().flatten());
            }
        }
        let named: HashSet<Uuid> = all.iter().flat_map(|record| record.named()).collect();
        let corrections = named.iter().filter_map(|id| self.corrections.get(id));
        all.extend(corrections.flatten());
        all
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use serde_json::json;

    #[test]
    fn a_session_with_any_number_of_answers_and_corrections_comes_along_once() {
        let at = "2026-11-22T08:00:00+01:00";
        let session = Uuid::from_u128(1);
        let mut records = vec![Record::Session(
            serde_json::from_value(json!({
                "id": session, "start": at, "end": at, "local_date": "2026-11-22",
                "programme": {"id": "disc-1", "hash": "0badcafe"},
                "app": "0.1.0", "active_s": 640, "outcome": "completed", "plan": "full",
                "pain_before": 2, "exercises": [],
            }))
            .unwrap(),
        )];
        for n in 0..100 {
            let number = json!({
                "id": Uuid::from_u128(100 + n), "at": at, "local_date": "2026-11-22",
                "when": "after", "session": session, "pain": 3, "note": null,
            });
            records.push(Record::CheckIn(serde_json::from_value(number).unwrap()));
            let correction = json!({
                "id": Uuid::from_u128(300 + n), "at": at, "amends": session,
                "set": {"withdrawn": false},
            });
            records.push(Record::Amendment(
                serde_json::from_value(correction).unwrap(),
            ));
        }
        let (apart, numbers) = (
            HashSet::new(),
            records.iter().filter(|r| r.amends().is_none()),
        );
        let with = Corrected::of(&records, &apart).with(numbers.skip(1).collect());
        let ids = |records: &[&Record]| -> HashSet<_> { records.iter().map(|r| r.id()).collect() };
        assert_eq!(ids(&with), ids(&records.iter().collect::<Vec<_>>()));
        assert!(with.len() <= 2 * records.len(), "{}", with.len());
    }
}
