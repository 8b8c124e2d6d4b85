//! What was acknowledged, and whether it is on disk.

use rygrad::core::record::Record;
use rygrad::store::{Folders, Line, decode, unfinished};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::read;
use uuid::Uuid;

/// What drivers were told, over all their lives in one home.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    records: BTreeSet<Uuid>,
    /// Sessions that were begun, with the number of their entries that are known to be kept.
    sessions: BTreeMap<Uuid, u64>,
    closed: BTreeSet<Uuid>,
    /// Ends of lines that were cut off when a process died. They stay as they are.
    torn: BTreeSet<Vec<u8>>,
    /// Lines may be torn anywhere: the power went, or one of two processes was killed in the middle of
    /// a line and the other began a new one behind it.
    pub(crate) torn_anywhere: bool,
    /// How many answers were heard.
    pub(crate) answers: usize,
    /// What failed, or was found and could not be read.
    pub(crate) troubles: Vec<String>,
}

impl Kept {
    /// Where the power goes.
    pub(crate) fn of_power_cuts() -> Self {
        Self {
            torn_anywhere: true,
            ..Self::default()
        }
    }

    /// Takes in what one process said.
    pub(crate) fn hear(&mut self, said: &[String]) {
        let mut handed = BTreeMap::new();
        for line in said {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["handed", ticket, what @ ..] => {
                    handed.insert(*ticket, what.to_vec());
                }
                ["saved", ticket] => {
                    self.answers += 1;
                    self.acknowledge(&handed[*ticket]);
                }
                ["failed" | "problem" | "panic", ..] => self.troubles.push(line.clone()),
                _ => {}
            }
        }
    }

    fn acknowledge(&mut self, what: &[&str]) {
        let id = what[1].parse().unwrap();
        match what {
            ["record", _] => {
                self.records.insert(id);
            }
            ["begin" | "entry", _, entries] => {
                let known = self.sessions.entry(id).or_default();
                *known = (*known).max(entries.parse().unwrap());
            }
            ["close", ..] => {
                self.closed.insert(id);
            }
            ["resume", _] => {}
            other => panic!("no such work: {other:?}"),
        }
    }

    /// Checks every promise, and that a start works. `Err` says what is broken.
    pub(crate) fn check(&mut self, folders: &Folders) -> Result<(), String> {
        let log = self.log(folders)?;
        for id in self.records.iter().chain(&self.closed) {
            if !log.contains_key(id) {
                return Err(format!("{id} was acknowledged and is not in the log"));
            }
        }
        let left = unfinished(folders);
        if !left.problems.is_empty() {
            return Err(format!("the next start finds {:?}", left.problems));
        }
        let mut journals = BTreeMap::new();
        for found in &left.unfinished {
            let numbers: Vec<u64> = found.entries.iter().map(|entry| entry.ms).collect();
            if numbers != (0..numbers.len() as u64).collect::<Vec<_>>() {
                return Err(format!("entries of {}: {numbers:?}", found.occasion.id));
            }
            journals.insert(found.occasion.id, numbers.len() as u64);
        }
        for (id, entries) in &self.sessions {
            let known = match (log.get(id), journals.get(id)) {
                (Some(in_log), None) => in_log.unwrap_or(0),
                (None, Some(in_journal)) => *in_journal,
                (Some(_), Some(_)) => return Err(format!("{id} is in the log and goes on")),
                (None, None) => return Err(format!("{id} was begun and is nowhere")),
            };
            if known < *entries {
                return Err(format!("{id} has {known} entries of {entries}"));
            }
        }
        Ok(())
    }

    /// Checks that nothing waits: every session that was begun is in the log, and no journal is left.
    pub(crate) fn check_settled(&mut self, folders: &Folders) -> Result<(), String> {
        self.check(folders)?;
        let log = self.log(folders)?;
        if let Some(id) = self.sessions.keys().find(|id| !log.contains_key(id)) {
            return Err(format!("{id} never reached the log"));
        }
        let journals: Vec<_> = std::fs::read_dir(folders.in_progress())
            .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
            .unwrap_or_default();
        if !journals.is_empty() {
            return Err(format!("left behind: {journals:?}"));
        }
        Ok(())
    }

    /// The ids in the log, and of a session what it knows. No id is there twice; every line is
    /// whole, but for those that a death has torn.
    fn log(&mut self, folders: &Folders) -> Result<BTreeMap<Uuid, Option<u64>>, String> {
        let bytes = read(folders.log()).unwrap_or_default();
        let mut ids = BTreeMap::new();
        for line in bytes.split_inclusive(|byte| matches!(byte, b'\n' | 0)) {
            let body = line.strip_suffix(b"\n").unwrap_or(line);
            let body = body.strip_suffix(b"\0").unwrap_or(body);
            match decode(body) {
                Line::Verified(record) => {
                    let known = match &record {
                        Record::Session(session) => Some(session.active_s),
                        _ => None,
                    };
                    let id = record.id().unwrap();
                    if ids.insert(id, known).is_some() {
                        return Err(format!("{id} is there twice"));
                    }
                }
                _ if self.torn_anywhere || !line.ends_with(b"\n") => {
                    self.torn.insert(body.to_vec());
                }
                _ if body.is_empty() || self.torn.contains(body) => {}
                other => {
                    let text = String::from_utf8_lossy(body);
                    return Err(format!("a line is {other:?}: {text}"));
                }
            }
        }
        Ok(ids)
    }
}
