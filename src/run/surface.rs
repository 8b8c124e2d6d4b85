//! What ratatui draws on: crossterm's drawing, with our own rule of when bytes go out.
//!
//! ratatui flushes in the middle of a frame (when it hides the cursor, when it clears) and never
//! brackets one. Here everything collects in one buffer, opened by *begin synchronised update* with
//! the first byte and closed by *end*, and leaves in one write; a frame without a change writes
//! nothing at all. And nothing here ever asks the terminal a question.

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType as Part, EndSynchronizedUpdate, window_size,
};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::io::{self, BufWriter, ErrorKind, Stdout, Write};
use std::thread;
use std::time::Duration;

/// Room for the largest frame, so that it leaves in one piece.
const FRAME: usize = 64 * 1024;

/// Collects a frame.
#[derive(Debug)]
pub(super) struct Surface<W: Write> {
    out: CrosstermBackend<BufWriter<Waiting<W>>>,
    size: fn() -> io::Result<Size>,
    /// Whether this frame has written anything.
    begun: bool,
    cursor: Cursor,
}

/// What the terminal's cursor looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cursor {
    /// We cannot know.
    Unknown,
    Hidden,
    Shown(Position),
}

impl Surface<Stdout> {
    /// On standard output.
    pub(super) fn stdout() -> Self {
        Self::new(io::stdout(), stdout_size)
    }
}

/// Not `crossterm::terminal::size`, which starts a process where the terminal does not answer.
fn stdout_size() -> io::Result<Size> {
    window_size().map(|w| Size::new(w.columns, w.rows))
}

impl<W: Write> Surface<W> {
    pub(super) fn new(out: W, size: fn() -> io::Result<Size>) -> Self {
        Self {
            out: CrosstermBackend::new(BufWriter::with_capacity(FRAME, Waiting::new(out))),
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
            Write::flush(&mut self.out)?;
        }
        Ok(())
    }

    /// Rings the bell. Between frames only: within one the byte would go out half a frame early.
    pub(super) fn ring(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        Write::flush(&mut self.out)
    }

    /// Somebody else has drawn meanwhile.
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

impl<W: Write> Backend for Surface<W> {
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
            // Drawing moves the cursor away from where it is to be seen.
            self.cursor = Cursor::Unknown;
        }
        self.out.draw(content)
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

    /// Nothing: [`Surface::commit`] decides when a frame leaves.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Waits where the terminal is not ready. Another program on the same terminal may have made it
/// non-blocking; that is no hang-up, and half a frame would be worse than a late one.
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
