//! A body with every joint in its place.

use super::joint::Joint;
use super::pose::Pose;
use libm::{hypotf, sincosf};

/// Radius of the head in body units; its centre is as far back from the crown.
pub const HEAD: f32 = 0.07;

/// Where a joint is, in body units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spot {
    /// To the right.
    pub x: f32,
    /// Up.
    pub y: f32,
    /// Towards the viewer. The picture does not show it.
    pub depth: f32,
}

impl Spot {
    /// Where it is in the picture.
    pub const fn place(self) -> (f32, f32) {
        (self.x, self.y)
    }

    /// How far another one is, depth included.
    pub fn distance(self, to: Self) -> f32 {
        let (x, y, depth) = (to.x - self.x, to.y - self.y, to.depth - self.depth);
        hypotf(hypotf(x, y), depth)
    }

    /// The end of a limb that starts here and looks that long in the picture, or as long as it
    /// is. What it is short of there it has towards the viewer (`out` = 1) or away (-1).
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

    /// The end of a limb that starts here.
    pub(super) fn reach(self, length: f32, radians: f32) -> Self {
        let (sin, cos) = sincosf(radians);
        Self {
            x: self.x + length * cos,
            y: self.y + length * sin,
            depth: self.depth,
        }
    }
}

/// Which limbs are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Those on the viewer's side.
    Near,
    /// Those behind the body.
    Far,
}

/// A body with every joint in its place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Skeleton {
    spots: [Spot; Joint::ALL.len()],
    mirrored: bool,
}

impl Skeleton {
    /// The body of a pose.
    pub fn of(pose: &Pose) -> Self {
        Self::grown(pose.hip.units(), |joint, from| {
            from.reach(joint.length(), pose.angle(joint).radians())
        })
    }

    /// A body from its hip outwards: `reach` says where a joint is, given where its limb starts.
    pub(super) fn grown(hip: (f32, f32), reach: impl Fn(Joint, Spot) -> Spot) -> Self {
        let mut body = Self::default();
        // In the order of `Joint::ALL`, what a limb starts at comes before it.
        for joint in Joint::ALL {
            let spot = match joint.parent() {
                None => Spot {
                    x: hip.0,
                    y: hip.1,
                    depth: 0.0,
                },
                Some(parent) => reach(*joint, body.joint(parent)),
            };
            body.put(*joint, spot);
        }
        body
    }

    /// The same body seen from its other side: near limbs are far ones.
    #[must_use]
    pub(super) fn mirrored(mut self) -> Self {
        self.mirrored = !self.mirrored;
        self
    }

    /// Where a joint is, by the name the file has for it: what holds on to the near hand goes on
    /// holding it in the mirror.
    pub fn joint(&self, joint: Joint) -> Spot {
        let spot = self.spots.get(joint as usize);
        spot.copied().unwrap_or_default()
    }

    /// Shoulder, elbow and hand of the arm that is drawn near or far.
    pub fn arm(&self, side: Side) -> [Spot; 3] {
        let [elbow, hand] = match self.drawn(side) {
            Side::Near => [Joint::Elbow, Joint::Hand],
            Side::Far => [Joint::FarElbow, Joint::FarHand],
        };
        [Joint::Shoulder, elbow, hand].map(|joint| self.joint(joint))
    }

    /// Hip, knee, ankle and toe of the leg that is drawn near or far.
    pub fn leg(&self, side: Side) -> [Spot; 4] {
        let [knee, ankle, toe] = match self.drawn(side) {
            Side::Near => [Joint::Knee, Joint::Ankle, Joint::Toe],
            Side::Far => [Joint::FarKnee, Joint::FarAnkle, Joint::FarToe],
        };
        [Joint::Hip, knee, ankle, toe].map(|joint| self.joint(joint))
    }

    /// Hip, waist and neck.
    pub fn spine(&self) -> [Spot; 3] {
        [Joint::Hip, Joint::Waist, Joint::Neck].map(|joint| self.joint(joint))
    }

    /// The middle of the head.
    pub fn head(&self) -> (f32, f32) {
        let (crown, neck) = (self.joint(Joint::Head), self.joint(Joint::Neck));
        let back = HEAD / Joint::Head.length();
        let between = |crown: f32, neck: f32| crown + (neck - crown) * back;
        (between(crown.x, neck.x), between(crown.y, neck.y))
    }

    const fn drawn(&self, side: Side) -> Side {
        match (side, self.mirrored) {
            (Side::Near, false) | (Side::Far, true) => Side::Near,
            (Side::Far, false) | (Side::Near, true) => Side::Far,
        }
    }

    fn put(&mut self, joint: Joint, spot: Spot) {
        if let Some(place) = self.spots.get_mut(joint as usize) {
            *place = spot;
        }
    }
}
