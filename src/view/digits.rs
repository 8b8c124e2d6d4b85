//! Big digits that can be read from the floor: a small font that scales to any size.
//!
//! A pixel of the font is as many cells wide as it is half rows high, so it looks square and all
//! strokes have the same width. Half blocks let the digits grow in small steps. With height to
//! spare a pixel is up to half as high again, which can be read from further away. Bends are
//! rounded, ends are not.

mod font;

use super::ink::Ink;
use font::{GAP, Glyph, HIGH, WIDE, glyph, pixel};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};

/// How large a pixel is: cells wide, half rows high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    wide: u16,
    high: u16,
}

impl Size {
    /// The largest size for this many pixels; `None` if even the smallest does not fit.
    fn largest(pixels: u16, max_w: u16, max_h: u16) -> Option<Self> {
        let tall = max_h.saturating_mul(2) / HIGH;
        let wide = max_w.checked_div(pixels)?.min(tall);
        match wide {
            0 => None,
            // Slim digits of full height beat small ones.
            1 => Some(Self {
                wide,
                high: tall.min(2),
            }),
            _ => Some(Self {
                wide,
                high: tall.min(wide * 3 / 2),
            }),
        }
    }

    fn cells(self, pixels: u16) -> (u16, u16) {
        (self.wide * pixels, (self.high * HIGH).div_ceil(2))
    }
}

/// The size in cells of a number with this many digits in this room, `(width, height)`.
///
/// To keep a countdown from 10 to 9 at one size, ask for two digits and draw both numbers by
/// [`steady_text`].
pub fn size_for(digits: u16, max_w: u16, max_h: u16) -> (u16, u16) {
    let pixels = pixels(digits);
    match Size::largest(pixels, max_w, max_h) {
        Some(size) => size.cells(pixels),
        None => (digits.min(max_w), 1.min(max_h)),
    }
}

/// Draws a number as large as the area allows, from the upper left corner; returns the drawn area.
/// Under three rows it is plain bold text.
pub fn big_number(n: u32, area: Rect, style: Style, buf: &mut Buffer) -> Rect {
    big_text(&n.to_string(), area, style, buf)
}

/// Draws digits and colons, such as `11:40`; see [`big_number`]. Other signs are left out.
pub fn big_text(text: &str, area: Rect, style: Style, buf: &mut Buffer) -> Rect {
    steady_text(text, 0, Alignment::Left, area, style, buf)
}

/// Draws digits and colons at the size of a number with this many digits, or smaller if the text is
/// longer, at the left or right of the area.
pub fn steady_text(
    text: &str,
    digits: u16,
    alignment: Alignment,
    area: Rect,
    style: Style,
    buf: &mut Buffer,
) -> Rect {
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    let glyphs: Vec<(Glyph, u16)> = text.chars().filter_map(glyph).collect();
    let drawn = glyphs
        .iter()
        .fold(0_u16, |sum, (_, wide)| sum.saturating_add(wide + GAP))
        .saturating_sub(GAP);
    let widest = drawn.max(pixels(digits));
    let Some(size) = Size::largest(widest, area.width, area.height) else {
        // Half a number would be a different number, so `…` marks the cut.
        let used = ink.fitted(0, 0, area.width, text, style.add_modifier(Modifier::BOLD));
        return Rect::new(area.x, area.y, used, 1.min(area.height));
    };
    // A reversed block is a hole.
    let style = style.remove_modifier(Modifier::REVERSED);
    let (w, h) = size.cells(drawn);
    let start = match alignment {
        Alignment::Right => area.width.saturating_sub(w),
        Alignment::Left | Alignment::Center => 0,
    };
    let mut left = start;
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
    Rect::new(area.x + start, area.y, w, h)
}

/// The width in pixels of this many digits.
fn pixels(digits: u16) -> u16 {
    digits.saturating_mul(WIDE + GAP).saturating_sub(GAP)
}

/// Whether the point `x` cells right and `y` half rows down is ink.
fn inked(glyph: Glyph, size: Size, x: u16, y: u16) -> bool {
    let (px, py) = (i32::from(x / size.wide), i32::from(y / size.high));
    let Some(here) = pixel(glyph, px, py) else {
        return false;
    };
    if here == b'x' {
        return true;
    }
    let lit = |dx, dy| pixel(glyph, px + dx, py + dy).is_some();
    let (wide, high) = (i64::from(size.wide), i64::from(size.high));
    let across = i64::from(x % size.wide);
    let down = i64::from(y % size.high);
    // At a bend the outer corner follows an ellipse around the inner one, counted in half points.
    let from_inner = |outwards: i32, edge: i64, at: i64| {
        if outwards < 0 {
            2 * (edge - at) - 1
        } else {
            2 * at + 1
        }
    };
    let corners = [(-1, -1), (1, -1), (-1, 1), (1, 1)];
    !corners.into_iter().any(|(dx, dy)| {
        let bends = !lit(dx, 0) && !lit(0, dy) && lit(-dx, 0) && lit(0, -dy);
        let across = from_inner(dx, wide, across) * high;
        let down = from_inner(dy, high, down) * wide;
        bends && across.pow(2) + down.pow(2) > (2 * wide * high).pow(2)
    })
}

#[cfg(test)]
mod tests;
