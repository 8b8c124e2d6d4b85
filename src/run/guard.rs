//! Takes the terminal and gives it back: exactly once, whatever happens.
//!
//! Our own instead of `ratatui::init`, which leaves raw mode on when a later step fails. It takes
//! three things, raw mode, the alternate screen and the cursor, and gives them back in reverse;
//! neither mouse nor paste. Where it only listens, for lines without a screen, it takes raw mode
//! alone and writes nothing at all. Nothing here prints a fault: a terminal that is gone cannot show it,
//! and the attempt would abort the process.

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::style::{Attribute, ResetColor, SetAttribute, force_color_output};
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use std::cell::Cell;
use std::io::{self, IsTerminal, Write};
use std::marker::PhantomData;
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether we have the terminal. One per process, as the terminal is; the panic hook asks it.
static HELD: AtomicBool = AtomicBool::new(false);

/// Whether we draw on it; else we only listen to its keys, and write no escape sequence.
static DRAWN: AtomicBool = AtomicBool::new(true);

thread_local! {
    /// Whether this thread draws.
    static DRAWS: Cell<bool> = const { Cell::new(false) };
}

/// Has the terminal as long as it lives. Stays on the thread that draws.
#[derive(Debug)]
pub struct Guard {
    stays_here: PhantomData<*const ()>,
}

impl Guard {
    /// Takes the terminal and sets the panic hook. On an error everything is as before.
    pub fn enter() -> io::Result<Self> {
        give_back_on_panic();
        DRAWS.set(true);
        // NO_COLOR is the theme's to obey: crossterm would drop every colour but the resets, which
        // leaves half a style behind.
        force_color_output(true);
        DRAWN.store(true, Ordering::SeqCst);
        take()?;
        Ok(Self {
            stays_here: PhantomData,
        })
    }

    /// Takes the keys of the terminal and nothing else. What is written goes on as before: a new
    /// line begins at the left.
    pub fn listen() -> io::Result<Self> {
        give_back_on_panic();
        DRAWS.set(true);
        DRAWN.store(false, Ordering::SeqCst);
        take()?;
        Ok(Self {
            stays_here: PhantomData,
        })
    }

    /// Gives the terminal back until [`Guard::come_back`].
    pub fn step_aside(&self) {
        give_back();
    }

    /// Takes the terminal again, or sets it up anew where somebody else stopped us in the middle
    /// and changed it. Whoever draws must draw everything.
    pub fn come_back(&self) -> io::Result<()> {
        if HELD.load(Ordering::SeqCst) {
            // crossterm does nothing where it believes to be raw already.
            disable_raw_mode()?;
            enable_raw_mode()?;
            if DRAWN.load(Ordering::SeqCst) {
                execute!(io::stdout(), Hide)
            } else {
                keep_new_lines()
            }
        } else {
            take()
        }
    }

    /// Ends after a hang-up. SIGHUP does not prove that the terminal is gone (anyone may send it):
    /// one that still answers is given back, one that does not is left alone.
    pub fn hang_up(self) {
        let answers = if DRAWN.load(Ordering::SeqCst) {
            io::stdout().is_terminal()
        } else {
            io::stdin().is_terminal()
        };
        if !answers {
            HELD.store(false, Ordering::SeqCst);
        }
        drop(self);
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
        DRAWS.set(false);
    }
}

/// Raw mode first: where we are in the background, this is what stops us, before a byte is shown.
fn take() -> io::Result<()> {
    enable_raw_mode()?;
    HELD.store(true, Ordering::SeqCst);
    let entered = if DRAWN.load(Ordering::SeqCst) {
        execute!(io::stdout(), EnterAlternateScreen, Hide)
    } else {
        keep_new_lines()
    };
    if entered.is_err() {
        give_back();
    }
    entered
}

/// Raw mode is about keys here: lines that are appended still begin at the left, also those of a
/// program behind a pipe that writes on the same terminal.
#[cfg(unix)]
fn keep_new_lines() -> io::Result<()> {
    use rustix::termios::{OptionalActions, OutputModes, tcgetattr, tcsetattr};
    let keys = io::stdin();
    let mut modes = tcgetattr(&keys)?;
    modes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
    Ok(tcsetattr(&keys, OptionalActions::Now, &modes)?)
}

/// There raw mode leaves what is written alone.
#[cfg(not(unix))]
fn keep_new_lines() -> io::Result<()> {
    Ok(())
}

/// Gives back what was taken; does nothing the second time.
fn give_back() {
    if HELD.swap(false, Ordering::SeqCst) {
        if DRAWN.load(Ordering::SeqCst) {
            let mut out = io::stdout();
            let _ = queue!(
                out,
                EndSynchronizedUpdate,
                ResetColor,
                SetAttribute(Attribute::Reset),
                // Where there is no alternate screen, the shell goes on in an empty one.
                Clear(ClearType::All),
                MoveTo(0, 0),
                Show,
                LeaveAlternateScreen
            );
            let _ = out.flush();
        }
        let _ = disable_raw_mode();
    }
}

/// A panic of the thread that draws gives the terminal back before it is reported. One of another
/// thread must not touch the screen that the patient is looking at: the voice falls silent, the
/// session goes on.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |what| {
            let draws = DRAWS.try_with(Cell::get).unwrap_or(false);
            if draws {
                give_back();
            }
            if draws || !HELD.load(Ordering::SeqCst) {
                report(what);
            }
        }));
    });
}
