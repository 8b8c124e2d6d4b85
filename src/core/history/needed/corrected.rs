//! Holding a record together with all that may correct it.

use crate::core::record::Record;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The corrections among some records, and the sessions that they may be of.
pub(super) struct Corrected<'r> {
    corrections: HashMap<Uuid, Vec<&'r Record>>,
    sessions: HashMap<Uuid, &'r Record>,
    /// What is corrected elsewhere.
    apart: &'r HashSet<Uuid>,
}

impl<'r> Corrected<'r> {
    pub(super) fn of(records: &'r [Record], apart: &'r HashSet<Uuid>) -> Self {
        let mut corrections: HashMap<Uuid, Vec<&Record>> = HashMap::new();
        let mut sessions = HashMap::new();
        for record in records {
            if let Some(id) = record.amends() {
                corrections.entry(id).or_default().push(record);
            } else if let Some(id) = record.id().filter(|_| record.written().is_session()) {
                sessions.insert(id, record);
            }
        }
        Self {
            corrections,
            sessions,
            apart,
        }
    }

    /// A record and its corrections. The session that it belongs to may be withdrawn, and the record with it:
    /// that one comes along where it is corrected, for only by it is known whether a correction fits.
    pub(super) fn with(&self, record: &'r Record) -> impl Iterator<Item = &'r Record> {
        let is_corrected = |id: &Uuid| self.corrections.contains_key(id) || self.apart.contains(id);
        let session = record.belongs_to().filter(is_corrected);
        let session = session.and_then(|id| self.sessions.get(&id));
        let all = record.named().filter_map(|id| self.corrections.get(&id));
        let corrections = all.flatten().copied();
        std::iter::once(record)
            .chain(session.copied())
            .chain(corrections)
    }
}
