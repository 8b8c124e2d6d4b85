//! The running program: terminal, keys, signals and clocks around an app that knows none of them.
//!
//! [`start`] wires it: [`guard`] takes the terminal, [`source`] is where everything comes in
//! (keys, which `tty` reads and [`input`] knows, signals, answers of other threads, and the time), [`main_loop`] runs, [`screen`] draws,
//! [`effects`] carries out, [`recorder`] keeps, `awake` holds the display; [`product`] puts it all
//! together. [`plain`] does without a screen, in lines. crossterm is used in this room and nowhere
//! else.

#![allow(
    missing_docs,
    reason = "a field whose name and type say all needs no sentence"
)]

mod awake;
mod backend;
pub mod charset;
pub mod clock;
pub mod effects;
pub mod guard;
pub mod input;
pub mod keys;
pub mod main_loop;
pub mod own_file;
pub mod plain;
mod plain_writer;
pub mod product;
pub mod program;
pub mod recorder;
pub mod screen;
pub mod settings_file;
#[cfg_attr(not(unix), path = "run/console_events.rs")]
mod signals;
pub mod source;
pub mod stored;
pub mod terminal;
#[cfg_attr(not(unix), path = "run/console.rs")]
mod tty;

use crate::app::{Scroll, Shown, Window};
use crate::core::time::Mono;
use effects::Effects;
use guard::Guard;
use main_loop::Stage;
use program::Program;
use ratatui::buffer::Buffer;
use screen::Screen;
use signals::Caught;
use std::io::{self, IsTerminal};

pub use main_loop::Ending;
pub use signals::{stop_flag, stop_flag_unless};
pub use source::{Inbox, Mailbox};

/// Why it could not start.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Standard input or output is a file or a pipe: there is nothing to draw on.
    #[error("standard input and output must be a terminal")]
    NoTerminal,
    /// The system did not let us.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// Draws the program, at a moment, into a frame, and says how far its list or text goes.
pub type Paint<'a, P> = &'a mut dyn FnMut(&P, Mono, &mut Buffer) -> Scroll;

/// Runs the program on this process's terminal, on this thread, until it ends. When it returns,
/// the terminal is as it was.
///
/// The caller made `inbox` and gave its mailbox to the threads behind `effects`; it keeps `effects`, to
/// wait for what is still to be written. After [`Ending::HungUp`] it should print nothing.
pub fn start<P: Program>(
    program: &mut P,
    mut inbox: Inbox,
    effects: &mut dyn Effects,
    paint: Paint<'_, P>,
) -> Result<Ending, Refusal> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Refusal::NoTerminal);
    }
    let signals = signals::catch(inbox.mailbox())?;
    let guard = Guard::enter()?;
    let mut stage = OnTerminal {
        screen: Screen::open(),
        guard,
        paint,
        unread: Some((signals, inbox.mailbox())),
    };
    let ending = main_loop::run(program, &mut inbox, effects, &mut stage);
    if ending == Ending::HungUp {
        stage.guard.hang_up();
    }
    Ok(ending)
}

/// The real stage.
struct OnTerminal<'a, P> {
    screen: Screen,
    guard: Guard,
    paint: Paint<'a, P>,
    /// Signals, and where keys will go, once somebody reads them: two threads that start after the
    /// first frame, which does not wait for them. A signal that comes before is caught, and what is
    /// typed before is kept by the terminal.
    unread: Option<(Caught, Mailbox)>,
}

impl<P> Stage<P> for OnTerminal<'_, P> {
    fn draw(&mut self, program: &P, at: Mono) -> io::Result<Shown> {
        let Self {
            screen,
            guard,
            paint,
            ..
        } = self;
        if !guard.is_on_screen() {
            screen.enter();
        }
        let mut scroll = Scroll::UNKNOWN;
        let area = screen.draw(|frame| {
            scroll = paint(program, at, frame);
            // Whatever goes wrong until here, the shell's own screen is still there.
            guard.comes_on_screen();
        })?;
        if let Some((signals, mailbox)) = self.unread.take() {
            signals.tell()?;
            tty::listen(mailbox)?;
        }
        let window = Window {
            columns: area.width,
            rows: area.height,
        };
        Ok(Shown { window, scroll })
    }

    fn ring(&mut self) {
        // A terminal that is gone rings no more, and the next frame finds that out.
        let _ = self.screen.ring();
    }

    fn step_aside(&mut self) -> bool {
        let stops = signals::can_be_continued();
        if stops {
            self.guard.step_aside();
            signals::stop_ourselves();
        }
        stops
    }

    fn come_back(&mut self) -> io::Result<()> {
        self.guard.come_back()?;
        self.screen.start_anew();
        Ok(())
    }
}
