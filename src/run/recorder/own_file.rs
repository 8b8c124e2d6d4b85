//! Writes own files on a thread, one after the other: the disk may be slow, and the second text of a
//! file is compared with the first. Each is known here until the patient has seen its answer.

use crate::app::msg::Msg;
use crate::core::own_file::{OwnFile, OwnName, Unput};
use crate::i18n::{Lang, Texts};
use crate::run::source::Mailbox;
use crate::run::{own_file, stored};
use crate::store::{Folders, Reason};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// How long leaving waits for the files. One that is not written by then is as it was before.
const PATIENCE: Duration = Duration::from_secs(3);

/// The own files whose answers nobody has seen yet, in the order in which they are written.
#[derive(Debug, Default)]
pub(super) struct Putting {
    unseen: Vec<(OwnName, Receiver<bool>)>,
    /// The end of the thread that was started last.
    last: Option<Receiver<()>>,
}

impl Putting {
    /// Starts a thread, which waits for the one before. It tells [`Msg::OwnPut`] in this language.
    pub(super) fn start(&mut self, file: OwnFile, folders: Folders, mailbox: &Mailbox, lang: Lang) {
        let name = file.name();
        let (put_or_not, answer) = mpsc::channel();
        let (is_over, over) = mpsc::channel();
        let (before, post) = (self.last.replace(over), mailbox.clone());
        self.unseen.push((name.clone(), answer));
        let write = move || {
            // Nothing is ever sent: the end of the thread ends the wait.
            let _ = before.map(|before: Receiver<()>| before.recv());
            let put = own_file::put(&folders, &file, &Texts::new(lang));
            // Before the answer, which may be seen at once.
            let _ = put_or_not.send(put.is_ok());
            let put = put.map(|path| stored::shown(&path));
            post.post(Msg::OwnPut(file.name(), put));
            drop(is_over);
        };
        let thread = thread::Builder::new().name("own file".to_owned());
        if let Err(error) = thread.spawn(write) {
            let why = stored::reason(&Reason::from(&error), &Texts::new(lang));
            mailbox.post(Msg::OwnPut(name, Err(Unput::Failed(why))));
        }
    }

    /// The patient has seen what became of this file, and chosen what to do about it.
    pub(super) fn seen(&mut self, file: &OwnName) {
        // The oldest of that name: the answers come in the order of the texts.
        if let Some(at) = self.unseen.iter().position(|(name, _)| name == file) {
            self.unseen.remove(at);
        }
    }

    /// Waits until all are written, for a moment. Says whether they are, without those that were seen.
    pub(super) fn wait(self) -> bool {
        // Each thread has waited for those before: the end of the last is the end of all.
        let _ = self.last.map(|last| last.recv_timeout(PATIENCE));
        let mut answers = self.unseen.iter().map(|(_, answer)| answer.try_recv());
        answers.all(|is_put| is_put == Ok(true))
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::core::own_file::OwnKind;
    use crate::run::Inbox;
    use crate::run::source::{Input, Source};
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_second_text_of_a_file_follows_the_first() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::new(home.path().join("config"), home.path().join("data"));
        let mailbox = Inbox::open().mailbox();
        let mut putting = Putting::default();
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
            putting.start(file, folders, &mailbox, Lang::En);
        }
        assert!(putting.wait());
        let path = own_file::path_of(&folders, OwnKind::Programme, "mine");
        assert_eq!(fs::read_to_string(path).ok(), was);
    }

    /// Files that cannot be written: a file stands where their folder would be.
    fn in_the_way(home: &Path, ids: &[&str]) -> (Putting, Inbox) {
        let config = home.join("config");
        fs::write(&config, "in the way").expect("a file");
        let folders = Folders::new(config, home.join("data"));
        let (inbox, mut putting) = (Inbox::open(), Putting::default());
        for id in ids {
            let file = OwnFile {
                kind: OwnKind::Programme,
                id: (*id).to_owned(),
                text: "n = 1\n".to_owned(),
                was: None,
            };
            putting.start(file, folders.clone(), &inbox.mailbox(), Lang::En);
        }
        (putting, inbox)
    }

    fn name(id: &str) -> OwnName {
        OwnName {
            kind: OwnKind::Programme,
            id: id.to_owned(),
        }
    }

    #[test]
    fn what_is_not_written_by_the_end_is_known() {
        let home = tempfile::tempdir().expect("a temporary folder");
        assert!(!in_the_way(home.path(), &["mine"]).0.wait());
    }

    #[test]
    fn what_was_seen_is_not_told_again() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let (mut putting, mut inbox) = in_the_way(home.path(), &["mine", "other"]);
        for _ in 0..2 {
            let answer = inbox.wait(None).0;
            assert!(matches!(answer, Input::Message(Msg::OwnPut(_, Err(_)))));
        }
        putting.seen(&name("mine"));
        putting.seen(&name("nobody-s"));
        let (mine, other) = (name("mine"), name("other"));
        assert!(!putting.unseen.iter().any(|(name, _)| *name == mine));
        assert!(putting.unseen.iter().any(|(name, _)| *name == other));
        assert!(!putting.wait(), "the other was not seen");
    }

    #[test]
    fn once_all_was_seen_nothing_is_left_to_tell() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let (mut putting, _inbox) = in_the_way(home.path(), &["mine"]);
        putting.seen(&name("mine"));
        assert!(putting.wait());
    }
}
