//! How much of an exercise was done, in one number: *two sets, not three*.
//!
//! Never more than was planned. Both sides of an exercise with sides get the same number.

use crate::core::ids::ExerciseId;
use crate::core::record::{
    Done, ExerciseDone, Outcome, Planned, SessionRecord, SideDone, Stop, Why,
};
use serde_json::Value;

/// What the number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Whole sets.
    Sets,
    /// Repetitions over all sets, on each side.
    Reps,
    /// Minutes of an activity.
    Minutes,
}

impl Counted {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Sets, Self::Reps, Self::Minutes];

    /// Its word in the name of a field.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sets => "sets",
            Self::Reps => "reps",
            Self::Minutes => "minutes",
        }
    }

    /// The most of it that was planned of an exercise; `None` where it does not count there.
    pub fn most(self, planned: &Planned) -> Option<u32> {
        match (self, is_activity(planned)) {
            (Self::Minutes, true) => Some(planned.hold_s.high().div_ceil(60)),
            (Self::Sets, false) => Some(planned.sets),
            (Self::Reps, false) => Some(planned.sets.saturating_mul(planned.reps.high())),
            _ => None,
        }
    }
}

/// What was done of one exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// What the number counts.
    pub counted: Counted,
    /// The number.
    pub number: u32,
}

impl Amount {
    /// The name of its field.
    pub fn field(&self) -> String {
        format!("{}:{}", self.counted.word(), self.exercise.as_str())
    }

    /// Splits the name of a field.
    pub fn split(field: &str) -> Option<(Counted, ExerciseId)> {
        let (word, exercise) = field.split_once(':')?;
        let counted = Counted::ALL.into_iter().find(|c| c.word() == word)?;
        Some((counted, ExerciseId::new(exercise).ok()?))
    }

    /// Reads a field and its value.
    pub(super) fn read(field: &str, value: &Value) -> Option<Self> {
        let (counted, exercise) = Self::split(field)?;
        Some(Self {
            exercise,
            counted,
            number: u32::try_from(value.as_u64()?).ok()?,
        })
    }

    /// Whether so much was planned of the exercise in this session.
    pub(super) fn fits(&self, session: &SessionRecord) -> bool {
        let exercise = session.exercises.iter().find(|e| e.id == self.exercise);
        let most = exercise.and_then(|e| self.counted.most(&e.planned));
        most.is_some_and(|most| self.number <= most)
    }

    /// Changes what was done, and what follows from it: a session with nothing done has not reached its
    /// end, and one that was stopped for that alone has, once something was done.
    pub(super) fn apply(&self, session: &mut SessionRecord) {
        let mut exercises = session.exercises.iter_mut();
        let Some(exercise) = exercises.find(|e| e.id == self.exercise) else {
            return;
        };
        exercise.done = self.done(&exercise.planned);
        let is_empty = |session: &SessionRecord| {
            let stop = session.stop.as_ref();
            stop.is_some_and(|stop| stop.why == Why::NothingDone)
        };
        match session.outcome {
            Outcome::Completed if !session.is_done() => {
                session.outcome = Outcome::Stopped;
                session.stop = Some(Stop::NOTHING_DONE);
            }
            Outcome::Stopped if session.is_done() && is_empty(session) => {
                session.outcome = Outcome::Completed;
                session.stop = None;
            }
            _ => {}
        }
    }

    fn done(&self, planned: &Planned) -> Done {
        let of_set = planned.reps.low();
        let held = |reps: u32| reps.saturating_mul(planned.hold_s.low());
        let side = match self.counted {
            Counted::Sets => {
                let reps = self.number.saturating_mul(of_set);
                SideDone {
                    sets: self.number,
                    reps,
                    held_s: held(reps),
                }
            }
            Counted::Reps => SideDone {
                sets: self
                    .number
                    .checked_div(of_set)
                    .unwrap_or(0)
                    .min(planned.sets),
                reps: self.number,
                held_s: held(self.number),
            },
            Counted::Minutes => {
                let seconds = self.number.saturating_mul(60).min(planned.hold_s.high());
                let whole = u32::from(seconds > 0 && seconds >= planned.hold_s.low());
                SideDone {
                    sets: whole,
                    reps: whole,
                    held_s: seconds,
                }
            }
        };
        if planned.sides_count() == 2 {
            Done {
                both: None,
                right: Some(side),
                left: Some(side),
            }
        } else {
            Done {
                both: Some(side),
                right: None,
                left: None,
            }
        }
    }
}

/// What the number of an exercise counts, and what it is: minutes of an activity, else whole sets, or
/// repetitions where sets alone do not tell it.
pub fn counted(exercise: &ExerciseDone) -> (Counted, u32) {
    let planned = &exercise.planned;
    let is = |counted| (counted, number(counted, exercise));
    if is_activity(planned) {
        return is(Counted::Minutes);
    }
    let (sets, reps) = (is(Counted::Sets), is(Counted::Reps));
    if planned.sets > 1 && reps.1 == sets.1.saturating_mul(planned.reps.low()) {
        sets
    } else {
        reps
    }
}

/// How much of an exercise was done; of two sides the lesser.
pub fn number(counted: Counted, exercise: &ExerciseDone) -> u32 {
    let sides = exercise.done.all().map(|side| match counted {
        Counted::Sets => side.sets,
        Counted::Reps => side.reps,
        Counted::Minutes => side.held_s / 60,
    });
    sides.min().unwrap_or(0)
}

/// Whether it is minutes of something, such as a walk: one repetition of a minute or more.
fn is_activity(planned: &Planned) -> bool {
    planned.sets == 1
        && planned.reps.high() == 1
        && planned.sides_count() == 1
        && planned.hold_s.low() >= 60
}
