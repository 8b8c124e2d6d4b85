//! One row for each session.

use super::Column;
use crate::core::exercise::Side;
use crate::core::history::{Lately, Numbers};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::plan::PlanKind;
use crate::core::record::{Mobility, Outcome, Record, SessionRecord, When, Why};
use crate::core::safety::{Contact, Feeling};
use crate::core::text::Plain;
use crate::i18n::t;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// The fields of [`Entry`] in order, and the pseudonym behind them.
pub(super) const COLUMNS: &[Column] = &[
    ("id", t::COLUMN_OF_SESSION),
    ("start", t::COLUMN_START),
    ("end", t::COLUMN_END),
    ("local_date", t::COLUMN_LOCAL_DATE),
    ("programme", t::COLUMN_ID),
    ("plan", t::COLUMN_PLAN),
    ("outcome", t::COLUMN_OUTCOME),
    ("active_s", t::COLUMN_ACTIVE),
    ("pain_before", t::COLUMN_PAIN),
    ("pain_after", t::COLUMN_PAIN_AFTER),
    ("pain_next_day", t::COLUMN_PAIN_NEXT_DAY),
    ("mobility", t::COLUMN_MOBILITY),
    ("stop_why", t::COLUMN_STOP_WHY),
    ("stop_kind", t::COLUMN_STOP_KIND),
    ("stop_level", t::COLUMN_PAIN),
    ("stop_row", t::COLUMN_STOP_ROW),
    ("stop_contact", t::COLUMN_STOP_CONTACT),
    ("stop_exercise", t::COLUMN_ID),
    ("stop_side", t::COLUMN_SIDE),
    ("note", t::COLUMN_NOTE),
    ("start_utc", t::COLUMN_START_UTC),
    ("end_utc", t::COLUMN_END_UTC),
    ("level", t::COLUMN_LEVEL),
    ("confirmation", t::COLUMN_CONFIRMATION),
    ("paper", t::COLUMN_PAPER),
    ("today", t::COLUMN_TODAY),
    ("pseudonym", t::COLUMN_PSEUDONYM),
];

/// An exported session.
#[derive(Serialize)]
pub(super) struct Entry<'r> {
    id: Uuid,
    #[serde(with = "crate::core::time::seconds")]
    start: DateTime<FixedOffset>,
    #[serde(with = "crate::core::time::seconds")]
    end: DateTime<FixedOffset>,
    #[serde(serialize_with = "crate::core::time::date::serialize")]
    local_date: NaiveDate,
    programme: &'r ProgrammeId,
    plan: PlanKind,
    outcome: Outcome,
    active_s: u64,
    pain_before: Option<Pain>,
    pain_after: Option<Pain>,
    pain_next_day: Option<Pain>,
    mobility: Option<Mobility>,
    stop_why: Option<Why>,
    stop_kind: Option<Feeling>,
    stop_level: Option<Pain>,
    stop_row: Option<u8>,
    stop_contact: Option<Contact>,
    stop_exercise: Option<&'r ExerciseId>,
    stop_side: Option<Side>,
    note: Option<&'r Plain>,
    #[serde(serialize_with = "crate::core::time::utc::serialize")]
    start_utc: DateTime<Utc>,
    #[serde(serialize_with = "crate::core::time::utc::serialize")]
    end_utc: DateTime<Utc>,
    level: Option<Level>,
    confirmation: Option<&'static str>,
    paper: bool,
    today: Option<String>,
}

/// The sessions of the days for which `within` is true.
pub(super) fn rows(records: &[Record], within: impl Fn(NaiveDate) -> bool) -> Vec<Entry<'_>> {
    let lately = Lately::new(records);
    let numbers = lately.numbers();
    let confirmed = lately.confirmed();
    let (after, others): (Vec<_>, Vec<_>) = lately
        .check_ins()
        .filter_map(|check| Some((check.when, (check.session?, check.note.as_ref()?))))
        .partition(|(when, _)| *when == When::After);
    // A later entry replaces an earlier one: the last note after a session counts, or else the last
    // of any other check-in.
    let notes: HashMap<Uuid, &Plain> = others
        .into_iter()
        .chain(after)
        .map(|(_, note)| note)
        .collect();
    // It is asked before a session, so it belongs to the day and not to one of its sessions.
    let mobility: HashMap<NaiveDate, Mobility> = lately
        .check_ins()
        .filter_map(|check| Some((check.local_date, check.mobility?)))
        .collect();
    lately
        .sessions()
        .filter(|session| within(session.local_date))
        .map(|session| Entry {
            mobility: mobility.get(&session.local_date).copied(),
            note: notes.get(&session.id).copied(),
            confirmation: confirmed.standing(session).word(),
            ..Entry::new(session, &numbers)
        })
        .collect()
}

impl<'r> Entry<'r> {
    /// The values of the session itself and the numbers around it.
    fn new(session: &'r SessionRecord, numbers: &Numbers) -> Self {
        let stop = session.stop.as_ref();
        Self {
            id: session.id,
            start: session.start,
            end: session.end,
            local_date: session.local_date,
            programme: &session.programme.id,
            plan: session.plan,
            outcome: session.outcome,
            active_s: session.active_s,
            pain_before: session.pain_before,
            pain_after: numbers.after(session),
            pain_next_day: numbers.morning_after(session),
            mobility: None,
            stop_why: stop.map(|stop| stop.why),
            stop_kind: stop.and_then(|stop| stop.kind),
            stop_level: stop.and_then(|stop| stop.level),
            stop_row: stop.and_then(|stop| stop.row),
            stop_contact: stop.map(|stop| stop.contact),
            stop_exercise: stop.and_then(|stop| stop.exercise.as_ref()),
            stop_side: stop.and_then(|stop| stop.side),
            note: None,
            start_utc: session.start.to_utc(),
            end_utc: session.end.to_utc(),
            confirmation: None,
            level: session.programme.level,
            paper: session.paper,
            today: today(session),
        }
    }
}

/// What was changed of a session for that day, in the words of the log.
fn today(session: &SessionRecord) -> Option<String> {
    let words: Vec<&str> = session.today.iter().map(|what| what.word()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
