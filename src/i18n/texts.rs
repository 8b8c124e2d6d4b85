//! Texts by name, with their arguments and plurals.
//!
//! A text is parsed when it is said for the first time: a screen says a few dozen of hundreds. For
//! that each text stands alone and refers to no other, which a test holds.

use super::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// A text's files in one language.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("texts/", $lang, "/about.ftl")),
            include_str!(concat!("texts/", $lang, "/app.ftl")),
            include_str!(concat!("texts/", $lang, "/cli.ftl")),
            include_str!(concat!("texts/", $lang, "/exercise.ftl")),
            include_str!(concat!("texts/", $lang, "/screening.ftl")),
            include_str!(concat!("texts/", $lang, "/voice.ftl")),
        ]
    };
}

/// The source texts of a language.
pub(super) const fn sources(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::En => files!("en"),
        Lang::Da => files!("da"),
        Lang::Nb => files!("nb"),
    }
}

/// A value in a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// A number; it decides plurals.
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

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// All texts in one language.
pub struct Texts {
    lang: Lang,
    own: OnceCell<Spoken>,
    english: OnceCell<Spoken>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of a language. Reads nothing yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            own: OnceCell::new(),
            english: OnceCell::new(),
        }
    }

    /// Which language this is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of this name.
    pub fn get(&self, name: &str) -> String {
        self.with(name, &[])
    }

    /// The text of this name with its values.
    pub fn with(&self, name: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (key, value) in values {
            match value {
                Arg::Number(n) => args.set(*key, FluentValue::from(*n)),
                Arg::Text(text) => args.set(*key, FluentValue::from(*text)),
            }
        }
        let own = self.own.get_or_init(|| Spoken::new(self.lang));
        own.format(name, &args)
            .or_else(|| {
                let english = self.english.get_or_init(|| Spoken::new(Lang::En));
                english.format(name, &args)
            })
            .unwrap_or_else(|| name.to_owned())
    }
}

/// One language: where each text is, and those parsed so far.
struct Spoken {
    sources: HashMap<&'static str, &'static str>,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Spoken {
    fn new(lang: Lang) -> Self {
        let tag = match lang {
            Lang::En => unic_langid::LanguageIdentifier::from_bytes(b"en-GB"),
            Lang::Da => unic_langid::LanguageIdentifier::from_bytes(b"da"),
            Lang::Nb => unic_langid::LanguageIdentifier::from_bytes(b"nb"),
        };
        let mut bundle = FluentBundle::new(vec![tag.unwrap_or_default()]);
        bundle.set_use_isolating(false);
        Self {
            sources: sources(lang).into_iter().flat_map(entries).collect(),
            parsed: RefCell::new(bundle),
        }
    }

    fn format(&self, name: &str, args: &FluentArgs<'_>) -> Option<String> {
        if !self.parsed.borrow().has_message(name) {
            let source = *self.sources.get(name)?;
            // A faulty text fails a test; here what can be read of it serves.
            let text = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
            self.parsed.borrow_mut().add_resource_overriding(text);
        }
        let parsed = self.parsed.borrow();
        let pattern = parsed.get_message(name)?.value()?;
        let mut errors = Vec::new();
        let text = parsed
            .format_pattern(pattern, Some(args), &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    }
}

/// The texts of a file by name. Each begins on a line of its own with its name; what belongs to it
/// and stands on further lines is indented.
pub(super) fn entries(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = file;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let end = end_of_entry(rest);
            let (entry, after) = rest.split_at(end);
            rest = after;
            if entry.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (name, _) = entry.split_once([' ', '='])?;
                return Some((name, entry));
            }
        }
        None
    })
}

/// Where the next line begins that is not indented.
fn end_of_entry(text: &str) -> usize {
    let next = |(at, _)| at + 1;
    text.match_indices('\n')
        .map(next)
        .find(|at| {
            !text
                .get(*at..)
                .unwrap_or_default()
                .starts_with([' ', '\n', '\r', '}'])
        })
        .unwrap_or(text.len())
}
