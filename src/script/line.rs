//! One line of words and tone, and the time that words take.

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
        /// Let go of the hold.
        LetGo = "let-go",
        /// Change to the other side.
        ChangeSide = "change-side",
        /// One of the last three seconds.
        Last = "last",
        /// The session is frozen.
        Freeze = "freeze",
        /// The session is over.
        End = "end",
    }
}

/// The words and the tone of one cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The cue.
    pub cue: Cue,
    /// Its sentences; empty if there is no time for words or nothing to say.
    pub words: Vec<Plain>,
    /// The language of the words.
    pub lang: Lang,
    /// Its tone.
    pub tone: Option<Tone>,
    /// Time until the next cue is due. After that the line is stale.
    pub room: Option<Duration>,
}

impl Line {
    /// All sentences as one text; empty if there are none.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(Plain::as_str).collect();
        words.join(" ")
    }
}

/// The time that these sentences take in a language, at a rate in words a minute as the settings
/// have it. A language with shorter words is spoken in more of them.
pub fn takes(words: &[Plain], rate: u32, lang: Lang) -> Duration {
    let words: usize = words.iter().map(Plain::words).sum();
    let words = u64::try_from(words).unwrap_or(u64::MAX);
    let a_minute = u64::from(rate.max(1)) * real(lang);
    Duration::from_millis(words.saturating_mul(60_000 * AT).div_ceil(a_minute))
}

/// The rate at which [`real`] was measured.
const AT: u64 = 160;

/// Words a minute that espeak speaks when it is asked for [`AT`] (measured on instructions, rounded
/// down).
const fn real(lang: Lang) -> u64 {
    match lang {
        Lang::En => 165,
        Lang::Da => 175,
        Lang::Nb => 170,
    }
}
