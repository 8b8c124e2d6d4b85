//! The keys of an exercise file.

use super::figure::FIGURE;
use super::{Fallback, Field, Kind, MOST_ENTRIES, Need, limits, words_of};
use crate::core::exercise::limits::{HOLD, MINUTES, REPS, REST, SETS, TEMPO};
use crate::core::exercise::{Area, Breath, Caution, Direction, Equipment, Position, Sides};

/// The most steps: as many as a list has entries.
#[expect(clippy::cast_possible_truncation, reason = "a small number")]
const MOST_STEPS: u32 = MOST_ENTRIES as u32;

/// Top level of an exercise file.
#[rustfmt::skip]
pub const EXERCISE: &[Field] = &[
    Field::required("format", Kind::Format, "The version of this format."),
    Field::required("position", Kind::Word(words_of!(Position)), "How the body lies, sits or stands."),
    Field::required("phases", Kind::Numbers(limits(1, 3)), "The phases it belongs to: 1 calm, 2 move and control, 3 strengthen."),
    Field::required("areas", Kind::Words(words_of!(Area), 1), "The parts of the body it is for."),
    Field::required("direction", Kind::Word(words_of!(Direction)), "Which way the spine moves."),
    Field::optional("equipment", Kind::Words(words_of!(Equipment), 0), "What must lie at hand."),
    Field::optional("cautions", Kind::Words(words_of!(Caution), 0), "What to take care of; each has a fixed text."),
    Field::optional("breath", Kind::Word(words_of!(Breath)), "How to breathe."),
    Field::optional("sources", Kind::Texts(0), "Where each number comes from; \"ours\" for what we chose."),
    Field::or("away", Kind::Flag, Fallback::Flag(false), "Done away from the screen, such as walking: it runs on wall time and comes last in a programme."),
    Field::or("calm", Kind::Flag, Fallback::Flag(false), "Only breathing, a body scan or a position of rest: it stays open after an operation."),
    Field::optional("other-way-steps", Kind::Numbers(limits(1, MOST_STEPS)), "The steps that are only about the other way, by number: a dose without \"both-ways\" leaves them out."),
    Field::required("name", Kind::Said(NAME), "What it is called."),
    Field::required("dose", Kind::Table(DOSE), "How much of it: sets of repetitions, or minutes."),
    Field::optional("allowed", Kind::Table(ALLOWED), "The ranges in which a programme may change the dose."),
    Field::required("steps", Kind::Said(STEPS), "How to do it, a sentence a step; they are read out before it."),
    Field::optional("cue", Kind::Table(CUE), "What the voice says in each phase of a repetition, and what it calls the sides; short."),
    Field::optional("places", Kind::Said(STEPS), "What an activity is led through, a place or a thought each, spread over its minutes; the first is where \"move\" begins."),
    Field::optional("easier", Kind::Said(VARIATION), "An easier way to do it."),
    Field::optional("harder", Kind::Said(VARIATION), "A harder way to do it."),
    Field::optional("figure", Kind::Table(FIGURE), "The stick figure that shows the movement."),
];

/// `[dose]`: sets, repetitions and their tempo, or minutes.
///
/// The defaults are ours: a movement of 2 s each way with a breath of 1 s before the next, and half
/// a minute between sets. They never add a hold.
#[rustfmt::skip]
pub const DOSE: &[Field] = &[
    Field::new("sets", Kind::Number(SETS), Need::Unless("minutes"), "How many sets."),
    Field::new("reps", Kind::Amount(REPS), Need::Unless("minutes"), "Repetitions in a set, per side."),
    Field::or("hold", Kind::Amount(HOLD), Fallback::Number(0), "Seconds a position is held; 0 is no hold."),
    Field::or("move", Kind::Number(TEMPO), Fallback::Number(2), "Seconds into the position."),
    Field::or("return", Kind::Number(TEMPO), Fallback::Number(2), "Seconds back."),
    Field::or("pause", Kind::Number(TEMPO), Fallback::Number(1), "Seconds between repetitions."),
    Field::or("rest", Kind::Number(REST), Fallback::Number(30), "Seconds between sets."),
    Field::or("sides", Kind::Word(words_of!(Sides)), Fallback::Word("both"), "Which sides: both together, each after the other, alternate, or none."),
    Field::or("both-ways", Kind::Flag, Fallback::Flag(false), "The movement the other way too, as part of the repetition."),
    Field::optional("minutes", Kind::Amount(MINUTES), "Minutes of an activity, instead of sets and repetitions."),
];

/// `[allowed]`.
#[rustfmt::skip]
pub const ALLOWED: &[Field] = &[
    Field::optional("sets", Kind::Amount(SETS), "Sets."),
    Field::optional("reps", Kind::Amount(REPS), "Repetitions in a set."),
    Field::optional("hold", Kind::Amount(HOLD), "Seconds of a hold."),
    Field::optional("rest", Kind::Amount(REST), "Seconds between sets."),
    Field::optional("minutes", Kind::Amount(MINUTES), "Minutes of an activity."),
];

/// A name, or another line of text, in each language.
pub const NAME: &[Field] = &[
    Field::optional("en", Kind::Text, "In English."),
    Field::optional("da", Kind::Text, "In Danish."),
    Field::optional("nb", Kind::Text, "In Norwegian (Bokmål)."),
];

/// A cue in each language.
pub const SPOKEN: &[Field] = NAME;

/// `[steps]`: a list of sentences in each language.
pub const STEPS: &[Field] = &[
    Field::optional("en", Kind::Texts(1), "In English."),
    Field::optional("da", Kind::Texts(1), "In Danish."),
    Field::optional("nb", Kind::Texts(1), "In Norwegian (Bokmål)."),
];

/// `[cue]`: one table a phase, usually written `move.en = "…"`.
#[rustfmt::skip]
pub const CUE: &[Field] = &[
    Field::optional("move", Kind::Said(SPOKEN), "Into the position."),
    Field::optional("hold", Kind::Said(SPOKEN), "Holding it."),
    Field::optional("return", Kind::Said(SPOKEN), "Back."),
    Field::optional("other-way", Kind::Said(SPOKEN), "The movement the other way."),
    Field::optional("right", Kind::Said(SPOKEN), "What the right side is called, such as \"right leg on top\"; else \"right side\"."),
    Field::optional("left", Kind::Said(SPOKEN), "The same for the left side."),
];

/// `[easier]` and `[harder]`.
#[rustfmt::skip]
pub const VARIATION: &[Field] = &[
    Field::optional("en", Kind::Text, "In English."),
    Field::optional("da", Kind::Text, "In Danish."),
    Field::optional("nb", Kind::Text, "In Norwegian (Bokmål)."),
    Field::optional("exercise", Kind::Exercise, "The exercise that is this variation, where there is one."),
];
