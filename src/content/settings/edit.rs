//! Changes single settings in the text of `config.toml`; every other byte stays as it is.
//!
//! The parser says where each value is; `toml_edit` writes the new ones. Only the bytes of a value
//! are exchanged, so that comments, order, blank lines and line endings are the person's own.

use super::{FirstDay, read};
use crate::content::Diagnostic;
use crate::core::settings::Settings;
use crate::core::text::Plain;
use chrono::{NaiveTime, Weekday};
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};
use toml_edit::Value;

/// Changes the text so that it says `change`. Only keys that differ from what it says now are
/// written. A text with a syntax error is refused, as is a key that holds a table of its own: what
/// could not be read must not be overwritten.
pub fn edit(old_text: &str, change: &Settings) -> Result<String, Diagnostic> {
    let file = Path::new("config.toml");
    let (now, found) = read(old_text, file);
    let refuse = |found: Vec<Diagnostic>| {
        let first = found.into_iter().find(Diagnostic::is_error);
        first.unwrap_or_else(|| Diagnostic::of_file(file, "this file cannot be changed", None))
    };
    let Ok(table) = DeTable::parse(old_text) else {
        return Err(refuse(found));
    };
    let line_end = if old_text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let mut changes = Vec::new();
    let mut added = String::new();
    for (key, value) in KEYS {
        let (old, new) = (written(value(&now)), written(value(change)));
        if old == new {
            continue;
        }
        let place = table.get_ref().get_key_value(*key);
        match (place, new) {
            (Some((key, at)), new) => {
                if !is_one_value(old_text, at.get_ref(), &at.span()) {
                    return Err(refuse(found));
                }
                changes.push(match new {
                    Some(new) => (at.span(), new),
                    None => (
                        lines(old_text, key.span().start, at.span().end),
                        String::new(),
                    ),
                });
            }
            (None, Some(new)) => added.extend([*key, " = ", &*new, line_end]),
            (None, None) => {}
        }
    }
    if !added.is_empty() {
        let at = end_of_keys(old_text, table.get_ref());
        let before = old_text.get(..at).unwrap_or_default();
        let open = !before.is_empty() && !before.ends_with(['\n', '\u{feff}']);
        let break_first = if open { line_end } else { "" };
        changes.push((at..at, format!("{break_first}{added}")));
    }
    let text = exchange(old_text, changes);
    // The keys are the file's own, whatever they were when the program read it.
    let change = Settings {
        keys: now.keys,
        ..change.clone()
    };
    if read(&text, file).0 == change {
        Ok(text)
    } else {
        Err(refuse(found))
    }
}

/// Whether a value stands in one place, unlike a table under a heading or of dotted keys.
fn is_one_value(text: &str, value: &DeValue<'_>, at: &Range<usize>) -> bool {
    let written = text.get(at.clone()).unwrap_or_default();
    match value {
        DeValue::Table(_) => written.starts_with('{'),
        DeValue::Array(_) => !written.starts_with("[["),
        _ => true,
    }
}

/// From the start of a key to the end of the line its value ends in.
fn lines(text: &str, from: usize, to: usize) -> Range<usize> {
    let rest = text.get(to..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |at| to + at + 1);
    from..end
}

/// Where a new key goes: behind the others, before the first heading and what is noted above it.
fn end_of_keys(text: &str, table: &DeTable<'_>) -> usize {
    table
        .iter()
        .filter(|(_, value)| !is_one_value(text, value.get_ref(), &value.span()))
        .map(|(key, value)| key.span().start.min(value.span().start))
        .min()
        .and_then(|first| text.get(..first))
        .map_or(text.len(), |before| {
            let line = before.rfind('\n').map_or(0, |at| at + 1);
            above_notes(text.get(..line).unwrap_or_default())
        })
}

/// The end of a text without the comments it ends with and the empty lines above them.
fn above_notes(text: &str) -> usize {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let upwards = || lines.iter().rev();
    let notes = upwards()
        .take_while(|line| line.trim_start().starts_with('#'))
        .count();
    let gap = upwards()
        .skip(notes)
        .take_while(|line| line.trim().is_empty())
        .count();
    let kept = lines.len() - notes - gap;
    lines.iter().take(kept).map(|line| line.len()).sum()
}

fn exchange(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(at, _)| at.start);
    let mut new = String::new();
    let mut from = 0;
    for (at, value) in changes {
        new += text.get(from..at.start).unwrap_or_default();
        new += &value;
        from = at.end;
    }
    new + text.get(from..).unwrap_or_default()
}

fn written(value: Option<Value>) -> Option<String> {
    value.map(|value| value.to_string())
}

pub(super) type Written = fn(&Settings) -> Option<Value>;

/// Every key with the way its value is written; `None` where the key is left out.
pub(super) const KEYS: &[(&str, Written)] = &[
    ("language", |s| s.language.map(|lang| lang.code().into())),
    ("programme", |s| {
        s.programme.as_ref().map(|id| id.as_str().into())
    }),
    ("country", |s| {
        s.country.map(|country| country.word().into())
    }),
    ("emergency", |s| text(s.emergency.as_ref())),
    ("urgent", |s| text(s.urgent.as_ref())),
    ("welcomed", |s| Some(s.welcomed.into())),
    ("voice", |s| Some(s.voice.into())),
    ("voice-rate", |s| Some(s.voice_rate.word().into())),
    ("voice-command", |s| {
        let words = s.voice_command.as_ref()?.iter();
        Some(words.map(Plain::as_str).collect::<Value>())
    }),
    ("sounds", |s| Some(s.sounds.into())),
    ("volume", |s| Some(s.volume.word().into())),
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
    ("clinician", |s| text(s.clinician.as_ref())),
];

fn text(said: Option<&Plain>) -> Option<Value> {
    said.map(|said| said.as_str().into())
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

const fn first_day(day: Weekday) -> FirstDay {
    match day {
        Weekday::Sun => FirstDay::Sunday,
        _ => FirstDay::Monday,
    }
}
