//! The keys of a pack: a programme to be sent, with everything that it needs.

use super::{EXERCISE, Field, Kind, PROGRAMME};

/// Programmes in a pack: the one that is sent, and those that it leads to.
const MOST_PROGRAMMES: usize = 10;
/// Own exercises in a pack.
const MOST_EXERCISES: usize = 60;

/// Top level of a pack.
#[rustfmt::skip]
pub const PACK: &[Field] = &[
    Field::required("format", Kind::Format, "The version of this format."),
    Field::required("programme", Kind::Programme, "The programme that is sent; others are what it leads to."),
    Field::optional("app", Kind::Text, "The version of rygrad that packed it."),
    Field::optional("plan", Kind::Text, "The hash of its plan there, to see whether the built-in exercises are the same."),
    Field::optional("sender", Kind::Table(SENDER), "Who sends it, and when."),
    Field::required("programmes", Kind::Named(PROGRAMME, MOST_PROGRAMMES), "The programmes by their ids, each as in a file of its own."),
    Field::optional("exercises", Kind::Named(EXERCISE, MOST_EXERCISES), "The exercises that are not built in, by their ids, each as in a file of its own."),
];

/// `[sender]`.
#[rustfmt::skip]
pub const SENDER: &[Field] = &[
    Field::optional("name", Kind::Text, "The sender's name."),
    Field::optional("date", Kind::Date, "When it was packed."),
];
