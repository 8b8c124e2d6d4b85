//! The JSON Schemas as an editor uses them: read by a validator that is not ours.

mod mutations;

use rygrad::content::schema;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Faulty files of the corpus that a schema lets pass, each with what it cannot know.
#[rustfmt::skip]
const BEYOND: &[(&str, &str)] = &[
    ("exercise/date-for-text", "dates, which reach it as texts"),
    ("exercise/figure-outside", "where the joints come to be"),
    ("exercise/figure-stray", "which key frames are shown"),
    ("exercise/no-id-Here", "the name of the file"),
    ("exercise/no-time", "sums"),
    ("exercise/reversed-range", "which end of a range is larger"),
    ("programme/away-not-last", "the exercise that is named"),
    ("programme/both-ways-where-there-is-one", "the exercise that is named"),
    (
        "programme/levels-that-do-not-fit",
        "what an exercise is counted in",
    ),
    ("programme/minutes-for-repetitions", "the exercise that is named"),
    ("programme/no-time-left", "sums"),
    ("programme/unknown-exercise", "which exercises there are"),
    ("programme/unknown-programme", "which programmes there are"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn toml_files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    files.sort();
    files
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::draft202012::meta::validate(schema).unwrap();
    jsonschema::draft202012::new(schema).unwrap()
}

/// TOML as editors hand it to a schema: a date is a text.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(n) => json!(n),
        toml::Value::Float(n) => json!(n),
        toml::Value::Boolean(yes) => json!(yes),
        toml::Value::Datetime(when) => json!(when.to_string()),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(k, v)| (k, as_json(v))).collect(),
    }
}

/// The file for a schema; `None` where its syntax is wrong, which every editor says itself.
fn read(path: &Path) -> Option<Value> {
    let table: toml::Table = fs::read_to_string(path).ok()?.parse().ok()?;
    Some(as_json(table.into()))
}

#[test]
fn the_files_are_what_the_table_of_fields_says() {
    for (name, schema) in [
        ("exercise", schema::exercise()),
        ("programme", schema::programme()),
        ("config", schema::config()),
        ("pack", schema::pack()),
    ] {
        let path = root().join(format!("exercises/schema/{name}.schema.json"));
        let text = schema::text(&schema);
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == text,
            "{name}: run UPDATE_SCHEMA=1 cargo test --test it schema"
        );
    }
}

/// Every property of a schema, by its path.
fn properties(schema: &Value, path: &str, see: &mut impl FnMut(&str, &Value)) {
    if let Some(inner) = schema.get("properties").and_then(Value::as_object) {
        for (key, property) in inner {
            let path = format!("{path}.{key}");
            see(&path, property);
            properties(property, &path, see);
        }
    }
    if let Some(items) = schema.get("items") {
        properties(items, path, see);
    }
    for form in schema
        .get("oneOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        properties(form, path, see);
    }
}

#[test]
fn every_field_is_described() {
    for schema in [schema::exercise(), schema::programme(), schema::config()] {
        let mut count = 0;
        properties(&schema, "", &mut |path, property| {
            count += 1;
            assert!(property["description"].is_string(), "{path}");
        });
        assert!(count > 20, "{count}");
    }
}

#[test]
fn every_shipped_file_is_valid_and_says_where_its_schema_is() {
    for (folder, schema, line) in [
        (
            "exercises",
            schema::exercise(),
            "#:schema ./schema/exercise.schema.json\n",
        ),
        (
            "exercises/programmes",
            schema::programme(),
            "#:schema ../schema/programme.schema.json\n",
        ),
    ] {
        let validator = validator(&schema);
        for path in toml_files(folder) {
            let file = read(&path).unwrap();
            let wrong: Vec<String> = validator
                .iter_errors(&file)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(wrong, Vec::<String>::new(), "{}", path.display());
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with(line), "{} has no {line}", path.display());
        }
    }
}

#[test]
fn structural_faults_of_the_corpus_are_refused() {
    let mut passed = BTreeSet::new();
    let mut refused = 0;
    for (kind, schema) in [
        ("exercise", schema::exercise()),
        ("programme", schema::programme()),
        ("config", schema::config()),
    ] {
        let validator = validator(&schema);
        for path in toml_files(&format!("tests/corpus/{kind}")) {
            let Some(file) = read(&path) else { continue };
            let said = fs::read_to_string(path.with_extension("txt")).unwrap();
            let name = format!("{kind}/{}", path.file_stem().unwrap().to_string_lossy());
            let faulty = said.lines().any(|line| line.starts_with("error: "));
            match (faulty, validator.is_valid(&file)) {
                (false, valid) => assert!(valid, "{name} has no error, and is refused"),
                (true, false) => refused += 1,
                (true, true) => drop(passed.insert(name)),
            }
        }
    }
    let beyond: BTreeSet<String> = BEYOND.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(passed, beyond, "what a schema cannot know");
    assert!(refused >= 20, "{refused} are refused");
}
