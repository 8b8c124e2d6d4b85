//! What stands, lies or hangs around a figure.

use super::joint::Joint;
use super::measure::{Length, Point};
use crate::core::words::words;

words! {
    /// A thing that joints hold, and that moves with them.
    LinkKind {
        /// A strap or a towel between two joints.
        Strap = "strap",
        /// A stick along two joints.
        Stick = "stick",
        /// A weight at a joint.
        Weight = "weight",
    }
}

/// How a prop looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A line: part of a chair, a wall.
    Line(Point, Point),
    /// A circle around a place: a ball, a roller, a pillow.
    Circle(Point, Length),
    /// A box around a place, with its width and height.
    Box(Point, Point),
    /// A mat seen from above: from this height of the picture to that.
    Mat(Length, Length),
    /// Held by one joint or two.
    Link(LinkKind, Vec<Joint>),
}

impl Shape {
    /// Its own corners; a mat is as wide as the picture and a link where its joints are, so that
    /// neither has any across.
    pub(super) fn corners(&self) -> Vec<(f32, f32)> {
        let around = |at: &Point, (wide, high): (f32, f32)| {
            let (x, y) = at.units();
            vec![(x - wide, y - high), (x + wide, y + high)]
        };
        match self {
            Self::Line(from, to) => vec![from.units(), to.units()],
            Self::Circle(at, radius) => around(at, (radius.units(), radius.units())),
            Self::Box(at, size) => {
                let (wide, high) = size.units();
                around(at, (wide / 2.0, high / 2.0))
            }
            Self::Mat(..) | Self::Link(..) => Vec::new(),
        }
    }
}

/// A prop, and the key frames in which it is there: all of them where none is named.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "said above")]
pub struct Prop {
    pub shape: Shape,
    pub frames: Vec<usize>,
}
