//! Logs in which something is said of each session: a number after it, a note on that, and of one in twenty a
//! correction of a number long before.

use crate::sample::sessions;
use chrono::TimeDelta;
use rygrad::core::pain::Pain;
use rygrad::core::record::{Amendment, CheckIn, Record, SessionRecord, When};
use rygrad::store::encode;
use serde_json::Value;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use uuid::Uuid;

/// Sessions between two corrections.
const EVERY: u32 = 20;
/// How many sessions before that it is of.
const BEFORE: usize = 100;

/// Writes a log of so many sessions.
pub(crate) fn write_log(path: &Path, many: u32) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    let mut checks = Vec::new();
    for (n, record) in (0_u32..).zip(sessions(many)) {
        let Record::Session(session) = record else {
            continue;
        };
        let check = check_in(&session);
        checks.push(check.id);
        let mut said = vec![amendment(
            &session,
            2,
            check.id,
            "note",
            "stiff until noon".into(),
        )];
        let before = checks
            .len()
            .checked_sub(BEFORE)
            .filter(|_| n.is_multiple_of(EVERY));
        if let Some(amends) = before.and_then(|before| checks.get(before)) {
            said.push(amendment(&session, 3, *amends, "pain", 2.into()));
        }
        let all = [Record::Session(session), Record::CheckIn(check)];
        for record in all.into_iter().chain(said) {
            out.write_all(encode(&record).unwrap().as_bytes()).unwrap();
        }
    }
    out.flush().unwrap();
}

fn check_in(session: &SessionRecord) -> CheckIn {
    CheckIn {
        id: id(session, 1),
        at: session.end + TimeDelta::minutes(1),
        local_date: session.local_date,
        when: When::After,
        session: Some(session.id),
        pain: Pain::new(3).unwrap(),
        place: None,
        note: None,
        mobility: None,
        rows: Vec::new(),
    }
}

fn amendment(session: &SessionRecord, nth: u128, amends: Uuid, field: &str, to: Value) -> Record {
    Record::Amendment(Amendment {
        id: id(session, nth),
        at: session.end + TimeDelta::minutes(2),
        amends,
        set: [(field.to_owned(), to)].into_iter().collect(),
    })
}

/// One of the ids between those of two sessions.
fn id(session: &SessionRecord, nth: u128) -> Uuid {
    Uuid::from_u128(session.id.as_u128() + nth)
}
