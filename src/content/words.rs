//! What a field takes: for the faults of a file.

use super::fields::{FORMAT, Field, Kind};
use super::node::Node;
use super::say;
use crate::core::phrase::{Phrase, Value};

/// What a field takes: "a whole number from 1 to 10".
pub(super) fn takes(kind: Kind) -> Value {
    match kind {
        Kind::Format => say::NUMBER_ONE,
        Kind::Number(l) => say::whole_number(l.low(), l.high()),
        Kind::Amount(l) => {
            let (from, to) = ((l.low() + 1).min(l.high()), (l.low() + 3).min(l.high()));
            say::whole_number_or_range(l.low(), l.high(), format!("\"{from}-{to}\""))
        }
        Kind::Numbers(l) => say::whole_numbers(l.low(), l.high()),
        Kind::Flag => say::TRUE_OR_FALSE,
        Kind::Word(words) | Kind::Switch(words) => return say::one_of(&words(), '"'),
        Kind::NumberOrWord(l, words) => {
            say::whole_number_or(l.low(), l.high(), say::one_of(&words(), '"'))
        }
        Kind::Words(words, _) => say::list_of(say::one_of(&words(), '"')),
        Kind::Text => say::QUOTED_TEXT,
        Kind::Texts(_) => say::QUOTED_TEXTS,
        Kind::Exercise => say::EXERCISE_ID,
        Kind::Programme => say::PROGRAMME_ID,
        Kind::Date => say::A_DATE,
        Kind::Time => say::A_TIME,
        Kind::Said(_) => say::SAID_TEXTS,
        Kind::Table(fields) => {
            let keys: Vec<&str> = fields.iter().map(|field| field.key).collect();
            say::keys_of_its_own(say::one_of(&keys, '`'))
        }
        Kind::Tables(..) => say::A_TABLE_EACH,
        Kind::Rows(.., example) => say::list_such_as(example),
        Kind::Named(..) => say::NAMED_TABLES,
        Kind::Decimal((low, high)) => say::decimal(decimal(low), decimal(high)),
        Kind::Pair((low, high)) => say::two_decimals(decimal(low), decimal(high)),
        Kind::Names(_) => say::QUOTED_NAMES,
        Kind::Keys => say::LIST_OF_KEYS,
    }
    .into()
}

/// The help for a value of the wrong kind.
pub(super) fn write(kind: Kind, key: &str) -> Phrase {
    match kind {
        Kind::Tables(..) => say::takes_headings(key),
        Kind::Named(..) => say::takes_named_headings(key),
        Kind::Table(_) => say::takes_heading(key),
        Kind::Said(_) => say::say_language(format!("{key}.en = …")),
        kind => say::it_takes(takes(kind)),
    }
}

/// The help for a key that is missing.
pub(super) fn add(field: &Field) -> Phrase {
    let key = field.key;
    match field.kind {
        Kind::Format => say::add_code(format!("{key} = {FORMAT}")),
        Kind::Tables(..) => say::add_tables(key),
        Kind::Named(..) => say::add_named_table(key),
        Kind::Table(_) => say::add_table(key),
        Kind::Said(_) => say::add_table_with(key, takes(field.kind)),
        kind => say::add_key_with(format!("{key} = …"), takes(kind)),
    }
}

/// What was written instead.
pub(super) const fn what(value: Node<'_>) -> Phrase {
    match value {
        Node::Text(_) | Node::BuiltInText(_) => say::KIND_TEXT,
        Node::Integer(_) => say::KIND_NUMBER,
        Node::Float(_) => say::KIND_FRACTION,
        Node::Flag(_) => say::TRUE_OR_FALSE,
        Node::Datetime(_) => say::KIND_DATE,
        Node::List(_) => say::KIND_LIST,
        Node::Table(_) => say::KIND_TABLE,
    }
}

/// A number of thousandths as people write it.
pub(super) fn decimal(thousandths: i32) -> String {
    format!("{}", f64::from(thousandths) / 1_000.0)
}
