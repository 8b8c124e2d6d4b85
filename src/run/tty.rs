//! The thread that reads standard input, on Unix.
//!
//! Not crossterm's reader: that one takes the digits of many a reply for keys, does not come back from
//! a terminal that died (crossterm#793), and drops a key that comes while the window changes size. Here
//! a terminal that is gone ends the read, with or without a signal, and the loop gets a hang-up.
//!
//! It needs no care when the program is suspended: a stopped process reads nothing, so every key
//! typed into the shell goes there, and a blocked read goes on afterwards.

use super::charset::Charset;
use super::input::Decoder;
use super::source::{Input, Mailbox};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};
use std::io;
use std::thread;
use std::time::Duration;

/// So much that a paste comes in few pieces, so little that the keys in it are soon gone through.
const READ: usize = 1024;

/// Starts the thread; it ends when the terminal does, or with the process.
pub(super) fn listen(mailbox: Mailbox) -> io::Result<()> {
    start(mailbox, Decoder::of_terminal())
}

/// The same where standard input is no terminal: its end is a hang-up.
pub(super) fn listen_to_pipe(mailbox: Mailbox) -> io::Result<()> {
    start(mailbox, Decoder::of_pipe())
}

fn start(mailbox: Mailbox, mut decoder: Decoder) -> io::Result<()> {
    thread::Builder::new()
        .name("input".into())
        .spawn(move || {
            if follow(&mailbox, &mut decoder).is_some() {
                mailbox.send(Input::Hangup);
            }
        })
        .map(drop)
}

/// Reads until the terminal is gone; `None` once the loop has ended.
fn follow(mailbox: &Mailbox, decoder: &mut Decoder) -> Option<()> {
    let charset = Charset::of_process();
    let mut bytes = [0; READ];
    let mut silence = Duration::ZERO;
    loop {
        let next = decoder.next_quiet(silence);
        let typed = match wait(next.map(|next| next.saturating_sub(silence))) {
            News::Bytes => {
                silence = Duration::ZERO;
                match read(io::stdin(), &mut bytes) {
                    Ok(0) => return Some(()),
                    Ok(count) => {
                        let bytes = bytes.get(..count).unwrap_or_default();
                        decoder.feed(&charset.read(bytes))
                    }
                    Err(Errno::INTR | Errno::AGAIN) => continue,
                    Err(_) => return Some(()),
                }
            }
            News::Silence => {
                silence = next.unwrap_or_default();
                decoder.quiet(silence)
            }
            News::Nothing => continue,
            News::Gone => return Some(()),
        };
        if !typed.is_empty() && !mailbox.type_in(typed) {
            return None;
        }
    }
}

enum News {
    /// There is something to read, or the end of all reading.
    Bytes,
    /// Nothing has come in all this time. It was looked for at the end of it, so bytes that came
    /// while this thread had no processor are no silence.
    Silence,
    /// A signal, or time that the system cannot count.
    Nothing,
    /// The terminal cannot be asked.
    Gone,
}

/// Waits for bytes, so long at most; without a limit for good.
fn wait(limit: Option<Duration>) -> News {
    let Ok(limit) = limit.map(Timespec::try_from).transpose() else {
        return News::Silence;
    };
    let stdin = io::stdin();
    let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
    match poll(&mut asked, limit.as_ref()) {
        Ok(0) => News::Silence,
        // Also where the system cannot wait for a terminal (macOS did not always): then the read waits.
        Ok(_) => News::Bytes,
        Err(Errno::INTR) => News::Nothing,
        Err(_) => News::Gone,
    }
}
