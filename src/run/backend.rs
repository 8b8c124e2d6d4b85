//! A backend for ratatui that decides which bytes are sent, and when.
//!
//! The backend of ratatui flushes in the middle of a frame, has no synchronised updates, and writes
//! the sixteen colours as numbers of the 256. This one collects a frame in a buffer, between
//! *begin* and *end synchronised update*, and sends it in one write. A frame without changes writes
//! nothing. The terminal is never asked a question.

mod pen;

use super::charset::Charset;
use super::terminal;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType as Part, EndSynchronizedUpdate,
};
use pen::{PLAIN, Pen};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::io::{self, BufWriter, ErrorKind, Stdout, Write};
use std::thread;
use std::time::Duration;

/// Room for the largest frame, so that it is sent in one piece.
const FRAME: usize = 64 * 1024;

/// Collects a frame.
#[derive(Debug)]
pub(super) struct TerminalBackend<W: Write> {
    out: BufWriter<Waiting<W>>,
    charset: Charset,
    size: fn() -> io::Result<Size>,
    /// Whether this frame has written anything.
    begun: bool,
    cursor: Cursor,
}

/// The state of the terminal's cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cursor {
    Unknown,
    Hidden,
    Shown(Position),
}

impl TerminalBackend<Stdout> {
    /// On standard output.
    pub(super) fn stdout() -> Self {
        Self::new(io::stdout(), Charset::of_process(), terminal::size)
    }
}

impl<W: Write> TerminalBackend<W> {
    pub(super) fn new(out: W, charset: Charset, size: fn() -> io::Result<Size>) -> Self {
        Self {
            out: BufWriter::with_capacity(FRAME, Waiting::new(out)),
            charset,
            size,
            begun: false,
            cursor: Cursor::Unknown,
        }
    }

    /// Sends the frame.
    pub(super) fn commit(&mut self) -> io::Result<()> {
        if self.begun {
            self.begun = false;
            queue!(self.out, EndSynchronizedUpdate)?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// Rings the bell. Only between frames, because within a frame it would send half of it.
    pub(super) fn ring(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        self.out.flush()
    }

    /// Another program has drawn in between.
    pub(super) fn forget(&mut self) {
        self.cursor = Cursor::Unknown;
    }

    fn begin(&mut self) -> io::Result<()> {
        if !self.begun {
            self.begun = true;
            queue!(self.out, BeginSynchronizedUpdate)?;
        }
        Ok(())
    }
}

impl<W: Write> Backend for TerminalBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.begin()?;
        if matches!(self.cursor, Cursor::Shown(_)) {
            // Drawing moves the cursor away from where it should be seen.
            self.cursor = Cursor::Unknown;
        }
        let mut pen = PLAIN;
        let mut next = None;
        let mut letters = Vec::new();
        for (x, y, cell) in content {
            if next != Some((x, y)) {
                queue!(self.out, MoveTo(x, y))?;
            }
            // A wide letter moves further, and a terminal may think otherwise of how far.
            next = Some((x.saturating_add(1), y));
            pen.take(Pen::of(cell), &mut self.out)?;
            letters.clear();
            self.charset.write_cell(cell.symbol(), &mut letters);
            self.out.write_all(&letters)?;
        }
        pen.take(PLAIN, &mut self.out)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Hidden {
            return Ok(());
        }
        self.begin()?;
        self.cursor = Cursor::Hidden;
        queue!(self.out, Hide)
    }

    /// Left to [`Backend::set_cursor_position`], which ratatui always calls next.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Never asked of the terminal, which may not answer. Only inline viewports need it.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(match self.cursor {
            Cursor::Shown(at) => at,
            Cursor::Unknown | Cursor::Hidden => Position::ORIGIN,
        })
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let at = position.into();
        if self.cursor == Cursor::Shown(at) {
            return Ok(());
        }
        self.begin()?;
        self.cursor = Cursor::Shown(at);
        queue!(self.out, MoveTo(at.x, at.y), Show)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, part: ClearType) -> io::Result<()> {
        self.begin()?;
        let part = match part {
            ClearType::All => Part::All,
            ClearType::AfterCursor => Part::FromCursorDown,
            ClearType::BeforeCursor => Part::FromCursorUp,
            ClearType::CurrentLine => Part::CurrentLine,
            ClearType::UntilNewLine => Part::UntilNewLine,
        };
        queue!(self.out, Clear(part))
    }

    fn size(&self) -> io::Result<Size> {
        (self.size)()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size()?,
            pixels: Size::default(),
        })
    }

    /// Nothing: [`TerminalBackend::commit`] decides when a frame leaves.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Waits if the terminal is not ready. Another program may have made it non-blocking. That is no
/// hang-up, and a late frame is better than half a frame.
#[derive(Debug)]
pub(super) struct Waiting<W>(W);

impl<W: Write> Waiting<W> {
    pub(super) fn new(out: W) -> Self {
        Self(out)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "there is no event for a terminal that takes bytes again"
    )]
    fn insist<T>(&mut self, mut write: impl FnMut(&mut W) -> io::Result<T>) -> io::Result<T> {
        loop {
            match write(&mut self.0) {
                Err(fault) if fault.kind() == ErrorKind::WouldBlock => {
                    thread::sleep(Duration::from_millis(1));
                }
                done => return done,
            }
        }
    }
}

impl<W: Write> Write for Waiting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.insist(|out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.insist(Write::flush)
    }
}

#[cfg(test)]
mod tests;
