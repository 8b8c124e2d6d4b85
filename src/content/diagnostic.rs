//! One fault of a file: what is wrong, where, and what to do about it.

use crate::core::text::Plain;
use std::ops::Range;
use std::path::PathBuf;

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file works; this could be better.
    Warning,
}

/// A fault with its place. Message and help are safe to show; the path is made so when rendered.
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
    /// Bytes of the source it is about; empty where it is about the whole file.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A fault of a whole file, such as one that cannot be read.
    pub fn of_file(file: impl Into<PathBuf>, message: &str, help: Option<&str>) -> Self {
        Self {
            severity: Severity::Error,
            file: file.into(),
            line: 1,
            column: 1,
            span: 0..0,
            message: shown(message),
            help: help.map(shown),
        }
    }

    /// Line and column of its end in the file's text, from 1; `None` where it is about the file.
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

/// Makes a sentence that may quote a file safe to show.
pub(super) fn shown(text: &str) -> String {
    Plain::new(text).into()
}

/// A key or word of the file, short enough to quote.
pub(super) fn brief(word: &str) -> String {
    const LONGEST: usize = 40;
    if word.chars().nth(LONGEST).is_some() {
        word.chars().take(LONGEST).chain(['…']).collect()
    } else {
        word.to_owned()
    }
}

/// Line and column (both from 1, columns in characters) of a byte in a text.
pub(super) fn place(source: &str, byte: usize) -> (usize, usize) {
    let before = before(source, byte);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let in_line = before.get(start..).unwrap_or_default();
    // A byte order mark is no character that anyone sees.
    let column = in_line.chars().filter(|c| *c != '\u{feff}').count() + 1;
    (line, column)
}

/// The text up to a byte, or up to the character that byte is in.
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
    }
}
