//! Appending to the log: lock, one write, sync. One in another form is written as lines first.
//!
//! Blocks on the disk and on the lock; the screen uses [`super::Writer`] instead.

use super::days::{Fitting, Stamped};
use super::form::is_other;
use super::lock::{self, Held};
use super::paths::Folders;
use super::problem::{Problem, Reason};
use super::read::all;
use super::repair::as_lines;
use super::{disk, fallback, line};
use crate::core::log::Reading;
use crate::core::record::Record;
use std::fs::File;
use std::io::{ErrorKind, Seek};
use std::path::PathBuf;
use std::time::Duration;

/// Where the log is, how long its lock is waited for, and where the second place is.
#[derive(Debug, Clone)]
pub(super) struct Log {
    pub(super) folders: Folders,
    pub(super) patience: Duration,
    pub(super) second_place: PathBuf,
}

/// Appends one record and waits until the disk has it.
///
/// # Errors
/// The log is as it was before, but for [`Problem::Unconfirmed`], which names a second copy.
pub fn append(folders: &Folders, record: &Record) -> Result<(), Problem> {
    Log::new(folders.clone()).append(line::encode(record)?.as_bytes())
}

/// Appends records in one write and waits until the disk has them: all of them or none.
///
/// # Errors
/// As [`append`].
pub fn append_all(folders: &Folders, records: &[Record]) -> Result<(), Problem> {
    let mut lines = String::new();
    for record in records {
        lines.push_str(&line::encode(record)?);
    }
    Log::new(folders.clone()).append(lines.as_bytes())
}

/// The same, unless something in the log speaks against it. `unless` is asked under the lock: of two
/// programs that ask at once, the later one sees what the other has written.
///
/// # Errors
/// As [`append`], and where the log cannot be read.
pub fn append_unless<T>(
    folders: &Folders,
    records: &[Record],
    unless: impl FnOnce(&Reading) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let mut lines = String::new();
    for record in records {
        lines.push_str(&line::encode(record)?);
    }
    let log = Log::new(folders.clone());
    let held = log.hold()?;
    let refused = unless(&all(&folders.log())?);
    if refused.is_none() {
        log.append_holding(&held, lines.as_bytes())?;
    }
    Ok(refused)
}

impl Log {
    pub(super) fn new(folders: Folders) -> Self {
        Self {
            folders,
            patience: Duration::from_secs(2),
            second_place: std::env::temp_dir(),
        }
    }

    /// Appends whole lines: all of them or none.
    pub(super) fn append(&self, lines: &[u8]) -> Result<(), Problem> {
        let held = self.hold()?;
        self.append_holding(&held, lines)
    }

    /// The same for a caller that has read the log under the lock and still holds it.
    pub(super) fn append_holding(&self, held: &Held, lines: &[u8]) -> Result<(), Problem> {
        let copy = || fallback::put(&self.second_place, lines).ok();
        self.append_by(held, |log| disk::append(log, lines), copy)
    }

    /// The same for more lines than are held in memory: those of this file, from its start.
    pub(super) fn append_file(&self, held: &Held, lines: &File) -> Result<(), Problem> {
        let whole = || {
            let mut lines = lines;
            lines.rewind().map(|()| lines)
        };
        let append = |log: &mut Stamped| {
            let lines = whole().map_err(disk::AppendError::NotWritten)?;
            disk::append_all(log, lines)
        };
        let copy = || fallback::put(&self.second_place, whole().ok()?).ok();
        self.append_by(held, append, copy)
    }

    /// `copy` puts the lines into the second place.
    fn append_by(
        &self,
        _held: &Held,
        append: impl FnOnce(&mut Stamped) -> Result<(), disk::AppendError>,
        copy: impl FnOnce() -> Option<PathBuf>,
    ) -> Result<(), Problem> {
        let path = self.folders.log();
        let mut file = self.open()?;
        // A line behind UTF-16 or an array would make a file that no other program can read.
        let is_other = file
            .metadata()
            .and_then(|found| Ok(found.is_file() && is_other(&mut file)?));
        if is_other.map_err(|error| Problem::read(&path, &error))? {
            // Windows exchanges no file that somebody has open, not even we ourselves.
            drop(file);
            as_lines(&path)?;
            file = self.open()?;
        }
        let days = Fitting::of(&self.folders.days(), &file);
        let named = self.name(&file);
        let mut log = Stamped::new(file);
        let done = named.and_then(|()| append(&mut log));
        if let (Ok(()), Some(days), Some(stamp)) = (&done, days, log.stamp()) {
            days.go_on(stamp);
        }
        done.map_err(|error| match error {
            disk::AppendError::Unconfirmed(error) => Problem::Unconfirmed {
                path,
                reason: Reason::from(&error),
                copy: copy(),
            },
            error @ disk::AppendError::NotWritten(_) => error.at(&path),
        })
    }

    /// Whether a record could be appended now; nothing is written to the log.
    pub(super) fn probe(&self) -> Result<(), Problem> {
        let _held = self.hold()?;
        self.open()?;
        disk::make_folder(&self.folders.in_progress())?;
        if disk::is_full(self.folders.data()) {
            let full = ErrorKind::StorageFull.into();
            return Err(Problem::write(&self.folders.log(), &full));
        }
        Ok(())
    }

    /// Locks the log for as long as the answer lives.
    pub(super) fn hold(&self) -> Result<Held, Problem> {
        disk::make_folder(self.folders.data())?;
        lock::lock(&self.folders.lock(), self.patience)
    }

    fn open(&self) -> Result<File, Problem> {
        let path = self.folders.log();
        disk::open_or_make(&path).map_err(|error| Problem::write(&path, &error))
    }

    /// Syncs the log's name before its first line is written. So a process that finds a line in the log
    /// knows that the name is on disk, even if the process before it was killed.
    fn name(&self, file: &File) -> Result<(), disk::AppendError> {
        let is_empty = file.metadata().map(|found| found.len() == 0);
        if is_empty.map_err(disk::AppendError::NotWritten)? {
            disk::sync_names(self.folders.data()).map_err(disk::AppendError::NotWritten)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
