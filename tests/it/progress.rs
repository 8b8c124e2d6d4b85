//! What the founding documents say of progress and of keeping at it is carried by something.

use rygrad::i18n::{Lang, Texts};
use serde::Deserialize;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Progress {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    kind: String,
    carried: Vec<Carried>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Carried {
    Text { text: String, says: String },
    File { file: String, says: String },
    Column { column: String },
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The columns of an export, which `tests/cli/export.rs` holds to docs/.
fn is_column(name: &str) -> bool {
    let row = |file: &str| read(&format!("src/cli/export/{file}.rs"));
    let field = format!("    {name}: ");
    ["sessions", "exercises"]
        .iter()
        .any(|file| row(file).contains(&field))
}

#[test]
fn every_entry_of_the_documents_is_carried() {
    let entries = toml::from_str::<Progress>(&read("tests/data/seed-progress.toml"));
    let entries = entries.unwrap().entry;
    let ids: HashSet<_> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let known = HashSet::from(["000-22", "004-20", "004-21", "004-24"]);
    assert_eq!((entries.len(), &ids), (4, &known), "the list is whole");
    let texts = Texts::new(Lang::En);
    for Entry { id, kind, carried } in &entries {
        assert!(["PR", "AD"].contains(&kind.as_str()), "{id}: {kind}");
        assert!(!carried.is_empty(), "{id} is carried by nothing");
        for by in carried {
            let is_carried = match by {
                Carried::Text { text, says } => {
                    let by = texts.named(text, &[("by", 2_u64.into()), ("path", "".into())]);
                    by.contains(says)
                }
                Carried::File { file, says } => read(file).contains(says),
                Carried::Column { column } => is_column(column),
            };
            assert!(is_carried, "{id}: {by:?}");
        }
    }
}
