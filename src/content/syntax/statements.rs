//! Cuts a source into statements: a heading, a key with its value, or lines that are neither. Each
//! is read alone, so that an error affects its own statement only.

use std::borrow::Cow;
use std::ops::Range;
use toml::de::DeTable;

/// Most lines that are tried as one value.
const LONGEST: usize = 60;

/// A heading, a key with its value, or lines that are neither.
pub(super) struct Statement {
    /// Its bytes: whole lines.
    pub(super) at: Range<usize>,
    pub(super) is_heading: bool,
    /// Whether the parser can read it.
    pub(super) sound: bool,
}

/// Cuts a source into statements; every byte is in one of them. `work` is how many bytes may still
/// be read.
pub(super) fn statements(source: &str, work: &mut usize) -> Vec<Statement> {
    let mut found = Vec::new();
    let lines: Vec<Range<usize>> = lines(source).collect();
    let mut next = 0;
    while let Some(first) = lines.get(next) {
        let head = source.get(first.clone()).unwrap_or_default();
        let is_heading = heading(head).is_some();
        let (count, sound) = extent(source, lines.get(next..).unwrap_or_default(), work);
        let end = lines
            .get(next + count - 1)
            .map_or(first.end, |line| line.end);
        found.push(Statement {
            at: first.start..end,
            is_heading,
            sound,
        });
        next += count;
    }
    found
}

/// Prepares a part of a source to be parsed alone. A byte order mark is allowed at the start of a
/// file only.
pub(super) fn alone(text: &str, start: usize) -> Cow<'_, str> {
    if start > 0 && text.starts_with('\u{feff}') {
        Cow::Owned(text.replacen('\u{feff}', "\u{200b}", 1))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns how many of these lines make one statement, at least one, and whether it can be read.
fn extent(source: &str, lines: &[Range<usize>], work: &mut usize) -> (usize, bool) {
    let Some(first) = lines.first() else {
        return (1, false);
    };
    let text = |count: usize| {
        let end = lines.get(count - 1)?.end;
        source.get(first.start..end)
    };
    let mut reads = |count: usize| {
        let text = text(count).unwrap_or_default();
        let Some(left) = work.checked_sub(text.len()) else {
            return false;
        };
        *work = left;
        DeTable::parse(&alone(text, first.start)).is_ok()
    };
    if reads(1) {
        return (1, true);
    }
    let line = |n: usize| lines.get(n).and_then(|line| source.get(line.clone()));
    let begins = |n: usize| line(n).is_some_and(|line| is_key(line) || heading(line).is_some());
    let next = (1..lines.len()).find(|n| begins(*n)).unwrap_or(lines.len());
    // A value of several lines may have a line that looks like a key.
    if line(0).is_some_and(opens) {
        for count in 2..=LONGEST.min(lines.len()) {
            if reads(count) {
                return (count, true);
            }
        }
    }
    // Comments and empty lines behind it are statements of their own.
    let of_its_own = |n: usize| {
        line(n).is_some_and(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
    };
    let mut count = next;
    while count > 1 && of_its_own(count - 1) {
        count -= 1;
    }
    (count, false)
}

/// Whether the value of this line may go on below it.
fn opens(line: &str) -> bool {
    line.contains(['[', '{']) || line.contains("\"\"\"") || line.contains("'''")
}

/// Whether a line looks like a key with a value.
pub(in crate::content) fn is_key(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, _)| {
        let bare = |c: char| c.is_alphanumeric() || "-_. \t\"'".contains(c);
        !key.trim().is_empty() && key.chars().all(bare)
    })
}

/// Returns the name in a heading, closed or not; `None` where the line is no heading.
pub(super) fn heading(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.split(" #").next()?.trim_end();
    let opened = line.trim_start_matches('[');
    let name = opened.trim_end_matches(']');
    let bare = |c: char| c.is_alphanumeric() || "-_. \t\"'".contains(c);
    let in_brackets = opened.len() < line.len() || (name.len() < line.len() && !name.contains(' '));
    let name = name.trim();
    (in_brackets && !name.is_empty() && name.chars().all(bare)).then_some(name)
}

/// Whether every heading has this name, in single brackets.
pub(super) fn has_only(source: &str, name: &str) -> bool {
    let doubled = |line: &str| line.trim_start().starts_with("[[");
    let mut lines = source.lines();
    lines.all(|line| heading(line).is_none_or(|found| found == name && !doubled(line)))
}

fn lines(source: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    source.split_inclusive('\n').map(move |line| {
        let from = start;
        start += line.len();
        from..start
    })
}
