//! The pain numbers around all sessions, collected in one pass over the log. Questions about every
//! session then need no pass of their own.

use crate::core::pain::Pain;
use crate::core::record::{Record, SessionRecord, When};
use crate::core::safety::NextDay;
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

/// A number and its place among the records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) pain: Pain,
    pub(super) place: usize,
}

/// The numbers of a log: after each session, and on the morning after it.
#[derive(Debug)]
pub struct Numbers {
    first: HashMap<NaiveDate, Placed>,
    after: HashMap<Uuid, Pain>,
}

impl Numbers {
    /// Collects them in one pass.
    pub(super) fn of(records: &[Record]) -> Self {
        let mut numbers = Self {
            first: HashMap::new(),
            after: HashMap::new(),
        };
        for (place, record) in records.iter().enumerate() {
            let Record::CheckIn(check) = record else {
                continue;
            };
            let pain = check.pain;
            // A number after a session, even past four in the morning, is not a morning number.
            if check.when == When::After {
                if let Some(session) = check.session {
                    numbers.after.insert(session, pain);
                }
                continue;
            }
            let placed = Placed { pain, place };
            numbers.first.entry(check.local_date).or_insert(placed);
        }
        numbers
    }

    /// The last number given after a session, as [`super::Lately::after`] finds it.
    pub fn after(&self, session: &SessionRecord) -> Option<Pain> {
        self.after.get(&session.id).copied()
    }

    /// The pain of the morning after a session: the first number of the next day.
    pub fn morning_after(&self, session: &SessionRecord) -> Option<Pain> {
        self.next_day(session).map(|number| number.pain)
    }

    /// The first number of the day after a session, which is its next-day value.
    pub(super) fn next_day(&self, session: &SessionRecord) -> Option<Placed> {
        self.first.get(&session.local_date.succ_opt()?).copied()
    }

    /// The first number of the day after this one.
    pub(super) fn morning_of(&self, date: NaiveDate) -> Option<Pain> {
        let number = self.first.get(&date.succ_opt()?);
        number.map(|number| number.pain)
    }

    /// Next-day pain minus the pain before. If the log has no number for the next day yet and `now`
    /// has that date, the number of `now` is used.
    pub(super) fn rise(
        &self,
        session: &SessionRecord,
        now: Option<(NaiveDate, Pain)>,
    ) -> Option<i8> {
        let given = self.morning_after(session);
        let next = given.or_else(|| {
            let (today, pain) = now?;
            (session.local_date.succ_opt() == Some(today)).then_some(pain)
        });
        Some(next?.rise_from(session.pain_before?))
    }

    /// The input of rows 30 to 32 for a morning, if the pain before the session is known.
    pub(super) fn morning(
        &self,
        session: &SessionRecord,
        pain: Pain,
        rises_in_row: u32,
    ) -> Option<NextDay> {
        Some(NextDay {
            before: session.pain_before?,
            after: self.after(session),
            next_day: pain,
            rises_in_row,
        })
    }
}
