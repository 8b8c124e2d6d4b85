//! Before a session: how much pain, anything new, and the plan that follows from it.

use super::desk::Desk;
use super::feel::{Cursor, step};
use super::keymap::{Action, Context};
use super::msg::Write;
use super::screen::{Screen, Turn};
use super::sitting::Sitting;
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::{Record, When};
use crate::core::safety::{Conditions, Offer, Start, start};
use crate::core::time::Now;
use std::sync::Arc;
use uuid::Uuid;

/// The check-in before a session.
#[derive(Debug, Clone)]
pub struct CheckInScreen {
    /// What is to be done.
    pub programme: Arc<Programme>,
    /// The number of the time before, if there is one.
    pub last: Option<Pain>,
    /// How far it has come.
    pub stage: Stage,
    /// The id of the session to come.
    session: Uuid,
}

/// How far a check-in has come.
#[derive(Debug, Clone)]
pub enum Stage {
    /// How much pain?
    Pain(Cursor),
    /// Anything new since last time?
    AnythingNew(Pain),
    /// Something is new: what to do about it. Nothing is started.
    New,
    /// A gentler plan is offered, with its reason.
    Offered {
        /// Pain now.
        pain: Pain,
        /// The offer.
        offer: Offer,
        /// Its plan.
        plan: Box<Plan>,
    },
}

impl CheckInScreen {
    pub(super) fn open(programme: Arc<Programme>, desk: &mut Desk, now: Now) -> Turn {
        let screen = Self {
            programme,
            last: desk.lately().last_pain(),
            stage: Stage::Pain(None),
            session: desk.ids.next(now),
        };
        // That a session can be kept is tried before it starts, not after.
        let probe = desk.write(Write::Probe);
        Turn::to(Screen::CheckIn(Box::new(screen))).with(probe)
    }

    pub(super) fn context(&self) -> Context {
        match self.stage {
            Stage::Pain(_) => Context::AskPain,
            Stage::AnythingNew(_) => Context::AskNew,
            Stage::New => Context::New,
            Stage::Offered { .. } => Context::Offer,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match (&self.stage, action) {
            (_, Action::Cancel) | (Stage::New, Action::Confirm) => Turn::today(desk, now),
            (_, Action::Leave) => Turn::leave(),
            (Stage::Pain(_), Action::Level(pain)) => self.pain(pain, desk, now),
            (Stage::Pain(Some(pain)), Action::Confirm) => self.pain(*pain, desk, now),
            (Stage::Pain(cursor), Action::Less | Action::More) => {
                let from = self.last.unwrap_or(Pain::NONE);
                self.stage = Stage::Pain(step(*cursor, action, from));
                Turn::stay()
            }
            (Stage::AnythingNew(pain), Action::No) => self.offer(*pain, desk, now),
            (Stage::AnythingNew(_), Action::Yes) => {
                self.stage = Stage::New;
                Turn::stay()
            }
            (Stage::Offered { pain, plan, .. }, Action::Confirm) => {
                Sitting::begin(self.session, (**plan).clone(), Some(*pain), desk, now)
            }
            (Stage::Offered { pain, .. }, Action::Calmer) => {
                match desk.plan(&self.programme, PlanKind::Calm) {
                    Some(plan) => Sitting::begin(self.session, plan, Some(*pain), desk, now),
                    None => Turn::stay(),
                }
            }
            _ => Turn::stay(),
        }
    }

    fn pain(&mut self, pain: Pain, desk: &mut Desk, now: Now) -> Turn {
        let record = desk.check_in(pain, When::Before, Some(self.session), now);
        self.stage = Stage::AnythingNew(pain);
        Turn::stay().with(desk.append(Record::CheckIn(record)))
    }

    /// Rows 5 to 7: the full plan starts, a gentler one is offered.
    fn offer(&mut self, pain: Pain, desk: &mut Desk, now: Now) -> Turn {
        let known = nothing_new(&desk.lately().start(pain, desk.today(now)));
        let offer = start(&known);
        let Some(kind) = offer.plan.kind() else {
            return Turn::stay();
        };
        let Some(plan) = desk.plan(&self.programme, kind) else {
            return Turn::stay();
        };
        if kind == PlanKind::Full {
            return Sitting::begin(self.session, plan, Some(pain), desk, now);
        }
        self.stage = Stage::Offered {
            pain,
            offer,
            plan: Box::new(plan),
        };
        Turn::stay()
    }
}

/// The answer *n* to "anything new?", for all that the lists would ask: they are not asked one by
/// one yet, and *y* starts nothing.
pub(super) fn nothing_new(known: &Start) -> Start {
    Start {
        signs: Some(Vec::new()),
        conditions: Some(Conditions {
            held: Vec::new(),
            acknowledged: false,
            cleared: Vec::new(),
        }),
        ..known.clone()
    }
}
