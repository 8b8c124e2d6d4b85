//! Carries out what the app asks for: silence, cues, writing, reading.
//!
//! Everything here returns at once. What takes time has a thread of its own and answers through a
//! [`Mailbox`](super::source::Mailbox): a slow disk never stalls a timer or the pain key.

use super::awake::Awake;
use crate::app::msg::{Effect, Receipt, Write};
use crate::core::session::Fact;
use crate::core::settings::{Change, Settings};
use crate::script::Line;
use crate::voice::Aloud;

/// Carries effects out, in the order in which they come.
pub trait Edges {
    /// Carries one out; never blocks. [`Effect::Suspend`] and [`Effect::Leave`] never come here:
    /// they are the loop's own.
    fn carry_out(&mut self, effect: Effect);
}

/// Plays cues. Never blocks; what cannot be played is dropped, for it is on screen as well.
pub trait Cues {
    /// Says and sounds it, in place of what is stale by now.
    fn play(&self, line: &Line);
    /// Silence, mid-word.
    fn hush(&self);
    /// Looks what the machine can speak and sound with. Answers [`Sound`](crate::app::msg::Msg::Sound).
    fn find(&self);
    /// The settings have changed.
    fn set(&mut self, settings: &Settings);
}

/// Keeps what the app hands over. Every call returns at once.
pub trait Ledger {
    /// Writes, in the order of the calls. Answers [`Written`] with the receipt: once it is on disk,
    /// or why it is not; possibly both in turn, when a retry succeeds.
    ///
    /// [`Written`]: crate::app::msg::Msg::Written
    fn write(&mut self, receipt: Receipt, what: Write);
    /// Reads the whole log on a thread. Answers [`Log`](crate::app::msg::Msg::Log).
    fn read_log(&mut self);
    /// Keeps what changed in the settings. Answers [`Kept`](crate::app::msg::Msg::Kept).
    fn save(&mut self, changes: Vec<Change>);
}

impl Cues for Aloud {
    fn play(&self, line: &Line) {
        Self::play(self, line);
    }
    fn hush(&self) {
        Self::hush(self);
    }
    fn find(&self) {
        Self::find(self);
    }
    fn set(&mut self, settings: &Settings) {
        Self::set(self, settings);
    }
}

/// Production effects. The caller owns them, so it can flush pending writes and report failures after
/// the terminal is restored.
#[derive(Debug, Default)]
pub struct Outside<C, L> {
    /// Plays cues.
    pub cues: C,
    /// Keeps the log and the settings.
    pub ledger: L,
    /// Keeps the display awake.
    pub awake: Awake,
}

impl<C, L> Outside<C, L> {
    /// The display stays awake while a session runs: not while it stands still, for it may have been
    /// forgotten, and not after it.
    fn mind_the_display(&mut self, what: &Write) {
        match what {
            Write::Begin(..) => self.awake.hold(),
            Write::Entry(entry) => match entry.fact {
                Fact::GoingOn => self.awake.hold(),
                Fact::Frozen { .. } => self.awake.let_go(),
                _ => {}
            },
            Write::Close(_) => self.awake.let_go(),
            Write::Probe | Write::Resume(_) | Write::Append(_) => {}
        }
    }
}

impl<C: Cues, L: Ledger> Edges for Outside<C, L> {
    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Hush => self.cues.hush(),
            Effect::FindSound => self.cues.find(),
            Effect::Say(line) => self.cues.play(&line),
            Effect::Write(receipt, what) => {
                self.mind_the_display(&what);
                self.ledger.write(receipt, what);
            }
            Effect::ReadLog => self.ledger.read_log(),
            Effect::Save(settings, changes) => {
                self.cues.set(&settings);
                self.ledger.save(changes);
            }
            Effect::Suspend | Effect::Leave => {}
        }
    }
}
