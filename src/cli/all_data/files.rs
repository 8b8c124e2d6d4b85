//! The files of a person, as they lie in the folders of rygrad.
//!
//! Links are not followed: what lies elsewhere may be anything. The log and the settings may be links
//! to another disk, and are read as they are everywhere else.

use crate::core::text::Plain;
use crate::store::Folders;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the log and of what lies beside it.
pub(super) const LOG: &str = "log/";
/// The folder of sessions that have not ended.
pub(super) const IN_PROGRESS: &str = "log/in-progress/";
/// The folder of the settings.
pub(super) const SETTINGS: &str = "settings/";
/// The folder of the person's own exercises.
pub(super) const EXERCISES: &str = "settings/exercises/";
/// The folder of the person's own programmes.
pub(super) const PROGRAMMES: &str = "settings/programmes/";

/// A file, and its name in the archive.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) name: String,
    /// Whether it is a link that is not followed.
    pub(super) leads_elsewhere: bool,
}

/// Every file of the person, in order. Locks hold nothing, and what begins with a dot is being written.
pub(super) fn all(folders: &Folders) -> Vec<Found> {
    let (config, data) = (folders.config(), folders.data());
    let mut names = HashSet::new();
    let mut found = Vec::new();
    // On some systems both folders are one.
    let tops = if config == data {
        vec![config]
    } else {
        vec![data, config]
    };
    for top in tops {
        list(top, folders, &mut found, &mut names, |path| {
            let is_toml = path.extension() == Some(OsStr::new("toml"));
            if is_toml { SETTINGS } else { LOG }
        });
    }
    for (folder, place) in [
        (folders.in_progress(), IN_PROGRESS),
        (config.join("exercises"), EXERCISES),
        (config.join("programmes"), PROGRAMMES),
    ] {
        list(&folder, folders, &mut found, &mut names, |_| place);
    }
    found
}

fn list(
    folder: &Path,
    folders: &Folders,
    found: &mut Vec<Found>,
    names: &mut HashSet<String>,
    place: impl Fn(&Path) -> &'static str,
) {
    let is_link = folder.symlink_metadata().is_ok_and(|it| it.is_symlink());
    let is_top = folder == folders.config() || folder == folders.data();
    // A folder that is not there is empty; a link to one is a link.
    let entries = (is_top || !is_link).then(|| fs::read_dir(folder).ok());
    let paths = entries.flatten().into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = paths.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let Ok(kind) = path.symlink_metadata() else {
            continue;
        };
        let is_ours = path == folders.log() || path == folders.settings();
        // On some systems a running session has one beside its journal.
        let is_beside = place(&path) == IN_PROGRESS && path.extension() == Some(OsStr::new("lock"));
        let is_lock = path == folders.lock() || path == folders.session_lock() || is_beside;
        let is_rebuilt = path == folders.days();
        let name = path.file_name().map(name).unwrap_or_default();
        if is_lock || is_rebuilt || name.starts_with('.') || !(kind.is_file() || kind.is_symlink())
        {
            continue;
        }
        found.push(Found {
            name: unique(&format!("{}{name}", place(&path)), names),
            leads_elsewhere: kind.is_symlink() && !is_ours,
            path,
        });
    }
}

/// A name that every system can unpack.
fn name(raw: &OsStr) -> String {
    let plain = Plain::new(&raw.to_string_lossy());
    let is_reserved = |c| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let clean: String = plain
        .as_str()
        .chars()
        .map(|c| if is_reserved(c) { '_' } else { c })
        .collect();
    clean.trim().to_owned()
}

/// A name that no other file has.
fn unique(name: &str, names: &mut HashSet<String>) -> String {
    let mut other = name.to_owned();
    let mut number = 2_u32;
    // Some systems take small and great letters for the same.
    while !names.insert(other.to_lowercase()) {
        other = format!("{name}-{number}");
        number = number.saturating_add(1);
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_can_be_unpacked_anywhere() {
        let read = |raw: &str| name(OsStr::new(raw));
        assert_eq!(read("my-bridge.toml"), "my-bridge.toml");
        assert_eq!(read("a\\..\\b:c\u{1b}[2J\u{202e}.toml"), "a_.._b_c[2J.toml");
        let mut names = HashSet::new();
        let mut unique = |name: &str| unique(name, &mut names);
        assert_eq!(
            [unique("a"), unique("A"), unique("b"), unique("a")],
            ["a", "A-2", "b", "a-3"]
        );
    }
}
