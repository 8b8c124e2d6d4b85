//! The engines: everything that turns a line into a sound file. One place knows them all.
//!
//! A program that speaks ([`Speaker`]) can also speak at once. Others are too slow for that, and
//! are only heard from the [`Store`](super::Store).

mod chain;

pub use chain::{Absent, Choice, absent, engines};

use super::pack::Pack;
use super::piper::Piper;
use super::program::{Call, Words};
use super::speaker::Speaker;
use super::to_end::{Trouble, run_to_end};
use crate::core::text::{Lang, Plain};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// What turns a line into a sound file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// A program that also speaks at once: espeak, the system's voice, the patient's own.
    Speaks(Speaker),
    /// Piper with the model of a language. It takes too long to start for a line in a session.
    Piper(Piper),
    /// A person's recordings. Lines with a part that was not recorded are spoken by the next voice.
    Pack(Arc<Pack>),
}

/// A line to speak, in sentences as [`Line::words`](crate::script::Line::words) has them.
#[derive(Debug, Clone, Copy)]
pub struct Spoken<'a> {
    /// Its sentences.
    pub words: &'a [Plain],
    /// Their language.
    pub lang: Lang,
    /// How fast.
    pub words_a_minute: u32,
}

impl Spoken<'_> {
    /// All sentences as one text.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(Plain::as_str).collect();
        words.join(" ")
    }
}

impl Engine {
    /// The name that the patient knows it by.
    pub fn name(&self) -> String {
        match self {
            Self::Speaks(speaker) => speaker.name(),
            Self::Piper(piper) => piper.name(),
            Self::Pack(pack) => pack.name(),
        }
    }

    /// The folder of its lines in the store: letters, digits and dashes.
    pub const fn folder(&self) -> &'static str {
        match self {
            Self::Speaks(speaker) => speaker.folder(),
            Self::Piper(_) => "piper",
            Self::Pack(_) => "pack",
        }
    }

    /// What its sound depends on besides the line: the program, the voice or the model.
    pub fn key(&self, lang: Lang) -> String {
        match self {
            Self::Speaks(speaker) => speaker.key(lang),
            Self::Piper(piper) => piper.key(),
            Self::Pack(pack) => pack.key().to_owned(),
        }
    }

    /// The words as it is given them.
    pub fn told(&self, line: &Spoken<'_>) -> String {
        let words = Words::of(&line.text());
        match self {
            Self::Speaks(speaker) => speaker.told(&words, line.lang),
            Self::Piper(_) | Self::Pack(_) => words.as_str().to_owned(),
        }
    }

    /// What speaks at once, if it does.
    pub const fn speaker(&self) -> Option<&Speaker> {
        match self {
            Self::Speaks(speaker) => Some(speaker),
            Self::Piper(_) | Self::Pack(_) => None,
        }
    }

    /// Whether it can speak into a file at all.
    pub fn renders(&self) -> bool {
        match self {
            Self::Speaks(speaker) => speaker.writes_files(),
            Self::Piper(piper) => piper.has_program(),
            Self::Pack(_) => true,
        }
    }

    /// Whether a single line is spoken into a file in much less time than it lasts.
    pub fn is_quick(&self) -> bool {
        match self {
            Self::Speaks(speaker) => speaker.writes_files(),
            // What a pack does not have, another one must speak.
            Self::Piper(_) | Self::Pack(_) => false,
        }
    }

    /// Speaks a whole line into a WAV file. It does not play.
    ///
    /// # Errors
    /// If it cannot, fails, or takes longer than `patience`.
    pub fn render(
        &self,
        line: &Spoken<'_>,
        into: &Path,
        patience: Duration,
    ) -> Result<(), Trouble> {
        if let Self::Pack(pack) = self {
            let rendered = pack.render(line.words, line.lang, into);
            return rendered.map_err(|_| Trouble::NotThere);
        }
        let call = self.call_into(line, into).ok_or(Trouble::NotThere)?;
        run_to_end(&call, patience)
    }

    /// The call that speaks a line into a WAV file; `None` if it cannot.
    pub(super) fn call_into(&self, line: &Spoken<'_>, into: &Path) -> Option<Call> {
        let words = Words::of(&line.text());
        match self {
            Self::Speaks(speaker) => {
                speaker.call_into(&words, line.lang, line.words_a_minute, into)
            }
            Self::Piper(piper) => piper.call_into(&words, line.words_a_minute, into),
            Self::Pack(_) => None,
        }
    }

    /// The same with the program that renders, which may take a while to find. What programs answered
    /// is kept in this file.
    #[must_use]
    pub fn ready(self, answers: Option<&Path>) -> Self {
        match self {
            Self::Piper(piper) => Self::Piper(piper.ready(answers)),
            Self::Speaks(_) | Self::Pack(_) => self,
        }
    }
}
