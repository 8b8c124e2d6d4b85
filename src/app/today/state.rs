//! What today is: decided from the log and the date alone, so that no screen has to guess.

use crate::core::history::{Lately, Standing};
use crate::core::record::{SessionRecord, Stop};
use crate::core::safety::{Contact, Offer, Offered};
use chrono::NaiveDate;

/// Days without training from which on somebody is welcomed back (`person.md` section 4).
const AWAY: i64 = 7;
/// Days without training from which on an easier first day back is named (`person.md` section 4).
const LONG_AWAY: i64 = 14;

/// What today is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing was trained yet, on any day.
    FirstDay,
    /// Nothing was trained today, and nothing is against it.
    Ready,
    /// Today is kept.
    Done(Trained),
    /// No session today, and why.
    Resting(Rest),
    /// The first day after some days away.
    Back {
        /// The day of the last session.
        last: NaiveDate,
        /// Whether an easier first day back is named.
        long: bool,
    },
    /// Something was done today, and less than half.
    Unfinished(Trained),
    /// A session ran to its end today, and nobody has said yet whether it was done.
    Unconfirmed,
    /// A part was done today; how much is not known.
    Part,
}

/// What was trained on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trained {
    /// Seconds in all.
    pub active: u64,
    /// Whether the last session was stopped because something was felt.
    pub stopped: bool,
}

/// Why there is no session (rows 1, 2 and 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// A sign for which to call the emergency number.
    Emergency,
    /// A sign for which to call a doctor today.
    Today,
    /// A condition to talk to the doctor about first.
    Doctor,
}

/// What is known when Today is decided.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The log.
    pub lately: Lately<'a>,
    /// Whether all of it was read.
    pub whole: bool,
    /// What the rules offer before today's number is given.
    pub offer: Offer,
    /// The date that counts.
    pub today: NaiveDate,
}

impl State {
    /// Decides what today is. What bars a session comes first; then what was done today, then how
    /// long ago the last session was.
    pub fn of(known: Known<'_>) -> Self {
        if known.offer.plan == Offered::None {
            return Self::Resting(Rest::of(known.offer));
        }
        let confirmed = known.lately.confirmed();
        let standing = |s: &&SessionRecord| confirmed.standing(s);
        let sessions = || known.lately.sessions().filter(|s| is_something(s));
        let trained = || sessions().filter(|s| !standing(s).is_nothing());
        let of_today: Vec<_> = trained().filter(|s| s.local_date == known.today).collect();
        let counting = || of_today.iter().filter(|s| standing(s).counts());
        if let Some(last) = counting().next_back() {
            let seconds = counting().map(|s| s.active_s);
            let trained = Trained {
                active: seconds.fold(0, u64::saturating_add),
                stopped: last.stop.as_ref().is_some_and(Stop::is_felt),
            };
            let kept = counting().any(|s| confirmed.keeps(s));
            return if kept {
                Self::Done(trained)
            } else {
                Self::Unfinished(trained)
            };
        }
        if of_today.iter().any(|s| standing(s) == Standing::Open) {
            return Self::Unconfirmed;
        }
        if !of_today.is_empty() {
            return Self::Part;
        }
        let before = trained().map(|s| s.local_date).filter(|d| *d < known.today);
        let Some(last) = before.max() else {
            // The part of the log that was not read yet has the sessions.
            return if known.whole {
                Self::FirstDay
            } else {
                Self::Ready
            };
        };
        match known.today.signed_duration_since(last).num_days() {
            days if days >= AWAY => Self::Back {
                last,
                long: days >= LONG_AWAY,
            },
            _ => Self::Ready,
        }
    }
}

/// Whether something of a session was done, or it was stopped for what was felt.
fn is_something(session: &SessionRecord) -> bool {
    session.is_begun() || session.felt_at().is_some()
}

impl State {
    /// Whether more may be hinted at: not on a day that asks for less (`person.md` section 4).
    pub(super) const fn leads_on(self) -> bool {
        !matches!(self, Self::Resting(_) | Self::Back { .. })
    }
}

impl Rest {
    const fn of(offer: Offer) -> Self {
        match offer.contact {
            Contact::Emergency => Self::Emergency,
            Contact::Today => Self::Today,
            _ => Self::Doctor,
        }
    }
}

#[cfg(test)]
mod tests;
