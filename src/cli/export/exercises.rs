//! One row for each exercise of a session.

use super::Column;
use crate::core::exercise::Sides;
use crate::core::history::Lately;
use crate::core::ids::ExerciseId;
use crate::core::record::{ExerciseDone, Record, SessionRecord, SideDone, Skipped};
use crate::i18n::t;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

/// The fields of [`Entry`] in order, and the pseudonym behind them.
pub(super) const COLUMNS: &[Column] = &[
    ("session", t::COLUMN_SESSION),
    ("local_date", t::COLUMN_LOCAL_DATE),
    ("number", t::COLUMN_NUMBER),
    ("exercise", t::COLUMN_ID),
    ("planned_sets", t::COLUMN_PLANNED_SETS),
    ("planned_reps_low", t::COLUMN_PLANNED_REPS_LOW),
    ("planned_reps_high", t::COLUMN_PLANNED_REPS_HIGH),
    ("planned_hold_s_low", t::COLUMN_PLANNED_HOLD),
    ("planned_hold_s_high", t::COLUMN_PLANNED_HOLD),
    ("planned_sides", t::COLUMN_PLANNED_SIDES),
    ("done_both_sets", t::COLUMN_DONE_BOTH),
    ("done_both_reps", t::COLUMN_ALL_SETS),
    ("done_both_held_s", t::COLUMN_ALL_REPS),
    ("done_right_sets", t::COLUMN_DONE_RIGHT),
    ("done_right_reps", t::COLUMN_ALL_SETS),
    ("done_right_held_s", t::COLUMN_ALL_REPS),
    ("done_left_sets", t::COLUMN_DONE_LEFT),
    ("done_left_reps", t::COLUMN_ALL_SETS),
    ("done_left_held_s", t::COLUMN_ALL_REPS),
    ("eased", t::COLUMN_EASED),
    ("skipped", t::COLUMN_SKIPPED),
    ("confirmation", t::COLUMN_CONFIRMATION),
    ("pseudonym", t::COLUMN_PSEUDONYM),
];

/// An exported exercise of a session.
#[derive(Serialize)]
pub(super) struct Entry<'r> {
    session: Uuid,
    #[serde(serialize_with = "crate::core::time::date::serialize")]
    local_date: NaiveDate,
    number: usize,
    exercise: &'r ExerciseId,
    planned_sets: u32,
    planned_reps_low: u32,
    planned_reps_high: u32,
    planned_hold_s_low: u32,
    planned_hold_s_high: u32,
    planned_sides: Sides,
    done_both_sets: Option<u32>,
    done_both_reps: Option<u32>,
    done_both_held_s: Option<u32>,
    done_right_sets: Option<u32>,
    done_right_reps: Option<u32>,
    done_right_held_s: Option<u32>,
    done_left_sets: Option<u32>,
    done_left_reps: Option<u32>,
    done_left_held_s: Option<u32>,
    eased: bool,
    skipped: Option<Skipped>,
    confirmation: Option<&'static str>,
}

/// The exercises of the days for which `within` is true.
pub(super) fn rows(records: &[Record], within: impl Fn(NaiveDate) -> bool) -> Vec<Entry<'_>> {
    let lately = Lately::new(records);
    let confirmed = lately.confirmed();
    lately
        .sessions()
        .filter(|session| within(session.local_date))
        .flat_map(|session| {
            let confirmation = confirmed.standing(session).word();
            let numbered = (1_usize..).zip(&session.exercises);
            numbered.map(move |(number, exercise)| Entry {
                confirmation,
                ..Entry::new(session, number, exercise)
            })
        })
        .collect()
}

impl<'r> Entry<'r> {
    fn new(session: &SessionRecord, number: usize, exercise: &'r ExerciseDone) -> Self {
        let planned = exercise.planned;
        let sets = |side: Option<SideDone>| side.map(|side| side.sets);
        let reps = |side: Option<SideDone>| side.map(|side| side.reps);
        let held = |side: Option<SideDone>| side.map(|side| side.held_s);
        let (both, right, left) = (exercise.done.both, exercise.done.right, exercise.done.left);
        Self {
            session: session.id,
            local_date: session.local_date,
            number,
            exercise: &exercise.id,
            planned_sets: planned.sets,
            planned_reps_low: planned.reps.low(),
            planned_reps_high: planned.reps.high(),
            planned_hold_s_low: planned.hold_s.low(),
            planned_hold_s_high: planned.hold_s.high(),
            planned_sides: planned.sides,
            done_both_sets: sets(both),
            done_both_reps: reps(both),
            done_both_held_s: held(both),
            done_right_sets: sets(right),
            done_right_reps: reps(right),
            done_right_held_s: held(right),
            done_left_sets: sets(left),
            done_left_reps: reps(left),
            done_left_held_s: held(left),
            eased: exercise.eased,
            skipped: exercise.skipped,
            confirmation: None,
        }
    }
}
