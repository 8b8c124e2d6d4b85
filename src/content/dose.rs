//! `[dose]`, `[allowed]`, and what a programme changes of a dose.

use super::faults::Faults;
use super::say;
use super::tree::Entries;
use crate::core::exercise::{Activity, Allowed, Dose, DoseChange, Repetitions, Sides, Span};
use crate::core::phrase::Value;
use crate::core::time::Seconds;

/// Reads `[dose]`. Returns `None`, with a fault, where sets and minutes are mixed or a repetition
/// takes no time.
pub(super) fn dose(entries: &Entries, away: bool, faults: &mut Faults<'_>) -> Option<Dose> {
    if let Some(minutes) = entries.entry("minutes") {
        let mut mixed = false;
        for entry in entries.said.iter().filter(|e| e.field.key != "minutes") {
            let message = say::does_not_go_with(entry.field.key, "minutes");
            faults.error(entry.key.clone(), message, say::MINUTES_OR_SETS);
            mixed = true;
        }
        if mixed {
            return None;
        }
        debug_assert_eq!(minutes.field.key, "minutes");
        return Some(Dose::Activity(Activity {
            minutes: entries.amount("minutes")?,
            away,
        }));
    }
    let dose = Repetitions {
        sets: entries.number("sets")?,
        reps: entries.amount("reps")?,
        hold: entries.amount("hold")?,
        into: Seconds(entries.number("move")?),
        back: Seconds(entries.number("return")?),
        pause: Seconds(entries.number("pause")?),
        rest: Seconds(entries.number("rest")?),
        sides: Sides::from_word(entries.word("sides")?)?,
        both_ways: entries.flag("both-ways")?,
    };
    if takes_no_time(&dose) {
        faults.error(entries.at.clone(), say::TAKES_NO_TIME, say::GIVE_SECONDS);
        return None;
    }
    Some(Dose::Repetitions(dose))
}

/// Whether a repetition takes no time.
pub(super) const fn takes_no_time(dose: &Repetitions) -> bool {
    dose.into.0 == 0 && dose.back.0 == 0 && dose.hold.high() == 0
}

/// Reads `[allowed]`.
pub(super) fn allowed(entries: &Entries) -> Allowed {
    Allowed {
        sets: entries.amount("sets"),
        reps: entries.amount("reps"),
        hold: entries.amount("hold"),
        rest: entries.amount("rest"),
        minutes: entries.amount("minutes"),
    }
}

/// Reads the changes of a `[[exercise]]`.
pub(super) fn change(item: &Entries) -> DoseChange {
    let seconds = |key| item.number(key).map(Seconds);
    DoseChange {
        sets: item.number("sets"),
        reps: item.amount("reps"),
        hold: item.amount("hold"),
        into: seconds("move"),
        back: seconds("return"),
        pause: seconds("pause"),
        rest: seconds("rest"),
        sides: item.word("sides").and_then(Sides::from_word),
        both_ways: item.flag("both-ways"),
        minutes: item.amount("minutes"),
    }
}

/// Returns the range that an exercise allows for a key, and the value of a dose.
pub(super) fn compared(key: &str, allowed: &Allowed, dose: &Dose) -> Option<(Span, Span)> {
    match (key, dose) {
        ("sets", Dose::Repetitions(d)) => Some((allowed.sets?, Span::exactly(d.sets))),
        ("reps", Dose::Repetitions(d)) => Some((allowed.reps?, d.reps)),
        ("hold", Dose::Repetitions(d)) => Some((allowed.hold?, d.hold)),
        ("rest", Dose::Repetitions(d)) => Some((allowed.rest?, Span::exactly(d.rest.0))),
        ("minutes", Dose::Activity(d)) => Some((allowed.minutes?, d.minutes)),
        _ => None,
    }
}

/// A range in words.
pub(super) fn within(span: Span) -> Value {
    if span.low() == span.high() {
        span.low().into()
    } else {
        say::from_to(span.low(), span.high()).into()
    }
}
