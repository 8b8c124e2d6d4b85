//! `texts.toml`: what was to be recorded under each id, and from which text each recording was made.
//!
//! The program writes it. A recording belongs to the text that was asked for when it was made: if a text
//! changes later, the old recording still says the old one.

use super::names::is_id;
use super::place::{Place, Unusable};
use crate::core::text::Plain;
use crate::script::fragments::{Fragment, key};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// More fragments than the library has in a language, many times.
const MOST: usize = 20_000;

/// The texts of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Texts {
    /// The text of each id.
    #[serde(default)]
    pub text: BTreeMap<String, Plain>,
    /// The recording of each id.
    #[serde(default)]
    pub take: BTreeMap<String, Take>,
}

/// A recording that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Take {
    /// What it says.
    pub text: Plain,
    /// The size of its file.
    pub bytes: u64,
    /// The checksum of its file.
    pub sum: u32,
}

impl Texts {
    /// Reads it. Ids that cannot be names of files are left out.
    pub(super) fn read(text: &str) -> Result<Self, Unusable> {
        let mut texts: Self = toml::from_str(text).map_err(|_| Unusable::Texts)?;
        texts.text.retain(|id, _| is_id(id));
        texts.take.retain(|id, _| is_id(id));
        if texts.text.len() > MOST || texts.take.len() > MOST {
            return Err(Unusable::Texts);
        }
        Ok(texts)
    }

    /// As it is written into its file.
    ///
    /// # Errors
    /// Never for texts that were read or made here.
    pub fn written(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }

    /// Every id.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        let ids: BTreeSet<&String> = self.text.keys().chain(self.take.keys()).collect();
        ids.into_iter().map(String::as_str)
    }

    /// What the recording of an id says, if its file has this size; and this sum, where that is known.
    pub(super) fn said(&self, id: &str, bytes: u64, sum: Option<u32>) -> Option<&Plain> {
        let take = self.take.get(id);
        let take = take.filter(|take| take.bytes == bytes);
        let take = take.filter(|take| sum.is_none_or(|sum| sum == take.sum));
        take.map(|take| &take.text).or_else(|| self.text.get(id))
    }

    /// Notes which text each recording was made from, before the texts change. A recording that is new or
    /// was made again says the text that its id has now.
    pub(super) fn note(&mut self, place: &Place) {
        let ids: Vec<String> = self.ids().map(str::to_owned).collect();
        for id in ids {
            let Ok(file) = place.recording(&id) else {
                self.take.remove(&id);
                continue;
            };
            let bytes = u64::try_from(file.len()).unwrap_or(u64::MAX);
            let sum = crc32fast::hash(&file);
            let is_known = |take: &Take| take.bytes == bytes && take.sum == sum;
            if self.take.get(&id).is_some_and(is_known) {
                continue;
            }
            if let Some(text) = self.text.get(&id).cloned() {
                self.take.insert(id, Take { text, bytes, sum });
            }
        }
    }

    /// Takes in new texts. A text that was there keeps its id, so that its recording keeps its name.
    pub fn renew(&mut self, fragments: &mut [Fragment]) {
        let mut kept: BTreeMap<String, &String> = BTreeMap::new();
        for (id, text) in &self.text {
            kept.insert(key(text.as_str()), id);
        }
        // First those that keep their id, then the others where theirs is free.
        let mut ids: Vec<Option<String>> = Vec::new();
        for fragment in fragments.iter() {
            let id = kept.get(&key(fragment.text.as_str()));
            ids.push(id.map(|id| (*id).clone()));
        }
        let mut taken: BTreeSet<String> = ids.iter().flatten().cloned().collect();
        for (fragment, id) in fragments.iter_mut().zip(ids) {
            fragment.id = id.unwrap_or_else(|| {
                let wanted = &fragment.id;
                let others = (2..).map(|n: u32| format!("{wanted}-{n}"));
                let mut names = std::iter::once(wanted.clone()).chain(others);
                let found = names.find(|name| !taken.contains(name));
                let found = found.unwrap_or_else(|| wanted.clone());
                taken.insert(found.clone());
                found
            });
        }
        let texts = fragments.iter();
        self.text = texts.map(|f| (f.id.clone(), f.text.clone())).collect();
    }
}
