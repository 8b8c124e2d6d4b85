//! Letters of more than one byte, which may come in pieces.

/// What a byte came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A whole letter.
    Letter(char),
    /// The beginning of a letter that goes on with something else.
    Broken,
    /// A byte that belongs to no letter.
    Byte(u8),
}

/// Puts letters of UTF-8 together.
#[derive(Debug, Default)]
pub(super) struct Letter {
    begun: Vec<u8>,
}

impl Letter {
    /// Takes a byte of 128 or more in.
    pub(super) fn push(&mut self, byte: u8) -> impl Iterator<Item = Found> + use<> {
        self.begun.push(byte);
        let broken = match std::str::from_utf8(&self.begun) {
            Err(fault) if fault.error_len().is_some() && self.begun.len() > 1 => {
                self.begun = vec![byte];
                Some(Found::Broken)
            }
            _ => None,
        };
        let found = match std::str::from_utf8(&self.begun) {
            Ok(text) => text.chars().next().map(Found::Letter),
            Err(fault) if fault.error_len().is_none() => None,
            Err(_) => Some(Found::Byte(byte)),
        };
        if found.is_some() {
            self.begun.clear();
        }
        broken.into_iter().chain(found)
    }

    /// Whether a letter has begun.
    pub(super) fn has_begun(&self) -> bool {
        !self.begun.is_empty()
    }

    /// Nothing more comes of it; whether there was anything.
    pub(super) fn give_up(&mut self) -> bool {
        let begun = self.has_begun();
        self.begun.clear();
        begun
    }
}
