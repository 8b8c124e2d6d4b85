//! What a crash left behind: journals without a living process.
//!
//! Finds them and returns them, to go on or to be closed. The patient and the rules decide which,
//! not `store`.

use super::disk;
use super::form::bare;
use super::found::LONGEST_LINE;
use super::journal::Journal;
use super::journal_line::{read_begin, read_fact};
use super::journal_lock::{Locked, remove_beside, tidy};
use super::paths::{Folders, UNNAMED};
use super::pieces::pieces;
use super::problem::Problem;
use super::read::holds_session;
use crate::core::plan::Outline;
use crate::core::session::{Entry, Occasion, Unfinished};
use std::fs::File;
use std::io::{self, BufReader, ErrorKind};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What earlier processes left.
#[derive(Debug, Default)]
pub struct Leftovers {
    /// Sessions that are neither running nor in the log, oldest first.
    pub unfinished: Vec<Unfinished>,
    /// Their journals in the same order, locked for us as long as these live: the [`Writer`](super::Writer) goes on with
    /// them.
    pub journals: Vec<Journal>,
    /// Journals that could not be read; they are left as they are.
    pub problems: Vec<Problem>,
}

/// Finds sessions without a process. One that is in the log already loses its journal here: its
/// process ended between the two.
pub fn unfinished(folders: &Folders) -> Leftovers {
    // These sessions never began: their plan was not on disk.
    for path in disk::files(&folders.in_progress(), UNNAMED).unwrap_or_default() {
        remove_if_dead(&path);
    }
    tidy(&folders.in_progress());
    let log = folders.log();
    look(folders, |journal| {
        // Its process may have ended before the disk had the session.
        disk::sync_contents(&log).map_err(|error| Problem::write(&log, &error))?;
        journal.remove();
        Ok(())
    })
}

/// The same, but no journal is removed; each is locked as long as the answer lives.
pub(super) fn unfinished_untouched(folders: &Folders) -> Leftovers {
    look(folders, |journal| {
        drop(journal);
        Ok(())
    })
}

/// `in_log` is handed the journals whose session is in the log already.
fn look(folders: &Folders, in_log: impl Fn(Journal) -> Result<(), Problem>) -> Leftovers {
    let mut left = Leftovers::default();
    let mut found: Vec<(Unfinished, Journal)> = Vec::new();
    let paths = disk::files(&folders.in_progress(), "jsonl");
    for path in paths.unwrap_or_else(|problem| {
        left.problems.push(problem);
        Vec::new()
    }) {
        match look_at(folders, path, &in_log) {
            Ok(Some(session)) => found.push(session),
            Ok(None) => {}
            Err(problem) => left.problems.push(problem),
        }
    }
    found.sort_by_key(|(session, _)| session.occasion.start);
    (left.unfinished, left.journals) = found.into_iter().unzip();
    left
}

fn remove_if_dead(path: &Path) {
    let locked = disk::open(path).ok().and_then(|f| Locked::new(f, path));
    if locked.is_some() && disk::remove(path).is_ok() {
        remove_beside(path);
    }
}

fn look_at(
    folders: &Folders,
    path: PathBuf,
    in_log: impl Fn(Journal) -> Result<(), Problem>,
) -> Result<Option<(Unfinished, Journal)>, Problem> {
    let file = match disk::open(&path) {
        // Its process has just folded it.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(|error| Problem::read(&path, &error))?,
    };
    let Some(locked) = Locked::new(file, &path) else {
        return Ok(None);
    };
    let read = contents(&locked.file).map_err(|error| Problem::read(&path, &error))?;
    let Some((occasion, outline)) = read.begun else {
        return Err(Problem::Unreadable { path });
    };
    let journal = Journal::found(occasion.id, locked, path, read.good);
    // Only now that it is locked: until then its process could still fold it.
    if holds_session(&folders.log(), occasion.id)? {
        in_log(journal)?;
        return Ok(None);
    }
    let found = Unfinished {
        occasion,
        outline,
        entries: read.entries,
    };
    Ok(Some((found, journal)))
}

/// What a journal says.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) begun: Option<(Occasion, Outline)>,
    pub(super) entries: Vec<Entry>,
    good: u64,
}

/// The whole lines up to the first that is not: what comes after it cannot be replayed.
pub(super) fn contents(file: &File) -> io::Result<Contents> {
    let mut read = Contents::default();
    pieces(BufReader::new(file), LONGEST_LINE, |piece| {
        let line = piece
            .bytes
            .filter(|_| piece.is_ended && piece.start == read.good);
        let Some(line) = line else {
            return ControlFlow::Break(());
        };
        if read.begun.is_none() {
            read.begun = read_begin(bare(line));
            if read.begun.is_none() {
                return ControlFlow::Break(());
            }
        } else if let Some(entry) = read_fact(bare(line)) {
            read.entries.push(entry);
        } else {
            return ControlFlow::Break(());
        }
        let length = u64::try_from(line.len()).unwrap_or(u64::MAX);
        read.good = piece.start.saturating_add(length).saturating_add(1);
        ControlFlow::Continue(())
    })?;
    Ok(read)
}

#[cfg(test)]
mod tests;
