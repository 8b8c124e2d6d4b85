//! What a file says, each value with its place, before it is compared with its field: parsed from TOML
//! now, or by the build.

mod built;
mod marks;

pub(super) use built::Built;

use std::ops::Range;
use toml::de::{DeArray, DeTable, DeValue};
use toml::value::Datetime;

/// A value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'a> {
    Text(&'a str),
    /// A text of a built-in file.
    BuiltInText(&'static str),
    Integer(Integer<'a>),
    Float(&'a str),
    Flag(bool),
    Datetime(&'a Datetime),
    List(List<'a>),
    Table(Table<'a>),
}

/// A whole number of any size, as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Integer<'a> {
    pub(super) digits: &'a str,
    pub(super) radix: u32,
}

/// An entry of a list.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    pub(super) at: Range<usize>,
    pub(super) node: Node<'a>,
}

/// An entry of a table.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    pub(super) key: &'a str,
    pub(super) key_at: Range<usize>,
    /// Where the value is.
    pub(super) at: Range<usize>,
    pub(super) node: Node<'a>,
}

/// Values in a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum List<'a> {
    Parsed(&'a DeArray<'a>),
    Built(Built),
}

/// Values by their keys.
#[derive(Debug, Clone, Copy)]
pub(super) enum Table<'a> {
    Parsed(&'a DeTable<'a>),
    Built(Built),
}

impl<'a> List<'a> {
    pub(super) fn len(self) -> usize {
        match self {
            Self::Parsed(array) => array.len(),
            Self::Built(built) => built.len(),
        }
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Placed<'a>> {
        let (parsed, mut built) = match self {
            Self::Parsed(array) => (Some(array), None),
            Self::Built(built) => (None, Some(built)),
        };
        let parsed = parsed.into_iter().flatten().map(|value| Placed {
            at: value.span(),
            node: value.get_ref().into(),
        });
        parsed.chain(std::iter::from_fn(move || built.as_mut()?.value()))
    }
}

impl<'a> Table<'a> {
    pub(super) fn len(self) -> usize {
        match self {
            Self::Parsed(table) => table.len(),
            Self::Built(built) => built.len(),
        }
    }

    /// The entries, in no order that means anything.
    pub(super) fn iter(self) -> impl Iterator<Item = Pair<'a>> {
        let (parsed, mut built) = match self {
            Self::Parsed(table) => (Some(table), None),
            Self::Built(built) => (None, Some(built)),
        };
        let parsed = parsed.into_iter().flatten().map(|(key, value)| Pair {
            key: key.get_ref(),
            key_at: key.span(),
            at: value.span(),
            node: value.get_ref().into(),
        });
        parsed.chain(std::iter::from_fn(move || built.as_mut()?.pair()))
    }
}

impl<'a> From<&'a DeValue<'a>> for Node<'a> {
    fn from(value: &'a DeValue<'a>) -> Self {
        match value {
            DeValue::String(text) => Self::Text(text),
            DeValue::Integer(n) => Self::Integer(Integer {
                digits: n.as_str(),
                radix: n.radix(),
            }),
            DeValue::Float(n) => Self::Float(n.as_str()),
            DeValue::Boolean(yes) => Self::Flag(*yes),
            DeValue::Datetime(when) => Self::Datetime(when),
            DeValue::Array(array) => Self::List(List::Parsed(array)),
            DeValue::Table(table) => Self::Table(Table::Parsed(table)),
        }
    }
}
