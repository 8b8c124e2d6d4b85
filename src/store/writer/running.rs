//! The journal of the running session in the writer's thread: lines that wait for the disk.

use crate::core::write::Ticket;
use crate::store::journal::Journal;
use crate::store::paths::Folders;
use crate::store::problem::Problem;
use uuid::Uuid;

/// A line that waits, and the problem that was last reported for it.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) ticket: Ticket,
    pub(super) line: String,
    pub(super) reported: Option<Problem>,
}

/// The session that is running.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) id: Uuid,
    /// Its first line, until the journal is made.
    first: Option<Waiting>,
    journal: Option<Journal>,
    waiting: Vec<Waiting>,
}

/// What one attempt came to.
#[derive(Debug, Default)]
pub(super) struct Attempt {
    /// On disk now.
    pub(super) saved: Vec<Ticket>,
    /// Failed, with a problem that was not reported yet.
    pub(super) failed: Vec<(Ticket, Problem)>,
}

impl Running {
    pub(super) fn begun(id: Uuid, first: Waiting) -> Self {
        Self {
            id,
            first: Some(first),
            journal: None,
            waiting: Vec::new(),
        }
    }

    pub(super) fn resumed(journal: Journal) -> Self {
        Self {
            id: journal.id(),
            first: None,
            journal: Some(journal),
            waiting: Vec::new(),
        }
    }

    pub(super) fn wait(&mut self, line: Waiting) {
        self.waiting.push(line);
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.first.is_some() || !self.waiting.is_empty()
    }

    /// Writes what waits, in order: first the plan, then all entries at once.
    pub(super) fn write(&mut self, folders: &Folders) -> Attempt {
        let mut attempt = Attempt::default();
        if let Some(first) = &mut self.first {
            match Journal::create_with(folders, self.id, first.line.as_bytes()) {
                Ok(journal) => {
                    attempt.saved.push(first.ticket);
                    self.journal = Some(journal);
                    self.first = None;
                }
                Err(problem) => {
                    let unsaved = std::iter::once(first).chain(&mut self.waiting);
                    attempt.failed = report(unsaved, &problem);
                    return attempt;
                }
            }
        }
        let Some(journal) = self.journal.as_mut().filter(|_| !self.waiting.is_empty()) else {
            return attempt;
        };
        let lines: String = self.waiting.iter().map(|w| w.line.as_str()).collect();
        match journal.append_lines(lines.as_bytes()) {
            Ok(()) => attempt
                .saved
                .extend(self.waiting.drain(..).map(|w| w.ticket)),
            Err(problem) => {
                attempt.failed = report(&mut self.waiting, &problem);
                // They are in the file; written again, they would have happened twice.
                if problem.is_unconfirmed() {
                    self.waiting.clear();
                }
            }
        }
        attempt
    }

    /// The journal to be removed once the record is in the log, and the tickets that are then
    /// settled with it.
    pub(super) fn into_parts(self) -> (Option<Journal>, Vec<Ticket>) {
        let lines = self.first.into_iter().chain(self.waiting);
        (self.journal, lines.map(|w| w.ticket).collect())
    }
}

/// Notes a problem on every line, and returns the lines for which it is new.
pub(super) fn report<'a>(
    lines: impl IntoIterator<Item = &'a mut Waiting>,
    problem: &Problem,
) -> Vec<(Ticket, Problem)> {
    let mut news = Vec::new();
    for line in lines {
        if line.reported.as_ref() != Some(problem) {
            line.reported = Some(problem.clone());
            news.push((line.ticket, problem.clone()));
        }
    }
    news
}
