//! espeak-ng and its predecessor espeak: their voices, rates and arguments.

mod respelled;

use super::program::{Call, Words};
use crate::core::text::Lang;
use std::path::Path;

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Espeak {
    /// espeak-ng.
    Ng,
    /// espeak.
    Old,
}

impl Espeak {
    /// The name of its program.
    pub(super) const fn program(self) -> &'static str {
        match self {
            Self::Ng => "espeak-ng",
            Self::Old => "espeak",
        }
    }

    const fn voice(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Ng, Lang::En) => "en-gb",
            (Self::Old, Lang::En) => "en",
            (_, Lang::Da) => "da",
            (Self::Ng, Lang::Nb) => "nb",
            (Self::Old, Lang::Nb) => "no",
        }
    }

    /// The call that speaks these words, given in UTF-8 on standard input.
    pub(super) fn call(
        self,
        program: &Path,
        words: &Words,
        lang: Lang,
        words_a_minute: u32,
    ) -> Call {
        let rate = rate(lang, words_a_minute).to_string();
        let args = ["-b", "1", "-v", self.voice(lang), "-s", &rate, "--stdin"];
        let input = told(words, lang);
        Call {
            input: Some(input),
            ..Call::of(program, &args)
        }
    }
}

/// The words as both are given them.
pub(super) fn told(words: &Words, lang: Lang) -> String {
    respelled::respelled(words.as_str(), lang)
}

/// The rate to pass: its Norwegian is slower than the rate it is given (measured, 1.51).
pub(super) const fn rate(lang: Lang, words_a_minute: u32) -> u32 {
    match lang {
        Lang::Nb => words_a_minute.saturating_mul(115) / 100,
        Lang::En | Lang::Da => words_a_minute,
    }
}
