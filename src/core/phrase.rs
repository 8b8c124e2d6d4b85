//! A sentence as data: the name of a text and its values. `content` uses it to say what is wrong in
//! a file. Only `i18n` turns it into words.

/// A sentence or a part of one, independent of language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    name: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl Phrase {
    /// A text without values.
    pub const fn plain(name: &'static str) -> Self {
        let values = Vec::new();
        Self { name, values }
    }

    /// A text with its values.
    pub const fn new(name: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { name, values }
    }

    /// The name of the text.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its values, each with its name.
    pub fn values(&self) -> &[(&'static str, Value)] {
        &self.values
    }
}

/// A value of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, or a word from a file, the same in every language. It is not yet safe to show.
    Word(String),
    /// A part that each language has in its own words.
    Phrase(Phrase),
}

impl From<Phrase> for Value {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<String> for Value {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<&str> for Value {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Word(number.to_string())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Word(number.to_string())
    }
}
