//! Every exercise, activity, dose, rule and phase of the founding documents is in a file.

use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Facts {
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
struct Fact {
    id: String,
    kind: String,
    file: Option<String>,
    says: Option<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The shipped exercises and programmes, each with its path below the root.
fn shipped() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in ["exercises", "exercises/programmes"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "toml") {
                let name = path.file_name().unwrap().to_string_lossy();
                files.push((
                    format!("{folder}/{name}"),
                    fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn every_fact_is_carried_by_a_file() {
    let text = fs::read_to_string(root().join("tests/data/seed-facts.toml")).unwrap();
    let facts: Facts = toml::from_str(&text).unwrap();
    assert_eq!(facts.fact.len(), 49, "the list is whole");
    let shipped = shipped();
    for fact in facts.fact {
        let carrier = match (&fact.file, &fact.says) {
            (Some(file), Some(says)) => {
                let text = fs::read_to_string(root().join(file)).unwrap();
                text.contains(says.as_str()).then(|| file.clone())
            }
            _ => shipped
                .iter()
                .find(|(_, text)| text.contains(&fact.id))
                .map(|(f, _)| f.clone()),
        };
        assert!(
            carrier.is_some(),
            "{} ({}) is in no file",
            fact.id,
            fact.kind
        );
        println!("{} {} {}", fact.id, fact.kind, carrier.unwrap_or_default());
    }
}
