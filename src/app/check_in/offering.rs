//! Where a check-in leads: to a session, to an offer with its reason, or to advice and no session.

use super::{CheckInScreen, Choice, Plans, Purpose, Stage};
use crate::app::desk::Desk;
use crate::app::turn::{Goto, Turn};
use crate::core::keys::Context;
use crate::core::level::{Chooser, Reason};
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::Record;
use crate::core::safety::{Contact, Level, Offer, Offered, Sign, start};
use crate::core::time::Now;
use chrono::NaiveDate;
use std::sync::Arc;

/// What is offered, and the plans to choose from.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub offer: Offer,
    pub plans: Plans,
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
        if self.offer.asks_to_talk() {
            Context::OfferTalk
        } else {
            Context::Offer
        }
    }
}

impl CheckInScreen {
    /// Writes the answers, then leads to a session, an offer or advice.
    pub(super) fn conclude(&mut self, desk: &mut Desk, now: Now) -> Turn {
        if let Purpose::Usual(_) = self.purpose {
            let record = self.answers.record(None, desk, now);
            let append = desk.append(Record::Screening(record));
            return Turn::to(self.way_back()).with(append);
        }
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
        self.has_room = self.has_room(offer, desk, now);
        let Some(offered) = Choice::offered(offer, &programme, desk, now) else {
            self.stage = Stage::Advice(self.advice(offer));
            return turn;
        };
        let chosen = self.choice.unwrap_or(offered);
        let at_once = !self.gentle && offer.begins_at_once();
        if (at_once || self.choice.is_some())
            && let Some(plan) = self.plan(chosen, &programme, desk)
        {
            // At the level that the plan was made at.
            let to = self.begin(chosen, plan, desk).to;
            let mut turn = turn;
            if chosen == Choice::LowerFrom {
                let from = desk.lately().level_of(&programme);
                let levels = (from, from.down(1));
                let why = (Reason::Chosen, Chooser::Patient);
                turn = turn.with(desk.set_level(&programme.id, levels, why, now));
            }
            return Turn { to, ..turn };
        }
        let most = most(offered, offer, desk, now);
        let plan = |choice| self.plan(choice, &programme, desk);
        let Some(plans) = Plans::of(offered, most, self.gentle, plan) else {
            self.stage = Stage::Advice(if self.answers.without.is_empty() {
                Advice::NothingLeft
            } else {
                Advice::AskFirst
            });
            return turn;
        };
        let pain = self.answers.pain.filter(|_| offer.is_paused());
        let proposal = Proposal {
            paused_after: pain.and_then(|pain| desk.lately().paused_after(pain, desk.today(now))),
            offer,
            plans,
        };
        let told = proposal.told(self.answers.signs(), desk);
        self.stage = Stage::Offered(proposal);
        told.into_iter().fold(turn, Turn::with)
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
        let signs = &self.answers.signs;
        let of = |level| {
            signs
                .iter()
                .find(|sign| self.answers.level_of(**sign) == level)
        };
        let signs = [Level::Emergency, Level::Today, Level::Soon].map(of);
        match (offer.contact, signs) {
            (Contact::Emergency, [Some(sign), ..]) => Advice::Emergency(*sign),
            (Contact::Today, [_, Some(sign), _]) => Advice::Today(*sign),
            (_, [.., Some(sign)]) if offer.plan != Offered::None => Advice::Soon(*sign),
            _ if self.answers.must_acknowledge() => Advice::Doctor,
            _ => Advice::Surgery,
        }
    }

    /// The plan of a choice, within the limits of the answers.
    pub(super) fn plan(&self, choice: Choice, programme: &Programme, desk: &Desk) -> Option<Plan> {
        choice.plan(programme, &self.limits(choice, &self.changes, desk), desk)
    }

    /// Takes the plan under the cursor. One that asks for more than what is offered is asked about.
    pub(super) fn take(&mut self, proposal: Proposal, desk: &mut Desk, now: Now) -> Turn {
        let Some((choice, plan)) = proposal.plans.chosen() else {
            return Turn::stay();
        };
        if proposal.plans.is_more() {
            self.stage = Stage::AskMore(proposal);
            return Turn::stay();
        }
        if *choice == proposal.plans.offered {
            return self.begin(*choice, plan.clone(), desk);
        }
        self.choose(*choice, desk, now)
    }

    /// Chooses another plan than the offered one, and asks its questions first.
    pub(super) fn choose(&mut self, choice: Choice, desk: &mut Desk, now: Now) -> Turn {
        self.choice = Some(choice);
        self.proceed(desk, now)
    }

    fn begin(&self, choice: Choice, plan: Plan, desk: &Desk) -> Turn {
        match &self.purpose {
            Purpose::Session { id, programme } => Turn::to(Goto::Session {
                id: *id,
                left_out: self.left_out_of(choice, &plan, programme, desk),
                today: self.changed_of(choice, &plan, programme, desk),
                plan: Box::new(plan),
                pain_before: self.answers.pain,
                wish: self.wish(Arc::clone(programme)),
            }),
            Purpose::Lists | Purpose::Usual(_) => Turn::stay(),
        }
    }
}

/// The fullest plan that may be chosen where this one is offered. After a stop for pain the full one
/// waits for another day (`person.md` section 3).
fn most(offered: Choice, offer: Offer, desk: &Desk, now: Now) -> Choice {
    let most = match offer.most() {
        PlanKind::Calm => Choice::Calm,
        PlanKind::Easy => Choice::Easy,
        PlanKind::Full => Choice::Full,
    };
    if desk.lately().was_stopped_on(desk.today(now)) {
        most.min(Choice::Easy).max(offered)
    } else {
        most
    }
}
