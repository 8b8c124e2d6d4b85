//! The values of a file after the walk, each with its place and of the kind of its field.

use super::fields::{Fallback, Field, Need};
use crate::core::exercise::Span;
use crate::core::keys::Key;
use crate::core::text::Plain;
use chrono::{NaiveDate, NaiveTime};
use std::ops::Range;

/// A value that fits its field.
#[derive(Debug)]
pub(super) enum Value {
    Number(u32),
    Amount(Span),
    Numbers(Vec<u32>),
    Flag(bool),
    Word(&'static str),
    Words(Vec<&'static str>),
    Text(Plain),
    Texts(Vec<Plain>),
    Date(NaiveDate),
    Time(NaiveTime),
    Table(Entries),
    Tables(Vec<Entries>),
    /// Tables by the names they have in the file.
    Named(Vec<(String, Entries)>),
    /// A number in thousandths.
    Decimal(i32),
    /// Reads two numbers in thousandths.
    Pair([i32; 2]),
    /// Names with their places.
    Names(Vec<(String, Range<usize>)>),
    /// Keys with their places.
    Keys(Vec<(Key, Range<usize>)>),
}

/// A key of the file with its value.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) field: &'static Field,
    /// Where the key is.
    pub(super) key: Range<usize>,
    /// Where the value is.
    pub(super) at: Range<usize>,
    pub(super) value: Value,
}

/// The values of a table, by its fields.
#[derive(Debug)]
pub(super) struct Entries {
    /// The place of its heading.
    pub(super) at: Range<usize>,
    pub(super) fields: &'static [Field],
    pub(super) said: Vec<Entry>,
    /// Keys that are in the file, readable or not.
    pub(super) written: Vec<&'static str>,
    /// Whether it has unknown keys.
    pub(super) strange: bool,
}

/// The value of a key where it is of this kind.
macro_rules! value {
    ($entries:ident, $key:ident, $kind:ident) => {
        match $entries.entry($key).map(|entry| &entry.value) {
            Some(Value::$kind(value)) => Some(value),
            _ => None,
        }
    };
}

impl Entries {
    /// Returns the entry of a key.
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        self.said.iter().find(|entry| entry.field.is(key))
    }

    fn value_mut(&mut self, key: &str) -> Option<&mut Value> {
        let mut said = self.said.iter_mut();
        let entry = said.find(|entry| entry.field.is(key))?;
        Some(&mut entry.value)
    }

    /// Takes a text out: an empty one is left.
    pub(super) fn take_text(&mut self, key: &str) -> Option<Plain> {
        match self.value_mut(key)? {
            Value::Text(text) => Some(std::mem::take(text)),
            _ => None,
        }
    }

    /// Takes a list of texts out: an empty one is left.
    pub(super) fn take_texts(&mut self, key: &str) -> Option<Vec<Plain>> {
        match self.value_mut(key)? {
            Value::Texts(texts) => Some(std::mem::take(texts)),
            _ => None,
        }
    }

    /// A table, to take texts out of it.
    pub(super) fn table_mut(&mut self, key: &str) -> Option<&mut Self> {
        match self.value_mut(key)? {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Named tables, to take texts out of them.
    pub(super) fn named_mut(&mut self, key: &str) -> &mut [(String, Self)] {
        match self.value_mut(key) {
            Some(Value::Named(tables)) => tables,
            _ => &mut [],
        }
    }

    /// Whether the file has a key, readable or not.
    pub(super) fn has(&self, key: &str) -> bool {
        self.written.contains(&key)
    }

    /// Makes an empty table.
    pub(super) const fn new(at: Range<usize>, fields: &'static [Field]) -> Self {
        Self {
            at,
            fields,
            said: Vec::new(),
            written: Vec::new(),
            strange: false,
        }
    }

    fn fallback(&self, key: &str) -> Option<Fallback> {
        let field = self.fields.iter().find(|field| field.is(key))?;
        match field.need {
            Need::Default(fallback) => Some(fallback),
            _ => None,
        }
    }

    pub(super) fn number(&self, key: &str) -> Option<u32> {
        let usual = || match self.fallback(key)? {
            Fallback::Number(n) => Some(n),
            _ => None,
        };
        value!(self, key, Number).copied().or_else(usual)
    }

    pub(super) fn amount(&self, key: &str) -> Option<Span> {
        let usual = || match self.fallback(key)? {
            Fallback::Number(n) => Some(Span::exactly(n)),
            _ => None,
        };
        value!(self, key, Amount).copied().or_else(usual)
    }

    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        let usual = || match self.fallback(key)? {
            Fallback::Flag(yes) => Some(yes),
            _ => None,
        };
        value!(self, key, Flag).copied().or_else(usual)
    }

    pub(super) fn word(&self, key: &str) -> Option<&'static str> {
        let usual = || match self.fallback(key)? {
            Fallback::Word(word) => Some(word),
            _ => None,
        };
        value!(self, key, Word).copied().or_else(usual)
    }

    pub(super) fn text(&self, key: &str) -> Option<&Plain> {
        value!(self, key, Text)
    }

    pub(super) fn date(&self, key: &str) -> Option<NaiveDate> {
        value!(self, key, Date).copied()
    }

    pub(super) fn time(&self, key: &str) -> Option<NaiveTime> {
        value!(self, key, Time).copied()
    }

    pub(super) fn decimal(&self, key: &str) -> Option<i32> {
        value!(self, key, Decimal).copied()
    }

    pub(super) fn pair(&self, key: &str) -> Option<[i32; 2]> {
        value!(self, key, Pair).copied()
    }

    pub(super) fn table(&self, key: &str) -> Option<&Self> {
        value!(self, key, Table)
    }

    pub(super) fn texts(&self, key: &str) -> Option<&[Plain]> {
        value!(self, key, Texts).map(Vec::as_slice)
    }

    pub(super) fn names(&self, key: &str) -> Option<&[(String, Range<usize>)]> {
        value!(self, key, Names).map(Vec::as_slice)
    }

    pub(super) fn numbers(&self, key: &str) -> &[u32] {
        value!(self, key, Numbers).map_or(&[], Vec::as_slice)
    }

    pub(super) fn words(&self, key: &str) -> &[&'static str] {
        value!(self, key, Words).map_or(&[], Vec::as_slice)
    }

    pub(super) fn named(&self, key: &str) -> &[(String, Self)] {
        value!(self, key, Named).map_or(&[], Vec::as_slice)
    }

    pub(super) fn keys(&self, key: &str) -> &[(Key, Range<usize>)] {
        value!(self, key, Keys).map_or(&[], Vec::as_slice)
    }

    pub(super) fn tables(&self, key: &str) -> &[Self] {
        value!(self, key, Tables).map_or(&[], Vec::as_slice)
    }
}
