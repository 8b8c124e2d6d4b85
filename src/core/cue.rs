//! What is to be said or sounded, by meaning. Words and tones are `voice`'s, later on the way.

use super::exercise::{Position, Side};
use super::time::Seconds;

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
    /// An activity begins.
    Begin {
        /// Index in the plan's items.
        item: usize,
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
    /// The last step is over.
    End,
}
