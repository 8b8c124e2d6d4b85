//! Lines that have not reached the disk yet, shared by both threads.
//!
//! Its lock is held for a moment only, never during disk work.

use crate::core::write::Ticket;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Lines by ticket.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    lines: BTreeMap<Ticket, Open>,
    copies: Vec<PathBuf>,
}

#[derive(Debug)]
struct Open {
    line: String,
    for_log: bool,
}

impl Ledger {
    pub(super) fn add(&self, ticket: Ticket, line: &str, for_log: bool) {
        let line = line.to_owned();
        self.inner().lines.insert(ticket, Open { line, for_log });
    }

    /// It is on disk.
    pub(super) fn settle(&self, ticket: Ticket) {
        self.inner().lines.remove(&ticket);
    }

    /// The record of the session handed over as `record` says all that its journal says, so the
    /// journal's lines up to there need no rescue of their own.
    pub(super) fn settle_journal(&self, record: Ticket) {
        self.inner()
            .lines
            .retain(|ticket, open| open.for_log || *ticket > record);
    }

    /// A second copy was made.
    pub(super) fn copied(&self, path: PathBuf) {
        self.inner().copies.push(path);
    }

    /// The lines that are left, in order, and the copies made. Leaves nothing behind.
    pub(super) fn close(&self) -> (Vec<String>, Vec<PathBuf>) {
        let mut inner = self.inner();
        let lines = std::mem::take(&mut inner.lines);
        let copies = std::mem::take(&mut inner.copies);
        let lines = lines.into_values().map(|open| open.line).collect();
        (lines, copies)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
