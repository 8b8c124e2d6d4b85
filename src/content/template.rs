//! A new file to fill in, made from the table of fields: what must be there stands there with an
//! example, what may be left out is commented out, and above each key stands what it means.

use super::fields::{EXERCISE, Fallback, Field, Kind, Need, PROGRAMME};
use super::words::takes;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::text::Lang;
use textwrap::{Options, WordSeparator, WordSplitter};

/// Columns of a comment.
const WIDTH: usize = 98;
/// Exercises of an example of a programme.
const EXAMPLES: [&str; 2] = ["pelvic-tilt", "knee-to-chest"];

/// A new exercise, in one language; `say` puts its words in place of the English ones.
pub fn exercise(id: &ExerciseId, lang: Lang, say: &dyn Fn(&str) -> String) -> String {
    let about = "An exercise of your own. The name of this file is its id.";
    Sheet::new(id.as_str(), lang, say).file("exercise", about, EXERCISE)
}

/// A new programme, in the same way.
pub fn programme(id: &ProgrammeId, lang: Lang, say: &dyn Fn(&str) -> String) -> String {
    let about = "A programme of your own. The name of this file is its id.";
    Sheet::new(id.as_str(), lang, say).file("programme", about, PROGRAMME)
}

/// A file as it grows.
struct Sheet<'s> {
    text: String,
    /// What it is called, read off its id.
    name: String,
    lang: Lang,
    say: &'s dyn Fn(&str) -> String,
}

impl<'s> Sheet<'s> {
    fn new(id: &str, lang: Lang, say: &'s dyn Fn(&str) -> String) -> Self {
        let words = id.replace('-', " ");
        let mut letters = words.chars();
        let name = letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        });
        let text = String::new();
        Self {
            text,
            name,
            lang,
            say,
        }
    }

    fn file(mut self, kind: &str, about: &str, fields: &[Field]) -> String {
        self.line(&format!("#:schema ../schema/{kind}.schema.json"));
        self.comment(&(self.say)(about));
        let how = "What must be there is filled in with an example. What may be left out has a # \
                   right before it: take the # away to use it.";
        self.comment(&(self.say)(how));
        self.keys(fields, "", true);
        self.tables(fields, "", true);
        self.text
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn comment(&mut self, text: &str) {
        let options = Options::new(WIDTH)
            .initial_indent("# ")
            .subsequent_indent("# ")
            .break_words(false)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.line(&line);
        }
    }

    /// The keys of a table that are no tables themselves.
    fn keys(&mut self, fields: &[Field], path: &str, used: bool) {
        for field in fields.iter().filter(|field| !is_table(field.kind)) {
            if path.is_empty() {
                self.line("");
            }
            self.comment(&meaning(field, self.say));
            let used = used && is_needed(field);
            self.pair(field.key, &value(field, path), used);
        }
    }

    fn pair(&mut self, key: &str, value: &str, used: bool) {
        let mark = if used { "" } else { "#" };
        self.line(&format!("{mark}{key} = {value}"));
    }

    fn tables(&mut self, fields: &[Field], path: &str, used: bool) {
        for field in fields.iter().filter(|field| is_table(field.kind)) {
            let used = used && is_needed(field);
            let mark = if used { "" } else { "#" };
            let path = if path.is_empty() {
                field.key.to_owned()
            } else {
                format!("{path}.{}", field.key)
            };
            self.line("");
            self.comment(&(self.say)(field.about));
            if let Kind::Tables(inner, _) = field.kind {
                self.items(inner, &path, used);
                continue;
            }
            self.line(&format!("{mark}[{path}]"));
            if field.key == "figure" {
                let copy = "Copy one of a built-in exercise; it has too many keys to begin with.";
                self.comment(&(self.say)(copy));
                continue;
            }
            match field.kind {
                Kind::Said(inner) => self.said(inner, "", &path, used),
                Kind::Table(inner) if inner.iter().all(|f| matches!(f.kind, Kind::Said(_))) => {
                    for phase in inner {
                        self.comment(&(self.say)(phase.about));
                        if let Kind::Said(said) = phase.kind {
                            let (lead, path) = (phase.key, format!("{path}.{}", phase.key));
                            self.said(said, &format!("{lead}."), &path, used);
                        }
                    }
                }
                Kind::Table(inner) => {
                    self.keys(inner, &path, used);
                    self.tables(inner, &path, used);
                }
                _ => {}
            }
        }
    }

    /// A text in each language; the others than the one that was asked for are commented out.
    fn said(&mut self, fields: &[Field], lead: &str, path: &str, used: bool) {
        for field in fields {
            let key = format!("{lead}{}", field.key);
            let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == field.key) else {
                self.comment(&meaning(field, self.say));
                self.pair(&key, &value(field, path), false);
                continue;
            };
            let text = text_of(path, lang).unwrap_or(&self.name);
            let quoted: Vec<String> = text.split('\n').map(|t| format!("\"{t}\"")).collect();
            let quoted = match field.kind {
                Kind::Texts(_) => format!("[{}]", quoted.join(", ")),
                _ => quoted.concat(),
            };
            self.pair(&key, &quoted, used && lang == self.lang);
        }
    }

    /// Two tables of a list: one with all it may say, one with what it must.
    fn items(&mut self, fields: &[Field], path: &str, used: bool) {
        let mark = if used { "" } else { "#" };
        for (n, example) in EXAMPLES.iter().enumerate() {
            if n > 0 {
                self.line("");
            }
            self.line(&format!("{mark}[[{path}]]"));
            for field in fields {
                let needed = is_needed(field);
                if n > 0 && !needed {
                    continue;
                }
                if n == 0 {
                    self.comment(&meaning(field, self.say));
                }
                let value = match field.kind {
                    Kind::Exercise => format!("\"{example}\""),
                    _ => value(field, path),
                };
                self.pair(field.key, &value, used && needed);
            }
        }
    }
}

const fn is_table(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Table(_) | Kind::Said(_) | Kind::Tables(..) | Kind::Named(..)
    )
}

fn is_needed(field: &Field) -> bool {
    // Of two forms the first is the example; a file without sources is warned of.
    matches!(field.need, Need::Required | Need::Unless(_)) || field.key == "sources"
}

/// A key in a sentence or two: what it means, what it takes, what holds without it.
fn meaning(field: &Field, say: &dyn Fn(&str) -> String) -> String {
    let mut said = say(field.about);
    if !matches!(field.kind, Kind::Format | Kind::Text | Kind::Texts(_)) {
        let takes = say(&takes(field.kind));
        let mut letters = takes.chars();
        said.push(' ');
        said.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        said.push_str(letters.as_str());
        said.push('.');
    }
    if let Need::Default(fallback) = field.need {
        let fallback = written(fallback);
        let without = say(&format!("Without it: {fallback}."));
        said = format!("{said} {without}");
    }
    said
}

fn written(fallback: Fallback) -> String {
    match fallback {
        Fallback::Number(n) => n.to_string(),
        Fallback::Word(word) => format!("\"{word}\""),
        Fallback::Flag(yes) => yes.to_string(),
    }
}

/// An example of a value, as it stands in a file.
fn value(field: &Field, path: &str) -> String {
    if let Some(example) = example(path, field.key) {
        return example.to_owned();
    }
    if let Need::Default(fallback) = field.need {
        return written(fallback);
    }
    let first = |words: super::fields::Words| words().first().copied().unwrap_or_default();
    match field.kind {
        Kind::Format => super::fields::FORMAT.to_string(),
        Kind::Number(limits) | Kind::Amount(limits) | Kind::NumberOrWord(limits, _) => {
            limits.low().to_string()
        }
        Kind::Numbers(limits) => format!("[{}]", limits.low()),
        Kind::Flag => "true".to_owned(),
        Kind::Word(words) => format!("\"{}\"", first(words)),
        Kind::Words(words, _) => format!("[\"{}\"]", first(words)),
        Kind::Texts(_) | Kind::Names(_) => "[\"…\"]".to_owned(),
        Kind::Exercise => "\"pelvic-tilt\"".to_owned(),
        Kind::Programme => "\"calm-day\"".to_owned(),
        Kind::Date => "2026-11-22".to_owned(),
        Kind::Time => "\"07:30\"".to_owned(),
        Kind::Keys => "[\"f9\"]".to_owned(),
        Kind::Decimal(_) => "0.0".to_owned(),
        Kind::Pair(_) => "[0.0, 0.0]".to_owned(),
        Kind::Text | Kind::Table(_) | Kind::Said(_) | Kind::Tables(..) | Kind::Named(..) => {
            "\"…\"".to_owned()
        }
    }
}

/// Examples where the first of all values would be a strange one.
fn example(path: &str, key: &str) -> Option<&'static str> {
    Some(match (path, key) {
        ("allowed", "sets") => "\"1-3\"",
        ("allowed", "reps") => "\"5-12\"",
        ("allowed", "hold") => "\"0-5\"",
        ("allowed", "rest") => "\"15-60\"",
        ("next", "programme") => "\"disc-2\"",
        ("next", "after-sessions") => "6",
        ("monitored", "limit") => "4",
        (_, "days-per-week") => "5",
        (_, "direction") => "\"none\"",
        (_, "sources") => "[\"ours\"]",
        (_, "reps") => "\"8-10\"",
        (_, "hold") => "3",
        (_, "sets" | "move" | "return") => "2",
        (_, "pause") => "1",
        (_, "rest") => "30",
        (_, "sides") => "\"both\"",
        (_, "minutes") => "\"5-10\"",
        // Empty is a fault: nobody is to be signed for by an example.
        (_, "by") => "\"\"",
        _ => return None,
    })
}

/// Examples of texts; the lines of a list are one text each. `None` is the name.
#[rustfmt::skip]
fn text_of(path: &str, lang: Lang) -> Option<&'static str> {
    let [en, da, nb] = match path {
        "about" => ["What it is for, in a sentence.", "Hvad det er til, i en sætning.", "Hva det er til, i en setning."],
        "steps" => [
            "Lie on your back with your knees bent.\nWrite each step as one short sentence.",
            "Læg dig på ryggen med bøjede knæ.\nSkriv hvert trin som én kort sætning.",
            "Legg deg på ryggen med bøyde knær.\nSkriv hvert trinn som én kort setning.",
        ],
        "cue.move" => ["Lift", "Løft", "Løft"],
        "cue.hold" => ["Hold", "Hold", "Hold"],
        "cue.return" => ["Lower", "Sænk", "Senk"],
        "cue.other-way" => ["Other way", "Den anden vej", "Motsatt vei"],
        "cue.right" => ["right leg", "højre ben", "høyre bein"],
        "cue.left" => ["left leg", "venstre ben", "venstre bein"],
        "easier" => ["Do fewer repetitions.", "Lav færre gentagelser.", "Gjør færre repetisjoner."],
        "harder" => ["Do more repetitions.", "Lav flere gentagelser.", "Gjør flere repetisjoner."],
        _ => return None,
    };
    Some(match lang {
        Lang::En => en,
        Lang::Da => da,
        Lang::Nb => nb,
    })
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::content::{Diagnostic, Library, Origin};
    use std::path::Path;

    fn read(text: &str, is_exercise: bool) -> Vec<Diagnostic> {
        let (library, file) = (Library::new(None), Path::new("heel-slide.toml"));
        if is_exercise {
            crate::content::exercise::read(text, file, Some(&library)).1
        } else {
            crate::content::programme::read(text, file, Origin::User, Some(&library)).1
        }
    }

    fn both(lang: Lang) -> [String; 2] {
        [
            exercise(
                &ExerciseId::new("heel-slide").expect("an id"),
                lang,
                &str::to_owned,
            ),
            programme(
                &ProgrammeId::new("heel-slide").expect("an id"),
                lang,
                &str::to_owned,
            ),
        ]
    }

    #[test]
    fn a_new_file_lacks_only_the_other_languages() {
        for lang in Lang::ALL {
            for (text, is_exercise) in both(lang).iter().zip([true, false]) {
                let found = read(text, is_exercise);
                let other = |d: &Diagnostic| !d.is_error() && d.message.starts_with("no ");
                assert!(found.iter().all(other), "{found:#?}\n{text}");
                assert_eq!(found.len(), 2, "{text}");
                assert!(text.contains(&format!("\n{lang} = \"Heel slide\"\n")));
                assert!(
                    text.lines().all(|line| line.chars().count() <= 130),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn what_is_commented_out_can_be_used_as_it_stands() {
        for (text, is_exercise) in both(Lang::En).iter().zip([true, false]) {
            let used: Vec<&str> = text
                .lines()
                .filter(|line| !line.starts_with("#:") && !line.starts_with("#minutes"))
                .filter(|line| !line.contains("away") && !line.contains("figure"))
                .map(|line| match line.strip_prefix('#') {
                    Some(key) if !key.starts_with(' ') => key,
                    _ => line,
                })
                .collect();
            let used = used
                .join("\n")
                .replace("by = \"\"", "by = \"A, physiotherapist\"");
            assert!(used.contains("\nda = "), "{used}");
            let found = read(&used, is_exercise);
            assert_eq!(found, [], "{used}");
        }
    }
}
