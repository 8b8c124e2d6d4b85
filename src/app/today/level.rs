//! One level more or less of the programme: what Today offers, and what was taken today.

use crate::app::desk::Desk;
use crate::core::level::{AtLevel, Chooser, Level, Offer, Reason, level};
use crate::core::plan::PlanKind;
use crate::core::programme::Programme;
use crate::core::record::LevelChange;
use crate::core::safety::{self, Condition, Conditions, Offered};
use chrono::NaiveDate;

/// What Today says about the level of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelNews {
    /// Another level may be taken with a key.
    Offered {
        from: Level,
        to: AtLevel,
        why: Reason,
        /// Sessions at this level so far.
        sessions: u32,
    },
    /// The next one is a question for the clinician. Whoever has asked may take it with a key.
    AskFirst {
        from: Level,
        to: AtLevel,
        sessions: u32,
    },
    /// It was changed today, and may be changed back with a key.
    Taken { from: Level, to: AtLevel },
}

/// What is known when it is decided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day<'a> {
    pub(super) offer: safety::Offer,
    pub(super) conditions: &'a Conditions,
    /// Whether more may be hinted at.
    pub(super) leads_on: bool,
    pub(super) date: NaiveDate,
}

impl LevelNews {
    pub(super) fn of(programme: &Programme, day: Day<'_>, desk: &Desk) -> Option<Self> {
        let of = programme.most();
        // A level may stand in the part of the log that was not read yet.
        let levelled = of > Level::FIRST && desk.log.whole;
        if !levelled || day.offer.plan == Offered::None || day.offer.asks_to_talk() {
            return None;
        }
        let at = |now| AtLevel { now, of };
        if let Some(taken) = taken_today(programme, desk, day.date) {
            return Some(Self::Taken {
                from: taken.from,
                to: at(taken.to),
            });
        }
        let known = desk.lately().at_level(programme, day.date);
        let offer = level(&known);
        let (to, why) = offer.change()?;
        let (from, to, sessions) = (known.now, at(to), known.sessions);
        let Offer::Up(_) = offer else {
            return Some(Self::Offered {
                from,
                to,
                why,
                sessions,
            });
        };
        // On a day that asks for less nothing is said of more.
        let is_full = day.offer.plan == Offered::Plan(PlanKind::Full);
        if !(day.leads_on && is_full && desk.lately().open_signs().is_empty()) {
            return None;
        }
        Some(if asks_first(programme, day.conditions) {
            Self::AskFirst { from, to, sessions }
        } else {
            Self::Offered {
                from,
                to,
                why,
                sessions,
            }
        })
    }

    /// What its key does: from which level to which, why, and who chose it.
    pub(super) fn change(&self) -> ((Level, Level), Reason, Chooser) {
        match self {
            Self::Offered { from, to, why, .. } => ((*from, to.now), *why, Chooser::Patient),
            Self::AskFirst { from, to, .. } => ((*from, to.now), Reason::Ready, Chooser::Clinician),
            Self::Taken { from, to } => ((to.now, *from), Reason::Undone, Chooser::Patient),
        }
    }
}

/// The change of today that nothing has followed yet.
fn taken_today<'d>(
    programme: &Programme,
    desk: &'d Desk,
    date: NaiveDate,
) -> Option<&'d LevelChange> {
    let change = desk.lately().last_level(&programme.id)?;
    let mut sessions = desk.lately().sessions();
    let is_followed = sessions.any(|s| s.programme.id == programme.id && s.start >= change.at);
    (change.why != Reason::Undone && change.local_date == date && !is_followed).then_some(change)
}

/// Whether more is a question for the clinician: as for the next programme (`[next] ask-first`, and
/// conditions that need a tick), unless a clinician has signed this one.
pub(super) fn asks_first(programme: &Programme, conditions: &Conditions) -> bool {
    let ticked = |c: &Condition| conditions.cleared.contains(c);
    let mut held = conditions.held.iter();
    let next = programme.next.as_ref();
    held.any(|c| c.needs_tick_to_progress() && !ticked(c))
        || next.is_some_and(|next| next.ask_first) && programme.cleared.is_none()
}
