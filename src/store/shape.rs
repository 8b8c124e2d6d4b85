//! Reads a line that has the shape in which this program writes its record: field by field, where it lies.
//!
//! Quick, and on the safe side: what has the shape is read as [`super::line::decode`] would read it by
//! JSON; what has not may be a record all the same, with escapes, in another order, or of a type that is
//! rare. A property of the tests holds both to each other. A field that is added to a record and forgotten
//! in [`known`] does not compile.

mod known;
mod values;

use crate::core::history::Trace;
use crate::core::record::Record;
use uuid::Uuid;

/// What stands in a line as it was written.
trait Written: Sized {
    /// Reads it.
    fn read(rest: &mut Rest<'_>) -> Option<Self>;

    /// Goes past it on the same terms, and makes nothing of it.
    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        Self::read(rest).map(drop)
    }
}

/// The record of a known type whose shape this is: a line up to its checksum, which is known to be right.
pub(super) fn record(kind: &str, line: &[u8]) -> Option<Record> {
    let mut rest = Rest::behind_type(kind, line)?;
    // Handed on as it is: a record is large, and there are many.
    let record = known::record(kind, &mut rest);
    if rest.bytes.is_empty() { record } else { None }
}

/// The id of that record, without making the record. `None` too for a correction that changes days.
pub(super) fn id_of(kind: &str, line: &[u8]) -> Option<Uuid> {
    let mut rest = Rest::behind_type(kind, line)?;
    let id = Rest { bytes: rest.bytes }.fields(false).is(",\"id\":")?;
    known::pass(kind, &mut rest)?;
    rest.bytes.is_empty().then_some(id)
}

/// What that record leaves behind in the days of a log, without making the record. `None` too for a correction
/// that changes days, and for a session that was stopped.
pub(super) fn trace(kind: &str, line: &[u8]) -> Option<Trace> {
    let mut rest = Rest::behind_type(kind, line)?;
    let trace = known::trace(kind, &mut rest)?;
    rest.bytes.is_empty().then_some(trace)
}

/// Fields that a correction names at most: an ordinary one a note, or a day with its times.
const MOST_CORRECTED: usize = 4;

/// What of a line was not looked at yet.
struct Rest<'l> {
    bytes: &'l [u8],
}

/// The fields of an object, in the order of the format.
struct Fields<'r, 'l> {
    rest: &'r mut Rest<'l>,
    is_first: bool,
}

impl Fields<'_, '_> {
    /// One that is always there. `key` is its name in quotes, between a comma and a colon.
    #[inline]
    fn is<T: Written>(&mut self, key: &str) -> Option<T> {
        self.key(key)?;
        T::read(self.rest)
    }

    /// One that may be missing.
    #[inline]
    fn may_be<T: Written + Default>(&mut self, key: &str) -> Option<T> {
        match self.key(key) {
            Some(()) => T::read(self.rest),
            None => Some(T::default()),
        }
    }

    #[inline]
    fn key(&mut self, key: &str) -> Option<()> {
        let key = key.get(usize::from(self.is_first)..)?;
        self.rest.literal(key.as_bytes())?;
        self.is_first = false;
        Some(())
    }
}

impl<'l> Rest<'l> {
    fn behind_type(kind: &str, line: &'l [u8]) -> Option<Self> {
        let start = br#"{"v":1,"type":"""#.len().saturating_add(kind.len());
        let bytes = line.get(start..)?;
        Some(Self { bytes })
    }

    fn fields(&mut self, is_first: bool) -> Fields<'_, 'l> {
        Fields {
            rest: self,
            is_first,
        }
    }

    /// A whole number of ten digits at most, without a sign.
    #[inline]
    fn number(&mut self) -> Option<u64> {
        let (mut number, mut digits) = (0_u64, 0);
        while let Some((digit @ b'0'..=b'9', rest)) = self.bytes.split_first() {
            if digits == 10 || (digits > 0 && number == 0) {
                return None;
            }
            number = number * 10 + u64::from(digit - b'0');
            digits += 1;
            self.bytes = rest;
        }
        (digits > 0).then_some(number)
    }

    /// A number of two digits.
    #[inline]
    fn two(&mut self) -> Option<u32> {
        let [tens, ones] = self.chunk()?;
        if !tens.is_ascii_digit() || !ones.is_ascii_digit() {
            return None;
        }
        Some(u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
    }

    /// So many bytes.
    #[inline]
    fn chunk<const MANY: usize>(&mut self) -> Option<[u8; MANY]> {
        let (chunk, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        Some(*chunk)
    }

    /// Four bytes behind a dash.
    #[inline]
    fn dash_and_four(&mut self) -> Option<[u8; 4]> {
        self.byte(b'-')?;
        self.chunk()
    }

    /// The values between two brackets.
    fn list<T: Written>(&mut self, mut take: impl FnMut(T)) -> Option<()> {
        self.byte(b'[')?;
        if self.byte(b']').is_some() {
            return Some(());
        }
        loop {
            take(T::read(self)?);
            if self.byte(b']').is_some() {
                return Some(());
            }
            self.byte(b',')?;
        }
    }

    /// An object with a few fields of any name, each there once. Of one that is there twice JSON takes the
    /// later value.
    fn set<T: Written>(&mut self, mut take: impl FnMut(&'l str, T)) -> Option<()> {
        let mut names = [""; MOST_CORRECTED];
        self.byte(b'{')?;
        for place in 0..names.len() {
            if place > 0 {
                self.byte(b',')?;
            }
            let name = self.text()?;
            let (before, rest) = names.split_at_mut_checked(place)?;
            if before.contains(&name) {
                return None;
            }
            *rest.first_mut()? = name;
            self.byte(b':')?;
            take(name, T::read(self)?);
            if self.byte(b'}').is_some() {
                return Some(());
            }
        }
        None
    }

    /// What is between two quotes and needs no escapes.
    fn text(&mut self) -> Option<&'l str> {
        std::str::from_utf8(self.quoted()?).ok()
    }

    /// Goes past the same.
    fn pass_text(&mut self) -> Option<()> {
        let quoted = self.quoted()?;
        (quoted.is_ascii() || std::str::from_utf8(quoted).is_ok()).then_some(())
    }

    /// The same where nobody has looked yet whether it is text.
    fn quoted(&mut self) -> Option<&'l [u8]> {
        self.byte(b'"')?;
        let is_end = |byte: &u8| *byte == b'"' || *byte == b'\\' || *byte < b' ';
        let end = self.bytes.iter().position(is_end)?;
        let (quoted, rest) = self.bytes.split_at_checked(end)?;
        self.bytes = rest;
        self.byte(b'"')?;
        Some(quoted)
    }

    #[inline]
    fn byte(&mut self, byte: u8) -> Option<()> {
        let (first, rest) = self.bytes.split_first()?;
        if *first != byte {
            return None;
        }
        self.bytes = rest;
        Some(())
    }

    #[inline]
    fn literal(&mut self, literal: &[u8]) -> Option<()> {
        self.bytes = self.bytes.strip_prefix(literal)?;
        Some(())
    }
}

#[cfg(test)]
mod tests;
