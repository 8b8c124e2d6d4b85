//! The plan that is offered, why, and how long it is.
//!
//! ```text
//!  Today's plan                                      Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!      Your pain is high today, so a calm plan is offered.
//!
//!      A bad day: the calm plan. Stop whenever you like; …
//!      11 min · 4 exercises
//! ```

use super::{clinician, named};
use crate::app::check_in::{CheckInScreen, Proposal};
use crate::core::plan::{Plan, PlanKind};
use crate::core::safety::{Contact, Offer, Offered, Reason, Sign};
use crate::i18n::t;
use crate::view::page::{Column, Page};
use chrono::NaiveDate;

pub(super) fn offered(
    check: &CheckInScreen,
    proposal: &Proposal,
    page: &Page<'_>,
    column: &mut Column<'_>,
) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let Proposal { offer, plan, .. } = proposal;
    // In a small window what to do comes first, and needs no other words.
    let small = !page.roomy();
    if small {
        advise(offer.contact, page, column);
    }
    if let Some(why) = why(check, proposal, page) {
        column.text(&why, skin.plain()).gap(gap);
    }
    if offer.reason() != Some(Reason::Sign) {
        column.text(&what(proposal, page), skin.title());
    }
    column.text(&length(plan, page), skin.dim()).gap(gap);
    if !small {
        advise(offer.contact, page, column);
    }
}

fn advise(contact: Contact, page: &Page<'_>, column: &mut Column<'_>) {
    let advice = match contact {
        Contact::None => return,
        Contact::Ask => page.say(t::OFFER_ASK),
        _ => page.say(t::SIGNS_SOON),
    };
    column.text(&advice, page.skin.hold());
    clinician(page, column);
}

fn why(check: &CheckInScreen, proposal: &Proposal, page: &Page<'_>) -> Option<String> {
    let answers = &check.answers;
    reason(
        proposal.offer,
        proposal.paused_after,
        answers.signs(),
        answers.is_sore(),
        page,
    )
}

/// Why this plan, in words. `paused_after` is the day of the session after which the programme is
/// paused; `sore`, whether the number of today alone asks for an easier one.
pub(in crate::view) fn reason(
    offer: Offer,
    paused_after: Option<NaiveDate>,
    signs: &[Sign],
    sore: bool,
    page: &Page<'_>,
) -> Option<String> {
    let name = match offer.reason()? {
        Reason::Sign => {
            let sign = &named(signs.iter(), page);
            let noted = page.say(t::AdviceSign { sign });
            return Some(format!("{noted} {}", page.say(t::SIGNS_CALM)));
        }
        Reason::Paused => {
            let date = page.desk.texts.full_date(paused_after?);
            let date = date.as_str();
            return Some(page.say(t::OfferWhy30 { date }));
        }
        Reason::Sore => t::OFFER_WHY_5,
        Reason::SomePain if sore => t::OFFER_WHY_6_PAIN,
        Reason::SomePain => t::OFFER_WHY_6_LAST,
        Reason::RoseAgain => t::OFFER_WHY_31,
        Reason::AfterLast => t::OFFER_WHY_AFTER,
        Reason::Usual => t::OFFER_WHY_7,
    };
    Some(page.say(name))
}

fn what(proposal: &Proposal, page: &Page<'_>) -> String {
    let outline = proposal.plan.outline();
    match outline.kind {
        PlanKind::Calm => page.say(t::OFFER_CALM),
        PlanKind::Easy => page.say(t::OFFER_EASY),
        PlanKind::Full if proposal.offer.plan == Offered::PhaseDown => {
            let name = page.desk.session_name(&outline.programme);
            page.say(t::OfferBefore {
                name: name.as_str(),
            })
        }
        PlanKind::Full => page.say(t::OFFER_FULL),
    }
}

fn length(plan: &Plan, page: &Page<'_>) -> String {
    let time = page.desk.texts.minutes(plan.total());
    let count = u64::try_from(plan.items().len()).unwrap_or(0);
    page.say(t::TodayLength {
        time: time.as_str(),
        count,
    })
}

pub(super) fn told(proposal: &Proposal, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    column.text(&page.say(t::TOLD_TEXT), skin.title());
    column
        .gap(u16::from(page.roomy()))
        .text(&what(proposal, page), skin.plain());
    column.text(&length(&proposal.plan, page), skin.dim());
}
