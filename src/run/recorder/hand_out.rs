//! Writes a page into a new file of the patient, on a thread of its own: the disk may be slow, and a page
//! takes a moment.

use crate::app::msg::{HandOut, Msg};
use crate::core::text::Plain;
use crate::i18n::{Lang, Texts, t};
use crate::paper::{self, Form};
use crate::run::source::Mailbox;
use crate::run::stored;
use crate::store::{self, Over, Reason};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// How long leaving waits for a page. One that is not written by then is not there at all.
const PATIENCE: Duration = Duration::from_secs(1);
/// The most files of one day.
const FILES: u32 = 99;

/// A page that is being written.
#[derive(Debug)]
pub(super) struct HandingOut(Receiver<()>);

impl HandingOut {
    /// Starts the thread. It tells [`Msg::HandedOut`] in this language.
    pub(super) fn start(handed: HandOut, mailbox: &Mailbox, lang: Lang) -> Self {
        let (is_over, over) = mpsc::channel();
        let post = mailbox.clone();
        let write = move || {
            let texts = Texts::new(lang);
            let folder = store::papers();
            let folder = folder.map_err(|problem| stored::problem(&problem, &texts));
            let written = folder.and_then(|folder| put(&folder, &handed, &texts));
            post.post(Msg::HandedOut(written));
            drop(is_over);
        };
        let thread = thread::Builder::new().name("page".to_owned());
        if let Err(error) = thread.spawn(write) {
            let why = stored::reason(&Reason::from(&error), &Texts::new(lang));
            mailbox.post(Msg::HandedOut(Err(why)));
        }
        Self(over)
    }

    /// Waits until it is written, for a moment.
    pub(super) fn wait(self) {
        // Nothing is ever sent: the end of the thread ends the wait.
        let _ = self.0.recv_timeout(PATIENCE);
    }
}

/// Writes the page into the first free name in a folder, readable by the patient only, and gives the
/// whole path.
fn put(folder: &Path, handed: &HandOut, texts: &Texts) -> Result<Plain, Plain> {
    let page = Texts::new(handed.page.lang);
    let mut path = named(folder, handed, 1);
    let mut written = Err(ErrorKind::AlreadyExists.into());
    for number in 1..=FILES {
        path = named(folder, handed, number);
        written = store::put(&path, Over::Nothing, |out| {
            paper::write(&handed.page, handed.form, &page, out)
        });
        if !is_taken(&written) {
            break;
        }
    }
    let path = stored::shown(&path);
    written.map(|()| path.clone()).map_err(|error: io::Error| {
        let error = stored::reason(&Reason::from(&error), texts);
        Plain::new(&texts.say(t::CliNewFailed {
            path: path.as_str(),
            error: error.as_str(),
        }))
    })
}

fn is_taken(written: &io::Result<()>) -> bool {
    let error = written.as_ref().err();
    error.is_some_and(|error| error.kind() == ErrorKind::AlreadyExists)
}

fn named(folder: &Path, handed: &HandOut, number: u32) -> PathBuf {
    let ending = match handed.form {
        Form::Text => "txt",
        form => form.word(),
    };
    let name = &handed.name;
    folder.join(match number {
        1 => format!("{name}.{ending}"),
        number => format!("{name}-{number}.{ending}"),
    })
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::paper::Page;

    fn handed() -> HandOut {
        HandOut {
            page: Page {
                lang: Lang::Da,
                title: "Træning hjemme".into(),
                lead: Vec::new(),
                sections: Vec::new(),
                foot: Vec::new(),
            },
            form: Form::Text,
            name: "rygrad-report-2026-11-28".to_owned(),
        }
    }

    #[test]
    fn a_page_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let texts = Texts::new(Lang::En);
        let first = put(folder.path(), &handed(), &texts).expect("written");
        let second = put(folder.path(), &handed(), &texts).expect("written");
        assert!(
            first.as_str().ends_with("rygrad-report-2026-11-28.txt"),
            "{first}"
        );
        assert!(
            second.as_str().ends_with("rygrad-report-2026-11-28-2.txt"),
            "{second}"
        );
        assert!(Path::new(first.as_str()).is_absolute());
        let text = std::fs::read_to_string(first.as_str()).expect("readable");
        assert!(text.starts_with("Træning hjemme\n"), "{text}");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_patient_reads_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = put(folder.path(), &handed(), &Texts::new(Lang::En)).expect("written");
        let mode = std::fs::metadata(path.as_str())
            .expect("there")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }

    #[test]
    fn why_it_is_not_written_is_said_in_the_patient_s_language() {
        let folder = Path::new("/nowhere/at/all");
        let why = put(folder, &handed(), &Texts::new(Lang::Da)).expect_err("refused");
        assert!(why.as_str().contains("kunne ikke skrives"), "{why}");
    }
}
