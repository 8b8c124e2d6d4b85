//! A dose in words: `3 × 10 · 3 s`, `2 × 20–30 s, each side`, `5–10 min`.

use super::page::Page;
use crate::core::exercise::{Dose, Sides, Span};

pub(super) fn span(span: Span) -> String {
    if span.low() == span.high() {
        span.high().to_string()
    } else {
        format!("{}–{}", span.low(), span.high())
    }
}

pub(super) fn dose(page: &Page<'_>, dose: &Dose) -> String {
    match dose {
        Dose::Activity(a) => page.with(
            "dose-minutes",
            &[("minutes", span(a.minutes).as_str().into())],
        ),
        Dose::Repetitions(r) => {
            let (sets, reps, hold) = (r.sets.to_string(), span(r.reps), span(r.hold));
            let long = r.hold.high() >= 10;
            let amount = match (r.sets, r.reps.high(), r.hold.high()) {
                (1, 1, 1..) => page.with("dose-hold", &[("hold", hold.as_str().into())]),
                (_, _, 0) => page.with(
                    "dose-sets",
                    &[
                        ("sets", sets.as_str().into()),
                        ("reps", reps.as_str().into()),
                    ],
                ),
                (1, _, _) if long => {
                    let hold = page.with("dose-hold", &[("hold", hold.as_str().into())]);
                    format!("{reps} × {hold}")
                }
                _ => page.with(
                    "dose-sets-hold",
                    &[
                        ("sets", sets.as_str().into()),
                        ("reps", reps.as_str().into()),
                        ("hold", hold.as_str().into()),
                    ],
                ),
            };
            match r.sides {
                Sides::Each => format!("{amount}, {}", page.say("dose-each-side")),
                Sides::Alternate => format!("{amount}, {}", page.say("dose-in-turn")),
                Sides::Both | Sides::None => amount,
            }
        }
    }
}
