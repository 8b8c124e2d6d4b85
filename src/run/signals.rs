//! Reads signals on a thread of their own, and stops the process for Ctrl-Z.
//!
//! The handlers stay as long as the process lives, so a late signal cannot kill it while the writer
//! finishes.

use super::source::{Input, Mailbox};
use crate::voice::between_starts;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;
use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Signals that are caught and wait to be told to the loop.
pub(super) struct Caught {
    signals: Signals,
    mailbox: Mailbox,
}

/// Catches them from now on. Call it before the terminal is touched, so that no signal can end the
/// process and leave the terminal raw.
pub(super) fn catch(mailbox: Mailbox) -> io::Result<Caught> {
    // The window's size is crossterm's to tell, too; but its reader does not see the signal while
    // it waits for the rest of a key that began like an escape sequence.
    let signals = Signals::new([
        SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ,
    ])?;
    Ok(Caught { signals, mailbox })
}

impl Caught {
    /// Starts the thread that tells them, those first that have come already.
    pub(super) fn tell(self) -> io::Result<()> {
        let Self {
            mut signals,
            mailbox,
        } = self;
        std::thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for signal in signals.forever() {
                    let input = match signal {
                        // A file may not grow: the write that met the limit says so to its writer.
                        SIGXFSZ => continue,
                        SIGHUP => Input::Hangup,
                        SIGTSTP => Input::Suspend,
                        SIGCONT => Input::Continued,
                        SIGWINCH => Input::Resized,
                        other => Input::Terminate(other),
                    };
                    if !mailbox.send(input) {
                        return;
                    }
                }
            })
            .map(drop)
    }
}

/// The signals that ask a command to stop.
const STOPS: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];

/// Whether somebody asks to stop, for a command that works for a while and then ends by itself.
pub fn stop_flag() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    for signal in STOPS {
        // Where it cannot be listened to, the signal ends the process, as it does elsewhere.
        let _ = signal_hook::flag::register(signal, Arc::clone(&flag));
    }
    flag
}

/// The same for a command that asks: while it is `idle`, such a signal ends the process, as it does elsewhere.
pub fn stop_flag_unless(idle: &Arc<AtomicBool>) -> Arc<AtomicBool> {
    for signal in STOPS {
        // Where it cannot be listened to, the signal ends the process at any time.
        let _ = signal_hook::flag::register_conditional_default(signal, Arc::clone(idle));
    }
    stop_flag()
}

/// Whether a shell could continue this process after a stop.
///
/// A shell with job control puts the process into its own group. If the process leads the session
/// or shares the group of the leader (`xterm -e`, the first process of a container), nothing could
/// continue it.
pub(super) fn can_be_continued() -> bool {
    use rustix::process::{getpgrp, getppid, getsid};
    let Ok(session) = getsid(None) else {
        return false;
    };
    getpgrp() != session && getppid().is_some_and(|parent| getsid(Some(parent)) == Ok(session))
}

/// Stops the whole process group, with a wrapper and the voice, as the shell expects of Ctrl-Z.
/// Returns when it continues, or shortly before it stops; [`Input::Continued`] follows in both
/// cases.
///
/// [`Input::Continued`]: super::source::Input::Continued
pub(super) fn stop_ourselves() {
    // SIGSTOP, because SIGTSTP has a handler here. It cannot fail for the own group.
    let stop = || rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
    let _ = between_starts(stop);
}
