//! Hands writes to a thread of its own, so that a slow disk never stalls a session.
//!
//! Every call returns at once. The result of a [`Write`] is answered under its [`Ticket`]. A ledger on
//! this side holds what has not reached the disk yet, so that it can be rescued even if the disk hangs.

mod ledger;
mod running;
mod worker;

use super::append::Log;
use super::journal::Journal;
use super::line::encode;
use super::paths::Folders;
use super::problem::Problem;
use super::session_lock::{Ours, SessionLock};
use super::{fallback, journal_line};
use crate::core::record::Record;
use crate::core::write::{Ticket, Write};
use ledger::Ledger;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use worker::{Task, Worker};

/// After how long what failed is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// What did not reach its place by the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unwritten {
    /// How many lines did not.
    pub count: usize,
    /// The files they are in now, to be shown.
    pub files: Vec<PathBuf>,
    /// The lines themselves, where no file could be made, and why not.
    pub lost: Option<(String, Problem)>,
}

impl Unwritten {
    /// Whether everything reached its place.
    pub fn is_nothing(&self) -> bool {
        self.count == 0 && self.files.is_empty()
    }
}

/// Writes the log and the journal of the running session on a thread of its own.
#[derive(Debug)]
pub struct Writer {
    tasks: Sender<Task>,
    thread: Option<JoinHandle<()>>,
    ledger: Arc<Ledger>,
    second_place: PathBuf,
    ours: Ours,
}

impl Writer {
    /// Starts the thread. `journals` are those that earlier processes left, to go on with. `answer` is
    /// called on the thread and must not block: with `Ok` once a write is on disk (for a probe: once it
    /// could be), with a problem if it is not, or if the disk did not confirm it. What failed is kept and
    /// tried again, and `Ok` follows when that succeeds, unless [`Problem::is_unconfirmed`].
    pub fn spawn(
        folders: Folders,
        journals: Vec<Journal>,
        answer: impl Fn(Ticket, Result<(), Problem>) + Send + 'static,
    ) -> Self {
        Self::start(Log::new(folders), AGAIN, journals, answer)
    }

    fn start(
        log: Log,
        again: Duration,
        journals: Vec<Journal>,
        answer: impl Fn(Ticket, Result<(), Problem>) + Send + 'static,
    ) -> Self {
        let (tasks, inbox) = mpsc::channel();
        let ledger = Arc::new(Ledger::default());
        let second_place = log.second_place.clone();
        let lock = SessionLock::default();
        let ours = lock.ours();
        let worker = Worker::new(
            (log, again, lock),
            journals,
            inbox,
            Arc::clone(&ledger),
            answer,
        );
        // Without a thread nothing is answered, and `finish` rescues what the ledger holds.
        let thread = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || worker.work())
            .ok();
        Self {
            tasks,
            thread,
            ledger,
            second_place,
            ours,
        }
    }

    /// Whether this writer has the lock of the session, now and later.
    pub fn ours(&self) -> Ours {
        self.ours.clone()
    }

    /// Hands over what is to be written, in the order of the calls.
    pub fn write(&self, ticket: Ticket, what: Write) {
        let task = match line_of(&what) {
            Ok(line) => {
                let for_log = matches!(
                    what,
                    Write::Close(_) | Write::Append(_) | Write::AppendAll(_)
                );
                if let Some(line) = &line {
                    self.ledger.add(ticket, line, for_log);
                }
                if matches!(what, Write::Close(_)) {
                    self.ledger.settle_journal(ticket);
                }
                let line = line.unwrap_or_default();
                Task::Write { ticket, what, line }
            }
            Err(problem) => Task::Refuse(ticket, problem),
        };
        // Without a thread it stays in the ledger.
        let _ = self.tasks.send(task);
    }

    /// Ends the thread once everything is written, or after `deadline` at the latest, and puts
    /// what is not on disk by then in a file of its own.
    #[must_use = "what could not be written must be shown"]
    pub fn finish(self, deadline: Duration) -> Unwritten {
        let (done, is_done) = mpsc::channel();
        let in_time =
            self.tasks.send(Task::Finish(done)).is_ok() && is_done.recv_timeout(deadline).is_ok();
        // A thread that hangs in the disk is left behind: it ends with the process.
        if in_time && let Some(thread) = self.thread {
            let _ = thread.join();
        }
        let (lines, mut files) = self.ledger.close();
        let mut unwritten = Unwritten {
            count: lines.len(),
            ..Unwritten::default()
        };
        if !lines.is_empty() {
            let text = lines.concat();
            match fallback::put(&self.second_place, text.as_bytes()) {
                Ok(path) => files.push(path),
                Err(problem) => unwritten.lost = Some((text, problem)),
            }
        }
        unwritten.files = files;
        unwritten
    }
}

/// What is appended to a file for it.
fn line_of(what: &Write) -> Result<Option<String>, Problem> {
    let line = match what {
        Write::Probe | Write::Claim | Write::Release | Write::Resume(_) => return Ok(None),
        Write::Begin(occasion, outline) => journal_line::begin(occasion, outline),
        Write::Entry(entry) => journal_line::fact(entry),
        Write::Close(session) => encode(&Record::Session((**session).clone())),
        Write::Append(record) => encode(record),
        Write::AppendAll(records) => records.iter().map(encode).collect(),
    };
    line.map(Some)
}

#[cfg(test)]
mod tests;
