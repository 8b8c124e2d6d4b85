//! What the worker is asked.

use crate::core::cue::Cue;
use crate::voice::aloud::Wanted;
use crate::voice::line::{Line, Tone};
use crate::voice::process::Ended;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

/// What it is asked.
#[derive(Debug)]
pub(in crate::voice) enum Order {
    /// Say and sound this.
    Play(Due),
    /// All was silenced; where that needs another word, say it.
    Hushed,
    /// A process has ended.
    Ended(u64, Ended),
    /// What can speak and play?
    Find(Arc<Wanted>),
    /// End, and tell.
    Quit(Sender<()>),
}

/// A line that is due.
#[derive(Debug, Clone)]
pub(in crate::voice) struct Due {
    /// The line.
    pub(in crate::voice) line: Line,
    /// Whether its words are wanted.
    pub(in crate::voice) words: bool,
    /// Its tone, where that is wanted.
    pub(in crate::voice) tone: Option<Tone>,
    /// What the settings say.
    pub(in crate::voice) wanted: Arc<Wanted>,
    /// Of which epoch of the scene it is.
    pub(in crate::voice) epoch: u64,
    /// When it was due.
    pub(in crate::voice) at: Instant,
}

impl Due {
    /// Whether it asks if anything is heard: then all is tried anew, and the screen that asks tells
    /// what there is.
    pub(super) fn is_check(&self) -> bool {
        self.line.cue == Cue::SoundCheck
    }

    /// Whether the bell rings where its tone cannot be played: it is loud, and always the same.
    pub(super) const fn rings(&self) -> bool {
        matches!(
            self.line.cue,
            Cue::Move { rep: 1, .. }
                | Cue::Begin { .. }
                | Cue::SwitchSide(_)
                | Cue::Frozen
                | Cue::Stopped
                | Cue::End
                | Cue::SoundCheck
        )
    }
}
