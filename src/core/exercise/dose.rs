//! Doses: sets, repetitions, holds and their tempo, or minutes; and the limits of each.

use super::words::Sides;
use crate::core::time::Seconds;
use serde::{Deserialize, Serialize};

/// A number or a range of a dose. `low` is enough to count as done; `high` is the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    low: u32,
    high: u32,
}

impl Span {
    /// A range; `None` if `high` is below `low`.
    pub const fn new(low: u32, high: u32) -> Option<Self> {
        if low <= high {
            Some(Self { low, high })
        } else {
            None
        }
    }

    /// A single number.
    pub const fn exactly(n: u32) -> Self {
        Self { low: n, high: n }
    }

    /// The lower end, which is enough.
    pub const fn low(self) -> u32 {
        self.low
    }

    /// The upper end, which totals use.
    pub const fn high(self) -> u32 {
        self.high
    }

    /// Whether the whole of `inner` lies within this range.
    pub const fn holds(self, inner: Self) -> bool {
        self.low <= inner.low && inner.high <= self.high
    }

    /// The range with both ends multiplied.
    #[must_use]
    pub fn times(self, by: u32) -> Self {
        Self {
            low: self.low.saturating_mul(by),
            high: self.high.saturating_mul(by),
        }
    }

    /// The range with neither end above `most`.
    #[must_use]
    pub fn at_most(self, most: u32) -> Self {
        Self {
            low: self.low.min(most),
            high: self.high.min(most),
        }
    }
}

impl TryFrom<[u32; 2]> for Span {
    type Error = &'static str;
    fn try_from([low, high]: [u32; 2]) -> Result<Self, Self::Error> {
        Self::new(low, high).ok_or("a range runs from the smaller number to the larger")
    }
}

impl From<Span> for [u32; 2] {
    fn from(s: Span) -> Self {
        [s.low, s.high]
    }
}

/// The numbers that a file may use: wide enough for every patient, and narrow enough that no file
/// makes the program hang.
pub mod limits {
    use super::Span;

    const fn span(low: u32, high: u32) -> Span {
        Span { low, high }
    }

    /// Sets.
    pub const SETS: Span = span(1, 10);
    /// Repetitions in a set.
    pub const REPS: Span = span(1, 100);
    /// Seconds of a hold; 0 is none.
    pub const HOLD: Span = span(0, 600);
    /// Seconds into a movement, back, and between repetitions.
    pub const TEMPO: Span = span(0, 60);
    /// Seconds between sets.
    pub const REST: Span = span(0, 600);
    /// Minutes of an activity.
    pub const MINUTES: Span = span(1, 180);
}

/// How much of an exercise: repetitions with holds, or minutes of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dose {
    /// Sets of repetitions.
    Repetitions(Repetitions),
    /// Minutes of one activity.
    Activity(Activity),
}

/// Sets × repetitions with their tempo. Seconds are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repetitions {
    /// How many sets, 1 to 10.
    pub sets: u32,
    /// Repetitions in a set, per side, 1 to 100.
    pub reps: Span,
    /// Seconds a position is held, 0 to 600; 0 = no hold.
    pub hold: Span,
    /// Seconds into the position.
    #[serde(rename = "move")]
    pub into: Seconds,
    /// Seconds back.
    #[serde(rename = "return")]
    pub back: Seconds,
    /// Seconds between repetitions.
    pub pause: Seconds,
    /// Seconds between sets.
    pub rest: Seconds,
    /// Which sides.
    pub sides: Sides,
    /// The same movement the other way too, as part of the repetition (document 004's tilt).
    pub both_ways: bool,
}

/// Minutes of walking, breathing, scanning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Minutes, 1 to 180.
    pub minutes: Span,
    /// Done away from the screen: measured in wall time, and ended by the patient.
    pub away: bool,
}

/// The parts of an exercise's dose that a programme may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    missing_docs,
    reason = "each field is the one of the same name in `Repetitions` or `Activity`"
)]
pub struct DoseChange {
    pub sets: Option<u32>,
    pub reps: Option<Span>,
    pub hold: Option<Span>,
    pub into: Option<Seconds>,
    pub back: Option<Seconds>,
    pub pause: Option<Seconds>,
    pub rest: Option<Seconds>,
    pub sides: Option<Sides>,
    pub both_ways: Option<bool>,
    pub minutes: Option<Span>,
}

impl DoseChange {
    /// Both changes; where both change the same, the second counts.
    #[must_use]
    pub fn and(&self, then: &Self) -> Self {
        Self {
            sets: then.sets.or(self.sets),
            reps: then.reps.or(self.reps),
            hold: then.hold.or(self.hold),
            into: then.into.or(self.into),
            back: then.back.or(self.back),
            pause: then.pause.or(self.pause),
            rest: then.rest.or(self.rest),
            sides: then.sides.or(self.sides),
            both_ways: then.both_ways.or(self.both_ways),
            minutes: then.minutes.or(self.minutes),
        }
    }
}

impl Dose {
    /// Whether it is done away from the screen. A programme puts it last.
    pub const fn is_away(&self) -> bool {
        matches!(self, Self::Activity(Activity { away: true, .. }))
    }

    /// Whether it asks for less than another one, and for more in nothing.
    pub fn asks_less_than(&self, other: &Self) -> bool {
        let amounts = |dose: &Self| match dose {
            Self::Repetitions(r) => [
                r.sets,
                r.reps.low(),
                r.reps.high(),
                r.hold.low(),
                r.hold.high(),
            ],
            Self::Activity(a) => [a.minutes.low(), a.minutes.high(), 0, 0, 0],
        };
        let (this, other) = (amounts(self), amounts(other));
        this != other && this.iter().zip(&other).all(|(this, other)| this <= other)
    }

    /// The dose with a programme's changes. A change that does not fit the kind of dose (minutes
    /// for repetitions) is a fault of the file, which `content` reports. Here it changes nothing.
    #[must_use]
    pub fn with(self, change: &DoseChange) -> Self {
        match self {
            Self::Repetitions(r) => Self::Repetitions(Repetitions {
                sets: change.sets.unwrap_or(r.sets),
                reps: change.reps.unwrap_or(r.reps),
                hold: change.hold.unwrap_or(r.hold),
                into: change.into.unwrap_or(r.into),
                back: change.back.unwrap_or(r.back),
                pause: change.pause.unwrap_or(r.pause),
                rest: change.rest.unwrap_or(r.rest),
                sides: change.sides.unwrap_or(r.sides),
                both_ways: change.both_ways.unwrap_or(r.both_ways),
            }),
            Self::Activity(a) => Self::Activity(Activity {
                minutes: change.minutes.unwrap_or(a.minutes),
                ..a
            }),
        }
    }
}

/// Ranges that a programme's changes of a dose should stay within; `check` compares them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the dose key of the same name")]
pub struct Allowed {
    pub sets: Option<Span>,
    pub reps: Option<Span>,
    pub hold: Option<Span>,
    pub rest: Option<Span>,
    pub minutes: Option<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_cannot_be_reversed() {
        assert_eq!(Span::new(15, 10), None);
        assert_eq!(Span::new(20, 30).map(|s| s.at_most(25)), Span::new(20, 25));
    }

    #[test]
    fn a_programme_changes_the_dose_only_where_it_says_so() {
        let dose = Dose::Activity(Activity {
            minutes: Span::exactly(30),
            away: true,
        });
        let change = DoseChange {
            minutes: Span::new(5, 10),
            sets: Some(3),
            ..DoseChange::default()
        };
        let Dose::Activity(a) = dose.with(&change) else {
            unreachable!("kind is kept")
        };
        assert_eq!((a.minutes.low(), a.minutes.high(), a.away), (5, 10, true));
    }
}
