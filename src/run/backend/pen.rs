//! The style in which the terminal writes next, changed by as few bytes as it takes.
//!
//! The sixteen colours are written as every terminal with colours knows them (30 to 37, 90 to 97),
//! never as numbers of the 256: a terminal without these reads `38;5` as *blink*.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use std::io::{self, Write};

/// The style that the terminal was last set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    ink: Color,
    ground: Color,
    weight: Modifier,
}

/// As the terminal writes by itself.
pub(super) const PLAIN: Pen = Pen {
    ink: Color::Reset,
    ground: Color::Reset,
    weight: Modifier::empty(),
};

impl Pen {
    /// What a cell needs.
    pub(super) const fn of(cell: &Cell) -> Self {
        Self {
            ink: cell.fg,
            ground: cell.bg,
            weight: cell.modifier,
        }
    }

    /// Tells the terminal, unless it knows.
    pub(super) fn take(&mut self, other: Self, out: &mut impl Write) -> io::Result<()> {
        if *self == other {
            return Ok(());
        }
        *self = other;
        // Everything anew: what ends one weight ends another too, on one terminal or the next.
        write!(out, "\x1b[0")?;
        let weights = WEIGHTS
            .iter()
            .filter(|(weight, _)| other.weight.contains(*weight));
        for (_, code) in weights {
            write!(out, ";{code}")?;
        }
        colour(other.ink, 30, out)?;
        colour(other.ground, 40, out)?;
        write!(out, "m")
    }
}

const WEIGHTS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// A colour; `from` is 30 for letters and 40 for the ground.
fn colour(colour: Color, from: u8, out: &mut impl Write) -> io::Result<()> {
    const BRIGHT: u8 = 60;
    let code = match colour {
        Color::Reset => return Ok(()),
        Color::Rgb(red, green, blue) => return write!(out, ";{};2;{red};{green};{blue}", from + 8),
        Color::Indexed(many @ 16..) => return write!(out, ";{};5;{many}", from + 8),
        Color::Indexed(bright @ 8..) => BRIGHT + bright - 8,
        Color::Indexed(few) => few,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => BRIGHT,
        Color::LightRed => BRIGHT + 1,
        Color::LightGreen => BRIGHT + 2,
        Color::LightYellow => BRIGHT + 3,
        Color::LightBlue => BRIGHT + 4,
        Color::LightMagenta => BRIGHT + 5,
        Color::LightCyan => BRIGHT + 6,
        Color::White => BRIGHT + 7,
    };
    write!(out, ";{}", from + code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cell: &Cell) -> String {
        let (mut pen, mut bytes) = (PLAIN, Vec::new());
        let done = pen.take(Pen::of(cell), &mut bytes);
        assert!(done.is_ok());
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn cell(ink: Color, weight: Modifier) -> Cell {
        let mut cell = Cell::default();
        cell.fg = ink;
        cell.modifier = weight;
        cell
    }

    #[test]
    fn sixteen_colours_have_their_old_codes_and_the_others_their_numbers() {
        for (colour, code) in [
            (Color::Red, "\x1b[0;31m"),
            (Color::Cyan, "\x1b[0;36m"),
            (Color::DarkGray, "\x1b[0;90m"),
            (Color::White, "\x1b[0;97m"),
            (Color::Indexed(3), "\x1b[0;33m"),
            (Color::Indexed(9), "\x1b[0;91m"),
            (Color::Indexed(208), "\x1b[0;38;5;208m"),
            (Color::Rgb(1, 2, 3), "\x1b[0;38;2;1;2;3m"),
            (Color::Reset, ""),
        ] {
            assert_eq!(told(&cell(colour, Modifier::empty())), code);
        }
        let mut painted = cell(Color::Black, Modifier::BOLD | Modifier::REVERSED);
        painted.bg = Color::LightGreen;
        assert_eq!(told(&painted), "\x1b[0;1;7;30;102m");
        painted.bg = Color::Indexed(231);
        assert_eq!(told(&painted), "\x1b[0;1;7;30;48;5;231m");
    }

    #[test]
    fn what_the_terminal_knows_it_is_not_told_again() {
        let (mut pen, mut bytes) = (PLAIN, Vec::new());
        let red = Pen::of(&cell(Color::Red, Modifier::BOLD));
        for next in [red, red, PLAIN, PLAIN] {
            assert!(pen.take(next, &mut bytes).is_ok());
        }
        assert_eq!(String::from_utf8_lossy(&bytes), "\x1b[0;1;31m\x1b[0m");
    }
}
