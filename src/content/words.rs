//! What a field takes, in words: for the faults of a file.

use super::fields::{Decimals, FORMAT, Field, Kind};
use super::near::either;
use toml::de::DeValue;

/// What a field takes: "a whole number from 1 to 10".
pub(super) fn takes(kind: Kind) -> String {
    match kind {
        Kind::Format => "the number 1".to_owned(),
        Kind::Number(l) => format!("a whole number from {} to {}", l.low(), l.high()),
        Kind::Amount(l) => format!(
            "a whole number from {} to {}, or a range such as \"{}-{}\"",
            l.low(),
            l.high(),
            (l.low() + 1).min(l.high()),
            (l.low() + 3).min(l.high())
        ),
        Kind::Numbers(l) => format!("a list of whole numbers from {} to {}", l.low(), l.high()),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Word(words) => quoted(&words()),
        Kind::NumberOrWord(l, words) => {
            let words = quoted(&words());
            format!(
                "a whole number from {} to {}, or {words}",
                l.low(),
                l.high()
            )
        }
        Kind::Words(words, _) => format!("a list of {}", quoted(&words())),
        Kind::Text => "a text in quotes".to_owned(),
        Kind::Texts(_) => "a list of texts in quotes".to_owned(),
        Kind::Exercise => "the id of an exercise, in quotes".to_owned(),
        Kind::Programme => "the id of a programme, in quotes".to_owned(),
        Kind::Date => "a date such as 2026-11-22, without quotes".to_owned(),
        Kind::Time => "a time such as \"07:30\", in quotes".to_owned(),
        Kind::Said(_) => "texts in `en`, `da` and `nb`".to_owned(),
        Kind::Table(fields) => {
            let keys: Vec<&str> = fields.iter().map(|field| field.key).collect();
            format!("keys of its own: {}", either(&keys))
        }
        Kind::Tables(..) => "a table each".to_owned(),
        Kind::Named(..) => "tables, each under a name of its own".to_owned(),
        Kind::Decimal(limits) => format!("a number from {}", from_to(limits)),
        Kind::Pair(limits) => format!("two numbers from {}, such as [1.0, 0.5]", from_to(limits)),
        Kind::Names(_) => "a list of names in quotes".to_owned(),
        Kind::Keys => "a list of keys such as [\"page-down\", \"f9\"]".to_owned(),
    }
}

/// The help for a value of the wrong kind.
pub(super) fn write(kind: Kind, key: &str) -> String {
    match kind {
        Kind::Tables(..) => format!("it takes headings `[[{key}]]`, each with its keys below it"),
        Kind::Named(..) => format!("it takes headings `[{key}.NAME]`, each with its keys below it"),
        Kind::Table(_) => format!("it takes a heading `[{key}]` with its keys below it"),
        Kind::Said(_) => format!("say which language it is: `{key}.en = …`"),
        kind => format!("it takes {}", takes(kind)),
    }
}

/// The help for a key that is missing.
pub(super) fn add(field: &Field) -> String {
    let key = field.key;
    match field.kind {
        Kind::Format => format!("add `{key} = {FORMAT}`"),
        Kind::Tables(..) => format!("add `[[{key}]]` with its keys below it"),
        Kind::Named(..) => format!("add `[{key}.NAME]` with its keys below it"),
        Kind::Table(_) => format!("add `[{key}]` with its keys below it"),
        Kind::Said(_) => format!("add `[{key}]` with {} below it", takes(field.kind)),
        kind => format!("add `{key} = …` with {}", takes(kind)),
    }
}

/// What was written instead.
pub(super) const fn what(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date or a time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// "-360 to 360".
fn from_to((low, high): Decimals) -> String {
    format!("{} to {}", decimal(low), decimal(high))
}

/// A number of thousandths as people write it.
pub(super) fn decimal(thousandths: i32) -> String {
    format!("{}", f64::from(thousandths) / 1_000.0)
}

/// "supine", "prone" or "side-lying".
fn quoted(words: &[&str]) -> String {
    either(words).replace('`', "\"")
}
