//! Finds the files in the paths that a person names.

use crate::content::diagnostic::Diagnostic;
use crate::content::listed::list;
use crate::content::names::is_toml;
use crate::content::say;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Deepest folder within a folder that is searched.
const DEEPEST: usize = 8;
/// Most files that are checked at once.
const MOST: usize = 1_000;

/// Returns all files of these paths, each once, in order, and the folders that cannot be read.
pub(super) fn files(paths: &[PathBuf]) -> (BTreeSet<PathBuf>, Vec<Diagnostic>) {
    let mut walk = Walk::default();
    for path in paths {
        // A folder with a file's name is passed on; reading it gives the fault.
        if path.is_dir() && !is_toml(path) {
            walk.folder(path, 0);
        } else {
            walk.files.insert(path.clone());
        }
    }
    if walk.files.len() > MOST {
        let first = paths.first().cloned().unwrap_or_default();
        let (message, help) = (say::too_many_files(MOST), say::CHECK_FEWER);
        walk.problems
            .push(Diagnostic::of_file(first, message, help));
        walk.files = walk.files.into_iter().take(MOST).collect();
    }
    (walk.files, walk.problems)
}

#[derive(Default)]
struct Walk {
    files: BTreeSet<PathBuf>,
    problems: Vec<Diagnostic>,
    /// Folders seen, by their real path: a link may lead back.
    seen: BTreeSet<PathBuf>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        if depth > DEEPEST || self.files.len() > MOST || !self.seen.insert(real) {
            return;
        }
        let entries = match list(folder) {
            Ok(entries) => entries,
            Err(error) => {
                let message = say::folder_unreadable(say::system(&error));
                self.problems
                    .push(Diagnostic::of_file(folder, message, None));
                return;
            }
        };
        for entry in entries {
            if is_toml(&entry.path) {
                self.files.insert(entry.path);
            } else if entry.is_folder() {
                self.folder(&entry.path, depth + 1);
            }
        }
    }
}
