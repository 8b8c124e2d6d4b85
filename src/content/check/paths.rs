//! From the paths a person names to the files in them, and what each of them is.

use crate::content::diagnostic::Diagnostic;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Folders within folders that are looked into.
const DEEPEST: usize = 8;
/// Files looked at; more is no library of exercises.
const MOST: usize = 1_000;

/// What a file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Exercise,
    Programme,
    Settings,
}

/// What a file describes, by its place and, where that says nothing, by its text.
pub(super) fn kind(path: &Path, source: &str) -> Kind {
    if path.file_name() == Some(OsStr::new("config.toml")) {
        return Kind::Settings;
    }
    let folder = path.parent().and_then(Path::file_name);
    let says_so = || {
        source
            .lines()
            .map(str::trim_start)
            .any(|line| line.starts_with("[[exercise") || line.starts_with("days-per-week"))
    };
    if folder == Some(OsStr::new("programmes")) || says_so() {
        Kind::Programme
    } else {
        Kind::Exercise
    }
}

/// All files of these paths, each once and in order, and the folders that cannot be read.
pub(super) fn files(paths: &[PathBuf]) -> (BTreeSet<PathBuf>, Vec<Diagnostic>) {
    let mut walk = Walk::default();
    for path in paths {
        // A folder in a file's clothes is handed on: reading it says what it is.
        if path.is_dir() && !is_toml(path) {
            walk.folder(path, 0);
        } else {
            walk.files.insert(path.clone());
        }
    }
    if walk.files.len() > MOST {
        let message = format!("there are more than {MOST} files here");
        let first = paths.first().cloned().unwrap_or_default();
        let help = Some("check fewer at once");
        walk.problems
            .push(Diagnostic::of_file(first, &message, help));
        walk.files = walk.files.into_iter().take(MOST).collect();
    }
    (walk.files, walk.problems)
}

#[derive(Default)]
struct Walk {
    files: BTreeSet<PathBuf>,
    problems: Vec<Diagnostic>,
    /// Folders by their real path: a link may lead back.
    seen: BTreeSet<PathBuf>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        if depth > DEEPEST || self.files.len() > MOST || !self.seen.insert(real) {
            return;
        }
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                let message = format!("this folder cannot be read: {error}");
                self.problems
                    .push(Diagnostic::of_file(folder, &message, None));
                return;
            }
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let hidden = path
                .file_name()
                .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            if hidden {
                continue;
            }
            if is_toml(&path) {
                self.files.insert(path);
            } else if path.is_dir() {
                self.folder(&path, depth + 1);
            }
        }
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("toml"))
}
