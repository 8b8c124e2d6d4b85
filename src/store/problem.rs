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
    /// The log holds no record at all: it is another file, and must not be lost.
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
    /// Another process runs a session, and only one runs at a time.
    #[error("a session is running in another window; end it there first")]
    Elsewhere,
    /// An entry came while no session was running.
    #[error("no session is running, so there is no journal for this; begin a session first")]
    NoSession,
}

/// Why the system refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The system's kind of error.
    pub kind: ErrorKind,
    /// The system's number for it, where it has one.
    pub code: Option<i32>,
    /// What the system said, in its own words and not made safe to show.
    pub said: String,
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        let code = error.raw_os_error();
        let said = error.to_string();
        // The number is said once.
        let number = code.map_or_else(String::new, |code| format!(" (os error {code})"));
        Self {
            kind: error.kind(),
            code,
            said: said.strip_suffix(&number).unwrap_or(&said).to_owned(),
        }
    }
}

/// What is behind an error of the system: those that a person can meet and do something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The disk is full.
    Full,
    /// The person's share of the disk is used up.
    Quota,
    /// The system does not allow it.
    NotAllowed,
    /// The disk is read-only.
    ReadOnly,
    /// A file is where a folder should be, or a new file.
    FileInTheWay,
    /// A folder is where a file should be.
    FolderInTheWay,
    /// A device or a pipe is where a file should be.
    NoFile,
    /// Nothing is there.
    NotThere,
    /// The name or the path is longer than the disk allows.
    NameTooLong,
    /// This process or the machine has too many files open.
    TooManyOpen,
    /// The disk cannot read or write a place on it.
    DiskFault,
    /// The disk was pulled out, or its network is down.
    DiskGone,
    /// The file is as large as it may be.
    TooLarge,
    /// Another program uses the file.
    InUse,
    /// Links lead round in a circle.
    Links,
    /// The disk does not answer.
    NoAnswer,
    /// The machine has no memory left, or no room for a thread.
    NoRoom,
    /// Something else, which only the system can name.
    Other,
}

impl Reason {
    /// What is behind it.
    pub fn cause(&self) -> Cause {
        match self.kind {
            ErrorKind::StorageFull => Cause::Full,
            ErrorKind::QuotaExceeded => Cause::Quota,
            ErrorKind::PermissionDenied => Cause::NotAllowed,
            ErrorKind::ReadOnlyFilesystem => Cause::ReadOnly,
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Cause::FileInTheWay,
            ErrorKind::IsADirectory => Cause::FolderInTheWay,
            ErrorKind::InvalidInput => Cause::NoFile,
            ErrorKind::NotFound => Cause::NotThere,
            ErrorKind::InvalidFilename => Cause::NameTooLong,
            ErrorKind::FileTooLarge => Cause::TooLarge,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Cause::InUse,
            ErrorKind::TimedOut => Cause::NoAnswer,
            ErrorKind::OutOfMemory | ErrorKind::WouldBlock => Cause::NoRoom,
            ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable => Cause::DiskGone,
            _ => self.code.map_or(Cause::Other, of_code),
        }
    }
}

/// What is behind a number for which Rust has no kind.
#[cfg(unix)]
fn of_code(code: i32) -> Cause {
    use rustix::io::Errno;
    match Errno::from_raw_os_error(code) {
        Errno::IO => Cause::DiskFault,
        Errno::MFILE | Errno::NFILE => Cause::TooManyOpen,
        Errno::NODEV | Errno::NXIO => Cause::DiskGone,
        Errno::LOOP => Cause::Links,
        _ => Cause::Other,
    }
}

/// What is behind a number for which Rust has no kind, as Windows counts.
#[cfg(not(unix))]
fn of_code(code: i32) -> Cause {
    match code {
        4 => Cause::TooManyOpen,
        21 | 55 => Cause::DiskGone,
        23 | 1117 => Cause::DiskFault,
        32 | 33 => Cause::InUse,
        206 => Cause::NameTooLong,
        1295 => Cause::Quota,
        _ => Cause::Other,
    }
}

/// In English; the other languages, and these words once more, are in `i18n`.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.cause() {
            Cause::Full => "the disk is full; free some space",
            Cause::Quota => "your share of the disk is used up; free some space",
            Cause::NotAllowed => "the system does not allow it; check who owns it",
            Cause::ReadOnly => "the disk is read-only; make it writable",
            Cause::FileInTheWay => "a file is in the way; move it away",
            Cause::FolderInTheWay => "a folder is in the way; move it away",
            Cause::NoFile => "something that is no file is in the way; move it away",
            Cause::NotThere => "it is not there; was it moved?",
            Cause::NameTooLong => "the name is too long; choose a shorter one",
            Cause::TooManyOpen => "too many files are open; close other programs",
            Cause::DiskFault => "the disk reports a fault; check it, and keep a copy elsewhere",
            Cause::DiskGone => "the disk is no longer there; connect it again",
            Cause::TooLarge => "the file may not grow any more here; free some space",
            Cause::InUse => "another program uses it; close that program",
            Cause::Links => "links lead round in a circle; mend them",
            Cause::NoAnswer => "the disk does not answer; check it",
            Cause::NoRoom => "the machine has no room for more; close other programs",
            Cause::Other => {
                let said = Plain::new(&self.said);
                return match self.code {
                    Some(code) => {
                        write!(f, "the system reports error {code}: {said}; check the disk")
                    }
                    None => write!(f, "{said}; check the disk"),
                };
            }
        })
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

    /// A problem with a log that was named on the command line: a folder or a device is no log.
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
