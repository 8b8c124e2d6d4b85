//! The rows of the settings screen, found by the key and the word of the file.

use super::texts::t::BY_KEY;
use super::{Lang, Text, Texts};
use crate::core::settings::{Country, OnScreen, Setting, Settings, Value};

impl Texts {
    /// The name of a setting.
    pub fn setting(&self, setting: &Setting) -> String {
        self.by_key(&format!("setting-{}", setting.key))
    }

    /// The current value of a setting.
    pub fn setting_value(&self, setting: &Setting, settings: &Settings) -> String {
        match (setting.screen, setting.get(settings)) {
            (Some(OnScreen::Ring { word, .. }), _) => self.word(setting.key, word(settings)),
            (_, Some(Value::Time(time))) => time.format("%H:%M").to_string(),
            (_, Some(Value::Text(text))) => text.to_string(),
            (_, _) => self.word(setting.key, "none"),
        }
    }

    /// The name of a country.
    pub fn country(&self, country: Country) -> String {
        self.word("country", country.word())
    }

    /// What a language is called, in itself.
    pub fn language(&self, lang: Lang) -> String {
        self.word("language", lang.code())
    }

    fn word(&self, key: &str, word: &str) -> String {
        self.by_key(&format!("setting-{key}-{word}"))
    }

    fn by_key(&self, name: &str) -> String {
        text(name).map_or_else(|| name.to_owned(), |text| self.say(text))
    }
}

/// The table is sorted by name.
fn text(name: &str) -> Option<Text> {
    let at = BY_KEY.binary_search_by(|(other, _)| (*other).cmp(name));
    let (_, text) = BY_KEY.get(at.ok()?)?;
    Some(*text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::settings::SETTINGS;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_on_the_screen_has_its_texts_and_every_text_its_row() {
        let mut wanted = BTreeSet::new();
        for setting in &SETTINGS {
            let words = match setting.screen {
                Some(OnScreen::Ring { words, .. }) => words(),
                Some(OnScreen::Quarters | OnScreen::Programme) => vec!["none"],
                None => continue,
            };
            let key = setting.key;
            wanted.insert(format!("setting-{key}"));
            wanted.extend(words.iter().map(|word| format!("setting-{key}-{word}")));
        }
        let there: BTreeSet<String> = BY_KEY.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(there, wanted);
        for name in &wanted {
            assert!(text(name).is_some(), "{name}");
        }
    }
}
