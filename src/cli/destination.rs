//! Where a command's output goes: to the prompt, or into a file that only this person can read.
//!
//! A file that is there stays unless its replacement was asked for, and a new one has its name only
//! once it is whole: an export that fails must not cost the one before it, nor pass for one. What is the program's
//! own, above all the log, is never written, there or not: no table takes its place.

use super::{Edge, Failure, Home};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::stored;
use crate::store::{self, Over, Reason};
use std::io::{self, BufWriter, Write};
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
            let error = stored::reason(&Reason::from(error), &home.texts);
            Failure::Input(home.texts.say(t::CliNewFailed {
                path: &said(path),
                error: error.as_str(),
            }))
        };
        let over = if self.force {
            Over::ClosedFile
        } else {
            Over::Nothing
        };
        store::put(path, over, body).map_err(|failure| match failure {
            Failure::Output(error) => failed(&error),
            other => other,
        })
    }
}

fn said(path: &Path) -> String {
    Plain::new(&path.display().to_string()).to_string()
}
