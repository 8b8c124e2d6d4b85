//! What is said before an exercise where the plan of the day leaves another one out, or has an easier one
//! besides: its place, the way to it, and what it needs change with that.

use super::Script;
use super::wording::WORTH_TELLING;
use crate::core::exercise::Exercise;
use crate::core::plan::{needs, ways};
use crate::core::text::Plain;
use crate::i18n::{t, word};

impl Script<'_> {
    /// Sentences that every session of these exercises can be told in, however many of them it has.
    pub(super) fn where_others_are_left_out(&self) -> Vec<Plain> {
        let exercises = self.exercises.iter().flatten();
        let more = exercises.clone().any(|exercise| {
            let easier = exercise.easier.as_ref();
            easier.is_some_and(|easier| easier.exercise.is_some())
        });
        // One that is too much may be followed by its easier version.
        let most = self.plan.items().len() + usize::from(more);
        let places = (2..=most).flat_map(|of| (1..=of).map(move |at| (at, of)));
        let places = places.map(|(at, of)| self.say(t::VoiceExercise { at, of }));
        let items = self.plan.items().iter();
        let there = items.map(|item| self.say(word::way_to(item.position)));
        let things = exercises.filter_map(|exercise| {
            let alone = [Some(exercise.clone())];
            Some(Plain::new(&self.texts.needs(&needs(&alone, 0))?))
        });
        let all: Vec<&Exercise> = self.exercises.iter().flatten().map(|e| &**e).collect();
        let times = ways(&all).into_iter().filter(|time| *time >= WORTH_TELLING);
        let times = times.map(|time| self.say(t::VoiceTime { seconds: time.0 }));
        places.chain(there).chain(things).chain(times).collect()
    }
}
