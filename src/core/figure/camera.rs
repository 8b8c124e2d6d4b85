//! The views of a figure, and the projection of places into a view.

use super::spot::Spot;
use crate::core::words::words;
use libm::sincosf;

words! {
    /// The side from which a figure is drawn.
    View {
        /// From the side; the floor is a line at height 0.
        Side = "side",
        /// From the side and above; lower in the picture means nearer to the viewer.
        High = "high",
        /// From between the side and the end where a lying body has its feet.
        Corner = "corner",
        /// From the front of a body that looks to the right; the floor is a line at height 0.
        Front = "front",
        /// From the feet of a body that lies with its head to the left, and slightly from above.
        Feet = "feet",
        /// From straight above.
        Above = "above",
    }
}

impl View {
    /// Degrees by which the viewer is turned to the right, and up.
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

    /// Where the viewer stands.
    pub(super) fn camera(self) -> Camera {
        let (yaw, pitch) = self.degrees();
        Camera {
            yaw: sincosf(yaw.to_radians()),
            pitch: sincosf(pitch.to_radians()),
        }
    }
}

/// Where the viewer stands: sines and cosines of how far that is turned to the right, and up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Camera {
    yaw: (f32, f32),
    pitch: (f32, f32),
}

impl Camera {
    /// Whether `spot` is farther away than `than` by at least `by`, whatever their heights are.
    pub(super) fn behind(self, than: Spot, spot: Spot, by: f32) -> bool {
        let (sin, cos) = self.yaw;
        let away = than.minus(spot);
        sin * away.x + cos * away.depth > by
    }

    /// A place as it is seen from there: right, up, and towards the viewer.
    pub(super) fn project(self, spot: Spot) -> Spot {
        let ((sy, cy), (sp, cp)) = (self.yaw, self.pitch);
        let Spot { x, y, depth } = spot;
        let away = sy * x + cy * depth;
        Spot {
            x: cy * x - sy * depth,
            y: cp * y - sp * away,
            depth: cp * away + sp * y,
        }
    }
}
