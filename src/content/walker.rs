//! Walks a parsed table along its fields and names everything that does not fit.

use super::faults::Faults;
use super::fields::{Field, Kind, Need};
use super::near::nearest;
use super::texts::Gaps;
use super::tree::{Entries, Entry, Value};
use super::value;
use super::words;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Reads the tables of one file.
pub(super) struct Walker<'s> {
    pub(super) faults: Faults<'s>,
    /// First words of lines with syntax errors: their keys are there, only not readable.
    lost: Vec<String>,
    pub(super) gaps: Gaps,
}

impl<'s> Walker<'s> {
    pub(super) fn new(faults: Faults<'s>, lost: Vec<String>) -> Self {
        Self {
            faults,
            lost,
            gaps: Gaps::default(),
        }
    }

    pub(super) fn finish(mut self) -> Faults<'s> {
        self.gaps.report(&mut self.faults);
        self.faults
    }

    /// Reads a whole file; one of a newer format is not looked into.
    pub(super) fn file(&mut self, table: &DeTable<'_>, fields: &'static [Field]) -> Entries {
        if let Some((_, version)) = table.iter().find(|(key, _)| key.get_ref() == "format")
            && !value::is_our_format(version.get_ref())
            && version.get_ref().is_integer()
        {
            value::unknown_format(version.span(), &mut self.faults);
            return Entries {
                at: 0..0,
                fields,
                said: Vec::new(),
            };
        }
        self.table(table, 0..0, fields, "")
    }

    /// Reads a table. `name` is what people call it, empty for the file itself.
    pub(super) fn table(
        &mut self,
        table: &DeTable<'_>,
        at: Range<usize>,
        fields: &'static [Field],
        name: &str,
    ) -> Entries {
        let mut entries = Entries {
            at,
            fields,
            said: Vec::new(),
        };
        for (key, value) in table {
            let Some(field) = fields.iter().find(|field| field.key == key.get_ref()) else {
                self.unknown_key(key.get_ref(), key.span(), fields, name);
                continue;
            };
            let at = value.span();
            if let Some(value) = self.value(field, key.span(), value.get_ref(), at.clone(), name) {
                entries.said.push(Entry {
                    field,
                    key: key.span(),
                    at,
                    value,
                });
            }
        }
        entries.said.sort_by_key(|entry| entry.key.start);
        self.missing_keys(table, &entries, name);
        entries
    }

    fn unknown_key(&mut self, key: &str, span: Range<usize>, fields: &[Field], name: &str) {
        let place = if name.is_empty() {
            String::new()
        } else {
            format!(" in `{name}`")
        };
        let message = format!("there is no key `{}`{place}", brief(key));
        let keys = || fields.iter().map(|field| field.key);
        let help = if self.faults.plenty() {
            None
        } else if let Some(near) = nearest(key, keys()) {
            Some(format!("did you mean `{near}`?"))
        } else {
            let all: Vec<&str> = keys().collect();
            Some(format!("the keys here are {}", all.join(", ")))
        };
        self.faults.error(span, &message, help);
    }

    fn missing_keys(&mut self, table: &DeTable<'_>, entries: &Entries, name: &str) {
        for field in entries.fields {
            let instead = match field.need {
                Need::Required => None,
                Need::Unless(other) if !table.contains_key(other) => Some(other),
                _ => continue,
            };
            if table.contains_key(field.key) {
                continue;
            }
            if self.lost.iter().any(|word| word == field.key)
                || instead.is_some_and(|other| self.lost.iter().any(|word| word == other))
            {
                continue;
            }
            let message = if name.is_empty() {
                format!("`{}` is missing", field.key)
            } else {
                format!("`{}` is missing in `{name}`", field.key)
            };
            let mut help = words::add(field);
            if let Some(other) = instead {
                help = format!("{help}; or `{other}` for an activity");
            }
            self.faults.error(entries.at.clone(), &message, Some(help));
        }
    }

    fn value(
        &mut self,
        field: &'static Field,
        key: Range<usize>,
        value: &DeValue<'_>,
        at: Range<usize>,
        inside: &str,
    ) -> Option<Value> {
        let name = if inside.is_empty() {
            field.key.to_owned()
        } else {
            format!("{inside}.{}", field.key)
        };
        match (field.kind, value) {
            (Kind::Table(fields), DeValue::Table(table)) => {
                Some(Value::Table(self.table(table, at, fields, &name)))
            }
            (Kind::Said(fields), DeValue::Table(table)) => {
                let entries = self.table(table, at, fields, &name);
                self.gaps
                    .note(&entries, table, &name, &key, &mut self.faults)
                    .then_some(Value::Table(entries))
            }
            (Kind::AnyTable, DeValue::Table(_)) => None,
            (Kind::Tables(fields, most), DeValue::Array(array)) => {
                self.tables(array.iter(), fields, most, &name)
            }
            _ => value::read(field, value, at, &mut self.faults),
        }
    }

    fn tables<'v, 'i: 'v>(
        &mut self,
        array: impl ExactSizeIterator<Item = &'v toml::Spanned<DeValue<'i>>>,
        fields: &'static [Field],
        most: usize,
        name: &str,
    ) -> Option<Value> {
        let mut tables = Vec::new();
        let mut sound = true;
        for (n, item) in array.enumerate() {
            if n == most {
                let message = format!("more than {most} `[[{name}]]`");
                let help = format!("keep {most} at most");
                self.faults.error(item.span(), &message, Some(help));
                sound = false;
                break;
            }
            if let DeValue::Table(table) = item.get_ref() {
                tables.push(self.table(table, item.span(), fields, name));
            } else {
                let help = format!("write `[[{name}]]` and its keys below it");
                self.faults
                    .error(item.span(), &format!("`{name}` takes tables"), Some(help));
                sound = false;
            }
        }
        sound.then_some(Value::Tables(tables))
    }
}

/// A key or word of the file, short enough to quote.
pub(super) fn brief(word: &str) -> String {
    const LONGEST: usize = 40;
    if word.chars().nth(LONGEST).is_some() {
        word.chars().take(LONGEST).chain(['…']).collect()
    } else {
        word.to_owned()
    }
}
