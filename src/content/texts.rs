//! Texts in three languages. Having none is an error, lacking one is a warning.

use super::faults::Faults;
use super::key_path::KeyPath;
use super::say;
use super::tree::Entries;
use crate::core::phrase::Phrase;
use crate::core::text::{Lang, Localized, Plain, Text};
use std::collections::BTreeMap;
use std::ops::Range;

/// The texts of a file that lack a language.
#[derive(Default)]
pub(super) struct Gaps {
    found: Vec<Gap>,
    /// The parts in which a text was looked at, and how many were.
    looked_at: Vec<(Part, usize)>,
}

/// A file in a pack: the table of its kind, and its id. `None` outside of packs.
type Part = Option<(&'static str, String)>;

struct Gap {
    lang: Lang,
    /// The path of the text.
    name: String,
    part: Part,
    /// Where its key is.
    key: Range<usize>,
}

impl Gaps {
    /// Notes the languages that a table lacks.
    pub(super) fn note(&mut self, entries: &Entries, name: &KeyPath<'_>, key: &Range<usize>) {
        let part = part_of(name);
        for lang in Lang::ALL {
            // A wrong text has a fault of its own.
            if !entries.has(lang.code()) {
                self.found.push(Gap {
                    lang,
                    name: name.to_string(),
                    part: part.clone(),
                    key: key.clone(),
                });
            }
        }
        match self.looked_at.last_mut() {
            Some((last, texts)) if *last == part => *texts += 1,
            _ => self.looked_at.push((part, 1)),
        }
    }

    /// Gives one warning a language in a file, however many texts lack it. Each file in a pack counts for
    /// itself.
    pub(super) fn report(&mut self, faults: &mut Faults<'_>) {
        if self.found.is_empty() {
            return;
        }
        self.found.sort_by_key(|gap| gap.key.start);
        let mut parts: BTreeMap<&Part, usize> = BTreeMap::new();
        for (part, texts) in &self.looked_at {
            *parts.entry(part).or_default() += texts;
        }
        for (part, texts) in parts {
            for lang in Lang::ALL {
                let gaps = self.found.iter();
                let lacking = gaps.filter(|gap| gap.lang == lang && gap.part == *part);
                let lacking: Vec<&Gap> = lacking.collect();
                let Some(first) = lacking.first() else {
                    continue;
                };
                let places: Vec<&str> = lacking.iter().map(|gap| gap.name.as_str()).collect();
                let message = say::no_language_in(name_of(lang), places.join(", "));
                let help = say::add_language(format!("{lang} = …"));
                if places.len() == texts {
                    faults.gap(first.key.clone(), message, help);
                } else {
                    faults.warning(first.key.clone(), message, help);
                }
            }
        }
    }
}

/// The file in a pack that a text is in.
fn part_of(name: &KeyPath<'_>) -> Part {
    let (table, id) = name.start()?;
    let kinds = ["programmes", "exercises"];
    let kind = kinds.into_iter().find(|kind| *kind == table)?;
    Some((kind, id.to_owned()))
}

const fn name_of(lang: Lang) -> Phrase {
    match lang {
        Lang::En => say::ENGLISH,
        Lang::Da => say::DANISH,
        Lang::Nb => say::NORWEGIAN,
    }
}

/// Takes the text of a table out, in all its languages.
pub(super) fn text(entries: &mut Entries) -> Option<Text> {
    Text::new(
        Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, entries.take_text(lang.code())?))),
    )
}

/// Takes the lists of texts of a table out, in all its languages.
pub(super) fn lists(entries: &mut Entries) -> Option<Localized<Vec<Plain>>> {
    Localized::new(
        Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, entries.take_texts(lang.code())?))),
    )
}
