//! How much room a figure takes in all of its poses, so that it can be drawn as large as it goes.

use super::{Figure, Form, Joint, Spot, Stance, View};

/// Poses looked at between two key frames.
const STEPS: u8 = 4;
/// How far the mat goes past the joints.
const MAT: f32 = 0.1;

/// Two corners, lower left and upper right, in body units.
pub(super) type Corners = [(f32, f32); 2];

impl Figure {
    /// The corners of all that is ever drawn of it from there, lower left and upper right, in body
    /// units. Where the floor is a line, it is the lower edge, whatever sinks into it a little.
    pub fn extent(&self, view: View) -> Corners {
        let [first, other] = &self.extents;
        if view == self.view() {
            *first.get_or_init(|| self.measured(view))
        } else if Some(view) == self.also() {
            *other.get_or_init(|| self.measured(view))
        } else {
            self.measured(view)
        }
    }

    /// The edges of the mat under the body, where the viewer looks down on it.
    pub(super) fn mat(&self, view: View) -> Vec<Form> {
        if !matches!(view, View::High | View::Above) {
            return Vec::new();
        }
        let [low, high] = *self.mat.get_or_init(|| self.floor());
        let corners = [low, (high.0, low.1), high, (low.0, high.1)];
        let seen = corners.map(|(x, depth)| view.project(Spot { x, y: 0.0, depth }).place());
        let ends = seen.iter().zip(seen.iter().cycle().skip(1));
        ends.map(|(a, b)| Form::Capsule([*a, *b], [0.006, 0.006]))
            .collect()
    }

    /// The part of the floor that the body ever lies over, to the right and towards the viewer.
    fn floor(&self) -> Corners {
        let mut room = Room::default();
        for (stance, second) in self.stances(true) {
            let body = self.skeleton(stance, second);
            for joint in Joint::ALL {
                let at = body.joint(*joint);
                room.holds([(at.x - MAT, at.depth - MAT), (at.x + MAT, at.depth + MAT)]);
            }
        }
        room.corners()
    }

    fn measured(&self, view: View) -> Corners {
        let mut room = Room::default();
        for (stance, second) in self.stances(view != View::Side) {
            let parts = self.parts(stance, second, view);
            for form in parts.iter().flat_map(|part| &part.forms) {
                room.holds(form.corners());
            }
        }
        let [low, high] = room.corners();
        let floor = if view.is_level() { 0.0 } else { low.1 };
        [(low.0, floor), high]
    }

    /// Stances of a whole turn, on the second side too where that is to be.
    fn stances(&self, both: bool) -> impl Iterator<Item = (Stance, bool)> {
        let cycle = self.cycle();
        let sides: &[bool] = if self.parts.mirror && both {
            &[false, true]
        } else {
            &[false]
        };
        let ways = cycle.iter().zip(cycle.iter().cycle().skip(1));
        ways.flat_map(move |(from, to)| {
            (0..STEPS).flat_map(move |step| {
                let stance = Stance {
                    from: *from,
                    to: *to,
                    share: f32::from(step) / f32::from(STEPS),
                };
                sides.iter().map(move |second| (stance, *second))
            })
        })
    }
}

/// The corners of what has been seen so far.
struct Room(Corners);

impl Default for Room {
    fn default() -> Self {
        Self([(f32::MAX, f32::MAX), (f32::MIN, f32::MIN)])
    }
}

impl Room {
    fn holds(&mut self, [low, high]: Corners) {
        let [least, most] = &mut self.0;
        *least = (least.0.min(low.0), least.1.min(low.1));
        *most = (most.0.max(high.0), most.1.max(high.1));
    }

    const fn corners(&self) -> Corners {
        self.0
    }
}
