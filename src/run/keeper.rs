//! Keeps what the app hands over: the log and the journal through `store`, the settings through
//! `content`. Each has its thread; the answers come back through the mailbox.

use super::edges::Ledger;
use super::source::Mailbox;
use crate::app::msg::{LogRead, Msg, Receipt, Trouble, TroubleKind, Write};
use crate::content::settings::edit;
use crate::core::settings::Settings;
use crate::core::text::Plain;
use crate::store::{self, Answer, Folders, Problem, Ticket, Unfinished, Unwritten, Writer};
use std::collections::HashMap;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use uuid::Uuid;

/// Which of the app's receipts a ticket of the writer answers.
type Receipts = Arc<Mutex<HashMap<Ticket, Receipt>>>;

/// The ledger of the product.
#[derive(Debug)]
pub struct Keeper {
    /// Started with the first thing to write: the first frame does not wait for a thread.
    writer: Option<Writer>,
    receipts: Receipts,
    folders: Folders,
    unfinished: HashMap<Uuid, Unfinished>,
    mailbox: Mailbox,
    settings: Option<Sender<Settings>>,
    settings_thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Gets ready to keep. `unfinished` is what an earlier run left behind.
    pub fn new(folders: Folders, unfinished: Vec<Unfinished>, mailbox: Mailbox) -> Self {
        let unfinished = unfinished.into_iter();
        Self {
            writer: None,
            receipts: Receipts::default(),
            folders,
            unfinished: unfinished.map(|left| (left.occasion.id, left)).collect(),
            mailbox,
            settings: None,
            settings_thread: None,
        }
    }

    /// Waits until everything is on disk, `deadline` at most, and says what is not.
    #[must_use = "what could not be written is to be shown"]
    pub fn finish(mut self, deadline: Duration) -> Unwritten {
        drop(self.settings.take());
        if let Some(thread) = self.settings_thread.take() {
            let _ = thread.join();
        }
        let writer = self.writer.take();
        writer.map_or_else(Unwritten::default, |writer| writer.finish(deadline))
    }

    /// The thread that keeps the settings; most runs never need it.
    fn settings(&mut self) -> &Sender<Settings> {
        let (path, mailbox) = (self.folders.settings(), self.mailbox.clone());
        let thread = &mut self.settings_thread;
        self.settings.get_or_insert_with(|| {
            let (sender, inbox) = mpsc::channel::<Settings>();
            *thread = thread::Builder::new()
                .name("settings".to_owned())
                .spawn(move || {
                    for settings in inbox {
                        if let Err(problem) = keep(&path, &settings) {
                            mailbox.post(Msg::Notice(Plain::new(&problem)));
                        }
                    }
                })
                .ok();
            sender
        })
    }
}

impl Ledger for Keeper {
    fn write(&mut self, receipt: Receipt, what: Write) {
        let receipts = Arc::clone(&self.receipts);
        let writer = self.writer.get_or_insert_with(|| {
            let (answers, post) = (Arc::clone(&self.receipts), self.mailbox.clone());
            Writer::spawn(self.folders.clone(), move |answer| {
                tell(answer, &answers, &post);
            })
        });
        // Held until the ticket is known: the answer may be quicker than we are.
        let mut receipts = lock(&receipts);
        let ticket = match what {
            Write::Probe => writer.probe(),
            Write::Begin(occasion, outline) => writer.begin(&occasion, &outline),
            Write::Resume(id) => match self.unfinished.remove(&id) {
                Some(found) => writer.resume(found),
                None => return,
            },
            Write::Entry(entry) => writer.entry(&entry),
            Write::Close(record) => writer.close(&record),
            Write::Append(record) => writer.append(&record),
        };
        receipts.insert(ticket, receipt);
    }

    fn read_log(&mut self) {
        let (path, mailbox) = (self.folders.log(), self.mailbox.clone());
        let post = mailbox.clone();
        let read = move || match store::all(&path) {
            Ok(reading) => post.post(Msg::Log(log_read(reading))),
            Err(problem) => post.post(Msg::LogUnread(Plain::new(&problem.to_string()))),
        };
        let thread = thread::Builder::new().name("log reader".to_owned());
        // Without a thread what is known has to do.
        if let Err(error) = thread.spawn(read) {
            mailbox.post(Msg::LogUnread(Plain::new(&error.to_string())));
        }
    }

    fn save(&mut self, settings: Settings) {
        let _ = self.settings().send(settings);
    }
}

fn lock(receipts: &Receipts) -> MutexGuard<'_, HashMap<Ticket, Receipt>> {
    receipts.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tell(answer: Answer, receipts: &Receipts, mailbox: &Mailbox) {
    let mut receipts = lock(receipts);
    match answer {
        Answer::Saved(ticket) => {
            if let Some(receipt) = receipts.remove(&ticket) {
                mailbox.post(Msg::Written(receipt, Ok(())));
            }
        }
        // It is tried again: the receipt stays for the day it works.
        Answer::Failed { ticket, problem } => {
            if let Some(receipt) = receipts.get(&ticket) {
                mailbox.post(Msg::Written(*receipt, Err(trouble(&problem))));
            }
        }
    }
}

/// A problem of the store as the app says it.
pub fn trouble(problem: &Problem) -> Trouble {
    let of = |reason: &store::Reason| match reason.kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => TroubleKind::Full,
        ErrorKind::PermissionDenied => TroubleKind::NotAllowed,
        ErrorKind::ReadOnlyFilesystem => TroubleKind::ReadOnly,
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
        said: Plain::new(&problem.to_string()),
    }
}

/// What was read of the log, as the app wants it.
pub fn log_read(reading: store::Reading) -> LogRead {
    LogRead {
        records: reading
            .records
            .into_iter()
            .map(|kept| kept.record)
            .collect(),
        whole: reading.whole,
        faults: reading
            .faults
            .iter()
            .map(|fault| Plain::new(&fault.to_string()))
            .collect(),
    }
}

/// Writes the settings: the old text with what changed, put in place in one move.
fn keep(path: &Path, settings: &Settings) -> Result<(), String> {
    let failed = |error: std::io::Error| {
        format!(
            "{} could not be written: {error}; the settings hold until you leave",
            path.display()
        )
    };
    let old = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(failed(error)),
    };
    let new = edit(&old, settings).map_err(|fault| {
        format!(
            "{}:{}: {}; the settings hold until you leave",
            path.display(),
            fault.line,
            fault.message
        )
    })?;
    if new == old {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let beside = path.with_extension("toml.new");
    let mut file = std::fs::File::create(&beside).map_err(failed)?;
    file.write_all(new.as_bytes())
        .and_then(|()| file.sync_data())
        .map_err(failed)?;
    std::fs::rename(&beside, path).map_err(failed)
}
