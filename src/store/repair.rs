//! The one thing that replaces the log: it leaves out what cannot be read, and keeps the old file.
//!
//! At every moment the log is there, whole: the old one gets a second name first, then the new one
//! takes its place in one move. A line that is kept stays as it is to the byte.

use super::append::Log;
use super::disk;
use super::found::Fault;
use super::paths::Folders;
use super::problem::Problem;
use super::scan::{in_order, scan};
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repaired {
    /// The lines that were left out, in order; none where the log is sound and was left alone.
    pub left_out: Vec<Fault>,
    /// How many lines were kept.
    pub kept: u64,
    /// Where the old file is now.
    pub old: Option<PathBuf>,
}

/// Writes the readable lines to a new log, where some are not. `stamp` tells the old file from
/// those of earlier repairs; no file is ever overwritten.
///
/// # Errors
/// The log is as it was, and the old file has no second name; but where only the last sync of the
/// folder failed ([`Problem::Folder`]) the new log is in place and the old file beside it.
pub fn repair(folders: &Folders, stamp: &str) -> Result<Repaired, Problem> {
    let named = folders.log();
    // A log that is linked to from here is mended where it lies.
    let log = match named.canonicalize() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Repaired::default()),
        found => found.map_err(|error| Problem::read(&named, &error))?,
    };
    let _held = Log::new(folders.clone()).hold()?;
    let (kept, left_out) = count(&log).map_err(|error| Problem::read(&log, &error))?;
    if left_out.is_empty() {
        return Ok(Repaired {
            kept,
            ..Repaired::default()
        });
    }
    let new = log.with_extension("jsonl.new");
    let old = replace(&log, &new, stamp)
        .inspect_err(|_| drop(disk::remove(&new)))
        .map_err(|error| Problem::write(&log, &error))?;
    let folder = log.parent().unwrap_or(&log);
    disk::sync_folder(folder).map_err(|error| Problem::folder(folder, &error))?;
    Ok(Repaired {
        left_out,
        kept,
        old: Some(old),
    })
}

fn count(log: &Path) -> io::Result<(u64, Vec<Fault>)> {
    let (mut kept, mut faults) = (0_u64, Vec::new());
    scan(disk::open_to_read(log)?, |_, found| match found {
        Ok(_) => kept = kept.saturating_add(1),
        Err(fault) => faults.push(fault),
    })?;
    in_order(&mut faults);
    Ok((kept, faults))
}

fn replace(log: &Path, new: &Path, stamp: &str) -> io::Result<PathBuf> {
    // One that an earlier repair did not get to give its name; nobody else has it under the lock.
    disk::remove(new)?;
    copy_readable(log, &disk::make_new(new)?)?;
    let old = disk::keep_aside(log, stamp)?;
    disk::rename(new, log).inspect_err(|_| drop(disk::remove(&old)))?;
    Ok(old)
}

fn copy_readable(log: &Path, new: &File) -> io::Result<()> {
    let mut out = BufWriter::new(new);
    let mut written = Ok(());
    scan(disk::open_to_read(log)?, |line, found| {
        if found.is_ok() && written.is_ok() {
            written = out.write_all(line).and_then(|()| out.write_all(b"\n"));
        }
    })?;
    written?;
    out.flush()?;
    new.sync_all()
}

#[cfg(test)]
mod tests;
