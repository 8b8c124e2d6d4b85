//! The language of a terminal, byte by byte.
//!
//! A state machine after ECMA-48 and xterm. Whatever begins an escape sequence is consumed whole,
//! however it is split over reads, and is a key only if [`names`] knows it as one. No content of a
//! sequence is kept but the parameters that a key may have, so a long one costs no memory.
//!
//! Some bytes mean two things, and only the time between them tells which: an escape by itself is
//! the Esc key, a sequence that was cut off is followed by a real key. The parser has no clock:
//! [`Parser::quiet`] reports how long nothing has come:
//!
//! - [`ESC_ALONE`]: an escape is the Esc key. A bracket that comes a little later still belongs to it.
//! - [`PAIN_MAY_COME`]: in something unfinished a lone `p` is the pain key. Escape and a large `P`, by
//!   which a device control string begins, are the pain key too.
//! - [`CUT_OFF`]: what is unfinished stays so, and the next byte begins anew.
//!
//! Ctrl-C is a key everywhere, also within a sequence.

use super::letter::{Found, Letter};
use super::names::{self, Token};
use super::string::Rest;
use crate::core::keys::Key;
use std::time::Duration;

/// How long an escape waits for the rest of a sequence.
pub(super) const ESC_ALONE: Duration = Duration::from_millis(50);

/// How long the rest of a sequence may hide the pain key.
pub(super) const PAIN_MAY_COME: Duration = Duration::from_millis(100);

/// How long the rest of a sequence is waited for.
pub(super) const CUT_OFF: Duration = Duration::from_millis(300);

/// More parameters than any key has.
const LONGEST: usize = 32;

const CTRL_C: u8 = 0x03;
const BEL: u8 = 0x07;
const CANCEL: u8 = 0x18;
const SUBSTITUTE: u8 = 0x1a;
const ESC: u8 = 0x1b;
const DELETE: u8 = 0x7f;
/// String terminator in eight bits.
const ST: u8 = 0x9c;

/// Where in a sequence the next byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Ground,
    Escape,
    /// An escape and one of `SP` to `/`, by which character sets are chosen; the first of them.
    Intermediate(u8),
    Control {
        /// A byte that no key has was among the parameters.
        strange: bool,
    },
    /// `CSI [`, a function key of the Linux console.
    Console,
    Shift,
    /// The rest of a mouse report, of this many bytes.
    Mouse(u8),
    /// A string; the letter behind the escape while nothing else of it has come.
    String {
        bare: Option<char>,
        /// Bytes of a letter that are still to come: they are no terminator.
        rest: Rest,
    },
    /// An escape within a string.
    StringEscape,
}

/// Reads bytes; tokens come out.
#[derive(Debug, Default)]
pub(super) struct Parser {
    state: State,
    parameters: Vec<u8>,
    letter: Letter,
    /// Within a bracketed paste: what came of it since the last read.
    paste: Option<String>,
    /// The last byte of a paste was a carriage return.
    returned: bool,
    /// An escape was taken for the Esc key; a bracket now belongs to it.
    late: bool,
    /// How long nothing has come.
    silence: Duration,
    out: Vec<Token>,
}

impl Parser {
    /// Takes bytes in, and says what they are.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Token> {
        let lone_pain = !bytes.is_empty() && bytes.iter().all(|b| matches!(b, b'p' | b'P'));
        if lone_pain && self.silence >= PAIN_MAY_COME && self.is_unfinished() {
            self.abandon();
        }
        self.silence = Duration::ZERO;
        for byte in bytes {
            self.byte(*byte);
        }
        if let Some(text) = self.paste.as_mut().filter(|text| !text.is_empty()) {
            let text = std::mem::take(text);
            self.out.push(Token::Paste(text));
        }
        std::mem::take(&mut self.out)
    }

    /// Learns that nothing has come for so long since the last byte.
    pub(super) fn quiet(&mut self, silence: Duration) -> Vec<Token> {
        self.silence = silence;
        match self.state {
            State::Escape if silence >= ESC_ALONE => {
                self.state = State::Ground;
                self.late = true;
                self.key(Key::Esc);
            }
            State::String {
                bare: Some('P'), ..
            } if silence >= PAIN_MAY_COME => self.abandon(),
            _ if silence >= CUT_OFF => self.abandon(),
            _ => {}
        }
        std::mem::take(&mut self.out)
    }

    /// Whether time alone may change what was read.
    pub(super) fn is_unfinished(&self) -> bool {
        self.state != State::Ground || self.letter.has_begun() || self.paste.is_some() || self.late
    }

    /// Nothing more comes of what has begun. What may have been a key by itself is one.
    fn abandon(&mut self) {
        self.paste = None;
        self.late = false;
        self.broken_letter();
        match std::mem::take(&mut self.state) {
            State::Escape => self.key(Key::Esc),
            State::Intermediate(c) => self.key(names::with_alt(char::from(c))),
            State::Shift => self.key(Key::Char('O')),
            State::String { bare: Some(c), .. } => self.key(Key::Char(c)),
            State::Ground
            | State::Control { .. }
            | State::Console
            | State::Mouse(_)
            | State::String { .. }
            | State::StringEscape => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        if byte == CTRL_C {
            if std::mem::take(&mut self.state) == State::Escape {
                self.key(Key::Esc);
            }
            self.broken_letter();
            self.end_paste();
            return self.key(Key::Ctrl('c'));
        }
        match self.state {
            State::Ground => self.ground(byte),
            State::Escape => self.escape(byte),
            State::Intermediate(first) => self.intermediate(first, byte),
            State::Control { strange } => self.control(strange, byte),
            State::Console => match byte {
                ESC => self.state = State::Escape,
                0x00..=0x1f | DELETE => self.within(byte),
                _ => {
                    self.state = State::Ground;
                    if let Some(key) = names::linux_console(byte) {
                        self.key(key);
                    }
                }
            },
            State::Shift => match byte {
                ESC => self.state = State::Escape,
                0x00..=0x1f | DELETE => self.within(byte),
                // Modifiers of old terminals: `SS3 5 C`.
                b'0'..=b'?' => {}
                0x80.. => self.anew(byte),
                _ => {
                    self.state = State::Ground;
                    self.key(names::single_shift(byte));
                }
            },
            // No coordinate is below 32.
            State::Mouse(_) if byte < 0x20 => self.anew(byte),
            State::Mouse(left) => {
                self.state = match left {
                    0 | 1 => State::Ground,
                    more => State::Mouse(more - 1),
                }
            }
            State::String { rest, .. } => self.string(rest, byte),
            State::StringEscape if byte == b'\\' => self.state = State::Ground,
            State::StringEscape => {
                // Another sequence begins: the string was cut off.
                self.state = State::Escape;
                self.escape(byte);
            }
        }
    }

    /// What was begun is over, without a key: this byte begins anew.
    fn anew(&mut self, byte: u8) {
        self.state = State::Ground;
        self.ground(byte);
    }

    /// A control within a sequence: two end it, the others do not belong there.
    fn within(&mut self, byte: u8) {
        if matches!(byte, CANCEL | SUBSTITUTE) {
            self.state = State::Ground;
        }
    }

    fn ground(&mut self, byte: u8) {
        let late = std::mem::take(&mut self.late);
        if byte >= 0x80 {
            return self.part_of_a_letter(byte);
        }
        self.broken_letter();
        match byte {
            ESC => self.state = State::Escape,
            b'[' | b']' if late => self.escape(byte),
            b'\r' => self.key(Key::Enter),
            b'\n' => self.line_feed(),
            b'\t' => self.key(Key::Tab),
            0x08 | DELETE => self.key(Key::Backspace),
            0x01..=0x1a => self.key(Key::Ctrl(char::from(byte | 0x60))),
            0x00..=0x1f => self.key(Key::Other),
            _ => self.key(Key::Char(char::from(byte))),
        }
        self.returned = byte == b'\r';
    }

    fn part_of_a_letter(&mut self, byte: u8) {
        for found in self.letter.push(byte) {
            match found {
                Found::Letter(c @ '\u{80}'..='\u{9f}') => self.eight_bits(c),
                Found::Letter(c) => self.key(Key::Char(c)),
                Found::Byte(byte @ 0x80..=0x9f) => self.eight_bits(char::from(byte)),
                Found::Byte(_) | Found::Broken => self.key(Key::Other),
            }
        }
        self.returned = false;
    }

    fn broken_letter(&mut self) {
        if self.letter.give_up() {
            self.key(Key::Other);
        }
    }

    /// A control of eight bits: one that begins a sequence does, any other is nothing.
    fn eight_bits(&mut self, c: char) {
        match c {
            '\u{8f}' => self.state = State::Shift,
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => self.begin_string(None),
            '\u{9b}' => self.begin_control(),
            _ => {}
        }
    }

    fn begin_control(&mut self) {
        self.parameters.clear();
        self.state = State::Control { strange: false };
    }

    fn begin_string(&mut self, bare: Option<char>) {
        self.state = State::String {
            bare,
            rest: Rest::default(),
        };
    }

    fn escape(&mut self, byte: u8) {
        match byte {
            b'[' => self.begin_control(),
            b'O' => self.state = State::Shift,
            b'P' | b'X' | b']' | b'^' | b'_' => self.begin_string(Some(char::from(byte))),
            b'\\' => self.state = State::Ground,
            ESC => self.key(Key::Esc),
            0x00..=0x1f | DELETE => {
                self.key(Key::Esc);
                self.anew(byte);
            }
            b' '..=b'/' => self.state = State::Intermediate(byte),
            0x80.. => self.anew(byte),
            _ => {
                self.state = State::Ground;
                self.key(names::with_alt(char::from(byte)));
            }
        }
    }

    fn intermediate(&mut self, first: u8, byte: u8) {
        match byte {
            ESC => self.state = State::Escape,
            b' '..=b'/' => {}
            // No such sequence ends so: it was Esc, another key, and pain.
            b'p' | b'P' => {
                self.state = State::Ground;
                self.key(names::with_alt(char::from(first)));
                self.key(Key::Char(char::from(byte)));
            }
            b'0'..=b'~' => self.state = State::Ground,
            _ => {
                self.state = State::Ground;
                self.key(names::with_alt(char::from(first)));
                self.ground(byte);
            }
        }
    }

    fn control(&mut self, strange: bool, byte: u8) {
        match byte {
            ESC => self.state = State::Escape,
            0x00..=0x1f | DELETE => self.within(byte),
            b'0'..=b';' => {
                if self.parameters.len() < LONGEST {
                    self.parameters.push(byte);
                } else {
                    self.state = State::Control { strange: true };
                }
            }
            // A private mark or an intermediate byte: a reply.
            b' '..=b'?' => self.state = State::Control { strange: true },
            b'[' if self.parameters.is_empty() && !strange => self.state = State::Console,
            b'@'..=b'~' => {
                self.state = State::Ground;
                if !strange {
                    self.end_control(byte);
                }
            }
            0x80.. => self.anew(byte),
        }
    }

    fn end_control(&mut self, last: u8) {
        match (self.parameters.as_slice(), last) {
            // Mouse reports without parameters: where it is comes behind them.
            ([], b'M') => self.state = State::Mouse(3),
            ([], b't') => self.state = State::Mouse(2),
            ([], b'T') => self.state = State::Mouse(6),
            (b"200", b'~') => self.paste = Some(self.paste.take().unwrap_or_default()),
            (b"201", b'~') => self.end_paste(),
            (parameters, last) => {
                if let Some(token) = names::control_sequence(parameters, last) {
                    self.token(token);
                }
            }
        }
    }

    fn string(&mut self, rest: Rest, byte: u8) {
        self.state = match byte {
            ESC => State::StringEscape,
            BEL | CANCEL | SUBSTITUTE => State::Ground,
            ST if rest.is_over() => State::Ground,
            byte => State::String {
                bare: None,
                rest: rest.after(byte),
            },
        };
    }

    fn key(&mut self, key: Key) {
        self.token(Token::Key(key));
    }

    fn line_feed(&mut self) {
        if self.paste.is_none() {
            self.out.push(Token::LineFeed);
        } else if !self.returned {
            self.key(Key::Enter);
        }
    }

    /// Within a paste letters are text and nothing else is anything.
    fn token(&mut self, token: Token) {
        match (&mut self.paste, token) {
            (None, token) => self.out.push(token),
            (Some(text), Token::Key(Key::Char(c))) => text.push(c),
            (Some(text), Token::Key(Key::Enter | Key::Tab)) => text.push(' '),
            (Some(_), _) => {}
        }
    }

    fn end_paste(&mut self) {
        if let Some(text) = self.paste.take().filter(|text| !text.is_empty()) {
            self.out.push(Token::Paste(text));
        }
    }
}
