//! The parts of a dose that a programme may change, and a value of one.

use super::dose::limits::{HOLD, MINUTES, REPS, REST, SETS, TEMPO};
use super::dose::{Dose, DoseChange, Span};

/// A part of a dose that a programme may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// How many sets.
    Sets,
    /// Repetitions in a set, per side.
    Reps,
    /// Seconds that a position is held.
    Hold,
    /// Seconds into the position.
    Move,
    /// Seconds back.
    Return,
    /// Seconds between repetitions.
    Pause,
    /// Seconds between sets.
    Rest,
    /// Which sides.
    Sides,
    /// The movement the other way too.
    BothWays,
    /// Minutes of an activity.
    Minutes,
}

/// A value of a [`Part`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A whole number.
    Number(u32),
    /// A range; one of a single number is written as a number.
    Range(Span),
    /// A word, as the file has it.
    Word(&'static str),
    /// Yes or no.
    Flag(bool),
}

impl Part {
    /// All of them, in the order in which a file has them.
    pub const ALL: [Self; 10] = [
        Self::Sets,
        Self::Reps,
        Self::Hold,
        Self::Move,
        Self::Return,
        Self::Pause,
        Self::Rest,
        Self::Sides,
        Self::BothWays,
        Self::Minutes,
    ];

    /// Its key in a file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sets => "sets",
            Self::Reps => "reps",
            Self::Hold => "hold",
            Self::Move => "move",
            Self::Return => "return",
            Self::Pause => "pause",
            Self::Rest => "rest",
            Self::Sides => "sides",
            Self::BothWays => "both-ways",
            Self::Minutes => "minutes",
        }
    }

    /// The part with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }

    /// The numbers that a file may use; `None` where it is no number.
    pub const fn limits(self) -> Option<Span> {
        match self {
            Self::Sets => Some(SETS),
            Self::Reps => Some(REPS),
            Self::Hold => Some(HOLD),
            Self::Move | Self::Return | Self::Pause => Some(TEMPO),
            Self::Rest => Some(REST),
            Self::Minutes => Some(MINUTES),
            Self::Sides | Self::BothWays => None,
        }
    }

    /// Whether a file may have a range in its place.
    pub const fn is_range(self) -> bool {
        matches!(self, Self::Reps | Self::Hold | Self::Minutes)
    }

    /// Whether a dose has it.
    pub const fn is_of(self, dose: &Dose) -> bool {
        matches!(self, Self::Minutes) == matches!(dose, Dose::Activity(_))
    }

    /// Its value in a dose, where the dose has it.
    pub fn in_dose(self, dose: &Dose) -> Option<Amount> {
        Some(match (self, dose) {
            (Self::Minutes, Dose::Activity(dose)) => Amount::Range(dose.minutes),
            (_, Dose::Activity(_)) | (Self::Minutes, _) => return None,
            (Self::Sets, Dose::Repetitions(dose)) => Amount::Number(dose.sets),
            (Self::Reps, Dose::Repetitions(dose)) => Amount::Range(dose.reps),
            (Self::Hold, Dose::Repetitions(dose)) => Amount::Range(dose.hold),
            (Self::Move, Dose::Repetitions(dose)) => Amount::Number(dose.into.0),
            (Self::Return, Dose::Repetitions(dose)) => Amount::Number(dose.back.0),
            (Self::Pause, Dose::Repetitions(dose)) => Amount::Number(dose.pause.0),
            (Self::Rest, Dose::Repetitions(dose)) => Amount::Number(dose.rest.0),
            (Self::Sides, Dose::Repetitions(dose)) => Amount::Word(dose.sides.word()),
            (Self::BothWays, Dose::Repetitions(dose)) => Amount::Flag(dose.both_ways),
        })
    }

    /// Its value among the changes of a programme, where it is changed.
    pub fn in_change(self, change: &DoseChange) -> Option<Amount> {
        match self {
            Self::Sets => change.sets.map(Amount::Number),
            Self::Reps => change.reps.map(Amount::Range),
            Self::Hold => change.hold.map(Amount::Range),
            Self::Move => change.into.map(|seconds| Amount::Number(seconds.0)),
            Self::Return => change.back.map(|seconds| Amount::Number(seconds.0)),
            Self::Pause => change.pause.map(|seconds| Amount::Number(seconds.0)),
            Self::Rest => change.rest.map(|seconds| Amount::Number(seconds.0)),
            Self::Sides => change.sides.map(|sides| Amount::Word(sides.word())),
            Self::BothWays => change.both_ways.map(Amount::Flag),
            Self::Minutes => change.minutes.map(Amount::Range),
        }
    }
}

impl Amount {
    /// The range that it is, if it is a number.
    pub const fn span(self) -> Option<Span> {
        match self {
            Self::Number(number) => Some(Span::exactly(number)),
            Self::Range(span) => Some(span),
            Self::Word(_) | Self::Flag(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_by_its_key() {
        for part in Part::ALL {
            assert_eq!(Part::from_key(part.key()), Some(part));
            assert!(!part.is_range() || part.limits().is_some());
        }
    }
}
