//! What is to be said or sounded, by meaning. Words and tones are `voice`'s, later on the way.

use super::exercise::{Position, Side};
use super::time::Seconds;
use std::time::Duration;

/// A cue where and when it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// What is to be said.
    pub cue: Cue,
    /// Index in the plan's timeline of the step it belongs to.
    pub step: usize,
    /// How long until the next cue is due; `None` while nothing is.
    pub room: Option<Duration>,
}

/// One cue. Whoever plays it knows the exercise from its index in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Read the instruction of this item.
    Listen {
        /// Index in the plan's items.
        item: usize,
    },
    /// Get into position.
    GetThere {
        /// From here.
        from: Position,
        /// To there.
        to: Position,
    },
    /// The set is about to begin.
    CountIn,
    /// Seconds left of something that ends soon: 3, 2, 1.
    Count(u8),
    /// Move into the position.
    Move {
        /// Repetition, from 1.
        rep: u32,
        /// Whether it is the last of its set and side.
        last: bool,
    },
    /// Hold.
    Hold(Seconds),
    /// Half of a long hold or activity is over.
    HalfWay,
    /// The lower end of a range is reached.
    Enough,
    /// Back again.
    Return,
    /// The same movement the other way.
    OtherWay,
    /// A breath between repetitions.
    Pause,
    /// Rest between sets.
    Rest(Seconds),
    /// The other side now.
    SwitchSide(Side),
    /// An activity begins, or goes on after a freeze.
    Begin {
        /// Index in the plan's items.
        item: usize,
        /// How much of it is left.
        left: Seconds,
    },
    /// After a freeze: it goes on in 3, 2, 1.
    GoOn,
    /// The exercise goes on smaller, slower and shorter.
    Ease,
    /// A rule leaves the exercise: the next one waits.
    SkippedByRule,
    /// Leg pain moved down: rest until it is asked about.
    RestLeg(Seconds),
    /// Is it back where it was?
    AskBack,
    /// Nobody answered: the session has stopped by itself.
    Stopped,
    /// Everything stands still.
    Frozen,
    /// Is anything heard at all?
    SoundCheck,
    /// The last step is over.
    End,
}

impl Cue {
    /// Its name in the output of `rygrad rehearse`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listen { .. } => "listen",
            Self::GetThere { .. } => "get-there",
            Self::CountIn => "count-in",
            Self::Count(_) => "count",
            Self::Move { .. } => "move",
            Self::Hold(_) => "hold",
            Self::HalfWay => "half-way",
            Self::Enough => "enough",
            Self::Return => "return",
            Self::OtherWay => "other-way",
            Self::Pause => "pause",
            Self::Rest(_) => "rest",
            Self::SwitchSide(_) => "switch-side",
            Self::Begin { .. } => "begin",
            Self::GoOn => "go-on",
            Self::Ease => "ease",
            Self::SkippedByRule => "skipped",
            Self::RestLeg(_) => "rest-leg",
            Self::AskBack => "ask-back",
            Self::Stopped => "stopped",
            Self::Frozen => "frozen",
            Self::SoundCheck => "sound-check",
            Self::End => "end",
        }
    }
}
