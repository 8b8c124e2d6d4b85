//! From body units to dots, the same across and up, so that proportions are kept.

/// The largest number of dots per body unit; more would show no more detail.
const MOST: f32 = 160.0;

pub(super) type Place = (f32, f32);

/// From body units to a canvas whose dots are as wide as high, its lower left corner at 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    pub(super) dots: f32,
    left: f32,
    bottom: f32,
}

impl Scale {
    /// What lies between two corners, as large as it fits, in the middle of the lower edge.
    pub(super) fn fit([low, high]: [Place; 2], (wide, tall): Place) -> Self {
        let (width, height) = ((high.0 - low.0).max(0.1), (high.1 - low.1).max(0.1));
        let dots = (wide / width).min(tall / height).clamp(0.1, MOST);
        Self {
            dots,
            left: wide / 2.0 - dots * f32::midpoint(low.0, high.0),
            bottom: -dots * low.1,
        }
    }

    pub(super) fn dot(self, (x, y): Place) -> Place {
        (self.left + x * self.dots, self.bottom + y * self.dots)
    }
}
