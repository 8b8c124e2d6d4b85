//! How much room a figure takes in all of its poses, so that it can be drawn as large as it goes.

use super::{Figure, HEAD, Joint, Shape, View};

/// Poses looked at between two key frames.
const STEPS: u8 = 4;

/// The corners of what has been seen so far.
struct Seen {
    low: (f32, f32),
    high: (f32, f32),
}

impl Seen {
    fn across(&mut self, x: f32, around: f32) {
        self.low.0 = self.low.0.min(x - around);
        self.high.0 = self.high.0.max(x + around);
    }

    fn up(&mut self, y: f32, around: f32) {
        self.low.1 = self.low.1.min(y - around);
        self.high.1 = self.high.1.max(y + around);
    }
}

impl Figure {
    /// The corners of all that is ever drawn, lower left and upper right, in body units. Seen
    /// from the side the floor is the lower edge, whatever sinks into it a little.
    pub fn extent(&self) -> [(f32, f32); 2] {
        *self.extent.get_or_init(|| self.measured())
    }

    fn measured(&self) -> [(f32, f32); 2] {
        let mut seen = Seen {
            low: (f32::MAX, f32::MAX),
            high: (f32::MIN, f32::MIN),
        };
        let cycle = self.cycle();
        for (from, to) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
            for step in 0..STEPS {
                let body = self.between(*from, *to, f32::from(step) / f32::from(STEPS));
                for joint in Joint::ALL.iter().filter(|joint| **joint != Joint::Head) {
                    let (x, y) = body.joint(*joint).place();
                    seen.across(x, 0.0);
                    seen.up(y, 0.0);
                }
                let (x, y) = body.head();
                seen.across(x, HEAD);
                seen.up(y, HEAD);
            }
        }
        for prop in &self.parts.props {
            for (x, y) in prop.shape.corners() {
                seen.across(x, 0.0);
                seen.up(y, 0.0);
            }
            if let Shape::Mat(lower, upper) = prop.shape {
                seen.up(lower.units(), 0.0);
                seen.up(upper.units(), 0.0);
            }
        }
        if self.view() == View::Side {
            seen.low.1 = 0.0;
        }
        [seen.low, seen.high]
    }
}
