//! The notes of a part of the log: those of a session below it, the others in a list.

use super::super::sheet::wrapped;
use super::Part;
use crate::core::record::CheckIn;
use crate::core::text::Plain;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The notes, by the session that they belong to.
pub(super) struct Notes<'l> {
    of_sessions: HashMap<Uuid, Vec<&'l Plain>>,
    others: Vec<&'l CheckIn>,
}

impl<'l> Notes<'l> {
    pub(super) fn of(part: &Part<'l>) -> Self {
        let mut notes = Self {
            of_sessions: HashMap::new(),
            others: Vec::new(),
        };
        let is_any = part.told().check_ins().any(|check| check.note.is_some());
        if !is_any {
            return notes;
        }
        let (range, today) = (part.range, part.present.today);
        // Those of a session stand below it, also where it is in the part before or behind.
        let shown = part.told().sessions();
        let shown = shown.filter(|session| range.holds(session.local_date, today));
        let shown: HashSet<Uuid> = shown.map(|session| session.id).collect();
        // A note given after midnight may have a date outside the range.
        for check in part.told().check_ins() {
            let Some(note) = &check.note else {
                continue;
            };
            match check.session.filter(|session| shown.contains(session)) {
                Some(session) => notes.of_sessions.entry(session).or_default().push(note),
                None if part.holds(check.local_date) => notes.others.push(check),
                None => {}
            }
        }
        notes
    }

    /// The notes of a session, in order of time.
    pub(super) fn of_session(&self, session: Uuid) -> impl Iterator<Item = &'l Plain> {
        let notes = self.of_sessions.get(&session);
        notes.into_iter().flatten().copied()
    }

    /// The notes of no shown session, each after its date.
    pub(super) fn others(&self, measure: usize) -> Vec<String> {
        let lines = self.others.iter().flat_map(|check| {
            let note = check.note.as_ref().map_or("", Plain::as_str);
            wrapped(note, &format!("{}  ", check.local_date), measure)
        });
        lines.collect()
    }
}
