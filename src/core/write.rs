//! What the app asks to be written, and the number under which it hears what became of it.

use super::plan::Outline;
use super::record::{Record, SessionRecord};
use super::session::{Entry, Occasion};
use uuid::Uuid;

/// Names one [`Write`]. Whoever asks counts, and the answer comes back under the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ticket(pub u64);

/// One thing to be written. Several are written in the order in which they are asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Tries whether the log can be written, before a session starts.
    Probe,
    /// Begins the journal of a session.
    Begin(Box<Occasion>, Box<Outline>),
    /// Continues the journal of this session, which an earlier process left unfinished.
    Resume(Uuid),
    /// Appends one more fact to the journal.
    Entry(Entry),
    /// Closes the session: its record goes to the log, its journal goes away.
    Close(Box<SessionRecord>),
    /// Appends a record to the log.
    Append(Box<Record>),
}
