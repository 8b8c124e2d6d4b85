//! Flat forms in body units become dots; what lies before something else keeps a gap to it.

use super::scale::{Place, Scale};
use crate::core::figure::{Form, Part, Tone};
use crate::view::cells::Cells;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// No line is thinner than this, in dots.
const THIN: f32 = 0.52;
/// The gap between a part and what is behind it, in body units, and in dots at most.
const GAP: (f32, f32) = (0.03, 1.0);
/// A gap narrower than this, in dots, is none: colours alone tell small parts apart.
const LEAST_GAP: f32 = 0.5;

/// Dots that are being drawn.
pub(super) struct Raster {
    area: Rect,
    cells: Cells,
    scale: Scale,
    wide: u16,
    /// How high a dot is, where it is one wide.
    high: f32,
    dots: Vec<Option<Tone>>,
}

/// The size of an area in dots as wide as high.
pub(super) fn size(area: Rect) -> Place {
    (f32::from(area.width) * 2.0, f32::from(area.height) * 4.0)
}

impl Raster {
    pub(super) fn new(area: Rect, scale: Scale, cells: Cells) -> Self {
        let (across, down) = cells.grid();
        let wide = area.width * across;
        let count = usize::from(wide) * usize::from(area.height * down);
        Self {
            area,
            cells,
            scale,
            wide,
            high: 4.0 / f32::from(down),
            dots: vec![None; count],
        }
    }

    /// Draws parts, the farthest first.
    pub(super) fn draw(&mut self, parts: &[Part]) {
        let gap = (GAP.0 * self.scale.dots).min(GAP.1);
        for part in parts {
            if part.tone != Tone::Sign && gap > LEAST_GAP {
                for form in &part.forms {
                    self.stamp(form, gap, None);
                }
            }
            for form in &part.forms {
                self.stamp(form, 0.0, Some(part.tone));
            }
        }
    }

    /// Gives all dots of a form a tone.
    fn stamp(&mut self, form: &Form, grow: f32, tone: Option<Tone>) {
        let [low, high] = form.corners().map(|corner| self.scale.dot(corner));
        let room = grow + 1.0;
        let tall = f32::from(self.area.height) * 4.0;
        let columns = span(low.0 - room, high.0 + room, f32::from(self.wide));
        // Rows are counted from the top.
        let rows = span(
            (tall - high.1 - room) / self.high,
            (tall - low.1 + room) / self.high,
            tall / self.high,
        );
        let ink = Ink::of(form, self.scale);
        for row in rows {
            let y = tall - (f32::from(row) + 0.5) * self.high;
            let start = usize::from(row) * usize::from(self.wide);
            let dots = self
                .dots
                .iter_mut()
                .skip(start + usize::from(columns.start));
            for (column, dot) in columns.clone().zip(dots) {
                // Forms of a part lie over each other, and most of a gap is empty.
                if *dot != tone && ink.covers((f32::from(column) + 0.5, y), grow) {
                    *dot = tone;
                }
            }
        }
    }

    /// So many dots of a row from a column on.
    fn row(&self, row: u16, column: u16, many: u16) -> &[Option<Tone>] {
        let start = usize::from(row) * usize::from(self.wide) + usize::from(column);
        let dots = self.dots.get(start..start + usize::from(many));
        dots.unwrap_or_default()
    }

    /// Lays the dots over what is on the screen, each cell in the style of most of its dots.
    pub(super) fn ink(&self, style: impl Fn(Tone) -> Style, buf: &mut Buffer) {
        let (across, down) = self.cells.grid();
        for y in 0..self.area.height {
            for x in 0..self.area.width {
                let mut dots = 0;
                let mut tones = [(0_u8, None); 5];
                for row in 0..down {
                    for (column, tone) in (0..).zip(self.row(y * down + row, x * across, across)) {
                        let Some(tone) = *tone else { continue };
                        dots |= 1 << (row * across + column);
                        if let Some(seen) = tones.get_mut(tone as usize) {
                            *seen = (seen.0 + 1, Some(tone));
                        }
                    }
                }
                if dots == 0 {
                    continue;
                }
                let most = tones.iter().max_by_key(|(many, _)| *many);
                let tone = most.and_then(|(_, tone)| *tone);
                let cell = buf.cell_mut((self.area.x + x, self.area.y + y));
                if let (Some(sign), Some(tone), Some(cell)) = (self.cells.sign(dots), tone, cell) {
                    cell.set_char(sign);
                    cell.set_style(Style::reset().patch(style(tone)));
                }
            }
        }
    }
}

/// The whole numbers from one to another that are in 0 to an end.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cut at both ends before"
)]
fn span(from: f32, to: f32, end: f32) -> std::ops::Range<u16> {
    let whole = |n: f32| n.clamp(0.0, end) as u16;
    whole(from)..whole(to.ceil())
}

/// A form in dots.
enum Ink {
    Capsule(Place, Place, f32, [f32; 2]),
    Ring(Place, f32),
}

impl Ink {
    fn of(form: &Form, scale: Scale) -> Self {
        let thick = |radius: f32| (radius * scale.dots).max(THIN);
        match *form {
            Form::Capsule([a, b], [r, s]) => {
                let (a, b) = (scale.dot(a), scale.dot(b));
                let way = (b.0 - a.0, b.1 - a.1);
                let square = way.0 * way.0 + way.1 * way.1;
                Self::Capsule(a, way, square, [thick(r), thick(s)])
            }
            Form::Ring(at, radius) => Self::Ring(scale.dot(at), radius * scale.dots),
        }
    }

    /// Whether it covers a dot, with so much around it.
    fn covers(&self, at: Place, grow: f32) -> bool {
        match *self {
            Self::Capsule(a, way, square, [r, s]) => {
                let from = (at.0 - a.0, at.1 - a.1);
                let share = if square > 0.0 {
                    ((from.0 * way.0 + from.1 * way.1) / square).clamp(0.0, 1.0)
                } else {
                    0.0
                };
                let off = (from.0 - way.0 * share, from.1 - way.1 * share);
                let reach = r + (s - r) * share + grow;
                // Squares spare the root.
                off.0 * off.0 + off.1 * off.1 <= reach * reach
            }
            Self::Ring(middle, radius) => {
                let off = (at.0 - middle.0, at.1 - middle.1);
                let off = off.0 * off.0 + off.1 * off.1;
                let [inner, outer] = [radius - 0.6 - grow, radius + 0.6 + grow];
                off <= outer * outer && (inner <= 0.0 || off >= inner * inner)
            }
        }
    }
}
