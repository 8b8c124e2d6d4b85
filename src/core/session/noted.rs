//! What the patient noted of a session on paper, as the records that the app would have written. The
//! screen and `rygrad log add` write the same.

use super::paper::{StopReport, done_on_paper, stopped_on_paper};
use super::progress::Occasion;
use crate::core::pain::Pain;
use crate::core::plan::Plan;
use crate::core::record::{CheckIn, Confirmation, HowMuch, Record, SessionRecord, When};
use crate::core::text::Plain;
use crate::core::time::Now;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use std::time::Duration;
use uuid::Uuid;

/// How a session on paper went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// All of it was done.
    Done,
    /// It was stopped on the way. Nothing of it counts as done.
    Stopped(StopReport),
}

impl How {
    /// How long it took: a stopped one has no duration.
    pub fn took(self, plan: &Plan) -> Duration {
        match self {
            Self::Done => plan.total(),
            Self::Stopped(_) => Duration::ZERO,
        }
    }
}

/// What was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// When it began.
    pub start: DateTime<FixedOffset>,
    /// The time of day at which a day starts.
    pub day_starts: NaiveTime,
    /// Pain before.
    pub before: Pain,
    /// Pain after, if it was noted.
    pub after: Option<Pain>,
    /// How it went.
    pub how: How,
    /// In the patient's own words.
    pub note: Option<Plain>,
}

/// The records of a session on paper: the number before, the session, the number after. Without a
/// number after it the note goes with the first, and that all was done is the patient's word. `None`
/// only for a plan without an end.
pub fn records(
    plan: Plan,
    mut noted: Noted,
    app: &str,
    mut new_id: impl FnMut() -> Uuid,
) -> Option<Vec<Record>> {
    let day_starts = noted.day_starts;
    let occasion = Occasion {
        id: new_id(),
        start: noted.start,
        local_date: local_date(noted.start, day_starts),
        app: app.into(),
        pain_before: Some(noted.before),
        left_out: Vec::new(),
        today: Vec::new(),
    };
    let session = match noted.how {
        How::Done => done_on_paper(plan, &occasion),
        How::Stopped(report) => stopped_on_paper(plan, &occasion, report),
    }?;
    let mut check_in = |pain: Pain, when: When, at: DateTime<FixedOffset>, note: Option<Plain>| {
        Record::CheckIn(CheckIn {
            id: new_id(),
            at,
            local_date: session.local_date,
            when,
            session: Some(session.id),
            pain,
            place: None,
            note,
            mobility: None,
            rows: Vec::new(),
        })
    };
    // A note says how the session went, so it goes with the number after it, if there is one.
    let early = noted.note.take_if(|_| noted.after.is_none());
    let mut records = vec![
        check_in(noted.before, When::Before, session.start, early),
        Record::Session(session.clone()),
    ];
    let late = noted.note;
    let answered = noted.after;
    let answered = answered.map(|after| check_in(after, When::After, session.end, late));
    // A number after the session says that it was done, too.
    let said = noted.how == How::Done && answered.is_none();
    records.extend(answered);
    records.extend(said.then(|| confirmation(&session, new_id(), day_starts)));
    Some(records)
}

/// The confirmation that all of a session was done, dated at its end.
fn confirmation(session: &SessionRecord, id: Uuid, day_starts: NaiveTime) -> Record {
    Record::Confirmation(Confirmation {
        id,
        at: session.end,
        local_date: local_date(session.end, day_starts),
        session: session.id,
        done: HowMuch::All,
    })
}

fn local_date(at: DateTime<FixedOffset>, day_starts: NaiveTime) -> NaiveDate {
    Now::of_wall(at).local_date(day_starts)
}

/// When a session of a day began whose time nobody noted: at the usual time, else at noon (ours). On the
/// current day early enough to be over by now, but not before the day starts; an error says when such a
/// session would be over at the earliest.
///
/// # Errors
/// Where it would not be over yet.
pub fn begins(
    date: NaiveDate,
    took: Duration,
    (usual, day_starts): (Option<NaiveTime>, NaiveTime),
    now: DateTime<FixedOffset>,
    local: impl Fn(NaiveDateTime) -> DateTime<FixedOffset>,
) -> Result<DateTime<FixedOffset>, DateTime<FixedOffset>> {
    let took = TimeDelta::from_std(took).unwrap_or_default();
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let usual = usual.unwrap_or(noon);
    // A time before the start of the day belongs to the day before.
    let usual_date = if usual < day_starts {
        date.succ_opt().unwrap_or(date)
    } else {
        date
    };
    let usual = local(usual_date.and_time(usual));
    let latest = now.checked_sub_signed(took).unwrap_or(now);
    let latest = latest.with_second(0).and_then(|at| at.with_nanosecond(0));
    let start = usual.min(latest.unwrap_or(now));
    let first = local(date.and_time(day_starts));
    if start < first {
        Err(first.checked_add_signed(took).unwrap_or(first))
    } else {
        Ok(start)
    }
}
