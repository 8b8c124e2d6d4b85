//! The figure of an exercise: key frames, the poses between them, and when each is shown.
//!
//! A pose is a place for the hip and an angle for every limb. The length of a limb is defined in
//! [`Joint::length`] only, so no file can deform the body. Values from a file are kept as whole
//! numbers (tenths of a degree, thousandths of a body unit); places are computed when needed. This
//! module knows nothing of a screen.

mod camera;
mod extent;
mod flesh;
mod joint;
mod measure;
mod pose;
mod prop;
mod room;
mod skeleton;
mod spot;
mod stance;
#[cfg(test)]
mod tests;
mod tween;

pub use camera::View;
pub use flesh::{Form, Part, Tone};
pub use joint::Joint;
pub use measure::{Angle, Length, Point};
pub use pose::{Limbs, Out, Pose, Turn};
pub use prop::{LinkKind, Prop, Shape};
pub use skeleton::{HEAD, Side, Skeleton};
pub use spot::Spot;
pub use stance::Stance;

use crate::core::words::words;
use extent::Corners;
use std::sync::OnceLock;

words! {
    /// How one key frame turns into the next.
    Tween {
        /// Hip, hands and ankles move in a straight line; spine and feet turn; elbows and knees
        /// follow.
        Ik = "ik",
        /// Every limb turns the short way.
        Turn = "turn",
    }
}

/// A key frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Its name in the file: letters, digits and hyphens.
    pub name: String,
    /// The body.
    pub pose: Pose,
}

/// The parts of a figure before they are checked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are the keys of the file format; frames are named by their index"
)]
pub struct Parts {
    pub view: View,
    pub also: Option<View>,
    pub size: Point,
    pub tween: Tween,
    pub mirror: bool,
    pub cycle: Vec<usize>,
    pub frames: Vec<Frame>,
    pub props: Vec<Prop>,
}

/// A figure whose parts have been checked.
#[derive(Debug, Clone)]
pub struct Figure {
    parts: Parts,
    /// Measured when the figure is first drawn, then kept. One entry for each of the two views.
    extents: [OnceLock<Corners>; 2],
    /// The part of the floor that the figure lies on.
    mat: OnceLock<Corners>,
}

impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for Figure {}

impl Figure {
    /// The most key frames of one figure, and the most entries of its cycle.
    pub const MOST_FRAMES: usize = 12;
    /// The most props of one figure.
    pub const MOST_PROPS: usize = 12;

    /// A figure. `None` without a key frame, with too many parts of one kind, or if the cycle or a
    /// prop names a key frame that does not exist.
    pub fn new(parts: Parts) -> Option<Self> {
        let there = |frame: &usize| *frame < parts.frames.len();
        let sound = !parts.cycle.is_empty()
            && parts.cycle.len() <= Self::MOST_FRAMES
            && parts.frames.len() <= Self::MOST_FRAMES
            && parts.props.len() <= Self::MOST_PROPS
            && parts.cycle.iter().all(there)
            && parts.props.iter().flat_map(|prop| &prop.frames).all(there);
        sound.then_some(Self {
            parts,
            extents: [OnceLock::new(), OnceLock::new()],
            mat: OnceLock::new(),
        })
    }

    /// The view it is drawn from.
    pub const fn view(&self) -> View {
        self.parts.view
    }

    /// A second view, for movements that one view does not show.
    pub const fn also(&self) -> Option<View> {
        self.parts.also
    }

    /// Its key frames, in the order of the file.
    pub fn frames(&self) -> &[Frame] {
        &self.parts.frames
    }

    /// The key frames of one full cycle, as indices of [`Self::frames`]; never empty.
    pub fn cycle(&self) -> &[usize] {
        &self.parts.cycle
    }

    /// Whether the figure has more than one key frame to move between.
    pub fn can_move(&self) -> bool {
        let mut frames = self.parts.cycle.iter();
        let first = frames.next();
        frames.any(|frame| Some(frame) != first)
    }

    /// The body part of the way from one key frame to another; `share` is 0 to 1. An index past the
    /// last key frame means the last one.
    pub fn between(&self, from: usize, to: usize, share: f32) -> Skeleton {
        let (Some(from), Some(to)) = (self.pose(from), self.pose(to)) else {
            return Skeleton::of(&Pose::default());
        };
        // NaN also counts as the beginning.
        if share >= 1.0 {
            Skeleton::of(to)
        } else if share > 0.0 {
            let body = match self.parts.tween {
                Tween::Ik if from.is_flat() && to.is_flat() => tween::ik(from, to, share, true),
                Tween::Ik => room::ik(from, to, share),
                Tween::Turn => room::turned(from, to, share),
            };
            let [before, after] = [from, to].map(|pose| pose.belly.units());
            body.with_belly(tween::mix(before, after, share))
        } else {
            Skeleton::of(from)
        }
    }

    /// The body in a stance. On the second side, near and far limbs are exchanged if the figure is
    /// marked so.
    pub fn skeleton(&self, stance: Stance, second_side: bool) -> Skeleton {
        let skeleton = self.between(stance.from, stance.to, stance.share);
        if second_side && self.parts.mirror {
            skeleton.mirrored()
        } else {
            skeleton
        }
    }

    /// The props that are visible in a stance.
    pub fn props(&self, stance: Stance) -> impl Iterator<Item = &Prop> {
        let props = self.parts.props.iter();
        props.filter(move |prop| prop.is_seen(stance))
    }

    /// The first joint of a key frame that is below the floor or outside the figure's box.
    pub fn stray(&self, frame: usize) -> Option<Stray> {
        let skeleton = Skeleton::of(self.pose(frame)?);
        let (wide, tall) = self.parts.size.units();
        let joints = || {
            Joint::ALL
                .iter()
                .map(|joint| (*joint, skeleton.joint(*joint)))
        };
        let below = joints().find(|(_, at)| at.y < -SINKS);
        if let Some((joint, _)) = below {
            return Some(Stray::BelowFloor(joint));
        }
        let inside = |at: Spot| at.x >= -SINKS && at.x <= wide + SINKS && at.y <= tall + SINKS;
        let outside = joints().find(|(_, at)| !inside(*at));
        outside.map(|(joint, _)| Stray::OutsideBox(joint))
    }

    fn pose(&self, frame: usize) -> Option<&Pose> {
        let frames = &self.parts.frames;
        let frame = frames.get(frame).or(frames.last())?;
        Some(&frame.pose)
    }
}

/// How far a joint may pass an edge, in body units. Allows for soft flesh and rounding.
pub const SINKS: f32 = 0.02;

/// A joint in a wrong place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stray {
    /// This joint is under the floor.
    BelowFloor(Joint),
    /// This joint is outside the box.
    OutsideBox(Joint),
}
