//! What the benches read: records of the shape that the program writes.

use chrono::TimeDelta;
use rygrad::core::record::{Outcome, Record, SessionRecord};
use rygrad::store::encode;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use uuid::Uuid;

const SESSION: &str = r#"{"id":"019a0000-0000-7000-8000-000000000000","start":"2026-11-22T08:10:00+01:00",
    "end":"2026-11-22T08:20:40+01:00","local_date":"2026-11-22",
    "programme":{"id":"disc-1","hash":"0badcafe"},"app":"0.1.0","active_s":640,
    "outcome":"completed","plan":"full","pain_before":3,
    "exercises":[{"id":"knee-to-chest","planned":{"sets":1,"reps":[2,2],"hold_s":[20,30],"sides":"each"},
    "done":{"right":{"sets":1,"reps":2,"held_s":58},"left":{"sets":1,"reps":2,"held_s":54}},
    "eased":false,"skipped":null}],"stop":null}"#;

/// Ids from one session to the next.
const OF_ONE: u128 = 16;

/// So many sessions, three a day, the last on 21 November 2026. A third was stopped, and keeps its day.
pub(crate) fn sessions(many: u32) -> impl Iterator<Item = Record> {
    let first: SessionRecord = serde_json::from_str(SESSION).unwrap();
    (0..many).map(move |n| {
        let mut session = first.clone();
        session.id = Uuid::from_u128(first.id.as_u128() + u128::from(n) * OF_ONE);
        session.start = first.start - TimeDelta::hours(8 * i64::from(many - n) + 16);
        if n % 3 == 0 {
            session.outcome = Outcome::Stopped;
        }
        session.end = session.start + TimeDelta::minutes(11);
        session.local_date = session.start.date_naive();
        Record::Session(session)
    })
}

/// Writes a log of so many sessions.
pub(crate) fn write_log(path: &Path, many: u32) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    for record in sessions(many) {
        out.write_all(encode(&record).unwrap().as_bytes()).unwrap();
    }
    out.flush().unwrap();
}
