//! A dose in words: `3 × 10 · 3 s`, `2 × 20–30 s, each side`, `5–10 min`.

use crate::core::exercise::{Dose, Sides, Span};
use crate::i18n::{Texts, t};

/// A number or a range: `10`, `10–15`.
pub fn span(span: Span) -> String {
    if span.low() == span.high() {
        span.high().to_string()
    } else {
        format!("{}–{}", span.low(), span.high())
    }
}

/// A dose as short as it can be said.
pub fn dose(texts: &Texts, dose: &Dose) -> String {
    match dose {
        Dose::Activity(a) => texts.say(t::DoseMinutes {
            minutes: span(a.minutes).as_str(),
        }),
        Dose::Repetitions(r) => {
            let (sets, reps, hold) = (r.sets.to_string(), span(r.reps), span(r.hold));
            let long = r.hold.high() >= 10;
            let amount = match (r.sets, r.reps.high(), r.hold.high()) {
                (1, 1, 1..) => texts.say(t::DoseHold {
                    hold: hold.as_str(),
                }),
                (_, _, 0) => texts.say(t::DoseSets {
                    sets: sets.as_str(),
                    reps: reps.as_str(),
                }),
                (1, _, _) if long => {
                    let hold = texts.say(t::DoseHold {
                        hold: hold.as_str(),
                    });
                    format!("{reps} × {hold}")
                }
                _ => texts.say(t::DoseSetsHold {
                    sets: sets.as_str(),
                    reps: reps.as_str(),
                    hold: hold.as_str(),
                }),
            };
            match r.sides {
                Sides::Each => format!("{amount}, {}", texts.say(t::DOSE_EACH_SIDE)),
                Sides::Alternate => format!("{amount}, {}", texts.say(t::DOSE_IN_TURN)),
                Sides::Both | Sides::None => amount,
            }
        }
    }
}
