//! Why a command ends without what was asked for, and the exit code that says so.

use crate::core::text::Plain;
use crate::store::Problem;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

/// What ended a command, in a sentence or two for the person who gave it.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// An id or a file is wrong.
    #[error("{0}")]
    Input(String),
    /// The command cannot be used like this.
    #[error("{0}")]
    Usage(String),
    /// The log or a folder cannot be used.
    #[error("{0}")]
    Store(#[from] Problem),
    /// What was asked for could not be written out.
    #[error("the output could not be written: {}", Plain::new(&.0.to_string()))]
    Output(#[from] io::Error),
}

impl Failure {
    /// The exit code.
    pub fn code(&self) -> ExitCode {
        match self {
            _ if self.is_quiet() => ExitCode::SUCCESS,
            Self::Usage(_) => ExitCode::from(2),
            Self::Input(_) | Self::Store(_) | Self::Output(_) => ExitCode::FAILURE,
        }
    }

    /// Whether the reader has only left, as `head` does: that is no failure.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == ErrorKind::BrokenPipe)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}
