//! A dose in words: `3 × 10 · 3 s`, `2 × 20–30 s, each side`, `5–10 min`.

use crate::core::exercise::{Dose, Sides, Span};
use crate::i18n::Texts;

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
        Dose::Activity(a) => texts.with(
            "dose-minutes",
            &[("minutes", span(a.minutes).as_str().into())],
        ),
        Dose::Repetitions(r) => {
            let (sets, reps, hold) = (r.sets.to_string(), span(r.reps), span(r.hold));
            let long = r.hold.high() >= 10;
            let amount = match (r.sets, r.reps.high(), r.hold.high()) {
                (1, 1, 1..) => texts.with("dose-hold", &[("hold", hold.as_str().into())]),
                (_, _, 0) => texts.with(
                    "dose-sets",
                    &[
                        ("sets", sets.as_str().into()),
                        ("reps", reps.as_str().into()),
                    ],
                ),
                (1, _, _) if long => {
                    let hold = texts.with("dose-hold", &[("hold", hold.as_str().into())]);
                    format!("{reps} × {hold}")
                }
                _ => texts.with(
                    "dose-sets-hold",
                    &[
                        ("sets", sets.as_str().into()),
                        ("reps", reps.as_str().into()),
                        ("hold", hold.as_str().into()),
                    ],
                ),
            };
            match r.sides {
                Sides::Each => format!("{amount}, {}", texts.get("dose-each-side")),
                Sides::Alternate => format!("{amount}, {}", texts.get("dose-in-turn")),
                Sides::Both | Sides::None => amount,
            }
        }
    }
}
