//! Texts in three languages. Having none is an error, lacking one is a warning.

use super::faults::Faults;
use super::say;
use super::tree::Entries;
use crate::core::phrase::Phrase;
use crate::core::text::{Lang, Localized, Plain, Text};
use std::ops::Range;

/// The texts of a file that lack a language.
#[derive(Default)]
pub(super) struct Gaps {
    found: Vec<(Lang, String, Range<usize>)>,
    /// The parts in which a text was looked at, once for each.
    looked_at: Vec<String>,
}

impl Gaps {
    /// Notes the languages that a table lacks.
    pub(super) fn note(&mut self, entries: &Entries, name: &str, key: &Range<usize>) {
        self.looked_at.push(part_of(name));
        for lang in Lang::ALL {
            // A wrong text has a fault of its own.
            if !entries.has(lang.code()) {
                self.found.push((lang, name.to_owned(), key.clone()));
            }
        }
    }

    /// Gives one warning a language in a file, however many texts lack it. Each file in a pack counts for
    /// itself.
    pub(super) fn report(&mut self, faults: &mut Faults<'_>) {
        self.found.sort_by_key(|(_, _, at)| at.start);
        let mut parts = self.looked_at.clone();
        parts.sort();
        parts.dedup();
        let both = parts
            .iter()
            .flat_map(|part| Lang::ALL.map(|lang| (part, lang)));
        for (part, lang) in both {
            let is_it =
                |(l, name, _): &&(Lang, String, Range<usize>)| *l == lang && part_of(name) == *part;
            let lacking = || self.found.iter().filter(is_it);
            let texts = self.looked_at.iter().filter(|other| *other == part).count();
            let Some((_, _, at)) = lacking().next() else {
                continue;
            };
            let places: Vec<&str> = lacking().map(|(_, name, _)| name.as_str()).collect();
            let message = say::no_language_in(name_of(lang), places.join(", "));
            let help = say::add_language(format!("{lang} = …"));
            if places.len() == texts {
                faults.gap(at.clone(), message, help);
            } else {
                faults.warning(at.clone(), message, help);
            }
        }
    }
}

/// The file in a pack that a text is in, by the start of its name; empty outside of packs.
fn part_of(name: &str) -> String {
    let mut words = name.split('.');
    match (words.next(), words.next()) {
        (Some(table @ ("programmes" | "exercises")), Some(id)) => format!("{table}.{id}"),
        _ => String::new(),
    }
}

const fn name_of(lang: Lang) -> Phrase {
    match lang {
        Lang::En => say::ENGLISH,
        Lang::Da => say::DANISH,
        Lang::Nb => say::NORWEGIAN,
    }
}

/// Returns the text of a table in all its languages.
pub(super) fn text(entries: &Entries) -> Option<Text> {
    Text::new(
        Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, entries.text(lang.code())?.clone()))),
    )
}

/// Returns the lists of texts of a table in all its languages.
pub(super) fn lists(entries: &Entries) -> Option<Localized<Vec<Plain>>> {
    Localized::new(
        Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, entries.texts(lang.code())?.to_vec()))),
    )
}
