//! Logs for the tests of this module, built record by record.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod ahead;
mod asked;
mod chosen;
mod confirmed;
mod figures;
mod kept;
mod levels;
mod matters;
mod more;
mod mornings;
mod pauses;
mod report;
mod signs;
mod start;
mod usual;
mod weeks;
mod withdrawn;

use super::*;
use crate::core::amended::amend;
use crate::core::exercise::{Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::pain::Pain;
use crate::core::plan::PlanKind;
use crate::core::record::*;
use crate::core::safety::{Action, Contact, Feeling, Offer, Offered, Part};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pain(level: u8) -> Pain {
    Pain::new(level).unwrap()
}

fn exercise(id: &str) -> ExerciseId {
    ExerciseId::new(id).unwrap()
}

fn at(day: &str, clock: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{day}T{clock}+01:00")).unwrap()
}

/// An id made from the day and the hour.
fn id(at: DateTime<FixedOffset>) -> Uuid {
    Uuid::from_u128(u128::from(at.timestamp().unsigned_abs()))
}

/// A session of one exercise with pain 3 before. `change` may change every detail.
fn sitting(day: &str, change: impl FnOnce(&mut SessionRecord)) -> Record {
    let start = at(day, "08:00:00");
    let mut session = SessionRecord {
        id: id(start),
        start,
        end: start,
        local_date: date(day),
        programme: ProgrammeRef {
            id: ProgrammeId::new("disc-1").unwrap(),
            hash: compact_str::CompactString::default(),
            level: None,
        },
        app: compact_str::CompactString::default(),
        active_s: 600,
        outcome: Outcome::Completed,
        plan: PlanKind::Full,
        pain_before: Pain::new(3),
        paper: false,
        today: Vec::new(),
        exercises: vec![done("pelvic-tilt", 10)],
        stop: None,
    };
    change(&mut session);
    Record::Session(session)
}

/// This many of ten repetitions.
fn done(id: &str, reps: u32) -> ExerciseDone {
    let both = SideDone {
        sets: 0,
        reps,
        held_s: 0,
    };
    ExerciseDone {
        id: exercise(id),
        planned: Planned {
            sets: 1,
            reps: Span::exactly(10),
            hold_s: Span::exactly(3),
            sides: Sides::Both,
        },
        done: Done {
            both: Some(both),
            ..Done::default()
        },
        eased: false,
        easier: false,
        skipped: None,
        row: None,
        part: None,
        instead: None,
    }
}

/// The same log after the patient has said of every session that all of it was done.
fn confirmed(records: &[Record]) -> Vec<Record> {
    let sessions = records.iter().filter_map(|record| match record {
        Record::Session(session) => Some(said(session, "09:00:00", HowMuch::All)),
        _ => None,
    });
    records.iter().cloned().chain(sessions).collect()
}

/// What was said of a session at this time of its day.
fn said(session: &SessionRecord, clock: &str, done: HowMuch) -> Record {
    let date = session.local_date;
    let at = session.start.with_time(clock.parse().unwrap()).unwrap();
    Record::Confirmation(Confirmation {
        id: id(at),
        at,
        local_date: date,
        session: session.id,
        done,
    })
}

fn session(day: &str, outcome: Outcome, why: Option<Why>, reps: u32) -> Record {
    sitting(day, |session| {
        session.outcome = outcome;
        session.exercises = vec![done("pelvic-tilt", reps)];
        session.stop = why.map(|why| Stop {
            why,
            ..a_stop(None)
        });
    })
}

fn whole(day: &str) -> Record {
    session(day, Outcome::Completed, None, 10)
}

fn a_stop(kind: Option<Feeling>) -> Stop {
    Stop {
        why: kind.map_or(Why::Pain, Feeling::why),
        kind,
        level: None,
        exercise: None,
        set: 1,
        rep: 1,
        side: None,
        row: None,
        part: None,
        action: Action::Stop,
        contact: Contact::Ask,
    }
}

/// A session that was stopped for a feeling.
fn stopped(day: &str, kind: Feeling) -> Record {
    sitting(day, |session| {
        session.outcome = Outcome::Stopped;
        session.stop = Some(a_stop(Some(kind)));
    })
}

/// A check-in. `change` may change every detail.
fn number(day: &str, level: u8, change: impl FnOnce(&mut CheckIn)) -> Record {
    let at = at(day, "09:00:00");
    let mut check = CheckIn {
        id: id(at),
        at,
        local_date: date(day),
        when: When::Before,
        session: None,
        pain: pain(level),
        place: None,
        note: None,
        mobility: None,
        rows: Vec::new(),
    };
    change(&mut check);
    Record::CheckIn(check)
}

fn check(day: &str, when: When, level: u8) -> Record {
    number(day, level, |check| check.when = when)
}

/// The number after the session of that day.
fn after(day: &str, level: u8) -> Record {
    number(day, level, |check| {
        check.when = When::After;
        check.session = Some(id(at(day, "08:00:00")));
    })
}

/// An answer added later to the check-in of a day.
fn added(day: &str, key: &str, value: &str) -> Record {
    let at = at(day, "09:00:30");
    let set = [(key.to_owned(), value.into())];
    Record::Amendment(Amendment {
        id: id(at),
        at,
        amends: id(super::tests::at(day, "09:00:00")),
        set: set.into_iter().collect(),
    })
}

/// The records with their corrections applied.
fn corrected(records: &[Record]) -> Vec<Record> {
    let mut records = records.to_vec();
    amend(&mut records);
    records
}

/// A screening with the short question, answered with no.
fn screening(day: &str, change: impl FnOnce(&mut Screening)) -> Record {
    let at = at(day, "07:55:00");
    let mut screening = Screening::empty(id(at), at, date(day));
    change(&mut screening);
    Record::Screening(screening)
}

/// A screening with all four lists and nothing ticked.
fn lists(day: &str) -> Record {
    screening(day, |screening| screening.full = true)
}

/// A screening after which no session was offered.
fn rest(day: &str) -> Record {
    screening(day, |screening| {
        screening.offer = Some(Offer {
            plan: Offered::None,
            contact: Contact::Today,
            row: 2,
            part: None,
        });
    })
}
