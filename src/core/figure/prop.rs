//! Props: what stands, lies or hangs around a figure.

use super::joint::Joint;
use super::measure::{Length, Point};
use super::stance::Stance;
use crate::core::words::words;

words! {
    /// A prop that joints hold and that moves with them.
    LinkKind {
        /// A strap or a towel between two joints.
        Strap = "strap",
        /// A stick along the back, from one joint to another.
        Stick = "stick",
        /// A weight at a joint.
        Weight = "weight",
        /// A box carried at a joint.
        Load = "load",
        /// A pillow between two joints.
        Cushion = "cushion",
    }
}

impl LinkKind {
    /// How many joints hold it.
    pub const fn joints(self) -> usize {
        match self {
            Self::Weight | Self::Load => 1,
            Self::Strap | Self::Stick | Self::Cushion => 2,
        }
    }
}

/// How a prop looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A line of some thickness: part of a chair, a wall, a pillow.
    Line(Point, Point, Length),
    /// A circle around a place: a ball, a roller.
    Circle(Point, Length),
    /// A box around a place, with its width and height.
    Box(Point, Point),
    /// An arrow: where something is felt, or should move to.
    Arrow(Point, Point),
    /// Held by one joint or two.
    Link(LinkKind, Vec<Joint>),
}

/// A prop, its distance from the middle of the body towards the viewer, and the key frames that
/// show it. Without a list, all of them do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "said above")]
pub struct Prop {
    pub shape: Shape,
    pub depth: Length,
    pub frames: Vec<usize>,
}

impl Prop {
    /// Whether a stance shows it. A held prop is shown as long as it is held. A standing one is
    /// shown until the body has reached a pose without it. An arrow is shown with the nearer pose.
    pub(super) fn is_seen(&self, stance: Stance) -> bool {
        let [from, to] = [stance.from, stance.to].map(|frame| self.frames.contains(&frame));
        self.frames.is_empty()
            || match self.shape {
                Shape::Link(..) => from && to,
                Shape::Arrow(..) => self.frames.contains(&stance.nearer()),
                _ => from || to,
            }
    }
}
