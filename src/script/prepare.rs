//! The words before an exercise: its instruction, and how to get into position.

use super::Script;
use super::wording::{WORTH_TELLING, Wording, sentence, whole_seconds};
use crate::core::cue::Call;
use crate::core::exercise::Position;
use crate::core::plan::{Step, needs};
use crate::core::safety::cautions;
use crate::core::text::Plain;
use crate::core::time::Seconds;
use crate::i18n::{t, word};

impl Script<'_> {
    /// The name, then as many whole steps as fit; also how to breathe if time is left. After a
    /// freeze the first steps are left out, because they were heard before.
    pub(super) fn listen(&self, item: usize, step: &Step, call: &Call) -> Vec<Wording> {
        let Some(exercise) = self.exercise(item) else {
            let id = self.item(item).map(|item| item.exercise.to_string());
            return vec![id.map(|id| Plain::new(&id)).into_iter().collect()];
        };
        let lang = self.texts.lang();
        let name = sentence(exercise.name.of(lang));
        let dose = self.dose(step).unwrap_or(exercise.dose);
        let mut rest: Wording = exercise.steps_for(lang, &dose).cloned().collect();
        let steps = rest.len();
        let breath = exercise.breath;
        rest.extend(breath.map(|breath| self.say(word::breath(breath))));
        let named = |part: &[Plain]| std::iter::once(&name).chain(part).cloned().collect();
        if is_again(step, call) {
            let parts = (0..=rest.len()).filter_map(|heard| rest.get(heard..));
            return parts.map(named).collect();
        }
        let parts = || {
            let counts = std::iter::once(rest.len()).chain((0..=steps).rev());
            counts.filter_map(|count| rest.get(..count))
        };
        if exercise.steps.language_of(lang) != lang {
            // A voice of another language reads this line: our words are not for it.
            return parts().map(named).collect();
        }
        let place = self.place(item);
        let opened = |part: &[Plain]| {
            // The steps are commands: whoever hears them for the first time begins to move.
            let first = (!part.is_empty()).then(|| self.say(t::VOICE_LISTEN));
            let opening = place.clone().into_iter().chain([name.clone()]).chain(first);
            opening.chain(part.iter().cloned()).collect()
        };
        parts().map(opened).chain([vec![name.clone()]]).collect()
    }

    /// What to fetch, where to go, how much is coming, the first side, how much time there is, the
    /// cautions, as far as they fit, and before the first exercise the level.
    pub(super) fn get_there(
        &self,
        from: Position,
        to: Position,
        step: &Step,
        call: &Call,
    ) -> Vec<Wording> {
        let needs = self.needs(step.item);
        let moves = from != to;
        let go = moves.then(|| self.say(word::way_to(to)));
        let first = self.plan.outline().first_side;
        let sides = self.dose(step).map(|dose| dose.sides(first));
        let side = sides.into_iter().flatten().flatten().next();
        let side = side.map(|side| self.first_side(step, side));
        let left = Seconds(whole_seconds(call.room.unwrap_or(step.lasts)));
        // A patient who stays in position need not hurry, and a very short time is not worth
        // announcing.
        let tells = (moves || needs.is_some()) && left >= WORTH_TELLING;
        let time = tells.then(|| self.say(t::VoiceTime { seconds: left.0 }));
        let amount = self.amount(step).filter(|_| !is_again(step, call));
        let all = |parts: &[&Option<Plain>]| -> Wording {
            parts.iter().copied().flatten().cloned().collect()
        };
        let full = all(&[&needs, &go, &amount, &side, &time]);
        let less = all(&[&needs, &go, &side, &time]);
        let short = all(&[&needs, &go, &side]);
        let cautions = self.cautions(step);
        let counts = (0..=cautions.len()).rev();
        let careful = counts.filter_map(|count| cautions.get(..count));
        let careful = careful.flat_map(|some| {
            let with = |words: &Wording| words.iter().chain(some).cloned().collect::<Wording>();
            [with(&full), with(&less)]
        });
        let careful: Vec<Wording> = careful.collect();
        // The level is told once, and never in place of a caution.
        let level = self.level(step, call).into_iter();
        let told = level.filter_map(|level| {
            let fullest = careful.first().cloned();
            fullest.map(|words| words.into_iter().chain([level]).collect())
        });
        let told: Vec<Wording> = told.collect();
        told.into_iter().chain(careful).chain([short]).collect()
    }

    /// What to fetch for an exercise, if anything.
    fn needs(&self, item: usize) -> Option<Plain> {
        let needs = self.texts.needs(&needs(self.exercises, item))?;
        Some(Plain::new(&needs))
    }

    /// The level of the plan, on the way to its first exercise.
    fn level(&self, step: &Step, call: &Call) -> Option<Plain> {
        let level = self.plan.outline().level?;
        let told = || sentence(&Plain::new(&self.texts.level(level)));
        (step.item == 0 && !is_again(step, call)).then(told)
    }

    /// The cautions to give before an exercise, in full. The screen shows them while
    /// the exercise is prepared; a listener has time for them on the way into position.
    fn cautions(&self, step: &Step) -> Wording {
        let mine = cautions(self.exercises, step.item, self.held);
        mine.map(|caution| self.say(word::caution(caution)))
            .collect()
    }
}

/// Whether a step goes on after a freeze: its beginning was heard.
fn is_again(step: &Step, call: &Call) -> bool {
    call.room.is_some_and(|room| room < step.lasts)
}
