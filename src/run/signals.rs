//! Signals, read on a thread of their own, and stopping by our own hand.
//!
//! The handlers stay for the life of the process, so a late signal cannot kill it while the writer
//! finishes.

use super::source::Mailbox;
use std::io;

/// Starts listening. To be called before the terminal is touched: from then on no signal can end
/// the process and leave the terminal raw.
#[cfg(unix)]
pub(super) fn listen(mailbox: Mailbox) -> io::Result<()> {
    use super::source::Input;
    use signal_hook::consts::{
        SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ,
    };

    // The window's size is crossterm's to tell, too; but its reader does not see the signal while
    // it waits for the rest of a key that began like an escape sequence.
    let mut signals = signal_hook::iterator::Signals::new([
        SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ,
    ])?;
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

/// Systems without signals: the keys are all there is.
#[cfg(not(unix))]
pub(super) fn listen(_mailbox: Mailbox) -> io::Result<()> {
    Ok(())
}

/// Whether anybody could continue us once stopped.
///
/// A shell with job control puts us into a group of our own within its session. Where we lead the
/// session, or share the leader's group (`xterm -e`, a container's first process), a stop would be
/// for good: the window stays, and nothing that is typed brings us back.
#[cfg(unix)]
pub(super) fn can_be_continued() -> bool {
    use rustix::process::{getpgrp, getppid, getsid};
    let Ok(session) = getsid(None) else {
        return false;
    };
    getpgrp() != session && getppid().is_some_and(|parent| getsid(Some(parent)) == Ok(session))
}

/// Without job control nobody can.
#[cfg(not(unix))]
pub(super) fn can_be_continued() -> bool {
    false
}

/// Stops our whole group (a wrapper and the voice with us), as the shell expects of Ctrl-Z, and
/// returns when it goes on, or shortly before it stops: [`Input::Continued`] tells.
///
/// [`Input::Continued`]: super::source::Input::Continued
#[cfg(unix)]
pub(super) fn stop_ourselves() {
    // SIGSTOP rather than SIGTSTP: our handler has the latter. It cannot fail for our own group.
    let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
}

/// Nothing to stop with.
#[cfg(not(unix))]
pub(super) fn stop_ourselves() {}
