//! Whether a line has the shape in which this program writes its record, without making the record.
//!
//! Quick, and on the safe side: what has the shape is read as that record ([`super::line::decode`]); what
//! has not may be one all the same, with other words, in another order, or of a type that is rare. A
//! property of the tests holds both to each other, so a field that is added and forgotten here costs time
//! and nothing else.

mod known;

use uuid::Uuid;

/// The shape of a value.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Bool,
    /// From one number to another, both included.
    Number(u64, u64),
    /// Two numbers, the first no greater than the second.
    Span,
    Id,
    /// The id of an exercise or a programme.
    Slug,
    /// Local time with offset.
    Time,
    Date,
    /// One of some words.
    Word(fn(&str) -> bool),
    /// Any text that needs no escapes.
    Text,
    /// The value or `null`.
    Maybe(&'static Shape),
    List(&'static Shape),
    Object(&'static [Field]),
}

/// A field of an object; the fields stand in the order of the format.
#[derive(Debug, Clone, Copy)]
struct Field {
    /// Its name in quotes, with the colon.
    key: &'static str,
    shape: Shape,
    may_be_missing: bool,
}

impl Field {
    const fn new(key: &'static str, shape: Shape) -> Self {
        Self {
            key,
            shape,
            may_be_missing: false,
        }
    }

    const fn missing(key: &'static str, shape: Shape) -> Self {
        Self {
            key,
            shape,
            may_be_missing: true,
        }
    }
}

/// The id of the record of a known type whose shape this is: a line up to its checksum, which is known to
/// be right.
pub(super) fn id_of(kind: &str, line: &[u8]) -> Option<Uuid> {
    let fields = known::fields(kind)?;
    let start = br#"{"v":1,"type":"""#.len().saturating_add(kind.len());
    let mut rest = Rest {
        bytes: line.get(start..)?,
    };
    rest.literal(br#","id":"#)?;
    let id = rest.id()?;
    rest.fields(fields, b',')?;
    rest.bytes.is_empty().then_some(id)
}

/// What of a line was not looked at yet.
struct Rest<'l> {
    bytes: &'l [u8],
}

impl<'l> Rest<'l> {
    fn value(&mut self, shape: &Shape) -> Option<()> {
        match shape {
            Shape::Bool => self.literal(b"true").or_else(|| self.literal(b"false")),
            Shape::Number(low, high) => {
                let number = self.number()?;
                (*low..=*high).contains(&number).then_some(())
            }
            Shape::Span => self.span(),
            Shape::Id => self.id().map(drop),
            Shape::Slug => self.slug(),
            Shape::Time => self.time(),
            Shape::Date => {
                self.byte(b'"')?;
                self.date()?;
                self.byte(b'"')
            }
            Shape::Word(is_word) => is_word(self.text()?).then_some(()),
            Shape::Text => self.text().map(drop),
            Shape::Maybe(shape) => self.literal(b"null").or_else(|| self.value(shape)),
            Shape::List(shape) => self.list(shape),
            Shape::Object(fields) => {
                let before = self.fields(fields, b'{')?;
                // One without any field has not begun.
                if before == b'{' {
                    self.byte(b'{')?;
                }
                self.byte(b'}')
            }
        }
    }

    /// The fields of an object; `before` stands before the first that is there. What stands before the
    /// next one.
    fn fields(&mut self, fields: &[Field], mut before: u8) -> Option<u8> {
        for field in fields {
            let value = self.bytes.strip_prefix(&[before]);
            match value.and_then(|value| value.strip_prefix(field.key.as_bytes())) {
                Some(value) => {
                    self.bytes = value;
                    self.value(&field.shape)?;
                    before = b',';
                }
                None if field.may_be_missing => {}
                None => return None,
            }
        }
        Some(before)
    }

    fn list(&mut self, shape: &Shape) -> Option<()> {
        self.byte(b'[')?;
        if self.byte(b']').is_some() {
            return Some(());
        }
        loop {
            self.value(shape)?;
            if self.byte(b']').is_some() {
                return Some(());
            }
            self.byte(b',')?;
        }
    }

    fn span(&mut self) -> Option<()> {
        self.byte(b'[')?;
        let low = self.number()?;
        self.byte(b',')?;
        let high = self.number()?;
        self.byte(b']')?;
        (low <= high && u32::try_from(high).is_ok()).then_some(())
    }

    /// A whole number of ten digits at most, without a sign.
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

    fn slug(&mut self) -> Option<()> {
        let text = self.text()?;
        let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
        let is_part = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        (begins && text.len() <= crate::core::ids::LONGEST && text.bytes().all(is_part))
            .then_some(())
    }

    fn id(&mut self) -> Option<Uuid> {
        self.byte(b'"')?;
        let (text, rest) = self.bytes.split_at_checked(36)?;
        let id = Uuid::try_parse_ascii(text).ok()?;
        self.bytes = rest;
        self.byte(b'"')?;
        Some(id)
    }

    fn time(&mut self) -> Option<()> {
        self.byte(b'"')?;
        self.date()?;
        self.byte(b'T')?;
        self.two(0, 23)?;
        self.byte(b':')?;
        self.two(0, 59)?;
        self.byte(b':')?;
        self.two(0, 59)?;
        self.byte(b'+').or_else(|| self.byte(b'-'))?;
        self.two(0, 23)?;
        self.byte(b':')?;
        self.two(0, 59)?;
        self.byte(b'"')
    }

    fn date(&mut self) -> Option<()> {
        let century = self.two(0, 99)?;
        let year = century * 100 + self.two(0, 99)?;
        self.byte(b'-')?;
        let month = self.two(1, 12)?;
        self.byte(b'-')?;
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => 31,
        };
        self.two(1, days).map(drop)
    }

    /// A number of two digits.
    fn two(&mut self, low: u32, high: u32) -> Option<u32> {
        let ([tens, ones], rest) = self.bytes.split_first_chunk()?;
        if !tens.is_ascii_digit() || !ones.is_ascii_digit() {
            return None;
        }
        let number = u32::from(tens - b'0') * 10 + u32::from(ones - b'0');
        self.bytes = rest;
        (low..=high).contains(&number).then_some(number)
    }

    /// What is between two quotes.
    fn text(&mut self) -> Option<&'l str> {
        self.byte(b'"')?;
        let is_end = |byte: &u8| *byte == b'"' || *byte == b'\\' || *byte < b' ';
        let end = self.bytes.iter().position(is_end)?;
        let (text, rest) = self.bytes.split_at_checked(end)?;
        self.bytes = rest;
        self.byte(b'"')?;
        std::str::from_utf8(text).ok()
    }

    fn byte(&mut self, byte: u8) -> Option<()> {
        self.literal(&[byte])
    }

    fn literal(&mut self, literal: &[u8]) -> Option<()> {
        self.bytes = self.bytes.strip_prefix(literal)?;
        Some(())
    }
}

#[cfg(test)]
mod tests;
