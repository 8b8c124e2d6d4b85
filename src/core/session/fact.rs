//! What can happen in a session, as the journal keeps it.

use super::answer::Answer;
use crate::core::record::Stop;
use crate::core::words::words;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// One thing that happened, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Milliseconds of the monotonic clock since the session began (a resumed session goes on
    /// from its last entry).
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
        /// Help was opened.
        Help = "help",
        /// The clocks disagreed: the machine slept, or the program was stopped.
        Gap = "gap",
        /// Something is felt: the pain panel is open.
        Felt = "felt",
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// The step's time was over.
    Passed,
    /// Everything stands still.
    Frozen {
        /// Why.
        by: FrozenBy,
    },
    /// The pain panel was answered with something that lets the session go on.
    Answered(Answer),
    /// The two minutes after leg pain moved down are over, and the question is asked.
    Rested,
    /// It is back where it was: the exercise is left, skipped by the rule.
    Settled,
    /// The patient wants to go on: three, two, one.
    GoingOn,
    /// It goes on.
    Resumed,
    /// The patient was ready before the exercise was explained or got into.
    Ready,
    /// On to what comes next.
    Next,
    /// Back to the start of this exercise, or the one before.
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
    /// The session was given up by a program that ended before it did.
    Interrupted,
}
