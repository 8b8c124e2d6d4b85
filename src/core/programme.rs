//! The programme: exercises in order, how many days a week, and which programme may follow.

mod weekdays;

pub use weekdays::Weekdays;

use super::exercise::{DoseChange, Exercise, Side};
use super::ids::{ExerciseId, ProgrammeId};
use super::level::{AFTER, AtLevel, Level};
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
    /// On these days of the week. A day that is done counts whichever it is.
    On(Weekdays),
}

impl Frequency {
    /// On how many days of a week, 1 to 7; `None` where it is done as needed.
    pub fn a_week(self) -> Option<u8> {
        match self {
            Self::DaysPerWeek(days) => Some(days.clamp(1, 7)),
            Self::AsNeeded => None,
            Self::On(days) => Some(days.count()),
        }
    }

    /// The chosen days of the week, where there are such.
    pub const fn chosen(self) -> Option<Weekdays> {
        match self {
            Self::On(days) => Some(days),
            Self::DaysPerWeek(_) | Self::AsNeeded => None,
        }
    }
}

/// One exercise of a programme with its changed dose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// What this programme changes in its dose.
    pub change: DoseChange,
    /// What each level changes besides, the gentlest first. A level beyond the last is the last.
    pub levels: Vec<DoseChange>,
}

impl Item {
    /// What is changed in its dose at a level.
    pub fn change_at(&self, level: Level) -> DoseChange {
        let of_level = self.levels.get(level.index()).or(self.levels.last());
        of_level.map_or(self.change, |level| self.change.and(level))
    }

    /// The same exercise at one level, without the others.
    #[must_use]
    pub fn only_at(&self, level: Level) -> Self {
        Self {
            exercise: self.exercise.clone(),
            change: self.change_at(level),
            levels: Vec::new(),
        }
    }
}

/// How a programme goes through its levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The level where one begins.
    pub first: Level,
    /// Sessions at a level after which the next one may be offered.
    pub after_sessions: u32,
}

impl Progress {
    /// Where the file says nothing.
    pub const USUAL: Self = Self {
        first: Level::FIRST,
        after_sessions: AFTER,
    };
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

/// An easier exercise in the place of another, in a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// The programme that would have it.
    pub programme: ProgrammeId,
    /// The exercise that was too much.
    pub exercise: ExerciseId,
    /// The one that it names as its easier version.
    pub easier: ExerciseId,
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
    pub progress: Progress,
    /// The level at which it is done: where one begins, unless [`Programme::at`] says another.
    pub level: Level,
    /// The programme for a bad day.
    pub flare: Option<ProgrammeId>,
    pub next: Option<Next>,
    pub monitored: Option<Monitored>,
    pub cleared: Option<Cleared>,
}

impl Programme {
    /// Who signed something for it, and when.
    pub fn signed(&self) -> Option<(&Plain, NaiveDate)> {
        let monitored = self.monitored.as_ref().map(|m| (&m.by, m.date));
        monitored.or(self.cleared.as_ref().map(|c| (&c.by, c.date)))
    }

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
                levels: Vec::new(),
            }],
            progress: Progress::USUAL,
            level: Level::FIRST,
            flare: None,
            next: None,
            monitored: None,
            cleared: None,
        })
    }

    /// Its highest level: the longest list of its exercises; 1 where it has none.
    pub fn most(&self) -> Level {
        let longest = self.items.iter().map(|item| item.levels.len()).max();
        let longest = longest.and_then(|levels| u8::try_from(levels).ok());
        longest.and_then(Level::new).unwrap_or(Level::FIRST)
    }

    /// The same programme at a level; one that it does not have is its highest.
    #[must_use]
    pub fn at(&self, level: Level) -> Self {
        Self {
            level: level.min(self.most()),
            ..self.clone()
        }
    }

    /// The level at which it is done, where it has several.
    pub fn at_level(&self) -> Option<AtLevel> {
        let of = self.most();
        (of > Level::FIRST).then_some(AtLevel {
            now: self.level,
            of,
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
