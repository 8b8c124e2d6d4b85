//! Frames to the terminal: one write each, and none where nothing changed.

use super::surface::Surface;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use std::io::{self, Stdout, Write};
use std::mem::ManuallyDrop;

/// The screen. It knows nothing of modes: those are the guard's.
#[derive(Debug)]
pub struct Screen<W: Write = Stdout> {
    /// Never dropped: ratatui's own drop prints to a terminal that may be gone, which aborts, and
    /// the writer's would flush half a frame over the shell after a panic.
    terminal: ManuallyDrop<Terminal<Surface<W>>>,
}

impl Screen {
    /// The screen on standard output.
    pub fn open() -> io::Result<Self> {
        Self::on(Surface::stdout())
    }
}

impl<W: Write> Screen<W> {
    /// The first frame clears it: an alternate screen is not everywhere, and where there is none the
    /// text of the shell stands there still.
    pub(super) fn on(surface: Surface<W>) -> io::Result<Self> {
        let mut screen = Self {
            terminal: ManuallyDrop::new(Terminal::new(surface)?),
        };
        screen.start_anew()?;
        Ok(screen)
    }

    /// Draws a frame, at the window's size of this moment, and says which that was.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<Rect> {
        let drawn = self.terminal.draw(paint).map(|frame| frame.area);
        // Also after an error: a terminal left in the middle of a synchronised update shows
        // nothing more for a while.
        let sent = self.terminal.backend_mut().commit();
        sent.and(drawn)
    }

    /// Rings the bell: one byte of its own, never within a frame.
    pub fn ring(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().ring()
    }

    /// Forgets what is on the terminal, so that the next frame draws everything.
    ///
    /// By `resize`, never by `clear`, which asks the terminal where its cursor is and waits two
    /// seconds where nobody answers.
    pub fn start_anew(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().forget();
        let size = self.terminal.size()?;
        self.terminal
            .resize(Rect::new(0, 0, size.width, size.height))
    }
}
