//! What is kept on disk: the log, the journal of a running session, and how they survive.
//!
//! `store` owns files, locks, permissions and syncs. It must not know a screen, a language or the
//! rules of training: it is handed records and entries of [`crate::core`] and hands them back.

mod disk;
mod envelope;
mod journal_line;
mod line;
mod paths;
mod problem;
#[cfg(test)]
mod sample;

pub use line::{Line, decode, encode};
pub use paths::{Folders, Notice};
pub use problem::{Problem, Reason};
