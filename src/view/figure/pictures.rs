//! Several pictures of one figure: from two places, or at the start and at the end.

use super::scale::Scale;
use super::{Paint, canvas, raster, seen_from};
use crate::core::figure::{Figure, Stance, View};
use crate::view::ink::Ink;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Columns between two pictures.
const GAP: u16 = 2;
/// A picture beside another one is at least this share as large as it would be alone.
const ENOUGH: f32 = 0.62;

/// One of them.
#[derive(Debug, Clone)]
#[expect(
    missing_docs,
    reason = "the label is what stands over it, if anything; what fades is not now"
)]
pub struct Picture {
    pub view: View,
    pub stance: Stance,
    pub label: String,
    pub fades: bool,
}

/// Draws as many of the pictures as the area has room for: all of them, beside or above each
/// other, or the one that is now, alone and without its label.
pub fn pictures(
    all: &[Picture],
    figure: &Figure,
    second_side: bool,
    area: Rect,
    paint: Paint,
    buf: &mut Buffer,
) {
    let area = area.intersection(buf.area);
    let now = all.iter().find(|one| !one.fades);
    let Some(first) = now.or(all.first()) else {
        return;
    };
    let alone = scale(first.view, figure, area);
    let places = [beside(all, area), above(all, area)];
    let least = |places: &[Rect]| {
        let scales = all.iter().zip(places);
        let scales = scales.map(|(one, place)| scale(one.view, figure, below(one, *place)));
        scales.fold(f32::MAX, f32::min)
    };
    let [a, b] = &places;
    let best = if least(a) >= least(b) { a } else { b };
    if all.len() < 2 || least(best) < alone * ENOUGH {
        seen_from(
            first.view,
            figure,
            first.stance,
            second_side,
            area,
            paint,
            buf,
        );
        return;
    }
    for (one, place) in all.iter().zip(best) {
        if !one.label.is_empty() {
            Ink::new(*place, buf).text(0, 0, &one.label, paint.behind);
        }
        let place = below(one, *place);
        let paint = if one.fades { paint.faded() } else { paint };
        seen_from(one.view, figure, one.stance, second_side, place, paint, buf);
    }
}

/// The place of a picture under its label.
fn below(one: &Picture, place: Rect) -> Rect {
    let label = u16::from(!one.label.is_empty());
    Rect {
        y: place.y + label.min(place.height),
        height: place.height.saturating_sub(label),
        ..place
    }
}

/// Dots per body unit.
fn scale(view: View, figure: &Figure, area: Rect) -> f32 {
    Scale::fit(figure.extent(view), raster::size(canvas(view, area))).dots
}

fn beside(all: &[Picture], area: Rect) -> Vec<Rect> {
    let many = u16::try_from(all.len()).unwrap_or(1);
    let width = (area.width + GAP).checked_div(many).unwrap_or(0);
    let place = |n| Rect {
        x: area.x + n * width,
        width: width.saturating_sub(GAP),
        ..area
    };
    (0..many).map(place).collect()
}

fn above(all: &[Picture], area: Rect) -> Vec<Rect> {
    let many = u16::try_from(all.len()).unwrap_or(1);
    let height = area.height.checked_div(many).unwrap_or(0);
    let place = |n| Rect {
        y: area.y + n * height,
        height,
        ..area
    };
    (0..many).map(place).collect()
}
