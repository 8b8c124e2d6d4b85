//! Records, plans and entries that are told apart by an id and a number.

use crate::seed::Seed;
use chrono::{DateTime, FixedOffset, TimeDelta};
use rygrad::core::plan::Outline;
use rygrad::core::record::{CheckIn, Record, SessionRecord};
use rygrad::core::session::{Entry, Fact, Occasion};
use rygrad::core::write::Write;
use rygrad::store::encode;
use uuid::Uuid;

const SESSION: &str = r#"{"id":"019a0000-0000-7000-8000-000000000000","start":"2026-11-22T08:10:00+01:00",
    "end":"2026-11-22T08:20:40+01:00","local_date":"2026-11-22",
    "programme":{"id":"disc-1","hash":"0badcafe"},"app":"0.1.0","active_s":640,
    "outcome":"stopped","plan":"full","pain_before":3,
    "exercises":[{"id":"knee-to-chest","planned":{"sets":1,"reps":[2,2],"hold_s":[20,30],"sides":"each"},
    "done":{"right":{"sets":1,"reps":2,"held_s":58},"left":{"sets":1,"reps":1,"held_s":24}},
    "eased":false,"skipped":null}],
    "stop":{"why":"pain","kind":"ache","level":6,"exercise":"knee-to-chest","set":1,"rep":2,
    "side":"left","row":22,"action":"stop","contact":"ask"}}"#;

const OUTLINE: &str = r#"{"programme":"disc-1","kind":"full","first_side":"right","items":[
    {"exercise":"knee-to-chest","position":"supine","listen":12,"dose":{"repetitions":
    {"sets":1,"reps":[2,2],"hold":[20,30],"move":2,"return":2,"pause":1,"rest":30,"sides":"each",
    "both_ways":false}}}]}"#;

const CHECK_IN: &str = r#"{"id":"019a0000-0000-7000-8000-000000000000","at":"2026-11-22T08:10:00+01:00",
    "local_date":"2026-11-22","when":"before","session":null,"pain":2,"note":"på gulvet \" \\ ¶"}"#;

/// Minutes after the first morning; before it, where they are negative.
pub(crate) fn time(minutes: i64) -> DateTime<FixedOffset> {
    let first = DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap();
    first + TimeDelta::minutes(minutes)
}

/// A session that counts the entries it knows of as its active seconds.
pub(crate) fn session(id: Uuid, minutes: i64, entries: u64) -> SessionRecord {
    let mut session: SessionRecord = serde_json::from_str(SESSION).unwrap();
    session.id = id;
    session.start = time(minutes);
    session.active_s = entries;
    session
}

pub(crate) fn occasion(id: Uuid, minutes: i64) -> Occasion {
    let session = session(id, minutes, 0);
    Occasion {
        id,
        start: session.start,
        local_date: session.local_date,
        app: session.app,
        pain_before: session.pain_before,
        left_out: Vec::new(),
        today: Vec::new(),
    }
}

pub(crate) fn outline() -> Outline {
    serde_json::from_str(OUTLINE).unwrap()
}

/// Begins this session.
pub(crate) fn begin(id: Uuid, minutes: i64) -> Write {
    Write::Begin(Box::new(occasion(id, minutes)), Box::new(outline()))
}

/// The entry with this number.
pub(crate) fn entry(number: u64, minutes: i64) -> Entry {
    Entry {
        ms: number,
        at: time(minutes),
        fact: Fact::Passed,
    }
}

pub(crate) fn check_in(id: Uuid, minutes: i64) -> Record {
    let mut check_in: CheckIn = serde_json::from_str(CHECK_IN).unwrap();
    check_in.id = id;
    check_in.at = time(minutes);
    Record::CheckIn(check_in)
}

/// Numbered check-ins, with a session now and then: what a log holds.
pub(crate) fn numbered(number: u32) -> Record {
    // No id is a changed letter away from another.
    let id = Uuid::from_u64_pair(Seed::new(number.into()).next(), number.into());
    let minutes = i64::from(number);
    if number.is_multiple_of(3) {
        Record::Session(session(id, minutes, u64::from(number)))
    } else {
        check_in(id, minutes)
    }
}

pub(crate) fn line(record: &Record) -> String {
    encode(record).unwrap()
}
