//! Which sessions of a log are known to have been done.
//!
//! A timeline runs to its end whether somebody follows it or not. That somebody was there is known from
//! the number that was given after it, or from what the patient said later (DESIGN section 4). Until
//! then such a session counts for nothing: neither for its day nor for what may follow.

use super::trace::{Trace, What};
use crate::core::plan::PlanKind;
use crate::core::record::{Ending, HowMuch, Outcome, Record, SessionRecord};
use chrono::{DateTime, Utc};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What is known of whether a session was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Somebody was there when it ended: what its record says was done.
    Known,
    /// Nobody has said so yet.
    Open,
    /// The patient has said how much of it was done.
    Told(HowMuch),
}

impl Standing {
    /// Whether what its record says counts as done. Of a part nobody knows how much it was.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Known | Self::Told(HowMuch::All))
    }

    /// Its name in what is exported; none where there is nothing to confirm.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Known => None,
            Self::Open => Some("not_confirmed"),
            Self::Told(done) => Some(done.word()),
        }
    }

    /// Whether nothing of it was done.
    pub const fn is_nothing(self) -> bool {
        matches!(self, Self::Told(HowMuch::None))
    }
}

/// The sessions of a log that were answered for.
#[derive(Debug, Clone, Default)]
pub struct Confirmed {
    /// Those with a number after them.
    answered: HashSet<Uuid>,
    /// What was said last, with its time and id.
    told: HashMap<Uuid, (DateTime<Utc>, Uuid, HowMuch)>,
}

impl Confirmed {
    /// Gathers the answers, in whatever order they stand.
    pub fn of(records: &[Record]) -> Self {
        // A session answers for none.
        let others = records.iter().filter(|record| !record.is_session());
        Self::of_traces(others.filter_map(Trace::of))
    }

    pub(super) fn of_traces(traces: impl Iterator<Item = Trace>) -> Self {
        let mut confirmed = Self::default();
        for trace in traces {
            let Some(session) = trace.belongs_to else {
                continue;
            };
            match trace.what {
                What::CheckIn { is_after: true } => {
                    confirmed.answered.insert(session);
                }
                What::Confirmation(done) => {
                    let said = (trace.at, trace.id, done);
                    let last = confirmed.told.entry(session).or_insert(said);
                    // Of two in the same second the id decides, so that logs put together in any
                    // order agree.
                    if (last.0, last.1) < (said.0, said.1) {
                        *last = said;
                    }
                }
                _ => {}
            }
        }
        confirmed
    }

    /// What is known of a session. One that was stopped, or cut off, had somebody there to stop it; one
    /// in which nothing was done asks for nothing. A number after one that nobody was there for says
    /// only that somebody came back.
    pub fn standing(&self, session: &SessionRecord) -> Standing {
        self.standing_of(session.id, session.ending())
    }

    /// The same where no more of it is known than how it ended.
    pub(super) fn standing_of(&self, session: Uuid, ending: Ending) -> Standing {
        match (ending, self.told.get(&session)) {
            (Ending::Seen, _) => Standing::Known,
            (_, Some((_, _, done))) => Standing::Told(*done),
            (Ending::RanOut, None) if self.answered.contains(&session) => Standing::Known,
            _ => Standing::Open,
        }
    }

    /// Whether a session is known to have been done as its record says.
    pub fn counts(&self, session: &SessionRecord) -> bool {
        self.standing(session).counts()
    }

    /// Whether a session keeps its day.
    pub fn keeps(&self, session: &SessionRecord) -> bool {
        session.is_enough() && self.counts(session)
    }

    /// Whether a session had its full plan, was done to its end, and is known to have been.
    pub(super) fn is_whole(&self, session: &SessionRecord) -> bool {
        session.plan == PlanKind::Full
            && session.outcome == Outcome::Completed
            && session.is_done()
            && self.counts(session)
    }
}
