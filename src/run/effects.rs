//! Carries out the effects of the app: silence, cues, writing, reading.
//!
//! Every call but the one behind the first frame returns at once. Slow work has its own thread and answers
//! through a [`Mailbox`](super::source::Mailbox), so a slow disk never stalls a timer or the pain key.

use super::awake::Awake;
use super::recorder::Recorder;
use crate::app::msg::Effect;
use crate::core::own_file::OwnName;
use crate::core::session::Fact;
use crate::core::write::Write;
use crate::store;
use crate::voice::Aloud;

/// Carries effects out, in the order in which they come.
pub trait Effects {
    /// Carries one out; never blocks. The loop itself handles [`Effect::Suspend`] and
    /// [`Effect::Leave`].
    fn carry_out(&mut self, effect: Effect);
    /// The first frame is shown: what it need not wait for is done now, before the first key. Asks the disk
    /// for names and modes; a session in which a key could be urgent has not begun.
    fn after_first_frame(&mut self) {}
    /// A frame has shown what became of this own file.
    fn own_seen(&mut self, _file: &OwnName) {}
}

/// Production effects. The caller owns them, so it can flush pending writes and report failures after
/// the terminal is restored.
#[derive(Debug)]
pub struct SystemEffects {
    /// Plays cues. What cannot be played is dropped, for it is on screen as well.
    pub cues: Aloud,
    /// Keeps the log and the settings.
    pub recorder: Recorder,
    /// Keeps the display awake.
    pub awake: Awake,
}

impl SystemEffects {
    /// Keeps the display awake while a session runs; not while it is frozen, because it may have been
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
            Write::Probe
            | Write::Claim
            | Write::Release
            | Write::Resume(_)
            | Write::Append(_)
            | Write::AppendAll(_) => {}
        }
    }
}

impl Effects for SystemEffects {
    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Hush => self.cues.hush(),
            Effect::FindSound(lang) => self.cues.find(lang),
            Effect::Say(line) => self.cues.play(&line),
            Effect::Write(ticket, what) => {
                self.mind_the_display(&what);
                self.recorder.write(ticket, what);
            }
            Effect::Look => self.recorder.look(),
            Effect::HandOut(handed) => self.recorder.hand_out(*handed),
            Effect::PutOwn(file) => self.recorder.put_own(*file),
            Effect::ReadLog => self.recorder.read_log(store::needed),
            Effect::ReadWhole => self.recorder.read_log(|folders| store::all(&folders.log())),
            Effect::Save(settings, changes) => {
                self.cues.set(&settings);
                self.recorder.save(changes);
            }
            Effect::Suspend | Effect::Leave => {}
        }
    }

    fn after_first_frame(&mut self) {
        self.recorder.look_after_files();
    }

    fn own_seen(&mut self, file: &OwnName) {
        self.recorder.own_seen(file);
    }
}
