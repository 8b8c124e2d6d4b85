//! Why a command failed, and the exit code for it.

use crate::i18n::{Texts, t};
use crate::run::stored;
use crate::store::{Problem, Reason};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::ExitCode;

/// The failure of a command, in a sentence or two for the user.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// An id or a file is wrong.
    #[error("{0}")]
    Input(String),
    /// The command cannot be used like this.
    #[error("{0}")]
    Usage(String),
    /// The log or a folder cannot be used. [`Failure::in_words`] makes the sentence.
    #[error("{0:?}")]
    Store(Problem),
    /// The output could not be written. [`Failure::in_words`] makes the sentence.
    #[error("{0}")]
    Output(#[from] io::Error),
    /// The person stopped it. There is nothing to say.
    #[error("stopped")]
    Stopped,
}

/// The exit code of a shell for a program that was stopped by Ctrl-C.
pub(super) const INTERRUPTED: u8 = 130;

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Store(problem)
    }
}

impl Failure {
    /// That a file could not be written, and why.
    pub(super) fn not_written(path: &Path, error: &io::Error, texts: &Texts) -> Self {
        let error = stored::reason(&Reason::from(error), texts);
        Self::Input(texts.say(t::CliNewFailed {
            path: stored::shown(path).as_str(),
            error: error.as_str(),
        }))
    }

    /// The failure as a sentence in the user's language.
    pub(super) fn in_words(self, texts: &Texts) -> Self {
        match self {
            Self::Store(problem) => Self::Input(stored::problem(&problem, texts).to_string()),
            Self::Output(error) if !has_no_reader(&error) => {
                let error = stored::reason(&Reason::from(&error), texts);
                let error = error.as_str();
                Self::Input(texts.say(t::CliOutputFailed { error }))
            }
            other => other,
        }
    }

    /// The exit code.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Stopped => ExitCode::from(INTERRUPTED),
            _ if self.is_quiet() => ExitCode::SUCCESS,
            Self::Usage(_) => ExitCode::from(2),
            Self::Input(_) | Self::Store(_) | Self::Output(_) => ExitCode::FAILURE,
        }
    }

    /// Whether the reader only closed the pipe, as `head` does, which is no failure, or the person knows.
    pub fn is_quiet(&self) -> bool {
        match self {
            Self::Stopped => true,
            Self::Output(error) => has_no_reader(error),
            _ => false,
        }
    }
}

/// Whether what is written to is a pipe that nobody reads any more.
fn has_no_reader(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe || is_left_pipe(error)
}

/// Windows has three numbers for it; Rust knows those of a pipe that ended (109) and that is being
/// closed (232), and not that of one whose other end is not there (`ERROR_PIPE_NOT_CONNECTED`).
#[cfg(windows)]
fn is_left_pipe(error: &io::Error) -> bool {
    error.raw_os_error() == Some(233)
}

#[cfg(not(windows))]
fn is_left_pipe(_error: &io::Error) -> bool {
    false
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_reader_that_has_gone_is_a_quiet_end() {
        let gone: &[i32] = if cfg!(windows) {
            &[109, 232, 233]
        } else {
            // EPIPE.
            &[32]
        };
        let full = if cfg!(windows) { 112 } else { 28 };
        let end = |code| {
            let failure = Failure::Output(io::Error::from_raw_os_error(code));
            failure.in_words(&Texts::new(Lang::En)).is_quiet()
        };
        for code in gone {
            assert!(end(*code), "{code}");
        }
        assert!(!end(full));
    }
}
