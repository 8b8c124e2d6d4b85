//! All input, together with the time at which it came.
//!
//! Clock and input are one seam, so that a test can run the real loop with its own clock. Threads
//! for keys and signals, the writer and the log reader send into the source, and the main thread
//! blocks on it until the next deadline. Without a deadline it blocks for good, so an idle program
//! never wakes. Keys have their own thread, since a dead terminal makes `crossterm::event::poll`
//! hang (<https://github.com/crossterm-rs/crossterm/issues/793>).
//!
//! It has three lanes. Signals and a hang-up overtake everything. Answers of other threads come
//! next. What is typed comes last, in its order, and its lane holds [`ROOM`]: the thread that
//! reads the terminal waits while it is full, and the terminal keeps the rest. So the pain key never stands
//! behind more than that, and what stands before it is gone through before the next frame.

use super::clock::Clock;
use super::input::Typed;
use crate::app::msg::Msg;
use crate::core::keys::Key;
use crate::core::time::{Mono, Now};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// How much may be typed ahead: a key counts as one, a text as its bytes. What one
/// read brings may come on top.
const ROOM: usize = 1024;

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A key came from the terminal.
    Key(Key),
    /// A key is held, as the terminal reports it.
    Held(Key),
    /// Letters came faster than anybody types.
    Burst(String),
    /// The terminal says that a text was pasted.
    Paste(String),
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

impl From<Typed> for Input {
    fn from(typed: Typed) -> Self {
        match typed {
            Typed::Key(key) => Self::Key(key),
            Typed::Repeat(key) => Self::Held(key),
            Typed::Burst(text) => Self::Burst(text),
            Typed::Paste(text) => Self::Paste(text),
        }
    }
}

/// Clock and input together.
pub trait Source {
    /// Waits for the next thing to happen; for [`Input::Wake`] at `until` if nothing does before,
    /// never earlier. A moment that has passed is due at once; `None` waits as long as it takes.
    fn wait(&mut self, until: Option<Mono>) -> (Input, Now);
    /// Whether more has happened already, so that [`Source::wait`] would not wait.
    fn has_more(&self) -> bool {
        false
    }
}

/// What has happened and was not taken yet.
#[derive(Debug, Default)]
struct Lanes {
    urgent: VecDeque<Input>,
    messages: VecDeque<Input>,
    typed: VecDeque<Typed>,
    /// How much of [`ROOM`] is taken.
    taken: usize,
    /// Nobody reads any more.
    closed: bool,
}

impl Lanes {
    fn next(&mut self) -> Option<Input> {
        let first = self.urgent.pop_front();
        first.or_else(|| self.messages.pop_front()).or_else(|| {
            let typed = self.typed.pop_front()?;
            self.taken = self.taken.saturating_sub(size(&typed));
            Some(typed.into())
        })
    }

    /// Whether what is typed waits for room.
    const fn is_full(&self) -> bool {
        self.taken >= ROOM
    }

    fn is_empty(&self) -> bool {
        self.urgent.is_empty() && self.messages.is_empty() && self.typed.is_empty()
    }
}

fn size(typed: &Typed) -> usize {
    match typed {
        Typed::Key(_) | Typed::Repeat(_) => 1,
        Typed::Burst(text) | Typed::Paste(text) => text.len(),
    }
}

#[derive(Debug, Default)]
struct Shared {
    lanes: Mutex<Lanes>,
    /// Something has happened.
    news: Condvar,
    /// There is room for what is typed.
    room: Condvar,
}

impl Shared {
    /// A thread that panicked meanwhile has left the lanes as whole as before.
    fn lanes(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets any thread tell the app something. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Mailbox(Arc<Shared>);

impl Mailbox {
    /// Sends the message; never blocks. After the loop has ended it is dropped.
    pub fn post(&self, msg: Msg) {
        self.send(Input::Message(msg));
    }

    /// Rings the terminal's bell, between two frames.
    pub fn ring(&self) {
        self.send(Input::Bell);
    }

    /// Sends anything that is not typed. Never blocks. Returns `false` once the reader is gone.
    pub(super) fn send(&self, input: Input) -> bool {
        let mut lanes = self.0.lanes();
        match input {
            Input::Message(_) | Input::Bell => lanes.messages.push_back(input),
            // A storm of resizes, or of one signal, is one.
            input if lanes.urgent.back() == Some(&input) => {}
            input => lanes.urgent.push_back(input),
        }
        self.0.news.notify_all();
        !lanes.closed
    }

    /// Sends what was typed at once, and waits for room. Returns `false` once the reader is gone.
    pub(super) fn type_in(&self, typed: Vec<Typed>) -> bool {
        let mut lanes = self.0.lanes();
        while lanes.is_full() && !lanes.closed {
            let waited = self.0.room.wait(lanes);
            lanes = waited.unwrap_or_else(PoisonError::into_inner);
        }
        lanes.taken += typed.iter().map(size).sum::<usize>();
        lanes.typed.extend(typed);
        self.0.news.notify_all();
        !lanes.closed
    }
}

/// The real source.
#[derive(Debug)]
pub struct Inbox {
    clock: Clock,
    shared: Arc<Shared>,
}

impl Inbox {
    /// Opens the lanes. Nobody listens to the terminal yet: that is [`super::start`]'s.
    pub fn open() -> Self {
        Self {
            clock: Clock::start(),
            shared: Arc::default(),
        }
    }

    /// A way in for another thread.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox(Arc::clone(&self.shared))
    }

    /// The time now; what an app is made with.
    pub fn now(&self) -> Now {
        self.clock.now()
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        self.shared.lanes().closed = true;
        self.shared.room.notify_all();
    }
}

impl Source for Inbox {
    fn wait(&mut self, until: Option<Mono>) -> (Input, Now) {
        let mut lanes = self.shared.lanes();
        let input = loop {
            // Somebody waits for room only while there is none, and to tell nobody costs a call too.
            let was_full = lanes.is_full();
            if let Some(input) = lanes.next() {
                if was_full && !lanes.is_full() {
                    self.shared.room.notify_all();
                }
                break input;
            }
            let left = until.map(|until| until.since(self.clock.mono()));
            lanes = match left {
                None => {
                    let waited = self.shared.news.wait(lanes);
                    waited.unwrap_or_else(PoisonError::into_inner)
                }
                Some(left) if left.is_zero() => break Input::Wake,
                Some(left) => {
                    let waited = self.shared.news.wait_timeout(lanes, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        };
        drop(lanes);
        (input, self.clock.now())
    }

    fn has_more(&self) -> bool {
        !self.shared.lanes().is_empty()
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

    #[test]
    fn a_signal_overtakes_what_is_typed() {
        let mut inbox = Inbox::open();
        let mailbox = inbox.mailbox();
        let typed = ['x', 'y', 'z'].map(|c| Typed::Key(Key::Char(c)));
        mailbox.type_in(typed.to_vec());
        mailbox.post(Msg::Resized);
        mailbox.send(Input::Terminate(15));
        mailbox.send(Input::Resized);
        mailbox.send(Input::Resized);
        let mut next = || inbox.wait(Some(Mono::default())).0;
        assert_eq!(next(), Input::Terminate(15));
        assert_eq!(next(), Input::Resized);
        assert_eq!(next(), Input::Message(Msg::Resized), "a storm is one");
        assert_eq!(next(), Input::Key(Key::Char('x')));
        assert!(inbox.has_more());
    }

    #[test]
    fn whoever_types_waits_for_room_and_loses_nothing() {
        let mut inbox = Inbox::open();
        let mailbox = inbox.mailbox();
        let text = "x".repeat(ROOM);
        let typist = std::thread::spawn(move || {
            for _ in 0..10 {
                assert!(mailbox.type_in(vec![Typed::Burst(text.clone())]));
            }
        });
        for _ in 0..10 {
            assert!(matches!(inbox.wait(None).0, Input::Burst(text) if text.len() == ROOM));
            assert!(inbox.shared.lanes().taken <= ROOM);
        }
        assert!(typist.join().is_ok());
    }

    #[test]
    fn whoever_types_is_let_go_when_nobody_reads() {
        let inbox = Inbox::open();
        let mailbox = inbox.mailbox();
        let typist =
            std::thread::spawn(
                move || {
                    while mailbox.type_in(vec![Typed::Burst("x".repeat(ROOM))]) {}
                },
            );
        drop(inbox);
        assert!(typist.join().is_ok());
    }
}
