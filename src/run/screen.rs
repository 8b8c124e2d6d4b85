//! Writes frames to the terminal: one write each, and none if nothing changed.

use super::backend::TerminalBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use std::io::{self, Stdout, Write};
use std::mem::ManuallyDrop;

/// The screen. The guard handles terminal modes.
#[derive(Debug)]
pub struct Screen<W: Write = Stdout> {
    /// Never dropped: the drop of ratatui prints to a terminal that may be gone, which aborts.
    terminal: ManuallyDrop<Terminal<TerminalBackend<W>>>,
}

impl Screen {
    /// The screen on standard output.
    pub fn open() -> io::Result<Self> {
        Self::on(TerminalBackend::stdout())
    }
}

impl<W: Write> Screen<W> {
    /// The first frame clears it: an alternate screen is not everywhere, and where there is none
    /// the text of the shell stands there still.
    pub(super) fn on(backend: TerminalBackend<W>) -> io::Result<Self> {
        let mut screen = Self {
            terminal: ManuallyDrop::new(Terminal::new(backend)?),
        };
        screen.start_anew()?;
        Ok(screen)
    }

    /// Draws a frame at the current size of the window, and returns that size.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<Rect> {
        let drawn = self.terminal.draw(paint).map(|frame| frame.area);
        // Also after an error, so that the terminal is as the backend takes it to be.
        let sent = self.terminal.backend_mut().commit();
        sent.and(drawn)
    }

    /// Rings the bell: one byte of its own, never within a frame.
    pub fn ring(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().ring()
    }

    /// Forgets the terminal's content, so that the next frame draws everything.
    ///
    /// Uses `resize`, never `clear`, which asks the terminal for its cursor position and waits two
    /// seconds if there is no answer.
    pub fn start_anew(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().forget();
        let size = self.terminal.size()?;
        self.terminal
            .resize(Rect::new(0, 0, size.width, size.height))
    }
}
