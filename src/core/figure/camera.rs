//! From where a figure is seen, and what is where in that picture.

use super::spot::Spot;
use crate::core::words::words;
use libm::sincosf;

words! {
    /// From where a figure is seen.
    View {
        /// From the side; the floor is a line at height 0.
        Side = "side",
        /// From the side and above; what is lower in the picture is nearer to the viewer.
        High = "high",
        /// From between the side and the end at which a lying body has its feet.
        Corner = "corner",
        /// From the front of one who looks to the right; the floor is a line at height 0.
        Front = "front",
        /// From the feet of one who lies with the head to the left, and a little above.
        Feet = "feet",
        /// From straight above.
        Above = "above",
    }
}

impl View {
    /// Degrees by which the viewer has gone round towards the right, and up.
    const fn degrees(self) -> (f32, f32) {
        match self {
            Self::Side => (0.0, 0.0),
            Self::High => (0.0, 38.0),
            Self::Corner => (42.0, 24.0),
            Self::Front => (90.0, 0.0),
            Self::Feet => (90.0, 20.0),
            Self::Above => (0.0, 90.0),
        }
    }

    /// Whether the floor is a line.
    pub const fn is_level(self) -> bool {
        matches!(self, Self::Side | Self::Front)
    }

    /// Whether something is so much farther away than something else, however high both are.
    pub(super) fn behind(self, than: Spot, spot: Spot, by: f32) -> bool {
        let (sin, cos) = sincosf(self.degrees().0.to_radians());
        let away = than.minus(spot);
        sin * away.x + cos * away.depth > by
    }

    /// Where something is in the picture: right, up, and towards the viewer.
    pub fn project(self, spot: Spot) -> Spot {
        let (yaw, pitch) = self.degrees();
        let (sy, cy) = sincosf(yaw.to_radians());
        let (sp, cp) = sincosf(pitch.to_radians());
        let Spot { x, y, depth } = spot;
        let away = sy * x + cy * depth;
        Spot {
            x: cy * x - sy * depth,
            y: cp * y - sp * away,
            depth: cp * away + sp * y,
        }
    }
}
