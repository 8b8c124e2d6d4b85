//! The shapes of the records that make up most of a log, in the order of their fields in
//! [`crate::core::record`].

use super::values::Past;
use super::{Rest, Written};
use crate::core::amended::changes_days;
use crate::core::exercise::{Side, Sides, Span};
use crate::core::history::Trace;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::record::{
    Amendment, Amounts, CheckIn, Confirmation, Done, Ending, ExerciseDone, ForToday, HowMuch,
    Mobility, Outcome, Place, Planned, ProgrammeRef, Record, SessionRecord, SideDone, Skipped,
    Stop, Tally, When, Why,
};
use crate::core::safety::{Action, Contact, Feeling, Part, PlanKind};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use compact_str::CompactString;
use serde_json::{Map, Value};
use uuid::Uuid;

/// The record of a type, from its id on.
pub(super) fn record(kind: &str, rest: &mut Rest<'_>) -> Option<Record> {
    match kind {
        "session" => SessionRecord::fields(rest, false).map(Record::Session),
        "check_in" => CheckIn::fields(rest, false).map(Record::CheckIn),
        "confirmation" => Confirmation::fields(rest, false).map(Record::Confirmation),
        "amendment" => Amendment::fields(rest, false).map(Record::Amendment),
        // Rare, or of many words.
        _ => None,
    }
}

/// Goes past the same.
pub(super) fn pass(kind: &str, rest: &mut Rest<'_>) -> Option<()> {
    match kind {
        "session" => SessionRecord::pass_fields(rest, false),
        "check_in" => CheckIn::pass_fields(rest, false),
        "confirmation" => Confirmation::pass_fields(rest, false),
        "amendment" => AmendmentPart::pass_fields(rest, false),
        _ => None,
    }
}

/// What it leaves behind in the days of a log.
pub(super) fn trace(kind: &str, rest: &mut Rest<'_>) -> Option<Trace> {
    match kind {
        "session" => of_session(rest),
        "amendment" => of_amendment(rest),
        _ => Trace::of(&record(kind, rest)?),
    }
}

fn of_amendment(rest: &mut Rest<'_>) -> Option<Trace> {
    let quiet = AmendmentPart::fields(rest, false)?;
    Some(Trace::of_quiet_amendment(quiet.id, quiet.at, quiet.amends))
}

fn of_session(rest: &mut Rest<'_>) -> Option<Trace> {
    let session = SessionPart::fields(rest, false)?;
    if session.stop.is_some() {
        // Where and why a session was stopped is rare, and decides on its day together with the rest.
        return None;
    }
    let tally = session.exercises;
    let ending = Ending::of(session.outcome, false, || tally.is_done);
    let (id, start, date) = (session.id, session.start, session.local_date);
    Some(Trace::of_session(
        (id, start, date),
        ending,
        tally.is_half_done(),
    ))
}

/// An object with fields that are always there, and some that may be missing.
macro_rules! object {
    ($name:ident { $($how:ident $field:ident: $value:ty,)+ }) => {
        impl $name {
            fn fields(rest: &mut Rest<'_>, is_first: bool) -> Option<Self> {
                let mut fields = rest.fields(is_first);
                Some(Self {
                    $($field: fields.$how::<$value>(concat!(",\"", stringify!($field), "\":"))?,)+
                })
            }

            fn pass_fields(rest: &mut Rest<'_>, is_first: bool) -> Option<()> {
                let mut fields = rest.fields(is_first);
                $(fields.$how::<Past<$value>>(concat!(",\"", stringify!($field), "\":"))?;)+
                Some(())
            }
        }

        impl Written for $name {
            fn read(rest: &mut Rest<'_>) -> Option<Self> {
                rest.byte(b'{')?;
                let object = Self::fields(rest, true)?;
                rest.byte(b'}').map(|()| object)
            }

            fn pass(rest: &mut Rest<'_>) -> Option<()> {
                rest.byte(b'{')?;
                Self::pass_fields(rest, true)?;
                rest.byte(b'}')
            }
        }
    };
}

/// An object, and the same read no further than to the fields with an arrow: behind it stands what is made
/// of one. The others are gone past.
macro_rules! object_or_part {
    ($name:ident, $part:ident { $($how:ident $field:ident: $value:ty $(=> $of_it:ty)?,)+ }) => {
        object!($name { $($how $field: $value,)+ });

        #[expect(dead_code, reason = "nothing is made of most fields")]
        struct $part {
            $($field: part!($value $(, $of_it)?),)+
        }

        object!($part { $($how $field: part!($value $(, $of_it)?),)+ });
    };
}

macro_rules! part {
    ($value:ty) => { Past<$value> };
    ($value:ty, $of_it:ty) => { $of_it };
}

object_or_part!(SessionRecord, SessionPart {
    is id: Uuid => Uuid,
    is start: DateTime<FixedOffset> => DateTime<FixedOffset>,
    is end: DateTime<FixedOffset>,
    is local_date: NaiveDate => NaiveDate,
    is programme: ProgrammeRef,
    is app: CompactString,
    is active_s: u64,
    is outcome: Outcome => Outcome,
    is plan: PlanKind,
    is pain_before: Option<Pain>,
    may_be paper: bool,
    may_be today: Vec<ForToday>,
    is exercises: Vec<ExerciseDone> => Tally,
    may_be stop: Option<Stop> => Option<Past<Stop>>,
});

object!(CheckIn {
    is id: Uuid,
    is at: DateTime<FixedOffset>,
    is local_date: NaiveDate,
    is when: When,
    is session: Option<Uuid>,
    is pain: Pain,
    may_be place: Option<Place>,
    may_be note: Option<Plain>,
    may_be mobility: Option<Mobility>,
    may_be rows: Vec<u8>,
});

object!(Confirmation {
    is id: Uuid,
    is at: DateTime<FixedOffset>,
    is local_date: NaiveDate,
    is session: Uuid,
    is done: HowMuch,
});

object_or_part!(Amendment, AmendmentPart {
    is id: Uuid => Uuid,
    is at: DateTime<FixedOffset> => DateTime<FixedOffset>,
    is amends: Uuid => Uuid,
    is set: Map<String, Value> => Quiet,
});

object!(ProgrammeRef {
    is id: ProgrammeId,
    is hash: CompactString,
    may_be level: Option<Level>,
});

object_or_part!(ExerciseDone, ExercisePart {
    is id: ExerciseId,
    is planned: Planned => Planned,
    is done: Done => Done,
    is eased: bool,
    may_be easier: bool,
    is skipped: Option<Skipped>,
    may_be row: Option<u8>,
    may_be part: Option<Part>,
    may_be instead: Option<ExerciseId> => Option<Past<ExerciseId>>,
});

/// Fields of a correction by which no other days are kept. One that changes days is read whole wherever it
/// stands.
struct Quiet;

impl Written for Quiet {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let mut is_quiet = true;
        rest.set(|field, _: Past<Value>| is_quiet &= !changes_days(field))?;
        is_quiet.then_some(Self)
    }
}

/// What a list of exercises adds up to.
impl Written for Tally {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let mut tally = Self::default();
        rest.list(|exercise: ExercisePart| {
            tally.add(&Amounts {
                planned: exercise.planned,
                done: exercise.done,
                is_replaced: exercise.instead.is_some(),
            });
        })?;
        Some(tally)
    }
}

object!(Planned {
    is sets: u32,
    is reps: Span,
    is hold_s: Span,
    is sides: Sides,
});

object!(Done {
    may_be both: Option<SideDone>,
    may_be right: Option<SideDone>,
    may_be left: Option<SideDone>,
});

object!(SideDone {
    is sets: u32,
    is reps: u32,
    is held_s: u32,
});

object!(Stop {
    is why: Why,
    may_be kind: Option<Feeling>,
    may_be level: Option<Pain>,
    is exercise: Option<ExerciseId>,
    is set: u32,
    is rep: u32,
    is side: Option<Side>,
    may_be row: Option<u8>,
    may_be part: Option<Part>,
    is action: Action,
    is contact: Contact,
});

/// Enums whose values have one word each.
macro_rules! word {
    ($($words:ty),+) => {
        $(impl Written for $words {
            fn read(rest: &mut Rest<'_>) -> Option<Self> {
                Self::from_bytes(rest.quoted()?)
            }
        })+
    };
}

word!(
    Action, Contact, Feeling, ForToday, HowMuch, Mobility, Outcome, Part, Place, PlanKind, Side,
    Sides, Skipped, When, Why
);
