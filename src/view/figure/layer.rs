//! One layer of a drawing: lines in body units become dots, and dots go over what is there.

use libm::sincos;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::symbols::Marker;
use ratatui::widgets::Widget;
use ratatui::widgets::canvas::{Canvas, Line, Points};

/// Dots of a cell, across and down.
const DOTS: (f32, f32) = (2.0, 4.0);
/// The largest number of dots per body unit; more would show no more detail.
const MOST: f32 = 160.0;
/// A head with fewer dots across no longer looks like a circle.
const LEAST_RADIUS: f32 = 2.0;
/// The first sign of braille; its dots are the low eight bits of the signs after it.
const BRAILLE: u32 = 0x2800;

type Place = (f32, f32);

/// From body units to dots, the same across and up, so that proportions are kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    dots: f32,
    left: f32,
    bottom: f32,
}

impl Scale {
    /// What lies between two corners, as large as it fits, in the middle of the lower edge.
    pub(super) fn fit([low, high]: [Place; 2], area: Rect) -> Self {
        let (wide, tall) = across_and_up(area);
        let (width, height) = ((high.0 - low.0).max(0.1), (high.1 - low.1).max(0.1));
        let dots = (wide / width).min(tall / height).clamp(0.1, MOST);
        Self {
            dots,
            left: wide / 2.0 - dots * f32::midpoint(low.0, high.0),
            bottom: -dots * low.1,
        }
    }

    fn dot(self, (x, y): Place) -> (f64, f64) {
        let (x, y) = (self.left + x * self.dots, self.bottom + y * self.dots);
        (f64::from(x), f64::from(y))
    }
}

/// The last dot across and up.
fn across_and_up(area: Rect) -> Place {
    let last = |cells: u16, dots: f32| (f32::from(cells) * dots - 1.0).max(0.0);
    (last(area.width, DOTS.0), last(area.height, DOTS.1))
}

/// A layer that is being drawn.
pub(super) struct Layer {
    area: Rect,
    scale: Scale,
    braille: bool,
    lines: Vec<Line>,
    points: Vec<(f64, f64)>,
}

impl Layer {
    pub(super) const fn new(area: Rect, scale: Scale, braille: bool) -> Self {
        Self {
            area,
            scale,
            braille,
            lines: Vec::new(),
            points: Vec::new(),
        }
    }

    pub(super) fn line(&mut self, from: Place, to: Place) {
        let (from, to) = (self.scale.dot(from), self.scale.dot(to));
        self.push(from, to);
    }

    /// A line of two dots.
    pub(super) fn thick(&mut self, from: Place, to: Place) {
        let (from, to) = (self.scale.dot(from), self.scale.dot(to));
        let lies = (to.0 - from.0).abs() > (to.1 - from.1).abs();
        let (x, y) = if lies { (0.0, 1.0) } else { (1.0, 0.0) };
        self.push(from, to);
        self.push((from.0 + x, from.1 + y), (to.0 + x, to.1 + y));
    }

    /// A line from edge to edge at a height.
    pub(super) fn across(&mut self, height: f32) {
        let (_, y) = self.scale.dot((0.0, height));
        let (wide, _) = across_and_up(self.area);
        self.push((0.0, y), (f64::from(wide), y));
    }

    pub(super) fn circle(&mut self, middle: Place, radius: f32) {
        let (x, y) = self.scale.dot(middle);
        let radius = f64::from((radius * self.scale.dots).max(LEAST_RADIUS));
        self.points.extend((0..360).map(|degrees| {
            let (sin, cos) = sincos(f64::from(degrees).to_radians());
            (x + radius * cos, y + radius * sin)
        }));
    }

    fn push(&mut self, from: (f64, f64), to: (f64, f64)) {
        let line = Line::new(from.0, from.1, to.0, to.1, Color::Reset);
        self.lines.push(line);
    }

    /// Lays the dots over what is on the screen and begins anew. In a cell with dots of two
    /// layers both show, in the style of the upper one.
    pub(super) fn ink(&mut self, style: Style, buf: &mut Buffer) {
        let (lines, points) = (
            std::mem::take(&mut self.lines),
            std::mem::take(&mut self.points),
        );
        let (wide, tall) = across_and_up(self.area);
        let mut drawn = Buffer::empty(self.area);
        Canvas::default()
            .marker(if self.braille {
                Marker::Braille
            } else {
                Marker::Dot
            })
            .x_bounds([0.0, f64::from(wide)])
            .y_bounds([0.0, f64::from(tall)])
            .paint(|canvas| {
                for line in &lines {
                    canvas.draw(line);
                }
                canvas.draw(&Points {
                    coords: &points,
                    color: Color::Reset,
                });
            })
            .render(self.area, &mut drawn);
        for place in self.area.positions() {
            let (Some(new), Some(cell)) = (drawn.cell(place), buf.cell_mut(place)) else {
                continue;
            };
            if new.symbol() == " " || dots(new.symbol()) == Some(0) {
                continue;
            }
            match (dots(new.symbol()), dots(cell.symbol())) {
                (Some(new), Some(old)) => {
                    let both = char::from_u32(BRAILLE + (new | old));
                    cell.set_char(both.unwrap_or(' '));
                }
                _ => {
                    cell.set_symbol(new.symbol());
                }
            }
            // A near line stays bright in front of a dim one.
            cell.set_style(Style::reset().patch(style));
        }
    }
}

/// The dots of a sign of braille.
fn dots(symbol: &str) -> Option<u32> {
    let sign = symbol.chars().next()?;
    u32::from(sign)
        .checked_sub(BRAILLE)
        .filter(|dots| *dots < 256)
}
