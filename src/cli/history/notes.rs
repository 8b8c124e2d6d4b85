//! The notes of a range: those of a session below it, the others in a list.

use super::super::Home;
use super::super::sheet::wrapped;
use super::Log;
use crate::core::record::CheckIn;
use crate::core::text::Plain;
use crate::i18n::t;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The notes, by the session that they belong to.
pub(super) struct Notes<'l> {
    of_sessions: HashMap<Uuid, Vec<&'l Plain>>,
    others: Vec<&'l CheckIn>,
}

impl<'l> Notes<'l> {
    pub(super) fn of(log: &'l Log) -> Self {
        let shown: HashSet<Uuid> = log.sessions().map(|session| session.id).collect();
        let mut notes = Self {
            of_sessions: HashMap::new(),
            others: Vec::new(),
        };
        // A note given after midnight may have a date outside the range.
        for check in log.told().check_ins() {
            let Some(note) = &check.note else {
                continue;
            };
            match check.session.filter(|session| shown.contains(session)) {
                Some(session) => notes.of_sessions.entry(session).or_default().push(note),
                None if log.figures.range.holds(check.local_date, log.today) => {
                    notes.others.push(check);
                }
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
    pub(super) fn others(&self, home: &Home, measure: usize) -> Vec<String> {
        let lines = self.others.iter().flat_map(|check| {
            let note = check.note.as_ref().map_or("", Plain::as_str);
            wrapped(note, &format!("{}  ", check.local_date), measure)
        });
        let mut lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            lines.insert(0, home.texts.say(t::HISTORY_NOTES));
        }
        lines
    }
}
