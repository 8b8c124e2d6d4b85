//! Tells a journal whose session runs from one that a crash left behind: by a lock.
//!
//! Where a lock bars readers too, a file beside the journal is locked in its place, so that another
//! window can still say how far the session is.

use super::disk;
use super::lock::{Held, is_held, try_lock};
use super::paths::UNNAMED;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Windows lets nobody else read what is locked.
const BARS_READERS: bool = cfg!(windows);

/// The ending of what is locked beside a journal.
const BESIDE: &str = "lock";

/// A journal that is open and that no other process has, as long as this lives.
#[derive(Debug)]
pub(super) struct Locked {
    pub(super) file: File,
    /// What is locked in its place, where that could be made.
    beside: Option<Held>,
}

impl Locked {
    /// Locks a journal that lies here; `None` where another process has it.
    pub(super) fn new(file: File, path: &Path) -> Option<Self> {
        Self::by(file, path, BARS_READERS)
    }

    fn by(file: File, path: &Path, apart: bool) -> Option<Self> {
        let beside = if apart {
            // A folder that takes no file is like a disk without locks.
            let beside = disk::open_or_make(&beside(path)).ok();
            beside
                .map(Held::at_once)
                .map_or(Some(None), |held| held.map(Some))?
        } else {
            try_lock(&file).then_some(None)?
        };
        Some(Self { file, beside })
    }
}

/// A helper that is being started holds a copy of every open file until it runs its own program.
/// Unlocked by hand, the journal is free at once.
impl Drop for Locked {
    fn drop(&mut self) {
        if self.beside.is_none() {
            let _ = self.file.unlock();
        }
    }
}

/// Whether another process has this journal.
pub(super) fn is_running(journal: &Path) -> bool {
    if BARS_READERS {
        is_held(&beside(journal))
    } else {
        is_held(journal)
    }
}

/// Removes what was beside a journal that is gone.
pub(super) fn remove_beside(journal: &Path) {
    if BARS_READERS {
        let _ = disk::remove(&beside(journal));
    }
}

/// Removes what is beside no journal: its process ended before it could.
pub(super) fn tidy(folder: &Path) {
    if !BARS_READERS {
        return;
    }
    for path in disk::files(folder, BESIDE).unwrap_or_default() {
        let has_journal = ["jsonl", UNNAMED]
            .into_iter()
            .any(|ending| path.with_extension(ending).exists());
        if !has_journal && !is_held(&path) {
            let _ = disk::remove(&path);
        }
    }
}

/// The same name whatever ending the journal has yet.
fn beside(journal: &Path) -> PathBuf {
    journal.with_extension(BESIDE)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use std::io::Write;

    #[test]
    fn one_process_has_it_and_others_may_read_it() {
        for apart in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("1.jsonl");
            let open = || disk::open_or_make(&path).unwrap();
            let mut ours = Locked::by(open(), &path, apart).unwrap();
            ours.file.write_all(b"line\n").unwrap();
            assert!(Locked::by(open(), &path, apart).is_none(), "{apart}");
            if apart == BARS_READERS {
                assert!(is_running(&path));
                assert_eq!(std::fs::read(&path).unwrap(), b"line\n");
            }
            assert_eq!(beside(&path).exists(), apart);
            drop(ours);
            assert!(Locked::by(open(), &path, apart).is_some(), "{apart}");
            assert!(!is_running(&path));
        }
    }
}
