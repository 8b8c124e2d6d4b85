//! Everything that can happen in a session, as the journal keeps it.

use super::answer::Answer;
use crate::core::plan::PlanItem;
use crate::core::record::Stop;
use crate::core::words::words;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// One thing that happened, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Milliseconds of the monotonic clock since the session began. A resumed session continues
    /// from its last entry.
    pub ms: u64,
    /// Local time.
    #[serde(with = "crate::core::time::millis")]
    pub at: DateTime<FixedOffset>,
    /// What happened.
    #[serde(flatten)]
    pub fact: Fact,
}

words! {
    /// What froze a session.
    FrozenBy {
        /// A key.
        Asked = "asked",
        /// The question whether to leave.
        Leaving = "leaving",
        /// The question whether to leave was opened.
        Help = "help",
        /// The clocks disagreed: the machine slept, or the program was stopped.
        Gap = "gap",
        /// No key was pressed for long: is somebody there?
        Absent = "absent",
        /// The patient feels something: the pain panel is open.
        Felt = "felt",
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// The time of the step is over.
    Passed,
    /// The session was frozen.
    Frozen {
        /// What froze it.
        by: FrozenBy,
    },
    /// The answer on the pain panel lets the session continue.
    Answered(Answer),
    /// The patient wants the easier version: less of the exercise, or this one in its place.
    Easier {
        /// The exercise that takes its place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<PlanItem>>,
    },
    /// The two minutes after leg pain moved down are over, and the question is asked.
    Rested,
    /// The leg pain is back where it was: the exercise is skipped by the rule.
    Settled,
    /// The patient wants to continue: three, two, one.
    GoingOn,
    /// The session continues.
    Resumed,
    /// The patient was ready before the instruction or the change of position was over.
    Ready,
    /// The patient went on to the next hold, set or exercise.
    Next,
    /// The patient went back to the start of this exercise, or the one before.
    Back,
    /// An activity away from the screen was ended; its minutes are proposed.
    CameBack,
    /// The minutes were confirmed or corrected.
    Minutes {
        /// Whole minutes.
        minutes: u32,
    },
    /// The session was stopped.
    Stopped(Stop),
    /// The program that ran the session ended first.
    Interrupted,
}
