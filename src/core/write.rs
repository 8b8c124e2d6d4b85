//! What the app asks to write, and the ticket of the answer.

use super::plan::Outline;
use super::record::{Record, SessionRecord};
use super::session::{Entry, Occasion};
use uuid::Uuid;

/// Identifies one [`Write`]. The caller counts, and the answer comes back with the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ticket(pub u64);

/// One thing to write. Several are written in the order of the requests.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Tests whether the log can be written, before a session starts.
    Probe,
    /// Claims the right to run a session: it fails while another process runs one.
    Claim,
    /// Gives up a claim that led to no session.
    Release,
    /// Begins the journal of a session.
    Begin(Box<Occasion>, Box<Outline>),
    /// Continues the journal of this session, which an earlier process did not finish.
    Resume(Uuid),
    /// Appends one more fact to the journal.
    Entry(Entry),
    /// Closes the session: its record goes to the log, its journal is removed.
    Close(Box<SessionRecord>),
    /// Appends a record to the log.
    Append(Box<Record>),
    /// Appends records to the log: all of them or none.
    AppendAll(Vec<Record>),
}
