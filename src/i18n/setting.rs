//! The rows of the settings screen, found by the key and the word of the file.

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
        Text::named(name).map_or_else(|| name.to_owned(), |text| self.say(text))
    }
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
        let names = Text::all().map(Text::name);
        let there = names.filter(|name| name.starts_with("setting-"));
        assert_eq!(there.map(str::to_owned).collect::<BTreeSet<_>>(), wanted);
    }
}
