//! A step of the timeline, and its kinds.

use crate::core::exercise::{Position, Side, Spoken};
use crate::core::text::Text;
use std::time::Duration;

/// The kind of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// The instruction is read.
    Listen,
    /// Into position.
    GetThere {
        /// The position before.
        from: Position,
    },
    /// Three, two, one.
    CountIn,
    /// Into the movement.
    Move,
    /// Held.
    Hold,
    /// Back.
    Return,
    /// The same movement the other way.
    OtherWay,
    /// Back from the other way.
    OtherReturn,
    /// Between repetitions.
    Pause,
    /// Between sets.
    Rest,
    /// To the other side.
    ChangeSide,
    /// Minutes of an activity.
    Activity,
    /// Minutes of an activity away from the screen.
    Away,
}

impl StepKind {
    /// Whether the exercise is still being explained or the patient gets into position, so that the
    /// patient may say "I am ready".
    pub const fn prepares(self) -> bool {
        matches!(self, Self::Listen | Self::GetThere { .. })
    }

    /// Whether the movement goes back.
    pub const fn goes_back(self) -> bool {
        matches!(self, Self::Return | Self::OtherReturn)
    }

    /// Its word in the names of texts and in the output of `rygrad rehearse`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listen => "listen",
            Self::GetThere { .. } => "get-there",
            Self::CountIn => "count-in",
            Self::Move => "move",
            Self::Hold => "hold",
            Self::Return | Self::OtherReturn => "return",
            Self::OtherWay => "other-way",
            Self::Pause => "pause",
            Self::Rest => "rest",
            Self::ChangeSide => "change-side",
            Self::Activity => "activity",
            Self::Away => "away",
        }
    }
}

impl Spoken {
    /// The exercise's own words for the start of a step of this kind, if it has any.
    pub fn of(&self, kind: StepKind) -> Option<&Text> {
        match kind {
            StepKind::Move | StepKind::Activity | StepKind::Away => self.into.as_ref(),
            StepKind::Hold => self.hold.as_ref(),
            StepKind::Return | StepKind::OtherReturn => self.back.as_ref(),
            StepKind::OtherWay => self.other_way.as_ref(),
            _ => None,
        }
    }
}

/// One step of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its kind.
    pub kind: StepKind,
    /// Index in the plan's items.
    pub item: usize,
    /// Set, from 1; 0 before the first.
    pub set: u32,
    /// Repetition, from 1; 0 if the step belongs to none.
    pub rep: u32,
    /// The side at work (for [`StepKind::ChangeSide`], the next side).
    pub side: Option<Side>,
    /// When it starts, counted from the start of the session without freezes.
    pub starts: Duration,
    /// How long it lasts.
    pub lasts: Duration,
    /// When the lower end of its range is reached, if that is before its end.
    pub enough: Option<Duration>,
    /// Whether the end of this step completes the repetition (on this side).
    pub ends_rep: bool,
    /// Whether its repetition is the last of its set and side.
    pub last_rep: bool,
}
