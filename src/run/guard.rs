//! Takes the terminal and gives it back: exactly once, whatever happens.
//!
//! Replaces `ratatui::init`, which leaves raw mode on when a later step fails
//! (<https://github.com/ratatui/ratatui/issues/2073>). The guard takes raw mode; the first frame takes
//! the alternate screen and the cursor, in one write with all that it shows. The guard gives all
//! of it back in reverse order; it takes neither mouse nor paste. In plain mode there is raw mode alone,
//! and nothing is written. Nothing here prints errors: a dead terminal cannot show them, and the attempt
//! would abort the process.

use crossterm::cursor::{MoveTo, Show};
use crossterm::queue;
use crossterm::style::{Attribute, ResetColor, SetAttribute, force_color_output};
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use std::cell::Cell;
use std::io::{self, IsTerminal, Write};
use std::marker::PhantomData;
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether this process holds the terminal. The panic hook reads it.
static HELD: AtomicBool = AtomicBool::new(false);

/// Whether it has the alternate screen, or is about to write that.
static ON_SCREEN: AtomicBool = AtomicBool::new(false);

/// Whether this process draws; else it only reads keys and writes no escape sequence.
static DRAWN: AtomicBool = AtomicBool::new(true);

thread_local! {
    /// Whether this thread draws.
    static DRAWS: Cell<bool> = const { Cell::new(false) };
}

/// Holds the terminal while it lives. Stays on the thread that draws.
#[derive(Debug)]
pub struct Guard {
    stays_here: PhantomData<*const ()>,
}

impl Guard {
    /// Takes the terminal and sets the panic hook. On an error everything is restored.
    pub fn enter() -> io::Result<Self> {
        give_back_on_panic();
        DRAWS.set(true);
        // The theme obeys NO_COLOR. crossterm would drop all colours but the resets, which leaves
        // half a style behind.
        force_color_output(true);
        DRAWN.store(true, Ordering::SeqCst);
        take()?;
        Ok(Self {
            stays_here: PhantomData,
        })
    }

    /// Takes only the keys of the terminal. Output works as before: a new line begins at the left.
    pub fn listen() -> io::Result<Self> {
        give_back_on_panic();
        DRAWS.set(true);
        DRAWN.store(false, Ordering::SeqCst);
        take()?;
        Ok(Self {
            stays_here: PhantomData,
        })
    }

    /// Restores the terminal until [`Guard::come_back`].
    pub fn step_aside(&self) {
        give_back();
    }

    /// Takes the terminal again, or sets it up anew after a SIGSTOP, since another program may have
    /// changed it. The caller must redraw everything.
    pub fn come_back(&self) -> io::Result<()> {
        if HELD.load(Ordering::SeqCst) {
            // crossterm does nothing if it believes that raw mode is on.
            disable_raw_mode()?;
        }
        take()
    }

    /// Whether a frame has the alternate screen to be drawn on; else it takes it first.
    pub fn is_on_screen(&self) -> bool {
        ON_SCREEN.load(Ordering::SeqCst)
    }

    /// The next write takes the alternate screen, if it is not taken: from now on there is one to leave.
    pub fn comes_on_screen(&self) {
        ON_SCREEN.store(true, Ordering::SeqCst);
    }

    /// Ends after a hang-up. SIGHUP does not prove that the terminal is gone, because anyone may
    /// send it: a terminal that still answers is restored, a dead one is left alone.
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

/// Raw mode comes first: it stops a process in the background before it writes a byte.
fn take() -> io::Result<()> {
    enable_raw_mode()?;
    HELD.store(true, Ordering::SeqCst);
    if DRAWN.load(Ordering::SeqCst) {
        return Ok(());
    }
    let taken = keep_new_lines();
    if taken.is_err() {
        give_back();
    }
    taken
}

/// Raw mode only concerns keys here. Appended lines still begin at the left, also those of another
/// program on the same terminal.
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

/// Restores the terminal; does nothing the second time.
fn give_back() {
    if HELD.swap(false, Ordering::SeqCst) {
        if ON_SCREEN.swap(false, Ordering::SeqCst) {
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

/// A panic of the drawing thread restores the terminal before it is reported. A panic of another
/// thread must not touch the screen: the voice falls silent, and the session goes on.
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
