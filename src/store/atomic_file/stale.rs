//! Finds what killed processes have left: by its name, and because no process holds its lock.

use crate::store::disk;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The ending of a file that is being written.
pub(super) const BEING_WRITTEN: &str = "new";
/// The ending of a whole copy of a file that is written as it lies.
pub(super) const WHOLE: &str = "whole";
/// Stands in each of their names before the letters, so that no other program's file is taken for one.
const OURS: &str = "rygrad-";
/// How many letters tell two of them apart.
const LETTERS: usize = 6;
/// A file that was not written for so long belongs to a killed process.
const FORGOTTEN: Duration = Duration::from_hours(1);

/// What the name of a file on its way to this place begins with, before the letters and the ending.
pub(super) fn beginning(target: &Path) -> OsString {
    let mut beginning = OsString::from(".");
    beginning.push(target.file_name().unwrap_or_default());
    beginning.push(".");
    beginning.push(OURS);
    beginning
}

/// What was left in the folder of a place, and what no process writes.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// What was on its way: to this place, or to any other one and not written for an hour.
    pub(super) drafts: Vec<PathBuf>,
    /// Whole copies of the file at this place.
    pub(super) copies: Vec<PathBuf>,
}

impl Left {
    /// Lists the folder once.
    pub(super) fn beside(target: &Path) -> Self {
        let mut left = Self::default();
        let beginning = beginning(target);
        let beginning = beginning.as_encoded_bytes();
        let entries = fs::read_dir(super::folder_of(target)).into_iter().flatten();
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name();
            let name = name.as_encoded_bytes();
            let of_target = |ending| {
                let rest = name.strip_prefix(beginning);
                rest.is_some_and(|rest| is_letters_and(rest, ending))
            };
            let path = || Some(entry.path()).filter(|path| is_nobodys(path));
            if of_target(WHOLE) {
                left.copies.extend(path());
            } else if of_target(BEING_WRITTEN) {
                left.drafts.extend(path());
            } else if is_ours(name) {
                left.drafts.extend(path().filter(|path| is_old(path)));
            }
        }
        left
    }
}

/// Whether a file with this name was on its way to any place.
fn is_ours(name: &[u8]) -> bool {
    let at = memchr::memmem::rfind(name, OURS.as_bytes());
    let before = at.and_then(|at| name.get(..at));
    let rest = at.and_then(|at| name.get(at..)?.strip_prefix(OURS.as_bytes()));
    before.is_some_and(|before| before.starts_with(b".") && before.ends_with(b"."))
        && rest.is_some_and(|rest| is_letters_and(rest, BEING_WRITTEN))
}

fn is_letters_and(rest: &[u8], ending: &str) -> bool {
    let letters = rest
        .strip_suffix(ending.as_bytes())
        .and_then(|rest| rest.strip_suffix(b"."));
    letters.is_some_and(|l| l.len() == LETTERS && l.iter().all(u8::is_ascii_alphanumeric))
}

/// Whether no process writes it. Where there are no locks this is not known, and the file stays.
fn is_nobodys(path: &Path) -> bool {
    let is_free = |file: File| file.try_lock().is_ok() && file.unlock().is_ok();
    !path.is_symlink() && disk::open_to_read(path).is_ok_and(is_free)
}

/// Whether it was last written longer ago than any write takes. A time in the future is not.
fn is_old(path: &Path) -> bool {
    let written = fs::metadata(path).and_then(|found| found.modified());
    written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age >= FORGOTTEN))
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
