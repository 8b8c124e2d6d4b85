//! What a programme is: exercises in order, how many days a week, and what may follow.

use super::exercise::{DoseChange, Exercise, Side};
use super::ids::{ExerciseId, ProgrammeId};
use super::safety::{Condition, Limit, Mode};
use super::text::{Plain, Text};
use chrono::NaiveDate;

/// How often a programme is meant to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// So many days a week, 1 to 7.
    DaysPerWeek(u8),
    /// When it helps; every session counts.
    AsNeeded,
}

/// One exercise of a programme with its changes of dose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// What this programme changes of its dose.
    pub change: DoseChange,
}

/// What may be offered after this programme; never taken by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Which programme.
    pub programme: ProgrammeId,
    /// After how many sessions it is offered.
    pub after_sessions: u32,
    /// Whether it is offered only as a question for the clinician (`safety.md` section 8, last
    /// paragraph: a change of phase of a disc programme needs the clinician's tick; ours).
    pub ask_first: bool,
}

/// A clinician's limit that lets some pain go on (the pain-monitoring model, `safety.md` section 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monitored {
    /// Name and profession.
    pub by: Plain,
    /// When it was signed.
    pub date: NaiveDate,
    /// The highest pain that may go on, 1 to 5.
    pub limit: u8,
}

/// Conditions a clinician has ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    /// Name and profession.
    pub by: Plain,
    /// When it was signed.
    pub date: NaiveDate,
    /// The conditions, as words of `safety.md` section 2.
    pub conditions: Vec<Plain>,
}

/// An ordered list of exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are the keys of the file format, described in docs/"
)]
pub struct Programme {
    pub id: ProgrammeId,
    pub name: Text,
    pub about: Option<Text>,
    pub frequency: Frequency,
    pub first_side: Side,
    pub sources: Vec<Plain>,
    pub items: Vec<Item>,
    /// What is offered on a bad day.
    pub flare: Option<ProgrammeId>,
    pub next: Option<Next>,
    pub monitored: Option<Monitored>,
    pub cleared: Option<Cleared>,
}

impl Programme {
    /// A programme of one exercise; its id in the log is the exercise's.
    pub fn alone(exercise: &Exercise) -> Option<Self> {
        Some(Self {
            id: ProgrammeId::new(exercise.id.as_str()).ok()?,
            name: exercise.name.clone(),
            about: None,
            frequency: Frequency::AsNeeded,
            first_side: Side::Right,
            sources: Vec::new(),
            items: vec![Item {
                exercise: exercise.id.clone(),
                change: DoseChange::default(),
            }],
            flare: None,
            next: None,
            monitored: None,
            cleared: None,
        })
    }

    /// The conditions that a clinician has ticked.
    pub fn cleared_conditions(&self) -> Vec<Condition> {
        let words = self.cleared.iter().flat_map(|cleared| &cleared.conditions);
        words
            .filter_map(|word| Condition::from_kebab(word.as_str()))
            .collect()
    }

    /// What pain may go on: none that rises, unless a clinician has signed a limit.
    pub fn mode(&self) -> Mode {
        let signed = self.monitored.as_ref();
        let limit = signed.and_then(|monitored| Limit::new(monitored.limit));
        limit.map_or(Mode::Seed, |limit| Mode::Monitored { limit })
    }
}
