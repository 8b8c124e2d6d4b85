//! The figure of an exercise as a drawing: the forms of the screen, filled, in greys that a copy keeps.
//!
//! What is nearer leaves a thin gap of paper around itself, so that an arm before the body is seen where
//! both are black.

use super::drawing::{Drawing, Ink, Shape, Stroke};
use crate::core::figure::{Figure, Form, Stance, Tone, View};
use crate::core::text::Plain;
use libm::{acosf, atan2f, hypotf, sincosf};

/// Points of print for a body unit. A body that lies is then about 3.5 cm long, which an arm's length
/// away still shows what the hands do.
const SCALE: f32 = 54.0;
/// No drawing is wider or taller than this, in points of print.
const MOST: (f32, f32) = (112.0, 82.0);
/// Space around a figure, in body units.
const AROUND: f32 = 0.05;
/// The gap between a part and what is behind it, in body units, as on the screen.
const GAP: f32 = 0.03;
/// The line of the floor, in body units: how far below 0 it runs, and how thick it is.
const FLOOR: (f32, f32) = (0.012, 0.018);
/// The edge of a ring, in body units.
const RIM: f32 = 0.03;
/// Corners of the round end of a form; at this size they cannot be told from a curve.
const CORNERS: u8 = 12;

/// The figure in one stance, as it is seen from somewhere. `told` says in words what it shows.
pub fn drawn(
    figure: &Figure,
    stance: Stance,
    second_side: bool,
    view: View,
    told: Plain,
) -> Drawing {
    let place = Place::new(figure.extent(view));
    let mut shapes = Vec::new();
    if view.is_level() {
        let (below, thick) = FLOOR;
        let y = place.at((0.0, -below)).1;
        let floor = vec![(0.0, y), (place.width, y)];
        shapes.push(Shape::Line(floor, stroke(thick * place.scale, Ink::Soft)));
    }
    for part in figure.parts(stance, second_side, view) {
        // An arrow too, which no colour sets apart from the body.
        shapes.extend(part.forms.iter().map(|form| place.gap(form)));
        let ink = ink(part.tone);
        shapes.extend(part.forms.iter().map(|form| place.shape(form, ink)));
    }
    Drawing {
        width: place.width,
        height: place.height,
        told,
        shapes,
    }
}

const fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Thing | Tone::Far => Ink::Soft,
        Tone::Body | Tone::Arm => Ink::Strong,
        Tone::Sign => Ink::Accent,
    }
}

const fn stroke(width: f32, ink: Ink) -> Stroke {
    Stroke {
        width,
        ink,
        dashed: false,
    }
}

/// From body units to the drawing, whose y axis points down.
struct Place {
    scale: f32,
    left: f32,
    top: f32,
    width: f32,
    height: f32,
}

impl Place {
    fn new([low, high]: [(f32, f32); 2]) -> Self {
        let wide = (high.0 - low.0 + 2.0 * AROUND).max(AROUND);
        let tall = (high.1 - low.1 + 2.0 * AROUND).max(AROUND);
        let scale = SCALE.min(MOST.0 / wide).min(MOST.1 / tall);
        Self {
            scale,
            left: low.0 - AROUND,
            top: high.1 + AROUND,
            width: wide * scale,
            height: tall * scale,
        }
    }

    fn at(&self, (x, y): (f32, f32)) -> (f32, f32) {
        ((x - self.left) * self.scale, (self.top - y) * self.scale)
    }

    /// The paper around a form.
    fn gap(&self, form: &Form) -> Shape {
        match *form {
            Form::Capsule(..) => self.area(form, GAP, Ink::Paper),
            Form::Ring(middle, radius) => self.ring(middle, radius, RIM + 2.0 * GAP, Ink::Paper),
        }
    }

    fn shape(&self, form: &Form, ink: Ink) -> Shape {
        match *form {
            Form::Capsule(..) => self.area(form, 0.0, ink),
            Form::Ring(middle, radius) => self.ring(middle, radius, RIM, ink),
        }
    }

    fn ring(&self, middle: (f32, f32), radius: f32, thick: f32, ink: Ink) -> Shape {
        let rim = stroke(thick * self.scale, ink);
        Shape::Ring(self.at(middle), radius * self.scale, rim)
    }

    /// A form as an outline, grown by some distance; a disc where one end holds the other.
    fn area(&self, form: &Form, grow: f32, ink: Ink) -> Shape {
        let Form::Capsule([a, b], [r, s]) = *form else {
            return Shape::Area(Vec::new(), ink);
        };
        let (r, s) = (r + grow, s + grow);
        let long = hypotf(b.0 - a.0, b.1 - a.1);
        if long <= (r - s).abs() + 1e-4 {
            let (middle, radius) = if r > s { (a, r) } else { (b, s) };
            return Shape::Disc(self.at(middle), radius * self.scale, ink);
        }
        let along = atan2f(b.1 - a.1, b.0 - a.0);
        // Where the straight edges leave the round ends.
        let edge = acosf((r - s) / long);
        let ends = [
            (b, s, along - edge, along + edge),
            (a, r, along + edge, along - edge + std::f32::consts::TAU),
        ];
        let outline = ends.into_iter().flat_map(|(middle, radius, from, to)| {
            (0..=CORNERS).map(move |n| {
                let share = f32::from(n) / f32::from(CORNERS);
                let (sin, cos) = sincosf(from + (to - from) * share);
                (middle.0 + radius * cos, middle.1 + radius * sin)
            })
        });
        Shape::Area(outline.map(|at| self.at(at)).collect(), ink)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
    use super::*;
    use crate::content::Library;
    use crate::core::plan::StepKind;

    fn points(shape: &Shape) -> Vec<(f32, f32)> {
        match shape {
            Shape::Line(points, _) | Shape::Area(points, _) => points.clone(),
            Shape::Disc(at, radius, _) | Shape::Ring(at, radius, _) => vec![
                (at.0 - radius, at.1 - radius),
                (at.0 + radius, at.1 + radius),
            ],
            Shape::Words(at, ..) => vec![*at],
        }
    }

    /// All built-in figures, at the start and at the end.
    fn all() -> Vec<(String, Drawing)> {
        let library = Library::new(None);
        let mut all = Vec::new();
        for id in library.exercise_ids() {
            let exercise = library.exercise(&id).unwrap();
            let Some(figure) = exercise.figure() else {
                continue;
            };
            for kind in [StepKind::Rest, StepKind::Move] {
                let stance = figure.still(kind);
                let drawing = drawn(figure, stance, false, figure.view(), "any".into());
                all.push((id.to_string(), drawing));
            }
        }
        all
    }

    #[test]
    fn every_figure_stands_within_its_drawing_and_is_large_enough_to_be_seen() {
        for (id, drawing) in all() {
            let (wide, tall) = (drawing.width, drawing.height);
            assert!(
                wide <= MOST.0 + 0.1 && tall <= MOST.1 + 0.1,
                "{id}: {wide} x {tall}"
            );
            assert!(wide >= 25.0 && tall >= 15.0, "{id}: {wide} x {tall}");
            // The paper around a part may pass the edge.
            let ink = drawing.shapes.iter().filter(|shape| {
                !matches!(
                    shape,
                    Shape::Area(_, Ink::Paper) | Shape::Disc(.., Ink::Paper)
                )
            });
            for (x, y) in ink.flat_map(points) {
                let inside = x >= -1.0 && x <= wide + 1.0 && y >= -1.0 && y <= tall + 1.0;
                assert!(inside, "{id}: {x} {y} of {wide} x {tall}");
            }
        }
    }

    #[test]
    fn an_outline_runs_around_both_ends() {
        let place = Place::new([(0.0, 0.0), (1.0, 1.0)]);
        let form = Form::Capsule([(0.2, 0.5), (0.8, 0.5)], [0.1, 0.05]);
        let Shape::Area(outline, Ink::Strong) = place.shape(&form, Ink::Strong) else {
            panic!("no outline");
        };
        let across = outline.iter().map(|at| at.0);
        let (left, right) = (
            across.clone().fold(f32::MAX, f32::min),
            across.fold(0.0, f32::max),
        );
        assert!((left - place.at((0.1, 0.0)).0).abs() < 0.1, "{left}");
        assert!((right - place.at((0.85, 0.0)).0).abs() < 0.1, "{right}");
        let held = Form::Capsule([(0.5, 0.5), (0.52, 0.5)], [0.1, 0.02]);
        assert!(matches!(place.shape(&held, Ink::Soft), Shape::Disc(..)));
    }
}
