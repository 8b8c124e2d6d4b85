//! The shapes of the records that make up most of a log, in the order of their fields in
//! [`crate::core::record`].

use super::values::Past;
use super::{Rest, Written};
use crate::core::exercise::{Side, Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::record::{
    CheckIn, Confirmation, Done, ExerciseDone, ForToday, HowMuch, Mobility, Outcome, Place,
    Planned, ProgrammeRef, Record, SessionRecord, SideDone, Skipped, Stop, When, Why,
};
use crate::core::safety::{Action, Contact, Feeling, Part, PlanKind};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

/// The record of a type, from its id on.
pub(super) fn record(kind: &str, rest: &mut Rest<'_>) -> Option<Record> {
    match kind {
        "session" => SessionRecord::fields(rest, false).map(Record::Session),
        "check_in" => CheckIn::fields(rest, false).map(Record::CheckIn),
        "confirmation" => Confirmation::fields(rest, false).map(Record::Confirmation),
        // Rare, or of many words; an amendment is looked at as a whole.
        _ => None,
    }
}

/// Goes past the same.
pub(super) fn pass(kind: &str, rest: &mut Rest<'_>) -> Option<()> {
    match kind {
        "session" => SessionRecord::pass_fields(rest, false),
        "check_in" => CheckIn::pass_fields(rest, false),
        "confirmation" => Confirmation::pass_fields(rest, false),
        _ => None,
    }
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

object!(SessionRecord {
    is id: Uuid,
    is start: DateTime<FixedOffset>,
    is end: DateTime<FixedOffset>,
    is local_date: NaiveDate,
    is programme: ProgrammeRef,
    is app: String,
    is active_s: u64,
    is outcome: Outcome,
    is plan: PlanKind,
    is pain_before: Option<Pain>,
    may_be paper: bool,
    may_be today: Vec<ForToday>,
    is exercises: Vec<ExerciseDone>,
    may_be stop: Option<Stop>,
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

object!(ProgrammeRef {
    is id: ProgrammeId,
    is hash: String,
    may_be level: Option<Level>,
});

object!(ExerciseDone {
    is id: ExerciseId,
    is planned: Planned,
    is done: Done,
    is eased: bool,
    may_be easier: bool,
    is skipped: Option<Skipped>,
    may_be row: Option<u8>,
    may_be part: Option<Part>,
    may_be instead: Option<ExerciseId>,
});

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
                Self::from_word(rest.text()?)
            }
        })+
    };
}

word!(
    Action, Contact, Feeling, ForToday, HowMuch, Mobility, Outcome, Part, Place, PlanKind, Side,
    Sides, Skipped, When, Why
);
