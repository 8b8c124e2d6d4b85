//! Which sessions of a log are known to have been done.
//!
//! A timeline runs to its end whether somebody follows it or not. That somebody was there is known from
//! the number that was given after it, or from what the patient said later (DESIGN section 4). Until
//! then such a session counts for nothing: neither for its day nor for what may follow.

use crate::core::record::{Confirmation, HowMuch, Outcome, Record, SessionRecord, When};
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
    told: HashMap<Uuid, Confirmation>,
}

impl Confirmed {
    /// Gathers the answers, in whatever order they stand.
    pub fn of(records: &[Record]) -> Self {
        let mut confirmed = Self::default();
        for record in records {
            match record {
                Record::CheckIn(check) if check.when == When::After => {
                    confirmed.answered.extend(check.session);
                }
                Record::Confirmation(said) => {
                    let last = confirmed.told.entry(said.session).or_insert(*said);
                    // Of two in the same second the id decides, so that logs put together in any
                    // order agree.
                    if (last.at, last.id) < (said.at, said.id) {
                        *last = *said;
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
        let ran_out = session.outcome == Outcome::Completed;
        if !(ran_out || session.is_abandoned()) || !session.is_done() {
            return Standing::Known;
        }
        match self.told.get(&session.id) {
            Some(said) => Standing::Told(said.done),
            None if ran_out && self.answered.contains(&session.id) => Standing::Known,
            None => Standing::Open,
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
}
