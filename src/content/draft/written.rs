//! Values as the file has them.

use crate::core::exercise::{Amount, Part, Sides, Span};
use crate::core::programme::{Frequency, Weekdays};
use toml_edit::Value;

/// A text in quotes.
pub(super) fn text(text: &str) -> String {
    Value::from(text).to_string()
}

/// A value of a part; `None` where a file may not have it.
pub(super) fn amount(part: Part, value: Amount) -> Option<String> {
    if let Some(span) = value.span() {
        let is_one = span.low() == span.high();
        let fits = part.limits()?.holds(span) && (is_one || part.is_range());
        return fits.then(|| self::span(span));
    }
    match value {
        Amount::Word(word) if part == Part::Sides => {
            Sides::from_word(word).map(|sides| text(sides.word()))
        }
        Amount::Flag(yes) if part == Part::BothWays => Some(yes.to_string()),
        _ => None,
    }
}

/// The key of a frequency and its value; `None` where a file may not have it.
pub(super) fn days(days: Frequency) -> Option<(&'static str, String)> {
    match days {
        Frequency::DaysPerWeek(days) => (1..=7)
            .contains(&days)
            .then(|| ("days-per-week", days.to_string())),
        Frequency::AsNeeded => Some(("days-per-week", text("as-needed"))),
        Frequency::On(days) => {
            let words: Vec<String> = days.days().map(|day| text(Weekdays::word(day))).collect();
            Some(("days", format!("[{}]", words.join(", "))))
        }
    }
}

/// Whether two values mean the same.
pub(super) fn is_same(old: &str, new: &str) -> bool {
    let read = |text: &str| text.trim().parse::<Value>().ok();
    match (read(old), read(new)) {
        (Some(old), Some(new)) => mean_the_same(&old, &new),
        _ => old == new,
    }
}

fn mean_the_same(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Integer(old), Value::Integer(new)) => old.value() == new.value(),
        (Value::String(old), Value::String(new)) => old.value() == new.value(),
        (Value::Boolean(old), Value::Boolean(new)) => old.value() == new.value(),
        (Value::Array(old), Value::Array(new)) => {
            let mut pairs = old.iter().zip(new);
            old.len() == new.len() && pairs.all(|(old, new)| mean_the_same(old, new))
        }
        _ => false,
    }
}

fn span(span: Span) -> String {
    if span.low() == span.high() {
        span.low().to_string()
    } else {
        text(&format!("{}-{}", span.low(), span.high()))
    }
}
