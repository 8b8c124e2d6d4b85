//! Before a session: the pain scale, "anything new?", the plan that is offered; and the question
//! before a session that was left unfinished goes on.
//!
//! ```text
//!  Before we begin                                   Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!      How much pain do you have right now?
//!
//!       0   1   2   3   4   5   6   7   8   9   10
//!                                               +
//!      no pain               worst pain imaginable
//! ```

use super::page::Page;
use super::panels::numbers;
use super::today::notices;
use crate::app::check_in::{CheckInScreen, Stage};
use crate::app::feel::Cursor;
use crate::app::unfinished::Unfinished;
use crate::core::plan::{Plan, PlanKind};
use crate::core::safety::{Contact, Offer, Offered};
use crate::core::settings::Country;
use ratatui::buffer::Buffer;

pub(super) fn draw(check: &CheckInScreen, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let programme = check.programme.name.of(page.lang()).to_string();
    match &check.stage {
        Stage::Pain(cursor) => {
            let room = page.frame(&page.say("check-in-title"), &programme, buf);
            let mut column = page.column(room, buf);
            column.text(&page.say("check-in-pain"), skin.title());
            if let Some(last) = check.last {
                let last = u32::from(last.level());
                column.text(
                    &page.with("check-in-last", &[("pain", last.into())]),
                    skin.dim(),
                );
            }
            column.gap(u16::from(page.roomy()));
            scale_in(*cursor, &mut column, page);
        }
        Stage::AnythingNew(_) => {
            let room = page.frame(&page.say("check-in-title"), &programme, buf);
            let mut column = page.column(room, buf);
            let name = if check.last.is_some() {
                "check-in-new"
            } else {
                "check-in-new-first"
            };
            column.text(&page.say(name), skin.title()).gap(1);
            column.text(&page.say("check-in-new-hint"), skin.plain());
            notices(page, &mut column);
        }
        Stage::New => {
            let room = page.frame(&page.say("new-title"), "", buf);
            let mut column = page.column(room, buf);
            column
                .text(&page.say("new-advice"), skin.title())
                .gap(u16::from(page.roomy()));
            column
                .text(&emergency_signs(page), skin.dim())
                .gap(u16::from(page.roomy()));
            column.text(&page.say("new-calm"), skin.plain());
        }
        Stage::Offered { offer, plan, .. } => {
            let room = page.frame(&page.say("offer-title"), &programme, buf);
            let mut column = page.column(room, buf);
            offered(*offer, plan, page, &mut column);
        }
    }
}

fn scale_in(cursor: Cursor, column: &mut super::page::Column<'_>, page: &Page<'_>) {
    let rest = column.rest();
    let area = ratatui::layout::Rect {
        height: rest.height.min(3),
        ..rest
    };
    column.draw(|buf| numbers(cursor, area, page, buf));
    column.gap(3);
    notices(page, column);
}

fn offered(offer: Offer, plan: &Plan, page: &Page<'_>, column: &mut super::page::Column<'_>) {
    let skin = page.skin;
    let why = match offer.row {
        5 => "offer-why-5",
        6 if offer.plan == Offered::Plan(PlanKind::Easy) => "offer-why-6-pain",
        27 | 28 => "offer-why-after",
        _ => "offer-why-6-last",
    };
    let what = match plan.outline().kind {
        PlanKind::Calm => "offer-calm",
        _ => "offer-easy",
    };
    column
        .text(&page.say(why), skin.plain())
        .gap(u16::from(page.roomy()));
    column.text(&page.say(what), skin.title());
    let time = page.desk.texts.minutes(plan.total());
    let count = u64::try_from(plan.items().len()).unwrap_or(0);
    let length = page.with(
        "today-length",
        &[("time", time.as_str().into()), ("count", count.into())],
    );
    column
        .text(&length, skin.dim())
        .gap(u16::from(page.roomy()));
    if offer.contact >= Contact::Soon {
        column.text(&page.say("offer-soon"), skin.hold());
    }
}

pub(super) fn unfinished(unfinished: &Unfinished, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say("unfinished-title"), "", buf);
    let mut column = page.column(room, buf);
    let id = &unfinished.session.plan().outline().programme;
    let name = page.desk.session_name(id);
    let (done, of) = unfinished.session.share_done();
    let what = page.with(
        "unfinished-what",
        &[
            ("name", name.as_str().into()),
            ("done", done.into()),
            ("of", of.into()),
        ],
    );
    column.text(&what, skin.dim()).gap(u16::from(page.roomy()));
    column
        .text(&page.say("unfinished-ask"), skin.title())
        .gap(u16::from(page.roomy()));
    scale_in(unfinished.cursor, &mut column, page);
}

/// When to call at once, and which number.
pub(super) fn emergency_signs(page: &Page<'_>) -> String {
    let number = page.say(&format!("emergency-{}", country(page).word()));
    let name = if page.roomy() {
        "stopped-signs"
    } else {
        "stopped-signs-short"
    };
    page.with(name, &[("emergency", number.as_str().into())])
}

/// Where the patient is; no number is invented for a country that is not known.
pub(super) fn country(page: &Page<'_>) -> Country {
    page.desk.settings.country.unwrap_or(Country::Other)
}
