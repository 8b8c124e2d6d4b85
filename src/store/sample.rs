//! Records, plans and folders for the tests of this room.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::paths::Folders;
use crate::core::pain::Pain;
use crate::core::plan::Outline;
use crate::core::record::{CheckIn, Record, SessionRecord};
use crate::core::safety::{Action, Contact, Feeling};
use crate::core::session::{Answer, Entry, Fact, FrozenBy, Occasion};
use crate::core::write::Write;
use chrono::{DateTime, FixedOffset, TimeDelta};
use tempfile::TempDir;
use uuid::Uuid;

/// Two folders that go with the test.
pub(super) fn folders() -> (TempDir, Folders) {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::new(home.path().join("config"), home.path().join("data/rygrad"));
    (home, folders)
}

/// Makes the folders of the data.
pub(super) fn make(folders: &Folders) {
    super::disk::make_folder(&folders.in_progress()).unwrap();
}

/// An id like those that are made: version 7, sorted by number.
pub(super) fn id(number: u16) -> Uuid {
    let text = format!("019a0000-0000-7000-8000-00000000{number:04x}");
    Uuid::parse_str(&text).unwrap()
}

fn time(minutes: u16) -> DateTime<FixedOffset> {
    let first = DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap();
    first + TimeDelta::minutes(minutes.into())
}

pub(super) fn occasion(number: u16) -> Occasion {
    let SessionRecord {
        id,
        start,
        local_date,
        app,
        pain_before,
        ..
    } = session(number);
    Occasion {
        id,
        start,
        local_date,
        app,
        pain_before,
        left_out: Vec::new(),
        today: Vec::new(),
    }
}

pub(super) fn outline() -> Outline {
    serde_json::from_str(
        r#"{"programme":"disc-1","kind":"full","first_side":"right","items":[
        {"exercise":"knee-to-chest","position":"supine","listen":12,"dose":{"repetitions":
        {"sets":1,"reps":[2,2],"hold":[20,30],"move":2,"return":2,"pause":1,"rest":30,"sides":"each","both_ways":false}}}]}"#,
    )
    .unwrap()
}

/// The session of DESIGN section 3, begun `number` minutes later.
pub(super) fn session(number: u16) -> SessionRecord {
    let mut session: SessionRecord = serde_json::from_str(
        r#"{"id":"019a0000-0000-7000-8000-000000000000","start":"2026-11-22T08:10:00+01:00",
        "end":"2026-11-22T08:20:40+01:00","local_date":"2026-11-22",
        "programme":{"id":"disc-1","hash":"0badcafe"},"app":"0.1.0","active_s":640,
        "outcome":"stopped","plan":"full","pain_before":3,
        "exercises":[{"id":"knee-to-chest","planned":{"sets":1,"reps":[2,2],"hold_s":[20,30],"sides":"each"},
        "done":{"right":{"sets":1,"reps":2,"held_s":58},"left":{"sets":1,"reps":1,"held_s":24}},
        "eased":false,"skipped":null}],
        "stop":{"why":"pain","kind":"ache","level":6,"exercise":"knee-to-chest","set":1,"rep":2,
        "side":"left","row":22,"action":"stop","contact":"ask"}}"#,
    )
    .unwrap();
    session.id = id(number);
    session.start = time(number);
    session
}

pub(super) fn check_in(number: u16) -> CheckIn {
    let mut check_in: CheckIn = serde_json::from_str(
        r#"{"id":"019a0000-0000-7000-8000-000000000000","at":"2026-11-22T08:10:00+01:00",
        "local_date":"2026-11-22","when":"before","session":null,"pain":2,"note":"på gulvet \" \\ ¶"}"#,
    )
    .unwrap();
    check_in.id = id(number);
    check_in.at = time(number);
    check_in
}

pub(super) fn record(number: u16) -> Record {
    Record::CheckIn(check_in(number))
}

/// One entry for each shape a fact has.
pub(super) fn entries() -> Vec<Entry> {
    let stop = session(0).stop.unwrap();
    let facts = [
        Fact::Passed,
        Fact::Frozen { by: FrozenBy::Felt },
        Fact::Answered(Answer {
            kind: Feeling::LegDown,
            level: Pain::new(4),
            row: 18,
            part: None,
            action: Action::Skip,
            contact: Contact::Ask,
        }),
        Fact::Easier { instead: None },
        Fact::Rested,
        Fact::Settled,
        Fact::GoingOn,
        Fact::Resumed,
        Fact::Minutes { minutes: 30 },
        Fact::Stopped(stop),
    ];
    let numbered = facts.into_iter().zip(1_u16..);
    numbered
        .map(|(fact, number)| Entry {
            ms: u64::from(number) * 1_000,
            at: time(number),
            fact,
        })
        .collect()
}

/// Begins that session.
pub(super) fn begin(number: u16) -> Write {
    Write::Begin(Box::new(occasion(number)), Box::new(outline()))
}

/// Closes it.
pub(super) fn close(number: u16) -> Write {
    Write::Close(Box::new(session(number)))
}

/// Appends a check-in.
pub(super) fn append(number: u16) -> Write {
    Write::Append(Box::new(record(number)))
}

pub(super) fn line(record: &Record) -> String {
    super::encode(record).unwrap()
}
