//! One question of a check-in, and the keys it takes.

use super::tick_list::TickList;
use crate::app::pain_panel::Cursor;
use crate::core::ids::ExerciseId;
use crate::core::keys::Context;
use crate::core::pain::Pain;
use crate::core::safety::Sign;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// A sign that was reported: gone, seen by a doctor, or still there?
    Open(Sign),
    /// How much pain?
    Pain(Cursor),
    /// Where is it?
    Place,
    /// Anything new since last time?
    New,
    /// A list of signs or conditions.
    List(TickList),
    /// Are these new ticks of a list right?
    Right(TickList, Vec<Sign>),
    /// Since when has there been a sign that was ticked?
    Since(Sign),
    /// Is a sign that a doctor knows about worse than it was?
    Worse(Sign),
    /// Is pain of 10 so strong that one cannot think, sleep or move?
    Severe,
    /// Is a replaced hip older than six months, and does it move freely?
    Hip,
    /// Conditions to talk to a doctor about: done, or not yet?
    Acknowledge,
    /// Is moving easier, the same, harder?
    Mobility,
    /// An exercise that was too much the last time: the easier version, as before, or left out today?
    AskFirst(ExerciseId),
    /// How much pain is usual?
    Usual(Cursor),
    /// It has mostly been about this much: is that usual now?
    UsualNow(Pain),
    /// No question: somebody should know about it.
    Told(Told),
}

/// Why the patient is told to talk with someone about their usual pain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is usually strong.
    Strong,
    /// It has risen by a change that matters.
    Risen {
        /// What it has mostly been lately.
        now: Pain,
        /// The stated number.
        then: Pain,
    },
}

impl Question {
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Pain(_) => Context::AskPain,
            Self::New | Self::Worse(_) | Self::Severe | Self::Hip | Self::UsualNow(_) => {
                Context::AskNew
            }
            Self::Right(..) => Context::AskRight,
            Self::Usual(_) => Context::AskUsual,
            Self::Told(_) => Context::Told,
            Self::List(list) => list.context(),
            Self::Open(_)
            | Self::Since(_)
            | Self::Place
            | Self::Acknowledge
            | Self::Mobility
            | Self::AskFirst(_) => Context::Pick,
        }
    }
}
