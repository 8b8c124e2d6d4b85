//! The instruction of an exercise: which of its steps a dose has, and how long they take to hear or to
//! read.

use super::{Dose, Exercise};
use crate::core::text::{Lang, Localized, Plain, SLOWEST_VOICE};
use crate::core::time::Seconds;

/// Shortest time an instruction is shown, in seconds.
const LISTEN_LEAST: u32 = 3;
/// Words of "Exercise 2 of 3." and "Listen first.", the same number in every language.
const OPENING: u32 = 6;
/// Letters that are read in a second.
const READ_A_SECOND: usize = 15;
/// Seconds in which an instruction is read: the rest is read on the way, because it stays on the
/// screen. With 20 s down to the floor and the count-in, the first movement comes within 40 s.
const READ: std::ops::RangeInclusive<usize> = 5..=16;

impl Exercise {
    /// The steps of this dose, in order. What is only about the other way belongs to a dose that goes
    /// both ways: a patient would wait for it in vain.
    pub fn steps_for<'e>(
        &'e self,
        lang: Lang,
        dose: &Dose,
    ) -> impl Iterator<Item = &'e Plain> + use<'e> {
        self.kept(self.steps.of(lang), dose)
    }

    /// Seconds to hear it in its place in the session, name and steps of this dose: the words of the
    /// longest language at the slowest rate.
    pub fn listen(&self, dose: &Dose) -> Seconds {
        self.heard(dose, OPENING)
    }

    /// Seconds for the name, the steps and some words more.
    fn heard(&self, dose: &Dose, more: u32) -> Seconds {
        let heard = |(lang, steps): (Lang, &Vec<Plain>)| {
            let words = self.kept(steps, dose).map(Plain::words);
            self.name.of(lang).words() + words.sum::<usize>()
        };
        let words = self.steps.iter().map(heard).max();
        let words = words.and_then(|words| u32::try_from(words).ok());
        let words = words.unwrap_or_default().saturating_add(more);
        let seconds = words.saturating_mul(60).div_ceil(SLOWEST_VOICE);
        Seconds(seconds.max(LISTEN_LEAST))
    }

    /// Seconds to read them without a voice: 15 letters a second in the longest language, at most 16 s
    /// (the steps stay on the screen), and never longer than hearing them takes.
    pub fn read(&self, dose: &Dose) -> Seconds {
        let letters = |text: &Plain| text.as_str().chars().count();
        let read = |(lang, steps): (Lang, &Vec<Plain>)| {
            let steps = self.kept(steps, dose).map(letters);
            letters(self.name.of(lang)) + steps.sum::<usize>()
        };
        let seconds = self.steps.iter().map(read).max().unwrap_or_default();
        let seconds = seconds.div_ceil(READ_A_SECOND);
        let seconds = seconds.clamp(*READ.start(), *READ.end());
        let seconds = u32::try_from(seconds).unwrap_or_default();
        Seconds(seconds.min(self.heard(dose, 0).0))
    }

    /// How many places an activity is led through, in the language with most.
    pub fn places(&self) -> u32 {
        let lists = self.places.iter().flat_map(Localized::iter);
        let most = lists.map(|(_, places)| places.len()).max();
        most.and_then(|most| u32::try_from(most).ok())
            .unwrap_or_default()
    }

    fn kept<'e>(
        &'e self,
        steps: &'e [Plain],
        dose: &Dose,
    ) -> impl Iterator<Item = &'e Plain> + use<'e> {
        let both_ways = matches!(dose, Dose::Repetitions(dose) if dose.both_ways);
        let numbered = (1..).zip(steps);
        let kept = numbered.filter(move |(n, _)| both_ways || !self.other_way_steps.contains(n));
        kept.map(|(_, step)| step)
    }
}
