//! Which key a finished escape sequence is.
//!
//! A sequence is a key only if no terminal sends it as a reply. `CSI 1;2R` may be F3 with Shift and
//! may be the place of the cursor, so it is nothing. A sequence with a private mark (`<`, `=`, `>`,
//! `?`) or an intermediate byte is a reply and is nothing. Modifiers of a key without a letter are
//! left out, as `run::keys` does.

use crate::core::keys::Key;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A key was pressed.
    Key(Key),
    /// A key is held, as a terminal reports it that can.
    Repeat(Key),
    /// A line feed. A keyboard sends a carriage return.
    LineFeed,
    /// A piece of a bracketed paste; its line breaks and tabs are spaces.
    Paste(String),
}

/// What kitty and xterm report for the state of a key.
const REPEATED: u32 = 2;
const RELEASED: u32 = 3;

/// Modifiers as kitty and xterm count them, less one.
const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CONTROL: u32 = 4;

/// The key of a control sequence with these parameters and this last byte. `None` for a reply, for a
/// release, and for whatever is not known to come from a keyboard.
pub(super) fn control_sequence(parameters: &[u8], last: u8) -> Option<Token> {
    let parameters = Parameters::read(parameters)?;
    match last {
        b'A'..=b'F' | b'H' | b'P' | b'Q' | b'S' | b'Z' => {
            // As many as a key has: a bare one, or 1 and the modifiers.
            let known = parameters.count() == 0
                || (parameters.count() == 2 && parameters.first(0) == Some(1));
            let shift = parameters.modifiers(1) == SHIFT;
            known
                .then(|| cursor_key(last).map(|key| if shift { shifted(key) } else { key }))
                .flatten()
        }
        // With parameters it is the place of the cursor.
        b'R' => (parameters.count() == 0).then_some(Key::F(3)),
        b'a'..=b'd' => (parameters.count() == 0)
            .then(|| cursor_key(last.to_ascii_uppercase()).map(shifted))
            .flatten(),
        b'~' | b'^' | b'@' => return parameters.tilde(),
        b'u' => return parameters.unicode(),
        _ => None,
    }
    .and_then(|key| parameters.state(1).of(key))
}

/// The key of a single shift three with this last byte. Keys of the numeric pad have no digits here:
/// a number of the pain scale is a digit and nothing else.
pub(super) fn single_shift(last: u8) -> Key {
    match last {
        b'M' => Key::Enter,
        b'R' => Key::F(3),
        b'a'..=b'd' => cursor_key(last.to_ascii_uppercase()).unwrap_or(Key::Other),
        other => cursor_key(other).unwrap_or(Key::Other),
    }
}

/// The function keys of the Linux console, `CSI [ A` to `CSI [ E`.
pub(super) fn linux_console(last: u8) -> Option<Key> {
    matches!(last, b'A'..=b'E').then(|| Key::F(last - b'A' + 1))
}

/// A letter that came behind an escape: Esc and a letter in quick succession over a slow line, or
/// Alt. What would be a number of the pain scale is none, because it may be the rest of something.
pub(super) fn with_alt(c: char) -> Key {
    match c {
        '0'..='9' | '+' | '-' => Key::Other,
        c => Key::Char(c),
    }
}

fn cursor_key(last: u8) -> Option<Key> {
    Some(match last {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'P' => Key::F(1),
        b'Q' => Key::F(2),
        b'S' => Key::F(4),
        // The middle of the numeric pad, and Tab backwards.
        b'E' | b'Z' => Key::Other,
        _ => return None,
    })
}

/// The same key with Shift, where that is another key.
const fn shifted(key: Key) -> Key {
    match key {
        Key::Up => Key::ShiftUp,
        Key::Down => Key::ShiftDown,
        key => key,
    }
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Pressed,
    Repeated,
    Released,
}

impl State {
    fn of(self, key: Key) -> Option<Token> {
        match self {
            Self::Pressed => Some(Token::Key(key)),
            Self::Repeated => Some(Token::Repeat(key)),
            Self::Released => None,
        }
    }
}

/// The most parameters and parts of one that a key has.
const MOST: usize = 4;

/// Parameters of a control sequence, each in parts: `112:80;2:3` has two, of two parts each.
#[derive(Debug)]
struct Parameters {
    values: [[Option<u32>; MOST]; MOST],
    count: usize,
}

impl Parameters {
    /// `None` for more than a key has.
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut read = Self {
            values: [[None; MOST]; MOST],
            count: 0,
        };
        if bytes.is_empty() {
            return Some(read);
        }
        for (parameter, parts) in bytes.split(|b| *b == b';').enumerate() {
            let values = read.values.get_mut(parameter)?;
            for (part, digits) in parts.split(|b| *b == b':').enumerate() {
                let digits = std::str::from_utf8(digits).ok()?;
                let value = if digits.is_empty() {
                    None
                } else {
                    Some(digits.parse().ok()?)
                };
                // The text of a key may have many parts; it is not looked at.
                if let Some(place) = values.get_mut(part) {
                    *place = value;
                }
            }
            read.count = parameter + 1;
        }
        Some(read)
    }

    fn count(&self) -> usize {
        self.count
    }

    fn part(&self, parameter: usize, part: usize) -> Option<u32> {
        *self.values.get(parameter)?.get(part)?
    }

    fn first(&self, parameter: usize) -> Option<u32> {
        self.part(parameter, 0)
    }

    fn state(&self, parameter: usize) -> State {
        match self.part(parameter, 1) {
            Some(RELEASED) => State::Released,
            Some(REPEATED) => State::Repeated,
            _ => State::Pressed,
        }
    }

    fn modifiers(&self, parameter: usize) -> u32 {
        self.first(parameter).unwrap_or(1).saturating_sub(1)
    }

    /// `CSI 5~`, `CSI 15;2~`, and the letters of xterm's `modifyOtherKeys`: `CSI 27;5;99~`.
    fn tilde(&self) -> Option<Token> {
        let number = self.first(0)?;
        if number == 27 && self.count == 3 {
            let key = letter(self.first(2)?, None, self.modifiers(1))?;
            return self.state(1).of(key);
        }
        if self.count > 2 {
            return None;
        }
        let key = match number {
            1 | 7 => Key::Home,
            2 => Key::Insert,
            3 => Key::Delete,
            4 | 8 => Key::End,
            5 => Key::PageUp,
            6 => Key::PageDown,
            11..=15 => function(number - 10)?,
            17..=21 => function(number - 11)?,
            23..=26 => function(number - 12)?,
            28 | 29 => function(number - 13)?,
            31..=34 => function(number - 14)?,
            // The marks of a paste that nobody has begun.
            200 | 201 => return None,
            _ => Key::Other,
        };
        self.state(1).of(key)
    }

    /// `CSI code:shifted:base ; modifiers:state ; text u`, as kitty sends it.
    fn unicode(&self) -> Option<Token> {
        if self.count > 3 {
            return None;
        }
        let key = letter(self.first(0)?, self.part(0, 1), self.modifiers(1))?;
        self.state(1).of(key)
    }
}

fn function(number: u32) -> Option<Key> {
    Some(Key::F(u8::try_from(number).ok()?))
}

/// The key of a code point; `None` for a modifier by itself.
fn letter(code: u32, shifted: Option<u32>, modifiers: u32) -> Option<Key> {
    let control = modifiers & CONTROL != 0 && modifiers & ALT == 0;
    let key = match code {
        8 | 127 => Key::Backspace,
        9 => Key::Tab,
        10 | 13 => Key::Enter,
        27 => Key::Esc,
        57344..=63743 => return functional(code),
        _ => Key::Other,
    };
    let c = match char::from_u32(code) {
        Some(c) if key == Key::Other && !c.is_control() => c,
        _ => return Some(key),
    };
    Some(if control {
        if c.is_ascii_alphabetic() {
            Key::Ctrl(c.to_ascii_lowercase())
        } else {
            Key::Other
        }
    } else if modifiers & SHIFT == 0 {
        Key::Char(c)
    } else {
        let shifted = shifted.and_then(char::from_u32);
        let large = || c.to_uppercase().next().unwrap_or(c);
        Key::Char(shifted.filter(|c| !c.is_control()).unwrap_or_else(large))
    })
}

/// The keys to which kitty gives numbers of its own; `None` for locks and modifiers.
fn functional(code: u32) -> Option<Key> {
    Some(match code {
        57358..=57360 | 57441..=57454 => return None,
        57376..=57398 => function(code - 57363)?,
        57399..=57408 => Key::Char(char::from_digit(code - 57399, 10)?),
        57409 => Key::Char('.'),
        57410 => Key::Char('/'),
        57411 => Key::Char('*'),
        57412 => Key::Char('-'),
        57413 => Key::Char('+'),
        57414 => Key::Enter,
        57415 => Key::Char('='),
        57416 => Key::Char(','),
        57417 => Key::Left,
        57418 => Key::Right,
        57419 => Key::Up,
        57420 => Key::Down,
        57421 => Key::PageUp,
        57422 => Key::PageDown,
        57423 => Key::Home,
        57424 => Key::End,
        57425 => Key::Insert,
        57426 => Key::Delete,
        _ => Key::Other,
    })
}
