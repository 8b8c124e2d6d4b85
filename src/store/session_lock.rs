//! One session at a time: a lock that a process holds while its session runs, and a look at the
//! session of another process.
//!
//! The lock goes with its process, so a crash leaves none behind. Where it cannot be used, it bars
//! nobody: then two sessions may run at once, each with its own journal.

use super::disk;
use super::lock::{Held, lock, try_lock};
use super::paths::Folders;
use super::problem::Problem;
use super::recovery::contents;
use crate::core::session::{Elsewhere, Unfinished};
use std::path::Path;
use std::time::Duration;

/// A look holds the lock for a moment. Longer than that, only a session does.
const PATIENCE: Duration = Duration::from_millis(100);

/// Takes the lock; nothing where it cannot be used.
///
/// # Errors
/// [`Problem::Elsewhere`] where another process holds it.
pub(super) fn take(folders: &Folders) -> Result<Option<Held>, Problem> {
    let made = disk::make_folder(folders.data());
    match made.and_then(|()| lock(&folders.session_lock(), PATIENCE)) {
        Ok(held) => Ok(Some(held)),
        Err(Problem::Busy { .. }) => Err(Problem::Elsewhere),
        Err(_) => Ok(None),
    }
}

/// The session that another process runs now. Writes nothing; what cannot be read says nothing.
pub fn elsewhere(folders: &Folders) -> Elsewhere {
    if !is_held(&folders.session_lock()) {
        return Elsewhere::Nobody;
    }
    // Their names begin with the time: the newest comes last.
    let journals = disk::files(&folders.in_progress(), "jsonl").unwrap_or_default();
    let running = journals.iter().rev().find(|path| is_held(path));
    Elsewhere::Somebody(running.and_then(|path| read(path)).map(Box::new))
}

/// Whether another process holds the lock of a file.
fn is_held(path: &Path) -> bool {
    disk::open_to_read(path).is_ok_and(|file| {
        let free = try_lock(&file);
        if free {
            let _ = file.unlock();
        }
        !free
    })
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
