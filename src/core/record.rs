//! What the log keeps. The bodies of its records; version, type and checksum are `store`'s.
//!
//! The order of the fields is part of the format: dates and pain come before the long lists, so
//! that a reader can stop early.

use super::exercise::{Dose, Side, Sides, Span, words};
use super::ids::{ExerciseId, ProgrammeId};
use super::pain::Pain;
use super::plan::PlanKind;
use super::safety::{Action, Contact, Feeling, Offer};
use super::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A record of the log, or one of a newer version that is kept and shown as such.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A sitting through a programme.
    Session(SessionRecord),
    /// A pain number.
    CheckIn(CheckIn),
    /// Answers to the screening lists.
    Screening(Screening),
    /// A correction of an earlier record.
    Amendment(Amendment),
    /// A type this version does not know.
    Newer {
        /// The word in `type`.
        kind: Plain,
    },
}

impl Record {
    /// Its id; a record of a newer version has none that we know.
    pub fn id(&self) -> Option<Uuid> {
        match self {
            Self::Session(record) => Some(record.id),
            Self::CheckIn(record) => Some(record.id),
            Self::Screening(record) => Some(record.id),
            Self::Amendment(record) => Some(record.id),
            Self::Newer { .. } => None,
        }
    }
}

words! {
    /// How a session ended.
    Outcome {
        /// The timeline's end was reached, skips included.
        Completed = "completed",
        /// Stopped, for pain or by choice.
        Stopped = "stopped",
        /// The program ended before the session did.
        Interrupted = "interrupted",
    }
}

words! {
    /// Why a session was stopped.
    Why {
        /// Pain.
        Pain = "pain",
        /// A warning sign.
        Sign = "sign",
        /// The patient's choice.
        Chosen = "chosen",
        /// The pain panel was open and nothing was answered.
        Unanswered = "unanswered",
    }
}

words! {
    /// Why an exercise was skipped.
    Skipped {
        /// The patient went on to the next.
        Chosen = "chosen",
        /// A rule.
        Rule = "rule",
    }
}

/// Which programme was done, and the checksum of the resolved plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeRef {
    /// Its id.
    pub id: ProgrammeId,
    /// CRC-32 of the outline.
    pub hash: String,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// UUID v7.
    pub id: Uuid,
    /// First step, local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub start: DateTime<FixedOffset>,
    /// Last step or stop.
    #[serde(with = "crate::core::time::seconds")]
    pub end: DateTime<FixedOffset>,
    /// The date it counts for, frozen at the start.
    pub local_date: NaiveDate,
    /// What was done.
    pub programme: ProgrammeRef,
    /// Version of the program.
    pub app: String,
    /// Seconds the timeline ran, without freezes.
    pub active_s: u64,
    /// How it ended.
    pub outcome: Outcome,
    /// Full, easy or calm.
    pub plan: PlanKind,
    /// Pain at the check-in before.
    pub pain_before: Option<Pain>,
    /// Exercise by exercise.
    pub exercises: Vec<ExerciseDone>,
    /// Why, where and how it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<Stop>,
}

impl SessionRecord {
    /// The exercise that something was felt at: the one at hand, or, where nothing of it was done
    /// yet, the last one before it of which something was. `None` where none was begun.
    pub fn felt_at(&self) -> Option<&ExerciseId> {
        let stop = self.stop.as_ref().filter(|stop| stop.is_felt())?;
        let at = stop.exercise.as_ref()?;
        let begun = |e: &&ExerciseDone| e.done.all().any(|d| d.reps > 0 || d.held_s > 0);
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
    /// Whether it was eased on the way.
    pub eased: bool,
    /// Why it was skipped, if it was.
    pub skipped: Option<Skipped>,
}

/// A planned dose as the log writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Sets; 1 for an activity.
    pub sets: u32,
    /// Repetitions per set and side.
    pub reps: Span,
    /// Seconds held per repetition; for an activity its seconds.
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
    /// Repetitions over all sets and sides that count as done: the lower ends.
    pub fn enough_reps(&self) -> u32 {
        let sides = if matches!(self.sides, Sides::Each | Sides::Alternate) {
            2
        } else {
            1
        };
        self.sets
            .saturating_mul(self.reps.low())
            .saturating_mul(sides)
    }
}

/// What was done, per side where the exercise has sides.
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
    /// The place of a side.
    pub fn side(&mut self, side: Option<Side>) -> &mut Option<SideDone> {
        match side {
            None => &mut self.both,
            Some(Side::Right) => &mut self.right,
            Some(Side::Left) => &mut self.left,
        }
    }

    /// Everything done, side by side.
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
    /// What was felt, if it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Feeling>,
    /// How strong, if it was said.
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
    /// The row of `safety.md` section 8 that decided, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u8>,
    /// What was done.
    pub action: Action,
    /// Whom to talk to.
    pub contact: Contact,
}

impl Stop {
    /// Whether something was felt: a stop for pain or a sign, or a panel left open.
    pub fn is_felt(&self) -> bool {
        self.why != Why::Chosen
    }
}

words! {
    /// When a check-in was made.
    When {
        /// Before a session.
        Before = "before",
        /// After a session.
        After = "after",
        /// The morning after a session.
        NextDay = "next_day",
        /// At any other time.
        Outside = "outside",
    }
}

words! {
    /// Where it hurts most distally.
    Place {
        /// The back.
        Back = "back",
        /// The buttock.
        Buttock = "buttock",
        /// The thigh.
        Thigh = "thigh",
        /// The knee.
        Knee = "knee",
        /// The calf.
        Calf = "calf",
        /// The foot.
        Foot = "foot",
    }
}

words! {
    /// How moving is, asked once a week.
    Mobility {
        /// Easier than last week.
        Easier = "easier",
        /// The same.
        Same = "same",
        /// Harder.
        Harder = "harder",
    }
}

/// A pain number and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// Before, after, next day, outside.
    pub when: When,
    /// The session it belongs to.
    pub session: Option<Uuid>,
    /// Pain now.
    pub pain: Pain,
    /// Where, if asked.
    #[serde(default)]
    pub place: Option<Place>,
    /// In the patient's words.
    #[serde(default)]
    pub note: Option<Plain>,
    /// Weekly: how moving is.
    #[serde(default)]
    pub mobility: Option<Mobility>,
    /// The rows of `safety.md` section 8 that this number led to: after a session 27 to 29, the
    /// morning after 30 to 32, of the trend those that were said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u8>,
}

/// What was answered before a session, and what followed. Signs and conditions are the words of
/// `safety.md` section 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// Whether all four lists were shown.
    pub full: bool,
    /// Signs that are open.
    pub signs: Vec<Plain>,
    /// Standing conditions, repeated in every record.
    pub conditions: Vec<Plain>,
    /// Whether the conditions were acknowledged.
    pub acknowledged: bool,
    /// Signs that were open and are gone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Plain>,
    /// Signs that were open and that a doctor has seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Plain>,
    /// Whether the patient said that they have talked with someone (row 30).
    #[serde(default, skip_serializing_if = "is_false")]
    pub talked: bool,
    /// Exercises to ask about first, that they have asked about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<ExerciseId>,
    /// What was felt outside a session, and reported then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub felt: Option<Feeling>,
    /// What was offered; nothing where no session was to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<Offer>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(truth: &bool) -> bool {
    !truth
}

/// A correction; the record it names stays as it is, and readers apply it
/// ([`crate::core::amended`]).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amendment {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The record it corrects.
    pub amends: Uuid,
    /// The fields that change, with their new values.
    pub set: serde_json::Map<String, serde_json::Value>,
}
