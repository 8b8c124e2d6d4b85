//! What the patient says later of a session, and logs in which all of it was said.

use crate::stage::Stage;
use rygrad::core::record::{Confirmation, HowMuch, Record, SessionRecord};
use rygrad::core::write::Write;
use uuid::Uuid;

/// The word of the patient on one session, given when it was over.
pub(crate) fn said(session: &SessionRecord, done: HowMuch) -> Record {
    Record::Confirmation(Confirmation {
        id: Uuid::from_u128(session.id.as_u128() ^ 1 << 100),
        at: session.end,
        local_date: session.local_date,
        session: session.id,
        done,
    })
}

/// The same log after the patient has said of every session that all of it was done.
pub(crate) fn confirmed(log: &[Record]) -> Vec<Record> {
    let words = log.iter().filter_map(|record| match record {
        Record::Session(session) => Some(said(session, HowMuch::All)),
        _ => None,
    });
    log.iter().cloned().chain(words).collect()
}

/// What was handed to the writer of it.
pub(crate) fn confirmations(s: &Stage) -> Vec<Confirmation> {
    let written = s.writes().filter_map(|write| match write {
        Write::Append(record) => match &**record {
            Record::Confirmation(said) => Some(*said),
            _ => None,
        },
        _ => None,
    });
    written.collect()
}
