//! The body with all joints placed.

use super::joint::Joint;
use super::pose::{Pose, Turn};
use super::spot::Spot;

/// Radius of the head in body units. Its centre lies the same distance below the top of the head.
pub const HEAD: f32 = 0.085;
/// Distance from the middle of the pelvis to the start of a leg.
const HIPS: f32 = 0.085;
/// Distance from the middle of the chest to the start of an arm.
const SHOULDERS: f32 = 0.15;

/// The side of the body, seen from the viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The limbs on the viewer's side.
    Near,
    /// The limbs behind the body.
    Far,
}

/// How far the body is turned about its own axis, in radians.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Turned {
    pub(super) hips: f32,
    pub(super) shoulders: f32,
    pub(super) face: f32,
}

impl From<Turn> for Turned {
    fn from(turn: Turn) -> Self {
        Self {
            hips: turn.hips.radians(),
            shoulders: turn.shoulders.radians(),
            face: turn.face.radians(),
        }
    }
}

/// The body with all joints placed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Skeleton {
    spots: [Spot; Joint::ALL.len()],
    turned: Turned,
    mirrored: bool,
    belly: f32,
}

impl Skeleton {
    /// The body in this pose.
    pub fn of(pose: &Pose) -> Self {
        Self::grown(pose.hip.units(), pose.turn.into(), |joint, from| {
            from.plus(Spot::pointing(pose, joint).times(joint.length()))
        })
        .with_belly(pose.belly.units())
    }

    /// Builds a body outwards from its hip. `reach` gives the place of a joint from the place where
    /// its limb starts.
    pub(super) fn grown(
        hip: (f32, f32),
        turned: Turned,
        reach: impl Fn(Joint, Spot) -> Spot,
    ) -> Self {
        let mut body = Self {
            turned,
            ..Self::default()
        };
        // `Joint::ALL` lists the start of every limb before its end.
        for joint in Joint::ALL {
            let spot = match joint.parent() {
                None => Spot::at(hip),
                Some(_) => reach(*joint, body.start(*joint)),
            };
            body.put(*joint, spot);
        }
        body
    }

    pub(super) const fn with_belly(mut self, belly: f32) -> Self {
        self.belly = belly;
        self
    }

    /// The same body seen from its other side: near limbs become far ones.
    #[must_use]
    pub(super) fn mirrored(mut self) -> Self {
        self.mirrored = !self.mirrored;
        self
    }

    /// The place of a joint by its name in the file. A prop held by the near hand stays in that
    /// hand in the mirrored body.
    pub fn joint(&self, joint: Joint) -> Spot {
        self.seen(self.raw(joint))
    }

    /// The start of the limb that ends at a joint. Arms and legs start beside the middle of the
    /// body.
    pub fn start(&self, joint: Joint) -> Spot {
        let parent = joint.parent().unwrap_or(Joint::Hip);
        let middle = self.raw(parent);
        let start = match joint {
            Joint::Knee => middle.plus(self.hips().times(HIPS)),
            Joint::FarKnee => middle.plus(self.hips().times(-HIPS)),
            Joint::Elbow => middle.plus(self.shoulders().times(SHOULDERS)),
            Joint::FarElbow => middle.plus(self.shoulders().times(-SHOULDERS)),
            _ => middle,
        };
        self.seen(start)
    }

    /// Shoulder, elbow and hand of the arm that is drawn as near or far.
    pub fn arm(&self, side: Side) -> [Spot; 3] {
        let [elbow, hand] = match self.drawn(side) {
            Side::Near => [Joint::Elbow, Joint::Hand],
            Side::Far => [Joint::FarElbow, Joint::FarHand],
        };
        [self.start(elbow), self.joint(elbow), self.joint(hand)]
    }

    /// Hip, knee, ankle and toe of the leg that is drawn as near or far.
    pub fn leg(&self, side: Side) -> [Spot; 4] {
        let [knee, ankle, toe] = match self.drawn(side) {
            Side::Near => [Joint::Knee, Joint::Ankle, Joint::Toe],
            Side::Far => [Joint::FarKnee, Joint::FarAnkle, Joint::FarToe],
        };
        let start = self.start(knee);
        [start, self.joint(knee), self.joint(ankle), self.joint(toe)]
    }

    /// Hip, waist and neck.
    pub fn spine(&self) -> [Spot; 3] {
        [Joint::Hip, Joint::Waist, Joint::Neck].map(|joint| self.joint(joint))
    }

    /// Directions to the right side of the body, at the hips and at the shoulders.
    pub fn across(&self) -> [Spot; 2] {
        [self.hips(), self.shoulders()].map(|way| self.seen(way))
    }

    /// Directions to the front, at the pelvis and at the chest.
    pub fn fronts(&self) -> [Spot; 2] {
        let ways = [
            (Joint::Hip, Joint::Waist, self.turned.hips),
            (Joint::Waist, Joint::Shoulder, self.turned.shoulders),
        ];
        ways.map(|(from, to, turned)| {
            let up = self.raw(to).minus(self.raw(from));
            self.seen(front(up, turned))
        })
    }

    /// The middle of the head.
    pub fn head(&self) -> Spot {
        let (crown, neck) = (self.joint(Joint::Head), self.joint(Joint::Neck));
        crown.plus(neck.minus(crown).times(HEAD / Joint::Head.length()))
    }

    /// The direction that the face looks in.
    pub fn face(&self) -> Spot {
        let up = self.raw(Joint::Head).minus(self.raw(Joint::Neck));
        self.seen(front(up, self.turned.face))
    }

    /// How far the belly stands out, compared with rest.
    pub const fn belly(&self) -> f32 {
        self.belly
    }

    pub(super) const fn turned(&self) -> Turned {
        self.turned
    }

    fn hips(&self) -> Spot {
        let up = self.raw(Joint::Waist).minus(self.raw(Joint::Hip));
        front(up, self.turned.hips).cross(up.unit())
    }

    fn shoulders(&self) -> Spot {
        let up = self.raw(Joint::Shoulder).minus(self.raw(Joint::Waist));
        front(up, self.turned.shoulders).cross(up.unit())
    }

    const fn drawn(&self, side: Side) -> Side {
        match (side, self.mirrored) {
            (Side::Near, false) | (Side::Far, true) => Side::Near,
            (Side::Far, false) | (Side::Near, true) => Side::Far,
        }
    }

    /// In a mirrored body, near becomes far.
    const fn seen(&self, spot: Spot) -> Spot {
        let depth = if self.mirrored {
            -spot.depth
        } else {
            spot.depth
        };
        Spot { depth, ..spot }
    }

    fn raw(&self, joint: Joint) -> Spot {
        let spot = self.spots.get(joint as usize);
        spot.copied().unwrap_or_default()
    }

    fn put(&mut self, joint: Joint, spot: Spot) {
        if let Some(place) = self.spots.get_mut(joint as usize) {
            *place = spot;
        }
    }
}

/// The direction of the front of a body part that points `up` and is turned about that axis.
fn front(up: Spot, turned: f32) -> Spot {
    let flat = Spot {
        x: up.y,
        y: -up.x,
        depth: 0.0,
    };
    // A body that points straight at the viewer has its front below.
    let ahead = flat.unit_or(Spot::at((0.0, -1.0)));
    let side = ahead.cross(up.unit());
    ahead
        .times(libm::cosf(turned))
        .plus(side.times(libm::sinf(turned)))
}
