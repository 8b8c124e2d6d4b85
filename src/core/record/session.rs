//! The record of a session: what was planned, what was done, why it was stopped.

use super::amounts::{Amounts, Done, Planned, Tally};
use super::{ForToday, Outcome, Skipped, Why};
use crate::core::exercise::{Dose, Side};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::plan::PlanKind;
use crate::core::safety::{Action, Contact, Feeling, Part, is_one_more};
use chrono::{DateTime, FixedOffset, NaiveDate};
use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The programme of the session, and the checksum of its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeRef {
    /// Its id.
    pub id: ProgrammeId,
    /// CRC-32 of the outline.
    pub hash: CompactString,
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
    #[serde(serialize_with = "crate::core::time::date::serialize")]
    pub local_date: NaiveDate,
    /// The programme and its plan.
    pub programme: ProgrammeRef,
    /// Version of the program.
    pub app: CompactString,
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
    /// [`super::Record::rank`].
    pub(in crate::core) const RANK: u8 = 2;

    /// Whether it was fitted into the minutes that there were: less than a session at its level.
    pub fn is_shorter(&self) -> bool {
        self.today.contains(&ForToday::Shorter)
    }

    /// Whether at least one exercise was done.
    pub fn is_done(&self) -> bool {
        self.exercises.iter().any(ExerciseDone::is_done)
    }

    /// What says whether somebody was there when it ended.
    pub fn ending(&self) -> Ending {
        Ending::of(self.outcome, self.is_abandoned(), || self.is_done())
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
        self.tally().is_half_done() || for_pain && begun()
    }

    fn tally(&self) -> Tally {
        self.exercises.iter().map(ExerciseDone::amounts).collect()
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

/// What the end of a session says of whether somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Somebody was there to stop it, or nothing was done that asks for an answer.
    Seen,
    /// It ran to its end.
    RanOut,
    /// It ran on while nobody was there, until the program gave it up.
    Abandoned,
}

impl Ending {
    /// That of a session with this outcome; `is_done` says whether at least one exercise was done.
    pub fn of(outcome: Outcome, is_abandoned: bool, is_done: impl Fn() -> bool) -> Self {
        match outcome {
            Outcome::Completed if is_done() => Self::RanOut,
            Outcome::Stopped | Outcome::Interrupted if is_abandoned && is_done() => Self::Abandoned,
            Outcome::Completed | Outcome::Stopped | Outcome::Interrupted => Self::Seen,
        }
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

    /// How much of it was planned and done.
    pub const fn amounts(&self) -> Amounts {
        Amounts {
            planned: self.planned,
            done: self.done,
            is_replaced: self.instead.is_some(),
        }
    }

    /// Whether a repetition of it is whole, or half of one that is all there is of it: of an activity,
    /// half of its minutes.
    pub fn is_done(&self) -> bool {
        self.amounts().is_done()
    }

    /// Whether it was begun; a hold that was left counts.
    pub fn is_begun(&self) -> bool {
        self.done.reps() > 0 || self.done.held_s() > 0
    }
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
