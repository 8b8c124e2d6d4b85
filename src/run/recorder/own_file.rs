//! Writes own files on a thread, one after the other: the disk may be slow, and the second text of a
//! file is compared with the first.

use crate::app::msg::Msg;
use crate::core::own_file::{OwnFile, Unput};
use crate::i18n::{Lang, Texts};
use crate::run::source::Mailbox;
use crate::run::{own_file, stored};
use crate::store::{Folders, Reason};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// How long leaving waits for a file. One that is not written by then is as it was before.
const PATIENCE: Duration = Duration::from_secs(3);

/// An own file that is being written.
#[derive(Debug)]
pub(super) struct Putting(Receiver<bool>);

impl Putting {
    /// Starts the thread, which waits for the one before. It tells [`Msg::OwnPut`] in this language.
    pub(super) fn start(
        file: OwnFile,
        folders: Folders,
        mailbox: &Mailbox,
        lang: Lang,
        before: Option<Self>,
    ) -> Self {
        let (is_over, over) = mpsc::channel();
        let post = mailbox.clone();
        let name = file.name();
        let write = move || {
            if let Some(Self(before)) = before {
                let _ = before.recv();
            }
            let put = own_file::put(&folders, &file, &Texts::new(lang));
            let is_put = put.is_ok();
            let put = put.map(|path| stored::shown(&path));
            post.post(Msg::OwnPut(file.name(), put));
            // Nobody waits before the end.
            let _ = is_over.send(is_put);
        };
        let thread = thread::Builder::new().name("own file".to_owned());
        if let Err(error) = thread.spawn(write) {
            let why = stored::reason(&Reason::from(&error), &Texts::new(lang));
            mailbox.post(Msg::OwnPut(name, Err(Unput::Failed(why))));
        }
        Self(over)
    }

    /// Waits until it is written, for a moment. Says whether it is.
    pub(super) fn wait(self) -> bool {
        self.0.recv_timeout(PATIENCE).unwrap_or(false)
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::core::own_file::OwnKind;
    use crate::run::Inbox;
    use std::fs;

    #[test]
    fn the_second_text_of_a_file_follows_the_first() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::new(home.path().join("config"), home.path().join("data"));
        let mailbox = Inbox::open().mailbox();
        let mut last = None;
        let mut was = None;
        for n in 1..=5 {
            let file = OwnFile {
                kind: OwnKind::Programme,
                id: "mine".to_owned(),
                text: format!("n = {n}\n"),
                was: was.clone(),
            };
            was = Some(file.text.clone());
            let folders = folders.clone();
            last = Some(Putting::start(file, folders, &mailbox, Lang::En, last));
        }
        assert!(last.is_some_and(Putting::wait));
        let path = own_file::path_of(&folders, OwnKind::Programme, "mine");
        assert_eq!(fs::read_to_string(path).ok(), was);
    }

    #[test]
    fn what_is_not_written_by_the_end_is_known() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let config = home.path().join("config");
        fs::write(&config, "in the way").expect("a file");
        let folders = Folders::new(config, home.path().join("data"));
        let file = OwnFile {
            kind: OwnKind::Programme,
            id: "mine".to_owned(),
            text: "n = 1\n".to_owned(),
            was: None,
        };
        let mailbox = Inbox::open().mailbox();
        assert!(!Putting::start(file, folders, &mailbox, Lang::En, None).wait());
    }
}
