//! What a console of Windows tells in place of signals: Ctrl-C and Ctrl-Break, and that the program is
//! about to be ended, since its window closes, the person logs off, or the machine stops.

use super::source::{Input, Mailbox};
use grace::{ShutdownGuard, ShutdownType};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// What a shell calls an interrupted program.
const INTERRUPTED: i32 = 130;

/// Events that are told to the loop as they come.
pub(super) struct Caught;

/// Starts listening. Nothing is drawn yet.
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
pub(super) fn catch(mailbox: Mailbox) -> io::Result<Caught> {
    const SIGINT: i32 = 2;
    hear(move |event| {
        mailbox.send(match event {
            ShutdownType::Interrupt => Input::Terminate(SIGINT),
            _ => Input::Hangup,
        });
    });
    Ok(Caught)
}

impl Caught {
    /// Does nothing: elsewhere a thread starts here.
    #[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
    pub(super) fn tell(self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether somebody asks to stop, for a command that works for a while and then ends by itself.
pub fn stop_flag() -> Arc<AtomicBool> {
    stop_flag_unless(&Arc::default())
}

/// The same for a command that asks: while it is `idle`, such an event ends the process, as it does
/// elsewhere.
#[expect(
    clippy::disallowed_methods,
    reason = "a command has no terminal to give back"
)]
pub fn stop_flag_unless(idle: &Arc<AtomicBool>) -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let (stop, idle) = (Arc::clone(&flag), Arc::clone(idle));
    hear(move |_| {
        if idle.load(Ordering::SeqCst) {
            std::process::exit(INTERRUPTED);
        }
        stop.store(true, Ordering::SeqCst);
    });
    flag
}

/// Tells every event from now on, on a thread of the system.
fn hear(mut tell: impl FnMut(ShutdownType) + Send + 'static) {
    let types = &[ShutdownType::Interrupt, ShutdownType::Terminate];
    let listening = ShutdownGuard::new(types, move |event| {
        tell(event);
        // The system ends the process once this returns, or after five seconds. What is to be kept
        // is kept by then, and the process has ended by itself.
        while event == ShutdownType::Terminate {
            thread::park();
        }
    });
    listening.forget();
}

/// Without job control a stopped process cannot be continued.
pub(super) const fn can_be_continued() -> bool {
    false
}

/// Nothing to stop with.
pub(super) const fn stop_ourselves() {}
