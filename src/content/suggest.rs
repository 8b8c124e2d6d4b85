//! Suggestions: a place and its new text. The help is made from both, so they always agree. Each
//! suggestion is tried first: the fault must go, and its line must have no new one.

pub(super) mod line;
pub(super) mod value;

use super::diagnostic::{Severity, brief, line_around, place};
use super::faults::Fault;
use super::say;
use crate::core::phrase::Phrase;
use std::ops::Range;

/// Most tries in one file.
const TRIES: usize = 80;
/// Bytes that all tries together may read; each reads the whole file.
const WORK: usize = 160 * 1024;
/// Size of a file above which nothing is tried, in bytes. The built-in ones have less than 5 KiB.
const LARGE: usize = 16 * 1024;
/// Longest line or value for which guesses are made, in bytes.
const LONG: usize = 2 * 1024;
/// Most faults of one line that one suggestion mends.
const TOGETHER: usize = 4;

/// Bytes of a file and what to write in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The bytes; empty where something is only added.
    pub span: Range<usize>,
    /// What to write there; empty where they are to go.
    pub text: String,
}

impl Suggestion {
    /// Returns the source with this suggestion applied.
    pub fn applied(&self, source: &str) -> String {
        let before = source.get(..self.span.start).unwrap_or_default();
        let after = source.get(self.span.end..).unwrap_or_default();
        [before, &self.text, after].concat()
    }

    /// Line and column of its start and of its end, from 1.
    pub fn places(&self, source: &str) -> [(usize, usize); 2] {
        [self.span.start, self.span.end].map(|byte| place(source, byte))
    }

    /// The help that says it.
    pub(super) fn help(&self, source: &str, how: How) -> Phrase {
        let text = self.text.as_str();
        if how == How::Meant {
            let word = text.trim_matches('"');
            return say::did_you_mean(brief(word));
        }
        if how == How::Write && !text.is_empty() && !text.trim().is_empty() {
            return if text.starts_with('"') {
                say::write_text(text)
            } else {
                say::write_code(text)
            };
        }
        let changed = self.applied(source);
        let line = changed.get(line_around(&changed, self.span.start));
        let line = line.unwrap_or_default().trim();
        match text {
            "\n" => say::PRESS_ENTER,
            "" if line.is_empty() => say::DELETE_LINE,
            "" if how == How::Write => say::DELETE_THIS,
            " " if how == How::Write => say::PUT_A_SPACE,
            _ => say::write_line(line),
        }
    }

    /// Makes a suggestion of the part in which two lines differ.
    pub(super) fn between(old: &str, new: &str, start: usize) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let front: usize = old
            .chars()
            .zip(new.chars())
            .take_while(same)
            .map(|(c, _)| c.len_utf8())
            .sum();
        let (old_rest, new_rest) = (
            old.get(front..).unwrap_or_default(),
            new.get(front..).unwrap_or_default(),
        );
        let back: usize = old_rest
            .chars()
            .rev()
            .zip(new_rest.chars().rev())
            .take_while(same)
            .map(|(c, _)| c.len_utf8())
            .sum();
        let text = new_rest.get(..new_rest.len() - back).unwrap_or_default();
        Self {
            span: start + front..start + old.len() - back,
            text: text.to_owned(),
        }
    }
}

/// How the help words a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// "did you mean …?", of a word.
    Meant,
    /// "write …", in place of what is marked.
    Write,
    /// "write this line as …".
    Line,
    /// The fault's own help, which says more.
    Own,
}

/// Something to try.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub(super) suggestion: Suggestion,
    pub(super) how: How,
}

/// Tries what is offered for the faults of a file.
pub(super) struct Trial<'a> {
    source: &'a str,
    found: &'a [Fault],
    again: &'a dyn Fn(&str) -> Vec<Fault>,
    left: usize,
}

impl<'a> Trial<'a> {
    pub(super) fn new(
        source: &'a str,
        found: &'a [Fault],
        again: &'a dyn Fn(&str) -> Vec<Fault>,
    ) -> Self {
        Self {
            source,
            found,
            again,
            left: TRIES.min(WORK / source.len().max(1)),
        }
    }

    /// Returns the first offer that mends a fault.
    pub(super) fn accepted(&mut self, fault: &Fault) -> Option<Offer> {
        if self.source.len() > LARGE {
            return None;
        }
        let mut offers = fault.offers.iter();
        offers.find_map(|offer| self.settled(fault, offer.clone()))
    }

    /// Tries an offer. Where it reveals other faults on its line, their offers are added to it.
    fn settled(&mut self, fault: &Fault, mut offer: Offer) -> Option<Offer> {
        for _ in 0..TOGETHER {
            let suggestion = &offer.suggestion;
            if self.source.get(suggestion.span.clone()) == Some(&suggestion.text) {
                return None;
            }
            let changed = suggestion.applied(self.source);
            self.left = self.left.checked_sub(1)?;
            let after = (self.again)(&changed);
            let Some(new) = self.new_on_line(fault, suggestion, &changed, &after) else {
                return Some(offer);
            };
            let next = new.offers.first()?;
            let joined = join(suggestion, &changed, &next.suggestion)?;
            offer = Offer {
                suggestion: joined,
                how: if offer.how == How::Own {
                    How::Own
                } else {
                    How::Line
                },
            };
        }
        None
    }

    /// Returns a fault that is new on the changed line, or still there.
    fn new_on_line<'f>(
        &self,
        fault: &Fault,
        suggestion: &Suggestion,
        changed: &str,
        after: &'f [Fault],
    ) -> Option<&'f Fault> {
        let whole = |source: &str, span: Range<usize>| {
            line_around(source, span.start).start..line_around(source, span.end).end
        };
        let Range { start, end } = suggestion.span.clone();
        let old = whole(
            self.source,
            start.min(fault.span.start)..end.max(fault.span.end),
        );
        let written = start..start + suggestion.text.len();
        let new = whole(changed, written.clone());
        let mut before: Vec<&Phrase> = self
            .found
            .iter()
            .filter(|other| !std::ptr::eq(*other, fault) && is_on(other, &old))
            .map(|other| &other.message)
            .collect();
        after
            .iter()
            .filter(|other| is_on(other, &new))
            .find(|other| {
                // A file that can be read again may have warnings anywhere.
                let touches = other.span.start <= written.end && written.start <= other.span.end;
                if other.severity != Severity::Error && !touches {
                    return false;
                }
                let known = before.iter().position(|message| **message == other.message);
                known.map(|at| before.swap_remove(at)).is_none()
            })
    }
}

fn is_on(fault: &Fault, line: &Range<usize>) -> bool {
    !fault.span.is_empty() && line.start <= fault.span.start && fault.span.start <= line.end
}

/// Joins two suggestions. The second is for the source that the first has changed.
fn join(first: &Suggestion, changed: &str, second: &Suggestion) -> Option<Suggestion> {
    let end = first.span.start + first.text.len();
    let from = first.span.start.min(second.span.start);
    let to = end.max(second.span.end);
    let text = [
        changed.get(from..second.span.start)?,
        &second.text,
        changed.get(second.span.end..to)?,
    ];
    Some(Suggestion {
        span: from..first.span.end + (to - end),
        text: text.concat(),
    })
}
