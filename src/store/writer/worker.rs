//! The writer's thread: one task after the other, and again what failed.
//!
//! Sleeps until there is a task, or until something that failed is due again; with nothing to do
//! it never wakes.

use super::ledger::Ledger;
use super::running::{Running, Waiting, report};
use crate::core::write::{Ticket, Write};
use crate::store::append::Log;
use crate::store::journal::Journal;
use crate::store::problem::Problem;
use crate::store::session_lock::SessionLock;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// One task.
#[derive(Debug)]
pub(super) enum Task {
    /// A write with its line, which is empty where there is none.
    Write {
        ticket: Ticket,
        what: Write,
        line: String,
    },
    /// There is no line for it.
    Refuse(Ticket, Problem),
    Finish(Sender<()>),
}

/// A record on its way to the log.
#[derive(Debug)]
struct Record {
    waiting: Waiting,
    /// The journal that goes when it is there, and the tickets settled with it.
    journal: Option<Journal>,
    covers: Vec<Ticket>,
}

/// The thread's own state.
pub(super) struct Worker<A> {
    log: Log,
    again: Duration,
    /// Those that earlier processes left.
    journals: Vec<Journal>,
    inbox: Receiver<Task>,
    ledger: Arc<Ledger>,
    answer: A,
    running: Option<Running>,
    /// Held from the claim until the record of the session was handed to the log.
    lock: SessionLock,
    /// Whether a session is about to begin.
    claimed: bool,
    records: Vec<Record>,
    due: Option<Instant>,
}

impl<A: Fn(Ticket, Result<(), Problem>)> Worker<A> {
    pub(super) fn new(
        (log, again, lock): (Log, Duration, SessionLock),
        journals: Vec<Journal>,
        inbox: Receiver<Task>,
        ledger: Arc<Ledger>,
        answer: A,
    ) -> Self {
        Self {
            log,
            again,
            journals,
            inbox,
            ledger,
            answer,
            running: None,
            lock,
            claimed: false,
            records: Vec::new(),
            due: None,
        }
    }

    /// Works until the writer is finished or gone.
    pub(super) fn work(mut self) {
        loop {
            match self.next() {
                Ok(task) => {
                    // What has come in meanwhile goes to the disk in as few writes as it can.
                    let mut tasks = vec![task];
                    tasks.extend(self.inbox.try_iter());
                    let done = self.take_on(tasks);
                    self.write(done.is_some());
                    if let Some(done) = done {
                        let _ = done.send(());
                        return;
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.write(true),
                Err(RecvTimeoutError::Disconnected) => return self.write(true),
            }
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the writer retries by its own clock, which no test sets"
    )]
    fn next(&self) -> Result<Task, RecvTimeoutError> {
        match self.due {
            Some(due) => {
                let left = due.saturating_duration_since(Instant::now());
                self.inbox.recv_timeout(left)
            }
            None => self
                .inbox
                .recv()
                .map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    /// Takes on tasks in order. Returns the sender that waits for the end, once the end is asked.
    fn take_on(&mut self, tasks: Vec<Task>) -> Option<Sender<()>> {
        for task in tasks {
            match task {
                Task::Write { ticket, what, line } => {
                    let line = Waiting {
                        ticket,
                        line,
                        reported: None,
                    };
                    self.take(what, line);
                }
                Task::Refuse(ticket, problem) => self.fail(ticket, problem),
                Task::Finish(done) => return Some(done),
            }
        }
        None
    }

    fn take(&mut self, what: Write, line: Waiting) {
        match what {
            Write::Claim => match self.claim() {
                Ok(()) => self.save(line.ticket),
                Err(problem) => self.fail(line.ticket, problem),
            },
            Write::Release => {
                self.claimed = false;
                if self.running.is_none() {
                    self.lock.release();
                }
                self.save(line.ticket);
            }
            Write::Begin(occasion, _) => {
                self.claimed = false;
                self.write_journal();
                self.running = Some(Running::begun(occasion.id, line));
            }
            Write::Resume(id) => {
                self.claimed = false;
                self.write_journal();
                let at = self.journals.iter().position(|journal| journal.id() == id);
                match at.map(|at| self.journals.swap_remove(at)) {
                    Some(journal) => {
                        self.running = Some(Running::resumed(journal));
                        self.save(line.ticket);
                    }
                    None => self.fail(line.ticket, Problem::NoSession),
                }
            }
            Write::Entry(_) => match &mut self.running {
                Some(running) => running.wait(line),
                // It belongs to no session; it stays in the ledger and is shown at the end.
                None => self.fail(line.ticket, Problem::NoSession),
            },
            Write::Close(session) => {
                // If the log refuses the record, the journal still has everything.
                self.write_journal();
                let running = self.running.take_if(|running| running.id == session.id);
                let (journal, covers) = running.map(Running::into_parts).unwrap_or_default();
                self.add(Record {
                    waiting: line,
                    journal,
                    covers,
                });
            }
            Write::Append(_) | Write::AppendAll(_) => self.add(Record {
                waiting: line,
                journal: None,
                covers: Vec::new(),
            }),
            Write::Probe => match self.log.probe() {
                Ok(()) => self.save(line.ticket),
                Err(problem) => self.fail(line.ticket, problem),
            },
        }
    }

    fn claim(&mut self) -> Result<(), Problem> {
        self.lock.take(&self.log.folders)?;
        self.claimed = true;
        Ok(())
    }

    /// A new record takes all that wait along, at once.
    #[expect(
        clippy::disallowed_methods,
        reason = "the writer retries by its own clock, which no test sets"
    )]
    fn add(&mut self, record: Record) {
        self.records.push(record);
        self.due = Some(Instant::now());
    }

    /// Writes what waits: entries first, since they hold what is felt now. Records that failed
    /// wait until they are due, so that an entry never waits for a lock that another process holds.
    #[expect(
        clippy::disallowed_methods,
        reason = "the writer retries by its own clock, which no test sets"
    )]
    fn write(&mut self, at_once: bool) {
        self.write_journal();
        let is_due = self.due.is_some_and(|due| due <= Instant::now());
        if at_once || is_due {
            self.write_records();
        }
        // Whoever begins now finds the last session in the log. A log that takes no record bars
        // nobody.
        if self.running.is_none() && !self.claimed {
            self.lock.release();
        }
        let is_waiting = self.running.as_ref().is_some_and(Running::is_waiting);
        if !is_waiting && self.records.is_empty() {
            self.due = None;
        } else if at_once || is_due || self.due.is_none() {
            self.due = Instant::now().checked_add(self.again);
        }
    }

    fn write_journal(&mut self) {
        let Some(running) = &mut self.running else {
            return;
        };
        let attempt = running.write(&self.log.folders);
        for ticket in attempt.saved {
            self.save(ticket);
        }
        for (ticket, problem) in attempt.failed {
            self.fail(ticket, problem);
        }
    }

    /// All records in one write; older ones come first, so that the log keeps their order.
    fn write_records(&mut self) {
        if self.records.is_empty() {
            return;
        }
        let lines: String = self
            .records
            .iter()
            .map(|r| r.waiting.line.as_str())
            .collect();
        match self.log.append(lines.as_bytes()) {
            Ok(()) => {
                for record in std::mem::take(&mut self.records) {
                    if let Some(journal) = record.journal {
                        journal.remove();
                    }
                    for ticket in record.covers {
                        self.save(ticket);
                    }
                    self.save(record.waiting.ticket);
                }
            }
            Err(problem) => {
                let news = report(self.records.iter_mut().map(|r| &mut r.waiting), &problem);
                for (ticket, problem) in news {
                    self.fail(ticket, problem);
                }
                self.settle_unconfirmed(problem);
            }
        }
    }

    /// What the disk did not confirm is not written again. Its journal stays: the next start
    /// looks whether the record is in the log after all.
    fn settle_unconfirmed(&mut self, problem: Problem) {
        let Problem::Unconfirmed { copy, .. } = problem else {
            return;
        };
        let records = std::mem::take(&mut self.records);
        // Without a copy the lines stay in the ledger, and the end makes one.
        if let Some(copy) = copy {
            for record in records {
                self.ledger.settle(record.waiting.ticket);
            }
            self.ledger.copied(copy);
        }
    }

    fn save(&self, ticket: Ticket) {
        self.ledger.settle(ticket);
        (self.answer)(ticket, Ok(()));
    }

    fn fail(&self, ticket: Ticket, problem: Problem) {
        (self.answer)(ticket, Err(problem));
    }
}
