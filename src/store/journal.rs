//! The journal of a running session: made, appended to, and removed once the log has the session.
//!
//! Locked as long as it lives, so that another process can tell a running session from one that a
//! crash left behind. Knows lines, not what they mean.

use super::disk::{self, AppendError, Sink};
use super::journal_line;
use super::journal_lock::{Locked, remove_beside};
use super::paths::{Folders, UNNAMED};
use super::problem::Problem;
use crate::core::plan::Outline;
use crate::core::session::{Entry, Occasion};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A journal that this process holds.
#[derive(Debug)]
pub struct Journal {
    /// The session it belongs to.
    id: Uuid,
    locked: Locked,
    path: PathBuf,
    /// Where its whole lines end. A torn line after that is cut off before the next write.
    good: u64,
    /// Whether its name is known to be on disk; for a journal that was found it is not.
    is_named: bool,
}

impl Journal {
    /// Begins the journal of a session: its plan is on disk when this returns.
    ///
    /// # Errors
    /// The folder or the file cannot be made or synced; nothing is left behind.
    pub fn create(folders: &Folders, occasion: &Occasion, plan: &Outline) -> Result<Self, Problem> {
        let first = journal_line::begin(occasion, plan)?;
        Self::create_with(folders, occasion.id, first.as_bytes())
    }

    pub(super) fn create_with(folders: &Folders, id: Uuid, first: &[u8]) -> Result<Self, Problem> {
        let folder = folders.in_progress();
        disk::make_folder(&folder)?;
        let path = folder.join(format!("{id}.jsonl"));
        if path.exists() {
            return Err(Problem::write(&path, &ErrorKind::AlreadyExists.into()));
        }
        // It gets its name when it is locked and its plan is on disk: no other process ever sees
        // one that looks abandoned or has no first line.
        let unnamed = path.with_extension(UNNAMED);
        let made = Self::make(id, &unnamed, &path, first);
        if made.is_err() {
            let _ = disk::remove(&unnamed);
            remove_beside(&unnamed);
        }
        made
    }

    fn make(id: Uuid, unnamed: &Path, path: &Path, first: &[u8]) -> Result<Self, Problem> {
        let written = |error| Problem::write(path, &error);
        let file = disk::make_new(unnamed).map_err(written)?;
        let mut locked = Locked::new(file, unnamed).ok_or_else(|| busy(path))?;
        disk::append(&mut locked.file, first).map_err(|error| error.at(path))?;
        let good = locked.file.size().map_err(written)?;
        disk::rename(unnamed, path).map_err(written)?;
        let folder = path.parent().unwrap_or(path);
        if let Err(error) = disk::sync_names(folder) {
            let _ = disk::remove(path);
            return Err(Problem::folder(folder, &error));
        }
        Ok(Self {
            id,
            locked,
            path: path.to_owned(),
            good,
            is_named: true,
        })
    }

    /// A journal found on disk, locked by us, whose whole lines end at `good`.
    pub(super) fn found(id: Uuid, locked: Locked, path: PathBuf, good: u64) -> Self {
        Self {
            id,
            locked,
            path,
            good,
            is_named: false,
        }
    }

    /// The session it belongs to.
    pub(super) fn id(&self) -> Uuid {
        self.id
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends entries in one write and syncs them.
    ///
    /// # Errors
    /// None of them is in the journal, but for [`Problem::Unconfirmed`]: then all are.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), Problem> {
        let mut lines = String::new();
        for entry in entries {
            lines.push_str(&journal_line::fact(entry)?);
        }
        self.append_lines(lines.as_bytes())
    }

    pub(super) fn append_lines(&mut self, lines: &[u8]) -> Result<(), Problem> {
        let put = self.put(lines);
        put.map_err(|error| error.at(&self.path))
    }

    fn put(&mut self, lines: &[u8]) -> Result<(), AppendError> {
        if !self.is_named {
            let folder = self.path.parent().unwrap_or(&self.path);
            disk::sync_names(folder).map_err(AppendError::NotWritten)?;
            self.is_named = true;
        }
        let file = &mut self.locked.file;
        let size = file.size().map_err(AppendError::NotWritten)?;
        if size > self.good {
            file.cut(self.good).map_err(AppendError::NotWritten)?;
        }
        let put = disk::append(file, lines);
        if !matches!(put, Err(AppendError::NotWritten(_))) {
            self.good = file.size().unwrap_or(self.good);
        }
        put
    }

    /// Removes the journal of a session that is in the log. A failure costs nothing: the next
    /// start finds the session in the log and removes the journal then.
    pub(super) fn remove(self) {
        if disk::remove(&self.path).is_ok()
            && let Some(folder) = self.path.parent()
        {
            remove_beside(&self.path);
            let _ = disk::sync_folder(folder);
        }
    }
}

fn busy(path: &Path) -> Problem {
    Problem::Busy {
        path: path.to_owned(),
    }
}

#[cfg(test)]
mod tests;
