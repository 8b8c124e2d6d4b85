//! Copies of the log that a sync tool has put beside it, because two machines wrote at once: a file
//! whose name begins as the log's does, and that holds records the log lacks.
//!
//! Which tool it was does not matter: `log (conflicted copy).jsonl`, `log.sync-conflict-….jsonl`,
//! `log (1).jsonl`, `log-DESKTOP.jsonl`, `log 2.jsonl`. A copy with nothing new in it is not
//! mentioned.

use super::disk;
use super::paths::Folders;
use super::scan::glance;
use super::union::Union;
use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A copy of the log with something in it that the log lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The file.
    pub path: PathBuf,
    /// How many of its records are missing in the log.
    pub missing: u64,
}

/// The copies beside the log, and where it is a link beside what it leads to. Reads them, and the log,
/// only where a file has such a name.
pub fn copies(folders: &Folders) -> Vec<Copy> {
    let named = named(folders);
    if named.is_empty() {
        return Vec::new();
    }
    let Some(ours) = taken(&folders.log()) else {
        return Vec::new();
    };
    let missing = |path: PathBuf| {
        let missing = missing(&path, ours.clone())?;
        (missing > 0).then_some(Copy { path, missing })
    };
    named.into_iter().filter_map(missing).collect()
}

/// Whether a file beside the log has the name of a copy. Reads no file, so it takes no thread to find out.
pub fn may_have_copies(folders: &Folders) -> bool {
    !named(folders).is_empty()
}

/// The files with the name of a copy.
fn named(folders: &Folders) -> Vec<PathBuf> {
    let log = folders.log();
    let behind = log.canonicalize().unwrap_or_else(|_| log.clone());
    let mut named: Vec<PathBuf> = beside(&log);
    if behind != log {
        named.extend(beside(&behind));
    }
    let same = |path: &Path| path.canonicalize().is_ok_and(|path| path == behind);
    named.retain(|path| !same(path));
    // Of two names of one file the one beside the log stays: Windows resolves a path to a longer form.
    let mut seen = HashSet::new();
    named.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    named.sort();
    named
}

/// Files in the folder of a log whose names begin as its own does.
fn beside(log: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (log.parent(), log.file_name()) else {
        return Vec::new();
    };
    let name = name.to_string_lossy();
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let entries = entries.filter_map(Result::ok);
    entries
        .filter(|entry| is_copy(&entry.file_name().to_string_lossy(), &name))
        .map(|entry| entry.path())
        .collect()
}

/// Whether a name is that of a log with something put in: before its ending or behind it.
fn is_copy(found: &str, log: &str) -> bool {
    // What a repair, a killed program or an editor has left is no copy of a sync tool.
    const NOT_OURS: [&str; 6] = [".bak", ".new", ".lock", "~", ".swp", ".tmp"];
    let (found, log) = (found.to_lowercase(), log.to_lowercase());
    let (stem, ending) = log.rsplit_once('.').unwrap_or((&log, ""));
    let Some(rest) = found.strip_prefix(stem).filter(|_| found != log) else {
        return false;
    };
    if NOT_OURS.iter().any(|ending| found.ends_with(ending)) {
        return false;
    }
    let is_apart = rest.starts_with(|c: char| !c.is_alphanumeric());
    let has_ending = rest
        .strip_suffix(ending)
        .is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'));
    let behind = rest.strip_prefix(&format!(".{ending}"));
    is_apart && (has_ending || behind.is_some_and(|rest| rest.contains("conflict")))
}

/// What the log holds; `None` where it cannot be read.
fn taken(log: &Path) -> Option<Union> {
    let mut union = Union::default();
    let read = disk::open_to_read(log).and_then(|file| {
        glance(file, false, |bytes, found| {
            if let Ok(seen) = found {
                union.take(bytes, seen.id(), seen.precedence());
            }
        })
    });
    match read {
        Err(error) if error.kind() != ErrorKind::NotFound => None,
        _ => Some(union),
    }
}

/// How many records of a file are missing; `None` where it is no log.
fn missing(path: &Path, mut union: Union) -> Option<u64> {
    let mut missing = 0_u64;
    let file = disk::open_to_read(path).ok()?;
    let read = glance(file, false, |bytes, found| {
        if let Ok(seen) = found
            && union.take(bytes, seen.id(), seen.precedence())
        {
            missing = missing.saturating_add(1);
        }
    });
    read.ok().map(|_| missing)
}

#[cfg(test)]
mod tests;
