//! A line of words in plain mode.

use super::line_widgets::{key, pain_first};
use super::page::Page;
use crate::i18n::measure::{LONGEST_LINE, wrap};

/// A line of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words; empty between two parts.
    pub text: String,
    /// When it is written.
    pub due: Due,
}

/// When a line is written again while its scene stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Whenever it changes.
    News,
    /// Whenever it changes, unless a cue says it at that moment: a step, its number, its side.
    Step,
    /// Only once per scene, even if it changes: an instruction, the time left.
    Once,
    /// Only where the scene comes for the first time: a key of a screen that people come back to.
    First,
}

impl Line {
    pub(super) fn news(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            due: Due::News,
        }
    }

    pub(super) fn step(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            due: Due::Step,
        }
    }

    pub(super) fn once(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            due: Due::Once,
        }
    }
}

impl Page<'_> {
    /// A whole screen in lines: title, the text beside it, body and keys.
    pub(super) fn plain_lines(&self, title: String, beside: Line, body: Vec<Line>) -> Vec<Line> {
        let gap = || Line::news("");
        let mut lines = vec![Line::news(title), beside, gap()];
        lines.extend(body);
        lines.push(gap());
        let keys = pain_first(&self.keys(self.context));
        lines.extend(keys.iter().map(|entry| Line::news(key(entry))));
        lines
    }
}

/// Wraps a text for a terminal. An empty text is an empty line.
pub(super) fn set(text: &str, line: fn(String) -> Line) -> Vec<Line> {
    if text.is_empty() {
        return vec![line(String::new())];
    }
    wrap(text, LONGEST_LINE).into_iter().map(line).collect()
}
