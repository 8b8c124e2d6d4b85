//! Reads the value of a setting as it is typed on a command line: through the reader of the file, so that
//! what is refused there is refused here, in the same words.

use super::read;
use crate::content::Diagnostic;
use crate::content::fields::{self, Field, config};
use crate::content::near::nearest;
use crate::content::say;
use crate::content::suggest::value::{quoted, values};
use crate::content::words::takes;
use crate::core::phrase::Phrase;
use crate::core::settings::{Kind, SETTINGS, Setting, Value};
use crate::core::text::Plain;
use std::path::Path;

/// Why a value is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// What is wrong.
    pub message: Phrase,
    /// What was probably meant.
    pub meant: Option<Plain>,
    /// What the setting takes.
    pub takes: Phrase,
}

/// Reads a value. Several words are one text, or the words of a list.
///
/// # Errors
/// The value is none of this setting.
pub fn typed(setting: &Setting, words: &[String]) -> Result<Value, Wrong> {
    let text = words.join(" ");
    let field = config().iter().find(|field| field.key == setting.key);
    let taken = match setting.kind {
        Kind::Flag => Some(field.map_or(text.clone(), |field| answer(field, &text))),
        Kind::Switch(words) if !words().contains(&text.as_str()) => {
            Some(field.map_or(text.clone(), |field| answer(field, &text)))
        }
        Kind::Texts => {
            let words = words.iter().map(|word| quoted(word));
            Some(format!("[{}]", words.collect::<Vec<_>>().join(", ")))
        }
        Kind::Word(_) | Kind::Switch(_) | Kind::Text | Kind::Time | Kind::Programme => {
            Some(quoted(&text))
        }
    };
    let refused = match taken.map(|taken| value(setting, &taken)) {
        Some(Ok(value)) => return Ok(value),
        Some(Err(message)) => message,
        None => None,
    };
    let near = field.and_then(|field| values(field, field.kind, &text).into_iter().next());
    let near = near.filter(|near| value(setting, near).is_ok());
    let it_takes = field.map(|field| say::it_takes(takes(field.kind)));
    Err(Wrong {
        message: refused.unwrap_or(say::CANNOT_BE_CHANGED),
        meant: near.map(|near| Plain::new(near.trim_matches('"'))),
        takes: it_takes.unwrap_or(say::CANNOT_BE_CHANGED),
    })
}

/// A key of the settings that is near to this word.
pub fn near_key(written: &str) -> Option<&'static str> {
    nearest(written, SETTINGS.iter().map(|setting| setting.key))
}

/// Yes or no in any of the languages; what is only near to it stays as it is, for its fault.
fn answer(field: &Field, text: &str) -> String {
    let said = values(field, fields::Kind::Flag, text).into_iter().next();
    let is_slip = |said: &String| said != text && nearest(text, ["true", "false"]).is_some();
    let said = said.filter(|said| !is_slip(said));
    said.unwrap_or_else(|| quoted(text))
}

/// The value that the file would have with this behind the key; why not, where something says it.
fn value(setting: &Setting, taken: &str) -> Result<Value, Option<Phrase>> {
    let source = format!("{} = {taken}\n", setting.key);
    let (settings, found) = read(&source, Path::new("config.toml"));
    if let Some(fault) = found.into_iter().find(Diagnostic::is_error) {
        return Err(Some(fault.message));
    }
    setting.get(&settings).ok_or(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(key: &str, words: &[&str]) -> Result<String, (String, Option<String>, String)> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let Some(setting) = Setting::of(key) else {
            unreachable!("{key} is a setting");
        };
        let read = typed(setting, &words).map(|value| super::super::written(&value));
        read.map_err(|wrong| {
            let meant = wrong.meant.map(|meant| meant.to_string());
            (wrong.message.english(), meant, wrong.takes.english())
        })
    }

    #[test]
    fn what_the_file_takes_is_taken() {
        for (key, words, value) in [
            ("theme", &["dark"][..], "\"dark\""),
            ("voice", &["nej"], "\"off\""),
            ("voice", &["true"], "\"auto\""),
            ("voice", &["piper"], "\"piper\""),
            ("usual-time", &["7:30"], "\"07:30\""),
            ("clinician", &["Mette,", "12", "34"], "\"Mette, 12 34\""),
            (
                "voice-command",
                &["say", "-v", "{text}"],
                "[\"say\", \"-v\", \"{text}\"]",
            ),
            ("programme", &["disc-1"], "\"disc-1\""),
        ] {
            assert_eq!(read(key, words).as_deref(), Ok(value), "{key}");
        }
    }

    #[test]
    fn what_is_wrong_says_what_is_near_and_what_is_taken() {
        let wrong = |key, word: &str| read(key, &[word]).err();
        let (message, meant, takes) = wrong("theme", "drak").unwrap_or_default();
        assert_eq!(message, "`drak` is no word for `theme`");
        assert_eq!(meant.as_deref(), Some("dark"));
        assert!(takes.contains("\"contrast\""), "{takes}");
        for (key, word, near) in [
            ("usual-time", "7.30", Some("07:30")),
            ("usual-time", "noon-ish", None),
            ("voice", "tru", Some("auto")),
            ("voice", "pipper", Some("piper")),
            ("voice", "perhaps", None),
            ("week-starts", "\u{1b}[2J", None),
            ("programme", "Disc 1", Some("disc-1")),
        ] {
            let (_, meant, _) = wrong(key, word).unwrap_or_default();
            assert_eq!(meant.as_deref(), near, "{key} {word}");
        }
        assert!(wrong("clinician", "").is_some());
        assert!(wrong("clinician", &"x".repeat(100_000)).is_some());
    }

    #[test]
    fn a_slip_finds_its_key() {
        assert_eq!(near_key("theem"), Some("theme"));
        assert_eq!(near_key("usual_time"), Some("usual-time"));
        assert_eq!(near_key("colour of the sky"), None);
    }
}
