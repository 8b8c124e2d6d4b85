//! What the worker is asked, and what it tells.

use crate::core::cue::Cue;
use crate::core::settings::{Rate, Settings, Volume};
use crate::core::text::Plain;
use crate::script::{Line, Machine, Tone};
use crate::voice::process::Ended;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

/// What there is to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// A word to the patient: nothing speaks, or nothing plays. Each at most once, until the settings
    /// change.
    Unheard(Plain),
    /// Nothing plays tones: the terminal's bell is to ring.
    Bell,
    /// What there is to speak and play with, as asked.
    Found(Machine),
}

/// Whom to tell; called on another thread.
pub(in crate::voice) type Reporter = Arc<dyn Fn(Report) + Send + Sync>;

/// What the settings say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::voice) struct Wanted {
    pub(in crate::voice) voice: bool,
    pub(in crate::voice) sounds: bool,
    pub(in crate::voice) volume: Volume,
    pub(in crate::voice) rate: Rate,
    pub(in crate::voice) command: Option<Vec<Plain>>,
}

impl From<&Settings> for Wanted {
    fn from(settings: &Settings) -> Self {
        Self {
            voice: settings.voice,
            sounds: settings.sounds,
            volume: settings.volume,
            rate: settings.voice_rate,
            command: settings.voice_command.clone(),
        }
    }
}

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
