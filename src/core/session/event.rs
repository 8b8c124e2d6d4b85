//! What a session is told, and what it answers with.

use super::answer::Answer;
use super::fact::{Entry, FrozenBy};
use crate::core::cue::Call;
use crate::core::pain::Pain;
use crate::core::record::Why;
use crate::core::safety::{Contact, Feeling};

/// What a session is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Time has passed.
    Tick,
    /// Everything is to stand still.
    Freeze(FrozenBy),
    /// Something is felt: freeze, and the pain panel opens.
    Felt,
    /// What was felt lets the session go on.
    Answered(Answer),
    /// After the rest: the leg pain is back where it was.
    Settled,
    /// Go on, after a three-two-one.
    GoOn,
    /// The patient is ready: the count-in, without the rest of the instruction.
    Ready,
    /// On to what comes next.
    Next,
    /// Back to the start of this exercise, or the one before.
    Back,
    /// An activity away from the screen is over.
    CameBack,
    /// Its minutes are confirmed or corrected.
    Minutes(u32),
    /// The session is to end here.
    Stop(Reason),
    /// The program that ran it ended before it did.
    Interrupt,
}

/// Why a session is stopped; the place is the session's own knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Why.
    pub why: Why,
    /// What was felt.
    pub kind: Option<Feeling>,
    /// How strong.
    pub level: Option<Pain>,
    /// The row that decided.
    pub row: Option<u8>,
    /// Whom to talk to.
    pub contact: Contact,
}

/// What is to be done about it, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Silence, mid-word.
    Hush,
    /// Into the journal.
    Record(Entry),
    /// To be said or sounded.
    Cue(Call),
}

/// A journal that does not fit its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("entry {entry} of the journal cannot follow the ones before it")]
pub struct ReplayError {
    /// Which entry, from 1.
    pub entry: usize,
}
