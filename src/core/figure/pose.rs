//! A pose: the place of the hip and the angle of every limb.

use super::joint::Joint;
use super::measure::{Angle, Length, Point};

/// The angles of one arm and one leg; each limb has the name of the joint at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the joint of the same name")]
pub struct Limbs {
    pub elbow: Angle,
    pub hand: Angle,
    pub knee: Angle,
    pub ankle: Angle,
    pub toe: Angle,
}

/// One position of the whole body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the joint of the same name")]
pub struct Pose {
    pub hip: Point,
    pub waist: Angle,
    pub neck: Angle,
    pub shoulder: Angle,
    pub head: Angle,
    /// The limbs on the viewer's side.
    pub near: Limbs,
    /// The limbs behind the body.
    pub far: Limbs,
    /// How far each limb points out of the picture.
    pub out: Out,
    /// How the body is turned about its own axis.
    pub turn: Turn,
    /// How far the belly stands out, compared with rest.
    pub belly: Length,
}

/// How far each limb points out of the picture: 0 is in the picture, 90 points at the viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the joint of the same name")]
pub struct Out {
    pub waist: Angle,
    pub neck: Angle,
    pub head: Angle,
    pub near: Limbs,
    pub far: Limbs,
}

/// How the body is turned about its own axis: 0 shows its right side to the viewer, 90 its front,
/// 180 its left side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "said above")]
pub struct Turn {
    pub hips: Angle,
    pub shoulders: Angle,
    pub face: Angle,
}

impl Pose {
    /// The angle of the limb that ends at a joint. No limb ends at the hip; it has the angle of the
    /// waist.
    pub(super) const fn angle(&self, joint: Joint) -> Angle {
        match joint {
            Joint::Hip | Joint::Waist => self.waist,
            Joint::Neck => self.neck,
            Joint::Shoulder => self.shoulder,
            Joint::Head => self.head,
            Joint::Elbow => self.near.elbow,
            Joint::Hand => self.near.hand,
            Joint::Knee => self.near.knee,
            Joint::Ankle => self.near.ankle,
            Joint::Toe => self.near.toe,
            Joint::FarElbow => self.far.elbow,
            Joint::FarHand => self.far.hand,
            Joint::FarKnee => self.far.knee,
            Joint::FarAnkle => self.far.ankle,
            Joint::FarToe => self.far.toe,
        }
    }

    /// How far the limb that ends at a joint points out of the picture.
    pub(super) const fn out(&self, joint: Joint) -> Angle {
        match joint {
            Joint::Hip | Joint::Waist => self.out.waist,
            Joint::Neck | Joint::Shoulder => self.out.neck,
            Joint::Head => self.out.head,
            Joint::Elbow => self.out.near.elbow,
            Joint::Hand => self.out.near.hand,
            Joint::Knee => self.out.near.knee,
            Joint::Ankle => self.out.near.ankle,
            Joint::Toe => self.out.near.toe,
            Joint::FarElbow => self.out.far.elbow,
            Joint::FarHand => self.out.far.hand,
            Joint::FarKnee => self.out.far.knee,
            Joint::FarAnkle => self.out.far.ankle,
            Joint::FarToe => self.out.far.toe,
        }
    }

    /// Whether the whole body lies in the plane of the picture and is not turned.
    pub(super) fn is_flat(&self) -> bool {
        self.out == Out::default() && self.turn == Turn::default()
    }
}
