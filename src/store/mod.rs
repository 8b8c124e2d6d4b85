//! What is kept on disk: the log, the journal of a running session, and how they survive.
//!
//! `store` owns files, locks, permissions and syncs. It must not know a screen, a language or the
//! rules of training: it is handed records and entries of [`crate::core`] and hands them back.
//!
//! Start at [`Writer`] for writing, [`tail`] and [`all`] for reading, [`unfinished`] for what a
//! crash left behind. One line of a file is [`encode`] and [`decode`].

mod append;
mod disk;
mod envelope;
mod fallback;
mod glued;
mod journal;
mod journal_line;
mod line;
mod lock;
mod paths;
mod pieces;
mod problem;
mod read;
mod recovery;
#[cfg(test)]
mod sample;
mod writer;

pub use append::append;
pub use journal::Journal;
pub use line::{Line, decode, encode};
pub use paths::{Folders, Notice};
pub use problem::{Problem, Reason};
pub use read::{
    Damage, Fault, Kept, LONGEST_LINE, Place, Reading, TAIL, all, each, holds_session, tail,
};
pub use recovery::{Leftovers, Unfinished, unfinished};
pub use writer::{Answer, Ticket, Unwritten, Writer};
