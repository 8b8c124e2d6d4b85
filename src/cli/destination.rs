//! Where a command writes its output: to the terminal, or into a file that only this user can read.
//!
//! An existing file stays unless `--force` was given. A new file gets its name only when it is
//! complete: a failed export must not destroy the previous one or look like a complete one. Files
//! of the program itself, above all the log, are never replaced.

use super::{Edge, Failure, Home};
use crate::i18n::t;
use crate::run::stored;
use crate::store::{self, Over};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The terminal or a file.
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
    /// Writes into this file.
    pub(super) fn file(path: PathBuf, force: bool) -> Self {
        Self {
            out: Some(path),
            force,
        }
    }

    /// The file, where one is named.
    pub(super) fn path(&self) -> Option<&Path> {
        self.out.as_deref()
    }

    /// Whether the output goes into a file.
    pub(super) fn is_file(&self) -> bool {
        self.out.is_some()
    }

    /// Writes the output of `body`, completely or not at all. If it goes into a file, says which.
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
            home.texts.say(t::CliNewWritten {
                path: stored::shown(path).as_str()
            })
        )?;
        Ok(())
    }

    /// Refuses a file that must not be written, before any work is done.
    pub(super) fn check(&self, path: &Path, home: &Home) -> Result<(), Failure> {
        let texts = &home.texts;
        let failure = |said| Err(Failure::Input(said));
        if home.folders.owns(path) {
            return failure(texts.say(t::CliOutOwn {
                path: stored::shown(path).as_str(),
            }));
        }
        if path.symlink_metadata().is_ok() && !self.force {
            return failure(texts.say(t::CliOutExists {
                path: stored::shown(path).as_str(),
            }));
        }
        Ok(())
    }

    /// Writes the output of `body` into `path`, without a message.
    pub(super) fn put(
        &self,
        path: &Path,
        home: &Home,
        body: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.check(path, home)?;
        let over = if self.force {
            Over::ClosedFile
        } else {
            Over::Nothing
        };
        store::put(path, over, body).map_err(|failure| match failure {
            Failure::Output(error) => Failure::not_written(path, &error, &home.texts),
            other => other,
        })
    }
}
