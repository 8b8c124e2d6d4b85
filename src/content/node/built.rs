//! The values of a built-in file, found by the build: nothing of it is parsed when the program starts.

use super::marks::{FALSE, FLOAT, INTEGER, LIST, TABLE, TEXT, TRUE};
use super::{Integer, List, Node, Pair, Placed, Table};
use std::ops::Range;

/// Values that are still to be read.
#[derive(Debug, Clone, Copy)]
pub(in crate::content) struct Built {
    source: &'static str,
    numbers: &'static [u16],
    /// How many entries they are.
    count: usize,
    /// An entry that is passed over.
    left_out: Option<&'static str>,
}

impl Built {
    /// The entries of a whole file.
    pub(in crate::content) const fn new(source: &'static str, file: &'static [u16]) -> Self {
        let (count, numbers) = match file {
            [count, numbers @ ..] => (*count as usize, numbers),
            [] => (0, file),
        };
        Self {
            source,
            numbers,
            count,
            left_out: None,
        }
    }

    /// The same without the entry of a key.
    pub(in crate::content) const fn without(self, key: &'static str) -> Self {
        Self {
            left_out: Some(key),
            ..self
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.count
    }

    /// The next entry of a table.
    pub(super) fn pair(&mut self) -> Option<Pair<'static>> {
        loop {
            let key_at = self.place()?;
            let Placed { at, node } = self.value()?;
            let key = self.source.get(key_at.clone())?;
            if self.left_out != Some(key) {
                return Some(Pair {
                    key,
                    key_at,
                    at,
                    node,
                });
            }
        }
    }

    /// The next entry of a list.
    pub(super) fn value(&mut self) -> Option<Placed<'static>> {
        let mark = self.number()?;
        let at = self.place()?;
        let written = self.source.get(at.clone())?;
        let node = match mark {
            // Between its quotes.
            TEXT => Node::BuiltInText(self.source.get(at.start + 1..at.end - 1)?),
            INTEGER => Node::Integer(Integer {
                digits: written,
                radix: 10,
            }),
            FLOAT => Node::Float(written),
            TRUE | FALSE => Node::Flag(mark == TRUE),
            LIST => Node::List(List::Built(self.inner()?)),
            TABLE => Node::Table(Table::Built(self.inner()?)),
            _ => return None,
        };
        Some(Placed { at, node })
    }

    /// What a list or a table holds. What follows it is next.
    fn inner(&mut self) -> Option<Self> {
        let count = usize::from(self.number()?);
        let length = usize::from(self.number()?);
        let (numbers, rest) = self.numbers.split_at_checked(length)?;
        self.numbers = rest;
        Some(Self {
            numbers,
            count,
            left_out: None,
            ..*self
        })
    }

    fn place(&mut self) -> Option<Range<usize>> {
        Some(usize::from(self.number()?)..usize::from(self.number()?))
    }

    fn number(&mut self) -> Option<u16> {
        let (number, rest) = self.numbers.split_first()?;
        self.numbers = rest;
        Some(*number)
    }
}
