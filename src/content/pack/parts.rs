//! A pack as text: cut into the files that it holds, and joined from them.
//!
//! A heading `[dose]` of the exercise `my-tilt` is `[exercises.my-tilt.dose]` in a pack. Nothing else
//! changes, so comments and order come through, and a file that was joined and cut is the same to the
//! byte. The parser itself says where the headings are.

use super::Part;
use crate::core::own_file::OwnKind;
use std::ops::Range;
use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, Source, Span};

/// A heading of a text: where its bracket opens, and its keys.
#[derive(Debug, Default)]
struct Heading {
    at: usize,
    keys: Vec<Range<usize>>,
    end: usize,
}

/// Collects the headings.
#[derive(Debug, Default)]
struct Headings {
    found: Vec<Heading>,
    open: Option<Heading>,
}

impl Headings {
    fn open(&mut self, span: Span) {
        self.open = Some(Heading {
            at: span.start(),
            ..Heading::default()
        });
    }

    fn close(&mut self, span: Span) {
        if let Some(mut heading) = self.open.take() {
            heading.end = span.end();
            self.found.push(heading);
        }
    }
}

impl EventReceiver for Headings {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open(span);
    }

    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close(span);
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open(span);
    }

    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close(span);
    }

    fn simple_key(&mut self, span: Span, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        if let Some(heading) = &mut self.open {
            heading.keys.push(span.start()..span.end());
        }
    }
}

fn headings(text: &str) -> Vec<Heading> {
    let tokens = Source::new(text).lex().into_vec();
    let mut headings = Headings::default();
    parse_document(&tokens, &mut headings, &mut ());
    headings.found
}

/// A part while it is cut: keys come before the headings.
#[derive(Default)]
struct Cut {
    keys: String,
    below: String,
}

/// Cuts a sound pack into the files that it holds, in order.
pub(super) fn cut(source: &str) -> Vec<Part> {
    let mut cuts: Vec<(OwnKind, String, Cut)> = Vec::new();
    let headings = headings(source);
    let owner = |heading: &Heading| {
        let [table, id, ..] = heading.keys.as_slice() else {
            return None;
        };
        Some((kind(key(source, table))?, key(source, id).to_owned()))
    };
    for (n, heading) in headings.iter().enumerate() {
        let Some(whose) = owner(heading) else {
            continue;
        };
        let next = headings.get(n + 1);
        let is_last = next.is_none_or(|next| owner(next).as_ref() != Some(&whose));
        let end = next.map_or(source.len(), |next| {
            if is_last {
                above(source, next.at)
            } else {
                line_start(source, next.at)
            }
        });
        let mut body = source.get(heading.end..end).unwrap_or_default();
        if is_last && next.is_some() {
            // The empty line between two parts.
            body = body
                .strip_suffix('\n')
                .map_or(body, |rest| if rest.ends_with('\n') { rest } else { body });
        }
        let known = |(kind, id, _): &(OwnKind, String, Cut)| (*kind, id) == (whose.0, &whose.1);
        let place = cuts.iter().position(known).unwrap_or(cuts.len());
        if place == cuts.len() {
            cuts.push((whose.0, whose.1, Cut::default()));
        }
        let Some((.., cut)) = cuts.get_mut(place) else {
            continue;
        };
        match heading.keys.as_slice() {
            [_, _] => cut.keys.push_str(without_break(body)),
            [first, _, third, ..] => {
                let from = line_start(source, heading.at);
                let before = source.get(from..first.start).unwrap_or_default();
                let after = source.get(third.start..heading.end).unwrap_or_default();
                cut.below.extend([before, after, body]);
            }
            _ => {}
        }
    }
    let part = |(kind, id, cut): (OwnKind, String, Cut)| Part {
        kind,
        id,
        text: cut.keys + &cut.below,
    };
    cuts.into_iter().map(part).collect()
}

/// Joins files to the body of a pack.
pub(super) fn join(parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        let before = format!("{}.{}", part.kind.folder(), part.id);
        text.extend(["\n[", &before, "]\n"]);
        let source = part.text.trim_start_matches('\u{feff}');
        let mut from = 0;
        for heading in headings(source) {
            let Some(first) = heading.keys.first() else {
                continue;
            };
            text.push_str(source.get(from..first.start).unwrap_or_default());
            text.push_str(&before);
            text.push('.');
            from = first.start;
        }
        text.push_str(source.get(from..).unwrap_or_default());
        if !text.ends_with('\n') {
            text.push('\n');
        }
    }
    text
}

fn kind(word: &str) -> Option<OwnKind> {
    [OwnKind::Programme, OwnKind::Exercise]
        .into_iter()
        .find(|kind| kind.folder() == word)
}

/// A key without its quotes. An id has no letter that needs them.
fn key<'s>(source: &'s str, at: &Range<usize>) -> &'s str {
    let key = source.get(at.clone()).unwrap_or_default();
    key.trim_matches(['"', '\''])
}

/// What follows a heading in its line stays; its line break goes with it.
fn without_break(body: &str) -> &str {
    let body = body.trim_start_matches([' ', '\t']);
    let body = body.strip_prefix('\r').unwrap_or(body);
    body.strip_prefix('\n').unwrap_or(body)
}

fn line_start(source: &str, at: usize) -> usize {
    let before = source.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |at| at + 1)
}

/// The start of the comments that stand right above a heading.
fn above(source: &str, at: usize) -> usize {
    let mut start = line_start(source, at);
    while start > 0 {
        let before = line_start(source, start.saturating_sub(1));
        let line = source.get(before..start).unwrap_or_default();
        if !line.trim_start().starts_with('#') {
            break;
        }
        start = before;
    }
    start
}
