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

    /// A record and its corrections. The session that it belongs to may be withdrawn, and the record with it:
    /// that one comes along where it is corrected, for only by it is known whether a correction fits. With it
    /// comes all that belongs to it, for that says whether it was done.
    pub(super) fn with(&self, record: &'r Record) -> impl Iterator<Item = &'r Record> {
        let is_corrected = |id: &Uuid| self.corrections.contains_key(id) || self.apart.contains(id);
        let session = record.belongs_to().filter(is_corrected);
        let session = session.and_then(|id| Some((id, self.sessions.get(&id)?)));
        let along = session.into_iter().flat_map(|(id, session)| {
            let belongings = self.belongings.get(&id).into_iter().flatten();
            std::iter::once(session).chain(belongings).copied()
        });
        let all = std::iter::once(record).chain(along);
        all.flat_map(|record| {
            let named = record.named().filter_map(|id| self.corrections.get(&id));
            std::iter::once(record).chain(named.flatten().copied())
        })
    }
}
