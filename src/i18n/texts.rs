//! Texts by name, with their values and plurals.
//!
//! `build.rs` makes the names from the files. A text is parsed when it is first used, because a
//! screen shows a few dozen of many hundred texts. For this, no text may refer to another one; a
//! test checks it.

use super::Lang;
use crate::core::level::Level;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::{OnceCell, RefCell};
use std::fmt;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A text, independent of language. Its names are in [`t`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text(u16);

impl Text {
    /// The text with this name, for tests and benches that read names from files.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|text| text.name() == name)
    }

    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..).zip(&TABLE).map(|(number, _)| Self(number))
    }

    /// Its name in the files.
    pub fn name(self) -> &'static str {
        let source = self.source(Lang::En);
        source.split([' ', '=']).next().unwrap_or_default()
    }

    pub(super) fn source(self, lang: Lang) -> &'static str {
        let [en, da, nb] = TABLE.get(usize::from(self.0)).copied().unwrap_or_default();
        match lang {
            Lang::En => en,
            Lang::Da => da,
            Lang::Nb => nb,
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A value in a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// A number. It decides the plural form.
    Number(u64),
    /// A word or sentence.
    Text(&'a str),
}

impl From<u64> for Arg<'_> {
    fn from(n: u64) -> Self {
        Self::Number(n)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(u64::try_from(n).unwrap_or(u64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<Level> for Arg<'_> {
    fn from(level: Level) -> Self {
        Self::Number(level.number().into())
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
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
pub struct Texts {
    lang: Lang,
    /// Whether each text is its name in place of its words.
    names: bool,
    parsed: OnceCell<RefCell<FluentBundle<FluentResource>>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of a language. Nothing is parsed yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            names: false,
            parsed: OnceCell::new(),
        }
    }

    /// Texts that say their names and values in place of their words: `voice-seconds-20`. Whoever makes
    /// sentences of them learns which texts a sentence is made of.
    pub(crate) fn of_names(lang: Lang) -> Self {
        Self {
            names: true,
            ..Self::new(lang)
        }
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
        let mut args = FluentArgs::new();
        for (key, value) in values {
            match value {
                Arg::Number(n) => args.set(key, FluentValue::from(n)),
                Arg::Text(text) => args.set(key, FluentValue::from(text)),
            }
        }
        self.format(text, &args).unwrap_or_default()
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

    fn format(&self, text: Text, args: &FluentArgs<'_>) -> Option<String> {
        let parsed = self.parsed.get_or_init(|| RefCell::new(bundle(self.lang)));
        let name = text.name();
        if !parsed.borrow().has_message(name) {
            // A test rejects faulty texts. If there is one all the same, its readable part is used.
            let source = FluentResource::try_new(text.source(self.lang).to_owned());
            let source = source.unwrap_or_else(|(part, _)| part);
            parsed.borrow_mut().add_resource_overriding(source);
        }
        let parsed = parsed.borrow();
        let pattern = parsed.get_message(name)?.value()?;
        let said = parsed.format_pattern(pattern, Some(args), &mut Vec::new());
        Some(said.into_owned())
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

/// The rules of a language, without its texts.
fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = match lang {
        Lang::En => unic_langid::LanguageIdentifier::from_bytes(b"en-GB"),
        Lang::Da => unic_langid::LanguageIdentifier::from_bytes(b"da"),
        Lang::Nb => unic_langid::LanguageIdentifier::from_bytes(b"nb"),
    };
    let mut bundle = FluentBundle::new(vec![tag.unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle
}
