//! The amounts of a dose: typed, stepped by an arrow, said in words, and named in the sources.

use super::Ask;
use crate::core::exercise::{Allowed, Amount, Part, Sides, Span};
use crate::core::ids::ExerciseId;
use crate::core::ring::Way;
use crate::core::time::Now;
use crate::i18n::{Texts, dose, t, word};

/// The line of the sources that says why a dose is outside: `ours: knee-to-chest, sets 4: … (2026-11-28)`.
pub(super) fn source(
    id: &ExerciseId,
    ask: &Ask,
    level: Option<usize>,
    why: &str,
    now: Now,
) -> String {
    let value = match ask.amount.span() {
        Some(span) => dose::span(span).replace('–', "-"),
        None => String::new(),
    };
    let level = level.map_or_else(String::new, |level| format!(", level {}", level + 1));
    let why = why.trim();
    let why = if why.is_empty() {
        String::new()
    } else {
        format!(": {why}")
    };
    let (key, date) = (ask.part.key(), now.wall.date_naive());
    format!("ours: {id}, {key} {value}{level}{why} ({date})")
}

/// What a typed number means for a part, within the numbers that a file may use.
pub(super) fn meant(part: Part, typed: &str) -> Option<Amount> {
    let limits = part.limits()?;
    let number = |text: &str| {
        let number: u32 = text.parse().ok()?;
        Some(number.clamp(limits.low(), limits.high()))
    };
    let (low, high) = match typed.split_once('-') {
        Some((low, "")) => (number(low)?, number(low)?),
        Some((low, high)) => (number(low)?, number(high)?),
        None => (number(typed)?, number(typed)?),
    };
    let span = Span::new(low.min(high), low.max(high))?;
    Some(if part.is_range() {
        Amount::Range(span)
    } else {
        Amount::Number(span.high())
    })
}

/// One more or one less, or the next word.
pub(super) fn stepped(part: Part, amount: Amount, way: Way) -> Amount {
    let limits = part.limits().unwrap_or(Span::exactly(0));
    let step = |number: u32| {
        let stepped = match way {
            Way::Back => number.saturating_sub(1),
            Way::On => number.saturating_add(1),
        };
        stepped.clamp(limits.low(), limits.high())
    };
    match amount {
        Amount::Number(number) => Amount::Number(step(number)),
        Amount::Range(span) => {
            let (low, high) = (step(span.low()), step(span.high()));
            Span::new(low, high).map_or(amount, Amount::Range)
        }
        Amount::Word(word) => {
            let words: Vec<&'static str> = Sides::ALL.iter().map(|sides| sides.word()).collect();
            Amount::Word(way.of(&words, word))
        }
        Amount::Flag(flag) => Amount::Flag(!flag),
    }
}

/// What an exercise is meant for.
pub(super) const fn allowed(allowed: &Allowed, part: Part) -> Option<Span> {
    match part {
        Part::Sets => allowed.sets,
        Part::Reps => allowed.reps,
        Part::Hold => allowed.hold,
        Part::Rest => allowed.rest,
        Part::Minutes => allowed.minutes,
        Part::Move | Part::Return | Part::Pause | Part::Sides | Part::BothWays => None,
    }
}

/// What a part is called.
pub(in crate::app::edit) const fn name(part: Part) -> crate::i18n::Text {
    match part {
        Part::Sets => t::EDIT_SETS,
        Part::Reps => t::EDIT_REPS,
        Part::Hold => t::EDIT_HOLD,
        Part::Move => t::EDIT_MOVE,
        Part::Return => t::EDIT_RETURN,
        Part::Pause => t::EDIT_PAUSE,
        Part::Rest => t::EDIT_REST,
        Part::Sides => t::EDIT_SIDES,
        Part::BothWays => t::EDIT_BOTH_WAYS,
        Part::Minutes => t::EDIT_MINUTES,
    }
}

/// A value in words.
pub(in crate::app::edit) fn said(part: Part, amount: Amount, texts: &Texts) -> String {
    match amount {
        Amount::Number(_) | Amount::Range(_) => {
            let number = amount.span().map(dose::span).unwrap_or_default();
            match part {
                Part::Minutes => texts.say(t::DoseMinutes { minutes: &number }),
                Part::Hold | Part::Move | Part::Return | Part::Pause | Part::Rest => {
                    texts.say(t::DoseHold { hold: &number })
                }
                _ => number,
            }
        }
        Amount::Word(said) => {
            let sides = Sides::from_word(said).unwrap_or(Sides::None);
            texts.say(word::sides(sides))
        }
        Amount::Flag(true) => texts.say(t::KEY_YES),
        Amount::Flag(false) => texts.say(t::KEY_NO),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(low: u32, high: u32) -> Option<Amount> {
        Span::new(low, high).map(Amount::Range)
    }

    #[test]
    fn a_typed_number_stays_within_what_a_file_may_have() {
        for (part, typed, want) in [
            (Part::Sets, "4", Some(Amount::Number(4))),
            (Part::Sets, "0", Some(Amount::Number(1))),
            (Part::Sets, "9999999", Some(Amount::Number(10))),
            (Part::Reps, "10-15", range(10, 15)),
            (Part::Reps, "15-10", range(10, 15)),
            (Part::Reps, "12-", range(12, 12)),
            (Part::Hold, "30", range(30, 30)),
            (Part::Minutes, "1-999", range(1, 180)),
            (Part::Reps, "-", None),
            (Part::Sets, "", None),
            (Part::Sides, "2", None),
        ] {
            assert_eq!(meant(part, typed), want, "{part:?} {typed}");
        }
    }

    #[test]
    fn an_arrow_stops_at_the_ends() {
        let ends = stepped(Part::Sets, Amount::Number(10), Way::On);
        assert_eq!(ends, Amount::Number(10));
        let low = stepped(Part::Reps, Amount::Range(Span::exactly(1)), Way::Back);
        assert_eq!(Some(low), range(1, 1));
        let sides = stepped(Part::Sides, Amount::Word("both"), Way::On);
        assert!(matches!(sides, Amount::Word(word) if word != "both"));
    }
}
