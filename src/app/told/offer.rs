//! Why a plan is offered, whom to talk to about it, and what it is.

use super::{aloud, signs};
use crate::app::check_in::{Choice, Proposal};
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::core::plan::Plan;
use crate::core::safety::{Contact, Offer, Reason, Sign};
use crate::i18n::{Text, t};
use chrono::NaiveDate;

/// Why this plan, in words. `paused_after` is the day of the session after which the programme is
/// paused.
pub fn reason(
    offer: Offer,
    paused_after: Option<NaiveDate>,
    noted: &[Sign],
    desk: &Desk,
) -> Option<String> {
    let texts = &desk.texts;
    let name = match offer.reason()? {
        // The sign that asked for it is gone since today.
        Reason::Sign if noted.is_empty() => t::OFFER_WHY_EASED,
        Reason::Sign => {
            let sign = &signs(noted.iter(), desk);
            let noted = texts.say(t::AdviceSign { sign });
            return Some(format!("{noted} {}", texts.say(t::SIGNS_CALM)));
        }
        Reason::Operated => t::OFFER_WHY_OPERATED,
        Reason::Paused => {
            let date = texts.full_date(paused_after?);
            let date = date.as_str();
            return Some(texts.say(t::OfferWhy30 { date }));
        }
        Reason::Strong => t::OFFER_WHY_5A,
        Reason::FarAboveUsual => t::OFFER_WHY_5B,
        Reason::High => t::OFFER_WHY_5C,
        Reason::AboveUsual => t::OFFER_WHY_6A,
        Reason::SomePain => t::OFFER_WHY_6B,
        Reason::LastSession => t::OFFER_WHY_6C,
        Reason::RoseAgain => t::OFFER_WHY_31,
        Reason::AfterLast => t::OFFER_WHY_AFTER,
        Reason::Usual => t::OFFER_WHY_7,
    };
    Some(texts.say(name))
}

/// Whom to talk to about the plan, if anybody.
pub fn advice(contact: Contact) -> Option<Text> {
    match contact {
        Contact::None => None,
        Contact::Ask => Some(t::OFFER_ASK),
        Contact::Soon | Contact::Today | Contact::Emergency => Some(t::SIGNS_SOON),
    }
}

/// What a plan is, in a sentence.
pub fn what(choice: Choice, plan: &Plan, desk: &Desk) -> String {
    let texts = &desk.texts;
    match choice {
        Choice::Short => texts.say(t::OFFER_SHORT),
        Choice::Calm => texts.say(t::OFFER_CALM),
        Choice::Easy => texts.say(t::OFFER_EASY),
        Choice::Before => {
            let name = &desk.session_name(&plan.outline().programme);
            texts.say(t::OfferBefore { name })
        }
        Choice::LowerToday => texts.say(t::OFFER_LOWER_TODAY),
        Choice::LowerFrom => texts.say(t::OFFER_LOWER_FROM),
        Choice::Full => texts.say(t::OFFER_FULL),
    }
}

impl Proposal {
    /// Speaks a plan that is gentler than usual, and why.
    pub(in crate::app) fn told(&self, noted: &[Sign], desk: &Desk) -> Option<Effect> {
        let reason = reason(self.offer, self.paused_after, noted, desk)?;
        let advice = advice(self.offer.contact).map(|advice| desk.texts.say(advice));
        let what = self.plans.chosen();
        let what = what.map(|(choice, plan)| self::what(*choice, plan, desk));
        Some(aloud(
            [Some(reason), advice, what].into_iter().flatten(),
            desk,
        ))
    }
}
