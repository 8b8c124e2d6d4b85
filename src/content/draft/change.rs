//! The changes of a programme file, each from a text to a text. `None` where there is nothing to
//! change.

use super::items::{Items, before_any, end_of, gathered, with_gap};
use super::levels::{Levels, keys};
use super::list::List;
use super::scan::{Source, What, line_end};
use super::table::Table;
use super::written;
use crate::content::fields::{FLARE, Field, MOST_ENTRIES, MOST_EXERCISES, NEXT, PROGRESS};
use crate::core::exercise::{Amount, Part};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::Frequency;
use crate::core::text::{Lang, Plain};
use std::ops::Range;
use toml_edit::{DocumentMut, Value};

/// The tables of a programme file in their order.
const TABLES: [&str; 8] = [
    "name",
    "about",
    "exercise",
    "progress",
    "flare",
    "next",
    "monitored",
    "cleared",
];
/// The keys of a programme file that are no tables, in their order.
const ROOT: [&str; 5] = ["format", "days-per-week", "days", "first-side", "sources"];

/// Makes a change in a text that the parser can read, before and after. Its last line ends, or does
/// not, as before.
pub(super) fn edited(text: &str, make: impl FnOnce(&str) -> Option<String>) -> Option<String> {
    if !is_toml(text) {
        return None;
    }
    let end = line_end(text);
    let is_ended = text.is_empty() || text.ends_with('\n');
    let whole = [text, if is_ended { "" } else { end }].concat();
    let whole = gathered(&whole);
    let mut new = make(&whole).filter(|new| *new != whole)?;
    // What went may have left an empty line.
    let blank = [end, end].concat();
    while !whole.ends_with(&blank) && new.ends_with(&blank) {
        new.truncate(new.len() - end.len());
    }
    if !is_ended && new.ends_with(end) {
        new.truncate(new.len() - end.len());
    }
    is_toml(&new).then_some(new)
}

/// Whether the parser can read a text.
pub(super) fn is_toml(text: &str) -> bool {
    text.parse::<DocumentMut>().is_ok()
}

pub(super) fn add(text: &str, at: usize, exercise: &ExerciseId) -> Option<String> {
    let source = Source::of(text);
    let items = Items::of(&source);
    let is_room = at <= items.len() && items.len() < MOST_EXERCISES;
    is_room.then(|| items.with(&source, at, &written::text(exercise.as_str())))
}

pub(super) fn remove(text: &str, at: usize) -> Option<String> {
    let source = Source::of(text);
    let items = Items::of(&source);
    let without = (at < items.len()).then(|| items.without(&source, at))??;
    Some(within_levels(without))
}

pub(super) fn order(text: &str, places: &[usize]) -> Option<String> {
    let source = Source::of(text);
    let items = Items::of(&source);
    let mut sorted = places.to_vec();
    sorted.sort_unstable();
    let is_whole = sorted.iter().copied().eq(0..items.len());
    is_whole.then(|| items.in_order(&source, places))
}

pub(super) fn shift(text: &str, from: usize, to: usize) -> Option<String> {
    let count = Items::of(&Source::of(text)).len();
    if from >= count || to >= count {
        return None;
    }
    let mut places: Vec<usize> = (0..count).collect();
    let moved = places.remove(from);
    places.insert(to, moved);
    order(text, &places)
}

pub(super) fn swap(text: &str, at: usize, exercise: &ExerciseId) -> Option<String> {
    let id = written::text(exercise.as_str());
    let named = item(text, at, |source, table| {
        let old = table.value(source, "id")?;
        (!written::is_same(old, &id)).then(|| table.put(source, "id", &id, &keys()))
    })?;
    let mut text = {
        let source = Source::of(&named);
        let items = Items::of(&source);
        Levels::of(&source, &items, at).without_all(&source, &items, at)
    };
    for part in Part::ALL {
        let without = item(&text, at, |source, table| {
            Some(table.without(source, part.key()))
        });
        text = without.unwrap_or(text);
    }
    Some(within_levels(text))
}

pub(super) fn set(
    text: &str,
    at: usize,
    part: Part,
    value: Option<Amount>,
    level: Option<usize>,
) -> Option<String> {
    let source = Source::of(text);
    let items = Items::of(&source);
    let table = match level {
        None => items.table(&source, at)?,
        Some(level) => Levels::of(&source, &items, at).table(level)?,
    };
    let old = table.value(&source, part.key());
    let Some(value) = value else {
        return Some(table.without(&source, part.key()));
    };
    let new = written::amount(part, value)?;
    if old.is_some_and(|old| written::is_same(old, &new)) {
        return None;
    }
    Some(table.put(&source, part.key(), &new, &keys()))
}

pub(super) fn add_level(text: &str, at: usize) -> Option<String> {
    let source = Source::of(text);
    let items = Items::of(&source);
    Levels::of(&source, &items, at).with_one_more(&source, &items, at)
}

pub(super) fn remove_level(text: &str, at: usize, level: usize) -> Option<String> {
    let source = Source::of(text);
    let items = Items::of(&source);
    let without = Levels::of(&source, &items, at).without(&source, at, level)?;
    Some(within_levels(without))
}

pub(super) fn days(text: &str, days: Frequency) -> Option<String> {
    let source = Source::of(text);
    let root = Table::root(&source);
    let (key, value) = written::days(days)?;
    let old = ["days-per-week", "days"].map(|key| root.find(&source, key));
    match old.into_iter().flatten().next() {
        Some(old) => {
            let is_same = super::scan::path(source.slice(&old.key)) == [key]
                && written::is_same(source.slice(&old.value), &value);
            (!is_same).then(|| root.replaced(&source, &old, key, &value))
        }
        None => Some(root.put(&source, key, &value, &ROOT)),
    }
}

pub(super) fn name(text: &str, lang: Lang, name: &str) -> Option<String> {
    let name = Plain::new(name.trim());
    if name.as_str().is_empty() {
        return None;
    }
    put(
        text,
        "name",
        lang.code(),
        &written::text(name.as_str()),
        &LANGS,
    )
}

/// The name in one language only; and what it is about, where it is said in that language.
pub(super) fn only_in(text: &str, lang: Lang) -> String {
    let mut text = text.to_owned();
    for table in ["name", "about"] {
        let is_said = |text: &str| {
            let source = Source::of(text);
            let table = Table::named(&source, table);
            table.is_some_and(|table| table.find(&source, lang.code()).is_some())
        };
        if !is_said(&text) {
            continue;
        }
        for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
            let source = Source::of(&text);
            if let Some(table) = Table::named(&source, table) {
                text = table.without(&source, other.code());
            }
        }
    }
    text
}

pub(super) fn flare(text: &str, programme: Option<&ProgrammeId>) -> Option<String> {
    match programme {
        None => without_table(text, "flare"),
        Some(id) => {
            let id = written::text(id.as_str());
            put(text, "flare", "programme", &id, &words(FLARE))
        }
    }
}

pub(super) fn next(text: &str, next: Option<(&ProgrammeId, u32)>) -> Option<String> {
    let Some((id, sessions)) = next else {
        return without_table(text, "next");
    };
    if !(1..=1_000).contains(&sessions) {
        return None;
    }
    let id = written::text(id.as_str());
    let named = put(text, "next", "programme", &id, &words(NEXT));
    let named = named.unwrap_or_else(|| text.to_owned());
    let sessions = sessions.to_string();
    let counted = put(&named, "next", "after-sessions", &sessions, &words(NEXT));
    Some(counted.unwrap_or(named))
}

pub(super) fn first(text: &str, level: Level) -> Option<String> {
    let level = usize::from(level.number());
    let now = first_level(text);
    if level > most_levels(text) || now == Some(level) || (now.is_none() && level == 1) {
        return None;
    }
    put(
        text,
        "progress",
        "first",
        &level.to_string(),
        &words(PROGRESS),
    )
}

pub(super) fn source(text: &str, line: &str) -> Option<String> {
    let line = Plain::new(line.trim());
    if line.as_str().is_empty() {
        return None;
    }
    let line = written::text(line.as_str());
    let source = Source::of(text);
    let root = Table::root(&source);
    let Some(found) = root.find(&source, "sources") else {
        return Some(root.put(&source, "sources", &format!("[{line}]"), &ROOT));
    };
    let mut list = List::read(source.text, &found.value)?;
    let is_there = |text: &str| written::is_same(text, &line);
    if list.entries.len() >= MOST_ENTRIES || list.entries.iter().any(|e| is_there(&e.text)) {
        return None;
    }
    list.insert(list.entries.len(), line);
    Some(source.exchanged(&found.value, &list.to_string()))
}

/// Leaves out what a clinician has signed: it was signed for other doses, or for another person.
pub(super) fn unsigned(text: &str) -> Option<String> {
    let tables = ["monitored", "cleared"].into_iter();
    tables.fold(None, |without, table| {
        let now = without.as_deref().unwrap_or(text);
        without_table(now, table).or(without)
    })
}

/// Leaves a table out, with the comments right above it and in it.
pub(super) fn without_table(text: &str, name: &str) -> Option<String> {
    let source = Source::of(text);
    let is_of = |path: &[String]| path.first().is_some_and(|first| first == name);
    let heading = source
        .statements
        .iter()
        .position(|statement| statement.heading().is_some_and(is_of));
    if let Some(heading) = heading {
        let end = end_of(&source, heading, source.next_heading(heading + 1));
        let lines = source.start(source.own_comments(heading))..source.start(end);
        let without = source.exchanged(&with_gap(&source, &lines), "");
        return without_table(&without, name).or(Some(without));
    }
    let dotted = source
        .statements
        .iter()
        .find_map(|statement| match &statement.what {
            What::Key(path, ..) if is_of(path) => Some(statement.at.clone()),
            _ => None,
        });
    let lines: Range<usize> =
        dotted.filter(|lines| lines.start < source.start(source.end_of_root()))?;
    let without = source.exchanged(&lines, "");
    without_table(&without, name).or(Some(without))
}

const LANGS: [&str; 3] = ["en", "da", "nb"];

fn words(fields: &'static [Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.key).collect()
}

/// Changes the table of an exercise.
fn item(
    text: &str,
    at: usize,
    change: impl FnOnce(&Source<'_>, &Table) -> Option<String>,
) -> Option<String> {
    let source = Source::of(text);
    let table = Items::of(&source).table(&source, at)?;
    change(&source, &table)
}

/// Writes a value into a table of the file, which is made where it is not there.
fn put(text: &str, name: &str, key: &str, value: &str, order: &[&str]) -> Option<String> {
    let source = Source::of(text);
    if let Some(table) = Table::named(&source, name) {
        let old = table.value(&source, key);
        let is_same = old.is_some_and(|old| written::is_same(old, value));
        return (!is_same).then(|| table.put(&source, key, value, order));
    }
    let end = source.line_end();
    let new = format!("[{name}]{end}{key} = {value}{end}");
    let later = TABLES.iter().position(|table| *table == name);
    let later = later
        .and_then(|at| TABLES.get(at + 1..))
        .unwrap_or_default();
    let (place, new) = before_any(&source, later, &new);
    Some(source.exchanged(&(place..place), &new))
}

/// The levels of the exercise that has the most of them; 1 where none has any.
fn most_levels(text: &str) -> usize {
    let source = Source::of(text);
    let items = Items::of(&source);
    let levels = (0..items.len()).map(|at| Levels::of(&source, &items, at).len());
    levels.max().unwrap_or(0).max(1)
}

/// The level where one begins, as the file says it.
fn first_level(text: &str) -> Option<usize> {
    let source = Source::of(text);
    let progress = Table::named(&source, "progress")?;
    let first: Value = progress.value(&source, "first")?.parse().ok()?;
    usize::try_from(first.as_integer()?).ok()
}

/// A text that begins at no level that no exercise has any more.
fn within_levels(text: String) -> String {
    let most = most_levels(&text);
    if first_level(&text).is_none_or(|first| first <= most) {
        return text;
    }
    put(
        &text,
        "progress",
        "first",
        &most.to_string(),
        &words(PROGRESS),
    )
    .unwrap_or(text)
}
