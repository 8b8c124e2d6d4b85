//! Lists a folder of a person. Reads names, and opens no file.

use super::names::is_passed_over;
use std::io;
use std::path::{Path, PathBuf};

/// What stands in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Whether it is a folder, where the list says so: of a link it does not.
    is_folder: Option<bool>,
}

impl Entry {
    /// Whether it is a folder, also behind a link.
    pub(super) fn is_folder(&self) -> bool {
        self.is_folder.unwrap_or_else(|| self.path.is_dir())
    }
}

/// What stands in a folder, in order, without files that a program left there.
///
/// # Errors
/// Where there is no such folder, or it cannot be read.
pub(super) fn list(folder: &Path) -> io::Result<Vec<Entry>> {
    let entries = std::fs::read_dir(folder)?.flatten();
    let entries = entries.map(|entry| {
        let kind = entry.file_type().ok().filter(|kind| !kind.is_symlink());
        Entry {
            path: entry.path(),
            is_folder: kind.map(|kind| kind.is_dir()),
        }
    });
    let mut listed: Vec<Entry> = entries
        .filter(|entry| !is_passed_over(&entry.path))
        .collect();
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(listed)
}
