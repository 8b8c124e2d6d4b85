//! What killed processes have left beside a file: found by its name, and by nobody holding its lock.

use crate::store::disk;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The ending of a file that is being written.
pub(super) const BEING_WRITTEN: &str = "new";
/// The ending of a whole copy of a file that is written as it lies.
pub(super) const WHOLE: &str = "whole";
/// How many letters tell two of them apart.
const LETTERS: usize = 6;

/// What the name of a file on its way to this place begins with, before the letters and the ending.
pub(super) fn beginning(target: &Path) -> OsString {
    let mut beginning = OsString::from(".");
    beginning.push(target.file_name().unwrap_or_default());
    beginning.push(".");
    beginning
}

/// Those with this ending that were left on their way to this place, and are nobody's any more.
pub(super) fn left(target: &Path, ending: &str) -> Vec<PathBuf> {
    let beginning = beginning(target);
    let Ok(entries) = fs::read_dir(super::folder_of(target)) else {
        return Vec::new();
    };
    entries
        .filter_map(Result::ok)
        .filter(|entry| is_on_its_way(&entry.file_name(), &beginning, ending))
        .map(|entry| entry.path())
        .filter(|path| is_nobodys(path))
        .collect()
}

fn is_on_its_way(found: &OsStr, beginning: &OsStr, ending: &str) -> bool {
    let letters = found
        .as_encoded_bytes()
        .strip_prefix(beginning.as_encoded_bytes())
        .and_then(|rest| rest.strip_suffix(ending.as_bytes()))
        .and_then(|rest| rest.strip_suffix(b"."));
    letters.is_some_and(|l| l.len() == LETTERS && l.iter().all(u8::is_ascii_alphanumeric))
}

/// Whether nobody writes it any more. Where locks are not to be had nobody knows, and it stays.
fn is_nobodys(path: &Path) -> bool {
    !path.is_symlink() && disk::open_to_read(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// Whether two files hold the same.
pub(super) fn is_the_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| {
        let mut bytes = Vec::new();
        disk::open_to_read(path)?.read_to_end(&mut bytes)?;
        Ok::<_, io::Error>(bytes)
    };
    matches!((whole(one), whole(other)), (Ok(one), Ok(other)) if one == other)
}
