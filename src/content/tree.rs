//! The values of a file after the walk: each with its place, each of the kind its field says.

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
    /// Two numbers in thousandths.
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

/// What a table says, by the fields it may have.
#[derive(Debug)]
pub(super) struct Entries {
    /// Where the table is: its heading.
    pub(super) at: Range<usize>,
    pub(super) fields: &'static [Field],
    pub(super) said: Vec<Entry>,
    /// Keys that are there, readable or not.
    pub(super) written: Vec<&'static str>,
    /// Whether there are keys that should not be.
    pub(super) strange: bool,
}

impl Entries {
    /// The entry that the file has for a key.
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        self.said.iter().find(|entry| entry.field.key == key)
    }

    /// Whether a key is there, readable or not.
    pub(super) fn has(&self, key: &str) -> bool {
        self.written.contains(&key)
    }

    /// A table in which nothing has been read yet.
    pub(super) const fn new(at: Range<usize>, fields: &'static [Field]) -> Self {
        Self {
            at,
            fields,
            said: Vec::new(),
            written: Vec::new(),
            strange: false,
        }
    }

    fn value(&self, key: &str) -> Option<&Value> {
        self.entry(key).map(|entry| &entry.value)
    }

    fn fallback(&self, key: &str) -> Option<Fallback> {
        let field = self.fields.iter().find(|field| field.key == key)?;
        match field.need {
            Need::Default(fallback) => Some(fallback),
            _ => None,
        }
    }

    pub(super) fn number(&self, key: &str) -> Option<u32> {
        match (self.value(key), self.fallback(key)) {
            (Some(Value::Number(n)), _) => Some(*n),
            (None, Some(Fallback::Number(n))) => Some(n),
            _ => None,
        }
    }

    pub(super) fn amount(&self, key: &str) -> Option<Span> {
        match (self.value(key), self.fallback(key)) {
            (Some(Value::Amount(span)), _) => Some(*span),
            (None, Some(Fallback::Number(n))) => Some(Span::exactly(n)),
            _ => None,
        }
    }

    pub(super) fn numbers(&self, key: &str) -> &[u32] {
        match self.value(key) {
            Some(Value::Numbers(numbers)) => numbers,
            _ => &[],
        }
    }

    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        match (self.value(key), self.fallback(key)) {
            (Some(Value::Flag(yes)), _) => Some(*yes),
            (None, Some(Fallback::Flag(yes))) => Some(yes),
            _ => None,
        }
    }

    pub(super) fn word(&self, key: &str) -> Option<&'static str> {
        match (self.value(key), self.fallback(key)) {
            (Some(Value::Word(word)), _) => Some(word),
            (None, Some(Fallback::Word(word))) => Some(word),
            _ => None,
        }
    }

    pub(super) fn words(&self, key: &str) -> &[&'static str] {
        match self.value(key) {
            Some(Value::Words(words)) => words,
            _ => &[],
        }
    }

    pub(super) fn text(&self, key: &str) -> Option<&Plain> {
        match self.value(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn texts(&self, key: &str) -> Option<&[Plain]> {
        match self.value(key) {
            Some(Value::Texts(texts)) => Some(texts),
            _ => None,
        }
    }

    pub(super) fn date(&self, key: &str) -> Option<NaiveDate> {
        match self.value(key) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    pub(super) fn time(&self, key: &str) -> Option<NaiveTime> {
        match self.value(key) {
            Some(Value::Time(time)) => Some(*time),
            _ => None,
        }
    }

    pub(super) fn named(&self, key: &str) -> &[(String, Self)] {
        match self.value(key) {
            Some(Value::Named(tables)) => tables,
            _ => &[],
        }
    }

    pub(super) fn decimal(&self, key: &str) -> Option<i32> {
        match self.value(key) {
            Some(Value::Decimal(thousandths)) => Some(*thousandths),
            _ => None,
        }
    }

    pub(super) fn pair(&self, key: &str) -> Option<[i32; 2]> {
        match self.value(key) {
            Some(Value::Pair(pair)) => Some(*pair),
            _ => None,
        }
    }

    pub(super) fn names(&self, key: &str) -> Option<&[(String, Range<usize>)]> {
        match self.value(key) {
            Some(Value::Names(names)) => Some(names),
            _ => None,
        }
    }

    pub(super) fn keys(&self, key: &str) -> &[(Key, Range<usize>)] {
        match self.value(key) {
            Some(Value::Keys(keys)) => keys,
            _ => &[],
        }
    }

    pub(super) fn table(&self, key: &str) -> Option<&Self> {
        match self.value(key) {
            Some(Value::Table(table)) => Some(table),
            _ => None,
        }
    }

    pub(super) fn tables(&self, key: &str) -> &[Self] {
        match self.value(key) {
            Some(Value::Tables(tables)) => tables,
            _ => &[],
        }
    }
}
