//! A process that the worker has started and that still runs.

use crate::core::text::Lang;
use crate::voice::process::Process;
use std::time::{Duration, Instant};

/// The purpose of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It speaks, in this language, for about this long.
    Words(Lang, Duration),
    /// It plays words that were rendered ahead, in this language.
    Played(Lang),
    /// It plays a tone. The flag says whether the bell rings if the tone fails.
    Tone(Lang, bool),
    /// It silences a program that received words.
    Cancel,
}

/// A process that still runs.
#[derive(Debug)]
pub(super) struct Alive {
    pub(super) id: u64,
    pub(super) part: Part,
    pub(super) process: Process,
    pub(super) began: Instant,
    /// When it counts as stuck; `None` once it was killed for that.
    pub(super) until: Option<Instant>,
}
