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
        if let Some(shown) = &shown {
            self.backend.draw(shown.diff_iter(&self.next), area.width);
        } else {
            self.backend.clear();
            self.backend.draw(all(&self.next), area.width);
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
mod tests {
    use super::*;
    use ratatui::style::{Color, Style};

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
