//! The loop: wait, update, carry out, draw; and again.
//!
//! Time and terminal come through traits, so a test runs this same loop under a fake clock.

use super::effects::Effects;
use super::program::Program;
use super::source::{Input, Source};
use crate::app::Shown;
use crate::app::msg::{Effect, Msg};
use crate::core::keys::Key;
use crate::core::own_file::OwnName;
use crate::core::time::{Mono, Now};
use std::io;

/// How much may happen before the next frame is drawn. More than a person types while a frame is
/// drawn, few enough that a flood of keys does not stop the picture.
const AT_ONCE: usize = 256;

/// Where frames are shown, and which can be left for a while.
pub trait Stage<P> {
    /// Shows the program as it is at `at`, and returns what the frame was.
    fn draw(&mut self, program: &P, at: Mono) -> io::Result<Shown>;
    /// Rings the bell, where there is one.
    fn ring(&mut self) {}
    /// Restores the terminal and stops the process. Does nothing and returns `false` if no shell
    /// could continue it. May return before or after the stop.
    fn step_aside(&mut self) -> bool;
    /// The process goes on: takes the terminal again and draws everything with the next frame.
    fn come_back(&mut self) -> io::Result<()>;
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The patient left.
    Left,
    /// The system asked, by this signal.
    Terminated(i32),
    /// The terminal is gone.
    HungUp,
}

impl Ending {
    /// The process's exit code: 0, or 128 and the signal, as a shell tells it.
    pub fn code(self) -> u8 {
        const SIGHUP: u8 = 1;
        match self {
            Self::Left => 0,
            Self::Terminated(signal) => u8::try_from(signal).unwrap_or(0).saturating_add(128),
            Self::HungUp => 128 + SIGHUP,
        }
    }
}

/// What the app's answer means for the loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    /// Nothing has changed.
    Nothing,
    Stay,
    Suspend,
    Leave,
}

/// Runs until it ends. The first message is [`Msg::Wake`], the first frame follows it.
pub fn run<P: Program>(
    program: &mut P,
    source: &mut dyn Source,
    effects: &mut dyn Effects,
    stage: &mut dyn Stage<P>,
) -> Ending {
    // Stopped, or about to be: no frame, no deadline, until we are continued.
    let mut aside = false;
    // What has happened since the last frame.
    let mut unseen = 0;
    // Own files whose answers no frame has shown yet.
    let mut answered: Vec<OwnName> = Vec::new();
    let mut is_first = true;
    // Due at once.
    let mut until = Some(Mono::default());
    loop {
        let (input, now) = source.wait(until);
        let mut tell = |msg| carry_out(program.update(msg, now), effects);
        // A text is shown before what comes behind it: plain mode tells its words.
        let text = matches!(input, Input::Burst(_) | Input::Paste(_));
        let next = match input {
            Input::Terminate(signal) => {
                tell(Msg::LeaveNow);
                return Ending::Terminated(signal);
            }
            Input::Hangup => {
                tell(Msg::LeaveNow);
                return Ending::HungUp;
            }
            // In raw mode Ctrl-Z is a key. Treat it like the signal.
            Input::Suspend | Input::Key(Key::Ctrl('z')) => tell(Msg::Suspending).max(Next::Suspend),
            Input::Continued => {
                if !aside {
                    // SIGSTOP gives no warning, so run the suspend steps now. The clocks
                    // advanced together, so the gap check would not notice.
                    tell(Msg::Suspending);
                }
                aside = false;
                if stage.come_back().is_err() {
                    tell(Msg::LeaveNow);
                    return Ending::HungUp;
                }
                tell(Msg::Resized)
            }
            Input::Key(key) => tell(Msg::Key(key)),
            Input::Held(key) => tell(Msg::Held(key)),
            Input::Bell => {
                if !aside {
                    stage.ring();
                }
                Next::Nothing
            }
            Input::Burst(text) => tell(Msg::Burst(text)),
            Input::Paste(text) => tell(Msg::Paste(text)),
            Input::Resized => tell(Msg::Resized),
            Input::Wake => tell(Msg::Wake),
            Input::Message(msg) => {
                if let Msg::OwnPut(file, _) = &msg {
                    answered.push(file.clone());
                }
                tell(msg)
            }
        };
        match next {
            Next::Leave => return Ending::Left,
            Next::Suspend if !aside => aside = stage.step_aside(),
            Next::Suspend | Next::Stay | Next::Nothing => {}
        }
        if aside {
            until = None;
            continue;
        }
        if next > Next::Nothing {
            unseen += 1;
        }
        // One frame for all that has happened already, and none for nothing.
        if unseen == 0 || (unseen < AT_ONCE && !text && source.has_more()) {
            continue;
        }
        unseen = 0;
        let Ok(shown) = stage.draw(program, now.mono) else {
            // The terminal is gone, with or without a signal.
            leave_unseen(program, effects, now);
            return Ending::HungUp;
        };
        if let Some(effect) = program.shown(shown) {
            effects.carry_out(effect);
        }
        if std::mem::take(&mut is_first) {
            effects.after_first_frame();
        }
        for file in answered.drain(..) {
            effects.own_seen(&file);
        }
        until = program.next_wake();
    }
}

/// Ends the app without drawing.
fn leave_unseen<P: Program>(program: &mut P, effects: &mut dyn Effects, now: Now) {
    carry_out(program.update(Msg::LeaveNow, now), effects);
}

/// Carries out the effects in order. Those of the loop itself come last.
fn carry_out(asked: Vec<Effect>, effects: &mut dyn Effects) -> Next {
    let mut next = Next::Stay;
    for effect in asked {
        match effect {
            Effect::Leave => next = Next::Leave,
            Effect::Suspend => next = next.max(Next::Suspend),
            other => effects.carry_out(other),
        }
    }
    next
}

#[cfg(test)]
mod tests;
