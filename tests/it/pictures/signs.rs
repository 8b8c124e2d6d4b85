//! The signs that a terminal draws itself, as shapes: they look alike whatever font a reader has, or
//! has not.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The size of a cell: twice as high as it is wide, so that the dots of a figure stand in a square grid.
pub(super) const WIDE: i32 = 10;
pub(super) const HIGH: i32 = 20;
/// From one dot of a figure to the next.
pub(super) const PITCH: i32 = 5;

/// How a path is drawn: its class in the style of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pen {
    /// Filled.
    Area,
    /// A thin line with round ends.
    Line,
    /// A heavy line.
    Heavy,
    /// `┈`
    Dotted,
    /// `┄`
    Dashed,
}

impl Pen {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Line => "line",
            Self::Heavy => "line heavy",
            Self::Dotted => "line dotted",
            Self::Dashed => "line dashed",
        }
    }
}

/// Whether a sign goes on into the next cell, so that a row of it is one shape.
pub(super) fn joins(sign: char) -> bool {
    matches!(sign, '─' | '━' | '┄' | '┈' | '▔' | '▀' | '▁'..='█')
}

/// A row of so many of a sign, from the upper left corner of its first cell; `None` for a letter.
pub(super) fn shape(sign: char, count: usize, (x, y): (i32, i32)) -> Option<(Pen, String)> {
    let wide = WIDE * i32::try_from(count).unwrap();
    let (mid_x, mid_y) = (x + WIDE / 2, y + HIGH / 2);
    let area = |path| Some((Pen::Area, path));
    let line = |path| Some((Pen::Line, path));
    let bar = |top: f32, high: f32| {
        let (top, high) = (
            short(f32::from(i16::try_from(y).unwrap()) + top),
            short(high),
        );
        area(format!("M{x} {top}h{wide}v{high}h-{wide}z"))
    };
    let eighths = |n: u32| f32::from(u8::try_from(n).unwrap()) * 2.5;
    match sign {
        '─' => line(format!("M{x} {mid_y}h{wide}")),
        '┄' => Some((Pen::Dashed, format!("M{x} {mid_y}h{wide}"))),
        '┈' => Some((Pen::Dotted, format!("M{x} {mid_y}h{wide}"))),
        '━' => Some((Pen::Heavy, format!("M{x} {mid_y}h{wide}"))),
        '╸' => Some((Pen::Heavy, format!("M{x} {mid_y}h{PITCH}"))),
        '│' => line(format!("M{mid_x} {y}v{HIGH}")),
        '╭' => line(format!("M{mid_x} {}v-4q0-6 5-6", y + HIGH)),
        '╮' => line(format!("M{x} {mid_y}q5 0 5 6v4")),
        '╰' => line(format!("M{mid_x} {y}v4q0 6 5 6")),
        '╯' => line(format!("M{x} {mid_y}q5 0 5-6v-4")),
        '▔' => bar(0.0, eighths(1)),
        '▀' => bar(0.0, eighths(4)),
        '▁'..='█' => {
            let high = eighths(u32::from(sign) - 0x2580);
            bar(eighths(8) - high, high)
        }
        '▏' => area(format!("M{x} {y}h2v{HIGH}h-2z")),
        '■' => area(format!("M{} {}h7v7h-7z", x + 1, y + 6)),
        '□' => line(format!("M{} {}h6v6h-6z", x + 2, y + 7)),
        '◇' => line(format!("M{mid_x} {}l4 4-4 4-4-4z", mid_y - 4)),
        '▸' => area(format!("M{} {}l6 4-6 4z", x + 2, y + 6)),
        '●' => area(disc(mid_x, mid_y, 38)),
        '○' => area(ring(mid_x, mid_y, 38, 24)),
        '◎' => area(ring(mid_x, mid_y, 46, 34) + &ring(mid_x, mid_y, 24, 11)),
        '◉' => area(ring(mid_x, mid_y, 46, 34) + &disc(mid_x, mid_y, 22)),
        '≡' => line(format!("M{} {}h6m-6 4h6m-6 4h6", x + 2, mid_y - 4)),
        '−' => line(format!("M{} {mid_y}h6", x + 2)),
        '←' => line(format!("M{} {mid_y}h-8m3-3l-3 3 3 3", x + 9)),
        '→' => line(format!("M{} {mid_y}h8m-3-3l3 3-3 3", x + 1)),
        '↑' => line(format!("M{mid_x} {}v-10m-3 3l3-3 3 3", y + 15)),
        '↓' => line(format!("M{mid_x} {}v10m-3-3l3 3 3-3", y + 5)),
        '⏎' => line(format!("M{} {}v7h-8m3-3l-3 3 3 3", x + 9, y + 4)),
        '✓' => line(format!("M{} {}l3 4 5-9", x + 1, mid_y + 1)),
        _ => None,
    }
}

/// A circle; its radius in tenths.
fn disc(x: i32, y: i32, radius: u8) -> String {
    circle(x, y, radius, 0)
}

fn ring(x: i32, y: i32, outer: u8, inner: u8) -> String {
    // The inner one runs the other way round, and so is a hole.
    circle(x, y, outer, 0) + &circle(x, y, inner, 1)
}

fn circle(x: i32, y: i32, radius: u8, way: u8) -> String {
    let r = short(f32::from(radius) / 10.0);
    let across = short(f32::from(radius) / 5.0);
    format!("M{x} {y}m-{r} 0a{r} {r} 0 1 {way} {across} 0a{r} {r} 0 1 {way}-{across} 0z")
}

/// Where the dots of a sign of braille stand, in steps of [`PITCH`]; `None` for another sign.
pub(super) fn dots(sign: char) -> Option<impl Iterator<Item = (i32, i32)>> {
    // The dots of braille are numbered down the columns, and the last row came later.
    const PLACES: [(i32, i32); 8] = [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 1),
        (1, 2),
        (0, 3),
        (1, 3),
    ];
    let bits = u32::from(sign)
        .checked_sub(0x2800)
        .filter(|bits| *bits < 256)?;
    let set = (0..)
        .zip(PLACES)
        .filter(move |(bit, _)| bits >> bit & 1 == 1);
    Some(set.map(|(_, place)| place))
}

/// Dots, each at its row and column, as the path of a dotted line: a row of neighbours is one stroke of it.
pub(super) fn dotted(dots: &BTreeSet<(i32, i32)>) -> String {
    let mut path = String::new();
    for (row, column) in dots {
        if dots.contains(&(*row, column - 1)) {
            continue;
        }
        let mut last = *column;
        while dots.contains(&(*row, last + 1)) {
            last += 1;
        }
        // In the middle of their squares; and a little past the last dot, so that it is in.
        let (x, y) = (column * PITCH + PITCH / 2, row * PITCH + PITCH / 2);
        let far = (last - column) * PITCH;
        let far = if far == 0 {
            String::new()
        } else {
            far.to_string()
        };
        write!(path, "M{x}.5 {y}.5h{far}.1").unwrap();
    }
    path
}

/// A number without a nought too many.
pub(super) fn short(number: f32) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    text.strip_prefix('0')
        .filter(|rest| !rest.is_empty())
        .unwrap_or(text)
        .to_owned()
}
