//! The last resort: new bytes into the file that is there, where it cannot be exchanged.
//!
//! A whole copy is kept until the disk has them. In one write the file gets the new bytes, and empty
//! lines up to its old end, which is cut off after them: a process that is killed in between leaves
//! a text that reads like the new one.

use super::stale;
use crate::store::disk;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes what is in `copy` over what is in `target`. Where that fails the old bytes are written
/// back; where this fails too, the copy stays.
pub(super) fn write(copy: NamedTempFile, target: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = disk::regular(options.read(true).write(true), target)?;
    if has_other_names(&file) {
        // It has a second name, under which it must not change.
        return Err(ErrorKind::PermissionDenied.into());
    }
    let old = whole(&mut file)?;
    let new = whole(&mut copy.as_file())?;
    let (_locked, begun) = copy.keep().map_err(|refused| refused.error)?;
    let kept = begun.with_extension(stale::WHOLE);
    fs::rename(&begun, &kept).inspect_err(|_| drop(disk::remove(&begun)))?;
    let written = overwrite(&mut file, &new, old.len());
    if written.is_ok() || overwrite(&mut file, &old, new.len()).is_ok() {
        let _ = disk::remove(&kept);
    }
    written
}

fn whole(file: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Exchanges what a file holds, which was this long.
fn overwrite(file: &mut File, bytes: &[u8], before: usize) -> io::Result<()> {
    let mut padded = bytes.to_vec();
    padded.resize(before.max(bytes.len()), b'\n');
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&padded)?;
    file.sync_data()?;
    file.set_len(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    file.sync_all()
}

#[cfg(unix)]
fn has_other_names(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|found| found.nlink() > 1)
}

#[cfg(not(unix))]
fn has_other_names(_file: &File) -> bool {
    false
}
