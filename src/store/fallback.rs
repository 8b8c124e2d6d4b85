//! The second place: a file of its own for lines that did not reach the log.
//!
//! The lines are those of the log, so that appending the file to the log repairs it: readers
//! remove what is there twice.

use super::disk::{self, Sink};
use super::problem::Problem;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process;

/// Writes lines to a new file in this folder that only this user can read.
pub(super) fn put(folder: &Path, lines: impl Read) -> Result<PathBuf, Problem> {
    const NAMES: u32 = 1_000;
    let mut path = folder.to_owned();
    for number in 1..=NAMES {
        path = folder.join(format!("rygrad-unwritten-{}-{number}.jsonl", process::id()));
        match disk::make_new(&path) {
            Ok(mut file) => {
                let filled = fill(&mut file, lines, path);
                // Not every folder for such files can be synced, and the file is there all the same.
                let _ = disk::sync_folder(folder);
                return filled;
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Problem::write(&path, &error)),
        }
    }
    Err(Problem::write(&path, &ErrorKind::AlreadyExists.into()))
}

fn fill(file: &mut impl Sink, lines: impl Read, path: PathBuf) -> Result<PathBuf, Problem> {
    match disk::append_all(file, lines) {
        Ok(()) => Ok(path),
        Err(error) => {
            // Half a copy would look like a whole one.
            let _ = disk::remove(&path);
            Err(error.at(&path))
        }
    }
}
