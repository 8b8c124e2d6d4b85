//! The one thing that replaces the log: it leaves out what cannot be read, writes a log in another
//! form as lines again, and keeps the old file.
//!
//! At every moment the log is there, whole: the old one gets a second name first, then the new one
//! takes its place in one move. A line that is kept stays as it is to the byte.

use super::append::Log;
use super::disk;
use super::form::Form;
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
    /// The lines that were left out, in order.
    pub left_out: Vec<Fault>,
    /// The form in which the records lay in the old file.
    pub form: Form,
    /// How many lines were kept.
    pub kept: u64,
    /// Where the old file is now; nowhere where the log is sound and was left alone.
    pub old: Option<PathBuf>,
}

/// Writes the readable lines to a new log, where some are not, or where they are in another form.
/// `stamp` tells the old file from those of earlier repairs; no file is ever overwritten.
///
/// # Errors
/// The log is as it was, and the old file has no second name; but where only the last sync of the
/// folder failed ([`Problem::Folder`]) the new log is in place and the old file beside it. A file
/// without any record is left alone ([`Problem::NoRecords`]): it is no log that lost some of its
/// lines.
pub fn repair(folders: &Folders, stamp: &str) -> Result<Repaired, Problem> {
    let named = folders.log();
    // A log that is linked to from here is mended where it lies.
    let log = match named.canonicalize() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Repaired::default()),
        found => found.map_err(|error| Problem::read(&named, &error))?,
    };
    let _held = Log::new(folders.clone()).hold()?;
    let found = look(&log).map_err(|error| Problem::read(&log, &error))?;
    if found.left_out.is_empty() && found.form == Form::Lines {
        return Ok(found);
    }
    if found.kept == 0 {
        return Err(Problem::NoRecords { path: log });
    }
    let old = replace(&log, stamp, Faulty::LeftOut)?;
    Ok(Repaired {
        old: Some(old),
        ..found
    })
}

/// Writes a log in another form as lines again, before a line is appended under the lock. Leaves
/// nothing out; what cannot be read stays as it is.
pub(super) fn as_lines(log: &Path) -> Result<(), Problem> {
    let failed = |error| Problem::write(log, &error);
    let log = log.canonicalize().map_err(failed)?;
    let found = look(&log).map_err(failed)?;
    if found.form == Form::Lines || found.kept == 0 {
        return Ok(());
    }
    // When the other program wrote it.
    let written = disk::written(&log).map_err(failed)?;
    let stamp = written.format("%Y%m%dT%H%M%S").to_string();
    replace(&log, &stamp, Faulty::StoredRecord).map(drop)
}

fn look(log: &Path) -> io::Result<Repaired> {
    let mut seen = Repaired::default();
    seen.form = scan(disk::open_to_read(log)?, true, |_, found| match found {
        Ok(_) => seen.kept = seen.kept.saturating_add(1),
        Err(fault) => seen.left_out.push(fault),
    })?;
    in_order(&mut seen.left_out);
    Ok(seen)
}

/// What becomes of a line that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Faulty {
    LeftOut,
    StoredRecord,
}

/// Puts a new log in the place of this one; where the old file is now.
fn replace(log: &Path, stamp: &str, faulty: Faulty) -> Result<PathBuf, Problem> {
    let new = log.with_extension("jsonl.new");
    let old = exchange(log, &new, stamp, faulty)
        .inspect_err(|_| drop(disk::remove(&new)))
        .map_err(|error| Problem::write(log, &error))?;
    let folder = log.parent().unwrap_or(log);
    disk::sync_folder(folder).map_err(|error| Problem::folder(folder, &error))?;
    Ok(old)
}

fn exchange(log: &Path, new: &Path, stamp: &str, faulty: Faulty) -> io::Result<PathBuf> {
    // An earlier repair may have been killed before the rename. Under the lock no other one runs.
    disk::remove(new)?;
    copy(log, &disk::make_new(new)?, faulty)?;
    let old = disk::back_up(log, stamp)?;
    disk::rename(new, log).inspect_err(|_| drop(disk::remove(&old)))?;
    Ok(old)
}

fn copy(log: &Path, new: &File, faulty: Faulty) -> io::Result<()> {
    let mut out = BufWriter::new(new);
    let mut written = Ok(());
    scan(disk::open_to_read(log)?, false, |line, found| {
        let stays = found.is_ok() || (faulty == Faulty::StoredRecord && !line.is_empty());
        if stays && written.is_ok() {
            let line = line.strip_suffix(b"\n").unwrap_or(line);
            written = out.write_all(line).and_then(|()| out.write_all(b"\n"));
        }
    })?;
    written?;
    out.flush()?;
    new.sync_all()
}

#[cfg(test)]
mod tests;
