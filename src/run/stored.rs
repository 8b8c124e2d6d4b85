//! What the store says, in the person's language: what went wrong on disk, which lines cannot be
//! read, in which form the log lies.
//!
//! The one door from [`crate::store`]'s data to words.

use crate::core::log::Reading;
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::store::{Cause, Copy, Notice, Problem, Reason};
use std::path::Path;

/// What went wrong, where, and what helps.
pub fn problem(problem: &Problem, texts: &Texts) -> Plain {
    Plain::new(&match problem {
        Problem::NoHome => texts.say(t::STORE_NO_HOME),
        Problem::Folder { path, reason: why } => texts.say(t::StoreFolder {
            path: shown(path).as_str(),
            reason: reason(why, texts).as_str(),
        }),
        Problem::Read { path, reason: why } => texts.say(t::StoreRead {
            path: shown(path).as_str(),
            reason: reason(why, texts).as_str(),
        }),
        Problem::NoLog { path } => texts.say(t::StoreNoLog {
            path: shown(path).as_str(),
        }),
        Problem::NoRecords { path } => texts.say(t::StoreNoRecords {
            path: shown(path).as_str(),
        }),
        Problem::Write { path, reason: why } => texts.say(t::StoreWrite {
            path: shown(path).as_str(),
            reason: reason(why, texts).as_str(),
        }),
        Problem::Busy { path } => texts.say(t::StoreBusy {
            path: shown(path).as_str(),
        }),
        Problem::Unconfirmed {
            path,
            reason: why,
            copy: None,
        } => texts.say(t::StoreUnconfirmed {
            path: shown(path).as_str(),
            reason: reason(why, texts).as_str(),
        }),
        Problem::Unconfirmed {
            path,
            reason: why,
            copy: Some(copy),
        } => texts.say(t::StoreUnconfirmedCopy {
            path: shown(path).as_str(),
            copy: shown(copy).as_str(),
            reason: reason(why, texts).as_str(),
        }),
        Problem::Unreadable { path } => texts.say(t::StoreUnreadable {
            path: shown(path).as_str(),
        }),
        Problem::NotOurs => texts.say(t::STORE_NOT_OURS),
        Problem::Elsewhere => texts.say(t::STORE_ELSEWHERE),
        Problem::NoSession => texts.say(t::STORE_NO_SESSION),
    })
}

/// Why the system refused, and what helps; in half a sentence.
pub fn reason(reason: &Reason, texts: &Texts) -> Plain {
    let text = match reason.cause() {
        Cause::Full => t::REASON_FULL,
        Cause::Quota => t::REASON_QUOTA,
        Cause::NotAllowed => t::REASON_NOT_ALLOWED,
        Cause::ReadOnly => t::REASON_READ_ONLY,
        Cause::FileInTheWay => t::REASON_FILE_IN_THE_WAY,
        Cause::FolderInTheWay => t::REASON_FOLDER_IN_THE_WAY,
        Cause::NoFile => t::REASON_NO_FILE,
        Cause::NotThere => t::REASON_NOT_THERE,
        Cause::NameTooLong => t::REASON_NAME_TOO_LONG,
        Cause::TooManyOpen => t::REASON_TOO_MANY_OPEN,
        Cause::DiskFault => t::REASON_DISK_FAULT,
        Cause::DiskGone => t::REASON_DISK_GONE,
        Cause::TooLarge => t::REASON_TOO_LARGE,
        Cause::InUse => t::REASON_IN_USE,
        Cause::Links => t::REASON_LINKS,
        Cause::NoAnswer => t::REASON_NO_ANSWER,
        Cause::NoRoom => t::REASON_NO_ROOM,
        Cause::Other => {
            let said = reason.said.as_str();
            let text = match reason.code {
                Some(code) => texts.say(t::ReasonOther {
                    code: &code.to_string(),
                    said,
                }),
                None => texts.say(t::ReasonNoCode { said }),
            };
            return Plain::new(&text);
        }
    };
    Plain::new(&texts.say(text))
}

/// What a person should know of the log at this path: its form, the first lines that could not be read,
/// or that it is no log at all.
pub fn of_reading(reading: &Reading, log: &Path, texts: &Texts) -> Vec<Plain> {
    /// More would fill the screen.
    const NAMED: usize = 20;
    if reading.is_no_log() {
        let none = Problem::NoRecords {
            path: log.to_owned(),
        };
        return vec![problem(&none, texts)];
    }
    let faults = reading.faults.iter().take(NAMED);
    let faults = faults.map(|fault| texts.log_fault(fault));
    let more = reading.faults.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| Plain::new(&texts.say(t::CliLogMore { count: more })));
    let form = texts.log_form(reading.form);
    form.into_iter().chain(faults).chain(more).collect()
}

/// Which file was readable by others, and whether that was mended.
pub fn closed(notice: &Notice, texts: &Texts) -> Plain {
    let path = shown(&notice.path);
    let path = path.as_str();
    Plain::new(&if notice.mended {
        texts.say(t::ClosedToOthers { path })
    } else {
        texts.say(t::OpenToOthers { path })
    })
}

/// What a sync tool has put beside the log, and how it gets into it.
pub fn copy(copy: &Copy, texts: &Texts) -> Plain {
    let path = shown(&copy.path);
    Plain::new(&texts.say(t::LogCopy {
        path: path.as_str(),
        count: copy.missing,
        command: &merging(copy),
    }))
}

/// The command that takes a copy in, as a shell takes it.
pub fn merging(copy: &Copy) -> String {
    let path = shown(&copy.path);
    format!("rygrad log merge {}", quoted(path.as_str()))
}

/// A path as a shell takes it.
pub fn quoted(path: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || "/._-".contains(c) || (cfg!(windows) && "\\:".contains(c));
    if path.chars().all(plain) {
        path.to_owned()
    } else if cfg!(windows) {
        // Its shells agree on this one, which no path there has in it.
        format!("\"{path}\"")
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

/// A path as it may be shown. Windows resolves one to a form that begins like no path a person knows.
pub fn shown(path: &Path) -> Plain {
    let path = path.display().to_string();
    let short = path.strip_prefix(r"\\?\");
    Plain::new(short.filter(|p| !p.starts_with("UNC")).unwrap_or(&path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::Lang;
    use std::io::{self, ErrorKind};

    fn full(lang: Lang) -> Plain {
        let problem_of = Problem::Write {
            path: "/home/k/log.jsonl".into(),
            reason: Reason::from(&io::Error::from(ErrorKind::StorageFull)),
        };
        problem(&problem_of, &Texts::new(lang))
    }

    #[test]
    fn a_problem_says_what_where_and_what_to_do() {
        assert_eq!(
            full(Lang::En).as_str(),
            "/home/k/log.jsonl could not be written: the disk is full; free some space"
        );
        assert_eq!(
            full(Lang::Da).as_str(),
            "/home/k/log.jsonl kunne ikke skrives: disken er fuld; gør plads"
        );
    }

    fn why(error: &io::Error, lang: Lang) -> String {
        reason(&Reason::from(error), &Texts::new(lang)).to_string()
    }

    #[test]
    fn what_a_patient_can_meet_is_said_in_three_languages() {
        let kinds = [
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::PermissionDenied,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::NotADirectory,
            ErrorKind::IsADirectory,
            ErrorKind::InvalidInput,
            ErrorKind::NotFound,
            ErrorKind::InvalidFilename,
            ErrorKind::FileTooLarge,
            ErrorKind::ResourceBusy,
            ErrorKind::TimedOut,
            ErrorKind::WouldBlock,
            ErrorKind::HostUnreachable,
        ];
        let mut errors: Vec<io::Error> = kinds.map(io::Error::from).into();
        #[cfg(unix)]
        {
            use rustix::io::Errno;
            let codes = [
                Errno::IO,
                Errno::MFILE,
                Errno::NFILE,
                Errno::NODEV,
                Errno::LOOP,
            ];
            errors.extend(codes.map(io::Error::from));
        }
        #[cfg(windows)]
        errors.extend([4, 21, 23, 32, 33, 55, 206, 1117, 1295].map(io::Error::from_raw_os_error));
        for error in &errors {
            let english = Reason::from(error);
            assert_ne!(english.cause(), Cause::Other, "{error}");
            assert_eq!(why(error, Lang::En), english.to_string());
            for lang in [Lang::Da, Lang::Nb] {
                let said = why(error, lang);
                assert_ne!(said, english.to_string());
                assert!(!said.contains(&english.said), "{said}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_rest_has_its_number_and_the_words_of_the_system() {
        let error = io::Error::from(rustix::io::Errno::NOTSUP);
        let Reason { code, said, .. } = Reason::from(&error);
        let code = code.map_or_else(String::new, |code| code.to_string());
        for lang in Lang::ALL {
            let why = why(&error, lang);
            assert!(why.contains(&format!(" {code}: {said}; ")), "{why}");
        }
    }

    #[test]
    fn a_path_that_windows_resolved_is_shown_as_it_was_named() {
        for (path, said) in [
            (r"\\?\C:\home\log.jsonl", r"C:\home\log.jsonl"),
            (r"\\?\UNC\nas\log.jsonl", r"\\?\UNC\nas\log.jsonl"),
            ("/home/log.jsonl", "/home/log.jsonl"),
        ] {
            assert_eq!(shown(Path::new(path)).as_str(), said);
        }
    }

    #[test]
    fn a_hostile_path_or_answer_reaches_no_terminal() {
        let hostile = Problem::Read {
            path: "/x\u{1b}[31m".into(),
            reason: Reason::from(&io::Error::other("bad\u{1b}[2J\u{202e}")),
        };
        for lang in Lang::ALL {
            let said = problem(&hostile, &Texts::new(lang));
            assert!(!said.as_str().contains(['\u{1b}', '\u{202e}']), "{said}");
            assert!(said.as_str().contains("bad[2J"), "{said}");
        }
    }

    #[test]
    fn a_path_survives_the_shell() {
        assert_eq!(quoted("/home/åse/a.toml"), "/home/åse/a.toml");
        let said = if cfg!(windows) {
            r#""/my files/it's""#
        } else {
            r"'/my files/it'\''s'"
        };
        assert_eq!(quoted("/my files/it's"), said);
    }
}
