//! The orders and the reports of the worker.

use crate::core::cue::Cue;
use crate::core::settings::{Rate, Settings, Volume};
use crate::core::text::{Lang, Plain};
use crate::script::{Line, Machine, Tone, takes};
use crate::voice::engine::{Choice, Spoken};
use crate::voice::process::Ended;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

/// What the worker reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// A sentence for the patient: no program speaks, or no program plays. Sent at most once each
    /// until the settings change.
    Unheard(Plain),
    /// No program plays tones; the terminal's bell must ring.
    Bell,
    /// The programs that speak and play, as an answer to [`Order::Find`].
    Found(Machine),
}

/// Receives the reports, on another thread.
pub(in crate::voice) type Reporter = Arc<dyn Fn(Report) + Send + Sync>;

/// The settings for voice and tones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::voice) struct Wanted {
    pub(in crate::voice) choice: Choice,
    pub(in crate::voice) sounds: bool,
    pub(in crate::voice) volume: Volume,
    pub(in crate::voice) rate: Rate,
}

impl Wanted {
    /// Whether words are wanted.
    pub(in crate::voice) const fn speaks(&self) -> bool {
        self.choice.voice.is_on()
    }
}

impl From<&Settings> for Wanted {
    fn from(settings: &Settings) -> Self {
        Self {
            choice: settings.into(),
            sounds: settings.sounds,
            volume: settings.volume,
            rate: settings.voice_rate,
        }
    }
}

/// What the worker is asked to do.
#[derive(Debug)]
pub(in crate::voice) enum Order {
    /// Speak and sound this line.
    Play(Due),
    /// Everything was silenced. Also silence programs that need a call of their own for it.
    Hushed,
    /// A process has ended.
    Ended(u64, Ended),
    /// Find the voice that speaks this language, and the program that plays.
    Find(Arc<Wanted>, Lang),
    /// End, and confirm the end.
    Quit(Sender<()>),
}

/// A line that is due.
#[derive(Debug, Clone)]
pub(in crate::voice) struct Due {
    /// The line.
    pub(in crate::voice) line: Line,
    /// Whether its words are wanted.
    pub(in crate::voice) words: bool,
    /// Its tone, if it is wanted.
    pub(in crate::voice) tone: Option<Tone>,
    /// The settings for it.
    pub(in crate::voice) wanted: Arc<Wanted>,
    /// The epoch of [`Playing`](crate::voice::playing::Playing) that it belongs to.
    pub(in crate::voice) epoch: u64,
    /// When it was due.
    pub(in crate::voice) at: Instant,
}

impl Due {
    /// Its words, as an engine takes them.
    pub(super) fn spoken(&self) -> Spoken<'_> {
        Spoken {
            words: &self.line.words,
            lang: self.line.lang,
            words_a_minute: self.wanted.rate.words_a_minute(),
        }
    }

    /// Whether it is the sound check. Then everything is tried again, and the screen of the sound
    /// check shows the programs.
    pub(super) fn is_check(&self) -> bool {
        self.line.cue == Cue::SoundCheck
    }

    /// How long its words take.
    pub(super) fn lasts(&self) -> Duration {
        let rate = self.wanted.rate.words_a_minute();
        takes(&self.line.words, rate, self.line.lang)
    }

    /// When its words begin: once a tone that lasts this long is over, or sooner where they would not fit
    /// after it.
    pub(super) fn lead(&self, tone: Duration) -> Duration {
        let room = self.line.room;
        let left = room.map(|room| room.saturating_sub(self.lasts()));
        left.map_or(tone, |left| tone.min(left))
    }

    /// Whether the bell rings if its tone cannot be played. Only for few cues, because the bell is
    /// loud and always sounds the same.
    pub(super) const fn rings(&self) -> bool {
        matches!(
            self.line.cue,
            Cue::Move { rep: 1, .. }
                | Cue::Begin { .. }
                | Cue::SwitchSide(_)
                | Cue::Frozen
                | Cue::AskThere
                | Cue::Stopped
                | Cue::End
                | Cue::SoundCheck
        )
    }
}
