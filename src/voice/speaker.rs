//! The programs that speak: which one is chosen, and how each one gets its words, language and
//! rate.
//!
//! A program that reads standard input gets its words there; otherwise as one argument that it
//! cannot take for an option. Nothing here knows of processes.

use super::espeak::{self, Espeak};
use super::program::{Call, Words, find};
use crate::core::settings::Rate;
use crate::core::text::{Lang, Plain};
use std::path::{Path, PathBuf};

/// A program that speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Speaker {
    /// The patient's own command: the program and its arguments with their placeholders.
    Own(PathBuf, Vec<Plain>),
    /// A program that we know.
    Known(Known, PathBuf),
}

/// The programs that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    Espeak(Espeak),
    SpdSay,
    Say,
    PowerShell,
}

impl Known {
    /// The programs of this system, the best first. `spd-say` passes the words to another process,
    /// so it falls silent later than a program that is killed.
    const HERE: &[Self] = if cfg!(target_os = "macos") {
        &[Self::NG, Self::OLD, Self::SpdSay, Self::Say]
    } else if cfg!(windows) {
        &[Self::NG, Self::OLD, Self::PowerShell]
    } else {
        &[Self::NG, Self::OLD, Self::SpdSay]
    };
    const NG: Self = Self::Espeak(Espeak::Ng);
    const OLD: Self = Self::Espeak(Espeak::Old);

    const fn program(self) -> &'static str {
        match self {
            Self::Espeak(espeak) => espeak.program(),
            Self::SpdSay => "spd-say",
            Self::Say => "say",
            Self::PowerShell => "powershell",
        }
    }
}

impl Speaker {
    /// The speaker to use: the patient's own, or else the first known one that is installed.
    pub(super) fn choose(own: Option<&[Plain]>) -> Option<Self> {
        Self::among(own, Known::HERE, find)
    }

    fn among(
        own: Option<&[Plain]>,
        known: &[Known],
        find: impl Fn(&str) -> Option<PathBuf>,
    ) -> Option<Self> {
        let own = own.and_then(<[_]>::split_first).and_then(|(name, args)| {
            let program = find(name.as_str())?;
            Some(Self::Own(program, args.to_vec()))
        });
        own.or_else(|| {
            let mut known = known.iter();
            known.find_map(|known| Some(Self::Known(*known, find(known.program())?)))
        })
    }

    /// Its name, as the patient knows it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Own(program, _) => program.display().to_string(),
            Self::Known(known, _) => known.program().to_owned(),
        }
    }

    /// The call that speaks these words. `in_voice` names the voice of the language, for programs
    /// with several voices; without it, the program uses its default voice.
    pub(super) fn call(&self, text: &str, lang: Lang, rate: Rate, in_voice: bool) -> Call {
        let words = Words::of(text);
        match self {
            Self::Own(program, args) => own(program, args, &words, lang),
            Self::Known(known, program) => known.call(program, &words, lang, rate, in_voice),
        }
    }

    /// Whether its call names a voice that may not be installed.
    pub(super) fn names_a_voice(&self) -> bool {
        matches!(self, Self::Known(Known::Say, _))
    }

    /// The call that silences it, if killing it is not enough.
    pub(super) fn cancel(&self) -> Option<Call> {
        match self {
            Self::Known(Known::SpdSay, program) => Some(Call::of(program, &["--cancel"])),
            _ => None,
        }
    }
}

impl Known {
    fn call(self, program: &Path, words: &Words, lang: Lang, rate: Rate, in_voice: bool) -> Call {
        let a_minute = rate.words_a_minute();
        match self {
            Self::Espeak(espeak) => {
                // Without a sound card it complains, but reports success.
                espeak.call(program, words, lang, a_minute).complains()
            }
            Self::SpdSay => {
                let language = match lang {
                    Lang::En => "en-GB",
                    Lang::Da | Lang::Nb => lang.code(),
                };
                let rate = of_dispatcher(espeak::rate(lang, a_minute)).to_string();
                // Its `--pipe-mode` is not used: there, a line that begins with `!-!` is a command.
                Call::of(
                    program,
                    &["--wait", "-l", language, "-r", &rate, "--", words.as_str()],
                )
            }
            Self::Say => {
                let call = Call::of(program, &["-r", &a_minute.to_string()]).reads(words);
                let voice = match lang {
                    Lang::En => "Daniel",
                    Lang::Da => "Sara",
                    Lang::Nb => "Nora",
                };
                if in_voice {
                    call.and("-v").and(voice)
                } else {
                    call
                }
            }
            Self::PowerShell => {
                let script = of_powershell(lang, rate);
                let args = ["-NoProfile", "-NonInteractive", "-Command", &script];
                Call::of(program, &args).reads(words)
            }
        }
    }
}

/// The rate on the scale of Speech Dispatcher. Its espeak speaks 80 words a minute at -100, 170 at
/// 0 and 449 at 100.
fn of_dispatcher(words_a_minute: u32) -> i64 {
    let above = i64::from(words_a_minute) - 170;
    let step = if above < 0 { 170 - 80 } else { 449 - 170 };
    (above * 100 / step).clamp(-100, 100)
}

/// The PowerShell script. Nothing in it comes from a file. Its scale triples the rate from 0 to 10,
/// and 0 is about 190 words a minute.
fn of_powershell(lang: Lang, rate: Rate) -> String {
    let culture = match lang {
        Lang::En => "en-GB",
        Lang::Da => "da-DK",
        Lang::Nb => "nb-NO",
    };
    let rate = match rate {
        Rate::Slow => -2,
        Rate::Normal => -1,
        Rate::Brisk => 0,
    };
    format!(
        "Add-Type -AssemblyName System.Speech; \
         [Console]::InputEncoding = [Text.Encoding]::UTF8; \
         $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
         $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]'{culture}'); \
         $voice.Rate = {rate}; \
         $voice.Speak([Console]::In.ReadToEnd())"
    )
}

/// The patient's own command with its placeholders filled. Words that begin like an option get a
/// leading space, which nobody hears.
fn own(program: &Path, args: &[Plain], words: &Words, lang: Lang) -> Call {
    let mut call = Call::of(program, &[]);
    for arg in args {
        let arg = arg.as_str();
        let optional = arg.starts_with("{text}") && words.as_str().starts_with('-');
        let filled = filled(arg, words.as_str(), lang);
        call = call.and(if optional {
            format!(" {filled}")
        } else {
            filled
        });
    }
    if args.iter().any(|arg| arg.as_str().contains("{text}")) {
        call
    } else {
        call.reads(words)
    }
}

/// An argument with its placeholders filled. The filled text is not searched again.
fn filled(arg: &str, words: &str, lang: Lang) -> String {
    let parts = arg.split("{text}");
    let parts: Vec<String> = parts
        .map(|part| part.replace("{lang}", lang.code()))
        .collect();
    parts.join(words)
}

#[cfg(test)]
mod tests;
