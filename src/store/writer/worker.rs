//! The writer's thread: one task after the other, and again what failed.
//!
//! Sleeps until there is a task, or until something that failed is due again; with nothing to do
//! it never wakes.

use super::ledger::Ledger;
use super::running::{Running, Waiting, tell};
use super::{Answer, Ticket};
use crate::store::append::Log;
use crate::store::journal::Journal;
use crate::store::problem::Problem;
use crate::store::recovery::Unfinished;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// One task.
#[derive(Debug)]
pub(super) struct Task {
    pub(super) ticket: Ticket,
    pub(super) order: Order,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Order {
    Begin {
        id: Uuid,
        line: String,
    },
    Resume(Box<Unfinished>),
    Entry(String),
    Close {
        id: Uuid,
        line: String,
    },
    Append(String),
    Probe,
    /// There is no line for it.
    Refuse(Problem),
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
    inbox: Receiver<Task>,
    ledger: Arc<Ledger>,
    answer: A,
    running: Option<Running>,
    records: Vec<Record>,
    due: Option<Instant>,
}

impl<A: Fn(Answer)> Worker<A> {
    pub(super) fn new(
        log: Log,
        again: Duration,
        inbox: Receiver<Task>,
        ledger: Arc<Ledger>,
        answer: A,
    ) -> Self {
        Self {
            log,
            again,
            inbox,
            ledger,
            answer,
            running: None,
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

    /// Takes tasks on in their order; returns whom to tell when the last of them is the end.
    fn take_on(&mut self, tasks: Vec<Task>) -> Option<Sender<()>> {
        for Task { ticket, order } in tasks {
            let waiting = |line| Waiting {
                ticket,
                line,
                told: None,
            };
            match order {
                Order::Begin { id, line } => {
                    self.write_journal();
                    self.running = Some(Running::begun(id, waiting(line)));
                }
                Order::Resume(found) => {
                    self.write_journal();
                    let id = found.occasion.id;
                    self.running = Some(Running::resumed(id, found.reopen()));
                    (self.answer)(Answer::Saved(ticket));
                }
                Order::Entry(line) => match &mut self.running {
                    Some(running) => running.wait(waiting(line)),
                    // It belongs to no session; it stays in the ledger and is shown at the end.
                    None => self.fail(ticket, Problem::NoSession),
                },
                Order::Close { id, line } => {
                    // Should the log refuse the record, the journal says it all.
                    self.write_journal();
                    let running = self.running.take_if(|running| running.id == id);
                    let (journal, covers) = running.map(Running::into_parts).unwrap_or_default();
                    self.add(Record {
                        waiting: waiting(line),
                        journal,
                        covers,
                    });
                }
                Order::Append(line) => self.add(Record {
                    waiting: waiting(line),
                    journal: None,
                    covers: Vec::new(),
                }),
                Order::Probe => match self.log.probe() {
                    Ok(()) => (self.answer)(Answer::Saved(ticket)),
                    Err(problem) => self.fail(ticket, problem),
                },
                Order::Refuse(problem) => self.fail(ticket, problem),
                Order::Finish(done) => return Some(done),
            }
        }
        None
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
    /// wait until they are due, lest every entry wait for a lock that somebody else holds.
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
                let news = tell(self.records.iter_mut().map(|r| &mut r.waiting), &problem);
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
        (self.answer)(Answer::Saved(ticket));
    }

    fn fail(&self, ticket: Ticket, problem: Problem) {
        (self.answer)(Answer::Failed { ticket, problem });
    }
}
