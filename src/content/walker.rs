//! Walks a parsed table along its fields. Everything that does not fit is a fault.

use super::diagnostic::{brief, code};
use super::faults::Faults;
use super::fields::{Field, Kind, Need};
use super::key_path::KeyPath;
use super::near::nearest;
use super::node::{List, Node, Pair, Table};
use super::say;
use super::texts::Gaps;
use super::tree::{Entries, Entry, Value};
use super::value;
use super::words;
use crate::core::phrase::Phrase;
use crate::core::text::{Lang, Plain};
use std::ops::Range;

/// Reads the tables of one file.
pub(super) struct Walker<'s> {
    pub(super) faults: Faults<'s>,
    /// First words of lines with syntax errors: these keys are not missing.
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

    /// Reads a whole file. Of a newer format it reads nothing but the version.
    pub(super) fn file(&mut self, table: Table<'_>, fields: &'static [Field]) -> Entries {
        if let Some(version) = table.iter().find(|pair| pair.key == "format")
            && let Node::Integer(number) = version.node
            && !value::is_our_format(number)
        {
            value::unknown_format(version.at, &mut self.faults);
            return Entries::new(0..0, fields);
        }
        if table.len() == 0 {
            if self.lost.is_empty() {
                let needed: Vec<&str> = fields
                    .iter()
                    .filter(|field| matches!(field.need, Need::Required | Need::Or(_)))
                    .map(|field| field.key)
                    .collect();
                if !needed.is_empty() {
                    let source = self.faults.source().trim_start_matches('\u{feff}');
                    let message = if source.trim().is_empty() {
                        say::EMPTY_FILE
                    } else {
                        say::ONLY_COMMENTS
                    };
                    let help = say::file_needs(needed.join(", "));
                    self.faults.error(0..0, message, help);
                }
            }
            return Entries::new(0..0, fields);
        }
        self.table(table, 0..0, fields, &KeyPath::FILE)
    }

    /// Reads a table. `name` is its path in the file.
    pub(super) fn table(
        &mut self,
        table: Table<'_>,
        at: Range<usize>,
        fields: &'static [Field],
        name: &KeyPath<'_>,
    ) -> Entries {
        let mut entries = Entries::new(at, fields);
        let room = table.len().min(fields.len());
        entries.said.reserve_exact(room);
        entries.written.reserve_exact(room);
        let mut meant = Vec::new();
        for Pair {
            key,
            key_at,
            at,
            node,
        } in table.iter()
        {
            let Some(field) = fields.iter().find(|field| field.is(key)) else {
                let mut offer = None;
                let help = if self.faults.plenty() {
                    None
                } else if let Some(hidden) = hidden(key) {
                    let plain = Plain::new(key.trim());
                    offer = Some(String::from(plain));
                    Some(say::hidden_retype(code(hidden)))
                } else if let Some(near) = nearest(key, fields.iter().map(|f| f.key)) {
                    meant.push(near);
                    offer = Some(near.to_owned());
                    Some(the_keys(fields))
                } else if entries.strange {
                    // The fault before this one lists the keys.
                    None
                } else {
                    Some(the_keys(fields))
                };
                entries.strange = true;
                self.unknown_key(key, key_at.clone(), name, help);
                if let Some(offer) = offer {
                    self.faults.offer_word(key_at, offer);
                }
                continue;
            };
            entries.written.push(field.key);
            if let Some(value) = self.value(field, &key_at, node, at.clone(), name) {
                entries.said.push(Entry {
                    field,
                    key: key_at,
                    at,
                    value,
                });
            }
        }
        entries.said.sort_by_key(|entry| entry.key.start);
        self.one_of_two(&entries);
        self.missing_keys(&entries, &meant, name);
        entries
    }

    fn unknown_key(
        &mut self,
        key: &str,
        span: Range<usize>,
        name: &KeyPath<'_>,
        help: Option<Phrase>,
    ) {
        let message = if name.is_file() {
            say::no_key(brief(key))
        } else {
            say::no_key_in(brief(key), name)
        };
        self.faults.error(span, message, help);
    }

    /// Reports the second of two keys that stand in each other's place.
    fn one_of_two(&mut self, entries: &Entries) {
        for field in entries.fields {
            let Need::Or(other) = field.need else {
                continue;
            };
            let pair = entries.entry(field.key).zip(entries.entry(other));
            if let Some((one, other)) = pair {
                let last = if one.key.start > other.key.start {
                    one
                } else {
                    other
                };
                let message = say::one_of_two(field.key, other.field.key);
                self.faults
                    .error(last.key.clone(), message, say::LEAVE_ONE_OUT);
            }
        }
    }

    /// Reports required keys that are missing, without those in `meant`, which are only misspelt.
    fn missing_keys(&mut self, entries: &Entries, meant: &[&str], name: &KeyPath<'_>) {
        for field in entries.fields {
            let instead = match field.need {
                Need::Required => None,
                Need::Unless(other) | Need::Or(other) => Some(other),
                Need::Optional | Need::Default(_) => continue,
            };
            let there = |key: &str| {
                entries.has(key) || meant.contains(&key) || self.lost.iter().any(|word| word == key)
            };
            if there(field.key) || instead.is_some_and(there) {
                continue;
            }
            let message = if name.is_file() {
                say::missing(field.key)
            } else {
                say::missing_in(field.key, name)
            };
            let mut help = words::add(field);
            if let Some(other) = instead {
                help = match field.need {
                    Need::Or(_) => say::or_in_place(help, other),
                    _ => say::or_for_activity(help, other),
                };
            }
            self.faults.error(entries.at.clone(), message, help);
        }
    }

    fn value(
        &mut self,
        field: &'static Field,
        key: &Range<usize>,
        value: Node<'_>,
        at: Range<usize>,
        inside: &KeyPath<'_>,
    ) -> Option<Value> {
        let name = inside.with(field.key);
        match (field.kind, value) {
            (Kind::Table(fields), Node::Table(table)) => {
                Some(Value::Table(self.table(table, at, fields, &name)))
            }
            (Kind::Said(fields), Node::Table(table)) => {
                let entries = self.table(table, at, fields, &name);
                self.speaks(&entries, &name, key)
                    .then_some(Value::Table(entries))
            }
            (Kind::Named(fields, most), Node::Table(table)) => {
                self.named(table, at, fields, most, &name)
            }
            (Kind::Tables(fields, most), Node::List(list)) => {
                self.tables(list, at, fields, most, &name)
            }
            (Kind::Rows(fields, most, _), Node::List(list)) => {
                self.rows(list, at, field, (fields, most), &name)
            }
            _ => value::read(field, value, at, &mut self.faults),
        }
    }

    /// Returns whether a table has a text in any language, and notes the languages it lacks.
    fn speaks(&mut self, entries: &Entries, name: &KeyPath<'_>, key: &Range<usize>) -> bool {
        let lost = |lang: Lang| self.lost.iter().any(|word| word == lang.code());
        if !Lang::ALL
            .iter()
            .any(|lang| entries.has(lang.code()) || lost(*lang))
        {
            let message = say::says_nothing(name);
            self.faults
                .error(key.clone(), message, say::SAY_IN_A_LANGUAGE);
            return false;
        }
        // A key that is misspelt or cannot be read may be the missing language.
        if self.lost.is_empty() && !entries.strange {
            self.gaps.note(entries, name, key);
        }
        Lang::ALL
            .iter()
            .any(|lang| entries.entry(lang.code()).is_some())
    }

    /// Reads named tables, in the order of the file.
    fn named(
        &mut self,
        table: Table<'_>,
        at: Range<usize>,
        fields: &'static [Field],
        most: usize,
        name: &KeyPath<'_>,
    ) -> Option<Value> {
        if table.len() == 0 {
            let help = say::add_named_table(name);
            self.faults.error(at, say::is_empty(name), help);
            return None;
        }
        let mut inner: Vec<_> = table.iter().collect();
        inner.sort_by_key(|pair| pair.key_at.start);
        let mut tables = Vec::new();
        for (
            n,
            Pair {
                key,
                key_at,
                at,
                node,
            },
        ) in inner.into_iter().enumerate()
        {
            if n == most {
                let message = say::too_many_tables(most, name);
                self.faults.error(key_at, message, say::keep_at_most(most));
                break;
            }
            let brief = brief(key);
            let inside = name.with(&brief);
            if !is_name(key) {
                let message = say::no_name(&*brief);
                self.faults.error(key_at, message, say::NAME_RULE);
            } else if let Node::Table(table) = node {
                let entries = self.table(table, key_at, fields, &inside);
                tables.push((key.to_owned(), entries));
            } else {
                let help = say::takes_heading(&inside);
                let message = say::takes_a_table(&inside);
                self.faults.error(at, message, help);
            }
        }
        // A file with an error is not used, but the good names can still be compared.
        Some(Value::Named(tables))
    }

    fn tables(
        &mut self,
        list: List<'_>,
        at: Range<usize>,
        fields: &'static [Field],
        most: usize,
        name: &KeyPath<'_>,
    ) -> Option<Value> {
        let mut tables = Vec::new();
        let mut sound = true;
        if list.len() == 0 {
            let help = say::add_tables(name);
            self.faults.error(at, say::is_empty(name), help);
            return None;
        }
        for (n, item) in list.iter().enumerate() {
            if n == most {
                let message = say::too_many_items(most, name);
                self.faults.error(item.at, message, say::keep_at_most(most));
                sound = false;
                break;
            }
            if let Node::Table(table) = item.node {
                tables.push(self.table(table, item.at, fields, name));
            } else {
                let help = say::takes_headings(name);
                self.faults.error(item.at, say::takes_tables(name), help);
                sound = false;
            }
        }
        sound.then_some(Value::Tables(tables))
    }

    /// Reads tables that stand in a list.
    fn rows(
        &mut self,
        list: List<'_>,
        at: Range<usize>,
        field: &Field,
        (fields, most): (&'static [Field], usize),
        name: &KeyPath<'_>,
    ) -> Option<Value> {
        let help = || say::it_takes(words::takes(field.kind));
        if list.len() == 0 {
            self.faults.error(at, say::is_empty(name), help());
            return None;
        }
        let mut tables = Vec::new();
        let mut sound = true;
        for (n, item) in list.iter().enumerate() {
            if n == most {
                let message = say::too_many_entries(name, most);
                self.faults.error(item.at, message, say::LEAVE_SOME_OUT);
                return None;
            }
            if let Node::Table(table) = item.node {
                tables.push(self.table(table, item.at, fields, name));
            } else {
                self.faults.error(item.at, say::takes_tables(name), help());
                sound = false;
            }
        }
        sound.then_some(Value::Tables(tables))
    }
}

fn the_keys(fields: &[Field]) -> Phrase {
    let all: Vec<&str> = fields.iter().map(|field| field.key).collect();
    say::the_keys_here(all.join(", "))
}

/// Returns the first hidden character of a key.
fn hidden(key: &str) -> Option<char> {
    let mut bytes = [0; 4];
    key.chars()
        .find(|c| Plain::changes(c.encode_utf8(&mut bytes)))
}

/// Whether a table may have this name. Names are printed unchanged, so they must be plain.
fn is_name(name: &str) -> bool {
    const LONGEST: usize = 40;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !name.is_empty() && name.len() <= LONGEST && name.bytes().all(plain)
}
