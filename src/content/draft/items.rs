//! The exercises of the file: where each is, with the comments that are its own, and their order.

use super::list::List;
use super::scan::{Source, Statement, What};
use super::table::{Table, indent};
use crate::content::fields::{MOST_EXERCISES, MOST_LEVELS};
use std::ops::Range;

/// The name of the list.
const NAME: &str = "exercise";
/// What comes behind the exercises in a file.
const BEHIND: [&str; 5] = ["progress", "flare", "next", "monitored", "cleared"];

/// The exercises of a file.
#[derive(Debug)]
pub(super) enum Items {
    /// Each under a heading of its own.
    Blocks(Vec<Block>),
    /// Between brackets, at these bytes.
    List(Range<usize>, List),
}

/// An exercise under its heading.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Its whole lines, with the comments right above it.
    pub(super) at: Range<usize>,
    /// Its statements, with the heading.
    pub(super) statements: Range<usize>,
}

impl Items {
    pub(super) fn of(source: &Source<'_>) -> Self {
        let listed = Table::root(source).find(source, NAME);
        let listed = listed.and_then(|found| {
            let list = List::read(source.text, &found.value)?;
            Some(Self::List(found.value, list))
        });
        listed.unwrap_or_else(|| Self::Blocks(blocks(source)))
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Blocks(blocks) => blocks.len(),
            Self::List(_, list) => list.entries.len(),
        }
    }

    /// The keys of one of them.
    pub(super) fn table(&self, source: &Source<'_>, at: usize) -> Option<Table> {
        match self {
            Self::Blocks(blocks) => {
                let Range { start, end } = blocks.get(at)?.statements.clone();
                let end = source.next_heading(start + 1).min(end);
                Some(Table::Lines(start + 1..end, Vec::new()))
            }
            Self::List(_, list) => Some(Table::Braces(list.entries.get(at)?.at.clone())),
        }
    }

    /// The text with another one among them, which changes nothing of its dose.
    pub(super) fn with(&self, source: &Source<'_>, at: usize, id: &str) -> String {
        match self {
            Self::List(place, list) => {
                let mut list = list.clone();
                list.insert(at, format!("{{ id = {id} }}"));
                source.exchanged(place, &list.to_string())
            }
            Self::Blocks(blocks) => {
                let end = source.line_end();
                let gap = end.repeat(blank_lines(source, blocks));
                let new = new_block(source, blocks, at, id);
                let (place, new) = match (at.checked_sub(1), blocks.first()) {
                    (_, None) => behind_keys(source, &new),
                    (None, Some(first)) => (first.at.start, format!("{new}{gap}")),
                    (Some(before), Some(_)) => {
                        let before = blocks.get(before).or(blocks.last());
                        let place = before.map_or(source.text.len(), |before| before.at.end);
                        let gap = if gap.is_empty() {
                            apart(source, place)
                        } else {
                            &gap
                        };
                        (place, format!("{gap}{new}"))
                    }
                };
                source.exchanged(&(place..place), &new)
            }
        }
    }

    /// The text without one of them, its own comments and the empty lines behind it.
    pub(super) fn without(&self, source: &Source<'_>, at: usize) -> Option<String> {
        match self {
            Self::List(place, list) => {
                let mut list = list.clone();
                list.remove(at);
                Some(source.exchanged(place, &list.to_string()))
            }
            Self::Blocks(blocks) => {
                let block = blocks.get(at)?;
                Some(source.exchanged(&with_gap(source, &block.at), ""))
            }
        }
    }

    /// The text with them in another order: their present places.
    pub(super) fn in_order(&self, source: &Source<'_>, places: &[usize]) -> String {
        match self {
            Self::List(place, list) => {
                let mut list = list.clone();
                list.order(places);
                source.exchanged(place, &list.to_string())
            }
            Self::Blocks(blocks) => {
                let mut text = String::new();
                let mut from = 0;
                for (slot, place) in blocks.iter().zip(places) {
                    let gap = source.slice(&(from..slot.at.start));
                    let block = blocks.get(*place).map(|block| source.slice(&block.at));
                    text.push_str(gap);
                    text.push_str(block.unwrap_or_default());
                    from = slot.at.end;
                    // Behind its old place there was a gap.
                    if let Some(block) = blocks.get(*place)
                        && source.at(from).is_some_and(|next| !next.is_blank())
                    {
                        text.push_str(apart(source, block.at.end));
                    }
                }
                text.push_str(source.slice(&(from..source.text.len())));
                text
            }
        }
    }
}

/// The place of the statement behind the last that belongs to a heading: its keys, the comments right
/// behind them, and headings within.
pub(super) fn end_of(source: &Source<'_>, heading: usize, next: usize) -> usize {
    let own = if next < source.statements.len() {
        source.own_comments(next)
    } else {
        next
    };
    let statements = |from: usize, to: usize| source.statements.iter().take(to).skip(from);
    let last = statements(heading, own)
        .rposition_of(|statement| !statement.is_blank() && !statement.is_comment());
    let end = heading + last + 1;
    end + statements(end, own)
        .take_while(|statement| statement.is_comment())
        .count()
}

/// The place of the last of some that is as wanted.
trait Last: Iterator + Sized {
    fn rposition_of(self, is: impl Fn(&Self::Item) -> bool) -> usize {
        let places = self.enumerate().filter(|(_, item)| is(item));
        places.last().map_or(0, |(at, _)| at)
    }
}

impl<I: Iterator> Last for I {}

/// An empty line, where a comment ends here that would be that of a heading right behind it.
pub(super) fn apart(source: &Source<'_>, end: usize) -> &'static str {
    let mut all = source.statements.iter();
    let is_comment = all.any(|statement| statement.at.end == end && statement.is_comment());
    if is_comment { source.line_end() } else { "" }
}

/// Some lines with the empty ones on the side that has fewer of them: behind, unless the text ends
/// there.
pub(super) fn with_gap(source: &Source<'_>, lines: &Range<usize>) -> Range<usize> {
    let behind = source.statements.iter();
    let behind: Vec<&Statement> = behind
        .skip_while(|statement| statement.at.start < lines.end)
        .take_while(|statement| statement.is_blank())
        .collect();
    let before = source.statements.iter().rev();
    let before: Vec<&Statement> = before
        .skip_while(|statement| statement.at.start >= lines.start)
        .take_while(|statement| statement.is_blank())
        .collect();
    let end = behind.last().map_or(lines.end, |blank| blank.at.end);
    let start = before.last().map_or(lines.start, |blank| blank.at.start);
    if end == source.text.len() {
        start..end
    } else if before.len() < behind.len() {
        start..lines.end
    } else {
        lines.start..end
    }
}

/// A text in which every heading within an exercise stands behind that exercise; as far as a programme
/// may have so many.
pub(super) fn gathered(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_EXERCISES * MOST_LEVELS {
        let source = Source::of(&text);
        let headings: Vec<(usize, &[String])> = source
            .statements
            .iter()
            .enumerate()
            .filter_map(|(at, statement)| Some((at, statement.heading()?)))
            .collect();
        let mut inside = false;
        let mut last = None;
        let mut stray = None;
        for (at, path) in headings {
            let is_within = path.len() > 1 && path.first().is_some_and(|name| name == NAME);
            if path == [NAME] {
                (inside, last) = (true, Some(at));
            } else if is_within && !inside && last.is_some() {
                stray = Some(at);
                break;
            } else if !is_within {
                inside = false;
            }
        }
        let Some((stray, home)) = stray.zip(last) else {
            return text;
        };
        let end = end_of(&source, stray, source.next_heading(stray + 1));
        let piece = source.start(source.own_comments(stray))..source.start(end);
        let Some(home) = blocks(&source)
            .into_iter()
            .find(|block| block.statements.start == home)
        else {
            return text;
        };
        let gap = apart(&source, home.at.end);
        let moved = format!("{gap}{}", source.slice(&piece));
        let mut gathered = source.exchanged(&piece, "");
        gathered.insert_str(home.at.end, &moved);
        if gathered == text {
            return text;
        }
        text = gathered;
    }
    text
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let is_first = |what: &What| matches!(what, What::Heading(path, true) if *path == [NAME]);
    let is_within =
        |path: &[String]| path.len() > 1 && path.first().is_some_and(|name| name == NAME);
    let mut found = Vec::new();
    for (heading, statement) in source.statements.iter().enumerate() {
        if !is_first(&statement.what) {
            continue;
        }
        let mut next = source.next_heading(heading + 1);
        while let Some(path) = source.statements.get(next).and_then(|s| s.heading())
            && is_within(path)
        {
            next = source.next_heading(next + 1);
        }
        let end = end_of(source, heading, next);
        found.push(Block {
            at: source.start(source.own_comments(heading))..source.start(end),
            statements: heading..end,
        });
    }
    found
}

/// How many empty lines stand between the exercises.
fn blank_lines(source: &Source<'_>, blocks: &[Block]) -> usize {
    let [first, second, ..] = blocks else {
        return 1;
    };
    let gap = source.slice(&(first.at.end..second.at.start));
    if gap.trim().is_empty() {
        gap.matches('\n').count()
    } else {
        1
    }
}

/// A new exercise, written as its neighbour is.
fn new_block(source: &Source<'_>, blocks: &[Block], at: usize, id: &str) -> String {
    let neighbour = blocks.get(at.saturating_sub(1)).or(blocks.last());
    let end = source.line_end();
    let Some(neighbour) = neighbour else {
        return format!("[[{NAME}]]{end}id = {id}{end}");
    };
    let heading = indent(source, neighbour.statements.start);
    let table = Table::Lines(neighbour.statements.clone(), Vec::new());
    let key = table.find(source, "id").map(|found| {
        let line = source.slice(&(0..found.value.start));
        let line = line.rsplit('\n').next().unwrap_or_default();
        line.to_owned()
    });
    let key = key.unwrap_or_else(|| "id = ".to_owned());
    format!("{heading}[[{NAME}]]{end}{key}{id}{end}")
}

/// The place of the first exercise of a file that has none yet, and what is written there.
fn behind_keys(source: &Source<'_>, new: &str) -> (usize, String) {
    before_any(source, &BEHIND, new)
}

/// The place before the first of these tables, else the end of the file, and what is written there.
pub(super) fn before_any(source: &Source<'_>, later: &[&str], new: &str) -> (usize, String) {
    let end = source.line_end();
    let next = source.statements.iter().position(|statement| {
        let path = statement.heading().and_then(<[String]>::first);
        path.is_some_and(|name| later.contains(&name.as_str()))
    });
    if let Some(next) = next {
        let place = source.start(source.own_comments(next));
        return (place, format!("{new}{end}"));
    }
    let last = source.statements.last();
    let gap = if last.is_some_and(|last| !last.is_blank()) {
        end
    } else {
        ""
    };
    (source.text.len(), format!("{gap}{new}"))
}
