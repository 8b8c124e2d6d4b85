//! The levels of an exercise in the file: a list of tables between braces, or a heading each.

use super::items::{Block, Items, apart, end_of, with_gap};
use super::list::List;
use super::scan::{Source, What};
use super::table::{Table, indent, kept};
use crate::content::fields::{ITEM, MOST_LEVELS};
use std::ops::Range;

/// The key of the levels.
const KEY: &str = "levels";

/// The levels of one exercise.
#[derive(Debug)]
pub(super) enum Levels {
    /// It has none.
    None,
    /// Between brackets, at these bytes.
    List(Range<usize>, List),
    /// Each under a heading.
    Blocks(Vec<Block>),
}

impl Levels {
    pub(super) fn of(source: &Source<'_>, items: &Items, at: usize) -> Self {
        let table = items.table(source, at);
        let found = table.and_then(|table| table.find(source, KEY));
        if let Some(found) = found {
            let list = List::read(source.text, &found.value);
            return list.map_or(Self::None, |list| Self::List(found.value, list));
        }
        let Items::Blocks(blocks) = items else {
            return Self::None;
        };
        let levels: Vec<Block> = blocks
            .get(at)
            .map(|block| of_block(source, block))
            .unwrap_or_default();
        if levels.is_empty() {
            Self::None
        } else {
            Self::Blocks(levels)
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::List(_, list) => list.entries.len(),
            Self::Blocks(blocks) => blocks.len(),
        }
    }

    /// The keys of one of them.
    pub(super) fn table(&self, at: usize) -> Option<Table> {
        match self {
            Self::None => None,
            Self::List(_, list) => Some(Table::Braces(list.entries.get(at)?.at.clone())),
            Self::Blocks(blocks) => {
                let Range { start, end } = blocks.get(at)?.statements.clone();
                Some(Table::Lines(start + 1..end, Vec::new()))
            }
        }
    }

    /// The text with one more, which is as the last one is. The first one more makes two: both are as
    /// the exercise was.
    pub(super) fn with_one_more(
        &self,
        source: &Source<'_>,
        items: &Items,
        at: usize,
    ) -> Option<String> {
        if self.len() >= MOST_LEVELS {
            return None;
        }
        match self {
            Self::None => {
                let table = items.table(source, at)?;
                Some(table.put(source, KEY, "[{}, {}]", &keys()))
            }
            Self::List(place, list) => {
                let same = bare(source, &list.entries.last()?.at);
                let mut list = list.clone();
                list.insert(list.entries.len(), same);
                Some(source.exchanged(place, &list.to_string()))
            }
            Self::Blocks(blocks) => {
                let last = blocks.last()?;
                let before = last.statements.start.checked_sub(1);
                let before = before.and_then(|before| source.statements.get(before));
                let is_apart = before.is_some_and(super::scan::Statement::is_blank);
                let place = last.at.end;
                let gap = if is_apart {
                    source.line_end()
                } else {
                    apart(source, place)
                };
                let same = lines(source, last);
                Some(source.exchanged(&(place..place), &format!("{gap}{same}")))
            }
        }
    }

    /// The text without one of them and its own comments.
    pub(super) fn without(&self, source: &Source<'_>, at: usize, level: usize) -> Option<String> {
        match self {
            Self::List(place, list) if level < list.entries.len() => {
                let mut list = list.clone();
                list.remove(level);
                let text = source.exchanged(place, &list.to_string());
                if !list.entries.is_empty() {
                    return Some(text);
                }
                let source = Source::of(&text);
                let table = Items::of(&source).table(&source, at)?;
                Some(table.without(&source, KEY))
            }
            Self::Blocks(blocks) => {
                let block = blocks.get(level)?;
                Some(source.exchanged(&with_gap(source, &block.at), ""))
            }
            _ => None,
        }
    }

    /// The text without any of them. Their comments stay.
    pub(super) fn without_all(&self, source: &Source<'_>, items: &Items, at: usize) -> String {
        match (self, items.table(source, at)) {
            (Self::Blocks(blocks), _) => {
                let mut text = source.text.to_owned();
                for block in blocks.iter().rev() {
                    let last = block.statements.end.saturating_sub(1);
                    let kept = kept(source, last, &block.at);
                    let gone = if kept.is_empty() {
                        with_gap(source, &block.at)
                    } else {
                        block.at.clone()
                    };
                    let before = text.get(..gone.start).unwrap_or_default();
                    let after = text.get(gone.end..).unwrap_or_default();
                    text = [before, &kept, after].concat();
                }
                text
            }
            (Self::List(..), Some(table)) => table.without(source, KEY),
            _ => source.text.to_owned(),
        }
    }
}

/// The keys of an exercise in the order of a file.
pub(super) fn keys() -> Vec<&'static str> {
    ITEM.iter().map(|field| field.key).collect()
}

fn of_block(source: &Source<'_>, block: &Block) -> Vec<Block> {
    let is_level = |what: &What| {
        matches!(what, What::Heading(path, true)
            if matches!(path.as_slice(), [first, second] if first == "exercise" && second == KEY))
    };
    let statements = source.statements.iter().enumerate();
    let inside = statements
        .take(block.statements.end)
        .skip(block.statements.start);
    inside
        .filter(|(_, statement)| is_level(&statement.what))
        .map(|(heading, _)| {
            let next = source.next_heading(heading + 1).min(block.statements.end);
            let end = if next < block.statements.end {
                end_of(source, heading, next)
            } else {
                next
            };
            Block {
                at: source.start(source.own_comments(heading))..source.start(end),
                statements: heading..end,
            }
        })
        .collect()
}

/// A level between braces without its comments.
fn bare(source: &Source<'_>, at: &Range<usize>) -> String {
    let Some(level) = List::read(source.text, at) else {
        return "{}".to_owned();
    };
    let pairs: Vec<&str> = level
        .entries
        .iter()
        .map(|entry| entry.text.as_str())
        .collect();
    if pairs.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", pairs.join(", "))
    }
}

/// A level under a heading without its comments.
fn lines(source: &Source<'_>, block: &Block) -> String {
    let statements = source.statements.iter().enumerate();
    let inside = statements
        .take(block.statements.end)
        .skip(block.statements.start);
    let end = source.line_end();
    inside
        .filter_map(|(at, statement)| {
            let from = indent(source, at);
            match &statement.what {
                What::Heading(..) => Some(format!("{from}[[exercise.{KEY}]]{end}")),
                What::Key(_, key, value) => {
                    let pair = source.slice(&(key.start..value.end));
                    Some(format!("{from}{pair}{end}"))
                }
                _ => None,
            }
        })
        .collect()
}
