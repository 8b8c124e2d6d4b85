//! Where it hurts, and which way pain moved between two places.

use crate::core::words::words;
use std::cmp::Ordering;

/// Which way leg pain moved, from the best sign to the most serious one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Up,
    Same,
    Down,
}

words! {
    /// Where it hurts; of several places the one furthest down.
    Place {
        /// The back.
        Back = "back",
        /// The sacrum or the tailbone.
        Sacrum = "sacrum",
        /// The pelvis or the pelvic floor.
        Pelvis = "pelvis",
        /// The groin or the pubic bone.
        Groin = "groin",
        /// The hip.
        Hip = "hip",
        /// The buttock.
        Buttock = "buttock",
        /// The thigh.
        Thigh = "thigh",
        /// The knee.
        Knee = "knee",
        /// The calf.
        Calf = "calf",
        /// The foot.
        Foot = "foot",
    }
}

impl Place {
    /// How far down the leg it is, in the order of `safety.md` section 3; 0 above the leg.
    const fn down_the_leg(self) -> u8 {
        match self {
            Self::Back | Self::Sacrum | Self::Pelvis | Self::Groin | Self::Hip => 0,
            Self::Buttock => 1,
            Self::Thigh => 2,
            Self::Knee => 3,
            Self::Calf => 4,
            Self::Foot => 5,
        }
    }

    /// Which way pain went from here to there. Above the leg nothing is further down than the rest,
    /// and leg pain that is now in the pelvis, the groin or the hip did not withdraw to the spine:
    /// that is not "up".
    pub(super) fn way_to(self, now: Self) -> Way {
        let beside = matches!(now, Self::Pelvis | Self::Groin | Self::Hip);
        match now.down_the_leg().cmp(&self.down_the_leg()) {
            Ordering::Greater => Way::Down,
            Ordering::Less if !beside => Way::Up,
            Ordering::Less | Ordering::Equal => Way::Same,
        }
    }
}
