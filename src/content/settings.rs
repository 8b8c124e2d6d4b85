//! `config.toml`: read with a word for every wrong line, changed without touching the rest.

use super::Diagnostic;
use super::faults::Faults;
use super::fields::CONFIG;
use super::syntax;
use super::tree::Entries;
use crate::core::exercise::words;
use crate::core::ids::ProgrammeId;
use crate::core::settings::{Country, Instructions, Motion, Settings, Theme};
use crate::core::text::{Lang, Plain};
use chrono::{NaiveTime, Weekday};
use std::path::Path;
use toml_edit::{DocumentMut, Item, Value};

words! {
    /// The first day of a week.
    FirstDay {
        /// As in most of Europe.
        Monday = "monday",
        /// As in much of the world.
        Sunday = "sunday",
    }
}

/// Reads the settings; for a line that is wrong the default holds.
pub fn read(source: &str, file: &Path) -> (Settings, Vec<Diagnostic>) {
    let (settings, faults) = syntax::parse(Faults::new(file, source), |walker, table| {
        build(&walker.file(table, CONFIG))
    });
    (settings, faults.finish())
}

fn build(entries: &Entries) -> Settings {
    let usual = Settings::default();
    let flag = |key, usual| entries.flag(key).unwrap_or(usual);
    Settings {
        language: entries.word("language").and_then(Lang::from_tag),
        programme: entries
            .text("programme")
            .and_then(|id| ProgrammeId::new(id.as_str()).ok()),
        country: entries.word("country").and_then(Country::from_word),
        welcomed: flag("welcomed", usual.welcomed),
        voice: flag("voice", usual.voice),
        sounds: flag("sounds", usual.sounds),
        theme: entries
            .word("theme")
            .and_then(Theme::from_word)
            .unwrap_or(usual.theme),
        motion: entries
            .word("motion")
            .and_then(Motion::from_word)
            .unwrap_or(usual.motion),
        instructions: entries
            .word("instructions")
            .and_then(Instructions::from_word)
            .unwrap_or(usual.instructions),
        usual_time: entries.time("usual-time"),
        day_starts: entries.time("day-starts").unwrap_or(usual.day_starts),
        week_starts: match entries.word("week-starts").and_then(FirstDay::from_word) {
            Some(FirstDay::Sunday) => Weekday::Sun,
            Some(FirstDay::Monday) | None => Weekday::Mon,
        },
        clinician: entries.text("clinician").cloned(),
    }
}

/// Changes the text so that it says `change`. Only keys that differ from what it says now are
/// written; comments and order stay. A text with a syntax error is refused: what cannot be read
/// must not be overwritten.
pub fn edit(old_text: &str, change: &Settings) -> Result<String, Diagnostic> {
    let file = Path::new("config.toml");
    let refuse = |old_text: &str| {
        let said = read(old_text, file)
            .1
            .into_iter()
            .find(Diagnostic::is_error);
        said.unwrap_or_else(|| Diagnostic::of_file(file, "this cannot be read as TOML", None))
    };
    let mut document: DocumentMut = old_text.parse().map_err(|_| refuse(old_text))?;
    let (now, _) = read(old_text, file);
    let mut new_lines = DocumentMut::new();
    let mut set = |key: &str, differs: bool, value: Option<Value>| {
        if !differs {
            return;
        }
        match (document.get_mut(key), value) {
            (Some(Item::Value(old)), Some(mut new)) => {
                *new.decor_mut() = old.decor().clone();
                *old = new;
            }
            (Some(old), Some(new)) => *old = Item::Value(new),
            (None, Some(new)) => {
                new_lines.insert(key, Item::Value(new));
            }
            (Some(_), None) => {
                document.remove(key);
            }
            (None, None) => {}
        }
    };
    for (key, old, new) in KEYS
        .iter()
        .map(|(key, value)| (key, value(&now), value(change)))
    {
        let differs = old.as_ref().map(Value::to_string) != new.as_ref().map(Value::to_string);
        set(key, differs, new);
    }
    Ok(with_lines(document, new_lines))
}

/// Adds new keys behind the old ones, and before the first table if there is one.
fn with_lines(mut document: DocumentMut, new: DocumentMut) -> String {
    if new.is_empty() {
        return document.to_string();
    }
    if document.iter().any(|(_, item)| !item.is_value()) {
        for (key, item) in new.into_table() {
            document.insert(&key, item);
        }
        return document.to_string();
    }
    // Appended as text, so that a comment at the end stays where it was written.
    let mut text = document.to_string();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text + &new.to_string()
}

type Written = fn(&Settings) -> Option<Value>;

/// Every key with the way its value is written; `None` where the key is left out.
const KEYS: &[(&str, Written)] = &[
    ("language", |s| s.language.map(|lang| lang.code().into())),
    ("programme", |s| {
        s.programme.as_ref().map(|id| id.as_str().into())
    }),
    ("country", |s| {
        s.country.map(|country| country.word().into())
    }),
    ("welcomed", |s| Some(s.welcomed.into())),
    ("voice", |s| Some(s.voice.into())),
    ("sounds", |s| Some(s.sounds.into())),
    ("theme", |s| Some(s.theme.word().into())),
    ("motion", |s| Some(s.motion.word().into())),
    ("instructions", |s| Some(s.instructions.word().into())),
    ("usual-time", |s| {
        s.usual_time.map(|time| clock(time).into())
    }),
    ("day-starts", |s| Some(clock(s.day_starts).into())),
    ("week-starts", |s| {
        Some(first_day(s.week_starts).word().into())
    }),
    ("clinician", |s| {
        s.clinician.as_ref().map(|who| Plain::as_str(who).into())
    }),
];

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

const fn first_day(day: Weekday) -> FirstDay {
    match day {
        Weekday::Sun => FirstDay::Sunday,
        _ => FirstDay::Monday,
    }
}

#[cfg(test)]
mod tests;
