//! Where a command's output goes: to the prompt, or into a file that only this person can read.
//!
//! A file that is there stays unless its replacement was asked for, and is replaced only once the
//! new one is whole: an export that fails must not cost the one before it. What is the program's
//! own, above all the log, is never written, there or not: no table takes its place.

use super::{Edge, Failure, Home};
use crate::core::text::Plain;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where to.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Destination {
    /// Write into this new file, readable by you only
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "out")]
    force: bool,
}

impl Destination {
    /// Whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        self.out.is_some()
    }

    /// Writes what `body` writes, whole or not at all.
    pub(super) fn write(
        &self,
        home: &Home,
        edge: &mut Edge<'_>,
        body: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let Some(path) = &self.out else {
            let mut out = BufWriter::new(&mut *edge.out);
            body(&mut out)?;
            return Ok(out.flush()?);
        };
        let said = |name: &str, values: &[(&str, &str)]| {
            let path = Plain::new(&path.display().to_string());
            let mut all = vec![("path", path.as_str().into())];
            all.extend(values.iter().map(|(key, value)| (*key, (*value).into())));
            home.texts.with(name, &all)
        };
        let failed = |error: &io::Error| {
            let error = Plain::new(&error.to_string());
            Failure::Input(said("cli-new-failed", &[("error", error.as_str())]))
        };
        if home.folders.owns(path) {
            return Err(Failure::Input(said("cli-out-own", &[])));
        }
        let there = path.symlink_metadata().is_ok();
        if there && !self.force {
            return Err(Failure::Input(said("cli-out-exists", &[])));
        }
        let target = if there {
            replaceable(path).map_err(|error| failed(&error))?
        } else {
            path.clone()
        };
        let beside = beside(&target);
        let file = if there { &beside } else { &target };
        let done = make(file, body).and_then(|()| {
            if there {
                fs::rename(file, &target).inspect_err(|_| drop(fs::remove_file(file)))?;
            }
            Ok(())
        });
        done.map_err(|failure| match failure {
            Failure::Output(error) => failed(&error),
            other => other,
        })?;
        writeln!(edge.out, "{}", said("cli-new-written", &[]))?;
        Ok(())
    }
}

/// The file that is replaced, behind any link to it. A folder or a device is none.
fn replaceable(path: &Path) -> io::Result<PathBuf> {
    let target = fs::canonicalize(path)?;
    if target.metadata()?.is_file() {
        Ok(target)
    } else {
        Err(ErrorKind::AlreadyExists.into())
    }
}

/// A name in the same folder, so that the new file can take the old one's place in one step.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

/// Makes a file that must not be there yet; one that cannot be written whole goes again.
fn make(
    path: &Path,
    body: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let file = new_file(path)?;
    let write_all = || {
        let mut out = BufWriter::new(&file);
        body(&mut out)?;
        out.flush()?;
        Ok(file.sync_all()?)
    };
    write_all().inspect_err(|_| drop(fs::remove_file(path)))
}

fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
