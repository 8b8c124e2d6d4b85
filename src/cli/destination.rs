//! Where a command's output goes: to the prompt, or into a file that only this person can read.
//!
//! A file that is there stays unless its replacement was asked for, and a new one has its name only
//! once it is whole: an export that fails must not cost the one before it, nor pass for one. What is the program's
//! own, above all the log, is never written, there or not: no table takes its place.

use super::{Edge, Failure, Home};
use crate::core::text::Plain;
use crate::i18n::t;
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
    /// This file.
    pub(super) fn file(path: PathBuf, force: bool) -> Self {
        Self {
            out: Some(path),
            force,
        }
    }

    /// Whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        self.out.is_some()
    }

    /// Writes what `body` writes, whole or not at all, and says where it is if it is a file.
    pub(super) fn write(
        &self,
        home: &Home,
        edge: &mut Edge<'_>,
        body: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let Some(path) = &self.out else {
            let mut out = BufWriter::new(&mut *edge.data);
            body(&mut out)?;
            return Ok(out.flush()?);
        };
        self.put(path, home, body)?;
        writeln!(
            edge.out,
            "{}",
            home.texts.say(t::CliNewWritten { path: &said(path) })
        )?;
        Ok(())
    }

    /// Refuses a file that is not to be written, before there is work in vain.
    pub(super) fn check(&self, path: &Path, home: &Home) -> Result<(), Failure> {
        let texts = &home.texts;
        let failure = |said| Err(Failure::Input(said));
        if home.folders.owns(path) {
            return failure(texts.say(t::CliOutOwn { path: &said(path) }));
        }
        if path.symlink_metadata().is_ok() && !self.force {
            return failure(texts.say(t::CliOutExists { path: &said(path) }));
        }
        Ok(())
    }

    /// The same without a word, into `path`.
    pub(super) fn put(
        &self,
        path: &Path,
        home: &Home,
        body: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.check(path, home)?;
        let failed = |error: &io::Error| {
            let error = Plain::new(&error.to_string());
            Failure::Input(home.texts.say(t::CliNewFailed {
                path: &said(path),
                error: error.as_str(),
            }))
        };
        let there = path.symlink_metadata().is_ok();
        let target = if there {
            replaceable(path).map_err(|error| failed(&error))?
        } else {
            path.to_owned()
        };
        let beside = beside(&target);
        let done = make(&beside, body).and_then(|()| {
            let placed = if there {
                fs::rename(&beside, &target)
            } else {
                place(&beside, &target)
            };
            Ok(placed.inspect_err(|_| drop(fs::remove_file(&beside)))?)
        });
        done.map_err(|failure| match failure {
            Failure::Output(error) => failed(&error),
            other => other,
        })
    }
}

fn said(path: &Path) -> String {
    Plain::new(&path.display().to_string()).to_string()
}

/// Gives a whole file its name, which nobody else may have taken meanwhile.
fn place(whole: &Path, target: &Path) -> io::Result<()> {
    match fs::hard_link(whole, target) {
        Ok(()) => fs::remove_file(whole),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // A disk without such links, as many a stick is.
        Err(_) => fs::rename(whole, target),
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

/// A name in the same folder, so that the new file can take its place in one step.
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
