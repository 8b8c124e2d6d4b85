//! TOML syntax: every error of a file, and as much of its table as can be saved.
//!
//! The parser recovers, but one slip often makes it misread what follows. So the first error is
//! named, its place blanked out, and the rest read again, until nothing is left to name.

mod explain;

use super::faults::{Faults, MOST};
use super::walker::Walker;
use explain::explain;
use std::ops::Range;
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
    let message = format!("`{}` is said twice", super::walker::brief(key));
    faults.error(span, &message, Some("keep one of them".to_owned()));
}

/// Where an error is, and what to take out so that the rest can be read.
struct Found {
    marked: Range<usize>,
    blank: Range<usize>,
    /// White space where a comma is missing.
    comma: Option<Range<usize>>,
    unclosed: bool,
}

impl Found {
    fn of(text: &str, error: &Error) -> Option<Self> {
        let span = error.span()?;
        let line = line_at(text, span.start)?;
        let written = text.get(line.clone())?;
        let message = error.message();
        let leads = text
            .get(line.start..span.start)
            .is_some_and(|before| before.trim().is_empty());
        if never_closed(message, written, leads)
            && let Some(open) = opening(text, line.start, message)
        {
            let end = if message.starts_with("unclosed") {
                line.end
            } else {
                line.start
            };
            return Some(Self {
                marked: open..open + 1,
                blank: line_at(text, open)?.start..end,
                comma: None,
                unclosed: true,
            });
        }
        let end = if is_heading_fault(message, written) {
            next_heading(text, line.end)
        } else {
            line.end
        };
        Some(Self {
            marked: marked(text, &span, &line),
            blank: line.start..end,
            comma: comma(text, message, span.start),
            unclosed: false,
        })
    }
}

/// The line around a byte, without its line break.
fn line_at(text: &str, byte: usize) -> Option<Range<usize>> {
    let byte = byte.min(text.len());
    let start = text.get(..byte)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text
        .get(byte..)?
        .find('\n')
        .map_or(text.len(), |at| byte + at);
    Some(start..end)
}

/// What to underline: the place itself, else the line up to where something is missing.
fn marked(text: &str, span: &Range<usize>, line: &Range<usize>) -> Range<usize> {
    let at = text.get(span.start..line.end).unwrap_or_default();
    if !span.is_empty() && span.end <= line.end {
        return span.clone();
    }
    if let Some(c) = at.chars().next().filter(|c| !c.is_whitespace()) {
        return span.start..span.start + c.len_utf8();
    }
    let written = text.get(line.clone()).unwrap_or_default();
    let start = line.start + (written.len() - written.trim_start().len());
    start..(line.start + written.trim_end().len()).max(start)
}

/// Whether a list or an inline table was left open: what follows looks like a new key or heading.
/// `leads` says that the error is in the first word of its line.
fn never_closed(message: &str, line: &str, leads: bool) -> bool {
    let line = line.trim();
    let is_bare = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_. ".contains(c))
    };
    let is_heading = line
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|name| is_bare(name.trim_matches(['[', ']'])));
    let is_key = line.split_once('=').is_some_and(|(key, _)| is_bare(key));
    let in_list = message.contains("array elements") || message.contains("in array");
    message.starts_with("unclosed array,")
        || message.starts_with("unclosed inline")
        || (is_heading && (in_list || message.starts_with("string values")))
        || (is_key && leads && (in_list || message.starts_with("string values")))
        || (is_key && in_list && !line.contains(['[', ']', '{', '}']))
}

/// The bracket that opened the list or table left open before `end`.
fn opening(text: &str, end: usize, message: &str) -> Option<usize> {
    let bracket = if message.contains("inline table") {
        '{'
    } else {
        '['
    };
    // The fault may be in the line that opened it, where the file ends there.
    let end = if message.starts_with("unclosed") {
        text.len()
    } else {
        end
    };
    let before = text.get(..end)?;
    let mut line_end = before.len();
    while line_end > 0 {
        let start = before.get(..line_end)?.rfind('\n').map_or(0, |at| at + 1);
        let line = before.get(start..line_end)?;
        let value = line.find('=').map(|at| at + 1);
        if let Some(at) = value.and_then(|v| line.get(v..)?.find(bracket).map(|b| v + b)) {
            return Some(start + at);
        }
        line_end = start.saturating_sub(1);
    }
    None
}

fn is_heading_fault(message: &str, line: &str) -> bool {
    line.trim_start().starts_with('[') && !message.contains("array elements")
}

/// The start of the next heading: without its own, keys would land in the table before.
fn next_heading(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.match_indices('\n')
        .map(|(at, _)| from + at)
        .find(|at| {
            text.get(at + 1..)
                .is_some_and(|line| line.trim_start_matches([' ', '\t']).starts_with('['))
        })
        .unwrap_or(text.len())
}

/// A blank in front of an entry that lacks its comma.
fn comma(text: &str, message: &str, at: usize) -> Option<Range<usize>> {
    let is_entry = text.get(at..)?.starts_with(['"', '\'', '{', '['])
        || text.get(at..)?.starts_with(|c: char| c.is_alphanumeric());
    let before = at.checked_sub(1)?;
    let blank = text
        .get(before..at)
        .is_some_and(|b| matches!(b, " " | "\n" | "\t"));
    (message.starts_with("missing comma between array") && is_entry && blank).then_some(before..at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn messages(source: &str) -> Vec<(usize, String)> {
        let (keys, faults) = parse(Faults::new(Path::new("x.toml"), source), |_, table| {
            table
                .iter()
                .map(|(k, _)| k.get_ref().to_string())
                .collect::<Vec<_>>()
        });
        let mut lines: Vec<_> = faults
            .finish()
            .into_iter()
            .map(|d| (d.line, d.message))
            .collect();
        lines.push((0, keys.join(" ")));
        lines
    }

    fn lines(source: &str) -> (Vec<usize>, String) {
        let mut found = messages(source);
        let keys = found.pop().map(|(_, keys)| keys).unwrap_or_default();
        (found.into_iter().map(|(line, _)| line).collect(), keys)
    }

    #[test]
    fn every_error_is_named_and_the_rest_is_read() {
        let source = "a = 1\nposition\nb = \nc = supine\nd = 'x\ne = \"y\n[f]\nx = 3\n";
        assert_eq!(lines(source), (vec![2, 3, 4, 5, 6], "a f".to_owned()));
    }

    #[test]
    fn an_open_list_is_blamed_where_it_opens() {
        let source = "a = 1\nf = [\n  1,\n  2\n[dose]\nx = 3\n";
        assert_eq!(lines(source), (vec![2], "a dose".to_owned()));
        let source = "a = 1\nf = [\"x\",\nb = 3\n";
        assert_eq!(lines(source), (vec![2], "a b".to_owned()));
        assert_eq!(lines("a = 1\nf = [1, 2\n"), (vec![2], "a".to_owned()));
    }

    #[test]
    fn a_missing_comma_loses_nothing() {
        assert_eq!(
            lines("a = [\n \"x\"\n \"y\"\n]\nb = 1\n"),
            (vec![3], "a b".to_owned())
        );
    }

    #[test]
    fn a_broken_heading_does_not_move_its_keys() {
        assert_eq!(
            lines("a = 1\n[dose\nx = 1\n[b]\ny = 1\n"),
            (vec![2], "a b".to_owned())
        );
    }

    #[test]
    fn a_key_said_twice_is_named() {
        assert_eq!(
            messages("a = 1\na = 2\n").first(),
            Some(&(2, "`a` is said twice".to_owned()))
        );
    }
}
