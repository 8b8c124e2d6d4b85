//! The joints of the body, and the limb that leads to each.

use crate::core::words::words;

words! {
    /// A joint, or the end of a limb.
    Joint {
        /// The joint that all limbs start from.
        Hip = "hip",
        /// The middle of the back.
        Waist = "waist",
        /// The top of the spine, below the head.
        Neck = "neck",
        /// The start of both arms.
        Shoulder = "shoulder",
        /// The top of the head.
        Head = "head",
        /// Of the near arm.
        Elbow = "elbow",
        /// Of the near arm.
        Hand = "hand",
        /// Of the near leg.
        Knee = "knee",
        /// Of the near leg.
        Ankle = "ankle",
        /// Of the near foot.
        Toe = "toe",
        /// Of the far arm.
        FarElbow = "far-elbow",
        /// Of the far arm.
        FarHand = "far-hand",
        /// Of the far leg.
        FarKnee = "far-knee",
        /// Of the far leg.
        FarAnkle = "far-ankle",
        /// Of the far foot.
        FarToe = "far-toe",
    }
}

impl Joint {
    /// The joint where its limb starts; `None` for the hip.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Hip => None,
            Self::Waist | Self::Knee | Self::FarKnee => Some(Self::Hip),
            Self::Neck | Self::Shoulder => Some(Self::Waist),
            Self::Head => Some(Self::Neck),
            Self::Elbow | Self::FarElbow => Some(Self::Shoulder),
            Self::Hand => Some(Self::Elbow),
            Self::Ankle => Some(Self::Knee),
            Self::Toe => Some(Self::Ankle),
            Self::FarHand => Some(Self::FarElbow),
            Self::FarAnkle => Some(Self::FarKnee),
            Self::FarToe => Some(Self::FarAnkle),
        }
    }

    /// The length of the limb that ends at it, in body units; the same in every figure.
    pub const fn length(self) -> f32 {
        match self {
            Self::Hip => 0.0,
            Self::Waist | Self::Neck => 0.25,
            Self::Shoulder | Self::Head => 0.2,
            Self::Elbow | Self::FarElbow => 0.28,
            Self::Hand | Self::FarHand => 0.26,
            Self::Knee | Self::FarKnee => 0.42,
            Self::Ankle | Self::FarAnkle => 0.4,
            Self::Toe | Self::FarToe => 0.14,
        }
    }
}
