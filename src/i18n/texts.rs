//! Texts by name, with their values and plurals.
//!
//! `build.rs` makes the names and the patterns from the files: a text is found by its number, and
//! nothing of it is parsed here.

use super::Lang;
use super::arg::Arg;
use super::pattern::filled;
use std::cmp::Ordering;
use std::fmt;

/// Texts one behind the other. So the program has two addresses to set up for all of them.
struct Row {
    all: &'static str,
    /// Where each starts in bytes, and where the last one ends. Elsewhere: the program gets pages of its own for
    /// what lies beside an address.
    starts: &'static [u32; COUNT + 1],
}

impl Row {
    fn get(&self, number: u16) -> &'static str {
        let starts = |at: usize| Some(usize::try_from(*self.starts.get(at)?).unwrap_or(usize::MAX));
        let number = usize::from(number);
        let bounds = starts(number).zip(starts(number + 1));
        let text = bounds.and_then(|(start, end)| self.all.get(start..end));
        text.unwrap_or_default()
    }
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A text, independent of language. Its names are in [`t`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text(u16);

impl Text {
    /// The text with this name.
    pub fn named(name: &str) -> Option<Self> {
        let (mut low, mut high) = (0, u16::try_from(COUNT).unwrap_or(u16::MAX));
        while low < high {
            let middle = low + (high - low) / 2;
            match Self(middle).name().cmp(name) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Some(Self(middle)),
                Ordering::Greater => high = middle,
            }
        }
        None
    }

    #[cfg(test)]
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..COUNT).map(|number| Self(u16::try_from(number).unwrap_or(u16::MAX)))
    }

    /// Its name in the files.
    pub fn name(self) -> &'static str {
        NAMES.get(self.0)
    }

    pub(super) fn pattern(self, lang: Lang) -> &'static str {
        let [en, da, nb] = &PATTERNS;
        let patterns = match lang {
            Lang::En => en,
            Lang::Da => da,
            Lang::Nb => nb,
        };
        patterns.get(self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text with its values.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    text: Text,
    values: Vec<(&'static str, Arg<'a>)>,
}

/// A text, or a text with its values.
pub trait Say<'a> {
    /// The text and its values.
    fn said(self) -> Said<'a>;
}

impl<'a> Said<'a> {
    pub(super) fn new(text: Text, values: Vec<(&'static str, Arg<'a>)>) -> Self {
        Self { text, values }
    }
}

impl<'a> Say<'a> for Said<'a> {
    fn said(self) -> Self {
        self
    }
}

impl<'a> Say<'a> for Text {
    fn said(self) -> Said<'a> {
        Said {
            text: self,
            values: Vec::new(),
        }
    }
}

impl<'a> Say<'a> for &Text {
    fn said(self) -> Said<'a> {
        (*self).said()
    }
}

/// All texts in one language.
#[derive(Debug)]
pub struct Texts {
    lang: Lang,
    /// Whether each text is its name in place of its words.
    names: bool,
}

impl Texts {
    /// The texts of a language.
    pub fn new(lang: Lang) -> Self {
        Self { lang, names: false }
    }

    /// Texts that say their names and values in place of their words: `voice-seconds-20`. Whoever makes
    /// sentences of them learns which texts a sentence is made of.
    pub(crate) fn of_names(lang: Lang) -> Self {
        Self { lang, names: true }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text in this language, with its values.
    pub fn say<'a>(&self, said: impl Say<'a>) -> String {
        let Said { text, values } = said.said();
        if self.names {
            return in_names(text, &values);
        }
        filled(text.pattern(self.lang), &values)
    }

    /// The text with this index in a list; empty if there is none.
    pub(crate) fn nth(&self, list: &[Text], number: usize) -> String {
        list.get(number)
            .map_or_else(String::new, |text| self.say(*text))
    }

    /// The text with this name and these values, for tests and benches; empty if there is none.
    pub fn named(&self, name: &str, values: &[(&'static str, Arg<'_>)]) -> String {
        Text::named(name).map_or_else(String::new, |text| {
            let values = values.to_vec();
            self.say(Said { text, values })
        })
    }
}

/// The name of a text, then its values.
fn in_names(text: Text, values: &[(&'static str, Arg<'_>)]) -> String {
    let values = values.iter().map(|(_, value)| match value {
        Arg::Number(n) => n.to_string(),
        Arg::Text(text) => text.replace(['.', ','], "-"),
    });
    let parts: Vec<String> = std::iter::once(text.name().to_owned())
        .chain(values)
        .collect();
    parts.join("-")
}
