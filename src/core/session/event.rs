//! The input of a session and its effects.

use super::answer::Answer;
use super::fact::{Entry, FrozenBy};
use crate::core::cue::Call;
use crate::core::pain::Pain;
use crate::core::plan::PlanItem;
use crate::core::record::Why;
use crate::core::safety::{Contact, Feeling, Part};

/// The input of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Time has passed.
    Tick,
    /// A key was pressed that changes nothing here: somebody is there.
    Here,
    /// Freeze the session.
    Freeze(FrozenBy),
    /// The patient feels something: freeze, and open the pain panel.
    Felt,
    /// The answer on the pain panel lets the session continue.
    Answered(Answer),
    /// The patient wants the easier version: less of the exercise, or this one in its place.
    Easier(Option<Box<PlanItem>>),
    /// After the rest: the leg pain is back where it was.
    Settled,
    /// Continue, after a three-two-one.
    GoOn,
    /// The patient is ready: start the count-in, without the rest of the instruction.
    Ready,
    /// Go on to the next hold, set or exercise.
    Next,
    /// Go back to the start of this exercise, or the one before.
    Back,
    /// An activity away from the screen is over.
    CameBack,
    /// Its minutes are confirmed or corrected.
    Minutes(u32),
    /// End the session here.
    Stop(Reason),
    /// The program that ran the session ended first.
    Interrupt,
}

/// Why a session is stopped. The session itself knows the place.
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
    /// The part of the row, where it has any.
    pub part: Option<Part>,
    /// Whom to talk to.
    pub contact: Contact,
}

/// What the caller must do, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Silence the voice at once, even within a word.
    Hush,
    /// Write this entry to the journal.
    Record(Entry),
    /// Speak or sound this cue.
    Cue(Call),
}

/// A journal that does not fit its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("entry {entry} of the journal cannot follow the ones before it")]
pub struct ReplayError {
    /// The entry that does not fit, from 1.
    pub entry: usize,
}
