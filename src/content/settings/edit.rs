//! Changes single settings in the text of `config.toml`; every other byte stays as it is.
//!
//! The parser gives the place of each value, and `toml_edit` writes the new one. Only the bytes of
//! that value change, so comments, order, blank lines and line ends stay.

use super::{attempt, read};
use crate::content::Diagnostic;
use crate::content::faults::Faults;
use crate::content::say;
use crate::content::syntax::{self, Headings};
use crate::core::settings::{Change, Value};
use crate::core::text::Plain;
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// The result of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The text with every change that could be made.
    pub text: String,
    /// The changes that could not be made, and why.
    pub refused: Vec<(Change, Diagnostic)>,
}

/// Makes these changes in the text. A value that is there already is not written again, and a
/// refused change does not stop the others. A key whose line cannot be read, or that holds a table,
/// is refused: nothing unread is overwritten.
pub fn edit(old_text: &str, changes: &[Change]) -> Edited {
    let mut edited = Edited {
        text: old_text.to_owned(),
        refused: Vec::new(),
    };
    for change in changes {
        match edit_one(&edited.text, change) {
            Ok(text) => edited.text = text,
            Err(why) => edited.refused.push((change.clone(), why)),
        }
    }
    edited
}

fn edit_one(old_text: &str, change: &Change) -> Result<String, Diagnostic> {
    let Change { setting, value } = change;
    let file = Path::new("config.toml");
    let (now, faults) = attempt(old_text, file);
    let found = faults.into_found().len();
    let mut wanted = now.clone();
    setting.set(&mut wanted, value.as_ref());
    if wanted == now {
        return Ok(old_text.to_owned());
    }
    let refuse = || {
        let found = read(old_text, file).1;
        let first = found.into_iter().find(Diagnostic::is_error);
        first.unwrap_or_else(|| Diagnostic::of_file(file, say::CANNOT_BE_CHANGED, None))
    };
    // Other wrong lines stay as they are. A wrong line of this very setting is refused.
    let headings = Headings::Only("keys");
    let Some((readable, lost)) = syntax::readable(Faults::new(file, old_text), headings) else {
        return Err(refuse());
    };
    if lost.iter().any(|word| word == setting.key) {
        return Err(refuse());
    }
    let (table, _) = DeTable::parse_recoverable(&readable);
    let line_end = if old_text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let written = value.as_ref().map(written);
    let (at, new) = match (table.get_ref().get_key_value(setting.key), written) {
        (Some((_, at)), _) if !is_one_value(old_text, at.get_ref(), &at.span()) => {
            return Err(refuse());
        }
        (Some((_, at)), Some(new)) => (at.span(), new),
        (Some((key, at)), None) => {
            let lines = lines(old_text, key.span().start, at.span().end);
            (lines, String::new())
        }
        (None, Some(new)) => {
            let at = end_of_keys(old_text, table.get_ref()).min(first_heading(old_text));
            let before = old_text.get(..at).unwrap_or_default();
            let open = !before.is_empty() && !before.ends_with(['\n', '\u{feff}']);
            let break_first = if open { line_end } else { "" };
            let key = setting.key;
            (at..at, format!("{break_first}{key} = {new}{line_end}"))
        }
        // The key is not there and should not be.
        (None, None) => return Err(refuse()),
    };
    let text = exchange(old_text, at, &new);
    let (then, still) = attempt(&text, file);
    // More faults than before would mean that an unclosed line swallowed the new one.
    if then == wanted && still.into_found().len() <= found {
        Ok(text)
    } else {
        Err(refuse())
    }
}

/// Whether a value is in one place, unlike a table under a heading or of dotted keys.
fn is_one_value(text: &str, value: &DeValue<'_>, at: &Range<usize>) -> bool {
    let written = text.get(at.clone()).unwrap_or_default();
    match value {
        DeValue::Table(_) => written.starts_with('{'),
        DeValue::Array(_) => !written.starts_with("[["),
        _ => true,
    }
}

/// Returns the lines from a key to the end of its value.
fn lines(text: &str, from: usize, to: usize) -> Range<usize> {
    let rest = text.get(to..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |at| to + at + 1);
    from..end
}

/// Returns where a new key goes: behind the others, before the first heading and its comments.
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

/// Returns where the first line is that looks like a heading, with its comments.
fn first_heading(text: &str) -> usize {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            return above_notes(text.get(..start).unwrap_or_default());
        }
        start += line.len();
    }
    text.len()
}

/// Returns the end of a text, without the comments at its end and the empty lines above them.
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

fn exchange(text: &str, at: Range<usize>, new: &str) -> String {
    let before = text.get(..at.start).unwrap_or_default();
    let after = text.get(at.end..).unwrap_or_default();
    [before, new, after].concat()
}

/// A value as the file has it.
pub fn written(value: &Value) -> String {
    let value: toml_edit::Value = match value {
        Value::Flag(yes) => (*yes).into(),
        Value::Word(word) => (*word).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Texts(texts) => texts.iter().map(Plain::as_str).collect(),
        Value::Time(time) => time.format("%H:%M").to_string().into(),
    };
    value.to_string()
}
