//! Draws frames: what has changed goes to the terminal in one write, and nothing if nothing has.
//!
//! In place of `ratatui::Terminal`, which makes two buffers before the first frame; that one needs
//! no second.

use super::backend::TerminalBackend;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use std::io::{self, Stdout, Write};

/// The screen. The guard handles the modes of the terminal.
#[derive(Debug)]
pub struct Screen<W: Write = Stdout> {
    backend: TerminalBackend<W>,
    /// What the terminal shows; `None` where nobody knows.
    shown: Option<Buffer>,
    /// What is drawn next, once there is a second frame.
    next: Buffer,
}

impl Screen {
    /// The screen on standard output.
    pub fn open() -> Self {
        Self::on(TerminalBackend::stdout())
    }
}

impl<W: Write> Screen<W> {
    /// The first frame clears it: an alternate screen is not everywhere, and where there is none
    /// the text of the shell stands there still.
    pub(super) fn on(backend: TerminalBackend<W>) -> Self {
        Self {
            backend,
            shown: None,
            next: Buffer::default(),
        }
    }

    /// The next frame takes the alternate screen.
    pub fn enter(&mut self) {
        self.backend.enter();
    }

    /// Draws a frame at the current size of the window, and returns that size.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer)) -> io::Result<Rect> {
        let area = Rect::from(self.backend.size()?);
        let shown = self.shown.take().filter(|shown| shown.area == area);
        if self.next.area == area {
            self.next.reset();
        } else {
            self.next = Buffer::empty(area);
        }
        paint(&mut self.next);
        let (backend, next) = (&mut self.backend, &self.next);
        match &shown {
            None => {
                backend.clear();
                backend.draw(all(next), area.width);
            }
            Some(shown) => match changed(shown, next) {
                Some(cells) => backend.draw(cells.into_iter(), area.width),
                None => backend.draw(shown.diff_iter(next), area.width),
            },
        }
        self.backend.commit()?;
        let spare = shown.unwrap_or_default();
        self.shown = Some(std::mem::replace(&mut self.next, spare));
        Ok(area)
    }

    /// Rings the bell: one byte of its own, never within a frame.
    pub fn ring(&mut self) -> io::Result<()> {
        self.backend.ring()
    }

    /// Forgets what the terminal shows, so that the next frame draws everything. Asks the terminal nothing.
    pub fn start_anew(&mut self) {
        self.backend.forget();
        self.shown = None;
    }
}

/// The cells that are others now: as [`Buffer::diff_iter`] of both, sooner. `None` where
/// one of them, or one before them, is or was wider than a column, which needs its rules.
fn changed<'a>(shown: &Buffer, next: &'a Buffer) -> Option<Vec<(u16, u16, &'a Cell)>> {
    let is_narrow = |cell: Option<&Cell>| cell.is_none_or(|cell| cell.cell_width() == 1);
    let mut changed = Vec::new();
    for (at, (before, after)) in shown.content.iter().zip(&next.content).enumerate() {
        if is_same(before, after) {
            continue;
        }
        let left = at.wrapping_sub(1);
        let near = [
            shown.content.get(left),
            next.content.get(left),
            Some(before),
            Some(after),
        ];
        if !near.into_iter().all(is_narrow) {
            return None;
        }
        let (x, y) = next.pos_of(at);
        changed.push((x, y, after));
    }
    Some(changed)
}

/// Whether two cells look the same. Nearly all letters are one byte, and comparing longer ones takes a call.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let same_letters = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    same_letters && one.fg == other.fg && one.bg == other.bg && one.modifier == other.modifier
}

/// What has to be drawn where nothing stands yet: as [`Buffer::diff_iter`] of an empty buffer.
fn all(buffer: &Buffer) -> impl Iterator<Item = (u16, u16, &Cell)> {
    // Cells that the letter before them takes too.
    let mut taken: u16 = 0;
    buffer
        .content
        .iter()
        .enumerate()
        .filter_map(move |(at, cell)| {
            if taken > 0 {
                taken -= 1;
                return None;
            }
            if *cell == Cell::EMPTY {
                return None;
            }
            taken = cell.cell_width().saturating_sub(1);
            let (x, y) = buffer.pos_of(at);
            Some((x, y, cell))
        })
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use ratatui::style::{Color, Style};

    #[test]
    fn what_changed_is_the_difference_and_wide_letters_are_left_to_its_rules() {
        let area = Rect::new(0, 0, 9, 2);
        let red = Style::new().fg(Color::Red);
        let frame = |text: &str, style| {
            let mut buffer = Buffer::empty(area);
            buffer.set_string(1, 1, text, style);
            buffer
        };
        let plain = Style::new();
        for (before, after) in [
            (("hold", plain), ("hold", plain)),
            (("hold", plain), ("rest ─", plain)),
            (("hold", plain), ("hold", red)),
            (("█▀ ø", red), ("█ ▀å", red)),
            (("界 a", plain), ("界 b", plain)),
        ] {
            let [before, after] = [before, after].map(|(text, style)| frame(text, style));
            let found = changed(&before, &after).expect("narrow letters");
            assert_eq!(found, before.diff(&after));
        }
        for (before, after) in [("界", "a"), ("a", "界"), ("界", "界a")] {
            let [before, mut after] = [before, after].map(|text| frame(text, plain));
            // Also where somebody has written over its second half.
            after.set_string(2, 1, "x", plain);
            assert!(changed(&before, &after).is_none());
        }
    }

    #[test]
    fn all_is_what_differs_from_nothing() {
        let area = Rect::new(0, 0, 9, 3);
        for text in [
            "",
            "a b",
            "界 a界",
            "     界界",
            "aaaaaaaa界",
            "e\u{301} \u{200b}",
            "♥\u{fe0f} a",
        ] {
            let mut buffer = Buffer::empty(area);
            buffer.set_string(0, 1, text, Style::new());
            buffer.set_style(Rect::new(4, 1, 3, 2), Style::new().bg(Color::Red));
            let want = Buffer::empty(area).diff(&buffer);
            assert_eq!(all(&buffer).collect::<Vec<_>>(), want, "{text:?}");
        }
    }
}
