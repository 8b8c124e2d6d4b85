//! `pack.toml`: whose voice it is, in which language, and what it was recorded for.

use super::place::Unusable;
use crate::core::settings::Rate;
use crate::core::text::{Lang, Plain};
use serde::Deserialize;

/// The version of the form.
const FORMAT: u32 = 1;
/// More programmes than anybody has.
const MOST: usize = 1_000;

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: Plain,
    /// Its language.
    pub lang: Lang,
    /// Who speaks.
    pub by: Plain,
    /// When it was recorded.
    pub date: Plain,
    /// What others may do with it.
    pub licence: Plain,
    /// The rate of the settings for which the lines were chosen.
    pub rate: Rate,
    /// The programmes for which it was recorded; without any, the whole library.
    pub programmes: Vec<Plain>,
}

#[derive(Deserialize)]
struct Raw {
    format: u32,
    lang: Lang,
    #[serde(default)]
    name: Plain,
    #[serde(default)]
    by: Plain,
    #[serde(default)]
    date: Plain,
    #[serde(default)]
    licence: Plain,
    #[serde(default)]
    rate: String,
    #[serde(default)]
    programmes: Vec<Plain>,
}

impl Head {
    /// Reads it.
    ///
    /// # Errors
    /// If it has another form, or that of a newer version.
    pub fn read(text: &str) -> Result<Self, Unusable> {
        let raw: Raw = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let before = text.get(..at).unwrap_or_default();
            Unusable::Head(before.matches('\n').count() + 1)
        })?;
        if raw.format > FORMAT {
            return Err(Unusable::Newer);
        }
        if raw.format == 0 || raw.programmes.len() > MOST {
            return Err(Unusable::Head(1));
        }
        Ok(Self {
            name: raw.name,
            lang: raw.lang,
            by: raw.by,
            date: raw.date,
            licence: raw.licence,
            rate: Rate::from_word(&raw.rate).unwrap_or(Rate::Normal),
            programmes: raw.programmes,
        })
    }

    /// Whether a person has not filled in who speaks and what others may do with it.
    pub fn is_unfinished(&self) -> bool {
        self.by.as_str().is_empty() || self.licence.as_str().is_empty()
    }
}
