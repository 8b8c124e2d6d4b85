//! One session at a time: a lock that a process holds while its session runs, and a look at the
//! session of another process.
//!
//! The lock goes with its process, so a crash leaves none behind. Where it cannot be used, it bars
//! nobody: then two sessions may run at once, each with its own journal.

use super::disk;
use super::journal_lock::is_running;
use super::lock::{Held, is_held, lock};
use super::paths::Folders;
use super::problem::Problem;
use super::recovery::contents;
use crate::core::session::{Elsewhere, Unfinished};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A look holds the lock for a moment. Longer than that, only a session does.
const PATIENCE: Duration = Duration::from_millis(100);

/// The lock as one writer has it.
#[derive(Debug, Default)]
pub(super) struct SessionLock {
    held: Option<Held>,
    ours: Ours,
}

/// Whether this process has the lock, so that it does not take itself for another one.
#[derive(Debug, Clone, Default)]
pub struct Ours(Arc<AtomicBool>);

impl Ours {
    fn is_so(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl SessionLock {
    pub(super) fn ours(&self) -> Ours {
        self.ours.clone()
    }

    /// Takes the lock, unless it cannot be used.
    ///
    /// # Errors
    /// [`Problem::Elsewhere`] where another process holds it.
    pub(super) fn take(&mut self, folders: &Folders) -> Result<(), Problem> {
        if self.held.is_some() {
            return Ok(());
        }
        self.ours.0.store(true, Ordering::SeqCst);
        let made = disk::make_folder(folders.data());
        let locked = made.and_then(|()| lock(&folders.session_lock(), PATIENCE));
        let is_busy = matches!(locked, Err(Problem::Busy { .. }));
        self.held = locked.ok();
        if self.held.is_none() {
            self.release();
        }
        if is_busy {
            return Err(Problem::Elsewhere);
        }
        Ok(())
    }

    pub(super) fn release(&mut self) {
        self.held = None;
        self.ours.0.store(false, Ordering::SeqCst);
    }
}

impl Drop for SessionLock {
    fn drop(&mut self) {
        self.release();
    }
}

/// The session that another process runs now; `ours` is of the writer of this one. Writes nothing;
/// what cannot be read says nothing.
pub fn elsewhere(folders: &Folders, ours: &Ours) -> Elsewhere {
    // Taken or given back during the look, it could be mistaken for another's.
    if ours.is_so() || !is_held(&folders.session_lock()) || ours.is_so() {
        return Elsewhere::Nobody;
    }
    // Their names begin with the time: the newest comes last.
    let journals = disk::files(&folders.in_progress(), "jsonl").unwrap_or_default();
    let running = journals.iter().rev().find(|path| is_running(path));
    Elsewhere::Somebody(running.and_then(|path| read(path)).map(Box::new))
}

/// Whether another process writes to the log now. Writes nothing.
pub fn is_written(folders: &Folders) -> bool {
    is_held(&folders.lock())
}

fn read(journal: &Path) -> Option<Unfinished> {
    let read = contents(&disk::open_to_read(journal).ok()?).ok()?;
    let (occasion, outline) = read.begun?;
    Some(Unfinished {
        occasion,
        outline,
        entries: read.entries,
    })
}

#[cfg(test)]
mod tests;
