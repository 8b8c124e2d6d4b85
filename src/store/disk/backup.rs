//! A second name for a file that is about to be replaced.

use super::{make_new, open_to_read};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Keeps a file under `<name>.<stamp>.bak` beside it, or the next free name like it; the file stays
/// where it is. On a disk that knows no second names it is copied.
pub(in super::super) fn back_up(path: &Path, stamp: &str) -> io::Result<PathBuf> {
    const NAMES: u32 = 1_000;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for number in 1..=NAMES {
        let again = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let aside = path.with_file_name(format!("{name}.{stamp}{again}.bak"));
        let kept = match fs::hard_link(path, &aside) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => copy(path, &aside),
            linked => linked,
        };
        match kept {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            kept => return kept.map(|()| aside),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn copy(path: &Path, aside: &Path) -> io::Result<()> {
    let mut from = open_to_read(path)?;
    let mut to = make_new(aside)?;
    let copied = io::copy(&mut from, &mut to).and_then(|_| to.sync_all());
    // Half a copy would look like a whole one.
    copied.inspect_err(|_| drop(fs::remove_file(aside)))
}
