//! A dose in full sentences, for those who read it once before they lie down.

use crate::core::exercise::{Dose, Repetitions, Sides, Span};
use crate::i18n::{Arg, Texts};
use crate::view::doses::span;

/// A dose as a person would say it.
pub(super) fn said(texts: &Texts, dose: &Dose) -> String {
    let sentences = match dose {
        Dose::Repetitions(r) => repetitions(texts, r),
        Dose::Activity(a) => {
            let mut said = vec![ranged(texts, "cli-dose-minutes", "minutes", a.minutes)];
            if a.away {
                said.push(texts.get("cli-dose-away"));
            }
            said
        }
    };
    sentences.join(" ")
}

fn repetitions(texts: &Texts, r: &Repetitions) -> Vec<String> {
    let reps = span(r.reps);
    let name = match r.sides {
        Sides::Each => "cli-dose-each",
        Sides::Alternate => "cli-dose-alternate",
        Sides::Both | Sides::None => "cli-dose",
    };
    let amount = [
        ("sets", r.sets.into()),
        ("reps", reps.as_str().into()),
        ("most", r.reps.high().into()),
    ];
    let mut said = vec![texts.with(name, &amount)];
    if r.both_ways {
        said.push(texts.get("cli-dose-both-ways"));
    }
    if r.hold.high() > 0 {
        said.push(ranged(texts, "cli-dose-hold", "hold", r.hold));
    }
    let seconds = |name: &str, seconds: u32| texts.with(name, &[("seconds", seconds.into())]);
    if r.pause.0 > 0 && r.reps.high() > 1 {
        said.push(seconds("cli-dose-pause", r.pause.0));
    }
    if r.rest.0 > 0 && r.sets > 1 {
        said.push(seconds("cli-dose-rest", r.rest.0));
    }
    said
}

fn ranged(texts: &Texts, name: &str, key: &str, range: Span) -> String {
    let (shown, most) = (span(range), Arg::from(range.high()));
    texts.with(name, &[(key, shown.as_str().into()), ("most", most)])
}
