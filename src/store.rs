//! What is kept on disk: the log, the journal of a running session, and how they survive.
//!
//! `store` owns files, locks, permissions and syncs. It must not know a screen, a language or the
//! rules of training: it is handed records and entries of [`crate::core`] and hands them back.
//!
//! Start at [`Writer`] for writing, [`tail`] and [`all`] for reading, [`unfinished`] for what a
//! crash left behind. One line of a file is [`encode`] and [`decode`]. The log as a whole is looked
//! at by [`survey()`], mended by [`repair()`] and put together with another machine's by [`merge()`].

#[cfg(test)]
mod any_log;
mod append;
mod arranged;
mod atomic_file;
mod canonical;
mod change;
mod copies;
mod days;
mod disk;
mod envelope;
mod fallback;
mod form;
mod found;
mod glance;
mod journal;
mod journal_line;
mod journal_lock;
mod lenient;
mod line;
mod lock;
mod merge;
mod objects;
mod ownership;
mod pages;
mod paths;
mod pieces;
mod precedence;
mod problem;
mod read;
mod recovery;
mod repair;
mod room;
mod salvage;
#[cfg(test)]
mod sample;
mod scan;
mod session_lock;
mod shape;
mod stamp;
mod survey;
mod union;
mod utf16;
#[cfg(test)]
mod utf16_text;
mod writer;

pub use append::{append, append_all, append_unless};
pub use atomic_file::{Over, make_folder, put, tidy};
pub use change::change;
pub use copies::{Copy, copies, may_have_copies};
pub use days::{Beside, beside};
pub use disk::open_to_read;
pub use envelope::VERSION as FORMAT;
pub use form::Form;
pub use found::{Damage, Fault, LONGEST_LINE, Place};
pub use journal::Journal;
pub use line::{Line, decode, encode};
pub use merge::{Merged, Source, merge};
pub use pages::{Older, Page, Pages, needed};
pub use paths::{Folders, Notice, papers};
pub use problem::{Cause, Problem, Reason};
pub use read::{TAIL, all, holds_session, sifted, tail};
pub use recovery::{Leftovers, unfinished};
pub use repair::{Repaired, repair};
pub use room::{Room, is_writable, room};
pub use session_lock::{Ours, elsewhere, is_written};
pub use survey::{Aside, States, Survey, survey};
pub use writer::{Unwritten, Writer};
