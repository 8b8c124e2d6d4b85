//! Lines and forms on a plane, in a form that SVG and PDF share. The y axis points down; a unit is a
//! point of print (1/72 inch) unless the drawing is scaled.

use crate::core::text::Plain;

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What it shows, for whoever does not see it.
    pub told: Plain,
    /// Its forms, farthest first.
    pub shapes: Vec<Shape>,
}

/// A form of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line from point to point.
    Line(Vec<(f32, f32)>, Stroke),
    /// A filled outline.
    Area(Vec<(f32, f32)>, Ink),
    /// A filled circle: its middle and its radius.
    Disc((f32, f32), f32, Ink),
    /// The edge of a circle.
    Ring((f32, f32), f32, Stroke),
    /// Words; the point is the left end of their base line, the number the size of the letters.
    Words((f32, f32), f32, Plain),
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its width.
    pub width: f32,
    /// What it is drawn with.
    pub ink: Ink,
    /// Whether it is broken.
    pub dashed: bool,
}

/// What something is drawn with. On paper these are greys, so that a copy shows the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Words and curves.
    Strong,
    /// What lies behind: axes, the mat, limbs on the far side.
    Soft,
    /// What is shaded.
    Faint,
    /// The paper itself, to set forms apart.
    Paper,
    /// The one accent: where something is felt, or moves to.
    Accent,
}
