//! One fault of a file: what is wrong, where, and what to do.

use super::suggest::Suggestion;
use crate::core::phrase::Phrase;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file works; this could be better.
    Warning,
    /// A warning of a language that the whole file lacks. One is enough, so it is not worth an
    /// excerpt.
    Gap,
}

/// A fault with its place. `i18n` puts message and help into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether the file can be used in spite of it.
    pub severity: Severity,
    /// The file as it was named.
    pub file: PathBuf,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Its bytes in the source; empty where it is about the whole file.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: Phrase,
    /// What to do.
    pub help: Option<Box<Phrase>>,
    /// What to write, where the help says it literally. It removes the fault.
    pub suggestion: Option<Box<Suggestion>>,
}

impl Diagnostic {
    /// Makes an error about a whole file, such as one that cannot be read.
    pub fn of_file(
        file: impl Into<PathBuf>,
        message: Phrase,
        help: impl Into<Option<Phrase>>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            file: file.into(),
            line: 1,
            column: 1,
            span: 0..0,
            message,
            help: help.into().map(Box::new),
            suggestion: None,
        }
    }

    /// Makes a warning about a whole file.
    pub(super) fn warning(file: &Path, message: Phrase, help: Phrase) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::of_file(file, message, help)
        }
    }

    /// Line and column of its end, from 1; `None` where it is about the whole file.
    pub fn end(&self, source: &str) -> Option<(usize, usize)> {
        (!self.span.is_empty()).then(|| place(source, self.span.end))
    }

    /// The line it is in; `None` where it is about the whole file.
    pub fn line_in_file(&self) -> Option<usize> {
        (self.line > 1 || !self.span.is_empty()).then_some(self.line)
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Cuts a word of the file to a length that can be quoted.
pub(super) fn brief(word: &str) -> String {
    const LONGEST: usize = 40;
    if word.chars().nth(LONGEST).is_some() {
        word.chars().take(LONGEST).chain(['…']).collect()
    } else {
        word.to_owned()
    }
}

/// The code point of a character, such as `U+200B`.
pub(super) fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Returns line and column of a byte, both from 1, columns in characters.
pub(super) fn place(source: &str, byte: usize) -> (usize, usize) {
    let end = before(source, byte).len();
    let (mut line, mut column) = (1, 1);
    let mut letters = source.char_indices().peekable();
    while let Some((_, c)) = letters.next_if(|(at, _)| *at < end) {
        match c {
            // Half of a line break of Windows. Alone it is a line break of an old Mac.
            '\r' if letters.peek().is_some_and(|(_, next)| *next == '\n') => column += 1,
            '\n' | '\r' => (line, column) = (line + 1, 1),
            // A byte order mark is not visible.
            '\u{feff}' => {}
            _ => column += 1,
        }
    }
    (line, column)
}

/// Returns the line around a byte, without its line break.
pub(super) fn line_around(source: &str, byte: usize) -> Range<usize> {
    let before = before(source, byte);
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let rest = source.get(before.len()..).unwrap_or_default();
    let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
    start..before.len() + end
}

/// Returns the text up to a byte, or up to the character that the byte is in.
fn before(source: &str, byte: usize) -> &str {
    let mut end = byte.min(source.len());
    while !source.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    source.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "\u{feff}æøå = 1\r\nb = \"å\" # x\n";
        assert_eq!(place(text, 3), (1, 1));
        assert_eq!(place(text, 5), (1, 2));
        assert_eq!(place(text, text.find('#').unwrap_or_default()), (2, 9));
        assert_eq!(place(text, 10_000), (3, 1));
        assert_eq!(place("æ", 1), (1, 1));
        assert_eq!(place("a\rb\rc", 4), (3, 1));
    }
}
