//! The keys of a programme file.

use super::exercise::NAME;
use super::{Fallback, Field, Kind, limits, words_of};
use crate::core::exercise::limits::{HOLD, MINUTES, REPS, REST, SETS, TEMPO};
use crate::core::exercise::{Side, Sides};
use crate::core::level::{AFTER, MOST_AFTER};
use crate::core::programme::Weekdays;

/// Exercises in a programme, as `core` plans them.
pub const MOST_EXERCISES: usize = 30;
/// Levels of an exercise, as [`crate::core::level::Level`] counts them.
pub const MOST_LEVELS: usize = 12;

/// Top level of a programme file.
#[rustfmt::skip]
pub const PROGRAMME: &[Field] = &[
    Field::required("format", Kind::Format, "The version of this format."),
    Field::or_else("days-per-week", "days", Kind::NumberOrWord(limits(1, 7), || vec!["as-needed"]), "On how many days of a week it is done, or \"as-needed\"."),
    Field::optional("days", Kind::Words(Weekdays::words, 1), "On which days of the week it is done, in place of `days-per-week`."),
    Field::or("first-side", Kind::Word(words_of!(Side)), Fallback::Word("right"), "The side that comes first."),
    Field::optional("sources", Kind::Texts(0), "Where its choice and order come from; \"ours\" for what we chose."),
    Field::required("name", Kind::Said(NAME), "What it is called."),
    Field::optional("about", Kind::Said(NAME), "What it is for, in a sentence or two."),
    Field::required("exercise", Kind::Tables(ITEM, MOST_EXERCISES), "Its exercises in order."),
    Field::optional("progress", Kind::Table(PROGRESS), "How it goes through its levels; never by itself."),
    Field::optional("flare", Kind::Table(FLARE), "What is offered on a bad day."),
    Field::optional("next", Kind::Table(NEXT), "What is offered after it; never by itself."),
    Field::optional("monitored", Kind::Table(MONITORED), "A clinician's limit that lets some pain go on; only in your own folder."),
    Field::optional("cleared", Kind::Table(CLEARED), "Conditions a clinician has ticked; only in your own folder."),
];

/// The keys of a dose that a programme, or one of its levels, may change, each as in the exercise
/// file.
pub const DOSE_CHANGE: &[Field] = &CHANGES;

/// `[[exercise]]`: which one, and what the programme changes of its dose.
pub const ITEM: &[Field] = &{
    let [a, b, c, d, e, f, g, h, i, j] = CHANGES;
    [ID, a, b, c, d, e, f, g, h, i, j, LEVELS]
};

const ID: Field = Field::required(
    "id",
    Kind::Exercise,
    "Which exercise: the name of its file without .toml.",
);
const LEVELS: Field = Field::optional(
    "levels",
    Kind::Rows(DOSE_CHANGE, MOST_LEVELS, "[{ reps = 6 }, { reps = 8 }]"),
    "What each level changes of the dose, the gentlest first, with the same keys.",
);

#[rustfmt::skip]
const CHANGES: [Field; 10] = [
    Field::optional("sets", Kind::Number(SETS), "How many sets."),
    Field::optional("reps", Kind::Amount(REPS), "Repetitions in a set, per side."),
    Field::optional("hold", Kind::Amount(HOLD), "Seconds a position is held; 0 is no hold."),
    Field::optional("move", Kind::Number(TEMPO), "Seconds into the position."),
    Field::optional("return", Kind::Number(TEMPO), "Seconds back."),
    Field::optional("pause", Kind::Number(TEMPO), "Seconds between repetitions."),
    Field::optional("rest", Kind::Number(REST), "Seconds between sets."),
    Field::optional("sides", Kind::Word(words_of!(Sides)), "Which sides: both together, each after the other, alternate, or none."),
    Field::optional("both-ways", Kind::Flag, "The movement the other way too, as part of the repetition."),
    Field::optional("minutes", Kind::Amount(MINUTES), "Minutes of an activity."),
];

/// `[progress]`.
#[rustfmt::skip]
pub const PROGRESS: &[Field] = &[
    Field::or("after-sessions", Kind::Number(limits(1, MOST_AFTER)), Fallback::Number(AFTER), "After how many sessions at a level the next one is offered."),
    Field::or("first", Kind::Number(limits(1, 12)), Fallback::Number(1), "The level where one begins."),
];

/// `[flare]`.
#[rustfmt::skip]
pub const FLARE: &[Field] = &[
    Field::required("programme", Kind::Programme, "The programme for a bad day."),
];

/// `[next]`.
#[rustfmt::skip]
pub const NEXT: &[Field] = &[
    Field::required("programme", Kind::Programme, "The programme that may follow."),
    Field::required("after-sessions", Kind::Number(limits(1, MOST_AFTER)), "After how many sessions it is offered."),
    Field::or("ask-first", Kind::Flag, Fallback::Flag(false), "Offered only as a question for the clinician."),
];

/// `[monitored]`.
#[rustfmt::skip]
pub const MONITORED: &[Field] = &[
    Field::required("by", Kind::Text, "The clinician's name and profession."),
    Field::required("date", Kind::Date, "When it was signed."),
    Field::required("limit", Kind::Number(limits(1, 5)), "The highest pain, 1 to 5, that may go on."),
];

/// `[cleared]`. The words are the conditions of `safety.md` section 2, in kebab-case.
#[rustfmt::skip]
pub const CLEARED: &[Field] = &[
    Field::required("by", Kind::Text, "The clinician's name and profession."),
    Field::required("date", Kind::Date, "When it was signed."),
    Field::required("conditions", Kind::Words(conditions, 1), "The conditions that are ticked."),
];

#[rustfmt::skip]
fn conditions() -> Vec<&'static str> {
    vec![
        "high-bp", "diabetes", "osteoporosis", "arthritis", "other-illness", "dizziness", "heart",
        "pregnant", "surgery-12w", "hip-replacement", "blood-thinner",
        "under-18", "first-after-55",
    ]
}
