//! Dots as the signs of a terminal: how many a cell has, and which sign shows which of them.

/// What a figure is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// Eight dots a cell.
    Braille,
    /// Six blocks a cell, without gaps between them.
    Sextants,
    /// One dot a cell, for terminals with few letters.
    Dots,
}

impl Cells {
    /// Dots of a cell, across and down.
    pub(crate) const fn grid(self) -> (u16, u16) {
        match self {
            Self::Braille | Self::Dots => (2, 4),
            Self::Sextants => (2, 3),
        }
    }

    /// The sign for the dots of a cell, row by row from the upper left; `None` for none.
    pub(crate) fn sign(self, dots: u8) -> Option<char> {
        if dots == 0 {
            return None;
        }
        match self {
            Self::Braille => char::from_u32(0x2800 + u32::from(braille(dots))),
            Self::Sextants => Some(sextant(dots)),
            Self::Dots => (dots.count_ones() > 2).then_some('•'),
        }
    }
}

/// The dots of braille are numbered down the columns, and the last row came later.
fn braille(dots: u8) -> u8 {
    const ORDER: [u8; 8] = [0, 3, 1, 4, 2, 5, 6, 7];
    let bits = (0_u8..).zip(ORDER);
    bits.filter(|(bit, _)| dots >> bit & 1 == 1)
        .fold(0, |sign, (_, place)| sign | 1 << place)
}

/// The full block and the two halves stood in Unicode before the others.
fn sextant(dots: u8) -> char {
    const LEFT: u8 = 0b01_0101;
    const RIGHT: u8 = 0b10_1010;
    match dots & 0b11_1111 {
        LEFT => '▌',
        RIGHT => '▐',
        0b11_1111 => '█',
        dots => {
            let left_out = u32::from(dots > LEFT) + u32::from(dots > RIGHT);
            let sign = 0x1FB00 + u32::from(dots) - 1 - left_out;
            char::from_u32(sign).unwrap_or('█')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_of_dots_has_its_sign() {
        assert_eq!(Cells::Braille.sign(0b1111_1111), Some('⣿'));
        assert_eq!(Cells::Braille.sign(0b0000_0011), Some('⠉'));
        assert_eq!(Cells::Braille.sign(0b1100_0000), Some('⣀'));
        assert_eq!(Cells::Sextants.sign(0b00_0001), Some('\u{1FB00}'));
        assert_eq!(Cells::Sextants.sign(0b11_1110), Some('\u{1FB3B}'));
        assert_eq!(Cells::Sextants.sign(0b01_0101), Some('▌'));
        for cells in [Cells::Braille, Cells::Sextants, Cells::Dots] {
            assert_eq!(cells.sign(0), None);
        }
        let mut signs: Vec<_> = (1..64).filter_map(|n| Cells::Sextants.sign(n)).collect();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), 63);
    }
}
