//! Cues by meaning: what to say or sound. `script` turns them into words and tones.

use super::exercise::{Position, Side};
use super::time::Seconds;
use std::time::Duration;

/// A cue with the step it is given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// The cue.
    pub cue: Cue,
    /// Index in the plan's timeline of the step it belongs to.
    pub step: usize,
    /// Time until the next cue is due; `None` if no further cue is due.
    pub room: Option<Duration>,
}

/// One cue. The exercise follows from its index in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Read the instruction of this item.
    Listen {
        /// Index in the plan's items.
        item: usize,
    },
    /// Get into position.
    GetThere {
        /// The position before.
        from: Position,
        /// The position to get into.
        to: Position,
    },
    /// The set begins in three seconds.
    CountIn,
    /// Last seconds of something that ends: 3, 2, 1.
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
    /// Half of a long hold or activity has passed.
    HalfWay,
    /// An activity is led on to the next of its places, by number from 0.
    Place(u32),
    /// An activity is about to end, and another exercise follows.
    Closing,
    /// The lower end of a range is reached.
    Enough,
    /// Move back.
    Return,
    /// The same movement the other way.
    OtherWay,
    /// A short pause between repetitions.
    Pause,
    /// Rest between sets.
    Rest(Seconds),
    /// Change to this side.
    SwitchSide(Side),
    /// An activity begins, or continues after a freeze.
    Begin {
        /// Index in the plan's items.
        item: usize,
        /// How much time of it is left.
        left: Seconds,
    },
    /// After a freeze: the session continues in 3, 2, 1.
    GoOn,
    /// The exercise continues smaller, slower and shorter.
    Ease,
    /// A rule skips the exercise. The next one waits for the patient.
    SkippedByRule,
    /// Leg pain moved down: rest this long. A question follows.
    RestLeg(Seconds),
    /// Asks whether the leg pain is back where it was.
    AskBack,
    /// Is somebody still there?
    AskThere,
    /// No answer came: the session has stopped by itself.
    Stopped,
    /// The session is frozen.
    Frozen,
    /// Asks whether the patient can hear this.
    SoundCheck,
    /// What a screen advises outside of a session.
    Advice,
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
            Self::Place(_) => "place",
            Self::Closing => "closing",
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
            Self::AskThere => "ask-there",
            Self::Stopped => "stopped",
            Self::Frozen => "frozen",
            Self::SoundCheck => "sound-check",
            Self::Advice => "advice",
            Self::End => "end",
        }
    }
}
