//! What is wrong in a file, in the language of the person.
//!
//! `content` knows no language and says its faults in English. Here each is found by its words: a
//! text of `fault.ftl` whose English form fits, with what stands in the places of its values. A test
//! holds that every fault of the corpus is found.

use super::texts::t::BY_WORDS;
use super::{Arg, Lang, Said, Text, Texts};
use std::sync::OnceLock;

/// How deep a text can stand in the place of a value.
const DEEPEST: usize = 4;

impl Texts {
    /// A fault in this language; in English, as it is, where no text fits.
    pub fn fault(&self, english: &str) -> String {
        if self.lang() == Lang::En {
            return english.to_owned();
        }
        self.translated(english, DEEPEST)
            .unwrap_or_else(|| english.to_owned())
    }

    fn translated(&self, english: &str, depth: usize) -> Option<String> {
        let depth = depth.checked_sub(1)?;
        let fits = patterns().iter().filter_map(|pattern| {
            let values = pattern.values(english)?;
            Some((pattern, values))
        });
        // The more of it is said by the text itself, the better it fits.
        let (pattern, values) = fits.max_by_key(|(pattern, _)| pattern.letters())?;
        let values: Vec<(&'static str, String)> = values
            .into_iter()
            .map(|value| {
                let said = Some(value.words).filter(|_| !value.is_quoted);
                let said = said.and_then(|words| self.translated(words, depth));
                (value.name, said.unwrap_or_else(|| value.words.to_owned()))
            })
            .collect();
        let values = values.iter().map(|(name, said)| (*name, Arg::from(said)));
        Some(self.say(Said::new(pattern.text, values.collect())))
    }
}

/// A value of a fault.
struct Value<'e> {
    name: &'static str,
    words: &'e str,
    /// Whether it is from the file: that is said as it is.
    is_quoted: bool,
}

impl Value<'_> {
    /// What a file says may be nothing.
    fn is_there(&self) -> bool {
        self.is_quoted || !self.words.is_empty()
    }
}

/// The English form of a text: words, each followed by the name of a value, and the words behind
/// the last.
struct Pattern {
    text: Text,
    parts: Vec<(String, &'static str)>,
    end: String,
}

fn patterns() -> &'static [Pattern] {
    static PATTERNS: OnceLock<Vec<Pattern>> = OnceLock::new();
    PATTERNS.get_or_init(|| BY_WORDS.map(Pattern::of).into())
}

impl Pattern {
    fn of(text: Text) -> Self {
        let source = text.source(Lang::En);
        let (_, mut rest) = source.split_once('=').unwrap_or_default();
        rest = rest.trim();
        let (mut parts, mut words) = (Vec::new(), String::new());
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, behind) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once("\"}").unwrap_or_default(),
                None => after.split_once('}').unwrap_or_default(),
            };
            words.push_str(before);
            match inside.trim().strip_prefix('$') {
                Some(name) => parts.push((std::mem::take(&mut words), name)),
                None => words.push_str(inside),
            }
            rest = behind;
        }
        words.push_str(rest);
        Self {
            text,
            parts,
            end: words,
        }
    }

    fn letters(&self) -> usize {
        self.end.len()
            + self
                .parts
                .iter()
                .map(|(words, _)| words.len())
                .sum::<usize>()
    }

    /// What stands in the places of the values, where a sentence has this form.
    fn values<'e>(&self, english: &'e str) -> Option<Vec<Value<'e>>> {
        let mut rest = english.strip_suffix(self.end.as_str())?;
        let mut values: Vec<Value<'e>> = Vec::new();
        for (n, (words, name)) in self.parts.iter().enumerate() {
            if n == 0 {
                rest = rest.strip_prefix(words.as_str())?;
            } else {
                let (value, after) = rest.split_once(words.as_str())?;
                values.last_mut()?.words = value;
                rest = after;
            }
            values.push(Value {
                name,
                words: rest,
                is_quoted: words.ends_with('`'),
            });
        }
        let whole = !self.parts.is_empty() || rest.is_empty();
        (whole && values.iter().all(Value::is_there)).then_some(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_found_by_its_words() {
        let texts = Texts::new(Lang::Da);
        for (english, danish) in [
            ("there is no key `thme`", "der er ingen nøgle `thme`"),
            (
                "there is no key `x` in `dose`",
                "der er ingen nøgle `x` i `dose`",
            ),
            (
                "write a whole number from 1 to 5, or a range such as \"2-4\"",
                "skriv et helt tal fra 1 til 5 eller et interval som \"2-4\"",
            ),
            (
                "add `reps = …` with a whole number from 1 to 5; or `minutes` for an activity",
                "tilføj `reps = …` med et helt tal fra 1 til 5; eller `minutes` til en aktivitet",
            ),
            (
                "`a text` cannot be a list",
                "`a text` kan ikke være en liste",
            ),
            ("put `]` before this `}`", "sæt `]` før dette `}`"),
            ("something unheard of", "something unheard of"),
        ] {
            assert_eq!(texts.fault(english), danish);
        }
    }

    #[test]
    fn each_pattern_fits_its_own_words_best() {
        for pattern in patterns() {
            let mut english = String::new();
            for (words, name) in &pattern.parts {
                english = format!("{english}{words}<{name}>");
            }
            english += &pattern.end;
            let fits = patterns().iter().filter(|p| p.values(&english).is_some());
            let best = fits.max_by_key(|p| p.letters()).map(|p| p.text);
            assert_eq!(best, Some(pattern.text), "{english}");
        }
    }
}
