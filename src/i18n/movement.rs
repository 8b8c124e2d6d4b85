//! The word for a phase or a side of an exercise: the exercise's own word, or else the general one.

use super::{Text, Texts, word};
use crate::core::exercise::{Exercise, Side};
use crate::core::plan::StepKind;
use crate::core::text::Plain;

impl Texts {
    /// The word for a phase.
    pub(crate) fn phase(&self, exercise: Option<&Exercise>, kind: StepKind) -> Plain {
        let own = exercise.and_then(|exercise| exercise.spoken.of(kind));
        own.map_or_else(
            || Plain::new(&self.say(word::step(kind))),
            |text| text.of(self.lang()).clone(),
        )
    }

    /// The word for a side. `general` is the general word, which depends on its sentence.
    pub(crate) fn side(
        &self,
        exercise: Option<&Exercise>,
        side: Side,
        general: impl Fn(Side) -> Text,
    ) -> Plain {
        let own = exercise.and_then(|exercise| exercise.spoken.side(side));
        own.map_or_else(
            || Plain::new(&self.say(general(side))),
            |text| text.of(self.lang()).clone(),
        )
    }
}
