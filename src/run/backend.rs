//! The backend decides which bytes are sent for a frame, and when.
//!
//! The backend of ratatui flushes in the middle of a frame, has no synchronised updates, sets each
//! style from the ground up, and writes the sixteen colours as numbers of the 256. This one collects a
//! frame and sends it in one write, a long one between *begin* and *end synchronised update*. A frame
//! without changes writes nothing. The terminal is never asked a question, and its cursor is hidden.
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
use crossterm::cursor::Hide;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
};
use crossterm::{Command, queue};
use pen::{PLAIN, Pen};
use ratatui::buffer::Cell;
use ratatui::layout::Size;
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
    /// What this frame has written so far.
    frame: Vec<u8>,
    /// Whether it takes the alternate screen first.
    enters: bool,
    /// Whether the cursor is surely hidden.
    is_cursor_hidden: bool,
    /// The style the terminal was last set to, if that is known.
    pen: Option<Pen>,
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
            frame: Vec::new(),
            enters: false,
            is_cursor_hidden: false,
            pen: None,
        }
    }

    /// The next frame takes the alternate screen.
    pub(super) fn enter(&mut self) {
        self.enters = true;
    }

    /// How large the terminal is now.
    pub(super) fn size(&self) -> io::Result<Size> {
        (self.size)()
    }

    /// Empties the screen.
    pub(super) fn clear(&mut self) {
        // A terminal may fill what it clears with the ground of the style.
        self.take_up(PLAIN);
        self.say(Clear(ClearType::All));
    }

    /// Draws cells, each with its column and row, in a window of so many columns.
    pub(super) fn draw<'a>(
        &mut self,
        cells: impl Iterator<Item = (u16, u16, &'a Cell)>,
        columns: u16,
    ) {
        // Not known at the start of a frame: between two frames another program may have written.
        let mut at = None;
        for (x, y, cell) in cells {
            way::go(at, (x, y), &mut self.frame);
            at = way::after(cell.symbol(), (x, y), columns);
            let pen = Pen::of(cell);
            let blank = cell.symbol() == " ";
            if !(blank && self.pen.is_some_and(|now| pen.leaves_blank_as(now))) {
                self.take_up(pen);
            }
            self.charset.write_cell(cell.symbol(), &mut self.frame);
        }
    }

    /// Sends the frame.
    pub(super) fn commit(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.is_cursor_hidden, true) {
            self.say(Hide);
        }
        if self.frame.is_empty() {
            return Ok(());
        }
        if self.pen.is_some_and(|pen| !PLAIN.leaves_blank_as(pen)) {
            self.take_up(PLAIN);
        }
        let mut begin = Vec::new();
        if std::mem::take(&mut self.enters) {
            queue!(begin, EnterAlternateScreen)?;
        }
        if self.frame.len() > AT_ONCE {
            queue!(begin, BeginSynchronizedUpdate)?;
            queue!(self.frame, EndSynchronizedUpdate)?;
        }
        self.frame.splice(..0, begin);
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
        self.is_cursor_hidden = false;
        self.pen = None;
    }

    fn take_up(&mut self, pen: Pen) {
        pen.follow(self.pen, &mut self.frame);
        self.pen = Some(pen);
    }

    fn say(&mut self, command: impl Command) {
        // Memory takes everything.
        let _ = queue!(self.frame, command);
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
