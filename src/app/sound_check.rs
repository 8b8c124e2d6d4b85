//! Do you hear this? At the end of the first start, and from the settings.
//!
//! The question is spoken, with a tone, as in a session. If nothing is heard, the screen says what
//! this machine has and what to install.

use super::desk::Desk;
use super::msg::Effect;
use super::turn::{Goto, Turn};
use crate::core::cue::Cue;
use crate::core::keys::{Action, Context};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::script::{Line, Machine, Tone};

/// The sound check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SoundCheck {
    /// What the machine has, once that is known.
    pub machine: Option<Machine>,
    /// Whether it was answered that nothing is heard.
    pub unheard: bool,
    /// The line of the settings it was opened from, if that was not the first start.
    from: Option<usize>,
}

impl SoundCheck {
    /// Opens it, and asks aloud.
    pub(super) fn open(from: Option<usize>, desk: &Desk) -> (Self, Vec<Effect>) {
        let mut check = Self {
            from,
            ..Self::default()
        };
        if let Some(machine) = &desk.machine {
            check.learn(machine.clone());
        }
        // It may have been installed since.
        let look = desk.find_sound();
        let effects = if check.unheard {
            vec![look]
        } else {
            vec![ask(desk), look]
        };
        (check, effects)
    }

    /// Learns what the machine has. Where it has nothing there is nothing to ask.
    pub(super) fn learn(&mut self, machine: Machine) {
        self.unheard |= machine.speaker.is_none() && machine.player.is_none();
        self.machine = Some(machine);
    }

    /// Whether only tones sound here.
    pub fn is_voiceless(&self) -> bool {
        self.machine.as_ref().is_some_and(|m| m.speaker.is_none())
    }

    pub(super) fn context(&self) -> Context {
        if self.unheard {
            Context::Unheard
        } else {
            Context::SoundCheck
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Again => {
                self.unheard = false;
                Turn::stay().with(ask(desk))
            }
            Action::No => {
                self.unheard = true;
                Turn::stay().with(Effect::Hush)
            }
            Action::Yes | Action::Confirm | Action::Cancel => {
                let back = self.from.map_or(Goto::Today, Goto::Settings);
                Turn::to(back)
            }
            _ => Turn::stay(),
        }
    }
}

/// The question, as it is spoken and sounded.
fn ask(desk: &Desk) -> Effect {
    Effect::Say(Box::new(Line {
        cue: Cue::SoundCheck,
        words: vec![Plain::new(&desk.texts.say(t::VOICE_CHECK))],
        lang: desk.texts.lang(),
        tone: Some(Tone::ChangeSide),
        room: None,
    }))
}
