//! Appending to the log: lock, one write, sync.
//!
//! Blocks on the disk and on the lock; the screen uses [`super::Writer`] instead.

use super::lock::{self, Held};
use super::paths::Folders;
use super::problem::{Problem, Reason};
use super::{disk, fallback, line};
use crate::core::record::Record;
use std::fs::File;
use std::io::ErrorKind;
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
    pub(super) fn append_holding(&self, _held: &Held, lines: &[u8]) -> Result<(), Problem> {
        let path = self.folders.log();
        let (mut file, is_new) = self.open()?;
        let done = disk::append(&mut file, lines).and_then(|()| {
            if is_new {
                disk::sync_folder(self.folders.data()).map_err(disk::Untaken::Unconfirmed)
            } else {
                Ok(())
            }
        });
        done.map_err(|untaken| match untaken {
            disk::Untaken::Unconfirmed(error) => Problem::Unconfirmed {
                path,
                reason: Reason::from(&error),
                copy: fallback::put(&self.second_place, lines).ok(),
            },
            untaken @ disk::Untaken::NotWritten(_) => untaken.at(&path),
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

    /// The log, and whether its name may not have reached the disk yet: it is new, or still empty
    /// since whoever made it did not get further.
    fn open(&self) -> Result<(File, bool), Problem> {
        let path = self.folders.log();
        let opened = disk::open_or_make(&path).and_then(|(file, is_new)| {
            let is_empty = file.metadata()?.len() == 0;
            Ok((file, is_new || is_empty))
        });
        disk::mend(&path);
        opened.map_err(|error| Problem::write(&path, &error))
    }
}

#[cfg(test)]
mod tests;
