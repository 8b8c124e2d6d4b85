//! Bytes of a pipe as keys: a letter is itself, a new line is Enter.

use crate::core::keys::Key;

/// Names the keys in a run of bytes. What is left of a letter whose other bytes are still to come
/// is kept for the next run.
#[derive(Debug, Default)]
pub(super) struct Bytes {
    rest: Vec<u8>,
    /// The last byte was a carriage return: a line feed behind it is the same Enter.
    returned: bool,
}

impl Bytes {
    pub(super) fn keys(&mut self, bytes: &[u8]) -> Vec<Key> {
        self.rest.extend_from_slice(bytes);
        let taken = std::mem::take(&mut self.rest);
        let mut keys = Vec::new();
        for chunk in taken.utf8_chunks() {
            keys.extend(self.named(chunk.valid()));
            let broken = chunk.invalid();
            // Nothing follows a letter that has only begun.
            let begun = taken.ends_with(broken) && is_begun(broken);
            if begun {
                self.rest = broken.to_vec();
            } else if !broken.is_empty() {
                keys.push(Key::Other);
            }
        }
        keys
    }

    fn named(&mut self, text: &str) -> Vec<Key> {
        let mut keys = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let (length, key) = match code(rest) {
                Some(code) => (code.len(), Some(without_letter(code))),
                None => (c.len_utf8(), self.of(c)),
            };
            self.returned = c == '\r';
            keys.extend(key);
            rest = rest.get(length..).unwrap_or_default();
        }
        keys
    }

    fn of(&self, c: char) -> Option<Key> {
        Some(match c {
            '\n' if self.returned => return None,
            '\n' | '\r' => Key::Enter,
            '\u{1b}' => Key::Esc,
            '\u{3}' => Key::Ctrl('c'),
            '\u{1a}' => Key::Ctrl('z'),
            '\u{8}' | '\u{7f}' => Key::Backspace,
            '\t' => Key::Tab,
            c if c.is_control() => Key::Other,
            c => Key::Char(c),
        })
    }
}

/// Keys without a letter, as terminals send them.
const ARROWS: [(&str, Key); 6] = [
    ("\u{1b}[A", Key::Up),
    ("\u{1b}[B", Key::Down),
    ("\u{1b}[C", Key::Right),
    ("\u{1b}[D", Key::Left),
    ("\u{1b}[5~", Key::PageUp),
    ("\u{1b}[6~", Key::PageDown),
];

/// The code of a key without a letter at the start of this text, whole: its digits are no numbers of
/// a pain scale.
fn code(text: &str) -> Option<&str> {
    let after = text
        .strip_prefix("\u{1b}[")
        .or_else(|| text.strip_prefix("\u{1b}O"))?;
    let last = after.find(|c| matches!(c, '@'..='~'))?;
    text.get(..=text.len() - after.len() + last)
}

fn without_letter(code: &str) -> Key {
    let known = ARROWS.iter().find(|(known, _)| *known == code);
    known.map_or(Key::Other, |(_, key)| *key)
}

/// Whether these are the first bytes of a letter that has more.
fn is_begun(bytes: &[u8]) -> bool {
    !bytes.is_empty() && std::str::from_utf8(bytes).is_err_and(|fault| fault.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_themselves_and_a_new_line_is_enter() {
        let keys = Bytes::default().keys("3nå\n\r\nP ".as_bytes());
        let letters = ['3', 'n', 'å'].map(Key::Char);
        let rest = [Key::Enter, Key::Enter, Key::Char('P'), Key::Char(' ')];
        assert_eq!(keys, [&letters[..], &rest[..]].concat());
    }

    #[test]
    fn a_letter_may_come_in_two_pieces() {
        let mut bytes = Bytes::default();
        assert_eq!(bytes.keys(&[b'a', 0xc3]), [Key::Char('a')]);
        assert_eq!(bytes.keys(&[0xa5, b'b']), [Key::Char('å'), Key::Char('b')]);
    }

    #[test]
    fn a_key_with_digits_in_its_code_is_no_number() {
        let keys = Bytes::default().keys(b"\x1b[15~4\x1bOP\x1b[1;5C\x1b");
        let four = Key::Char('4');
        assert_eq!(keys, [Key::Other, four, Key::Other, Key::Other, Key::Esc]);
    }

    #[test]
    fn whatever_else_comes_is_a_key() {
        let mut bytes = Bytes::default();
        assert_eq!(bytes.keys(&[0xff, b'p']), [Key::Other, Key::Char('p')]);
        assert_eq!(bytes.keys(&[0]), [Key::Other]);
        assert_eq!(
            bytes.keys(b"\x1b[A\x1b[6~\x1b\x03\x7f"),
            [
                Key::Up,
                Key::PageDown,
                Key::Esc,
                Key::Ctrl('c'),
                Key::Backspace
            ]
        );
    }
}
