//! A backend for ratatui that decides which bytes are sent, and when.
//!
//! The backend of ratatui flushes in the middle of a frame, has no synchronised updates, sets each
//! style from the ground up, and writes the sixteen colours as numbers of the 256. This one collects a
//! frame and sends it in one write, a long one between *begin* and *end synchronised update*. A frame
//! without changes writes nothing. The terminal is never asked a question.
//!
//! The style stays from one frame to the next, but for one that shows on blanks: who is killed leaves the
//! terminal as the last frame did. [`Guard`](super::guard::Guard) ends it before the
//! terminal is given back, and after that this one must [forget](TerminalBackend::forget) it.
//!
//! The console of Windows must read escape sequences, which it has done since Windows 10; without
//! them no style was ever told to it.

mod pen;
mod way;

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
use std::io::{self, ErrorKind, Stdout, Write};
use std::thread;
use std::time::Duration;

/// Bytes of a frame that a terminal nearly always reads at once: a pty and a packet of a network seldom
/// divide so few, so it needs no brackets to be seen whole.
const AT_ONCE: usize = 1024;

/// Collects a frame.
#[derive(Debug)]
pub(super) struct TerminalBackend<W: Write> {
    out: Waiting<W>,
    charset: Charset,
    size: fn() -> io::Result<Size>,
    /// Its width when it was last asked for, which is before each frame.
    columns: std::cell::Cell<u16>,
    /// What this frame has written so far.
    frame: Vec<u8>,
    cursor: Cursor,
    /// The style the terminal was last set to, if that is known.
    pen: Option<Pen>,
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
            out: Waiting::new(out),
            charset,
            size,
            columns: std::cell::Cell::default(),
            frame: Vec::new(),
            cursor: Cursor::Unknown,
            pen: None,
        }
    }

    /// Sends the frame.
    pub(super) fn commit(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        if self.pen.is_some_and(|pen| !PLAIN.leaves_blank_as(pen)) {
            self.take_up(PLAIN);
        }
        let mut begin = Vec::new();
        if self.frame.len() > AT_ONCE {
            queue!(begin, BeginSynchronizedUpdate)?;
            queue!(self.frame, EndSynchronizedUpdate)?;
            self.frame.splice(..0, begin);
        }
        let sent = self.out.write_all(&self.frame);
        self.frame.clear();
        let sent = sent.and_then(|()| self.out.flush());
        // Nobody knows how far it came.
        if sent.is_err() {
            self.forget();
        }
        sent
    }

    /// Rings the bell. Only between frames, because within a frame it would send half of it.
    pub(super) fn ring(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        self.out.flush()
    }

    /// Another program has drawn in between.
    pub(super) fn forget(&mut self) {
        self.cursor = Cursor::Unknown;
        self.pen = None;
    }

    fn take_up(&mut self, pen: Pen) {
        pen.follow(self.pen, &mut self.frame);
        self.pen = Some(pen);
    }
}

/// Writes a number, without a formatter: a whole frame has some hundred of them.
fn number(number: u32, out: &mut Vec<u8>) {
    let start = out.len();
    let mut rest = number;
    loop {
        out.push(u8::try_from(rest % 10).map_or(b'0', |digit| b'0' + digit));
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if let Some(digits) = out.get_mut(start..) {
        digits.reverse();
    }
}

impl<W: Write> Backend for TerminalBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let columns = self.columns.get();
        // Not known at the start of a frame: between two frames another program may have written.
        let mut at = None;
        for (x, y, cell) in content {
            if matches!(self.cursor, Cursor::Shown(_)) {
                // Drawing moves the cursor away from where it should be seen.
                self.cursor = Cursor::Unknown;
            }
            way::go(at, (x, y), &mut self.frame);
            at = way::after(cell.symbol(), (x, y), columns);
            let pen = Pen::of(cell);
            let blank = cell.symbol() == " ";
            if !(blank && self.pen.is_some_and(|now| pen.leaves_blank_as(now))) {
                self.take_up(pen);
            }
            self.charset.write_cell(cell.symbol(), &mut self.frame);
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Hidden {
            return Ok(());
        }
        self.cursor = Cursor::Hidden;
        queue!(self.frame, Hide)
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
        self.cursor = Cursor::Shown(at);
        queue!(self.frame, MoveTo(at.x, at.y), Show)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, part: ClearType) -> io::Result<()> {
        // A terminal may fill what it clears with the ground of the style.
        self.take_up(PLAIN);
        let part = match part {
            ClearType::All => Part::All,
            ClearType::AfterCursor => Part::FromCursorDown,
            ClearType::BeforeCursor => Part::FromCursorUp,
            ClearType::CurrentLine => Part::CurrentLine,
            ClearType::UntilNewLine => Part::UntilNewLine,
        };
        queue!(self.frame, Clear(part))
    }

    fn size(&self) -> io::Result<Size> {
        let size = (self.size)()?;
        self.columns.set(size.width);
        Ok(size)
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
