//! TOML syntax: every error of a file, and as much of its table as can be saved.
//!
//! The parser recovers, but one slip often makes it misread what follows. So the first error is
//! named, its place blanked out, and the rest read again, until nothing is left to name.

mod explain;
mod found;

use super::diagnostic::brief;
use super::faults::{Faults, MOST};
use super::walker::Walker;
use explain::explain;
use found::Found;
use toml::de::{DeTable, Error};

/// Bytes that are read over and over to name one error after the other; a file of usual size has
/// every one named, a huge one the first few.
const WORK: usize = 1024 * 1024;

/// Parses the source of `faults` and hands its table to `read`, with all syntax errors named.
pub(super) fn parse<'s, T>(
    mut faults: Faults<'s>,
    read: impl FnOnce(&mut Walker<'s>, &DeTable<'_>) -> T,
) -> (T, Faults<'s>) {
    let (table, errors) = DeTable::parse_recoverable(faults.source());
    if errors.is_empty() {
        let mut walker = Walker::new(faults, Vec::new());
        let read = read(&mut walker, table.get_ref());
        return (read, walker.finish());
    }
    let (text, lost) = mend(&mut faults);
    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in errors.iter().filter(|error| is_duplicate(error)) {
        duplicate(error, &mut faults);
    }
    let mut walker = Walker::new(faults, lost);
    let read = read(&mut walker, table.get_ref());
    (read, walker.finish())
}

/// Names every syntax error; returns the text without them and the first words of what was blanked.
fn mend(faults: &mut Faults<'_>) -> (String, Vec<String>) {
    let source = faults.source();
    let mut text = source.to_owned();
    let mut lost = Vec::new();
    let passes = MOST.min(WORK / source.len().max(1));
    for _ in 0..passes {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let first = errors
            .iter()
            .filter(|error| !is_duplicate(error))
            .min_by_key(|error| error.span().map_or(0, |span| span.start));
        let Some(error) = first else { break };
        let Some(found) = Found::of(&text, error) else {
            faults.error(0..0, "this cannot be read as TOML", None);
            break;
        };
        let (message, help) = explain(error.message(), source, &found.marked, found.unclosed);
        faults.error(found.marked, &message, help);
        if let Some(comma) = found.comma {
            text.replace_range(comma, ",");
            continue;
        }
        let Some(part) = text.get(found.blank.clone()) else {
            break;
        };
        if part.trim().is_empty() {
            break;
        }
        lost.extend(part.lines().filter_map(first_word));
        let blanks: String = part
            .bytes()
            .map(|b| if b == b'\n' { '\n' } else { ' ' })
            .collect();
        text.replace_range(found.blank, &blanks);
    }
    (text, lost)
}

fn first_word(line: &str) -> Option<String> {
    let word = line
        .trim_start_matches(|c: char| c.is_whitespace() || c == '[')
        .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'))
        .next()?;
    (!word.is_empty()).then(|| word.to_owned())
}

fn is_duplicate(error: &Error) -> bool {
    error.message() == "duplicate key"
}

fn duplicate(error: &Error, faults: &mut Faults<'_>) {
    let span = error.span().unwrap_or_default();
    let key = faults.source().get(span.clone()).unwrap_or_default();
    let message = format!("`{}` is said twice", brief(key));
    faults.error(span, &message, Some("keep one of them".to_owned()));
}

#[cfg(test)]
mod tests;
