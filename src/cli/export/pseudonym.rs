//! The name under which a clinic keeps a patient's log, in place of the patient's own.

use crate::cli::refused::Refused;
use crate::i18n::t;
use serde::Serialize;

/// A word for a patient that says nothing about them. Where it came from only the clinic knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Pseudonym(String);

impl Pseudonym {
    /// The most letters. A server keeps them in a field that it searches.
    const LONGEST: usize = 64;

    /// Reads one: letters of ASCII, digits, `-`, `_` and `.`, with a letter or a digit first, so
    /// that neither a spreadsheet nor a search takes it for something else.
    pub(super) fn new(word: &str) -> Option<Self> {
        let is_known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let begins = word.starts_with(|c: char| c.is_ascii_alphanumeric());
        let is_right = begins && word.len() <= Self::LONGEST && word.chars().all(is_known);
        is_right.then(|| Self(word.to_owned()))
    }

    /// The word.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads the pseudonym of a command line.
pub(super) fn read(word: &str) -> Result<Pseudonym, Refused> {
    Pseudonym::new(word).ok_or(Refused(t::WRONG_USE_PSEUDONYM))
}

/// A row with the pseudonym at its end.
#[derive(Serialize)]
pub(super) struct Marked<'p, E> {
    #[serde(flatten)]
    pub(super) row: E,
    pub(super) pseudonym: Option<&'p Pseudonym>,
}

/// Marks rows as those of one patient.
pub(super) fn marked<E>(
    rows: Vec<E>,
    pseudonym: Option<&Pseudonym>,
) -> impl Iterator<Item = Marked<'_, E>> {
    let rows = rows.into_iter();
    rows.map(move |row| Marked { row, pseudonym })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_a_plain_short_word() {
        let longest = "a".repeat(64);
        for word in ["p1", "P-017", "0.a_B-9", longest.as_str()] {
            let read = Pseudonym::new(word);
            assert_eq!(read.as_ref().map(Pseudonym::as_str), Some(word));
        }
        let long = "a".repeat(65);
        let refused = ["", "-1", ".a", "_a", "=1", "a b", "å", "a|b", "a\n", "a/b"];
        for word in refused.into_iter().chain([long.as_str()]) {
            assert_eq!(Pseudonym::new(word), None, "{word}");
        }
    }
}
