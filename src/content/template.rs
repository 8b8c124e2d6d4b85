//! A new file to fill in: one text for each kind and language, with a place for the name. What must be
//! there has an example, what may be left out is commented out, and above each key stands what it
//! means. Tests compare the texts with the table of fields.

use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::text::Lang;

/// The texts of a kind, by language.
struct Texts {
    en: &'static str,
    da: &'static str,
    nb: &'static str,
}

const EXERCISE: Texts = Texts {
    en: include_str!("template/exercise.en.toml"),
    da: include_str!("template/exercise.da.toml"),
    nb: include_str!("template/exercise.nb.toml"),
};
const PROGRAMME: Texts = Texts {
    en: include_str!("template/programme.en.toml"),
    da: include_str!("template/programme.da.toml"),
    nb: include_str!("template/programme.nb.toml"),
};

/// A new exercise, explained in one language.
pub fn exercise(id: &ExerciseId, lang: Lang) -> String {
    EXERCISE.filled(id.as_str(), lang)
}

/// A new programme, explained in one language.
pub fn programme(id: &ProgrammeId, lang: Lang) -> String {
    PROGRAMME.filled(id.as_str(), lang)
}

impl Texts {
    /// The text of a language with the name in it: the id as words.
    fn filled(&self, id: &str, lang: Lang) -> String {
        let text = match lang {
            Lang::En => self.en,
            Lang::Da => self.da,
            Lang::Nb => self.nb,
        };
        let words = id.replace('-', " ");
        let mut letters = words.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        let name: String = first.into_iter().chain(letters).collect();
        text.replace("{name}", &name)
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::content::fields::{self, Fallback, Field, Kind, Need};
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
            exercise(&ExerciseId::new("heel-slide").expect("an id"), lang),
            programme(&ProgrammeId::new("heel-slide").expect("an id"), lang),
        ]
    }

    #[test]
    fn a_new_file_lacks_only_the_other_languages() {
        for lang in Lang::ALL {
            for (text, is_exercise) in both(lang).iter().zip([true, false]) {
                let found = read(text, is_exercise);
                let other =
                    |d: &Diagnostic| !d.is_error() && d.message.english().starts_with("no ");
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
        let all = Lang::ALL.map(both).concat();
        for (text, is_exercise) in all.iter().zip([true, false].into_iter().cycle()) {
            let used: Vec<&str> = text
                .lines()
                .filter(|line| !line.starts_with("#:") && !line.starts_with("#minutes"))
                .filter(|line| !line.starts_with("#days "))
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

    /// What stands above a key or a heading, by its path.
    fn comments(text: &str) -> Vec<(String, String)> {
        let (mut found, mut table, mut above) = (Vec::new(), String::new(), String::new());
        for line in text.lines() {
            if line.starts_with("# ") {
                above.push_str(line.trim_start_matches('#'));
                continue;
            }
            let line = line.trim_start_matches('#');
            if let Some(name) = line.strip_prefix('[') {
                table = name.trim_matches(['[', ']']).to_owned();
                found.push((table.clone(), above.clone()));
            } else if let Some((key, _)) = line.split_once(" =") {
                let dot = if table.is_empty() { "" } else { "." };
                let path = format!("{table}{dot}{key}");
                found.push((path, above.clone()));
            }
            above.clear();
        }
        found
    }

    /// What has to stand above a key: its limits, its words, and what holds without it.
    fn facts(field: &Field) -> Vec<String> {
        let quoted = |words: fields::Words| words().into_iter().map(|word| format!("\"{word}\""));
        let mut facts: Vec<String> = match field.kind {
            Kind::Number(l) | Kind::Amount(l) | Kind::Numbers(l) => {
                vec![format!(" {} ", l.low()), format!(" {}", l.high())]
            }
            Kind::NumberOrWord(l, words) => {
                let limits = [format!(" {} ", l.low()), format!(" {}", l.high())];
                limits.into_iter().chain(quoted(words)).collect()
            }
            Kind::Word(words) | Kind::Words(words, _) => quoted(words).collect(),
            _ => Vec::new(),
        };
        match field.need {
            Need::Default(Fallback::Number(n)) => facts.push(format!(": {n}.")),
            Need::Default(Fallback::Word(word)) => facts.push(format!(": \"{word}\".")),
            Need::Default(Fallback::Flag(yes)) => facts.push(format!(": {yes}.")),
            _ => {}
        }
        facts
    }

    fn explains(table: &[Field], path: &str, comments: &[(String, String)]) {
        for field in table {
            let path = format!("{path}{}", field.key);
            // A key of a table within is named with its table.
            let inner = format!("{path}.");
            let mut at = comments.iter();
            let at = at.find(|(p, _)| *p == path || p.starts_with(&inner));
            let (_, above) = at.unwrap_or_else(|| unreachable!("{path} is not named"));
            let is_language = Lang::ALL.iter().any(|lang| lang.code() == field.key);
            assert!(is_language || !above.is_empty(), "{path} is not explained");
            for fact in facts(field) {
                assert!(above.contains(&fact), "{path} lacks {fact}: {above}");
            }
            match field.kind {
                Kind::Table(_) if field.key == "figure" => {}
                Kind::Table(table) | Kind::Said(table) | Kind::Tables(table, _) => {
                    explains(table, &inner, comments);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn every_field_is_named_and_explained() {
        for lang in Lang::ALL {
            let [exercise, programme] = both(lang);
            explains(fields::EXERCISE, "", &comments(&exercise));
            explains(fields::PROGRAMME, "", &comments(&programme));
        }
    }
}
