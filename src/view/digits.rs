//! Big digits, legible from the floor: a small font of our own at any size.
//!
//! A pixel of the font is as many cells wide as half rows high, so it looks square, strokes are
//! even, and half blocks let the digits grow in small steps. Bends are rounded, ends are not.

use super::ink::Ink;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Rows of the font. `#` is ink, `x` is ink that keeps its corner where the stroke bends.
type Glyph = [&'static str; 5];

#[rustfmt::skip]
const DIGITS: [Glyph; 10] = [
    ["####",
     "#..#",
     "#..#",
     "#..#",
     "####"],
    [".xx.",
     "..x.",
     "..x.",
     "..x.",
     ".xxx"],
    ["####",
     "...#",
     "####",
     "#...",
     "x###"],
    ["####",
     "...#",
     ".###",
     "...#",
     "####"],
    ["x..x",
     "x..x",
     "xxxx",
     "...x",
     "...x"],
    ["x###",
     "#...",
     "x###",
     "...#",
     "####"],
    ["####",
     "#...",
     "####",
     "#..#",
     "####"],
    ["xxxx",
     "...x",
     "...x",
     "...x",
     "...x"],
    ["####",
     "#..#",
     "####",
     "#..#",
     "####"],
    ["####",
     "#..#",
     "####",
     "...#",
     "####"],
];
const COLON: Glyph = [".", "x", ".", "x", "."];

/// Pixels of a digit's width and height, and between two signs.
const WIDE: u16 = 4;
const HIGH: u16 = 5;
const GAP: u16 = 1;

/// How large a pixel is: cells wide, half rows high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    wide: u16,
    high: u16,
}

impl Size {
    /// The largest for so many pixels in a row; `None` where even the smallest does not fit.
    fn largest(pixels: u16, max_w: u16, max_h: u16) -> Option<Self> {
        let scale = max_w
            .checked_div(pixels)?
            .min(max_h.saturating_mul(2) / HIGH);
        match scale {
            0 => None,
            // Narrow but tall enough: slim digits of full height beat small ones.
            1 if max_h >= HIGH => Some(Self { wide: 1, high: 2 }),
            s => Some(Self { wide: s, high: s }),
        }
    }

    fn cells(self, pixels: u16) -> (u16, u16) {
        (self.wide * pixels, (self.high * HIGH).div_ceil(2))
    }
}

/// The cells that a number of so many digits takes where there is so much room, `(width, height)`.
///
/// To keep a countdown from 10 to 9 at one size, ask for two digits and draw both numbers in an
/// area of that height.
pub fn size_for(digits: u16, max_w: u16, max_h: u16) -> (u16, u16) {
    let pixels = digits.saturating_mul(WIDE + GAP).saturating_sub(GAP);
    match Size::largest(pixels, max_w, max_h) {
        Some(size) => size.cells(pixels),
        None => (digits.min(max_w), 1.min(max_h)),
    }
}

/// Draws a number as large as the area allows, from its upper left corner, and says where.
/// Under three rows it is plain bold text.
pub fn big_number(n: u32, area: Rect, style: Style, buf: &mut Buffer) -> Rect {
    big_text(&n.to_string(), area, style, buf)
}

/// Draws digits and colons, such as `11:40`; see [`big_number`]. Other signs are left out.
pub fn big_text(text: &str, area: Rect, style: Style, buf: &mut Buffer) -> Rect {
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    let glyphs: Vec<(Glyph, u16)> = text.chars().filter_map(glyph).collect();
    let pixels = glyphs
        .iter()
        .fold(0_u16, |sum, (_, wide)| sum.saturating_add(wide + GAP))
        .saturating_sub(GAP);
    let Some(size) = Size::largest(pixels, area.width, area.height) else {
        // Half a number would be another number: the cut shows as `…`.
        let used = ink.fitted(0, 0, area.width, text, style.add_modifier(Modifier::BOLD));
        return Rect::new(area.x, area.y, used, 1.min(area.height));
    };
    // A reversed block is a hole.
    let style = style.remove_modifier(Modifier::REVERSED);
    let (w, h) = size.cells(pixels);
    let mut left = 0;
    for (glyph, wide) in glyphs {
        for y in 0..h {
            for x in 0..wide * size.wide {
                let upper = inked(glyph, size, x, 2 * y);
                let lower = inked(glyph, size, x, 2 * y + 1);
                let sign = match (upper, lower) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => continue,
                };
                ink.text(left + x, y, sign, style);
            }
        }
        left += (wide + GAP) * size.wide;
    }
    Rect::new(area.x, area.y, w, h)
}

fn glyph(c: char) -> Option<(Glyph, u16)> {
    if c == ':' {
        return Some((COLON, 1));
    }
    let digit = usize::try_from(c.to_digit(10)?).ok()?;
    DIGITS.get(digit).map(|glyph| (*glyph, WIDE))
}

/// Whether the point `x` cells right and `y` half rows down is ink.
fn inked(glyph: Glyph, size: Size, x: u16, y: u16) -> bool {
    let (px, py) = (i32::from(x / size.wide), i32::from(y / size.high));
    let Some(pixel) = pixel(glyph, px, py) else {
        return false;
    };
    if pixel == b'x' || size.wide != size.high {
        return true;
    }
    let lit = |dx, dy| self::pixel(glyph, px + dx, py + dy).is_some();
    let edge = i32::from(size.wide);
    let across = i32::from(x % size.wide);
    let down = i32::from(y % size.high);
    // At a bend the outer corner follows a circle around the inner one, counted in half points.
    let from_inner = |outwards: i32, at: i32| {
        if outwards < 0 {
            2 * (edge - at) - 1
        } else {
            2 * at + 1
        }
    };
    let corners = [(-1, -1), (1, -1), (-1, 1), (1, 1)];
    !corners.into_iter().any(|(dx, dy)| {
        let bends = !lit(dx, 0) && !lit(0, dy) && lit(-dx, 0) && lit(0, -dy);
        bends && from_inner(dx, across).pow(2) + from_inner(dy, down).pow(2) > (2 * edge).pow(2)
    })
}

fn pixel(glyph: Glyph, x: i32, y: i32) -> Option<u8> {
    let row = glyph.get(usize::try_from(y).ok()?)?;
    let pixel = *row.as_bytes().get(usize::try_from(x).ok()?)?;
    (pixel != b'.').then_some(pixel)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    fn shown(text: &str, w: u16, h: u16) -> String {
        drawn(w, h, |area, buf| {
            big_text(text, area, Style::new(), buf);
        })
    }

    #[test]
    fn digits_are_even_and_softly_bent() {
        assert_eq!(
            shown("0123456789", 98, 5),
            "\
▄██████▄    ████    ███████▄  ███████▄  ██    ██  ████████  ▄███████  ████████  ▄██████▄  ▄██████▄
██    ██      ██          ██        ██  ██    ██  ██        ██              ██  ██    ██  ██    ██
██    ██      ██    ▄██████▀    ██████  ████████  ███████▄  ███████▄        ██  ████████  ▀███████
██    ██      ██    ██              ██        ██        ██  ██    ██        ██  ██    ██        ██
▀██████▀    ██████  ████████  ███████▀        ██  ███████▀  ▀██████▀        ██  ▀██████▀  ███████▀
"
        );
    }

    #[test]
    fn small_rooms_get_slim_then_low_then_plain_digits() {
        assert_eq!(
            shown("27", 9, 5),
            "████ ████\n   █    █\n████    █\n█       █\n████    █\n"
        );
        assert_eq!(
            shown("3:0", 11, 3),
            "▀▀▀█ ▄ █▀▀█\n ▀▀█ ▄ █  █\n▀▀▀▀   ▀▀▀▀\n"
        );
        assert_eq!(shown("27", 11, 2), "27\n\n");
        assert_eq!(shown("127", 2, 5), "1…\n\n\n\n\n");
    }

    #[test]
    fn the_size_is_known_beforehand_and_grows_with_the_room() {
        assert_eq!(size_for(1, 80, 5), (8, 5));
        assert_eq!(size_for(2, 80, 8), (27, 8));
        assert_eq!(size_for(2, 80, 10), (36, 10));
        assert_eq!(size_for(3, 40, 8), (28, 5));
        assert_eq!(size_for(2, 9, 20), (9, 5));
        assert_eq!(size_for(2, 80, 2), (2, 1));
        assert_eq!(size_for(0, 80, 8), (0, 1));
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 8));
        let used = big_number(30, buf.area, Style::new(), &mut buf);
        assert_eq!((used.width, used.height), size_for(2, 80, 8));
    }

    #[test]
    fn a_reversed_style_leaves_no_hole() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 5));
        let style = Style::new().add_modifier(Modifier::REVERSED);
        big_number(8, buf.area, style, &mut buf);
        assert!(buf.content.iter().all(|c| c.modifier.is_empty()));
    }
}
