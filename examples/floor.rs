//! The floor of `benches/first_frame`: the least that a ratatui program does. It is a program of its
//! own, so that also its memory and its size are a floor.
//!
//! Raw mode, the alternate screen, one frame of Today's size in one buffered write, a key, and the
//! terminal given back. With a key it draws another frame, so that key to frame has a floor too.
//! With a number of milliseconds as its argument it draws one so often as well, in which a few cells
//! have changed.
#![expect(
    clippy::disallowed_methods,
    reason = "what is measured waits by a real clock"
)]

use ratatui::crossterm::cursor::Hide;
use ratatui::crossterm::event::{Event, KeyCode, poll, read};
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
use std::time::{Duration, Instant};

/// Runs until `q`.
fn main() -> io::Result<()> {
    let every = std::env::args().nth(1).and_then(|ms| ms.parse().ok());
    let every = every.map(Duration::from_millis);
    enable_raw_mode()?;
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout());
    queue!(out, EnterAlternateScreen, Hide)?;
    let area = Rect::new(0, 0, 80, 24);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area),
    };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(out), options)?;
    let text = "what stands on Today, about as much of it\n".repeat(20);
    let mut next = every.map(|every| Instant::now() + every);
    for frames in 0.. {
        queue!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
        terminal.draw(|frame| {
            frame.render_widget(Text::raw(text.as_str()), area);
            frame.render_widget(Text::raw(format!("{frames} frames\n\n{frames}")), area);
        })?;
        queue!(terminal.backend_mut(), EndSynchronizedUpdate)?;
        Write::flush(terminal.backend_mut())?;
        if let (Some(due), Some(every)) = (&mut next, every) {
            let is_key = poll(due.saturating_duration_since(Instant::now()))?;
            if !is_key {
                *due += every;
                continue;
            }
        }
        if matches!(read()?, Event::Key(key) if key.code == KeyCode::Char('q')) {
            break;
        }
    }
    execute!(io::stdout(), LeaveAlternateScreen)?;
    disable_raw_mode()
}
