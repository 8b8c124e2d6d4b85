//! Reads a log that does not have one record a line: UTF-16, an array, records over several lines or
//! without a line end, and what damage left of any of these. The whole log is held in memory. Every
//! record in it is found, and everything else is reported.

use super::form::{Form, MARK, bare};
use super::found::{At, Damage, Fault, LONGEST_LINE, Place, StoredRecord, kept};
use super::objects::objects;
use super::utf16::narrowed;
use std::ops::Range;

/// Shows what is in the bytes, which begin at `at`. Lines with empty bytes are named last, where
/// `names_nul` asks for them.
pub(super) fn show(
    bytes: Vec<u8>,
    at: At,
    names_nul: bool,
    found: &mut impl FnMut(&[u8], Result<StoredRecord, Fault>),
) -> Form {
    let (mut text, is_wide) = narrowed(bytes);
    let has_returns = is_returns(&text);
    if has_returns {
        for byte in text.iter_mut().filter(|byte| **byte == b'\r') {
            *byte = b'\n';
        }
    }
    let mut look = Look {
        text: &text,
        seen: 0,
        line: at.line,
        is_array: false,
        is_spread: false,
        found,
    };
    objects(&text, |object| look.object(object));
    look.between(look.seen..text.len());
    let (is_array, is_spread) = (look.is_array, look.is_spread);
    if names_nul {
        name_nul(&text, at.line, found);
    }
    match () {
        () if is_wide => Form::Utf16,
        () if has_returns => Form::Returns,
        () if is_array => Form::Array,
        () if is_spread => Form::Spread,
        () => Form::Lines,
    }
}

/// Whether lines end with a carriage return alone.
fn is_returns(text: &[u8]) -> bool {
    memchr::memchr(b'\r', text).is_some() && memchr::memchr(b'\n', text).is_none()
}

struct Look<'t, 'f, F> {
    text: &'t [u8],
    /// Up to where everything was shown.
    seen: usize,
    /// The line of that place.
    line: u64,
    is_array: bool,
    is_spread: bool,
    found: &'f mut F,
}

impl<'t, F: FnMut(&[u8], Result<StoredRecord, Fault>)> Look<'t, '_, F> {
    fn object(&mut self, object: Range<usize>) {
        self.between(self.seen..object.start);
        let bytes = self.part(&object);
        // Blanks may take more room than what is in it.
        let is_long = bytes.len() > LONGEST_LINE.saturating_mul(4);
        let read = if is_long {
            None
        } else {
            kept(bytes, Place::Line(self.line))
        };
        match read {
            Some((line, _)) if line.len() > LONGEST_LINE => self.fault(Damage::TooLong, bytes),
            Some((line, kept)) => {
                self.is_spread |= memchr::memchr(b'\n', bytes).is_some();
                (self.found)(&line, Ok(kept));
            }
            None if is_long => self.fault(Damage::TooLong, &[]),
            None => self.fault(Damage::Unreadable, bytes),
        }
        self.pass(&object);
    }

    /// What lies between two objects: the brackets and commas of an array, or lines that are no
    /// record.
    fn between(&mut self, part: Range<usize>) {
        let end = part.end;
        let mut start = part.start;
        for line in self.part(&part).split_inclusive(|byte| *byte == b'\n') {
            let range = start..start.saturating_add(line.len());
            start = range.end;
            let is_last = range.end == self.text.len() && !line.ends_with(b"\n");
            self.between_line(line, is_last);
            self.pass(&range);
        }
        debug_assert!(start == end, "every byte is passed once");
    }

    fn between_line(&mut self, line: &[u8], is_last: bool) {
        let is_mark = |byte: &u8| matches!(byte, b'[' | b']' | b',');
        let is_passed = |byte: &u8| *byte == 0 || byte.is_ascii_whitespace() || is_mark(byte);
        // A mark at the beginning of a text that was put behind another one.
        let rest = memchr::memmem::find_iter(line, MARK).count() * MARK.len();
        let passed = line.iter().filter(|byte| is_passed(byte)).count();
        if passed.saturating_add(rest) == line.len() {
            self.is_array |= line.iter().any(is_mark);
            return;
        }
        if bare(line).len() > LONGEST_LINE {
            self.fault(Damage::TooLong, &[]);
        } else if is_last {
            self.fault(Damage::Torn, line);
        } else {
            self.fault(Damage::Unreadable, line);
        }
    }

    fn fault(&mut self, damage: Damage, bytes: &[u8]) {
        let place = Place::Line(self.line);
        (self.found)(bytes, Err(Fault { place, damage }));
    }

    fn pass(&mut self, part: &Range<usize>) {
        let newlines = memchr::memchr_iter(b'\n', self.part(part)).count();
        self.line = self
            .line
            .saturating_add(u64::try_from(newlines).unwrap_or(u64::MAX));
        self.seen = part.end;
    }

    fn part(&self, part: &Range<usize>) -> &'t [u8] {
        self.text.get(part.clone()).unwrap_or_default()
    }
}

/// Names the lines with empty bytes, each once.
fn name_nul(text: &[u8], first: u64, found: &mut impl FnMut(&[u8], Result<StoredRecord, Fault>)) {
    for (line, bytes) in (first..).zip(text.split(|byte| *byte == b'\n')) {
        if memchr::memchr(0, bytes).is_some() {
            let fault = Fault {
                place: Place::Line(line),
                damage: Damage::Nul,
            };
            found(&[], Err(fault));
        }
    }
}
