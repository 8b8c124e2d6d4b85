//! What can go wrong on disk, in one sentence that says what, where and what to do.
//!
//! Knows no screen and no language; `app` may match on the variants and say it in its own words.

use crate::core::text::Plain;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Something that could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The system names no home folder.
    #[error("no home folder was found, so there is no place for the log; set HOME and start again")]
    NoHome,
    /// A folder could not be made or opened.
    #[error("the folder {} could not be used: {reason}", plain(.path))]
    Folder {
        /// The folder, or what is in its way.
        path: PathBuf,
        /// Why.
        reason: Reason,
    },
    /// A file could not be opened or read.
    #[error("{} could not be read: {reason}", plain(.path))]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Reason,
    },
    /// A file that was named as a log is none.
    #[error("{} is no file that a log could be in; name the log itself", plain(.path))]
    NoLog {
        /// What was named.
        path: PathBuf,
    },
    /// The log holds no record at all: it is something else, and nothing of it is to be lost.
    #[error("{} holds no record of rygrad; it is left as it is, move it away or put a copy of the log in its place", plain(.path))]
    NoRecords {
        /// The file.
        path: PathBuf,
    },
    /// A file could not be written; it is as it was before.
    #[error("{} could not be written: {reason}", plain(.path))]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Reason,
    },
    /// Another process holds the lock for longer than we wait.
    #[error("another program is writing to {}; close it, or try again in a moment", plain(.path))]
    Busy {
        /// The file that is locked.
        path: PathBuf,
    },
    /// It was written, but the disk did not confirm it; asking again would prove nothing.
    #[error("the disk did not confirm that {} was saved ({reason}); {}", plain(.path), second(.copy.as_deref()))]
    Unconfirmed {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Reason,
        /// Where a second copy is, if one could be made.
        copy: Option<PathBuf>,
    },
    /// A journal whose first line cannot be read: it is left as it is.
    #[error(
        "the session kept in {} cannot be read; it is left as it is, move it away to hear no more of it",
        plain(.path)
    )]
    Unreadable {
        /// The journal.
        path: PathBuf,
    },
    /// Only records this version knows can be written.
    #[error("a record of a newer version cannot be written by this one; update rygrad")]
    NotOurs,
    /// An entry came while no session was running.
    #[error("no session is running, so there is no journal for this; begin a session first")]
    NoSession,
}

/// Why the system refused, and what helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The system's kind of error.
    pub kind: ErrorKind,
    /// What the system said, in its own words and not made safe to show.
    pub said: String,
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        Self {
            kind: error.kind(),
            said: error.to_string(),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = match self.kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                "the disk is full; free some space"
            }
            ErrorKind::PermissionDenied => "the system does not allow it; check who owns it",
            ErrorKind::ReadOnlyFilesystem => "the disk is read-only; make it writable",
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                "a file is in the way; move it away"
            }
            ErrorKind::IsADirectory => "a folder is in the way; move it away",
            ErrorKind::InvalidInput => "something that is no file is in the way; move it away",
            ErrorKind::NotFound => "it is not there; was it moved?",
            _ => "",
        };
        if known.is_empty() {
            write!(f, "{}; check the disk", Plain::new(&self.said))
        } else {
            f.write_str(known)
        }
    }
}

impl Problem {
    pub(super) fn folder(path: &Path, error: &io::Error) -> Self {
        Self::Folder {
            path: path.to_owned(),
            reason: error.into(),
        }
    }

    pub(super) fn read(path: &Path, error: &io::Error) -> Self {
        Self::Read {
            path: path.to_owned(),
            reason: error.into(),
        }
    }

    /// Of somebody else's log nothing is in the way: it is not what was meant.
    pub(super) fn source(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::IsADirectory | ErrorKind::InvalidInput => Self::NoLog {
                path: path.to_owned(),
            },
            ErrorKind::NotADirectory => Self::read(path, &ErrorKind::NotFound.into()),
            _ => Self::read(path, error),
        }
    }

    pub(super) fn write(path: &Path, error: &io::Error) -> Self {
        Self::Write {
            path: path.to_owned(),
            reason: error.into(),
        }
    }

    /// Whether the bytes are in the file all the same, so that writing them again doubles them.
    pub fn is_unconfirmed(&self) -> bool {
        matches!(self, Self::Unconfirmed { .. })
    }
}

fn plain(path: &Path) -> Plain {
    Plain::new(&path.display().to_string())
}

fn second(copy: Option<&Path>) -> String {
    copy.map_or_else(
        || "no second copy could be made, so note down what matters".to_owned(),
        |path| format!("a second copy is in {}", plain(path)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_what_where_and_what_to_do() {
        let full = io::Error::from(ErrorKind::StorageFull);
        assert_eq!(
            Problem::write(Path::new("/home/k/log.jsonl"), &full).to_string(),
            "/home/k/log.jsonl could not be written: the disk is full; free some space"
        );
    }

    #[test]
    fn a_hostile_path_reaches_no_terminal() {
        let other = io::Error::other("bad\u{1b}[2J");
        let said = Problem::read(Path::new("/x\u{1b}[31m"), &other).to_string();
        assert!(!said.contains('\u{1b}'), "{said}");
    }
}
