//! The programs that speak: how each one gets its words, language and rate, to speak at once or
//! into a file. Which one is chosen is in [`engine`](super::engine).
//!
//! A program that reads standard input gets its words there; otherwise as one argument that it
//! cannot take for an option. Nothing here knows of processes.

mod powershell;

use super::espeak::{self, Espeak};
use super::program::{Call, Words, stamp};
use crate::core::text::{Lang, Plain};
use std::path::{Path, PathBuf};

/// A program that speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaker {
    /// The patient's own command: the program and its arguments with their placeholders.
    Own(PathBuf, Vec<Plain>),
    /// A program that we know.
    Known(Known, PathBuf),
}

/// The programs that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// espeak-ng or espeak.
    Espeak(Espeak),
    /// Speech Dispatcher.
    SpdSay,
    /// The voice of macOS.
    Say,
    /// The voices of Windows.
    PowerShell,
}

impl Known {
    /// The voices of this system. `spd-say` passes the words to another process, so it falls silent
    /// later than a program that is killed.
    pub(super) const SYSTEM: &[Self] = if cfg!(target_os = "macos") {
        &[Self::Say, Self::SpdSay]
    } else if cfg!(windows) {
        &[Self::PowerShell]
    } else {
        &[Self::SpdSay]
    };
    /// espeak-ng and its predecessor.
    pub(super) const ESPEAK: &[Self] = &[Self::NG, Self::OLD];
    const NG: Self = Self::Espeak(Espeak::Ng);
    const OLD: Self = Self::Espeak(Espeak::Old);

    /// The name of its program.
    pub(super) const fn program(self) -> &'static str {
        match self {
            Self::Espeak(espeak) => espeak.program(),
            Self::SpdSay => "spd-say",
            Self::Say => "say",
            Self::PowerShell => "powershell",
        }
    }
}

impl Speaker {
    /// Its name, as the patient knows it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Own(program, _) => program.display().to_string(),
            Self::Known(known, _) => known.program().to_owned(),
        }
    }

    /// The folder of its lines in the store.
    pub(super) const fn folder(&self) -> &'static str {
        match self {
            Self::Own(..) => "command",
            Self::Known(known, _) => known.program(),
        }
    }

    /// What its sound depends on besides the line.
    pub(super) fn key(&self, lang: Lang) -> String {
        match self {
            Self::Own(program, args) => format!("{} {args:?}", program.display()),
            Self::Known(known, program) => {
                let call = known.call(program, &Words::of(""), lang, 0, true);
                format!("{} {:?}", stamp(program), call.args)
            }
        }
    }

    /// The words as it is given them.
    pub(super) fn told(&self, words: &Words, lang: Lang) -> String {
        match self {
            Self::Known(Known::Espeak(_), _) => espeak::told(words, lang),
            Self::Own(..) | Self::Known(..) => words.as_str().to_owned(),
        }
    }

    /// Whether it can speak into a file.
    pub(super) const fn writes_files(&self) -> bool {
        match self {
            Self::Own(..) | Self::Known(Known::SpdSay, _) => false,
            Self::Known(..) => true,
        }
    }

    /// The call that speaks these words. `in_voice` names the voice of the language, for programs
    /// with several voices; without it, the program uses its default voice.
    pub(super) fn call(&self, text: &str, lang: Lang, words_a_minute: u32, in_voice: bool) -> Call {
        let words = Words::of(text);
        match self {
            Self::Own(program, args) => own(program, args, &words, lang),
            Self::Known(known, program) => {
                known.call(program, &words, lang, words_a_minute, in_voice)
            }
        }
    }

    /// The call that speaks these words into a WAV file; `None` if it cannot.
    pub(super) fn call_into(
        &self,
        words: &Words,
        lang: Lang,
        words_a_minute: u32,
        file: &Path,
    ) -> Option<Call> {
        let Self::Known(known, program) = self else {
            return None;
        };
        match known {
            Known::Espeak(espeak) => {
                let call = espeak.call(program, words, lang, words_a_minute);
                Some(call.and("-w").and(file))
            }
            Known::Say => {
                let call = known.call(program, words, lang, words_a_minute, true);
                let call = call.and("--data-format=LEI16@22050").and("-o");
                Some(call.and(file))
            }
            Known::PowerShell => {
                let script = powershell::into_file(lang, words_a_minute);
                let mut call = powershell::call(program, &script);
                // The file is named on the first line, so that no name becomes a command.
                call.input = Some(format!("{}\n{}", file.display(), words.as_str()));
                Some(call)
            }
            Known::SpdSay => None,
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
    fn call(
        self,
        program: &Path,
        words: &Words,
        lang: Lang,
        a_minute: u32,
        in_voice: bool,
    ) -> Call {
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
                let script = powershell::aloud(lang, a_minute);
                powershell::call(program, &script).reads(words)
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
