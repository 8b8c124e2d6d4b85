//! The writer's front: hands work to a thread of its own, so that no disk ever stalls a session.
//!
//! Every call returns at once with a [`Ticket`]; what became of it comes as an [`Answer`]. What has
//! not reached the disk yet is also in a ledger on this side, so that it can be rescued even where
//! the disk hangs.

mod ledger;
mod running;
mod worker;

use super::append::Log;
use super::line::encode;
use super::paths::Folders;
use super::problem::Problem;
use super::recovery::Unfinished;
use super::{fallback, journal_line};
use crate::core::plan::Outline;
use crate::core::record::{Record, SessionRecord};
use crate::core::session::{Entry, Occasion};
use ledger::Ledger;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use worker::{Order, Task, Worker};

/// Names one piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is on disk (for a probe: it could be).
    Saved(Ticket),
    /// It is not, or the disk did not confirm it. A line is kept and tried again, and
    /// [`Answer::Saved`] follows when that succeeds, unless [`Problem::is_unconfirmed`].
    Failed {
        /// Which.
        ticket: Ticket,
        /// Why, and what to do.
        problem: Problem,
    },
}

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
    tickets: AtomicU64,
    ledger: Arc<Ledger>,
    second_place: PathBuf,
}

impl Writer {
    /// Starts the thread. `answer` is called on it; it must not block.
    pub fn spawn(folders: Folders, answer: impl Fn(Answer) + Send + 'static) -> Self {
        Self::start(Log::new(folders), Duration::from_secs(5), answer)
    }

    fn start(log: Log, again: Duration, answer: impl Fn(Answer) + Send + 'static) -> Self {
        let (tasks, inbox) = mpsc::channel();
        let ledger = Arc::new(Ledger::default());
        let second_place = log.second_place.clone();
        let worker = Worker::new(log, again, inbox, Arc::clone(&ledger), answer);
        // Without a thread nothing is answered, and `finish` rescues what the ledger holds.
        let thread = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || worker.work())
            .ok();
        Self {
            tasks,
            thread,
            tickets: AtomicU64::new(1),
            ledger,
            second_place,
        }
    }

    /// Begins the journal of a session.
    pub fn begin(&self, occasion: &Occasion, plan: &Outline) -> Ticket {
        let id = occasion.id;
        let line = journal_line::begin(occasion, plan);
        self.hand_over(Some(line), false, |line| Order::Begin { id, line })
    }

    /// Goes on with a session that was found; it is closed like any other.
    pub fn resume(&self, found: Unfinished) -> Ticket {
        self.hand_over(None, false, |_| Order::Resume(Box::new(found)))
    }

    /// Appends to the journal of the running session.
    pub fn entry(&self, entry: &Entry) -> Ticket {
        self.hand_over(Some(journal_line::fact(entry)), false, Order::Entry)
    }

    /// Folds the running session: its record to the log, then its journal away.
    pub fn close(&self, record: &SessionRecord) -> Ticket {
        let id = record.id;
        let line = encode(&Record::Session(record.clone()));
        let ticket = self.hand_over(Some(line), true, |line| Order::Close { id, line });
        self.ledger.settle_journal(ticket);
        ticket
    }

    /// Appends to the log.
    pub fn append(&self, record: &Record) -> Ticket {
        self.hand_over(Some(encode(record)), true, Order::Append)
    }

    /// Asks whether the log can be written, and writes nothing to it.
    pub fn probe(&self) -> Ticket {
        self.hand_over(None, false, |_| Order::Probe)
    }

    fn hand_over(
        &self,
        line: Option<Result<String, Problem>>,
        for_log: bool,
        order: impl FnOnce(String) -> Order,
    ) -> Ticket {
        let ticket = Ticket(self.tickets.fetch_add(1, Ordering::Relaxed));
        let order = match line.transpose() {
            Ok(line) => {
                if let Some(line) = &line {
                    self.ledger.add(ticket, line, for_log);
                }
                order(line.unwrap_or_default())
            }
            Err(problem) => Order::Refuse(problem),
        };
        // Without a thread it stays in the ledger.
        let _ = self.tasks.send(Task { ticket, order });
        ticket
    }

    /// Ends the thread once everything is written, or after `deadline` at the latest, and puts
    /// what is not on disk by then in a file of its own.
    #[must_use = "what could not be written is to be shown"]
    pub fn finish(self, deadline: Duration) -> Unwritten {
        let (done, is_done) = mpsc::channel();
        let last = Task {
            ticket: Ticket(0),
            order: Order::Finish(done),
        };
        let in_time = self.tasks.send(last).is_ok() && is_done.recv_timeout(deadline).is_ok();
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

#[cfg(test)]
mod tests;
