//! What is said and sounded at each cue: the exercise's own words in its own tempo.
//!
//! A [`Script`] turns a cue into a [`Line`] in a language: what is said, which tone, how much room
//! there is. The screen, plain mode, the loudspeaker, `rygrad rehearse` and the tests all read the
//! same lines. [`rehearsal()`] writes a whole plan down without running it; a [`Recording`] is one
//! for somebody who only hears it. All of it is pure: what makes it heard is [`crate::voice`].
//!
//! A cue has a few wordings, the fullest first; the first that fits before the next cue is said.
//! Where none fits, the tone stands alone. The timeline never waits for words.

mod line;
mod machine;
mod prepare;
mod recording;
mod rehearsal;
mod tone;
mod wording;

pub use line::{Line, Tone, takes};
pub use machine::Machine;
pub use recording::{Due, Recording};
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

/// Turns the cues of one session into lines.
#[derive(Debug, Clone, Copy)]
pub struct Script<'a> {
    /// What every exercise says alike.
    pub texts: &'a Texts,
    /// The plan as it is now.
    pub plan: &'a Plan,
    /// Its exercises, in order, as far as they can be had.
    pub exercises: &'a [Option<Arc<Exercise>>],
    /// The standing conditions: with some, breathing is said at every hold.
    pub held: &'a [Condition],
    /// How fast words are spoken.
    pub rate: Rate,
}

impl Script<'_> {
    /// What is said and sounded at a cue.
    pub fn line(&self, call: &Call) -> Line {
        let rate = self.rate.words_a_minute();
        let fits = |words: &Vec<Plain>| call.room.is_none_or(|room| takes(words, rate) <= room);
        Line {
            cue: call.cue,
            words: self
                .wordings(call)
                .into_iter()
                .find(fits)
                .unwrap_or_default(),
            lang: self.said_in(call),
            tone: tone(call.cue),
            room: call.room,
        }
    }

    /// An instruction of one's own may be there in another language only: then it takes that voice.
    fn said_in(&self, call: &Call) -> Lang {
        let lang = self.texts.lang();
        match call.cue {
            Cue::Listen { item } => self
                .exercise(item)
                .map_or(lang, |exercise| exercise.steps.said_in(lang)),
            _ => lang,
        }
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

/// The tone of a cue. What only tells something has none.
const fn tone(cue: Cue) -> Option<Tone> {
    match cue {
        Cue::Move { .. } | Cue::OtherWay | Cue::Begin { .. } => Some(Tone::Start),
        Cue::Hold(_) => Some(Tone::Hold),
        Cue::Return | Cue::Rest(_) | Cue::RestLeg(_) => Some(Tone::LetGo),
        Cue::SwitchSide(_) => Some(Tone::ChangeSide),
        Cue::Count(_) => Some(Tone::Last),
        Cue::Frozen | Cue::Stopped => Some(Tone::Freeze),
        Cue::End => Some(Tone::End),
        Cue::Listen { .. }
        | Cue::GetThere { .. }
        | Cue::CountIn
        | Cue::HalfWay
        | Cue::Enough
        | Cue::Pause
        | Cue::GoOn
        | Cue::Ease
        | Cue::SkippedByRule
        | Cue::AskBack
        | Cue::SoundCheck => None,
    }
}
