//! How much was planned and done: of an exercise, and of all exercises of a session.

use crate::core::exercise::{Dose, Side, Sides, Span};
use serde::{Deserialize, Serialize};

/// A planned dose as the log writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Sets; 1 for an activity.
    pub sets: u32,
    /// Repetitions per set and side.
    pub reps: Span,
    /// Seconds held per repetition; for an activity, its seconds.
    pub hold_s: Span,
    /// Sides.
    pub sides: Sides,
}

impl From<&Dose> for Planned {
    fn from(dose: &Dose) -> Self {
        match dose {
            Dose::Repetitions(r) => Self {
                sets: r.sets,
                reps: r.reps,
                hold_s: r.hold,
                sides: r.sides,
            },
            Dose::Activity(a) => Self {
                sets: 1,
                reps: Span::exactly(1),
                hold_s: a.minutes.times(60),
                sides: Sides::None,
            },
        }
    }
}

impl Planned {
    /// Repetitions in all sets and sides that count as done: the lower ends.
    pub fn enough_reps(&self) -> u32 {
        self.sets
            .saturating_mul(self.reps.low())
            .saturating_mul(self.sides_count())
    }

    /// How many sides are counted apart.
    pub const fn sides_count(&self) -> u32 {
        if matches!(self.sides, Sides::Each | Sides::Alternate) {
            2
        } else {
            1
        }
    }
}

/// What was done, per side if the exercise has sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Done {
    /// Both sides together, or no sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub both: Option<SideDone>,
    /// The right side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<SideDone>,
    /// The left side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<SideDone>,
}

impl Done {
    /// What was done on one side.
    pub fn side(&mut self, side: Option<Side>) -> &mut Option<SideDone> {
        match side {
            None => &mut self.both,
            Some(Side::Right) => &mut self.right,
            Some(Side::Left) => &mut self.left,
        }
    }

    /// What was done on every side.
    pub fn all(&self) -> impl Iterator<Item = SideDone> {
        [self.both, self.right, self.left].into_iter().flatten()
    }

    /// Repetitions over all sides.
    pub fn reps(&self) -> u32 {
        self.all()
            .map(|side| side.reps)
            .fold(0, u32::saturating_add)
    }

    /// Seconds held over all sides.
    pub fn held_s(&self) -> u64 {
        self.all().map(|side| u64::from(side.held_s)).sum()
    }
}

/// What was done on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SideDone {
    /// Whole sets.
    pub sets: u32,
    /// Whole repetitions over all sets.
    pub reps: u32,
    /// Whole seconds held.
    pub held_s: u32,
}

/// What was planned and done of an exercise, whichever it was.
#[derive(Debug, Clone, Copy)]
pub struct Amounts {
    /// What was planned.
    pub planned: Planned,
    /// What was done.
    pub done: Done,
    /// Whether an easier exercise took its place.
    pub is_replaced: bool,
}

impl Amounts {
    /// Whether a repetition is whole, or half of one that is all there is.
    pub fn is_done(&self) -> bool {
        self.done.reps() > 0 || self.done_thousandths() >= 500
    }

    /// The planned repetitions in thousandths: the lower ends. Where an easier exercise took its place,
    /// what was done of it is all that was to be done.
    pub fn planned_thousandths(&self) -> u64 {
        if self.is_replaced {
            self.done_thousandths()
        } else {
            self.asked_thousandths()
        }
    }

    fn asked_thousandths(&self) -> u64 {
        u64::from(self.planned.enough_reps()) * 1_000
    }

    /// How much of that was done. If the exercise has only one repetition, such as a walk, its time
    /// counts. More than the lower end does not make up for other exercises.
    fn done_thousandths(&self) -> u64 {
        let whole = u64::from(self.done.reps()) * 1_000;
        let asked = u64::from(self.planned.hold_s.low());
        let part = if self.planned.enough_reps() == 1 {
            (self.done.held_s() * 1_000).checked_div(asked).unwrap_or(0)
        } else {
            0
        };
        whole.max(part).min(self.asked_thousandths())
    }
}

/// What the exercises of a session add up to, in thousandths of repetitions.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    planned: u64,
    done: u64,
    /// Whether at least one of them was done.
    pub is_done: bool,
}

impl Tally {
    /// Adds an exercise.
    pub fn add(&mut self, amounts: &Amounts) {
        self.planned = self.planned.saturating_add(amounts.planned_thousandths());
        self.done = self.done.saturating_add(amounts.done_thousandths());
        self.is_done |= amounts.is_done();
    }

    /// Whether at least half of the repetitions were done.
    pub const fn is_half_done(&self) -> bool {
        self.planned > 0 && self.done.saturating_mul(2) >= self.planned
    }
}

impl FromIterator<Amounts> for Tally {
    fn from_iter<I: IntoIterator<Item = Amounts>>(exercises: I) -> Self {
        let mut tally = Self::default();
        exercises
            .into_iter()
            .for_each(|amounts| tally.add(&amounts));
        tally
    }
}
