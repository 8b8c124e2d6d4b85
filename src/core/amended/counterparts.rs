//! The pain number before a session is in the log twice: in the check-in that asked for it, and in
//! the session. A correction of one is a correction of both.

use super::Change;
use crate::core::record::{CheckIn, Record, When};
use std::collections::HashMap;
use uuid::Uuid;

/// The other record that holds the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counterpart {
    /// A check-in has its session.
    Session(Uuid),
    /// A session has the check-in before it.
    CheckIn(Uuid),
}

/// Pairs of records that hold the same number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Counterparts(HashMap<Uuid, Counterpart>);

impl Counterparts {
    /// Finds the pairs by the session that a check-in names. If several check-ins come before one
    /// session, the session began with the last of them.
    pub(super) fn of<'r>(records: impl IntoIterator<Item = &'r Record>) -> Self {
        let mut last: HashMap<Uuid, &CheckIn> = HashMap::new();
        for record in records {
            if let Record::CheckIn(check) = record.written()
                && check.when == When::Before
                && let Some(session) = check.session
            {
                let known = last.entry(session).or_insert(check);
                // Their ids say which was made last. Their times may have been corrected.
                if known.id < check.id {
                    *known = check;
                }
            }
        }
        let both = last.into_iter().flat_map(|(session, check)| {
            [
                (session, Counterpart::CheckIn(check.id)),
                (check.id, Counterpart::Session(session)),
            ]
        });
        Self(both.collect())
    }

    /// The other record of the pair.
    pub(super) fn other(&self, id: Uuid) -> Option<Uuid> {
        self.0.get(&id).map(|counterpart| match counterpart {
            Counterpart::Session(id) | Counterpart::CheckIn(id) => *id,
        })
    }

    /// The change of the other record that follows from these changes. `None` if they do not change
    /// the number, or if they do not fit and therefore change nothing at all.
    pub(super) fn change(&self, id: Uuid, changes: &[Change]) -> Option<(Uuid, Change)> {
        let is_of_session = |change: &Change| matches!(change, Change::PainBefore(_));
        match *self.0.get(&id)? {
            Counterpart::Session(_) if changes.iter().any(is_of_session) => None,
            Counterpart::Session(session) => changes.iter().find_map(|change| match change {
                Change::Pain(pain) => Some((session, Change::PainBefore(*pain))),
                _ => None,
            }),
            Counterpart::CheckIn(_) if !changes.iter().all(is_of_session) => None,
            Counterpart::CheckIn(check) => changes.iter().find_map(|change| match change {
                Change::PainBefore(pain) => Some((check, Change::Pain(*pain))),
                _ => None,
            }),
        }
    }
}
