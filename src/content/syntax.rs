//! TOML syntax: finds every error of a file, and reads the rest.
//!
//! The parser recovers, but after one error it often misreads what follows. So a file with an error
//! is cut into statements ([`mod@statements`]). Each is read alone; one that cannot be read is
//! reported and replaced by blanks. Then the rest is read as a whole.

mod explain;
mod found;
mod statements;

use super::diagnostic::{brief, line_around};
use super::faults::{Faults, MOST};
use super::near::nearest;
use super::node::Table;
use super::suggest::How;
use super::walker::Walker;
use super::{encoding, say, sniff, suggest};
use explain::explain;
use found::Found;
pub(super) use statements::is_key;
use statements::{Statement, alone, statements};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// Bytes that may be read again to find one error after the other. In a file of usual size every
/// error is found, in a huge one the first few.
const WORK: usize = 1024 * 1024;

/// The headings that a file may have.
#[derive(Debug, Clone, Copy)]
pub(super) enum Headings {
    /// Any. Keys under an unreadable heading are lost with it: they would land in another table.
    Lost,
    /// Only this one. Any other heading is ignored, and the keys below it count.
    Only(&'static str),
}

/// Parses the source of `faults`, reports all syntax errors, and gives the table to `read`.
pub(super) fn parse<'s, T>(
    mut faults: Faults<'s>,
    headings: Headings,
    read: impl FnOnce(&mut Walker<'s>, Table<'_>) -> T,
) -> (T, Faults<'s>) {
    let source = line_ends(&mut faults);
    let sound = |source: &str| match headings {
        Headings::Lost => true,
        Headings::Only(name) => statements::has_only(source, name),
    };
    let (table, errors) = DeTable::parse_recoverable(&source);
    if errors.is_empty() && !encoding::is_foreign(&source) && sound(&source) {
        let mut walker = Walker::new(faults, Vec::new());
        let read = read(&mut walker, Table::Parsed(table.get_ref()));
        return (read, walker.finish());
    }
    if let Some((message, help)) = sniff::text(&source) {
        faults.error(0..0, message, help);
        // Nothing of it can be read, so no key is reported as missing.
        let mut walker = Walker::new(faults, vec![String::new()]);
        let read = read(&mut walker, Table::Parsed(&DeTable::new()));
        return (read, walker.finish());
    }
    let mended = mend(&source, headings, &mut faults);
    let (table, errors) = DeTable::parse_recoverable(&mended.text);
    for error in errors.iter().filter(|error| is_duplicate(error)) {
        duplicate(error, &mut faults);
    }
    let mut table = table.into_inner();
    if let Some((name, at, text)) = &mended.adopted
        && !table.iter().any(|(key, _)| key.get_ref() == name)
    {
        let (below, _) = DeTable::parse_recoverable(text);
        let below = Spanned::new(at.clone(), DeValue::Table(below.into_inner()));
        table.insert(Spanned::new(at.clone(), (*name).into()), below);
    }
    let mut walker = Walker::new(faults, mended.lost);
    let read = read(&mut walker, Table::Parsed(&table));
    (read, walker.finish())
}

/// The same of a file that may be built in: then the build has parsed it, and found this table.
pub(super) fn parse_unless<'s, T>(
    found: Option<Table<'_>>,
    faults: Faults<'s>,
    read: impl FnOnce(&mut Walker<'s>, Table<'_>) -> T,
) -> (T, Faults<'s>) {
    let Some(table) = found else {
        return parse(faults, Headings::Lost, read);
    };
    let mut walker = Walker::new(faults, Vec::new());
    let read = read(&mut walker, table);
    (read, walker.finish())
}

/// Returns the source with blanks in place of its errors, equally long, and the first words of what
/// was left out. `None` where that is impossible.
pub(super) fn readable(
    mut faults: Faults<'_>,
    headings: Headings,
) -> Option<(String, Vec<String>)> {
    let source = line_ends(&mut faults);
    let (_, errors) = DeTable::parse_recoverable(&source);
    if errors.is_empty() && !encoding::is_foreign(&source) {
        return Some((source.into_owned(), Vec::new()));
    }
    if sniff::text(&source).is_some() {
        return None;
    }
    let mended = mend(&source, headings, &mut faults);
    (mended.text.len() == source.len()).then_some((mended.text, mended.lost))
}

/// Returns the source with the line ends of TOML, equally long. A carriage return alone ends a line
/// in text from an old Mac.
fn line_ends<'s>(faults: &mut Faults<'s>) -> Cow<'s, str> {
    let source = faults.source();
    let mut half = source.match_indices('\r').map(|(at, _)| at).filter(|at| {
        let rest = source.get(at + 1..);
        rest.is_some_and(|rest| !rest.starts_with('\n'))
    });
    let Some(first) = half.next() else {
        return Cow::Borrowed(source);
    };
    faults.warning(first..first + 1, say::HALF_LINE_BREAK, say::PRESS_ENTER);
    faults.offer(first..first + 1, "\n");
    let mut letters = source.chars().peekable();
    let mut text = String::with_capacity(source.len());
    while let Some(c) = letters.next() {
        let half = c == '\r' && letters.peek() != Some(&'\n');
        text.push(if half { '\n' } else { c });
    }
    Cow::Owned(text)
}

/// A source with blanks in place of its errors, equally long.
#[derive(Default)]
struct Mended {
    text: String,
    /// The first words of what was replaced by blanks.
    lost: Vec<String>,
    /// A table with an unreadable heading: its name, where the heading is, and the lines below it,
    /// at their places.
    adopted: Option<(&'static str, Range<usize>, String)>,
}

impl Mended {
    fn lose(&mut self, part: &str) {
        if !part.trim().is_empty() {
            self.lost.push(String::new());
            self.lost.extend(part.lines().filter_map(first_word));
        }
        self.text.push_str(&blank(part));
    }
}

/// Reports every syntax error, and removes the statements that have one.
fn mend(source: &str, headings: Headings, faults: &mut Faults<'_>) -> Mended {
    let mut mended = Mended::default();
    let mut work = WORK;
    let (mut skipping, mut adopting, mut open) = (false, false, "");
    for Statement {
        at,
        is_heading,
        sound,
    } in statements(source, &mut work)
    {
        let part = source.get(at.clone()).unwrap_or_default();
        if is_heading {
            skipping = false;
        } else if skipping {
            mended.lose(part);
            continue;
        }
        let mut part = Cow::Borrowed(part);
        let mut named = encoding::name(&part, at.start, faults);
        if !sound {
            let errors;
            (part, errors) = name_errors(part, &at, source, &mut work, faults);
            named |= errors;
        }
        if let (Headings::Only(name), true) = (headings, is_heading) {
            let written = statements::heading(&part).unwrap_or_default();
            let doubled = part.trim_start().starts_with("[[");
            if written == name && !named && !doubled && open.is_empty() {
                open = name;
                mended.text.push_str(&part);
                continue;
            }
            if !named {
                other_heading(written, name, &at, source, faults);
            }
            if nearest(written, [name]).is_some() && open.is_empty() {
                open = name;
                adopting = true;
                mended.adopted = Some((name, at.clone(), " ".repeat(at.end)));
            }
            mended.text.push_str(&blank(&part));
            continue;
        }
        if named {
            skipping = is_heading;
            mended.lose(&part);
        } else if let (true, Some((_, _, below))) = (adopting, &mut mended.adopted) {
            below.push_str(&part);
            mended.text.push_str(&blank(&part));
        } else {
            mended.text.push_str(&part);
        }
    }
    mended
}

/// Reports the errors of one statement. Returns the statement with certain repairs made, and
/// whether other errors are left.
fn name_errors<'t>(
    part: Cow<'t, str>,
    at: &Range<usize>,
    source: &str,
    work: &mut usize,
    faults: &mut Faults<'_>,
) -> (Cow<'t, str>, bool) {
    let mut text = Cow::Owned(alone(&part, at.start).into_owned());
    let mut whole = part;
    let mut lost = false;
    for _ in 0..MOST {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let first = errors
            .iter()
            .filter(|error| !is_duplicate(error))
            .min_by_key(|error| error.span().map_or(0, |span| span.start));
        let Some(error) = first else {
            return (whole, lost);
        };
        lost = true;
        if faults.plenty() || *work < text.len() {
            break;
        }
        *work -= text.len();
        let Some(found) = Found::of(&text, error) else {
            faults.error(at.start..at.start, say::NOT_TOML, None);
            break;
        };
        let marked = at.start + found.marked.start..at.start + found.marked.end;
        let (message, help) = explain(error.message(), source, &marked, found.unclosed);
        faults.error(marked.clone(), message, help);
        if !faults.plenty() {
            offer(&found, &marked, at, source, faults);
        }
        if let Some(comma) = found.comma {
            let written = format!("{:<1$}", ",", comma.len());
            whole.to_mut().replace_range(comma.clone(), &written);
            text.to_mut().replace_range(comma, &written);
            lost = false;
            continue;
        }
        let gone = text.get(found.blank.clone()).map(blank);
        let Some(gone) = gone.filter(|gone| text.get(found.blank.clone()) != Some(gone)) else {
            break;
        };
        text.to_mut().replace_range(found.blank, &gone);
    }
    (whole, lost)
}

/// Offers corrections for the line of an error.
fn offer(
    found: &Found,
    marked: &Range<usize>,
    at: &Range<usize>,
    source: &str,
    faults: &mut Faults<'_>,
) {
    let written = |at: Range<usize>| source.get(at).unwrap_or_default();
    if let Some(comma) = &found.comma {
        let place = at.start + comma.start;
        faults.offers([(place..place, ",".to_owned())], How::Line);
    }
    let line = line_around(source, marked.start);
    let offers = suggest::line::suggestions(written(line.clone()), line.start);
    let offers = offers.into_iter().map(|offer| (offer.span, offer.text));
    faults.offers(offers.collect::<Vec<_>>(), How::Line);
    if found.unclosed {
        let part = written(at.clone());
        let end = at.start + part.trim_end().len();
        let closing = if written(marked.clone()) == "{" {
            "}"
        } else {
            "]"
        };
        faults.offers([(end..end, format!("\n{closing}"))], How::Own);
    }
}

/// Reports a heading that has no place here: another one, or the same again.
fn other_heading(
    written: &str,
    name: &str,
    at: &Range<usize>,
    source: &str,
    faults: &mut Faults<'_>,
) {
    let line = source.get(at.clone()).unwrap_or_default();
    let start = at.start + line.find(written).unwrap_or_default();
    let at = start..start + written.len();
    let (message, help) = if line.trim_start().starts_with("[[") && written == name {
        let help = say::did_you_mean(format!("[{name}]"));
        (say::too_many_brackets(name), help)
    } else if written == name {
        (say::heading_twice(name), say::belongs_anyway(name))
    } else if let Some(near) = nearest(written, [name]) {
        (say::no_key(brief(written)), say::did_you_mean(near))
    } else {
        (say::no_key(brief(written)), say::READ_WITHOUT_IT)
    };
    let near = nearest(written, [name]).is_some();
    let line = line_around(source, at.start);
    faults.error(at, message, help);
    if near && written != name {
        faults.offer_word(line.clone(), format!("[{name}]"));
    }
    faults.offers([(line, String::new())], How::Line);
}

/// Replaces a text by blanks, line by line.
fn blank(part: &str) -> String {
    let blank = |b| {
        if matches!(b, b'\n' | b'\r') {
            char::from(b)
        } else {
            ' '
        }
    };
    part.bytes().map(blank).collect()
}

fn first_word(line: &str) -> Option<String> {
    let word = line
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'))
        .next()?;
    (!word.is_empty()).then(|| word.to_owned())
}

fn is_duplicate(error: &Error) -> bool {
    error.message() == "duplicate key"
}

fn duplicate(error: &Error, faults: &mut Faults<'_>) {
    let span = error.span().unwrap_or_default();
    let key = faults.source().get(span.clone()).unwrap_or_default();
    faults.error(span, say::key_twice(brief(key)), say::KEEP_ONE);
}

#[cfg(test)]
mod tests;
