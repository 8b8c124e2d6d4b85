//! A schema and `rygrad check` agree on any file that one slip has made of a good one.

use super::{as_json, toml_files, validator};
use proptest::prelude::*;
use rygrad::content::{Diagnostic, Origin, exercise, programme, schema, settings};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use toml::{Table, Value};

/// Faults that a schema cannot know, by the name of their text, each with the reason.
#[rustfmt::skip]
const BEYOND: &[(&str, &str)] = &[
    ("fault-range-backwards", "a pattern compares no numbers"),
    ("fault-takes-no-time", "a schema adds nothing up"),
    ("fault-below-floor", "where a joint comes to be is computed"),
    ("fault-outside-box", "where a joint comes to be is computed"),
    ("fault-no-key-frame", "a name that stands elsewhere in the file"),
    ("fault-missing-in-prop", "the kind of a prop decides what it takes"),
    ("fault-prop-held-by", "the kind of a prop decides what it takes"),
    ("fault-key-means-pain", "what keys mean elsewhere in the program"),
    ("fault-key-leaves", "what keys mean elsewhere in the program"),
    ("fault-key-sets-aside", "what keys mean elsewhere in the program"),
    ("fault-key-helps", "what keys mean elsewhere in the program"),
    ("fault-key-confirms", "what keys mean elsewhere in the program"),
    ("fault-key-of-scale", "what keys mean elsewhere in the program"),
    ("fault-key-answers", "what keys mean elsewhere in the program"),
    ("fault-two-meanings", "what another list of the file says"),
    ("fault-no-such-level", "how many levels other lists of the file have"),
];

/// Every setting, with every kind of value.
const CONFIG: &str = "language = \"da\"\nprogramme = \"disc-1\"\nvoice = true\n\
    voice-command = [\"say\", \"{text}\"]\nusual-time = \"07:30\"\nclinician = \"22 33 44 55\"\n\
    [keys]\npain = [\"f9\"]\nnext = [\"page-down\", \"x\"]\n";

/// A programme that says everything a programme can.
const PROGRAMME: &str = "format = 1\ndays-per-week = 3\nfirst-side = \"left\"\nsources = [\"ours\"]\n\
    name.en = \"A\"\nabout.en = \"A\"\nflare.programme = \"calm-day\"\n\
    [[exercise]]\nid = \"cobra\"\nreps = \"5-8\"\nsides = \"each\"\nboth-ways = true\n\
    [next]\nprogramme = \"disc-2\"\nafter-sessions = 6\nask-first = true\n\
    [monitored]\nby = \"A, physiotherapist\"\ndate = 2026-11-22\nlimit = 4\n\
    [cleared]\nby = \"A, doctor\"\ndate = 2026-11-22\nconditions = [\"heart\"]\n";

/// What is written in the place of a value.
static INSTEAD: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let written = "v = [0, 1, 2, 4, -1, 11, 101, 601, 1_000_000, 9223372036854775807, 2.0, 1.5, -0.001, \
        1e300, true, false, 2026-11-22, 1999-12-31, 2026-11-22T07:30:00, 07:30:00, \"2026-11-22\", \
        \"2026-13-22\", \"\", \" \", \"x\", \"a b\", \"a\\nb\", \"a\\tb\", \"\\u200b\", \"prone\", \"cobra\", \
        \"10\", \"08-10\", \"5-200\", \"1-3\", \"0-3\", \"3-1\", \"1 – 3\", \"1--3\", \"07:30\", \"7.30\", \"f9\", \
        \"p\", [], [1], [1, 2], [1.5, 0.5], [\"x\"], [\"hip\"], [\"f9\"], [\"p\"], [true], [[]], [{}], {}, \
        { en = \"x\" }, { x = 1 }, { minutes = 5 }, { en = [\"x\"] }]";
    let mut table: Table = written.parse().unwrap();
    let mut all = table.remove("v").unwrap().as_array().unwrap().clone();
    all.push("x".repeat(9_000).into());
    all.push(Value::Array(vec!["x".into(); 51]));
    all
});

/// A kind of file with the texts that are changed.
struct Files {
    schema: jsonschema::Validator,
    read: fn(&str) -> Vec<Diagnostic>,
    texts: Vec<String>,
}

fn all() -> [Files; 3] {
    let texts = |folder: &str| -> Vec<String> {
        let files = toml_files(folder).into_iter();
        files
            .map(|path| fs::read_to_string(path).unwrap())
            .collect()
    };
    [
        Files {
            schema: validator(&schema::exercise()),
            read: |text| exercise::read(text, Path::new("x.toml"), None).1,
            texts: texts("exercises"),
        },
        Files {
            schema: validator(&schema::programme()),
            read: |text| programme::read(text, Path::new("x.toml"), Origin::User, None).1,
            texts: [texts("exercises/programmes"), vec![PROGRAMME.to_owned()]].concat(),
        },
        Files {
            schema: validator(&schema::config()),
            read: |text| settings::read(text, Path::new("config.toml")).1,
            texts: vec![CONFIG.to_owned()],
        },
    ]
}

/// The ways to every value in a value: keys, and places in lists.
fn ways(value: &Value, here: &[String], found: &mut Vec<Vec<String>>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Table(table) => table.iter().map(|(k, v)| (k.clone(), v)).collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(n, v)| (n.to_string(), v))
            .collect(),
        _ => Vec::new(),
    };
    for (step, value) in inner {
        let way = [here, &[step]].concat();
        ways(value, &way, found);
        found.push(way);
    }
}

/// One slip.
#[derive(Debug, Clone)]
enum Slip {
    Instead(prop::sample::Index),
    Gone,
    Renamed(&'static str),
    Added(&'static str, prop::sample::Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    let name = prop::sample::select(vec![
        "x",
        "Stray Name",
        "minutes",
        "away",
        "en",
        "reps",
        "da",
    ]);
    let any = || any::<prop::sample::Index>();
    prop_oneof![
        6 => any().prop_map(Slip::Instead),
        2 => Just(Slip::Gone),
        1 => name.clone().prop_map(Slip::Renamed),
        2 => (name, any()).prop_map(|(name, value)| Slip::Added(name, value)),
    ]
}

/// Makes a slip, and returns what now stands where it was made.
fn make(slip: &Slip, file: &mut Value, way: &[String]) -> Option<Value> {
    let (last, to) = way.split_last().unwrap();
    let place = to.iter().fold(file, |value, step| match value {
        Value::Array(items) => &mut items[step.parse::<usize>().unwrap()],
        table => &mut table[step.as_str()],
    });
    let gone = match place {
        Value::Table(table) => table.remove(last).unwrap(),
        Value::Array(items) => items.remove(last.parse().unwrap()),
        _ => unreachable!("only tables and lists hold values"),
    };
    let (key, value) = match slip {
        Slip::Gone => return None,
        Slip::Instead(with) => (last.as_str(), with.get(&INSTEAD).clone()),
        Slip::Renamed(name) => (*name, gone),
        Slip::Added(name, with) => {
            put(place, last, gone);
            (*name, with.get(&INSTEAD).clone())
        }
    };
    put(place, key, value.clone());
    Some(value)
}

fn put(place: &mut Value, key: &str, value: Value) {
    match place {
        Value::Table(table) => drop(table.insert(key.to_owned(), value)),
        Value::Array(items) => items.push(value),
        _ => unreachable!("only tables and lists hold values"),
    }
}

/// Whether JSON cannot tell a value from a right one: 2.0 is 2 there, and a date is a text.
fn has_a_twin(value: &Value) -> bool {
    match value {
        Value::Float(n) => n.fract() == 0.0,
        Value::String(text) => text.parse::<toml::value::Datetime>().is_ok(),
        value => value.is_datetime(),
    }
}

thread_local! {
    static FILES: [Files; 3] = all();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_slip_is_judged_alike(
        kind in 0usize..3, file: prop::sample::Index, way: prop::sample::Index, slip in slip(),
    ) {
        FILES.with(|files| {
            let files = &files[kind];
            let mut changed = Value::Table(file.get(&files.texts).parse().unwrap());
            let mut found = Vec::new();
            ways(&changed, &[], &mut found);
            let put = make(&slip, &mut changed, way.get::<Vec<String>>(&found));
            let text = toml::to_string(&changed).unwrap();
            let diagnostics = (files.read)(&text);
            let errors: Vec<&str> = diagnostics
                .iter()
                .filter(|found| found.is_error())
                .map(|found| found.message.name())
                .collect();
            let valid = files.schema.is_valid(&as_json(changed));
            if errors.is_empty() {
                assert!(valid, "only the schema refuses {slip:?} at {:?}:\n{text}", way.get::<Vec<String>>(&found));
            } else if valid {
                let beyond = |name: &&str| BEYOND.iter().any(|(known, _)| known == name);
                let twin = put.as_ref().is_some_and(has_a_twin);
                let alike = |name: &&str| twin && name.ends_with("cannot-be");
                let known = |name: &&str| beyond(name) || alike(name);
                assert!(errors.iter().all(known), "only check refuses {slip:?}: {errors:?}\n{text}");
            }
        });
    }
}
