//! A table of the file, in each form that it can have: keys on lines of their own under a heading,
//! dotted keys, or keys between braces. A key can be found, written and left out.

use super::list::List;
use super::scan::{Source, Statement, What, comments, path};
use std::ops::Range;

/// A table by its place.
#[derive(Debug, Clone)]
pub(super) enum Table {
    /// Keys among these statements, each behind this path.
    Lines(Range<usize>, Vec<String>),
    /// Keys between braces, at these bytes.
    Braces(Range<usize>),
}

/// A key that was found: its place and that of its value.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) key: Range<usize>,
    pub(super) value: Range<usize>,
    /// Its place among the statements, or among the entries between the braces.
    at: usize,
}

impl Table {
    /// The table of the whole file.
    pub(super) fn root(source: &Source<'_>) -> Self {
        Self::Lines(0..source.end_of_root(), Vec::new())
    }

    /// A table of the file by its name.
    pub(super) fn named(source: &Source<'_>, name: &str) -> Option<Self> {
        let headed = source.statements.iter().position(
            |statement| matches!(&statement.what, What::Heading(path, false) if *path == [name]),
        );
        if let Some(heading) = headed {
            let from = heading + 1;
            return Some(Self::Lines(from..source.next_heading(from), Vec::new()));
        }
        let root = Self::root(source);
        if let Some(found) = root.find(source, name) {
            let is_braces = source.slice(&found.value).starts_with('{');
            return is_braces.then_some(Self::Braces(found.value));
        }
        let Self::Lines(lines, _) = root else {
            return None;
        };
        let mut keys = source.statements.iter().take(lines.end);
        let is_dotted = keys.any(
            |statement| matches!(&statement.what, What::Key(path, ..) if path.len() > 1 && path.first().is_some_and(|first| first == name)),
        );
        is_dotted.then(|| Self::Lines(lines, vec![name.to_owned()]))
    }

    /// Finds a key.
    pub(super) fn find(&self, source: &Source<'_>, key: &str) -> Option<Found> {
        match self {
            Self::Lines(..) => self
                .keys(source)
                .find(|(_, name, _)| *name == key)
                .map(|(_, _, found)| found),
            Self::Braces(at) => {
                let list = List::read(source.text, at)?;
                (0..).zip(&list.entries).find_map(|(n, entry)| {
                    let (name, value) = pair(source, &entry.at);
                    (path(source.slice(&name)) == [key]).then_some(Found {
                        key: name,
                        value,
                        at: n,
                    })
                })
            }
        }
    }

    /// The text of a value.
    pub(super) fn value<'t>(&self, source: &Source<'t>, key: &str) -> Option<&'t str> {
        let found = self.find(source, key)?;
        Some(source.slice(&found.value))
    }

    /// The keys on lines of their own, with their statements.
    fn keys<'s>(
        &'s self,
        source: &'s Source<'_>,
    ) -> impl Iterator<Item = (usize, &'s str, Found)> + 's {
        let (lines, before) = match self {
            Self::Lines(lines, before) => (lines.clone(), before.as_slice()),
            Self::Braces(_) => (0..0, &[][..]),
        };
        let statements = source.statements.iter().enumerate();
        let statements = statements.skip(lines.start).take(lines.len());
        statements.filter_map(move |(at, statement)| match &statement.what {
            What::Key(path, key, value) => match path.strip_prefix(before)? {
                [name] => {
                    let found = Found {
                        key: key.clone(),
                        value: value.clone(),
                        at,
                    };
                    Some((at, name.as_str(), found))
                }
                _ => None,
            },
            _ => None,
        })
    }

    /// Writes a value: in the place of the old one, else behind the keys that stand before it in
    /// `order`. Comments within an old value stay, below it.
    pub(super) fn put(
        &self,
        source: &Source<'_>,
        key: &str,
        value: &str,
        order: &[&str],
    ) -> String {
        if let Some(found) = self.find(source, key) {
            return self.replaced(source, &found, key, value);
        }
        match self {
            Self::Lines(lines, before) => {
                let rank = |key: &str| order.iter().position(|word| *word == key);
                let mine = rank(key);
                let earlier = self.keys(source).filter(|(_, name, _)| rank(name) < mine);
                let after = earlier.filter(|(_, name, _)| rank(name).is_some()).last();
                let later = self.keys(source).find(|(_, name, _)| rank(name) > mine);
                let (at, neighbour) = match (&after, &later) {
                    (Some((n, ..)), _) => (source.start(n + 1), after),
                    (None, Some((n, ..))) => (source.start(source.own_comments(*n)), later),
                    (None, None) => (source.start(lines.start), self.keys(source).last()),
                };
                let line = self.line(source, key, value, neighbour.map(|(.., found)| found));
                source.exchanged(&(at..at), &prefixed(before, &line))
            }
            Self::Braces(at) => {
                let Some(mut list) = List::read(source.text, at) else {
                    return source.text.to_owned();
                };
                let rank = |key: &str| order.iter().position(|word| *word == key);
                let names = list.entries.iter().map(|entry| {
                    let (name, _) = pair(source, &entry.at);
                    path(source.slice(&name)).join(".")
                });
                let places: Vec<bool> = names.map(|name| rank(&name) < rank(key)).collect();
                let place = places.iter().rposition(|before| *before);
                list.insert(place.map_or(0, |at| at + 1), format!("{key} = {value}"));
                source.exchanged(at, &list.to_string())
            }
        }
    }

    /// Writes a key with its value in the place of another one.
    pub(super) fn replaced(
        &self,
        source: &Source<'_>,
        found: &Found,
        key: &str,
        value: &str,
    ) -> String {
        let mut text = source.text.to_owned();
        if let Self::Lines(..) = self {
            let line = source.start(found.at + 1);
            let kept = kept(source, found.at, &found.value);
            text.insert_str(line.min(text.len()), &kept);
        }
        text.replace_range(found.value.clone(), value);
        let named = path(source.slice(&found.key));
        if named.last().is_none_or(|name| name != key) {
            text.replace_range(found.key.clone(), key);
        }
        text
    }

    /// Leaves a key out. Comments beside it and within its value stay.
    pub(super) fn without(&self, source: &Source<'_>, key: &str) -> String {
        let Some(found) = self.find(source, key) else {
            return source.text.to_owned();
        };
        match self {
            Self::Lines(..) => {
                let Some(statement) = source.statements.get(found.at) else {
                    return source.text.to_owned();
                };
                let kept = kept(source, found.at, &statement.at);
                source.exchanged(&statement.at, &kept)
            }
            Self::Braces(at) => {
                let Some(mut list) = List::read(source.text, at) else {
                    return source.text.to_owned();
                };
                list.remove_but_comments(found.at);
                source.exchanged(at, &list.to_string())
            }
        }
    }

    /// A new line, written as a neighbour is.
    fn line(&self, source: &Source<'_>, key: &str, value: &str, like: Option<Found>) -> String {
        let (indent, equals) = match like {
            Some(found) => {
                let between = source.slice(&(found.key.end..found.value.start));
                let equals = if between == "=" { "=" } else { " = " };
                (indent(source, found.at), equals)
            }
            None => match self {
                Self::Lines(lines, _) => (indent(source, lines.start.saturating_sub(1)), " = "),
                Self::Braces(_) => ("", " = "),
            },
        };
        format!("{indent}{key}{equals}{value}{}", source.line_end())
    }
}

/// The comments of a part of a statement that goes, as lines of their own in its place. They, and those
/// above, are not those of a heading that follows.
pub(super) fn kept(source: &Source<'_>, statement: usize, part: &Range<usize>) -> String {
    let (indent, end) = (indent(source, statement), source.line_end());
    let comments = comments(source.slice(part)).into_iter();
    let mut kept: String = comments
        .flat_map(|comment| [indent, comment, end])
        .collect();
    let mut behind = source.statements.iter().skip(statement + 1);
    let next = behind.find(|statement| !statement.is_comment());
    let above = statement.checked_sub(1);
    let above = above.and_then(|above| source.statements.get(above));
    let is_noted = !kept.is_empty() || above.is_some_and(Statement::is_comment);
    if is_noted && next.is_some_and(|next| next.heading().is_some()) {
        kept.push_str(end);
    }
    kept
}

/// A line with the path of its table before the key.
fn prefixed(before: &[String], line: &str) -> String {
    let key = line.trim_start();
    let (indent, _) = line.split_at(line.len() - key.len());
    let path = before.iter().flat_map(|name| [name.as_str(), "."]);
    [indent].into_iter().chain(path).chain([key]).collect()
}

/// The spaces before a statement.
pub(super) fn indent<'t>(source: &Source<'t>, statement: usize) -> &'t str {
    let Some(statement) = source.statements.get(statement) else {
        return "";
    };
    let line = source.slice(&statement.at);
    let line = line.trim_start_matches('\u{feff}');
    let end = line.find(|c| c != ' ' && c != '\t').unwrap_or(0);
    line.get(..end).unwrap_or_default()
}

/// The key and the value of an entry between braces.
fn pair(source: &Source<'_>, at: &Range<usize>) -> (Range<usize>, Range<usize>) {
    let mut cursor = super::scan::Cursor {
        text: source.text,
        at: at.start,
    };
    cursor.pair()
}
