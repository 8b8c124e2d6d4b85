//! The encoding of a file. TOML is UTF-8. Other bytes are kept, reported, and read where their
//! letter is certain.
//!
//! A byte that is not UTF-8 becomes a character of a private plane. So the rest of the file can be
//! read, and the fault has the place of the byte.

use super::faults::Faults;
use super::say;
use super::suggest::How;
use std::borrow::Cow;

/// The first of the characters that stand for a byte.
const FIRST: u32 = 0x0010_ff00;

/// Decodes bytes. Each byte that is not UTF-8 becomes a character of its own.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        if chunk.invalid().is_empty() && text.is_empty() {
            return Cow::Borrowed(chunk.valid());
        }
        text.push_str(chunk.valid());
        text.extend(
            chunk
                .invalid()
                .iter()
                .filter_map(|byte| char::from_u32(FIRST + u32::from(*byte))),
        );
    }
    Cow::Owned(text)
}

/// Returns the byte that a character stands for.
pub(super) fn byte(c: char) -> Option<u8> {
    u8::try_from(u32::from(c).checked_sub(FIRST)?).ok()
}

/// Encodes such a text again.
pub(super) fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        match byte(c) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes
}

/// Whether a text has bytes that are not UTF-8.
pub(super) fn is_foreign(text: &str) -> bool {
    text.contains(|c| byte(c).is_some())
}

/// Reports the first byte of each line that is not UTF-8. Returns whether one is outside of
/// comments.
pub(super) fn name(part: &str, start: usize, faults: &mut Faults<'_>) -> bool {
    let mut matters = false;
    let mut from = 0;
    for line in part.split_inclusive('\n') {
        let found = line
            .char_indices()
            .find_map(|(at, c)| Some((at, c, byte(c)?)));
        if let Some((at, c, byte)) = found {
            let comment = line.trim_start().starts_with('#') || in_comment(line, at);
            let message = say::not_utf8(format!("byte {byte:02X}"));
            let help = windows(byte).map_or(say::SAVE_FILE_AS_UTF8, |letter| {
                say::save_from_windows(letter.to_string())
            });
            let at = start + from + at;
            if comment {
                faults.warning(at..at + c.len_utf8(), message, help);
            } else {
                faults.error(at..at + c.len_utf8(), message, help);
                matters = true;
            }
            if let Some(letter) = windows(byte) {
                let place = at..at + c.len_utf8();
                faults.offers([(place, letter.to_string())], How::Own);
            }
        }
        from += line.len();
    }
    matters
}

/// Whether a place in a line is in a comment.
fn in_comment(line: &str, at: usize) -> bool {
    let before = line.get(..at).unwrap_or_default();
    before.rfind('#').is_some_and(|hash| {
        let value = before.get(..hash).unwrap_or_default();
        value.matches('"').count() % 2 == 0 && value.matches('\'').count() % 2 == 0
    })
}

/// Returns the letter of a byte in Windows-1252, if it has one.
pub(super) fn windows(byte: u8) -> Option<char> {
    /// 0x80 to 0x9F, where Windows-1252 is not Latin-1.
    const UPPER: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let letter = match byte {
        0x80..=0x9f => *UPPER.get(usize::from(byte - 0x80))?,
        byte => char::from(byte),
    };
    (!letter.is_control()).then_some(letter)
}
