//! Keys to press, by their names. [`mod@super::super::settings`] knows what they may mean.

use super::At;
use crate::content::diagnostic::brief;
use crate::content::fields::{Kind, MOST_ENTRIES};
use crate::content::near::nearest;
use crate::content::node::{List, Node};
use crate::content::say;
use crate::core::keys::Key;
use std::ops::Range;

impl At<'_, '_> {
    /// Reads a list of keys. An unknown key is a fault, and the others stay.
    pub(super) fn keys(&mut self, list: List<'_>) -> Option<Vec<(Key, Range<usize>)>> {
        self.counted(list, 1..=MOST_ENTRIES, say::NOUN_KEY)?;
        let known = list.iter().filter_map(|value| {
            let mut at = self.entry(value.at.clone());
            let key = match value.node {
                Node::Text(name) | Node::BuiltInText(name) => at.key(name),
                other => at.wrong(other, Kind::Keys),
            };
            key.map(|key| (key, value.at.clone()))
        });
        Some(known.collect())
    }

    fn key(&mut self, name: &str) -> Option<Key> {
        let key = Key::from_name(name);
        if key.is_none() {
            self.error(say::unknown_key_name(brief(name)), say::TAKES_A_KEY);
            if let Some(near) = nearest(name, Key::names()) {
                self.faults
                    .offer_word(self.span.clone(), format!("\"{near}\""));
            }
        }
        key
    }
}
