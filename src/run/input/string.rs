//! Letters within a string of the terminal: a terminator of eight bits is none within a letter.

/// How much of a letter is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Rest {
    bytes: u8,
    /// The letter is one of U+0080 to U+00BF, where the controls of eight bits are.
    low: bool,
}

impl Rest {
    /// Whether the next byte may be a control of eight bits.
    pub(super) fn is_over(self) -> bool {
        self.bytes == 0 || self.low
    }

    /// What is to come after this byte.
    pub(super) fn after(self, byte: u8) -> Self {
        let bytes = match byte {
            0x80..=0xbf => self.bytes.saturating_sub(1),
            0xc2..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf4 => 3,
            _ => 0,
        };
        Self {
            bytes,
            low: byte == 0xc2,
        }
    }
}
