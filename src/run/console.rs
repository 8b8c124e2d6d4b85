//! The threads that read, on systems without terminals of the Unix kind: through crossterm.
//!
//! It blocks in `crossterm::event::read` and nowhere else, and the main thread never asks the
//! terminal for input.

use super::input::{Decoder, Typed};
use super::keys::{is_held, named};
use super::source::{Input, Mailbox};
use crossterm::event::{Event, read};
use std::io::{self, Read};
use std::thread;

/// Starts the thread; it ends when the terminal does, or with the process.
pub(super) fn listen(mailbox: Mailbox) -> io::Result<()> {
    thread::Builder::new()
        .name("input".into())
        .spawn(move || {
            loop {
                let open = match read() {
                    Ok(Event::Key(event)) => named(&event).is_none_or(|key| {
                        mailbox.type_in(vec![if is_held(&event) {
                            Typed::Repeat(key)
                        } else {
                            Typed::Key(key)
                        }])
                    }),
                    Ok(Event::Resize(..)) => mailbox.send(Input::Resized),
                    Ok(_) => true,
                    Err(fault) if fault.kind() == io::ErrorKind::Interrupted => true,
                    Err(_) => mailbox.send(Input::Hangup) && false,
                };
                if !open {
                    return;
                }
            }
        })
        .map(drop)
}

/// The same where standard input is no terminal: its bytes are keys, and its end is a hang-up.
pub(super) fn listen_to_pipe(mailbox: Mailbox) -> io::Result<()> {
    thread::Builder::new()
        .name("input".into())
        .spawn(move || {
            let mut decoder = Decoder::of_pipe();
            let mut bytes = [0; 4096];
            loop {
                let count = match io::stdin().lock().read(&mut bytes) {
                    Ok(count @ 1..) => count,
                    Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
                    Ok(0) | Err(_) => break,
                };
                let typed = decoder.feed(bytes.get(..count).unwrap_or_default());
                if !mailbox.type_in(typed) {
                    return;
                }
            }
            mailbox.send(Input::Hangup);
        })
        .map(drop)
}
