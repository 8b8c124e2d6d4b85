//! The font of the big digits, in pixels.

/// Rows of the font. `#` is ink, `x` is ink that keeps its corner where the stroke bends.
pub(super) type Glyph = [&'static str; 5];

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
pub(super) const WIDE: u16 = 4;
pub(super) const HIGH: u16 = 5;
pub(super) const GAP: u16 = 1;

/// The glyph of a digit or colon, and its width.
pub(super) fn glyph(c: char) -> Option<(Glyph, u16)> {
    if c == ':' {
        return Some((COLON, 1));
    }
    let digit = usize::try_from(c.to_digit(10)?).ok()?;
    DIGITS.get(digit).map(|glyph| (*glyph, WIDE))
}

/// The pixel at a place of a glyph, where there is ink.
pub(super) fn pixel(glyph: Glyph, x: i32, y: i32) -> Option<u8> {
    let row = glyph.get(usize::try_from(y).ok()?)?;
    let pixel = *row.as_bytes().get(usize::try_from(x).ok()?)?;
    (pixel != b'.').then_some(pixel)
}
