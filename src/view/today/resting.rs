//! No session today: the one thing to do, why, and what Enter leads to.
//!
//! ```text
//!      Call 112 now.
//!        ██     ██   ██████
//!      ████   ████       ██
//!        ██     ██   ██████
//!        ██     ██   ██
//!      ██████ ██████ ██████
//!
//!      You noted: numbness between the legs.
//!      ⏎  Say how it is now
//! ```

use super::enter;
use crate::app::today::{Rest, Today};
use crate::app::told;
use crate::core::safety::{Level, Sign};
use crate::i18n::measure::wrap;
use crate::i18n::{Text, t};
use crate::view::call;
use crate::view::check_in::{clinician, doctor_first};
use crate::view::page::{Column, Page};

pub(super) fn draw(rest: Rest, today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let gap = u16::from(page.roomy());
    match rest {
        Rest::Emergency => emergency(today, page, column),
        Rest::Today => {
            let signs: Vec<_> = barring(today).copied().collect();
            let text = call::today(&signs, page);
            column.text(&text, page.skin.pain()).gap(gap);
            column.text(&noted(today, page), page.skin.plain());
            clinician(page, column);
            if page.roomy() && call::may_walk(&signs) {
                column
                    .gap(1)
                    .text(&page.say(t::ADVICE_CALM), page.skin.dim());
            }
        }
        Rest::Doctor => {
            doctor_first(&today.conditions, page, column);
            column.gap(gap);
            column.text(&page.say(t::ACK_WAIT), page.skin.plain());
            clinician(page, column);
        }
    }
    column.gap(gap);
    enter(leads_to(rest), page, column);
}

/// The number first; the signs and what to do have their rows kept for them.
fn emergency(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let gap = u16::from(page.roomy());
    let emergency = &page.desk.emergency();
    let call = page.say(t::TodayCall { emergency });
    column.text(&call, page.skin.pain()).gap(gap);
    let noted = noted(today, page);
    let lines = wrap(&noted, usize::from(column.width())).len();
    let below = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(1);
    call::number(column.left().saturating_sub(below), page, column);
    column.text(&noted, page.skin.plain());
    if page.roomy() {
        column.text(&page.say(t::ADVICE_UNTIL), page.skin.dim());
    }
}

/// Every open sign that bars a session, in its own words.
fn noted(today: &Today, page: &Page<'_>) -> String {
    let signs = &told::signs(barring(today), page.desk);
    page.say(t::AdviceSign { sign: signs })
}

/// The open signs that bar a session.
fn barring(today: &Today) -> impl Iterator<Item = &Sign> {
    today.signs.iter().filter(|s| s.level() <= Level::Today)
}

const fn leads_to(rest: Rest) -> Text {
    match rest {
        Rest::Emergency | Rest::Today => t::TODAY_HOW_NOW,
        Rest::Doctor => t::TODAY_TALKED,
    }
}
