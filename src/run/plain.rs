//! Plain mode: appended lines without window, escape sequences or colour. For screen readers,
//! braille displays, logs and pipes, which a full-screen program cannot serve
//! (<https://github.com/ratatui/ratatui/issues/2610>).

use super::backend::Waiting;
use super::charset::{Charset, Encoded};
use super::guard::Guard;
use super::main_loop::{self, Ending, Stage};
use super::plain_writer::PlainWriter;
use super::program::Program;
use super::source::{Inbox, Mailbox};
use super::{Refusal, effects::Effects, signals, tty};
use crate::app::msg::Effect;
use crate::app::{Shown, Window};
use crate::core::cue::Cue;
use crate::core::own_file::OwnName;
use crate::core::time::Mono;
use crate::view::lines::{PlainScreen, spell};
use std::cell::RefCell;
use std::io::{self, IsTerminal, Stdout};
use std::rc::Rc;

/// Tells the program at a moment.
pub type Tell<'a, P> = &'a mut dyn FnMut(&P, Mono) -> PlainScreen;

/// Runs the program in appended lines, on this thread, until it ends. Keys come from the terminal.
/// If standard input is no terminal, its bytes are the keys, and its end is a hang-up. Restores the
/// terminal before it returns.
pub fn start<P: Program>(
    program: &mut P,
    mut inbox: Inbox,
    effects: &mut dyn Effects,
    tell: Tell<'_, P>,
) -> Result<Ending, Refusal> {
    signals::catch(inbox.mailbox())?.tell()?;
    let guard = if io::stdin().is_terminal() {
        Some(Guard::listen()?)
    } else {
        None
    };
    let said = Said::default();
    let mut effects = Overheard {
        effects,
        said: Rc::clone(&said),
    };
    let mut stage = InLines {
        said,
        writer: PlainWriter::new(Encoded::new(
            Waiting::new(io::stdout()),
            Charset::of_process(),
        )),
        guard,
        tell,
        unread: Some(inbox.mailbox()),
    };
    let ending = main_loop::run(program, &mut inbox, &mut effects, &mut stage);
    if ending == Ending::HungUp
        && let Some(guard) = stage.guard
    {
        guard.hang_up();
    }
    Ok(ending)
}

/// Cues to write, whether the voice is on or off.
type Said = Rc<RefCell<Vec<String>>>;

/// The effects, and a copy of each spoken line.
struct Overheard<'a> {
    effects: &'a mut dyn Effects,
    said: Said,
}

impl Effects for Overheard<'_> {
    fn carry_out(&mut self, effect: Effect) {
        match &effect {
            // Do not write the sound check, because a screen reader would speak it. Advice is written as the
            // screen has it.
            Effect::Say(line) if matches!(line.cue, Cue::SoundCheck | Cue::Advice) => {}
            Effect::Say(line) if line.cue == Cue::Stopped => {
                self.said
                    .borrow_mut()
                    .extend(line.words.first().map(|said| spell(said.as_str())));
            }
            Effect::Say(line) if !line.words.is_empty() => {
                self.said.borrow_mut().push(spell(&line.text()));
            }
            Effect::Hush => self.said.borrow_mut().clear(),
            _ => {}
        }
        self.effects.carry_out(effect);
    }

    fn after_first_frame(&mut self) {
        self.effects.after_first_frame();
    }

    fn own_seen(&mut self, file: &OwnName) {
        self.effects.own_seen(file);
    }
}

struct InLines<'a, P> {
    said: Said,
    writer: PlainWriter<Encoded<Waiting<Stdout>>>,
    /// Where keys come from a terminal.
    guard: Option<Guard>,
    tell: Tell<'a, P>,
    /// Where keys will go once somebody reads them, after the first lines.
    unread: Option<Mailbox>,
}

impl<P> Stage<P> for InLines<'_, P> {
    fn draw(&mut self, program: &P, at: Mono) -> io::Result<Shown> {
        let said = self.said.take();
        self.writer.tell(&(self.tell)(program, at), &said)?;
        if let Some(mailbox) = self.unread.take() {
            if self.guard.is_some() {
                tty::listen(mailbox)?;
            } else {
                tty::listen_to_pipe(mailbox)?;
            }
        }
        Ok(Window::ENDLESS.into())
    }

    fn step_aside(&mut self) -> bool {
        let stops = signals::can_be_continued();
        if stops {
            if let Some(guard) = &self.guard {
                guard.step_aside();
            }
            signals::stop_ourselves();
        }
        stops
    }

    fn come_back(&mut self) -> io::Result<()> {
        self.writer.forget();
        self.guard.as_ref().map_or(Ok(()), Guard::come_back)
    }
}
