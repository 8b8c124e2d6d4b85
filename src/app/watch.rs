//! Another window runs a session: where it is, and when it has ended.
//!
//! Looks again by itself, but only while it is shown. It reads what the other window has written and
//! never disturbs it.

use super::desk::Desk;
use super::msg::Effect;
use super::turn::{Goto, Turn};
use super::unfinished::{RESUMABLE, UnfinishedScreen, replayed};
use crate::core::keys::{Action, Context};
use crate::core::session::{Elsewhere, Fact, Occasion, Session, Unfinished};
use crate::core::time::{Mono, Now};
use std::time::Duration;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(3);

/// The session of another window.
#[derive(Debug, Clone)]
pub struct Watch {
    pub seen: Seen,
    /// A session left unfinished, which waits for the end of the other.
    left: Option<Box<(Session, Occasion)>>,
    /// When to look next; nothing while a look is under way.
    due: Option<Mono>,
}

/// What was seen of it.
#[derive(Debug, Clone)]
pub enum Seen {
    /// It runs; where it is, as far as that is known.
    Runs(Option<Box<There>>),
    /// It runs no more.
    Over(Ending),
}

/// Where a session is, as its journal tells.
#[derive(Debug, Clone)]
pub struct There {
    /// Replayed, so it stands still at what was written last.
    pub session: Session,
    pub occasion: Occasion,
    pub is_paused: bool,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Ended,
    /// Its window is gone, and the log does not have it.
    CutOff,
    /// It has stood still for so long that it bars nobody.
    Forgotten,
}

impl There {
    fn of(session: Unfinished, now: Now) -> Option<Self> {
        let last = session.entries.last().map(|entry| &entry.fact);
        let is_paused = matches!(last, Some(Fact::Frozen { .. }));
        let (session, occasion, _) = replayed(session, now)?;
        Some(Self {
            session,
            occasion,
            is_paused,
        })
    }
}

impl There {
    /// The place of its exercise in the plan, from 0.
    pub fn item(&self) -> usize {
        self.session.step().map_or(0, |step| step.item)
    }
}

impl Watch {
    pub(super) fn open(
        seen: Option<Box<Unfinished>>,
        left: Option<Box<(Session, Occasion)>>,
        now: Now,
    ) -> (Self, Option<Effect>) {
        let look = seen.is_none().then_some(Effect::Look);
        let there = seen.and_then(|session| There::of(*session, now));
        let watch = Self {
            due: look.is_none().then(|| now.mono.plus(EVERY)),
            seen: Seen::Runs(there.map(Box::new)),
            left,
        };
        (watch, look)
    }

    pub(super) fn context(&self) -> Context {
        match self.seen {
            Seen::Runs(_) => Context::Watching,
            Seen::Over(_) => Context::Watched,
        }
    }

    pub(super) fn next_wake(&self) -> Option<Mono> {
        self.due
    }

    pub(super) fn wake(&mut self, now: Now) -> Turn {
        if self.due.is_some_and(|due| due <= now.mono) {
            self.look()
        } else {
            Turn::stay()
        }
    }

    fn look(&mut self) -> Turn {
        match self.due.take() {
            Some(_) => Turn::stay().with(Effect::Look),
            None => Turn::stay(),
        }
    }

    pub(super) fn act(&mut self, action: Action) -> Turn {
        match (action, &self.seen) {
            (Action::Leave, _) => Turn::leave(),
            (Action::Confirm, Seen::Runs(_)) => self.look(),
            (Action::Confirm | Action::Cancel, seen) => {
                let is_over = matches!(seen, Seen::Over(_));
                let turn = Turn::to(match self.left.take() {
                    Some(left) => Goto::Unfinished(left),
                    // Not where the program begins: the other window still asks how it is.
                    None => Goto::Today,
                });
                // Its answer may have come since this window looked.
                if is_over {
                    turn.with(Effect::ReadLog)
                } else {
                    turn
                }
            }
            _ => Turn::stay(),
        }
    }

    /// What was seen now. `is_read` says whether the log was read after it.
    pub(super) fn learn(&mut self, now_seen: Elsewhere, is_read: bool, desk: &Desk, now: Now) {
        let Seen::Runs(there) = &mut self.seen else {
            return;
        };
        match now_seen {
            Elsewhere::Somebody(session) => {
                let seen = session.and_then(|session| There::of(*session, now));
                *there = seen.map(Box::new).or(there.take());
                self.due = Some(now.mono.plus(EVERY));
            }
            Elsewhere::Nobody => {
                let logged = |there: &There| {
                    let mut records = desk.log.records.iter();
                    records.any(|r| r.is_session() && r.id() == Some(there.occasion.id))
                };
                let ending = match there {
                    _ if desk.is_forgotten_elsewhere => Ending::Forgotten,
                    Some(there) if is_read && !logged(there) => Ending::CutOff,
                    _ => Ending::Ended,
                };
                self.seen = Seen::Over(ending);
                self.due = None;
            }
        }
    }

    /// Something was felt: a session that waits here is closed.
    pub(super) fn give_up(&self, desk: &mut Desk) -> Vec<Effect> {
        let left = self.left.as_deref().cloned();
        left.map_or_else(Vec::new, |left| UnfinishedScreen::again(left).close(desk))
    }
}

impl Desk {
    /// Takes what was seen of other windows as it concerns this one: a session without an entry for
    /// hours is forgotten.
    pub(super) fn elsewhere(&mut self, seen: Elsewhere, now: Now) -> Elsewhere {
        self.is_forgotten_elsewhere = match &seen {
            Elsewhere::Somebody(Some(session)) => {
                let last = session.entries.last().map(|entry| entry.at);
                let last = last.unwrap_or(session.occasion.start);
                now.wall.signed_duration_since(last) > RESUMABLE
            }
            _ => false,
        };
        if self.is_forgotten_elsewhere {
            return Elsewhere::Nobody;
        }
        seen
    }
}
