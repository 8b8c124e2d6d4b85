//! Finds where a syntax error really is. The parser names the place where it stopped.

use std::ops::Range;
use toml::de::Error;

/// Where an error is, and what to remove so that the rest can be read.
pub(super) struct Found {
    pub(super) marked: Range<usize>,
    pub(super) blank: Range<usize>,
    /// White space where a comma is missing.
    pub(super) comma: Option<Range<usize>>,
    /// Whether it is a bracket that is never closed.
    pub(super) unclosed: bool,
}

impl Found {
    pub(super) fn of(text: &str, error: &Error) -> Option<Self> {
        let Some(span) = error.span() else {
            return Self::deepest(text);
        };
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

impl Found {
    /// Finds the line with the longest chain of dotted keys. It is for the only error without a
    /// place, that keys are nested too deep.
    fn deepest(text: &str) -> Option<Self> {
        /// Least number of keys in a chain that the parser may refuse.
        const DEEP: usize = 40;
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let from = start;
            start += line.len();
            (
                line.matches('.').count(),
                from..from + line.trim_end().len(),
            )
        });
        let (_, line) = lines
            .filter(|(dots, _)| *dots >= DEEP)
            .max_by_key(|l| l.0)?;
        let is_heading = text.get(line.clone())?.trim_start().starts_with('[');
        let end = if is_heading {
            next_heading(text, line.end)
        } else {
            line.end
        };
        Some(Self {
            marked: line.clone(),
            blank: line.start..end,
            comma: None,
            unclosed: false,
        })
    }
}

/// Returns the line around a byte, without its line break.
fn line_at(text: &str, byte: usize) -> Option<Range<usize>> {
    let byte = byte.min(text.len());
    let start = text.get(..byte)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text
        .get(byte..)?
        .find('\n')
        .map_or(text.len(), |at| byte + at);
    Some(start..end)
}

/// Returns what to underline: the place itself, else the line up to where something is missing.
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

/// Whether a list or an inline table is never closed: the next line looks like a new key or
/// heading. `leads` says that the error is in the first word of its line.
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

/// Finds the bracket before `end` that is never closed.
fn opening(text: &str, end: usize, message: &str) -> Option<usize> {
    let bracket = if message.contains("inline table") {
        '{'
    } else {
        '['
    };
    // Where the file ends, the bracket may be in the same line.
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

/// Finds the next heading. Without their own heading, keys would land in the table before.
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

/// Finds the blank before an entry that lacks its comma.
fn comma(text: &str, message: &str, at: usize) -> Option<Range<usize>> {
    let is_entry = text.get(at..)?.starts_with(['"', '\'', '{', '['])
        || text.get(at..)?.starts_with(|c: char| c.is_alphanumeric());
    let before = at.checked_sub(1)?;
    let blank = text
        .get(before..at)
        .is_some_and(|b| matches!(b, " " | "\n" | "\t"));
    (message.starts_with("missing comma between array") && is_entry && blank).then_some(before..at)
}
