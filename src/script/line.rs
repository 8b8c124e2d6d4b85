//! One line of what is said and sounded, and how long words take.

use crate::core::cue::Cue;
use crate::core::text::{Lang, Plain};
use crate::core::words::words;
use std::time::Duration;

words! {
    /// A short sound with a meaning.
    Tone {
        /// A movement or an activity begins.
        Start = "start",
        /// Hold.
        Hold = "hold",
        /// Let go.
        LetGo = "let-go",
        /// The other side now.
        ChangeSide = "change-side",
        /// One of the last three seconds.
        Last = "last",
        /// Everything stands still.
        Freeze = "freeze",
        /// All is over.
        End = "end",
    }
}

/// What is said and sounded at one cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The cue.
    pub cue: Cue,
    /// Its sentences; none where there is no room for words, or nothing to say.
    pub words: Vec<Plain>,
    /// The language of the words.
    pub lang: Lang,
    /// Its tone.
    pub tone: Option<Tone>,
    /// How long until the next cue is due; what is later than that is stale.
    pub room: Option<Duration>,
}

impl Line {
    /// All sentences as one text; empty where nothing is said.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(Plain::as_str).collect();
        words.join(" ")
    }
}

/// How long these sentences take at a rate in words a minute.
pub fn takes(words: &[Plain], rate: u32) -> Duration {
    let words: usize = words.iter().map(Plain::words).sum();
    let words = u64::try_from(words).unwrap_or(u64::MAX);
    let rate = u64::from(rate.max(1));
    Duration::from_millis(words.saturating_mul(60_000).div_ceil(rate))
}
