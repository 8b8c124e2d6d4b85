//! A session that another process runs, as far as it can be seen from here.

use super::unfinished::Unfinished;

/// Whether another process runs a session.
#[derive(Debug, Clone, PartialEq)]
pub enum Elsewhere {
    /// None does, or nobody can tell.
    Nobody,
    /// One does; with the content of its journal, if that can be read.
    Somebody(Option<Box<Unfinished>>),
}
