//! Writes into cells and cuts at an area. Widgets touch the buffer in no other way.

use crate::i18n::measure::{fit, width};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

/// A buffer limited to an area. Nothing can be written outside it.
#[derive(Debug)]
pub struct Ink<'a> {
    buf: &'a mut Buffer,
    area: Rect,
}

impl<'a> Ink<'a> {
    /// Limits the buffer to the part of `area` that lies inside it.
    pub fn new(area: Rect, buf: &'a mut Buffer) -> Self {
        let area = area.intersection(buf.area);
        Self { buf, area }
    }

    /// The buffer itself, for a widget that cuts at its own area.
    pub(super) fn buffer(&mut self) -> &mut Buffer {
        self.buf
    }

    /// What can be written on.
    pub const fn area(&self) -> Rect {
        self.area
    }

    /// Writes one line `x` cells right of and `y` rows under the area's corner, and says how
    /// many cells it took. What does not fit is cut.
    pub fn text(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        if x >= self.area.width || y >= self.area.height {
            return 0;
        }
        let (left, top) = (self.area.x + x, self.area.y + y);
        let room = usize::from(self.area.width - x);
        // Clear the old style, so that new text is not dim or reversed by accident.
        let style = Style::new().remove_modifier(Modifier::all()).patch(style);
        if text.chars().all(is_one_cell) {
            return self.signs((left, top), room, text, style);
        }
        self.buf.set_stringn(left, top, text, room, style).0 - left
    }

    /// Writes signs of one cell each, the first at a cell of the area: what is written most, many times a
    /// second.
    fn signs(&mut self, (left, top): (u16, u16), room: usize, text: &str, style: Style) -> u16 {
        let start = self.buf.index_of(left, top);
        let cells = self.buf.content.iter_mut().skip(start).take(room);
        let mut used = 0;
        for (cell, sign) in cells.zip(text.chars()) {
            cell.set_char(sign).set_style(style);
            used += 1;
        }
        used
    }

    /// Writes one line that ends in `…` where it is cut at `room` cells.
    pub fn fitted(&mut self, x: u16, y: u16, room: u16, text: &str, style: Style) -> u16 {
        let room = room.min(self.area.width.saturating_sub(x));
        self.text(x, y, &fit(text, usize::from(room)), style)
    }

    /// Writes a line of many styles, each laid over `under`; it ends in `…` where it is cut.
    pub fn line(&mut self, x: u16, y: u16, room: u16, line: &Line<'_>, under: Style) -> u16 {
        let room = room.min(self.area.width.saturating_sub(x));
        let all: usize = line.spans.iter().map(|s| width(&s.content)).sum();
        let cut = all > usize::from(room);
        let mut used = 0;
        for span in &line.spans {
            let style = under.patch(line.style).patch(span.style);
            let left = usize::from(room - used);
            let last = cut && width(&span.content) >= left;
            // A span that exactly fills the room must still leave a cell for the `…`.
            let text = if last {
                format!("{}…", span.content)
            } else {
                span.content.to_string()
            };
            used += self.text(x + used, y, &fit(&text, left), style);
            if last {
                break;
            }
        }
        used
    }

    /// Writes the same sign over `many` cells.
    pub fn run(&mut self, x: u16, y: u16, many: u16, sign: &str, style: Style) {
        let many = many.min(self.area.width.saturating_sub(x));
        self.text(x, y, &sign.repeat(usize::from(many)), style);
    }

    /// Empties every cell of the area; `ground` is the style behind what follows.
    pub fn clear(&mut self, ground: Style) {
        for y in self.area.top()..self.area.bottom() {
            for x in self.area.left()..self.area.right() {
                if let Some(cell) = self.buf.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(ground);
                }
            }
        }
    }
}

/// Whether a letter takes one cell and stands for itself, whatever comes before or after it: those of
/// our languages, lines, blocks and dots.
const fn is_one_cell(letter: char) -> bool {
    matches!(
        letter,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '‐'..='…' | '─'..='▟' | '\u{2800}'..='\u{28ff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::measure::width;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn a_letter_of_one_cell_is_that_beside_every_other() {
        let all: Vec<char> = (' '..='\u{2fff}').filter(|c| is_one_cell(*c)).collect();
        let text: String = all.iter().collect();
        assert!(all.iter().all(|letter| width(&letter.to_string()) == 1));
        assert_eq!(width(&text), all.len());
        assert_eq!(text.graphemes(true).count(), all.len());
    }

    #[test]
    fn letters_of_one_cell_are_written_as_ratatui_writes_them() {
        let style = Style::new()
            .fg(ratatui::style::Color::Red)
            .add_modifier(Modifier::BOLD);
        for text in ["", "abc", "æøå – █▀…", "longer than the room"] {
            let mut ours = Buffer::filled(Rect::new(0, 0, 9, 1), ratatui::buffer::Cell::new("x"));
            let mut theirs = ours.clone();
            let used = Ink::new(ours.area, &mut ours).text(1, 0, text, style);
            let end = theirs.set_stringn(1, 0, text, 8, style).0;
            assert_eq!((ours, used), (theirs, end - 1), "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_cut_at_the_area() {
        let mut buf = Buffer::with_lines(["......", "......"]);
        let mut ink = Ink::new(Rect::new(2, 1, 9, 9), &mut buf);
        assert_eq!(ink.text(1, 0, "abcdef", Style::new()), 3);
        assert_eq!(ink.text(9, 0, "x", Style::new()), 0);
        assert_eq!(ink.text(0, 5, "x", Style::new()), 0);
        assert_eq!(buf, Buffer::with_lines(["......", "...abc"]));
    }

    #[test]
    fn a_cut_line_says_so() {
        for (room, want) in [
            (9, "ab cd ef."),
            (8, "ab cd ef"),
            (7, "ab cd …"),
            (5, "ab c…"),
            (2, "a…"),
            (0, ""),
        ] {
            let mut buf = Buffer::with_lines(["........."]);
            let line = Line::from_iter(["ab ", "cd ", "ef"]);
            let used = Ink::new(buf.area, &mut buf).line(0, 0, room, &line, Style::new());
            let got: String = buf
                .content
                .iter()
                .map(ratatui::buffer::Cell::symbol)
                .collect();
            assert!(got.starts_with(want), "{room}: {got}");
            assert!(used <= room);
        }
    }
}
