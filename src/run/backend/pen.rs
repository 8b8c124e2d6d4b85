//! The style in which the terminal writes next, changed by as few bytes as it takes.
//!
//! The sixteen colours are written as every terminal with colours knows them (30 to 37, 90 to 97),
//! never as numbers of the 256: a terminal without these reads `38;5` as *blink*.

use super::number;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

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

    /// Tells a terminal that was last set to `before`, if that is known, what differs.
    pub(super) fn follow(self, before: Option<Self>, out: &mut Vec<u8>) {
        if before == Some(self) {
            return;
        }
        out.extend(b"\x1b[");
        // No number is 0, which ends everything.
        if self != PLAIN {
            // Only what comes to it can be told alone. What ends one weight ends another too, on one
            // terminal or the next, and not all of them know what ends a colour.
            let kept = before.filter(|before| self.adds_to(*before));
            if kept.is_none() {
                out.push(b';');
            }
            self.news(kept.unwrap_or(PLAIN), out);
            // The last code has nothing behind it.
            out.pop();
        }
        out.push(b'm');
    }

    /// The codes of what comes to a style, each with a semicolon.
    fn news(self, before: Self, out: &mut Vec<u8>) {
        let news = self.weight.difference(before.weight);
        let weights = WEIGHTS.iter().filter(|(weight, _)| news.contains(*weight));
        for (_, code) in weights {
            number(u32::from(*code), out);
            out.push(b';');
        }
        for (colour, before, from) in [(self.ink, before.ink, 30), (self.ground, before.ground, 40)]
        {
            if colour != before && colour != Color::Reset {
                self::colour(colour, from, out);
            }
        }
    }

    /// Whether a style has all of another one, or other colours in their place. Two weights may not
    /// go together, so one is not added to another.
    fn adds_to(self, before: Self) -> bool {
        let kept = |now: Color, before: Color| now == before || now != Color::Reset;
        let weight = self.weight == before.weight || before.weight.is_empty();
        weight && kept(self.ink, before.ink) && kept(self.ground, before.ground)
    }

    /// Whether a space looks the same in this style and in another.
    pub(super) fn leaves_blank_as(self, other: Self) -> bool {
        let seen = SEEN_ON_BLANKS;
        let none = !self.weight.intersects(seen) && !other.weight.intersects(seen);
        self == other || (none && self.ground == other.ground)
    }
}

/// What shows where no letter stands.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);

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

/// The codes of a colour, each with a semicolon; `from` is 30 for letters and 40 for the ground.
fn colour(colour: Color, from: u8, out: &mut Vec<u8>) {
    const BRIGHT: u8 = 60;
    let mut codes = |codes: &[u8]| {
        for code in codes {
            number(u32::from(*code), out);
            out.push(b';');
        }
    };
    let code = match colour {
        Color::Reset => 9,
        Color::Rgb(red, green, blue) => return codes(&[from + 8, 2, red, green, blue]),
        Color::Indexed(many @ 16..) => return codes(&[from + 8, 5, many]),
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
    codes(&[from + code]);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a terminal is told that was set to the first cell's style, so that it takes the second's.
    fn between(before: Option<&Cell>, cell: &Cell) -> String {
        let mut bytes = Vec::new();
        Pen::of(cell).follow(before.map(Pen::of), &mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn told(cell: &Cell) -> String {
        between(Some(&Cell::default()), cell)
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
            (Color::Red, "\x1b[31m"),
            (Color::Cyan, "\x1b[36m"),
            (Color::DarkGray, "\x1b[90m"),
            (Color::White, "\x1b[97m"),
            (Color::Indexed(3), "\x1b[33m"),
            (Color::Indexed(9), "\x1b[91m"),
            (Color::Indexed(208), "\x1b[38;5;208m"),
            (Color::Rgb(1, 2, 3), "\x1b[38;2;1;2;3m"),
            (Color::Reset, ""),
        ] {
            assert_eq!(told(&cell(colour, Modifier::empty())), code);
        }
        let mut painted = cell(Color::Black, Modifier::BOLD | Modifier::REVERSED);
        painted.bg = Color::LightGreen;
        assert_eq!(told(&painted), "\x1b[1;7;30;102m");
        painted.bg = Color::Indexed(231);
        assert_eq!(told(&painted), "\x1b[1;7;30;48;5;231m");
    }

    #[test]
    fn only_what_comes_to_a_style_is_told_alone() {
        let none = Modifier::empty();
        let plain = cell(Color::Reset, none);
        let red = cell(Color::Red, none);
        let blue = cell(Color::Blue, none);
        let bold = cell(Color::Red, Modifier::BOLD);
        let dim = cell(Color::Red, Modifier::DIM);
        for (before, after, code) in [
            (&red, &red, ""),
            (&red, &blue, "\x1b[34m"),
            (&red, &bold, "\x1b[1m"),
            (&blue, &bold, "\x1b[1;31m"),
            (&bold, &red, "\x1b[;31m"),
            (&bold, &dim, "\x1b[;2;31m"),
            (&bold, &plain, "\x1b[m"),
        ] {
            assert_eq!(between(Some(before), after), code);
        }
        assert_eq!(between(None, &red), "\x1b[;31m", "who knows");
        assert_eq!(between(None, &plain), "\x1b[m");
    }

    #[test]
    fn a_space_has_no_ink_but_a_ground_and_lines() {
        let alike = |a: &Cell, b: &Cell| Pen::of(a).leaves_blank_as(Pen::of(b));
        let plain = Cell::default();
        let mut painted = Cell::default();
        painted.bg = Color::Red;
        assert!(alike(&plain, &cell(Color::Red, Modifier::BOLD)));
        assert!(alike(&painted, &painted));
        assert!(!alike(&plain, &painted));
        for lined in [Modifier::UNDERLINED, Modifier::REVERSED] {
            assert!(!alike(&plain, &cell(Color::Reset, lined)));
            assert!(!alike(&cell(Color::Red, lined), &cell(Color::Blue, lined)));
        }
    }
}
