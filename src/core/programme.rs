//! The programme: exercises in order, how many days a week, and which programme may follow.

use super::exercise::{DoseChange, Exercise, Side};
use super::ids::{ExerciseId, ProgrammeId};
use super::safety::{Condition, Limit, Mode};
use super::text::{Plain, Text};
use chrono::NaiveDate;

/// How often the programme should be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// So many days a week, 1 to 7.
    DaysPerWeek(u8),
    /// Whenever it helps; every session counts.
    AsNeeded,
}

/// One exercise of a programme with its changed dose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// What this programme changes in its dose.
    pub change: DoseChange,
}

/// The programme that may be offered after this one; never started by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Which programme.
    pub programme: ProgrammeId,
    /// The number of sessions after which it is offered.
    pub after_sessions: u32,
    /// Whether it is offered only as a question for the clinician (`safety.md` section 8, last
    /// paragraph: a change of phase of a disc programme needs the clinician's tick; ours).
    pub ask_first: bool,
}

/// A clinician's limit up to which pain does not stop the session (the pain-monitoring model,
/// `safety.md` section 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monitored {
    /// Name and profession.
    pub by: Plain,
    /// When it was signed.
    pub date: NaiveDate,
    /// The highest pain that does not stop, 1 to 5.
    pub limit: u8,
}

/// Conditions a clinician has ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    /// Name and profession.
    pub by: Plain,
    /// When it was signed.
    pub date: NaiveDate,
    /// The conditions, as the words of `safety.md` section 2.
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
    /// The programme for a bad day.
    pub flare: Option<ProgrammeId>,
    pub next: Option<Next>,
    pub monitored: Option<Monitored>,
    pub cleared: Option<Cleared>,
}

impl Programme {
    /// A programme of one exercise. Its id in the log is the exercise's id.
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

    /// How much pain is allowed: no rise, unless a clinician has signed a limit.
    pub fn mode(&self) -> Mode {
        let signed = self.monitored.as_ref();
        let limit = signed.and_then(|monitored| Limit::new(monitored.limit));
        limit.map_or(Mode::Seed, |limit| Mode::Monitored { limit })
    }
}
