//! Compares one value with the kind of its field. Everything that does not fit is a fault.

use super::diagnostic::brief;
use super::faults::Faults;
use super::fields::{FORMAT, Field, Kind, MOST_ENTRIES, Words};
use super::node::{Integer, List, Node};
use super::say;
use super::suggest::How;
use super::suggest::value::values;
use super::tree::Value;
use super::words::{takes, what, write};
use crate::core::exercise::Span;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::phrase::Phrase;
use crate::core::text::{Plain, is_dash};
use std::ops::{Range, RangeInclusive};

mod date;
mod decimal;
mod keys;
mod line;

pub use date::time_of_day;
use line::line;

/// A value being read: its field, its place, and where its faults go.
struct At<'f, 's> {
    field: &'static Field,
    /// The kind wanted here. For an entry of a list it is that of the entry.
    kind: Kind,
    span: Range<usize>,
    /// Whether it is an entry of a list.
    entry: bool,
    faults: &'f mut Faults<'s>,
}

/// Reads a value of a field. Returns `None`, with a fault, where it does not fit.
pub(super) fn read(
    field: &'static Field,
    value: Node<'_>,
    span: Range<usize>,
    faults: &mut Faults<'_>,
) -> Option<Value> {
    let mut at = At {
        field,
        kind: field.kind,
        span,
        entry: false,
        faults,
    };
    match (field.kind, value) {
        (Kind::Format, Node::Integer(_)) => Some(Value::Number(FORMAT)),
        (Kind::Number(limits) | Kind::NumberOrWord(limits, _), Node::Integer(n)) => {
            at.number(n, limits).map(Value::Number)
        }
        (Kind::Amount(limits), Node::Integer(n)) => at
            .number(n, limits)
            .map(|n| Value::Amount(Span::exactly(n))),
        (Kind::Amount(limits), Node::Text(text) | Node::BuiltInText(text)) => {
            at.range(text, limits).map(Value::Amount)
        }
        (Kind::Flag, Node::Flag(yes)) => Some(Value::Flag(yes)),
        (Kind::Switch(words), Node::Flag(yes)) => {
            let words = words();
            let word = if yes { words.first() } else { words.last() };
            word.copied().map(Value::Word)
        }
        (
            Kind::Word(words) | Kind::Switch(words) | Kind::NumberOrWord(_, words),
            Node::Text(text) | Node::BuiltInText(text),
        ) => at.word(text, words).map(Value::Word),
        (Kind::Text | Kind::Exercise | Kind::Programme, Node::BuiltInText(text)) => {
            Some(Value::Text(Plain::built_in(text)))
        }
        (Kind::Text, Node::Text(text)) => line(text, &mut at).map(Value::Text),
        (Kind::Exercise, Node::Text(text)) => at.id(text, ExerciseId::new(text).is_ok()),
        (Kind::Programme, Node::Text(text)) => at.id(text, ProgrammeId::new(text).is_ok()),
        (Kind::Numbers(limits), Node::List(list)) => at
            .list(list, 1, |at, item| match item {
                Node::Integer(n) => at.number(n, limits),
                other => at.wrong(other, Kind::Number(limits)),
            })
            .map(Value::Numbers),
        (Kind::Words(words, least), Node::List(list)) => at
            .list(list, least, |at, item| match item {
                Node::Text(text) | Node::BuiltInText(text) => at.word(text, words),
                other => at.wrong(other, Kind::Word(words)),
            })
            .map(Value::Words),
        (Kind::Texts(least), Node::List(list)) => at
            .list(list, least, |at, item| match item {
                Node::BuiltInText(text) => Some(Plain::built_in(text)),
                Node::Text(text) => line(text, at),
                other => at.wrong(other, Kind::Text),
            })
            .map(Value::Texts),
        (Kind::Decimal(limits), value @ (Node::Integer(_) | Node::Float(_))) => {
            at.decimal(value, limits).map(Value::Decimal)
        }
        (Kind::Pair(limits), Node::List(list)) => at.pair(list, limits).map(Value::Pair),
        (Kind::Names(most), Node::List(list)) => at.names(list, most).map(Value::Names),
        (Kind::Keys, Node::List(list)) => at.keys(list).map(Value::Keys),
        (Kind::Date, value) => at.date(value).map(Value::Date),
        (Kind::Time, value) => at.time(value).map(Value::Time),
        (kind, value) => at.wrong(value, kind),
    }
}

/// Whether a file is of the format that is read here.
pub(super) fn is_our_format(number: Integer<'_>) -> bool {
    u32::from_str_radix(number.digits, number.radix) == Ok(FORMAT)
}

pub(super) fn unknown_format(span: Range<usize>, faults: &mut Faults<'_>) {
    let help = say::our_format(format!("format = {FORMAT}"));
    faults.error(span, say::UNKNOWN_FORMAT, help);
}

impl<'s> At<'_, 's> {
    fn error(&mut self, message: Phrase, help: Phrase) {
        self.faults.error(self.span.clone(), message, help);
        if self.faults.plenty() {
            return;
        }
        let written = self.faults.source().get(self.span.clone());
        let values = values(self.field, self.kind, written.unwrap_or_default());
        let at = || self.span.clone();
        let how = match self.kind {
            Kind::Word(_) | Kind::Switch(_) | Kind::NumberOrWord(..) => How::Meant,
            _ => How::Write,
        };
        let offers = values.into_iter().map(|value| (at(), value));
        self.faults.offers(offers.collect::<Vec<_>>(), how);
    }

    fn wrong<T>(&mut self, value: Node<'_>, kind: Kind) -> Option<T> {
        let key = self.field.key;
        let message = if self.entry {
            say::entry_cannot_be(key, what(value))
        } else {
            say::cannot_be(key, what(value))
        };
        self.error(message, write(kind, key));
        None
    }

    fn number(&mut self, n: Integer<'_>, limits: Span) -> Option<u32> {
        let digits = n.digits;
        let number = u32::from_str_radix(digits, n.radix);
        match number {
            Ok(n) if limits.holds(Span::exactly(n)) => Some(n),
            Ok(n) if n < limits.low() => self.outside(false, limits),
            Err(_) if digits.starts_with('-') => self.outside(false, limits),
            _ => self.outside(true, limits),
        }
    }

    fn outside<T>(&mut self, above: bool, limits: Span) -> Option<T> {
        let message = if above {
            say::at_most(self.field.key, limits.high())
        } else {
            say::at_least(self.field.key, limits.low())
        };
        self.error(message, say::it_takes(takes(self.field.kind)));
        None
    }

    fn range(&mut self, text: &str, limits: Span) -> Option<Span> {
        let (low, high) = text.split_once(is_dash).unwrap_or((text, text));
        let (low, high) = (low.trim(), high.trim());
        let digits = |end: &str| !end.is_empty() && end.bytes().all(|b| b.is_ascii_digit());
        if !digits(low) || !digits(high) {
            let message = say::no_number_no_range(self.field.key);
            self.error(message, say::it_takes(takes(self.field.kind)));
            return None;
        }
        // There are only digits, so parsing fails only where the number is too large.
        let low = low.parse().unwrap_or(u32::MAX);
        let high = high.parse().unwrap_or(u32::MAX);
        let Some(span) = Span::new(low, high) else {
            let message = say::range_backwards(self.field.key);
            self.error(message, say::it_takes(takes(self.field.kind)));
            return None;
        };
        if span.low() < limits.low() {
            return self.outside(false, limits);
        }
        if span.high() > limits.high() {
            return self.outside(true, limits);
        }
        Some(span)
    }

    fn word(&mut self, text: &str, words: Words) -> Option<&'static str> {
        let words = words();
        let word = words.iter().copied().find(|word| *word == text);
        if word.is_none() {
            let message = say::no_word_for(brief(text), self.field.key);
            self.error(message, say::use_words(say::one_of(&words, '`')));
        }
        word
    }

    fn id(&mut self, text: &str, is_id: bool) -> Option<Value> {
        if !is_id {
            self.error(say::no_id(brief(text)), say::ID_RULE);
            return None;
        }
        Some(Value::Text(Plain::new(text)))
    }

    /// Returns `None`, with a fault, where an array is too short or too long. `what` names an
    /// entry.
    fn counted(
        &mut self,
        list: List<'_>,
        lengths: RangeInclusive<usize>,
        what: Phrase,
    ) -> Option<()> {
        let key = self.field.key;
        let most = *lengths.end();
        if list.len() < *lengths.start() {
            self.error(say::is_empty(key), say::takes_at_least_one(what));
            return None;
        }
        if list.len() > most {
            self.error(say::too_many_entries(key, most), say::LEAVE_SOME_OUT);
            return None;
        }
        Some(())
    }

    /// Returns an entry of this list, at its own place.
    fn entry(&mut self, span: Range<usize>) -> At<'_, 's> {
        At {
            field: self.field,
            kind: match self.kind {
                Kind::Numbers(limits) => Kind::Number(limits),
                Kind::Words(words, _) => Kind::Word(words),
                Kind::Texts(_) => Kind::Text,
                Kind::Pair(limits) => Kind::Decimal(limits),
                kind => kind,
            },
            span,
            entry: true,
            faults: self.faults,
        }
    }

    fn list<T: PartialEq>(
        &mut self,
        list: List<'_>,
        least: usize,
        mut item: impl FnMut(&mut At<'_, '_>, Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let key = self.field.key;
        self.counted(list, least..=MOST_ENTRIES, say::NOUN_ENTRY)?;
        let mut items: Vec<T> = Vec::new();
        let mut sound = true;
        for value in list.iter() {
            let mut at = self.entry(value.at.clone());
            let Some(read) = item(&mut at, value.node) else {
                sound = false;
                continue;
            };
            if items.contains(&read) {
                at.faults
                    .warning(at.span, say::stands_twice(key), say::LEAVE_ONE_OUT);
            } else {
                items.push(read);
            }
        }
        sound.then_some(items)
    }
}
