//! A place in the space around a figure, or a direction with a length.

use super::joint::Joint;
use super::pose::Pose;
use libm::{hypotf, sincosf};

/// A place or a direction, in body units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spot {
    /// To the right.
    pub x: f32,
    /// Up.
    pub y: f32,
    /// Towards the viewer.
    pub depth: f32,
}

impl Spot {
    /// A place in the picture.
    pub(super) const fn at((x, y): (f32, f32)) -> Self {
        Self { x, y, depth: 0.0 }
    }

    /// Its place in the picture, without depth.
    pub const fn place(self) -> (f32, f32) {
        (self.x, self.y)
    }

    /// The distance to another place, depth included.
    pub fn distance(self, to: Self) -> f32 {
        to.minus(self).long()
    }

    /// The direction of the limb that ends at a joint, one unit long.
    pub(super) fn pointing(pose: &Pose, joint: Joint) -> Self {
        let (sin, cos) = sincosf(pose.angle(joint).radians());
        let (out, level) = sincosf(pose.out(joint).radians());
        Self {
            x: level * cos,
            y: level * sin,
            depth: out,
        }
    }

    /// The end of a limb that starts here and appears this long in the picture, at most its real
    /// length. The missing length points towards the viewer (`out` = 1) or away (-1).
    pub(super) fn towards(self, length: f32, (x, y): (f32, f32), out: f32) -> Self {
        let looks = hypotf(x, y);
        let cut = if looks > length { length / looks } else { 1.0 };
        let short = (length * length - looks * looks).max(0.0).sqrt();
        Self {
            x: self.x + x * cut,
            y: self.y + y * cut,
            depth: self.depth + short * out,
        }
    }

    /// The end of a limb that starts here and lies in the picture.
    pub(super) fn reach(self, length: f32, radians: f32) -> Self {
        let (sin, cos) = sincosf(radians);
        Self {
            x: self.x + length * cos,
            y: self.y + length * sin,
            depth: self.depth,
        }
    }

    /// The sum of two directions.
    #[must_use]
    pub fn plus(self, way: Self) -> Self {
        Self {
            x: self.x + way.x,
            y: self.y + way.y,
            depth: self.depth + way.depth,
        }
    }

    /// The direction from `from` to here.
    #[must_use]
    pub fn minus(self, from: Self) -> Self {
        self.plus(from.times(-1.0))
    }

    /// The same direction, its length multiplied.
    #[must_use]
    pub fn times(self, by: f32) -> Self {
        Self {
            x: self.x * by,
            y: self.y * by,
            depth: self.depth * by,
        }
    }

    /// The place part of the way to another one.
    #[must_use]
    pub fn mix(self, to: Self, share: f32) -> Self {
        self.plus(to.minus(self).times(share))
    }

    pub(super) fn long(self) -> f32 {
        hypotf(hypotf(self.x, self.y), self.depth)
    }

    pub(super) fn dot(self, with: Self) -> f32 {
        self.x * with.x + self.y * with.y + self.depth * with.depth
    }

    pub(super) fn cross(self, with: Self) -> Self {
        Self {
            x: self.y * with.depth - self.depth * with.y,
            y: self.depth * with.x - self.x * with.depth,
            depth: self.x * with.y - self.y * with.x,
        }
    }

    /// The same direction, one unit long; zero stays zero.
    pub(super) fn unit(self) -> Self {
        self.unit_or(Self::default())
    }

    pub(super) fn unit_or(self, otherwise: Self) -> Self {
        let long = self.long();
        if long > 1e-4 {
            self.times(1.0 / long)
        } else {
            otherwise
        }
    }
}
