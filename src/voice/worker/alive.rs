//! A process that the worker has started and that has not ended yet.

use crate::core::text::Lang;
use crate::voice::process::Process;
use std::time::{Duration, Instant};

/// What a process is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It speaks, in a language, for about so long.
    Words(Lang, Duration),
    /// It plays a tone; whether the bell rings in place of one that is not heard.
    Tone(Lang, bool),
    /// It silences a program to which words were handed on.
    Cancel,
}

/// A process that has not ended yet.
#[derive(Debug)]
pub(super) struct Alive {
    pub(super) id: u64,
    pub(super) part: Part,
    pub(super) process: Process,
    pub(super) began: Instant,
    /// When it counts as stuck; none once it was ended for that.
    pub(super) until: Option<Instant>,
}
