//! Where everything that happens comes in, together with the time at which it did.
//!
//! Clock and input are one seam, so that a test can run the real loop under a clock of its own.
//! The real source is one channel: a thread reads the keys, another the signals, the writer and
//! the log reader answer into it, and the main thread blocks on it until the next deadline. With
//! no deadline it blocks for good: no wake-ups while nothing happens.

use super::clock::Clock;
use crate::app::msg::Msg;
use crate::core::keys::Key;
use crate::core::time::{Mono, Now};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A key came from the terminal; whether it counts as pressed is `hold`'s to say.
    Key(Key),
    /// The window may have another size.
    Resized,
    /// The deadline has come.
    Wake,
    /// Another thread has something to tell the app.
    Message(Msg),
    /// The bell is to ring, in place of a tone that nothing here can play.
    Bell,
    /// The system asks the program to leave, by the signal of this number.
    Terminate(i32),
    /// The terminal is gone, or is about to be (SIGHUP).
    Hangup,
    /// The system asks the program to step aside (SIGTSTP).
    Suspend,
    /// The program was stopped and goes on (SIGCONT).
    Continued,
}

/// Clock and input together.
pub trait Source {
    /// Waits for the next thing to happen; for [`Input::Wake`] at `until` if nothing does before,
    /// never earlier. A moment that has passed is due at once; `None` waits as long as it takes.
    fn wait(&mut self, until: Option<Mono>) -> (Input, Now);
}

/// Lets any thread tell the app something. Cheap to clone; never blocks.
#[derive(Debug, Clone)]
pub struct Mailbox(Sender<Input>);

impl Mailbox {
    /// Hands the message over. After the loop has ended nobody reads it, which is no fault.
    pub fn post(&self, msg: Msg) {
        self.send(Input::Message(msg));
    }

    /// Rings the terminal's bell, between two frames.
    pub fn ring(&self) {
        self.send(Input::Bell);
    }

    /// Hands over anything; `false` once nobody reads any more.
    pub(super) fn send(&self, input: Input) -> bool {
        self.0.send(input).is_ok()
    }
}

/// The real source.
#[derive(Debug)]
pub struct Inbox {
    clock: Clock,
    mailbox: Mailbox,
    inputs: Receiver<Input>,
}

impl Inbox {
    /// Opens the channel. Nobody listens to the terminal yet: that is [`super::start`]'s.
    pub fn open() -> Self {
        let (sender, inputs) = mpsc::channel();
        Self {
            clock: Clock::start(),
            mailbox: Mailbox(sender),
            inputs,
        }
    }

    /// A way in for another thread.
    pub fn mailbox(&self) -> Mailbox {
        self.mailbox.clone()
    }

    /// The time now; what an app is made with.
    pub fn now(&self) -> Now {
        self.clock.now()
    }
}

impl Source for Inbox {
    fn wait(&mut self, until: Option<Mono>) -> (Input, Now) {
        // The inbox holds a sender itself, so the channel never closes; were it to, there would be
        // nobody left to hear, which is what a hang-up means.
        let input = match until {
            None => self.inputs.recv().unwrap_or(Input::Hangup),
            Some(until) => {
                let left = until.since(self.clock.mono());
                match self.inputs.recv_timeout(left) {
                    Ok(input) => input,
                    Err(RecvTimeoutError::Timeout) => Input::Wake,
                    Err(RecvTimeoutError::Disconnected) => Input::Hangup,
                }
            }
        };
        (input, self.clock.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_deadline_never_comes_early() {
        let mut inbox = Inbox::open();
        for ms in [0, 1, 3, 7] {
            let until = inbox.clock.mono().plus(Duration::from_millis(ms));
            let (input, now) = inbox.wait(Some(until));
            assert_eq!(input, Input::Wake);
            assert!(now.mono >= until, "{now:?} {until:?}");
        }
    }

    #[test]
    fn what_is_there_comes_before_a_deadline_that_has_passed() {
        let mut inbox = Inbox::open();
        inbox.mailbox().post(Msg::Resized);
        let (input, _) = inbox.wait(Some(Mono::default()));
        assert_eq!(input, Input::Message(Msg::Resized));
        let (input, _) = inbox.wait(Some(Mono::default()));
        assert_eq!(input, Input::Wake);
    }

    #[test]
    fn another_thread_wakes_a_wait_without_a_deadline() {
        let mut inbox = Inbox::open();
        let mailbox = inbox.mailbox();
        let writer = std::thread::spawn(move || mailbox.post(Msg::Wake));
        assert_eq!(inbox.wait(None).0, Input::Message(Msg::Wake));
        assert!(writer.join().is_ok());
    }
}
