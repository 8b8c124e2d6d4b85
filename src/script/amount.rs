//! How much of an exercise is coming, in one sentence: a patient with closed eyes cannot see it.

use super::Script;
use super::wording::LONG_HOLD;
use crate::core::exercise::{Dose, Repetitions, Sides, Span};
use crate::core::plan::Step;
use crate::core::text::Plain;
use crate::i18n::t;

impl Script<'_> {
    /// "Exercise 2 of 3."; `None` for a plan of one.
    pub(super) fn place(&self, item: usize) -> Option<Plain> {
        let of = self.plan.items().len();
        let at = item + 1;
        (of > 1).then(|| self.say(t::VoiceExercise { at, of }))
    }

    /// "3 sets of 10.", "2 times 20 to 30 seconds on each side."; `None` for what is done once, and
    /// for an activity, which tells its minutes when it begins.
    pub(super) fn amount(&self, step: &Step) -> Option<Plain> {
        let Some(Dose::Repetitions(dose)) = self.dose(step) else {
            return None;
        };
        let Repetitions { sets, reps, .. } = dose;
        let long = dose.hold.high() >= LONG_HOLD.0;
        let many = reps.high() > 1;
        let reps = &self.numbers(reps);
        let seconds = &self.numbers(dose.hold);
        let by_side = matches!(dose.sides, Sides::Each | Sides::Alternate);
        let said = match (sets > 1, long, many, by_side) {
            (true, _, _, false) => self.say(t::VoiceSets { sets, reps }),
            (true, _, _, true) => self.say(t::VoiceSetsSide { sets, reps }),
            (false, true, true, false) => self.say(t::VoiceHolds { reps, seconds }),
            (false, true, true, true) => self.say(t::VoiceHoldsSide { reps, seconds }),
            (false, true, false, false) => self.say(t::VoiceHold { seconds }),
            (false, true, false, true) => self.say(t::VoiceHoldSide { seconds }),
            (false, false, true, false) => self.say(t::VoiceTimes { reps }),
            (false, false, true, true) => self.say(t::VoiceTimesSide { reps }),
            (false, false, false, _) => return None,
        };
        Some(said)
    }

    /// A number, or "10 to 15".
    fn numbers(&self, span: Span) -> String {
        let (low, high) = (span.low(), span.high());
        if low == high {
            high.to_string()
        } else {
            self.texts.say(t::VoiceRange { low, high })
        }
    }
}
