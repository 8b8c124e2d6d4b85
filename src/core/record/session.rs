//! The record of a session: what was planned, what was done, why it was stopped.

use super::{ForToday, Outcome, Skipped, Why};
use crate::core::exercise::{Dose, Side, Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::plan::PlanKind;
use crate::core::safety::{Action, Contact, Feeling, Part, is_one_more};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The programme of the session, and the checksum of its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeRef {
    /// Its id.
    pub id: ProgrammeId,
    /// CRC-32 of the outline.
    pub hash: String,
    /// The level of its full plan, where the programme has levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// UUID v7.
    pub id: Uuid,
    /// Start of the first step, local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub start: DateTime<FixedOffset>,
    /// End of the last step, or the stop.
    #[serde(with = "crate::core::time::seconds")]
    pub end: DateTime<FixedOffset>,
    /// The date it counts for, frozen at the start.
    pub local_date: NaiveDate,
    /// The programme and its plan.
    pub programme: ProgrammeRef,
    /// Version of the program.
    pub app: String,
    /// Seconds for which the timeline ran, without freezes.
    pub active_s: u64,
    /// How it ended.
    pub outcome: Outcome,
    /// Full, easy or calm.
    pub plan: PlanKind,
    /// Pain at the check-in before.
    pub pain_before: Option<Pain>,
    /// Whether it was done without the program and noted afterwards: then its times are those of its
    /// plan, and all or nothing of it was done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paper: bool,
    /// What the patient changed of it beforehand, for that day alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub today: Vec<ForToday>,
    /// What was planned and done of each exercise.
    pub exercises: Vec<ExerciseDone>,
    /// Why, where and how it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<Stop>,
}

impl SessionRecord {
    /// Whether it was fitted into the minutes that there were: less than a session at its level.
    pub fn is_shorter(&self) -> bool {
        self.today.contains(&ForToday::Shorter)
    }

    /// Whether at least one exercise was done.
    pub fn is_done(&self) -> bool {
        self.exercises.iter().any(ExerciseDone::is_done)
    }

    /// Whether any exercise was begun; a hold that was left counts.
    pub fn is_begun(&self) -> bool {
        self.exercises.iter().any(ExerciseDone::is_begun)
    }

    /// Whether it ran on while nobody was there.
    pub fn is_abandoned(&self) -> bool {
        let stop = self.stop.as_ref();
        stop.is_some_and(|stop| stop.why == Why::Absent)
    }

    /// Whether enough was done to keep a day, whatever its plan was (DESIGN section 4): at least half
    /// of its repetitions were done, or something was done and it was stopped for pain or a sign. A
    /// pain panel left open counts as a stop for pain.
    pub fn is_enough(&self) -> bool {
        let for_pain = self.stop.as_ref().is_some_and(Stop::is_felt);
        // The very first repetition may be the one that hurt.
        let begun = || self.is_begun() || self.felt_at().is_some();
        self.is_half_done() || for_pain && begun()
    }

    fn is_half_done(&self) -> bool {
        let exercises = || self.exercises.iter();
        let sum = |all: u64, one: u64| all.saturating_add(one);
        let planned = exercises().map(ExerciseDone::planned_thousandths);
        let planned = planned.fold(0, sum);
        let done = exercises().map(ExerciseDone::done_thousandths);
        planned > 0 && done.fold(0, sum).saturating_mul(2) >= planned
    }

    /// The exercise at which the patient felt something: the current one, or, if nothing of it was
    /// done yet, the last one before it that was begun. `None` if none was begun.
    pub fn felt_at(&self) -> Option<&ExerciseId> {
        let stop = self.stop.as_ref().filter(|stop| stop.is_felt())?;
        let at = stop.exercise.as_ref()?;
        let begun = |e: &&ExerciseDone| e.is_begun();
        let place = self.exercises.iter().position(|e| e.id == *at);
        let so_far = self
            .exercises
            .iter()
            .take(place.map_or(0, |place| place + 1));
        if stop.rep > 0 || place.is_none() {
            return Some(at);
        }
        so_far.rev().find(begun).map(|exercise| &exercise.id)
    }
}

/// One exercise of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseDone {
    /// Which.
    pub id: ExerciseId,
    /// What was planned.
    pub planned: Planned,
    /// What was done.
    pub done: Done,
    /// Whether it was eased during the session.
    pub eased: bool,
    /// Whether the patient asked for the easier version; a rule eased it otherwise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub easier: bool,
    /// Why it was skipped, if it was.
    pub skipped: Option<Skipped>,
    /// The row of `safety.md` section 8 that skipped it. Logs of early versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u8>,
    /// The part of that row, where it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// The easier exercise that took its place in the session, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<ExerciseId>,
}

impl ExerciseDone {
    /// One that was planned, and left out before the session began.
    pub fn left_out(id: ExerciseId, dose: &Dose) -> Self {
        Self {
            id,
            planned: dose.into(),
            done: Done::default(),
            eased: false,
            easier: false,
            skipped: Some(Skipped::Chosen),
            row: None,
            part: None,
            instead: None,
        }
    }

    /// Whether it was left out for one point more than before (row 22b).
    pub const fn is_one_more(&self) -> bool {
        is_one_more(self.row, self.part)
    }

    /// Whether a repetition of it is whole, or half of one that is all there is of it: of an activity,
    /// half of its minutes.
    pub fn is_done(&self) -> bool {
        self.done.reps() > 0 || self.done_thousandths() >= 500
    }

    /// Whether it was begun; a hold that was left counts.
    pub fn is_begun(&self) -> bool {
        self.done.reps() > 0 || self.held_s() > 0
    }

    /// Its planned repetitions in thousandths: the lower ends. Where an easier exercise took its place,
    /// what was done of it is all that was to be done.
    pub fn planned_thousandths(&self) -> u64 {
        if self.instead.is_some() {
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
    pub fn done_thousandths(&self) -> u64 {
        let whole = u64::from(self.done.reps()) * 1_000;
        let asked = u64::from(self.planned.hold_s.low());
        let part = if self.planned.enough_reps() == 1 {
            (self.held_s() * 1_000).checked_div(asked).unwrap_or(0)
        } else {
            0
        };
        whole.max(part).min(self.asked_thousandths())
    }

    fn held_s(&self) -> u64 {
        self.done.all().map(|side| u64::from(side.held_s)).sum()
    }
}

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

/// Where and why a session was stopped, and what was advised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Why.
    pub why: Why,
    /// What was felt, if it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Feeling>,
    /// Its level, if it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Pain>,
    /// The exercise at that moment.
    pub exercise: Option<ExerciseId>,
    /// The set, from 1.
    pub set: u32,
    /// The repetition, from 1; 0 between repetitions.
    pub rep: u32,
    /// The side at work.
    pub side: Option<Side>,
    /// The row of `safety.md` section 8 that decided, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u8>,
    /// The part of the row, where it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// What was done.
    pub action: Action,
    /// Whom to talk to.
    pub contact: Contact,
}

impl Stop {
    /// The stop of a session whose end was reached with nothing done.
    pub const NOTHING_DONE: Self = Self {
        why: Why::NothingDone,
        kind: None,
        level: None,
        exercise: None,
        set: 0,
        rep: 0,
        side: None,
        row: None,
        part: None,
        action: Action::Stop,
        contact: Contact::None,
    };

    /// Whether it was for one point more than before (row 22b).
    pub const fn is_one_more(&self) -> bool {
        is_one_more(self.row, self.part)
    }

    /// Whether the patient felt something: a stop for pain or a sign, or a panel left open.
    pub fn is_felt(&self) -> bool {
        matches!(self.why, Why::Pain | Why::Sign | Why::Unanswered)
    }
}
