//! Breaks words into lines by the widths of their letters.

use super::font::{Fonts, Weight};
use crate::paper::Ink;
use unicode_segmentation::UnicodeSegmentation;

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// The size of the letters in points.
    pub(super) size: f32,
    /// From line to line, in points.
    pub(super) leading: f32,
    pub(super) weight: Weight,
    pub(super) ink: Ink,
}

impl Style {
    /// How far below the top of its line the letters stand.
    pub(super) fn base(self) -> f32 {
        // Inter reaches 0.97 above and 0.24 below.
        self.leading / 2.0 + self.size * 0.364
    }
}

/// Words of one look, as far as they stand in a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    /// From the start of the line, in points.
    pub(super) x: f32,
    pub(super) text: String,
    pub(super) style: Style,
}

/// A line of words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
    /// Without the blank that ends it, in points.
    pub(super) width: f32,
}

/// Breaks texts that follow one another into lines of `room` points. A word that is longer is broken
/// too. A line that goes on below ends in a blank, which nobody sees and whoever copies it needs.
pub(super) fn wrap(fonts: &Fonts, texts: &[(&str, Style)], room: f32) -> Vec<Line> {
    let mut lines = Lines {
        fonts,
        room,
        done: Vec::new(),
        line: Line::default(),
    };
    for (text, style) in texts {
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            lines.word(word, *style);
        }
    }
    if !lines.line.runs.is_empty() {
        lines.done.push(lines.line);
    }
    lines.done
}

/// The width of the widest word.
pub(super) fn longest_word(fonts: &Fonts, text: &str, style: Style) -> f32 {
    let font = fonts.of(style.weight);
    let words = text.split(' ').map(|word| font.width(word, style.size));
    words.fold(0.0, f32::max)
}

struct Lines<'f> {
    fonts: &'f Fonts,
    room: f32,
    done: Vec<Line>,
    line: Line,
}

impl Lines<'_> {
    fn width(&self, text: &str, style: Style) -> f32 {
        self.fonts.of(style.weight).width(text, style.size)
    }

    fn word(&mut self, word: &str, style: Style) {
        let wide = self.width(word, style);
        if !self.line.runs.is_empty() {
            let blank = self.width(" ", style);
            if self.line.width + blank + wide <= self.room {
                self.add(" ", blank, style);
                self.add(word, wide, style);
                return;
            }
            if let Some(last) = self.line.runs.last_mut() {
                last.text.push(' ');
            }
            self.end();
        }
        if wide <= self.room {
            self.add(word, wide, style);
        } else {
            self.letters(word, style);
        }
    }

    fn letters(&mut self, word: &str, style: Style) {
        for letter in word.graphemes(true) {
            let wide = self.width(letter, style);
            // A line has at least one letter, whatever its room.
            if !self.line.runs.is_empty() && self.line.width + wide > self.room {
                self.end();
            }
            self.add(letter, wide, style);
        }
    }

    fn add(&mut self, text: &str, wide: f32, style: Style) {
        match self.line.runs.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            _ => self.line.runs.push(Run {
                x: self.line.width,
                text: text.to_owned(),
                style,
            }),
        }
        self.line.width += wide;
    }

    fn end(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn broken(text: &str, room: f32) -> Vec<String> {
        let style = Style {
            size: 10.0,
            leading: 12.0,
            weight: Weight::Regular,
            ink: Ink::Strong,
        };
        let lines = wrap(&Fonts::new().unwrap(), &[(text, style)], room);
        let text = |line: Line| line.runs.into_iter().map(|run| run.text).collect();
        lines.into_iter().map(text).collect()
    }

    #[test]
    fn words_are_kept_whole_where_they_fit() {
        assert_eq!(
            broken("Løft knæet roligt op", 60.0),
            ["Løft knæet ", "roligt op"]
        );
        assert_eq!(broken("Løft", 60.0), ["Løft"]);
        assert!(broken("  ", 60.0).is_empty());
    }

    #[test]
    fn a_word_without_end_is_broken_and_always_goes_on() {
        let lines = broken(&"Rygsøjle".repeat(10), 60.0);
        assert!(lines.len() > 5);
        assert_eq!(lines.concat(), "Rygsøjle".repeat(10));
        assert_eq!(broken("abc", 0.0), ["a", "b", "c"]);
        assert_eq!(broken("abc", f32::NAN).concat(), "abc");
    }
}
