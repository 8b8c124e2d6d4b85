//! What a text says with its values.
//!
//! `build.rs` makes a pattern of each text in the Fluent files: its words, with marks where a value
//! stands or chooses between words. Nothing is parsed or kept when the program starts; a pattern is
//! read each time it is said, which takes about as long as its words are long.
//!
//! It says what Fluent would say, for that part of Fluent that our texts use: a test compares them.

mod marks;

use super::arg::Arg;
use marks::{ANY, CHOICE, END, VALUE};
use std::fmt::Write as _;

/// The words of a pattern. A value that is not given is said as Fluent does it: `{$name}`.
pub(super) fn filled(pattern: &str, values: &[(&str, Arg<'_>)]) -> String {
    let mut reader = Reader {
        rest: pattern,
        values,
        words: String::with_capacity(pattern.len()),
    };
    reader.part(true);
    reader.words
}

struct Reader<'a> {
    rest: &'a str,
    values: &'a [(&'a str, Arg<'a>)],
    words: String,
}

impl<'a> Reader<'a> {
    /// Reads to the end of this part, and says it or only passes it.
    fn part(&mut self, is_said: bool) {
        loop {
            let (words, mark) = self.up_to_any([VALUE, CHOICE, END]);
            if is_said {
                self.words.push_str(words);
            }
            match mark {
                Some(VALUE) => {
                    let name = self.up_to_end();
                    if is_said {
                        self.value(name);
                    }
                }
                Some(CHOICE) => self.choice(is_said),
                _ => return,
            }
        }
    }

    fn choice(&mut self, is_said: bool) {
        let name = self.up_to_end();
        let value = self.given(name);
        let mut is_open = is_said;
        loop {
            let key = self.up_to_end();
            if key.is_empty() {
                return;
            }
            let is_it = is_open && (key == ANY || value.is_some_and(|value| fits(key, value)));
            self.part(is_it);
            is_open &= !is_it;
        }
    }

    fn value(&mut self, name: &str) {
        // Writing to a string cannot fail.
        let _ = match self.given(name) {
            Some(Arg::Number(number)) => write!(self.words, "{number}"),
            Some(Arg::Text(text)) => self.words.write_str(text),
            None => write!(self.words, "{{${name}}}"),
        };
    }

    fn given(&self, name: &str) -> Option<&'a Arg<'a>> {
        let value = self.values.iter().find(|(other, _)| *other == name);
        value.map(|(_, value)| value)
    }

    fn up_to_end(&mut self) -> &'a str {
        self.up_to_any([END; 3]).0
    }

    /// What stands before the next of these marks, and the mark; it is passed.
    fn up_to_any(&mut self, marks: [char; 3]) -> (&'a str, Option<char>) {
        let at = self.rest.find(marks).unwrap_or(self.rest.len());
        let (before, rest) = self.rest.split_at(at);
        let mut rest = rest.chars();
        let mark = rest.next();
        self.rest = rest.as_str();
        (before, mark)
    }
}

/// Whether a case is that of a value. A number is its own case, and that of its plural form; the
/// whole numbers of English, Danish and Norwegian have the same two: 1, and all others.
fn fits(key: &str, value: &Arg<'_>) -> bool {
    let is_number = key.starts_with(|c: char| c.is_ascii_digit());
    match value {
        Arg::Number(number) if is_number => key.parse() == Ok(*number),
        Arg::Number(number) => key == if *number == 1 { "one" } else { "other" },
        Arg::Text(text) => !is_number && key == *text,
    }
}
