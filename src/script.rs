//! The words and tones of each cue: the exercise's own words in its own tempo.
//!
//! A [`Script`] turns a cue into a [`Line`] in a language: its words, its tone, and the time until
//! the next cue. The screen, plain mode, the loudspeaker, `rygrad rehearse` and the tests all read
//! the same lines. [`rehearsal()`] writes down a whole plan without running it; a [`Recording`] is
//! one for a listener without a screen. Everything here is pure; [`crate::voice`] makes it audible.
//!
//! A cue has several wordings, the fullest first. The first one that fits before the next cue is
//! spoken. If none fits, only the tone sounds. The timeline never waits for words.

mod ahead;
mod amount;
pub mod fragments;
mod left_out;
mod line;
mod machine;
mod prepare;
mod recording;
mod rehearsal;
mod tone;
mod wording;

pub use ahead::{Ahead, Known};
pub use line::{Line, Tone, takes};
pub use machine::Machine;
pub use recording::{Chapter, Due, Recording, digit_by_digit};
pub use rehearsal::{Timed, rehearsal};
pub use tone::SAMPLE_RATE;

use crate::core::cue::{Call, Cue};
use crate::core::exercise::Exercise;
use crate::core::plan::{Plan, PlanItem, Step};
use crate::core::safety::Condition;
use crate::core::settings::Rate;
use crate::core::text::{Lang, Plain};
use crate::i18n::Texts;
use std::sync::Arc;
use std::time::Duration;
use wording::is_passing;

/// Turns the cues of one session into lines.
#[derive(Debug, Clone, Copy)]
pub struct Script<'a> {
    /// The texts that all exercises share.
    pub texts: &'a Texts,
    /// The plan in its current form.
    pub plan: &'a Plan,
    /// Its exercises, in order; `None` for one that could not be loaded.
    pub exercises: &'a [Option<Arc<Exercise>>],
    /// The standing conditions. With some of them, every hold has the breathing cue.
    pub held: &'a [Condition],
    /// How fast the voice speaks.
    pub rate: Rate,
}

impl Script<'_> {
    /// The words and the tone of a cue.
    pub fn line(&self, call: &Call) -> Line {
        let rate = self.rate.words_a_minute();
        let tone = self.tone(call);
        let lead = tone.map_or(Duration::ZERO, Tone::lead);
        let lang = self.language_of(call);
        let fits = |words: &[Plain], lead| {
            let lasts = lead + takes(words, rate, lang);
            call.room.is_none_or(|room| lasts <= room)
        };
        // Words that fit only without their tone are the last ones left, and the patient would miss
        // them: a recording speaks them a little faster, a session begins them sooner.
        let wordings = self.wordings(call);
        let after_tone = wordings.iter().find(|words| fits(words, lead));
        let words =
            after_tone.or_else(|| wordings.iter().rfind(|words| fits(words, Duration::ZERO)));
        Line {
            cue: call.cue,
            words: words.cloned().unwrap_or_default(),
            lang,
            tone,
            room: call.room,
        }
    }

    /// A patient's own instruction may exist only in another language; then it is spoken in that
    /// one.
    fn language_of(&self, call: &Call) -> Lang {
        let lang = self.texts.lang();
        match call.cue {
            Cue::Listen { item } => self
                .exercise(item)
                .map_or(lang, |exercise| exercise.steps.language_of(lang)),
            _ => lang,
        }
    }

    /// The tone of a cue. A short hold within a movement has none, nor has a rest right after a way
    /// back: the same tone twice says nothing.
    fn tone(&self, call: &Call) -> Option<Tone> {
        const NEAR: Duration = Duration::from_secs(3);
        let silent = match (call.cue, self.step(call)) {
            (Cue::Hold(_), Some(step)) => is_passing(step, self.dose(step)),
            (Cue::Rest(left), Some(step)) if Duration::from(left) >= step.lasts => {
                let before = call.step.checked_sub(1);
                let before = before.and_then(|before| self.plan.timeline().get(before));
                before.is_some_and(|step| step.kind.goes_back() && step.lasts < NEAR)
            }
            _ => false,
        };
        tone(call.cue).filter(|_| !silent)
    }

    fn step(&self, call: &Call) -> Option<&Step> {
        let steps = self.plan.timeline();
        steps.get(call.step).or(steps.last())
    }

    fn item(&self, index: usize) -> Option<&PlanItem> {
        self.plan.items().get(index)
    }

    fn exercise(&self, index: usize) -> Option<&Exercise> {
        self.exercises.get(index)?.as_deref()
    }
}

/// The tone of a cue. A cue that only informs has none.
const fn tone(cue: Cue) -> Option<Tone> {
    match cue {
        Cue::Move { .. } | Cue::OtherWay | Cue::Begin { .. } => Some(Tone::Start),
        Cue::Hold(_) => Some(Tone::Hold),
        Cue::Return | Cue::Rest(_) | Cue::RestLeg(_) => Some(Tone::LetGo),
        Cue::SwitchSide(_) => Some(Tone::ChangeSide),
        Cue::Count(_) => Some(Tone::Last),
        Cue::Frozen | Cue::AskThere | Cue::Stopped => Some(Tone::Freeze),
        Cue::End => Some(Tone::End),
        Cue::Listen { .. }
        | Cue::GetThere { .. }
        | Cue::CountIn
        | Cue::HalfWay
        | Cue::Place(_)
        | Cue::Closing
        | Cue::Enough
        | Cue::Pause
        | Cue::GoOn
        | Cue::Ease
        | Cue::SkippedByRule
        | Cue::AskBack
        | Cue::SoundCheck
        | Cue::Advice => None,
    }
}
