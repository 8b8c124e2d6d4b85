//! Cuts a source into statements: a heading, or a key with its value, or lines that are neither. Each is
//! read alone, so that an error costs the statement it is in and no other.

use std::borrow::Cow;
use std::ops::Range;
use toml::de::DeTable;

/// Lines that are tried as part of the value that began above them.
const LONGEST: usize = 60;

/// A heading, a key with its value, or what is neither.
pub(super) struct Statement {
    /// Its bytes: whole lines.
    pub(super) at: Range<usize>,
    pub(super) is_heading: bool,
    /// Whether the parser can read it.
    pub(super) sound: bool,
}

/// The statements of a source; all of its bytes are in one of them. `work` is how many bytes may be
/// read over and over.
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

/// A part of a source as the parser reads it within the whole: a byte order mark may begin a file, and
/// is an error anywhere else.
pub(super) fn alone(text: &str, start: usize) -> Cow<'_, str> {
    if start > 0 && text.starts_with('\u{feff}') {
        Cow::Owned(text.replacen('\u{feff}', "\u{200b}", 1))
    } else {
        Cow::Borrowed(text)
    }
}

/// How many of these lines belong together, at least one, and whether they can be read.
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
    // A value of several lines may hold what looks like another key.
    if line(0).is_some_and(opens) {
        for count in 2..=LONGEST.min(lines.len()) {
            if reads(count) {
                return (count, true);
            }
        }
    }
    // Notes and empty lines behind it are their own.
    let of_its_own = |n: usize| {
        line(n).is_some_and(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
    };
    let mut count = next;
    while count > 1 && of_its_own(count - 1) {
        count -= 1;
    }
    (count, false)
}

/// Whether a value begins on this line that may go on below it.
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

/// The name in a heading, closed or not; `None` where a line is none.
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

/// Whether every heading is this one, in one pair of brackets.
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
