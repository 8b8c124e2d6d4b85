//! Between the check-in and the first step: claims the right to run a session, and reads what another
//! window has written since the check-in began.
//!
//! This takes some milliseconds. A disk that does not answer holds nobody up for longer than
//! [`PATIENCE`].

use super::desk::Desk;
use super::msg::Effect;
use super::session::Begun;
use super::turn::{Goto, Turn, Wish};
use super::unfinished::UnfinishedScreen;
use crate::core::keys::Action;
use crate::core::plan::{Outline, Plan};
use crate::core::session::{Occasion, Session};
use crate::core::time::{Mono, Now};
use crate::core::write::{Ticket, Write};
use std::time::Duration;

/// After this the session begins unanswered.
const PATIENCE: Duration = Duration::from_secs(2);

/// A session that is about to begin or to go on.
#[derive(Debug, Clone)]
pub struct Starting {
    pub(super) start: Start,
    stage: Stage,
    until: Mono,
}

/// What is about to begin.
#[derive(Debug, Clone)]
pub(super) enum Start {
    New {
        begun: Begun,
        plan: Box<Plan>,
        /// What was wished for, should the check-in have to begin anew.
        wish: Wish,
    },
    /// A session that an earlier run left unfinished.
    Resumed(Box<(Session, Occasion)>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The claim with this ticket waits for its answer.
    Claims(Ticket),
    /// The end of the log is being read.
    Reads,
    /// It begins as soon as nothing lies over it.
    Ready,
}

impl Starting {
    pub(super) fn open(start: Start, desk: &mut Desk, now: Now) -> (Self, Effect) {
        let claim = desk.write(Write::Claim);
        let stage = match &claim {
            Effect::Write(ticket, _) => Stage::Claims(*ticket),
            _ => Stage::Ready,
        };
        let starting = Self {
            start,
            stage,
            until: now.mono.plus(PATIENCE),
        };
        (starting, claim)
    }

    /// The plan of the session to come.
    pub fn outline(&self) -> &Outline {
        match &self.start {
            Start::New { plan, .. } => plan.outline(),
            Start::Resumed(left) => left.0.plan().outline(),
        }
    }

    pub(super) fn next_wake(&self) -> Mono {
        match self.stage {
            Stage::Ready => Mono::default(),
            _ => self.until,
        }
    }

    pub(super) fn wake(&self, now: Now) -> Turn {
        if self.next_wake() <= now.mono {
            Turn::to(Goto::Begin)
        } else {
            Turn::stay()
        }
    }

    /// Waits until nothing lies over it.
    pub(super) fn hold(&mut self) {
        self.stage = Stage::Ready;
    }

    pub(super) fn act(&self, action: Action) -> Turn {
        match action {
            Action::Cancel => Turn::to(match &self.start {
                Start::New { .. } => Goto::Start,
                Start::Resumed(left) => Goto::Unfinished(left.clone()),
            }),
            _ => Turn::stay(),
        }
    }

    /// The writer answers. Whatever it is but a refusal, the session may begin; one that was left
    /// unfinished was asked about with the log as it stands.
    pub(super) fn claimed(&mut self, ticket: Ticket) -> Turn {
        match &self.start {
            _ if self.stage != Stage::Claims(ticket) => Turn::stay(),
            Start::Resumed(_) => Turn::to(Goto::Begin),
            Start::New { .. } => {
                self.stage = Stage::Reads;
                Turn::stay().with(Effect::Look)
            }
        }
    }

    /// Another process runs a session. One that has stood still for hours bars nobody.
    pub(super) fn refused(&self, ticket: Ticket, desk: &Desk) -> Turn {
        let left = match &self.start {
            _ if self.stage != Stage::Claims(ticket) => return Turn::stay(),
            _ if desk.is_forgotten_elsewhere => return Turn::to(Goto::Begin),
            Start::New { .. } => None,
            Start::Resumed(left) => Some(left.clone()),
        };
        Turn::to(Goto::Watch(None, left))
    }

    /// The end of the log was read. What another window wrote may ask for another plan, or for none.
    pub(super) fn read(&self, news: bool) -> Turn {
        match &self.start {
            _ if self.stage != Stage::Reads => Turn::stay(),
            Start::New { wish, .. } if news => Turn::to(Goto::CheckIn(Wish {
                again: true,
                ..wish.clone()
            })),
            _ => Turn::to(Goto::Begin),
        }
    }

    /// Gives it up for something that was felt.
    pub(super) fn give_up(&self, desk: &mut Desk) -> Vec<Effect> {
        let release = desk.write(Write::Release);
        let close = match &self.start {
            Start::New { .. } => Vec::new(),
            Start::Resumed(left) => UnfinishedScreen::again((**left).clone()).close(desk),
        };
        std::iter::once(release).chain(close).collect()
    }
}
