//! Texts from outside, made safe to show, and texts in three languages.
//!
//! Every string from a file passes through [`Plain`]. Code that draws or prints takes `Plain` or
//! our own built-in texts, so an unsafe string cannot reach a terminal.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Danish.
    Da,
    /// Norwegian Bokmål.
    Nb,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::En, Self::Da, Self::Nb];

    /// The two-letter code used in files and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Da => "da",
            Self::Nb => "nb",
        }
    }

    /// Reads a language code in its common forms: `da`, `da_DK.UTF-8`, `no`, `nn-NO`.
    ///
    /// Every form of Norwegian means Bokmål. `None` for other languages.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "da" => Some(Self::Da),
            "nb" | "no" | "nn" => Some(Self::Nb),
            _ => None,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The slowest voice, in words a minute: instructions have time for it.
pub const SLOWEST_VOICE: u32 = 150;

/// Text that is safe to show: one line, no control characters, no hidden direction marks.
///
/// Making one never fails. Line breaks and tabs become spaces. Characters that a reader cannot see
/// or that control a terminal are dropped. A text of more than [`Plain::LONGEST`] characters is
/// cut.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Plain(Cow<'static, str>);

impl Plain {
    /// The most characters of a text; more than any instruction needs.
    pub const LONGEST: usize = 1_000;
    /// The most marks after one letter; more only pile up on the screen.
    const MARKS: usize = 2;

    /// Makes a text safe to show.
    pub fn new(raw: &str) -> Self {
        // Almost every text of a file is safe and short and can be kept as it is.
        if raw.len() <= Self::LONGEST && all_everyday(raw) {
            return Self(raw.to_owned().into());
        }
        let mut clean = String::new();
        let mut marks = 0;
        for (count, c) in raw.chars().filter(|c| !is_hidden(*c)).enumerate() {
            if count == Self::LONGEST {
                clean.push('…');
                break;
            }
            if is_break(c) {
                clean.push(' ');
                continue;
            }
            marks = if is_mark(c) { marks + 1 } else { 0 };
            if marks <= Self::MARKS {
                clean.push(c);
            }
        }
        Self(clean.into())
    }

    /// A text of a built-in file, kept where it lies. A test makes each of them safe, which must change nothing.
    pub const fn built_in(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How many words it has, as a voice counts them.
    pub fn words(&self) -> usize {
        self.0.split_whitespace().count()
    }

    /// Whether making this text safe changes it, so that a fault of its file can be reported.
    pub fn changes(raw: &str) -> bool {
        !all_everyday(raw) && raw.chars().any(|c| is_hidden(c) || is_break(c))
    }
}

/// Whether all characters are everyday ones, as in almost every text.
fn all_everyday(raw: &str) -> bool {
    let mut rest = raw;
    while let Some(first) = rest.chars().next() {
        let eight = rest.as_bytes().first_chunk().copied();
        let taken = if eight.is_some_and(are_of_keyboard) {
            size_of::<u64>()
        } else if is_everyday(first) {
            first.len_utf8()
        } else {
            return false;
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    true
}

/// Whether eight bytes are letters of the keyboard, all looked at in one step: from the space to the tilde,
/// each without its highest bit, also when 32 is taken away or one is added.
const fn are_of_keyboard(eight: [u8; 8]) -> bool {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let bytes = u64::from_ne_bytes(eight);
    let outside = bytes | bytes.wrapping_sub(EACH * b' ' as u64) | bytes.wrapping_add(EACH);
    outside & (EACH << 7) == 0
}

impl From<String> for Plain {
    fn from(raw: String) -> Self {
        Self::new(&raw)
    }
}

impl From<&str> for Plain {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<Plain> for String {
    fn from(text: Plain) -> Self {
        text.0.into_owned()
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Whether a character is invisible, or controls a terminal or an editor.
pub fn is_unseen(c: char) -> bool {
    is_hidden(c) || is_break(c)
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a character is neither hidden nor a break nor a mark, as almost every letter of ours.
fn is_everyday(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}')
}

fn is_hidden(c: char) -> bool {
    !is_everyday(c)
        && !is_break(c)
        && (c.is_control()
            || matches!(c,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}'
                | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}'))
}

/// Whether a character is a dash, from a keyboard or a word processor: breaking and non-breaking
/// hyphens, figure, en and em dashes, the minus sign, and full-width dashes.
pub const fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// A text with every dash as the one of the keyboard, because dates and ranges are read with that
/// one.
pub fn plain_dashes(text: &str) -> String {
    text.replace(is_dash, "-")
}

/// The same content in up to three languages; at least one is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    first: (Lang, T),
    rest: Vec<(Lang, T)>,
}

/// A line of text in up to three languages.
pub type Text = Localized<Plain>;

impl<T> Localized<T> {
    /// Collects the versions of a file; `None` if there are none.
    pub fn new(said: impl IntoIterator<Item = (Lang, T)>) -> Option<Self> {
        let mut said: Vec<(Lang, T)> = said.into_iter().collect();
        said.sort_by_key(|(lang, _)| *lang);
        said.dedup_by_key(|(lang, _)| *lang);
        let mut said = said.into_iter();
        let first = said.next()?;
        Some(Self {
            first,
            rest: said.collect(),
        })
    }

    /// The version in this language, else in English, else the only one.
    pub fn of(&self, lang: Lang) -> &T {
        self.exactly(lang).unwrap_or(&self.first.1)
    }

    /// The language of the version that [`Localized::of`] returns.
    pub fn language_of(&self, lang: Lang) -> Lang {
        if self.exactly(lang).is_some() {
            lang
        } else {
            self.first.0
        }
    }

    /// The version in this language, if there is one.
    pub fn exactly(&self, lang: Lang) -> Option<&T> {
        self.iter().find(|(have, _)| *have == lang).map(|(_, t)| t)
    }

    /// The same languages with other content.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Localized<U> {
        let first = (self.first.0, change(&self.first.1));
        let rest = self.rest.iter().map(|(lang, t)| (*lang, change(t)));
        Localized {
            first,
            rest: rest.collect(),
        }
    }

    /// Every version with its language.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        std::iter::once(&self.first)
            .chain(&self.rest)
            .map(|(lang, t)| (*lang, t))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_becomes_harmless() {
        assert_eq!(
            Plain::new("a\u{1b}[31mb\u{202e}c\nd\u{200b}").as_str(),
            "a[31mbc d"
        );
        assert_eq!(
            Plain::new("Bækkenkip på gulvet").as_str(),
            "Bækkenkip på gulvet"
        );
        assert_eq!(
            Plain::new(&"x".repeat(5_000)).as_str().chars().count(),
            Plain::LONGEST + 1
        );
        assert_eq!(
            Plain::new(&format!("e{}", "\u{301}".repeat(40)))
                .as_str()
                .chars()
                .count(),
            3
        );
    }

    #[test]
    fn eight_letters_at_once_are_judged_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                for beside in [b' ', b'a', b'~'] {
                    let eight = std::array::from_fn(|i| if i == at { byte } else { beside });
                    let one_by_one = (b' '..=b'~').contains(&byte);
                    assert_eq!(are_of_keyboard(eight), one_by_one, "{eight:?}");
                }
            }
        }
    }

    #[test]
    fn a_hidden_letter_is_found_wherever_it_stands() {
        for hidden in ['\u{1b}', '\n', '\u{7f}', '\u{202e}', '\u{301}'] {
            for at in 0..24 {
                for letter in ["a", "ø"] {
                    let before = letter.repeat(at);
                    let after = letter.repeat(24 - at);
                    assert!(!all_everyday(&format!("{before}{hidden}{after}")));
                    assert!(all_everyday(&format!("{before}{after}")));
                }
            }
        }
    }

    #[test]
    fn every_dash_is_a_dash() {
        assert_eq!(plain_dashes("2026‑11−22"), "2026-11-22");
        assert_eq!(plain_dashes("‐‑‒–—―−－⁃a_~"), "---------a_~");
    }

    #[test]
    fn language_tags_as_systems_write_them() {
        assert_eq!(Lang::from_tag("da_DK.UTF-8"), Some(Lang::Da));
        assert_eq!(Lang::from_tag("no"), Some(Lang::Nb));
        assert_eq!(Lang::from_tag("nn-NO"), Some(Lang::Nb));
        assert_eq!(Lang::from_tag("C"), None);
    }

    #[test]
    fn a_missing_language_falls_back() {
        let only_danish =
            Text::new([(Lang::Da, Plain::new("Kip"))]).map(|t| t.of(Lang::En).clone());
        assert_eq!(only_danish, Some(Plain::new("Kip")));
        let danish = Text::new([(Lang::Da, Plain::new("Kip"))]);
        assert_eq!(
            danish.map(|text| text.language_of(Lang::En)),
            Some(Lang::Da)
        );
        assert_eq!(Text::new([]), None);
    }
}
