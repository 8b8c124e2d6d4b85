//! A dose in full sentences, for those who read it once before they lie down.

use crate::core::exercise::{Dose, Repetitions, Sides};
use crate::i18n::{Texts, t};
use crate::view::doses::span;

/// A dose as a person would say it.
pub(super) fn said(texts: &Texts, dose: &Dose) -> String {
    let sentences = match dose {
        Dose::Repetitions(r) => repetitions(texts, r),
        Dose::Activity(a) => {
            let mut said = vec![texts.say(t::CliDoseMinutes {
                minutes: &span(a.minutes),
                most: a.minutes.high(),
            })];
            if a.away {
                said.push(texts.say(t::CLI_DOSE_AWAY));
            }
            said
        }
    };
    sentences.join(" ")
}

fn repetitions(texts: &Texts, r: &Repetitions) -> Vec<String> {
    let (sets, reps, most) = (r.sets, &span(r.reps), r.reps.high());
    let mut said = vec![match r.sides {
        Sides::Each => texts.say(t::CliDoseEach { most, reps, sets }),
        Sides::Alternate => texts.say(t::CliDoseAlternate { most, reps, sets }),
        Sides::Both | Sides::None => texts.say(t::CliDose { most, reps, sets }),
    }];
    if r.both_ways {
        said.push(texts.say(t::CLI_DOSE_BOTH_WAYS));
    }
    if r.hold.high() > 0 {
        said.push(texts.say(t::CliDoseHold {
            hold: &span(r.hold),
            most: r.hold.high(),
        }));
    }
    if r.pause.0 > 0 && r.reps.high() > 1 {
        said.push(texts.say(t::CliDosePause { seconds: r.pause.0 }));
    }
    if r.rest.0 > 0 && r.sets > 1 {
        said.push(texts.say(t::CliDoseRest { seconds: r.rest.0 }));
    }
    said
}
