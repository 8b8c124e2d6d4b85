//! The values of the form, and how the arrows change them.

use super::{Amounts, Line, OwnExercise};
use crate::app::desk::Desk;
use crate::core::exercise::limits::{HOLD, MINUTES, REPS, REST, SETS};
use crate::core::exercise::{Activity, Dose, Exercise, Position, Repetitions, Sides, Span};
use crate::core::ring::Way;
use crate::core::time::Seconds;
use crate::i18n::{t, word};
use std::sync::Arc;

impl Amounts {
    /// The amounts of a dose; what it does not say is as usual.
    pub(super) fn of(dose: &Dose) -> Self {
        let usual = Self::default();
        match dose {
            Dose::Repetitions(dose) => Self {
                sets: dose.sets,
                reps: dose.reps.high(),
                hold: dose.hold.high(),
                rest: dose.rest.0,
                sides: dose.sides,
                ..usual
            },
            Dose::Activity(dose) => Self {
                in_minutes: true,
                minutes: dose.minutes.high(),
                ..usual
            },
        }
    }

    /// The dose that they come to. A movement takes two seconds each way, as a file that does not say.
    pub fn dose(&self) -> Dose {
        if self.in_minutes {
            return Dose::Activity(Activity {
                minutes: Span::exactly(self.minutes),
                away: false,
            });
        }
        Dose::Repetitions(Repetitions {
            sets: self.sets,
            reps: Span::exactly(self.reps),
            hold: Span::exactly(self.hold),
            into: Seconds(2),
            back: Seconds(2),
            pause: Seconds(1),
            rest: Seconds(self.rest),
            sides: self.sides,
            both_ways: false,
        })
    }
}

impl OwnExercise {
    /// An arrow on a line.
    pub(super) fn turn(&mut self, line: Line, way: Way, desk: &Desk) {
        self.is_changed |= !matches!(
            line,
            Line::Name | Line::Step(_) | Line::AddStep | Line::Save
        );
        match line {
            Line::Position => {
                self.position = way.of(Position::ALL, self.position);
                self.like = None;
            }
            Line::Like => {
                let models = self.models(desk);
                let is_now = |model: &Option<Arc<Exercise>>| {
                    model.as_ref().map(|m| &m.id) == self.like.as_ref().map(|l| &l.id)
                };
                let now = models.iter().position(is_now).unwrap_or(0);
                let to = way.index(models.len(), now);
                self.like = models.into_iter().nth(to).flatten();
            }
            Line::Amount => self.amounts.in_minutes = !self.amounts.in_minutes,
            Line::Sets => step(&mut self.amounts.sets, way, SETS),
            Line::Reps => step(&mut self.amounts.reps, way, REPS),
            Line::Hold => step(&mut self.amounts.hold, way, HOLD),
            Line::Rest => step(&mut self.amounts.rest, way, REST),
            Line::Sides => self.amounts.sides = way.of(Sides::ALL, self.amounts.sides),
            Line::Minutes => step(&mut self.amounts.minutes, way, MINUTES),
            Line::Name | Line::Step(_) | Line::AddStep | Line::Save => {}
        }
    }

    /// None, and the exercises in the same position that have a figure, by name.
    fn models(&self, desk: &Desk) -> Vec<Option<Arc<Exercise>>> {
        let all = desk.exercises_by_name().into_iter();
        let fit = all.filter(|e| e.position == self.position && e.figure().is_some());
        std::iter::once(None).chain(fit.map(Some)).collect()
    }

    /// The name of a line and its value, in words.
    pub fn name_and_value(&self, line: Line, desk: &Desk) -> (String, String) {
        let texts = &desk.texts;
        let amounts = &self.amounts;
        let seconds = |seconds: u32| match seconds {
            0 => texts.say(t::EDIT_NONE),
            seconds => texts.say(t::DoseHold {
                hold: &seconds.to_string(),
            }),
        };
        match line {
            Line::Name => (texts.say(t::OWN_NAME), self.name.clone()),
            Line::Position => (
                texts.say(t::OWN_POSITION),
                texts.say(word::position(self.position)),
            ),
            Line::Like => {
                let model = self.like.as_ref().map(|model| {
                    let name = model.name.of(texts.lang());
                    texts.say(t::OwnLikeThis {
                        name: name.as_str(),
                    })
                });
                let model = model.unwrap_or_else(|| texts.say(t::EDIT_NONE));
                (texts.say(t::OWN_LIKE), model)
            }
            Line::Amount => {
                let kind = if amounts.in_minutes {
                    t::OWN_IN_MINUTES
                } else {
                    t::OWN_IN_REPETITIONS
                };
                (texts.say(t::OWN_AMOUNT), texts.say(kind))
            }
            Line::Sets => (texts.say(t::EDIT_SETS), amounts.sets.to_string()),
            Line::Reps => (texts.say(t::EDIT_REPS), amounts.reps.to_string()),
            Line::Hold => (texts.say(t::EDIT_HOLD), seconds(amounts.hold)),
            Line::Rest => (texts.say(t::EDIT_REST), seconds(amounts.rest)),
            Line::Sides => (
                texts.say(t::EDIT_SIDES),
                texts.say(word::sides(amounts.sides)),
            ),
            Line::Minutes => (texts.say(t::EDIT_MINUTES), amounts.minutes.to_string()),
            Line::Step(place) => {
                let step = self.steps.get(place).cloned().unwrap_or_default();
                (texts.say(t::OwnStep { n: place + 1 }), step)
            }
            Line::AddStep => (texts.say(t::OWN_ADD_STEP), String::new()),
            Line::Save => (texts.say(t::EDIT_SAVE_LINE), String::new()),
        }
    }
}

/// One more or less, in steps that grow with the number.
fn step(number: &mut u32, way: Way, limits: Span) {
    let stride = |from: u32| match from {
        0..20 => 1,
        20..60 => 5,
        60..180 => 15,
        _ => 30,
    };
    let next = match way {
        Way::On => {
            let stride = stride(*number);
            (*number / stride + 1) * stride
        }
        Way::Back => {
            let below = number.saturating_sub(1);
            let stride = stride(below);
            below / stride * stride
        }
    };
    *number = next.clamp(limits.low(), limits.high());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_up_and_down_through_the_same_values_and_stays_within_its_limits() {
        for limits in [SETS, REPS, HOLD, REST, MINUTES] {
            let mut number = limits.low();
            let mut seen = vec![number];
            while number < limits.high() {
                step(&mut number, Way::On, limits);
                seen.push(number);
                assert!(seen.len() < 100, "{limits:?}");
            }
            step(&mut number, Way::On, limits);
            assert_eq!(number, limits.high());
            for earlier in seen.iter().rev().skip(1) {
                step(&mut number, Way::Back, limits);
                assert_eq!(number, *earlier, "{limits:?}");
            }
            step(&mut number, Way::Back, limits);
            assert_eq!(number, limits.low());
        }
    }

    #[test]
    fn the_amounts_of_a_dose_come_to_that_dose() {
        let amounts = Amounts::default();
        assert_eq!(Amounts::of(&amounts.dose()), amounts);
        let minutes = Amounts {
            in_minutes: true,
            minutes: 20,
            ..amounts
        };
        assert_eq!(Amounts::of(&minutes.dose()), minutes);
    }
}
