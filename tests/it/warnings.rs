//! Every warning of the founding documents is asked about, decided by a rule, or said.

use rygrad::core::safety::Flag;
use rygrad::core::text::Lang;
use rygrad::i18n::Texts;
use serde::Deserialize;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Warnings {
    warning: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Warning {
    id: String,
    kind: String,
    #[serde(default)]
    asks: Vec<String>,
    #[serde(default)]
    rows: Vec<u8>,
    text: Option<String>,
    says: Option<String>,
}

fn warnings() -> Vec<Warning> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/seed-warnings.toml");
    let text = fs::read_to_string(path).unwrap();
    toml::from_str::<Warnings>(&text).unwrap().warning
}

/// The English texts, a line each.
fn english() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/texts/en");
    let files = ["app.ftl", "about.ftl", "screening.ftl"];
    let text = files.map(|file| fs::read_to_string(folder.join(file)).unwrap());
    text.concat().lines().map(ToOwned::to_owned).collect()
}

#[test]
fn every_warning_of_the_documents_is_carried() {
    let warnings = warnings();
    let ids: HashSet<_> = warnings.iter().map(|w| w.id.as_str()).collect();
    assert_eq!((warnings.len(), ids.len()), (28, 28), "the list is whole");
    let english = english();
    for warning in &warnings {
        let id = &warning.id;
        let carried = !warning.asks.is_empty() || !warning.rows.is_empty();
        assert!(
            carried || warning.text.is_some(),
            "{id} is carried by nothing"
        );
        if warning.kind == "RF" {
            let asked = !warning.asks.is_empty() || warning.text.is_some();
            assert!(asked, "{id}: a warning sign is asked about");
        }
        for word in &warning.asks {
            let flag = Flag::from_word(word);
            assert!(flag.is_some(), "{id}: no list asks about {word}");
        }
        if let (Some(text), Some(says)) = (&warning.text, &warning.says) {
            let begins = format!("{text} = ");
            let said = english.iter().find(|line| line.starts_with(&begins));
            let is_said = said.is_some_and(|line| line.contains(says.as_str()));
            assert!(is_said, "{id}: {text} says {said:?}");
        }
        assert!(
            warning.rows.iter().all(|row| (1..=37).contains(row)),
            "{id}"
        );
    }
}

/// A question is one only where it has words, in every language.
#[test]
fn every_line_of_the_lists_has_words_of_its_own() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let mut seen = HashSet::new();
        for flag in Flag::all() {
            let name = format!("flag-{}", flag.word());
            let said = texts.named(&name, &[]);
            assert!(!said.is_empty(), "{lang}: {name}");
            assert!(seen.insert(said.clone()), "{lang}: {said} twice");
        }
    }
}
