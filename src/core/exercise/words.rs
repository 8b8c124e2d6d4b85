//! The fixed words of exercise files: one list for each of position, caution, side and so on.

use crate::core::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// How the body lies, sits or stands.
    Position {
        /// On the back.
        Supine = "supine",
        /// On the stomach.
        Prone = "prone",
        /// On the side.
        SideLying = "side-lying",
        /// On hands and knees.
        Quadruped = "quadruped",
        /// On one or both knees.
        Kneeling = "kneeling",
        /// On the floor, sitting.
        FloorSitting = "floor-sitting",
        /// On a chair.
        Sitting = "sitting",
        /// Upright.
        Standing = "standing",
    }
}

impl Position {
    /// Whether the body is down on the floor in this position.
    pub const fn on_floor(self) -> bool {
        !matches!(self, Self::Sitting | Self::Standing)
    }
}

words! {
    /// A part of the body that an exercise is for.
    Area {
        /// The low back.
        Lumbar = "lumbar",
        /// The bone at the base of the spine.
        Sacrum = "sacrum",
        /// The pelvis and its floor.
        Pelvis = "pelvis",
        /// Hip and buttock.
        Hip = "hip",
        /// The leg.
        Leg = "leg",
        /// All of it.
        WholeBody = "whole-body",
    }
}

words! {
    /// Which way the spine moves.
    Direction {
        /// Rounding.
        Flexion = "flexion",
        /// Arching.
        Extension = "extension",
        /// Turning.
        Rotation = "rotation",
        /// More than one direction.
        Mixed = "mixed",
        /// Almost no movement.
        None = "none",
    }
}

words! {
    /// Equipment that an exercise needs.
    Equipment {
        /// A mat or a carpet.
        Mat = "mat",
        /// A stable chair.
        Chair = "chair",
        /// A soft ball.
        Ball = "ball",
        /// A foam roller.
        Roller = "roller",
        /// A towel or strap.
        Towel = "towel",
        /// An elastic exercise band.
        Band = "band",
        /// A pillow.
        Pillow = "pillow",
        /// A wall.
        Wall = "wall",
        /// Good shoes.
        Shoes = "shoes",
        /// Weights.
        Weights = "weights",
    }
}

words! {
    /// A fixed caution; its text is translated once (`exercise-facts.md`, precaution texts).
    Caution {
        /// Pain moving down the leg.
        Leg = "leg",
        /// Pregnancy and lying on the back: the upper body is raised, or it is done on the side.
        PregBack = "preg-back",
        /// Pregnancy, where the exercise is only done flat on the back.
        PregFlat = "preg-flat",
        /// Pregnancy and lying on the stomach.
        PregFront = "preg-front",
        /// Pelvic girdle pain.
        Pgp = "pgp",
        /// After back surgery.
        PostOp = "post-op",
        /// Osteoporosis and bending.
        OsteoFlex = "osteo-flex",
        /// Osteoporosis and turning.
        OsteoTwist = "osteo-twist",
        /// Bending backwards.
        Ext = "ext",
        /// Bending forwards.
        Flex = "flex",
        /// Sore knees.
        Knee = "knee",
        /// Sore wrists.
        Wrist = "wrist",
        /// Sore shoulder.
        Shoulder = "shoulder",
        /// Balance.
        Balance = "balance",
        /// Blood pressure, heart.
        Bp = "bp",
        /// Dizziness.
        Dizzy = "dizzy",
        /// Hip replacement.
        HipRep = "hip-rep",
        /// Pressure on bone or sore skin.
        Pressure = "pressure",
        /// A tight pelvic floor.
        PfTight = "pf-tight",
    }
}

words! {
    /// How to breathe; its text is translated once (`exercises.json`, breath).
    Breath {
        /// Normally.
        Normal = "normal",
        /// Out with the effort.
        Effort = "effort",
        /// Slowly, letting go.
        Stretch = "stretch",
        /// Without holding it.
        Keep = "keep",
        /// In for four seconds, out for six.
        Slow46 = "slow46",
        /// So that talking is easy.
        Talk = "talk",
    }
}

words! {
    /// Which sides an exercise works, and in which order.
    Sides {
        /// Both together.
        Both = "both",
        /// All repetitions of a set on the first side, then on the other.
        Each = "each",
        /// The sides take turns; one on each side is one repetition.
        Alternate = "alternate",
        /// No sides.
        None = "none",
    }
}

words! {
    /// A side of the body.
    Side {
        /// Right.
        Right = "right",
        /// Left.
        Left = "left",
    }
}

impl Side {
    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Right => Self::Left,
            Self::Left => Self::Right,
        }
    }
}

/// A phase of document 004: 1 calm, 2 move and control, 3 strengthen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phase(u8);

impl Phase {
    /// Phase 3, which an easy plan leaves out if there is something gentler.
    pub const STRENGTHEN: Self = Self(3);

    /// Phase 1, 2 or 3.
    pub const fn new(n: u8) -> Option<Self> {
        if n >= 1 && n <= 3 {
            Some(Self(n))
        } else {
            None
        }
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }
}
