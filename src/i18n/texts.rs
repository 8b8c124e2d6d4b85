//! Texts by name, with their arguments and plurals.

use super::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::OnceCell;

/// A text's files in one language.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("texts/", $lang, "/app.ftl")),
            include_str!(concat!("texts/", $lang, "/cli.ftl")),
            include_str!(concat!("texts/", $lang, "/exercise.ftl")),
        ]
    };
}

/// The source texts of a language.
pub(super) const fn sources(lang: Lang) -> [&'static str; 3] {
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
    bundle: FluentBundle<FluentResource>,
    english: OnceCell<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// Reads the texts of a language.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            bundle: bundle(lang),
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
        format(&self.bundle, name, &args)
            .or_else(|| format(self.english.get_or_init(|| bundle(Lang::En)), name, &args))
            .unwrap_or_else(|| name.to_owned())
    }
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    name: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let pattern = bundle.get_message(name)?.value()?;
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    errors.is_empty().then_some(text)
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = match lang {
        Lang::En => unic_langid::LanguageIdentifier::from_bytes(b"en-GB"),
        Lang::Da => unic_langid::LanguageIdentifier::from_bytes(b"da"),
        Lang::Nb => unic_langid::LanguageIdentifier::from_bytes(b"nb"),
    };
    let mut bundle = FluentBundle::new(vec![tag.unwrap_or_default()]);
    bundle.set_use_isolating(false);
    for source in sources(lang) {
        // A faulty text file fails a test; here what can be read of it serves.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
