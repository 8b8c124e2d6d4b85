//! The plans to choose from, why one is offered, how long each is and what it holds.
//!
//! ```text
//!  Today's plan                                      Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!      Your pain is high today, so a calm plan is offered.
//!
//!        a  Two minutes     2 min
//!      ▸ b  Calm day       21 min
//!
//!      A bad day: the calm plan. Stop whenever you like; …
//!      Rest with legs on a chair, Deep belly breathing, Body scan, Walking
//! ```

use super::clinician;
use crate::app::Scroll;
use crate::app::check_in::{CheckInScreen, Choice, Proposal};
use crate::app::told;
use crate::core::level::Level;
use crate::core::plan::Plan;
use crate::core::safety::Contact;
use crate::i18n::{Text, t};
use crate::view::list::{lettered, list, padded};
use crate::view::page::{Column, Page};
use ratatui::layout::Rect;

pub(super) fn offered(
    check: &CheckInScreen,
    proposal: &Proposal,
    page: &Page<'_>,
    column: &mut Column<'_>,
) -> Scroll {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let offer = proposal.offer;
    // In a small window what to do comes first.
    let small = !page.roomy();
    if small {
        advise(offer.contact, page, column);
    }
    if let Some(why) = why(check, proposal, page) {
        column.text(&why, skin.plain()).gap(gap);
    }
    if !small && offer.contact != Contact::None {
        advise(offer.contact, page, column);
        column.gap(gap);
    }
    let scroll = plans(proposal, page, column);
    let Some((choice, plan)) = proposal.plans.chosen() else {
        return scroll;
    };
    column.gap(gap);
    column.text(&told::what(*choice, plan, page.desk), skin.title());
    column.text(&contents(plan, page), skin.dim());
    scroll
}

/// The plans, a letter each, with their minutes.
fn plans(proposal: &Proposal, page: &Page<'_>, column: &mut Column<'_>) -> Scroll {
    let skin = page.skin;
    let plans = &proposal.plans;
    let names = plans
        .rows
        .iter()
        .map(|(choice, plan)| name(*choice, plan, page));
    let names = padded(names.collect(), skin);
    let row = |(at, ((_, plan), name)): (usize, (&(Choice, Plan), String))| {
        lettered(at, name, page.desk.texts.minutes(plan.total()), skin)
    };
    let rows: Vec<_> = plans.rows.iter().zip(names).enumerate().map(row).collect();
    let rest = column.rest();
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let height = height.min(rest.height);
    let area = Rect { height, ..rest };
    let first = page.desk.first_row();
    let first = column.draw(|buf| list(area, &rows, Some(plans.at), first, skin, buf));
    column.gap(height);
    Scroll::UNKNOWN.from(first)
}

/// What a plan is called in the list.
fn name(choice: Choice, plan: &Plan, page: &Page<'_>) -> String {
    match choice {
        Choice::Easy => page.say(t::PLAN_EASY),
        Choice::Full => page.say(t::PLAN_FULL),
        Choice::LowerToday => page.say(t::PlanLowerToday { level: level(plan) }),
        Choice::LowerFrom => page.say(t::PlanLowerFrom { level: level(plan) }),
        Choice::Short | Choice::Calm | Choice::Before => {
            page.desk.session_name(&plan.outline().programme)
        }
    }
}

/// Its level.
fn level(plan: &Plan) -> Level {
    let level = plan.outline().level;
    level.map_or(Level::FIRST, |level| level.now)
}

fn advise(contact: Contact, page: &Page<'_>, column: &mut Column<'_>) {
    if let Some(advice) = told::advice(contact) {
        column.text(&page.say(advice), page.skin.hold());
        clinician(page, column);
    }
}

fn why(check: &CheckInScreen, proposal: &Proposal, page: &Page<'_>) -> Option<String> {
    let signs = check.answers.signs();
    told::reason(proposal.offer, proposal.paused_after, signs, page.desk)
}

/// Its exercises in order.
fn contents(plan: &Plan, page: &Page<'_>) -> String {
    let items = plan.items().iter();
    let names = items.map(|item| page.desk.exercise_name(&item.exercise));
    names.collect::<Vec<_>>().join(", ")
}

/// The easy plan where the calm one is offered, instead of the full one.
fn wants_easy(proposal: &Proposal) -> bool {
    matches!(proposal.plans.chosen(), Some((Choice::Easy, _)))
}

pub(super) fn more_title(proposal: &Proposal) -> Text {
    if wants_easy(proposal) {
        t::ASK_EASY_TITLE
    } else {
        t::ASK_FULL_TITLE
    }
}

/// A plan that asks for more than what is offered.
pub(super) fn ask_more(proposal: &Proposal, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let text = if wants_easy(proposal) {
        t::ASK_EASY_TEXT
    } else {
        t::ASK_FULL_TEXT
    };
    column.text(&page.say(text), skin.title());
    column.gap(u16::from(page.roomy()));
    if let Some((choice, plan)) = proposal.plans.chosen() {
        let name = name(*choice, plan, page);
        let time = page.desk.texts.minutes(plan.total());
        column.text(&format!("{name}, {time}"), skin.plain());
        column.text(&contents(plan, page), skin.dim());
    }
}
