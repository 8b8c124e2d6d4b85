//! The JSON Schemas of exercises, programmes and settings, made from the table of fields, so that an editor completes
//! and explains what the reader takes.
//!
//! A schema knows keys, kinds, words and limits. What hangs together across keys or files
//! (references, `away`, ranges that run backwards) only `rygrad check` knows.

use super::fields::{
    self, Decimals, EXERCISE, FORMAT, Fallback, Field, Kind, MOST_ENTRIES, Need, PROGRAMME,
};
use crate::core::exercise::Span;
use crate::core::keys::Key;
use crate::core::text::Plain;
use serde_json::{Map, Value, json};

/// A character that can be seen, or a space.
macro_rules! seen {
    () => {
        r"[^\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff]"
    };
}
/// A text of one line with something in it, and nothing that [`Plain`] hides (but for the planes that
/// a pattern of JSON Schema cannot name).
const LINE: &str = concat!("^", seen!(), r"*(?=\S)", seen!(), seen!(), "*$");
/// An id, as [`crate::core::ids`] reads it.
const ID: &str = "^[a-z][a-z0-9-]{0,39}$";
/// Every dash of [`crate::core::text::is_dash`].
const DASHES: &str = r"\-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d";
/// The name of a key frame.
const NAME: &str = "^[a-z0-9-]{1,40}$";

/// The schema of an exercise file.
pub fn exercise() -> Value {
    file(
        "An exercise of rygrad. Its id is the name of its file.",
        EXERCISE,
    )
}

/// The schema of a programme file.
pub fn programme() -> Value {
    file(
        "A programme of rygrad. Its id is the name of its file.",
        PROGRAMME,
    )
}

/// The schema of `config.toml`.
pub fn config() -> Value {
    file("The settings of rygrad.", fields::config())
}

/// A schema as it stands in a file.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn file(about: &str, fields: &[Field]) -> Value {
    let mut schema = Map::new();
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("description".to_owned(), json!(about));
    schema.extend(table(fields));
    Value::Object(schema)
}

/// A table: its keys, and two forms of it where one key stands for others.
fn table(fields: &[Field]) -> Map<String, Value> {
    let instead = fields.iter().find_map(|field| match field.need {
        Need::Unless(other) => Some(other),
        _ => None,
    });
    let Some(other) = instead else {
        return object(fields.iter());
    };
    let (alone, rest): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| field.key == other);
    let mut alone = object(alone.into_iter());
    alone.insert("required".to_owned(), json!([other]));
    let mut forms = Map::new();
    forms.insert("type".to_owned(), json!("object"));
    forms.insert("oneOf".to_owned(), json!([object(rest.into_iter()), alone]));
    forms
}

fn object<'f>(fields: impl Iterator<Item = &'f Field>) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields {
        if matches!(field.need, Need::Required | Need::Unless(_)) {
            required.push(field.key);
        }
        properties.insert(field.key.to_owned(), Value::Object(property(field)));
    }
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object.insert("additionalProperties".to_owned(), json!(false));
    object
}

fn property(field: &Field) -> Map<String, Value> {
    let mut property = Map::new();
    property.insert("description".to_owned(), json!(field.about));
    if let Need::Default(fallback) = field.need {
        let fallback = match fallback {
            Fallback::Number(n) => json!(n),
            Fallback::Word(word) => json!(word),
            Fallback::Flag(yes) => json!(yes),
        };
        property.insert("default".to_owned(), fallback);
    }
    property.extend(takes(field.kind));
    property
}

/// What a value of this kind looks like.
fn takes(kind: Kind) -> Map<String, Value> {
    let list = |items: Map<String, Value>, least: usize, most: usize| json!({ "type": "array", "items": items, "minItems": least, "maxItems": most });
    let schema = match kind {
        Kind::Format => json!({ "const": FORMAT }),
        Kind::Number(limits) => return number(limits),
        Kind::Amount(limits) => json!({ "anyOf": [number(limits), range(limits)] }),
        Kind::Numbers(limits) => list(number(limits), 1, MOST_ENTRIES),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Word(words) => json!({ "enum": words() }),
        Kind::NumberOrWord(limits, words) => {
            json!({ "anyOf": [number(limits), { "enum": words() }] })
        }
        Kind::Words(words, least) => list(takes(Kind::Word(words)), least, MOST_ENTRIES),
        Kind::Text => {
            json!({ "type": "string", "pattern": LINE, "maxLength": Plain::LONGEST })
        }
        Kind::Texts(least) => list(takes(Kind::Text), least, MOST_ENTRIES),
        Kind::Exercise | Kind::Programme => json!({ "type": "string", "pattern": ID }),
        // Editors hand a date of TOML over as a text.
        Kind::Date => json!({ "type": "string", "format": "date",
            "pattern": "^[2-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }),
        Kind::Time => json!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" }),
        Kind::Table(fields) => return table(fields),
        Kind::Said(fields) => return said(fields),
        Kind::Tables(fields, most) => list(table(fields), 1, most),
        Kind::Named(fields, most) => {
            json!({ "type": "object", "propertyNames": { "pattern": NAME },
            "additionalProperties": table(fields), "minProperties": 1, "maxProperties": most })
        }
        Kind::Decimal(limits) => return decimal(limits),
        Kind::Pair(limits) => list(decimal(limits), 2, 2),
        Kind::Names(most) => list(
            Map::from_iter([
                ("type".to_owned(), json!("string")),
                ("pattern".to_owned(), json!(NAME)),
            ]),
            1,
            most,
        ),
        Kind::Keys => list(key_name(), 1, MOST_ENTRIES),
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

/// A key: one character, a letter with Control, or a word.
fn key_name() -> Map<String, Value> {
    let words: Vec<&str> = Key::names().collect();
    let typed = json!({ "type": "string", "pattern": r"^(\S|ctrl-[a-gk-ln-z])$" });
    Map::from_iter([("anyOf".to_owned(), json!([typed, { "enum": words }]))])
}

/// A number that may have a fraction; its limits are thousandths.
fn decimal((least, most): Decimals) -> Map<String, Value> {
    let thousandths = |n: i32| f64::from(n) / 1_000.0;
    Map::from_iter([
        ("type".to_owned(), json!("number")),
        ("minimum".to_owned(), json!(thousandths(least))),
        ("maximum".to_owned(), json!(thousandths(most))),
    ])
}

fn number(limits: Span) -> Map<String, Value> {
    let mut number = Map::new();
    number.insert("type".to_owned(), json!("integer"));
    number.insert("minimum".to_owned(), json!(limits.low()));
    number.insert("maximum".to_owned(), json!(limits.high()));
    number
}

/// A range such as `"10-15"`, in digits no longer than its upper limit.
fn range(limits: Span) -> Value {
    let digits = limits.high().to_string().len();
    let end = format!("[0-9]{{1,{digits}}}");
    json!({ "type": "string", "pattern": format!("^\\s*{end}\\s*([{DASHES}]\\s*{end}\\s*)?$") })
}

/// A table in which at least one language must be there.
fn said(fields: &[Field]) -> Map<String, Value> {
    let mut said = table(fields);
    let languages = crate::core::text::Lang::ALL.iter();
    let one: Vec<Value> = languages
        .map(|lang| json!({ "required": [lang.code()] }))
        .collect();
    said.insert("anyOf".to_owned(), json!(one));
    said
}
