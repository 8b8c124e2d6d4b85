//! Where a check-in leads: to a session, to an offer with its reason, or to advice and no session.

use super::{CheckInScreen, Purpose, Stage};
use crate::app::desk::Desk;
use crate::app::turn::{Goto, Turn};
use crate::content::Limits;
use crate::core::keys::Context;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::Record;
use crate::core::safety::{Contact, Level, Offer, Offered, Sign, start};
use crate::core::time::Now;
use chrono::NaiveDate;
use std::sync::Arc;

/// What is offered, and its plan.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub offer: Offer,
    pub plan: Box<Plan>,
    /// The day of the session after which the programme is paused.
    pub paused_after: Option<NaiveDate>,
}

/// What to do instead of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// Call the emergency number for this sign (row 1).
    Emergency(Sign),
    /// Call a doctor today (row 2).
    Today(Sign),
    /// Talk to someone within days; calm plans only (row 3).
    Soon(Sign),
    /// Talk to a doctor before starting (row 4).
    Doctor,
    /// Operated on lately: a clinician ticks what may be done (row 4).
    Surgery,
    /// Nothing of the programme is left for this patient.
    NothingLeft,
    /// Nothing is left today without what is to be asked about first.
    AskFirst,
}

impl Proposal {
    pub(super) fn context(&self) -> Context {
        match self.plan.outline().kind {
            _ if self.offer.is_paused() => Context::OfferPaused,
            PlanKind::Full if self.offer.is_usual() => Context::OfferFull,
            PlanKind::Calm => Context::OfferCalm,
            PlanKind::Full | PlanKind::Easy => Context::OfferEasy,
        }
    }
}

impl CheckInScreen {
    /// Writes the answers, then leads to a session, an offer or advice.
    pub(super) fn conclude(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let offer = start(&self.answers.start(desk, now));
        // Wait for the rest of the log, but not in an emergency.
        if desk.reading && offer.contact != Contact::Emergency {
            self.stage = Stage::Reading;
            return Turn::stay();
        }
        let Purpose::Session { programme, .. } = &self.purpose else {
            return self.conclude_lists(offer, desk, now);
        };
        let programme = Arc::clone(programme);
        let record = self.answers.record(Some(offer), desk, now);
        let turn = Turn::stay().with(desk.append(Record::Screening(record)));
        let Some(kind) = offer.plan.kind() else {
            self.stage = Stage::Advice(self.advice(offer));
            return turn;
        };
        let Some(plan) = self.chosen(offer.plan, &programme, kind, desk) else {
            self.stage = Stage::Advice(if self.answers.without.is_empty() {
                Advice::NothingLeft
            } else {
                Advice::AskFirst
            });
            return turn;
        };
        let usual = plan.outline().kind == PlanKind::Full && !self.gentle && offer.is_usual();
        if usual || self.choice.is_some() {
            return Turn {
                to: self.begin(plan).to,
                ..turn
            };
        }
        let pain = self.answers.pain.filter(|_| offer.is_paused());
        self.stage = Stage::Offered(Proposal {
            paused_after: pain.and_then(|pain| desk.lately().paused_after(pain, desk.today(now))),
            offer,
            plan: Box::new(plan),
        });
        turn
    }

    pub(super) fn conclude_lists(&mut self, offer: Offer, desk: &mut Desk, now: Now) -> Turn {
        let advised = offer.is_screened();
        let record = self.answers.record(advised.then_some(offer), desk, now);
        let turn = Turn::stay().with(desk.append(Record::Screening(record)));
        if advised {
            self.stage = Stage::Advice(self.advice(offer));
            return turn;
        }
        Turn {
            to: Some(Goto::Start),
            ..turn
        }
    }

    pub(super) fn advice(&self, offer: Offer) -> Advice {
        let of = |level| self.answers.signs.iter().find(|sign| sign.level() == level);
        let signs = [Level::Emergency, Level::Today, Level::Soon].map(of);
        match (offer.contact, signs) {
            (Contact::Emergency, [Some(sign), ..]) => Advice::Emergency(*sign),
            (Contact::Today, [_, Some(sign), _]) => Advice::Today(*sign),
            (_, [.., Some(sign)]) if offer.plan != Offered::None => Advice::Soon(*sign),
            _ if self.answers.must_acknowledge() => Advice::Doctor,
            _ => Advice::Surgery,
        }
    }

    pub(super) fn limits(&self) -> Limits {
        Limits {
            conditions: self.answers.conditions(),
            without: self.answers.without.clone(),
        }
    }

    /// The plan of an offer. A step down is the programme before this one, else the easy plan.
    pub(super) fn plan(
        &self,
        offered: Offered,
        programme: &Programme,
        kind: PlanKind,
        desk: &Desk,
    ) -> Option<Plan> {
        let before = (offered == Offered::PhaseDown).then(|| desk.library.before(&programme.id));
        match before.flatten() {
            Some(before) => desk.plan_within(&before, PlanKind::Full, &self.limits()),
            None => desk.plan_within(programme, kind, &self.limits()),
        }
    }

    /// Chooses another plan than the offered one, and asks its questions first.
    pub(super) fn choose(&mut self, kind: PlanKind, desk: &mut Desk, now: Now) -> Turn {
        self.choice = Some(kind);
        self.proceed(desk, now)
    }

    /// The plan that was chosen, else that of what is offered.
    pub(super) fn chosen(
        &self,
        offered: Offered,
        programme: &Programme,
        kind: PlanKind,
        desk: &Desk,
    ) -> Option<Plan> {
        match self.choice {
            Some(choice) => desk.plan_within(programme, choice, &self.limits()),
            None => self.plan(offered, programme, kind, desk),
        }
    }

    pub(super) fn begin(&self, plan: Plan) -> Turn {
        match &self.purpose {
            Purpose::Session { id, .. } => Turn::to(Goto::Session {
                id: *id,
                plan: Box::new(plan),
                pain_before: self.answers.pain,
            }),
            Purpose::Lists => Turn::stay(),
        }
    }
}
