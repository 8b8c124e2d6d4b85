//! The table of fields: every key of every file, its kind and its meaning.
//!
//! It drives the reader and the JSON schemas ([`super::schema`]); the texts of new files
//! ([`super::template`]) are compared with it.
//! Clinical limits are those of [`crate::core::exercise::limits`].

mod config;
mod exercise;
mod figure;
mod pack;
mod programme;

pub use config::{KEYS, config};
pub use exercise::{ALLOWED, CUE, DOSE, EXERCISE, NAME, SPOKEN, STEPS, VARIATION};
pub use figure::{FIGURE, FRAME, PROP};
pub use pack::{PACK, SENDER};
pub use programme::{
    CLEARED, DOSE_CHANGE, FLARE, ITEM, MONITORED, MOST_EXERCISES, MOST_LEVELS, NEXT, PROGRAMME,
    PROGRESS,
};

use crate::core::exercise::Span;

/// The version of the formats that this program reads.
pub const FORMAT: u32 = 1;
/// Most entries of a list.
pub const MOST_ENTRIES: usize = 50;

/// One key of a file.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// Its meaning, in one sentence.
    pub about: &'static str,
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// The version of the format, [`FORMAT`].
    Format,
    /// A whole number within limits.
    Number(Span),
    /// A whole number or a range of them such as `"10-15"`.
    Amount(Span),
    /// A list of different whole numbers, at least one.
    Numbers(Span),
    /// `true` or `false`.
    Flag,
    /// One of some words.
    Word(Words),
    /// One of some words. `true` stands for the first, `false` for the last.
    Switch(Words),
    /// A whole number within limits, or one of some words.
    NumberOrWord(Span, Words),
    /// A list of different words, with the least number of them.
    Words(Words, usize),
    /// One line of text.
    Text,
    /// A list of lines of text, with the least number of them.
    Texts(usize),
    /// The id of an exercise: the stem of its file.
    Exercise,
    /// The id of a programme: the stem of its file.
    Programme,
    /// A date, without quotes.
    Date,
    /// A time of day, `"HH:MM"`.
    Time,
    /// A table.
    Table(&'static [Field]),
    /// A table that says something in at least one of `en`, `da`, `nb`.
    Said(&'static [Field]),
    /// One or more tables, `[[key]]`, and how many at most.
    Tables(&'static [Field], usize),
    /// A list of tables, each on its line between braces; how many at most, and an example.
    Rows(&'static [Field], usize, &'static str),
    /// A table of tables, each under a name of its own, and how many at most.
    Named(&'static [Field], usize),
    /// A number that may have a fraction.
    Decimal(Decimals),
    /// Two numbers that may have a fraction: right and up.
    Pair(Decimals),
    /// A list of names that stand elsewhere in the file, in order, each as often as needed; how
    /// many at most.
    Names(usize),
    /// A list of keys to press, by their names.
    Keys,
}

/// The least and the largest of a number with a fraction, in thousandths.
pub type Decimals = (i32, i32);

/// The words of a field.
pub type Words = fn() -> Vec<&'static str>;

/// Whether a key must be there, and its default.
#[derive(Debug, Clone, Copy)]
pub enum Need {
    /// It must.
    Required,
    /// It must, unless this other key is there.
    Unless(&'static str),
    /// It must, or this other key in its place; never both.
    Or(&'static str),
    /// It may be left out.
    Optional,
    /// It may be left out. This is its default.
    Default(Fallback),
}

/// The default of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// A number.
    Number(u32),
    /// A word.
    Word(&'static str),
    /// Yes or no.
    Flag(bool),
}

impl Field {
    /// Whether this is its key. Most others have another first letter, and comparing whole ones takes a call.
    pub(super) fn is(&self, key: &str) -> bool {
        self.key.bytes().next() == key.bytes().next() && self.key == key
    }

    const fn new(key: &'static str, kind: Kind, need: Need, about: &'static str) -> Self {
        Self {
            key,
            kind,
            need,
            about,
        }
    }

    const fn required(key: &'static str, kind: Kind, about: &'static str) -> Self {
        Self::new(key, kind, Need::Required, about)
    }

    const fn or_else(
        key: &'static str,
        other: &'static str,
        kind: Kind,
        about: &'static str,
    ) -> Self {
        Self::new(key, kind, Need::Or(other), about)
    }

    const fn optional(key: &'static str, kind: Kind, about: &'static str) -> Self {
        Self::new(key, kind, Need::Optional, about)
    }

    const fn or(key: &'static str, kind: Kind, fallback: Fallback, about: &'static str) -> Self {
        Self::new(key, kind, Need::Default(fallback), about)
    }
}

/// The words of an enum of `core`.
macro_rules! words_of {
    ($name:ty) => {
        || <$name>::ALL.iter().map(|value| value.word()).collect()
    };
}
use words_of;

/// A span of numbers, for limits that `core` does not know.
const fn limits(low: u32, high: u32) -> Span {
    match Span::new(low, high) {
        Some(span) => span,
        None => Span::exactly(low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(fields: &[Field], see: &mut impl FnMut(&[Field])) {
        see(fields);
        for field in fields {
            if let Kind::Table(inner)
            | Kind::Said(inner)
            | Kind::Tables(inner, _)
            | Kind::Rows(inner, ..)
            | Kind::Named(inner, _) = field.kind
            {
                walk(inner, see);
            }
        }
    }

    #[test]
    fn every_key_is_named_once_and_described_in_a_sentence() {
        for table in [EXERCISE, PROGRAMME, PACK, config()] {
            walk(table, &mut |fields| {
                for (n, field) in fields.iter().enumerate() {
                    assert!(field.about.ends_with('.'), "{}", field.key);
                    assert!(
                        fields
                            .iter()
                            .skip(n + 1)
                            .all(|other| other.key != field.key),
                        "{} twice",
                        field.key
                    );
                }
            });
        }
    }

    #[test]
    fn a_default_is_within_its_limits() {
        walk(EXERCISE, &mut |fields| {
            for field in fields {
                match (field.kind, field.need) {
                    (Kind::Number(l) | Kind::Amount(l), Need::Default(Fallback::Number(n))) => {
                        assert!(l.holds(Span::exactly(n)), "{}", field.key);
                    }
                    (Kind::Word(words), Need::Default(Fallback::Word(word))) => {
                        assert!(words().contains(&word), "{}", field.key);
                    }
                    (_, Need::Default(Fallback::Flag(_)) | Need::Required) => {}
                    (_, Need::Default(_)) => unreachable!("{} has a strange default", field.key),
                    _ => {}
                }
            }
        });
    }
}
