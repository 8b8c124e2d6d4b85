//! The JSON Schemas of exercises, programmes, packs and settings, made from the table of fields. With them
//! an editor completes and explains the keys.
//!
//! A schema knows keys, kinds, words and limits. Only `rygrad check` knows references, backward
//! ranges, what a prop takes, and what else depends on other keys.

use super::fields::{
    self, Decimals, EXERCISE, FORMAT, Fallback, Field, Kind, MOST_ENTRIES, Need, PACK, PROGRAMME,
};
use crate::core::exercise::Span;
use crate::core::keys::Key;
use crate::core::text::{Lang, Plain};
use serde_json::{Map, Value, json};

/// A character that can be seen, or a space.
macro_rules! seen {
    () => {
        r"[^\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff]"
    };
}
/// A line of text that is not empty, without characters that [`Plain`] drops (except for planes
/// that a pattern of JSON Schema cannot name).
const LINE: &str = concat!("^", seen!(), r"*(?=\S)", seen!(), seen!(), "*$");
/// A key: one character that can be seen, or a letter with Control.
const KEY: &str = concat!(r"^((?=\S)", seen!(), r"|ctrl-[a-gk-ln-z])$");
/// An id, as [`crate::core::ids`] reads it.
const ID: &str = "^[a-z][a-z0-9-]{0,39}$";
/// Every dash of [`crate::core::text::is_dash`].
const DASHES: &str = r"\-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d";
/// The name of a key frame.
const NAME: &str = "^[a-z0-9-]{1,40}$";

/// The schema of an exercise file.
pub fn exercise() -> Value {
    let about = "An exercise of rygrad. Its id is the name of its file.";
    // What is done away from the screen runs on wall time: it has minutes.
    let away = json!({ "required": ["away"], "properties": { "away": { "const": true } } });
    let timed = json!({ "properties": { "dose": { "required": ["minutes"] } } });
    with(file(about, EXERCISE), json!({ "if": away, "then": timed }))
}

/// The schema of a programme file.
pub fn programme() -> Value {
    file(
        "A programme of rygrad. Its id is the name of its file.",
        PROGRAMME,
    )
}

/// The schema of a pack.
pub fn pack() -> Value {
    file(
        "A programme of rygrad to be sent, with what it needs.",
        PACK,
    )
}

/// The schema of `config.toml`.
pub fn config() -> Value {
    file("The settings of rygrad.", fields::config())
}

/// Formats a schema for its file.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn file(about: &str, fields: &[Field]) -> Value {
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema", "description": about
    });
    with(head, table(fields))
}

/// Adds the keys of the second object to the first.
fn with(mut object: Value, more: Value) -> Value {
    if let (Value::Object(object), Value::Object(more)) = (&mut object, more) {
        object.extend(more);
    }
    object
}

/// A table: its keys, in two forms where one key replaces others.
fn table(fields: &[Field]) -> Value {
    let instead = fields.iter().find_map(|field| match field.need {
        Need::Unless(other) => Some(other),
        _ => None,
    });
    let Some(other) = instead else {
        return with(object(fields.iter()), either(fields));
    };
    let (alone, rest): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| field.key == other);
    let alone = with(object(alone.into_iter()), json!({ "required": [other] }));
    json!({ "type": "object", "oneOf": [object(rest.into_iter()), alone] })
}

/// What one of two keys in each other's place asks for: exactly one of them.
fn either(fields: &[Field]) -> Value {
    let pair = fields.iter().find_map(|field| match field.need {
        Need::Or(other) => Some([field.key, other]),
        _ => None,
    });
    pair.map_or(
        Value::Null,
        |pair| json!({ "oneOf": pair.map(|key| json!({ "required": [key] })) }),
    )
}

fn object<'f>(fields: impl Iterator<Item = &'f Field> + Clone) -> Value {
    let properties = fields.clone().map(|f| (f.key.to_owned(), property(f)));
    let properties: Map<String, Value> = properties.collect();
    let needed = fields.filter(|f| matches!(f.need, Need::Required | Need::Unless(_)));
    let needed: Vec<&str> = needed.map(|field| field.key).collect();
    let mut object = json!({ "type": "object", "properties": properties });
    if !needed.is_empty() {
        object = with(object, json!({ "required": needed }));
    }
    with(object, json!({ "additionalProperties": false }))
}

fn property(field: &Field) -> Value {
    let about = json!({ "description": field.about });
    let usual = match field.need {
        Need::Default(Fallback::Number(n)) => json!({ "default": n }),
        Need::Default(Fallback::Word(word)) => json!({ "default": word }),
        Need::Default(Fallback::Flag(yes)) => json!({ "default": yes }),
        _ => Value::Null,
    };
    with(with(about, usual), takes(field.kind))
}

/// What a value of this kind looks like.
fn takes(kind: Kind) -> Value {
    match kind {
        Kind::Format => json!({ "const": FORMAT }),
        Kind::Number(limits) => number(limits),
        Kind::Amount(limits) => json!({ "anyOf": [number(limits), range(limits)] }),
        Kind::Numbers(limits) => list(&number(limits), 1, MOST_ENTRIES),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Word(words) => json!({ "enum": words() }),
        Kind::Switch(words) => json!({ "anyOf": [{ "enum": words() }, { "type": "boolean" }] }),
        Kind::NumberOrWord(limits, words) => {
            json!({ "anyOf": [number(limits), { "enum": words() }] })
        }
        Kind::Words(words, least) => list(&takes(Kind::Word(words)), least, MOST_ENTRIES),
        Kind::Text => {
            json!({ "type": "string", "pattern": LINE, "maxLength": Plain::LONGEST })
        }
        Kind::Texts(least) => list(&takes(Kind::Text), least, MOST_ENTRIES),
        Kind::Exercise | Kind::Programme => json!({ "type": "string", "pattern": ID }),
        // An editor passes a date of TOML to the schema as a text.
        Kind::Date => json!({ "type": "string", "format": "date",
            "pattern": "^[2-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }),
        Kind::Time => json!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" }),
        Kind::Table(fields) => table(fields),
        Kind::Said(fields) => said(fields),
        Kind::Tables(fields, most) | Kind::Rows(fields, most, _) => list(&table(fields), 1, most),
        Kind::Named(fields, most) => {
            json!({ "type": "object", "propertyNames": { "pattern": NAME },
            "additionalProperties": table(fields), "minProperties": 1, "maxProperties": most })
        }
        Kind::Decimal(limits) => decimal(limits),
        Kind::Pair(limits) => list(&decimal(limits), 2, 2),
        Kind::Names(most) => list(&json!({ "type": "string", "pattern": NAME }), 1, most),
        Kind::Keys => list(&key_name(), 1, MOST_ENTRIES),
    }
}

fn list(items: &Value, least: usize, most: usize) -> Value {
    json!({ "type": "array", "items": items, "minItems": least, "maxItems": most })
}

/// A key: one character, a letter with Control, or a word.
fn key_name() -> Value {
    let words: Vec<&str> = Key::names().collect();
    let typed = json!({ "type": "string", "pattern": KEY });
    json!({ "anyOf": [typed, { "enum": words }] })
}

/// A number that may have a fraction; its limits are thousandths.
fn decimal((least, most): Decimals) -> Value {
    let thousandths = |n: i32| f64::from(n) / 1_000.0;
    json!({ "type": "number", "minimum": thousandths(least), "maximum": thousandths(most) })
}

fn number(limits: Span) -> Value {
    json!({ "type": "integer", "minimum": limits.low(), "maximum": limits.high() })
}

/// A range such as `"10-15"`, each end within the limits.
fn range(limits: Span) -> Value {
    let below = limits.low().checked_sub(1);
    let below = below.map_or_else(String::new, |low| format!("(?!{}(?![0-9]))", up_to(low)));
    let end = format!("{below}{}", up_to(limits.high()));
    json!({ "type": "string", "pattern": format!("^\\s*{end}\\s*([{DASHES}]\\s*{end}\\s*)?$") })
}

/// The digits of every whole number up to this one, as a pattern.
fn up_to(most: u32) -> String {
    let digits = most.to_string();
    let mut forms = vec![digits.clone()];
    // A first digit of 0 is that of a shorter number.
    let least = |at| if at == 0 { '1' } else { '0' };
    for (at, digit) in digits
        .char_indices()
        .filter(|(at, digit)| *digit > least(*at))
    {
        let before = digits.get(..at).unwrap_or_default();
        let less = char::from_digit(digit.to_digit(10).unwrap_or_default().saturating_sub(1), 10);
        let rest = digits.len() - at - 1;
        forms.push(format!(
            "{before}[0-{}][0-9]{{{rest}}}",
            less.unwrap_or('0')
        ));
    }
    if digits.len() > 1 {
        forms.push(format!("[0-9]{{1,{}}}", digits.len() - 1));
    }
    format!("0*({})", forms.join("|"))
}

/// A table in which at least one language must be there.
fn said(fields: &[Field]) -> Value {
    let one = Lang::ALL.map(|lang| json!({ "required": [lang.code()] }));
    with(table(fields), json!({ "anyOf": one }))
}
