//! The room that a figure takes in all its poses, so that it can be drawn as large as possible.

use super::{Figure, Form, Joint, Spot, Stance, View};

/// Poses that are measured between two key frames.
const STEPS: u8 = 4;
/// How far the mat extends past the joints.
const MAT: f32 = 0.1;

/// Two corners, lower left and upper right, in body units.
pub(super) type Corners = [(f32, f32); 2];

impl Figure {
    /// The corners of everything this view ever shows of the figure, lower left and upper right, in
    /// body units. If the floor is a line, it is the lower edge, even if something sinks into it
    /// slightly.
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

    /// The edges of the mat under the body, for views from above.
    pub(super) fn mat(&self, view: View) -> Vec<Form> {
        if !matches!(view, View::High | View::Above) {
            return Vec::new();
        }
        let [low, high] = *self.mat.get_or_init(|| self.floor());
        let corners = [low, (high.0, low.1), high, (low.0, high.1)];
        let camera = view.camera();
        let seen = corners.map(|(x, depth)| camera.project(Spot { x, y: 0.0, depth }).place());
        let ends = seen.iter().zip(seen.iter().cycle().skip(1));
        ends.map(|(a, b)| Form::Capsule([*a, *b], [0.006, 0.006]))
            .collect()
    }

    /// The part of the floor that is ever below the body, to the right and towards the viewer.
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

    /// The stances of a full cycle; with `both`, also those of the second side of a figure that
    /// mirrors.
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

/// The corners of everything measured so far.
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
