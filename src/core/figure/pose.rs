//! A pose: where the hip is, and how every limb is turned.

use super::joint::Joint;
use super::measure::{Angle, Point};

/// How one arm and one leg are turned, each limb by the joint at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the joint of the same name")]
pub struct Limbs {
    pub elbow: Angle,
    pub hand: Angle,
    pub knee: Angle,
    pub ankle: Angle,
    pub toe: Angle,
}

/// A body, standing still.
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
}

impl Pose {
    /// How the limb that leads to a joint is turned; nothing leads to the hip.
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
}
