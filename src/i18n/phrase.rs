//! Phrases in words: what is wrong in a file, in the user's language.

use super::{Arg, Said, Text, Texts};
use crate::core::phrase::{Phrase, Value};
use crate::core::text::Plain;

impl Texts {
    /// A phrase in this language, safe to show.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        Plain::new(&self.in_words(phrase)).into()
    }

    fn in_words(&self, phrase: &Phrase) -> String {
        let Some(text) = Text::named(phrase.name()) else {
            return phrase.name().to_owned();
        };
        let values: Vec<(&'static str, String)> = phrase
            .values()
            .iter()
            .map(|(name, value)| match value {
                Value::Word(word) => (*name, word.clone()),
                Value::Phrase(phrase) => (*name, self.in_words(phrase)),
            })
            .collect();
        let values = values.iter().map(|(name, said)| (*name, Arg::from(said)));
        self.say(Said::new(text, values.collect()))
    }
}

#[cfg(test)]
impl Phrase {
    /// The phrase in English, for tests of other modules.
    pub(crate) fn english(&self) -> String {
        Texts::new(super::Lang::En).phrase(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn said(phrase: &Phrase) -> [String; 3] {
        Lang::ALL.map(|lang| Texts::new(lang).phrase(phrase))
    }

    #[test]
    fn a_phrase_within_a_phrase_is_in_the_same_language() {
        let limits = vec![("low", 1_u32.into()), ("high", 5_u32.into())];
        let what = Phrase::new("fault-whole-number", limits);
        let takes = Phrase::new("fault-it-takes", vec![("what", what.into())]);
        assert_eq!(
            said(&takes),
            [
                "it takes a whole number from 1 to 5",
                "der skal stå et helt tal fra 1 til 5",
                "det skal stå et helt tall fra 1 til 5"
            ]
        );
    }

    #[test]
    fn words_of_a_file_are_not_put_into_other_words_and_steer_no_terminal() {
        let missing = |key: &str| Phrase::new("fault-missing", vec![("key", key.into())]);
        let [en, da, nb] = said(&missing("error\u{1b}[2J"));
        assert_eq!(en, "`error[2J` is missing");
        assert_eq!(
            (da.as_str(), nb.as_str()),
            ("`error[2J` mangler", "`error[2J` mangler")
        );
    }
}
