//! The thread that reads the terminal.
//!
//! It blocks in `crossterm::event::read` and nowhere else, and the main thread never asks the
//! terminal for input: crossterm 0.29 does not come back from a terminal that died, neither with
//! an error nor from a poll with a timeout, and does not see a signal meanwhile. Here that costs
//! nothing: the hang-up reaches the main thread through `signals` or as an error of the next
//! frame, and the process ends.
//!
//! crossterm must be built with `use-dev-tty`. Its default reader asks for news once (edge-triggered)
//! and drops the second of two: a key pressed while the window changes size is then not seen before
//! the next key, and that key may be the one for pain. A test in `tests/pty/screen.rs` holds it.
//!
//! It needs no care when the program is suspended: a stopped process reads nothing, so every key
//! typed into the shell goes there, and a blocked read goes on afterwards.

use super::bytes::Bytes;
use super::keys::named;
use super::source::{Input, Mailbox};
use crossterm::event::{Event, read};
use std::io::{self, Read};
use std::thread;

/// Starts the thread; it ends when the terminal does, or with the process.
pub(super) fn listen(mailbox: Mailbox) -> io::Result<()> {
    thread::Builder::new()
        .name("input".into())
        .spawn(move || {
            while let Some(input) = next() {
                if !mailbox.send(input) {
                    return;
                }
            }
            mailbox.send(Input::Hangup);
        })
        .map(drop)
}

/// The same where standard input is no terminal: its bytes are keys, and its end is a hang-up.
pub(super) fn listen_to_pipe(mailbox: Mailbox) -> io::Result<()> {
    thread::Builder::new()
        .name("input".into())
        .spawn(move || {
            let mut bytes = Bytes::default();
            let mut run = [0; 256];
            loop {
                let read = match io::stdin().lock().read(&mut run) {
                    Ok(read @ 1..) => run.get(..read).unwrap_or_default(),
                    Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
                    Ok(0) | Err(_) => break,
                };
                for key in bytes.keys(read) {
                    if !mailbox.send(Input::Key(key)) {
                        return;
                    }
                }
            }
            mailbox.send(Input::Hangup);
        })
        .map(drop)
}

/// The next thing the terminal has to say; `None` when it is gone.
fn next() -> Option<Input> {
    loop {
        match read() {
            Ok(Event::Key(key)) => {
                if let Some(key) = named(&key) {
                    return Some(Input::Key(key));
                }
            }
            Ok(Event::Resize(..)) => return Some(Input::Resized),
            Ok(_) => {}
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
}
