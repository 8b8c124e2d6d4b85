//! Lists a person's files. Their contents are read on demand.

use crate::content::diagnostic::Diagnostic;
use crate::content::listed::{Entry, list};
use crate::content::{names, say};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The files of one folder by id.
#[derive(Debug)]
pub(super) struct Folder<K> {
    pub(super) files: BTreeMap<K, PathBuf>,
    /// What stands there besides.
    pub(super) others: Vec<Entry>,
    pub(super) problems: Vec<Diagnostic>,
}

impl<K> Default for Folder<K> {
    fn default() -> Self {
        Self {
            files: BTreeMap::new(),
            others: Vec::new(),
            problems: Vec::new(),
        }
    }
}

impl<K: Ord> Folder<K> {
    /// Lists a folder. A missing folder is empty.
    pub(super) fn list<E: std::fmt::Display>(
        folder: &Path,
        id_of: impl Fn(&Path) -> Result<K, E>,
    ) -> Self {
        let mut listed = Self::default();
        let entries = match list(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return listed,
            Err(error) => {
                let message = say::folder_unreadable(say::system(&error));
                let problem = Diagnostic::of_file(folder, message, None);
                listed.problems.push(problem);
                return listed;
            }
        };
        for entry in entries {
            if !names::is_toml(&entry.path) {
                listed.others.push(entry);
                continue;
            }
            let path = entry.path;
            match (names::diagnostic(&path), id_of(&path)) {
                (None, Ok(id)) => drop(listed.files.insert(id, path)),
                (problem, _) => listed.problems.extend(problem),
            }
        }
        listed
    }
}
