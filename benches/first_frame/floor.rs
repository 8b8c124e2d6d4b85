//! The floor: the least that a ratatui program does from its start to its first whole frame.
//!
//! Raw mode, the alternate screen, one frame of Today's size in one buffered write, a key, and the
//! terminal given back. With a key it draws another frame, so that key to frame has a floor too.

use ratatui::crossterm::cursor::Hide;
use ratatui::crossterm::event::{Event, KeyCode, read};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::Rect;
use ratatui::prelude::CrosstermBackend;
use ratatui::text::Text;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io::{self, BufWriter, Write};

/// Runs until `q`.
pub(crate) fn run() -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout());
    queue!(out, EnterAlternateScreen, Hide)?;
    let area = Rect::new(0, 0, 80, 24);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area),
    };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(out), options)?;
    let text = "what stands on Today, about as much of it\n".repeat(20);
    for keys in 0.. {
        queue!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
        terminal.draw(|frame| {
            frame.render_widget(Text::raw(text.as_str()), area);
            frame.render_widget(Text::raw(format!("{keys} keys\n\n{keys} keys")), area);
        })?;
        queue!(terminal.backend_mut(), EndSynchronizedUpdate)?;
        Write::flush(terminal.backend_mut())?;
        if matches!(read()?, Event::Key(key) if key.code == KeyCode::Char('q')) {
            break;
        }
    }
    execute!(io::stdout(), LeaveAlternateScreen)?;
    disable_raw_mode()
}
