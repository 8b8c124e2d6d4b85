//! Whether a file is still the one that was read.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

/// What tells a file from what it was before, and from another one in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    written: Option<SystemTime>,
    /// Its disk and its number there; zero where the system does not say.
    place: (u64, u64),
}

impl Stamp {
    pub(super) fn of(file: &Metadata) -> Self {
        Self {
            length: file.len(),
            written: file.modified().ok(),
            place: place(file),
        }
    }

    /// That of the file which is there now, if any is.
    pub(super) fn at(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().as_ref().map(Self::of)
    }
}

#[cfg(unix)]
fn place(file: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}

#[cfg(not(unix))]
const fn place(_file: &Metadata) -> (u64, u64) {
    (0, 0)
}
