//! Warns of what works but could be better: texts that do not fit a narrow window, a dose outside
//! its own range, a long hold without a word on breathing.

use super::dose::{compared, within};
use super::faults::Faults;
use super::say;
use super::tree::{Entries, Entry, Value};
use crate::core::exercise::{Allowed, Caution, Dose};
use crate::core::phrase::Phrase;

/// Longest name, in characters: one line of a window of 40 columns.
const LONGEST_NAME: usize = 30;
/// Longest cue, in characters: it is spoken within the second that its phase may last.
const LONGEST_CUE: usize = 24;
/// Longest step, in characters: five lines of a window of 40 columns.
const LONGEST_STEP: usize = 160;
/// Shortest hold, in seconds, that needs a word on breathing where blood pressure matters
/// (`exercise-facts.md`, BP: "keep breathing, keep holds short"). The number is ours.
const LONG_HOLD: u32 = 10;

/// Warns of texts that do not fit.
pub(super) fn texts(entries: &Entries, faults: &mut Faults<'_>) {
    if let Some(name) = entries.table("name") {
        lines(name, &say::NOUN_NAME, LONGEST_NAME, faults);
    }
    let cues = entries.table("cue").map_or(&[][..], |cue| &cue.said);
    for cue in cues {
        if let Value::Table(cue) = &cue.value {
            lines(cue, &say::NOUN_CUE, LONGEST_CUE, faults);
        }
    }
    let steps = entries.table("steps").map_or(&[][..], |steps| &steps.said);
    for entry in steps {
        let Value::Texts(steps) = &entry.value else {
            continue;
        };
        for step in steps {
            // A short step needs no place.
            if step.as_str().chars().count() <= LONGEST_STEP {
                continue;
            }
            let inside = faults.source().get(entry.at.clone()).unwrap_or_default();
            // A text with escapes is not found in the source; then the whole list is marked.
            let at = inside.find(step.as_str()).map_or(entry.at.clone(), |at| {
                let start = entry.at.start + at;
                start..start + step.as_str().len()
            });
            long(step.as_str(), &say::NOUN_STEP, LONGEST_STEP, at, faults);
        }
    }
}

fn lines(said: &Entries, what: &Phrase, longest: usize, faults: &mut Faults<'_>) {
    for entry in &said.said {
        if let Value::Text(text) = &entry.value {
            long(text.as_str(), what, longest, entry.at.clone(), faults);
        }
    }
}

fn long(
    text: &str,
    what: &Phrase,
    longest: usize,
    at: std::ops::Range<usize>,
    faults: &mut Faults<'_>,
) {
    let length = text.chars().count();
    if length > longest {
        let message = say::too_many_characters(what.clone(), length);
        faults.warning(at, message, say::fits_window(longest));
    }
}

/// Warns of a number that no step has.
pub(super) fn other_way_steps(entries: &Entries, faults: &mut Faults<'_>) {
    let Some(entry) = entries.entry("other-way-steps") else {
        return;
    };
    let steps = entries.table("steps").map_or(&[][..], |steps| &steps.said);
    let count = steps.iter().filter_map(|entry| match &entry.value {
        Value::Texts(steps) => u32::try_from(steps.len()).ok(),
        _ => None,
    });
    let Some(count) = count.max() else { return };
    let numbers = entries.numbers("other-way-steps").iter();
    for number in numbers.filter(|number| **number > count) {
        faults.warning(entry.at.clone(), say::no_step(*number), None);
    }
}

/// Warns of a dose that its own `[allowed]` does not hold.
pub(super) fn dose(entries: &Entries, allowed: &Allowed, dose: &Dose, faults: &mut Faults<'_>) {
    for key in ["sets", "reps", "hold", "rest", "minutes"] {
        let Some((range, set)) = compared(key, allowed, dose) else {
            continue;
        };
        if !range.holds(set) {
            let at = entries
                .entry(key)
                .map_or(entries.at.clone(), |entry| entry.at.clone());
            let message = say::allowed_wants(key, within(range));
            faults.warning(at, message, say::DOSE_OR_RANGE);
        }
    }
}

/// Warns of a long hold without a word on breathing, where a caution asks for one.
pub(super) fn breath(entries: &Entries, dose: &Dose, faults: &mut Faults<'_>) {
    let Dose::Repetitions(repetitions) = dose else {
        return;
    };
    let asks = entries.words("cautions").contains(&Caution::Bp.word());
    if !asks || entries.has("breath") || repetitions.hold.high() < LONG_HOLD {
        return;
    }
    let hold = entries.table("dose").and_then(|table| table.entry("hold"));
    let at = hold.map_or(0..0, |entry: &Entry| entry.at.clone());
    let message = say::hold_without_breath(LONG_HOLD);
    faults.warning(at, message, say::add_breath("breath = \"keep\""));
}
