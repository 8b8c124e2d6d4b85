//! Records what the app asks: the log and the journal through `store`, the settings through `content`.
//! Each has its thread; the answers come back through the mailbox.

mod hand_out;
mod own_file;
mod settings;

use super::source::Mailbox;
use super::stored;
use crate::app::msg::{Around, HandOut, Msg, Trouble, TroubleKind};
use crate::core::log::Reading;
use crate::core::own_file::{OwnFile, OwnName};
use crate::core::session::Elsewhere;
use crate::core::settings::Change;
use crate::core::text::Plain;
use crate::core::write::{Ticket, Write};
use crate::i18n::{Lang, Texts, t};
use crate::store::{self, Cause, Folders, Journal, Problem, Reason, Unwritten, Writer};
use hand_out::HandingOut;
use own_file::Putting;
use settings::SettingsRecorder;
use std::thread;
use std::time::Duration;

/// How long leaving waits for the settings, once the log has had its time. Longer than a lock is waited
/// for.
const SETTINGS_PATIENCE: Duration = Duration::from_secs(3);

/// Records what the app asks.
#[derive(Debug)]
pub struct Recorder {
    /// Started with the first thing to write: the first frame does not wait for a thread.
    writer: Option<Writer>,
    folders: Folders,
    /// Those that earlier runs left, until the writer takes them.
    journals: Vec<Journal>,
    mailbox: Mailbox,
    /// The language of its answers.
    lang: Lang,
    /// Started with the first change; most runs never need it.
    settings: Option<SettingsRecorder>,
    /// Pages that are being written.
    handing: Vec<HandingOut>,
    /// Own files that are being written.
    putting: Putting,
}

/// What could not be written by the end of the program.
#[derive(Debug, Default)]
pub struct Unsaved {
    /// Lines of the log.
    pub unwritten: Unwritten,
    /// Why the last settings are not in their file, where they are not.
    pub settings: Option<Trouble>,
    /// Whether an own file is not as it should be, and the patient has not seen that.
    pub own_file: bool,
}

impl Recorder {
    /// Gets ready. `journals` are those that earlier runs left.
    pub fn new(folders: Folders, journals: Vec<Journal>, mailbox: Mailbox) -> Self {
        Self {
            writer: None,
            folders,
            journals,
            mailbox,
            lang: Lang::En,
            settings: None,
            handing: Vec::new(),
            putting: Putting::default(),
        }
    }

    /// Answers in this language instead of English.
    #[must_use]
    pub fn speaking(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// Waits until everything is on disk, and says what is not. The log has `deadline` for it; the
    /// settings, which are written meanwhile, have a moment more. Neither can hold up the other.
    #[must_use = "what could not be written must be shown"]
    pub fn finish(mut self, deadline: Duration) -> Unsaved {
        let last = self.settings.take().map(SettingsRecorder::finish);
        let writer = self.writer.take();
        let unwritten = writer.map(|writer| writer.finish(deadline));
        // The log comes first.
        let own_file = !self.putting.wait();
        self.handing.drain(..).for_each(HandingOut::wait);
        Unsaved {
            unwritten: unwritten.unwrap_or_default(),
            settings: last.and_then(|last| last.wait(SETTINGS_PATIENCE).err()),
            own_file,
        }
    }

    /// Writes, in the order of the calls, and returns at once. Answers [`Msg::Written`] under the same
    /// ticket: once it is on disk, or why it is not; possibly both in turn, when a retry succeeds.
    pub fn write(&mut self, ticket: Ticket, what: Write) {
        let writer = self.writer.get_or_insert_with(|| {
            let (mailbox, lang) = (self.mailbox.clone(), self.lang);
            let journals = std::mem::take(&mut self.journals);
            Writer::spawn(self.folders.clone(), journals, move |ticket, result| {
                mailbox.post(match result {
                    Err(Problem::Elsewhere) => Msg::Refused(ticket),
                    Err(problem) => {
                        let trouble = trouble(&problem, &Texts::new(lang));
                        Msg::Written(ticket, Err(trouble))
                    }
                    Ok(()) => Msg::Written(ticket, Ok(())),
                });
            })
        });
        writer.write(ticket, what);
    }

    /// Reads the log in this way on a thread. Answers [`Msg::Log`].
    pub fn read_log(&mut self, read: fn(&Folders) -> Result<Reading, Problem>) {
        let (folders, mailbox) = (self.folders.clone(), self.mailbox.clone());
        let (post, lang) = (mailbox.clone(), self.lang);
        let read = move || match read(&folders) {
            Ok(reading) => post.post(Msg::Log(reading)),
            Err(problem) => {
                post.post(Msg::LogUnread(stored::problem(&problem, &Texts::new(lang))));
            }
        };
        let thread = thread::Builder::new().name("log reader".to_owned());
        // Without a thread the app goes on with what it knows.
        if let Err(error) = thread.spawn(read) {
            let why = stored::reason(&Reason::from(&error), &Texts::new(lang));
            mailbox.post(Msg::LogUnread(why));
        }
    }

    /// Writes a page into a new file of the patient, on a thread. Answers [`Msg::HandedOut`].
    pub fn hand_out(&mut self, handed: HandOut) {
        let handing = HandingOut::start(handed, &self.mailbox, self.lang);
        self.handing.push(handing);
    }

    /// Writes an own file on a thread, after those before it. Answers [`Msg::OwnPut`].
    pub fn put_own(&mut self, file: OwnFile) {
        let folders = self.folders.clone();
        self.putting.start(file, folders, &self.mailbox, self.lang);
    }

    /// A frame has shown what became of this own file: leaving need not say it again.
    pub fn own_seen(&mut self, file: &OwnName) {
        self.putting.seen(file);
    }

    /// Looks on a thread what other processes do. Answers [`Msg::Around`].
    pub fn look(&self) {
        let (folders, mailbox) = (self.folders.clone(), self.mailbox.clone());
        let ours = self.writer.as_ref().map(Writer::ours).unwrap_or_default();
        let look = move || {
            // In this order: who is seen to be done has written everything.
            let running = store::elsewhere(&folders, &ours);
            let log = store::tail(&folders.log(), store::TAIL).ok();
            mailbox.post(Msg::Around(Around { running, log }));
        };
        let thread = thread::Builder::new().name("look around".to_owned());
        // Without a thread nobody is seen.
        if thread.spawn(look).is_err() {
            let running = Elsewhere::Nobody;
            self.mailbox
                .post(Msg::Around(Around { running, log: None }));
        }
    }

    /// Closes to others what they can read, removes what killed processes have left beside the settings,
    /// and names the log's copies. Answers [`Msg::Notice`] for all that the patient should know.
    pub fn look_after_files(&self) {
        let texts = Texts::new(self.lang);
        for notice in self.folders.close_to_others() {
            self.mailbox
                .post(Msg::Notice(stored::closed(&notice, &texts)));
        }
        if let Some(copy) = store::tidy(&self.folders.settings()) {
            let copy = stored::shown(&copy);
            let said = texts.say(t::SettingsWholeCopy {
                path: copy.as_str(),
            });
            self.mailbox.post(Msg::Notice(Plain::new(&said)));
        }
        self.look_for_copies();
    }

    /// Names what a sync tool has put beside the log, on a thread: for that the whole log is read.
    fn look_for_copies(&self) {
        if !store::may_have_copies(&self.folders) {
            return;
        }
        let (folders, mailbox, lang) = (self.folders.clone(), self.mailbox.clone(), self.lang);
        let look = move || {
            let texts = Texts::new(lang);
            for copy in store::copies(&folders) {
                mailbox.post(Msg::Notice(stored::copy(&copy, &texts)));
            }
        };
        // Without a thread `rygrad history` and `rygrad log verify` still name them.
        let _ = thread::Builder::new()
            .name("log copies".to_owned())
            .spawn(look);
    }

    /// Keeps what changed in the settings, and returns at once. Answers [`Msg::Kept`].
    pub fn save(&mut self, changes: Vec<Change>) {
        let recorder = self.settings.get_or_insert_with(|| {
            SettingsRecorder::start(self.folders.settings(), self.mailbox.clone(), self.lang)
        });
        recorder.keep(changes);
    }
}

/// A problem of the store as the app says it.
pub fn trouble(problem: &Problem, texts: &Texts) -> Trouble {
    let of = |reason: &store::Reason| match reason.cause() {
        Cause::Full | Cause::Quota => TroubleKind::Full,
        Cause::NotAllowed => TroubleKind::NotAllowed,
        Cause::ReadOnly => TroubleKind::ReadOnly,
        Cause::NoAnswer => TroubleKind::NoAnswer,
        _ => TroubleKind::Other,
    };
    let kind = match problem {
        Problem::Write { reason, .. }
        | Problem::Folder { reason, .. }
        | Problem::Read { reason, .. } => of(reason),
        Problem::Busy { .. } => TroubleKind::Busy,
        _ => TroubleKind::Other,
    };
    Trouble {
        kind,
        said: stored::problem(problem, texts),
    }
}
