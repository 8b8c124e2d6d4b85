//! Locks: one writer of the log at a time, and one session.
//!
//! A lock goes with its process, so a crash leaves none behind.

use super::disk;
use super::problem::Problem;
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Held as long as this lives.
#[derive(Debug)]
pub(super) struct Held {
    file: File,
}

impl Held {
    /// Locks a file without waiting; `None` where another process has it.
    pub(super) fn at_once(file: File) -> Option<Self> {
        try_lock(&file).then_some(Self { file })
    }
}

/// Unlocked by hand, it is free at once, also while a helper that is being started still holds a copy
/// of the open file.
impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// Locks a file, and makes it if need be; waits no longer than `patience`.
pub(super) fn lock(path: &Path, patience: Duration) -> Result<Held, Problem> {
    let file = disk::open_or_make(path).map_err(|error| Problem::write(path, &error))?;
    wait(file, patience).ok_or_else(|| Problem::Busy {
        path: path.to_owned(),
    })
}

/// Locks a file or a folder; `None` where another process has it for longer than `patience`.
#[expect(
    clippy::disallowed_methods,
    reason = "std waits for a lock for ever or not at all; this runs on a thread that may wait"
)]
pub(super) fn wait(file: File, patience: Duration) -> Option<Held> {
    const PAUSE: Duration = Duration::from_millis(2);
    let since = Instant::now();
    while !try_lock(&file) {
        if since.elapsed() >= patience {
            return None;
        }
        thread::sleep(PAUSE);
    }
    Some(Held { file })
}

/// Whether another process holds the lock of a file.
pub(super) fn is_held(path: &Path) -> bool {
    disk::open_to_read(path).is_ok_and(|file| {
        let free = try_lock(&file);
        if free {
            let _ = file.unlock();
        }
        !free
    })
}

/// Whether the file is locked by us now; false where another process has it.
pub(super) fn try_lock(file: &File) -> bool {
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return false,
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {}
            // A disk without locks is still a disk, whatever it answers: one write a line keeps
            // lines whole.
            Ok(()) | Err(TryLockError::Error(_)) => return true,
        }
    }
}
