//! The letters that the terminal's locale has, and everything that is written in them.
//!
//! All texts are UTF-8 inside. Where the locale names another charset, letters that it has are
//! written in it, and every other sign becomes one of a typewriter: never two wrong letters for one.
//! Only what people read passes here; what programs read (JSON, tables, files) stays UTF-8.
//!
//! The charset is the one that `LC_ALL`, `LC_CTYPE` or `LANG` names, in this order. A locale that
//! names none, as `da_DK` and no locale at all, is taken for UTF-8: containers and remote shells
//! often come without one, and terminals of today take UTF-8. `C` and `POSIX` are ASCII by
//! definition.

mod typewriter;

use crate::core::text::Plain;
#[cfg(unix)]
use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write};
use std::sync::OnceLock;
use typewriter::spelt;
use unicode_width::UnicodeWidthStr;

/// A charset in which we can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// All letters.
    Utf8,
    /// ISO 8859-1.
    Latin1,
    /// ISO 8859-15, which has the euro.
    Latin9,
    /// The Windows form of Latin-1, with dashes and curly quotes.
    Windows1252,
    /// Letters without marks; also for every charset that we do not know.
    Ascii,
}

impl Charset {
    /// That of this process's locale.
    pub fn of_process() -> Self {
        static KNOWN: OnceLock<Charset> = OnceLock::new();
        *KNOWN.get_or_init(|| Self::of(|name| std::env::var_os(name)))
    }

    /// That of the locale of an environment.
    pub(super) fn of(read: impl Fn(&str) -> Option<OsString>) -> Self {
        locale(read).map_or(Self::Utf8, |locale| Self::of_locale(&locale))
    }

    fn of_locale(locale: &str) -> Self {
        let (locale, variant) = locale.split_once('@').unwrap_or((locale, ""));
        match locale.split_once('.') {
            Some((_, name)) => Self::named(name),
            None if matches!(locale, "C" | "POSIX") => Self::Ascii,
            None if variant == "euro" => Self::Latin9,
            None => Self::Utf8,
        }
    }

    fn named(name: &str) -> Self {
        let plain = name.chars().filter(char::is_ascii_alphanumeric);
        let plain: String = plain.map(|c| c.to_ascii_lowercase()).collect();
        match plain.as_str() {
            "utf8" => Self::Utf8,
            "iso88591" | "88591" | "latin1" | "l1" => Self::Latin1,
            "iso885915" | "885915" | "latin9" | "l9" => Self::Latin9,
            "cp1252" | "windows1252" | "1252" => Self::Windows1252,
            _ => Self::Ascii,
        }
    }

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Latin1 => "ISO 8859-1",
            Self::Latin9 => "ISO 8859-15",
            Self::Windows1252 => "Windows-1252",
            Self::Ascii => "ASCII",
        }
    }

    /// Whether it has every sign that we draw.
    pub fn has_all(self) -> bool {
        self == Self::Utf8
    }

    /// The letters that it has in place of others of ISO 8859-1.
    fn own(self) -> &'static [(char, u8)] {
        match self {
            Self::Latin9 => &typewriter::LATIN_9,
            Self::Windows1252 => &typewriter::WINDOWS,
            Self::Utf8 | Self::Latin1 | Self::Ascii => &[],
        }
    }

    /// A letter in this charset, where it has it.
    fn byte(self, c: char) -> Option<u8> {
        let code = u32::from(c);
        let own = self.own();
        let special = own.iter().find(|(sign, _)| *sign == c);
        let is_taken = |byte: u8| {
            self == Self::Latin9 && typewriter::LATIN_9.iter().any(|(_, taken)| *taken == byte)
        };
        match special {
            Some((_, byte)) => Some(*byte),
            None if c.is_ascii() => u8::try_from(code).ok(),
            None if self != Self::Ascii && (0xa0..=0xff).contains(&code) => {
                u8::try_from(code).ok().filter(|byte| !is_taken(*byte))
            }
            None => None,
        }
    }

    /// What was typed in it, in UTF-8. Codes of eight bits that steer a terminal stay what they are.
    #[cfg(unix)]
    pub(super) fn read(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        let own = self.own();
        let letter = |byte: &u8| {
            let special = own.iter().find(|(_, taken)| taken == byte);
            match special {
                Some((letter, _)) => letter.to_string().into_bytes(),
                None if *byte >= 0xa0 => char::from(*byte).to_string().into_bytes(),
                None => vec![*byte],
            }
        };
        match self {
            Self::Utf8 | Self::Ascii => Cow::Borrowed(bytes),
            Self::Latin1 | Self::Latin9 | Self::Windows1252 => {
                Cow::Owned(bytes.iter().flat_map(letter).collect())
            }
        }
    }

    /// Writes a text.
    pub fn write(self, text: &str, out: &mut Vec<u8>) {
        if self.has_all() {
            out.extend_from_slice(text.as_bytes());
            return;
        }
        for c in text.chars() {
            match self.byte(c) {
                Some(byte) => out.push(byte),
                None => out.extend(spelt(c).bytes()),
            }
        }
    }

    /// Writes what stands in one cell of the screen, in as many columns as it takes there.
    pub(super) fn write_cell(self, symbol: &str, out: &mut Vec<u8>) {
        if self.has_all() {
            // Nearly all are one byte, and copying many takes a call.
            match symbol.as_bytes() {
                [letter] => out.push(*letter),
                letters => out.extend_from_slice(letters),
            }
            return;
        }
        let columns = symbol.width();
        let first = symbol.chars().next().unwrap_or(' ');
        let byte = self.byte(first).unwrap_or_else(|| typewriter::sign(first));
        out.push(byte);
        out.extend(std::iter::repeat_n(byte, columns.saturating_sub(1)));
    }
}

/// The locale that says which letters there are; `None` on Windows, whose console takes all.
fn locale(read: impl Fn(&str) -> Option<OsString>) -> Option<String> {
    let value = |name: &&str| read(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(value)?;
    cfg!(unix).then(|| locale.to_string_lossy().into_owned())
}

/// The locale of this process, where it lacks signs of ours.
pub fn not_utf_8() -> Option<Plain> {
    let locale = locale(|name| std::env::var_os(name))?;
    let lacks = !Charset::of_locale(&locale).has_all();
    lacks.then(|| Plain::new(&locale))
}

/// Writes UTF-8 in another charset. What is cut off in the middle of a letter waits for its rest.
#[derive(Debug)]
pub struct Encoded<W> {
    out: W,
    charset: Charset,
    begun: Vec<u8>,
}

impl<W: Write> Encoded<W> {
    /// Writes in this charset.
    pub fn new(out: W, charset: Charset) -> Self {
        Self {
            out,
            charset,
            begun: Vec::new(),
        }
    }
}

impl<W: Write> Write for Encoded<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.charset.has_all() {
            return self.out.write(bytes);
        }
        self.begun.extend_from_slice(bytes);
        let mut encoded = Vec::with_capacity(self.begun.len());
        let whole = self.begun.utf8_chunks().map(|chunk| {
            self.charset.write(chunk.valid(), &mut encoded);
            chunk.invalid()
        });
        // Only the end can be a letter that has begun; what is none goes.
        let last = whole.last().unwrap_or_default();
        let rest = match std::str::from_utf8(last) {
            Err(fault) if fault.error_len().is_none() => last.to_vec(),
            _ => Vec::new(),
        };
        self.begun = rest;
        self.out.write_all(&encoded)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests;
