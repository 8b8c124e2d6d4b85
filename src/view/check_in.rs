//! Before a session: one question a screen, then the plan that is offered; and the question before a
//! session that was left unfinished goes on.
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

mod advice;
mod list;
mod offer;

use super::page::{Column, Page};
use super::panels::numbers;
use super::today::notices;
use crate::app::check_in::{CheckInScreen, Question, Stage};
use crate::app::pain_panel::Cursor;
use crate::app::unfinished::Unfinished;
use crate::core::keys::letter;
use crate::core::programme::{Monitored, Programme};
use crate::core::record::{Mobility, Place};
use crate::core::safety::Condition;
use ratatui::buffer::Buffer;

pub(super) fn draw(check: &CheckInScreen, page: &Page<'_>, buf: &mut Buffer) {
    let programme = check.programme();
    let name = programme.map(|p| p.name.of(page.lang()).to_string());
    let name = name.unwrap_or_default();
    match &check.stage {
        Stage::Ask(Question::List(list)) => list::draw(list, page, buf),
        Stage::Ask(question) => {
            let room = page.frame(&page.say("check-in-title"), &name, buf);
            let mut column = page.column(room, buf);
            ask(question, check, page, &mut column);
            notices(page, &mut column);
        }
        Stage::Reading => {
            let room = page.frame(&page.say("check-in-title"), &name, buf);
            let mut column = page.column(room, buf);
            column.text(&page.say("history-reading"), page.skin.dim());
        }
        Stage::Advice(advice) => advice::draw(advice, &check.answers, page, buf),
        Stage::Offered(proposal) => {
            let room = page.frame(&page.say("offer-title"), &name, buf);
            offer::offered(check, proposal, page, &mut page.column(room, buf));
        }
        Stage::Told(proposal) => {
            let room = page.frame(&page.say("told-title"), &name, buf);
            offer::told(proposal, page, &mut page.column(room, buf));
        }
    }
}

fn ask(question: &Question, check: &CheckInScreen, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    match question {
        Question::Pain(cursor) => {
            column.text(&page.say("check-in-pain"), skin.title());
            if let Some(last) = check.last {
                let last = u32::from(last.level());
                let last = page.with("check-in-last", &[("pain", last.into())]);
                column.text(&last, skin.dim());
            }
            column.gap(gap);
            scale_in(*cursor, column, page);
            if let Some(programme) = check.programme() {
                column.gap(gap);
                signed(programme, page, column);
            }
        }
        Question::New => {
            column.text(&page.say("check-in-new"), skin.title()).gap(1);
            column.text(&page.say("check-in-new-hint"), skin.plain());
        }
        Question::Open(sign) => {
            let sign = page.say(&format!("flag-{}", sign.word()));
            let ask = page.with("open-ask", &[("sign", sign.as_str().into())]);
            column.text(&page.say("open-title"), skin.dim()).gap(gap);
            column.text(&ask, skin.title()).gap(1);
            options(&["open-gone", "open-seen", "open-still"], page, column);
        }
        Question::Place => {
            column.text(&page.say("place-ask"), skin.title());
            if page.roomy() {
                column.text(&page.say("place-hint"), skin.dim()).gap(1);
            }
            let places = Place::ALL.iter().map(|p| format!("place-{}", p.word()));
            options(&places.collect::<Vec<_>>(), page, column);
        }
        Question::Mobility => {
            column.text(&page.say("mobility-ask"), skin.title()).gap(1);
            let words = Mobility::ALL
                .iter()
                .map(|m| format!("mobility-{}", m.word()));
            options(&words.collect::<Vec<_>>(), page, column);
        }
        Question::Acknowledge => {
            let held = conditions(&check.answers.conditions().held, page);
            let text = page.with("ack-text", &[("conditions", held.as_str().into())]);
            column.text(&page.say("ack-title"), skin.dim()).gap(gap);
            column.text(&text, skin.title()).gap(1);
            options(&["ack-yes", "ack-no"], page, column);
        }
        Question::AskFirst(exercise) => {
            let found = page.desk.library.exercise(exercise);
            let name = found.map_or_else(
                || exercise.to_string(),
                |exercise| exercise.name.of(page.lang()).to_string(),
            );
            let text = page.with("ask-first", &[("name", name.as_str().into())]);
            column.text(&text, skin.title()).gap(1);
            options(&["ask-first-yes", "ask-first-no"], page, column);
        }
        Question::List(_) => {}
    }
}

/// A few answers, a letter each.
pub(super) fn options(names: &[impl AsRef<str>], page: &Page<'_>, column: &mut Column<'_>) {
    for (place, name) in names.iter().enumerate() {
        let letter = letter(place).unwrap_or(' ').to_string();
        column.lettered(&letter, &page.say(name.as_ref()), page.skin);
    }
}

/// What a clinician has signed for this programme, with who and when: at each start.
fn signed(programme: &Programme, page: &Page<'_>, column: &mut Column<'_>) {
    if let Some(limit) = &programme.monitored {
        column.text(&signed_limit(limit, page), page.skin.dim());
    }
    if let Some(cleared) = &programme.cleared {
        let date = page.desk.texts.full_date(cleared.date);
        let conditions = conditions(&programme.cleared_conditions(), page);
        let values = [
            ("by", cleared.by.as_str().into()),
            ("date", date.as_str().into()),
            ("conditions", conditions.as_str().into()),
        ];
        column.text(&page.with("signed-cleared", &values), page.skin.dim());
    }
}

/// A clinician's limit, with who set it and when.
pub(super) fn signed_limit(limit: &Monitored, page: &Page<'_>) -> String {
    let date = page.desk.texts.full_date(limit.date);
    let values = [
        ("limit", u32::from(limit.limit).into()),
        ("by", limit.by.as_str().into()),
        ("date", date.as_str().into()),
    ];
    page.with("signed-limit", &values)
}

/// Conditions in a row, as they are called in the lists.
fn conditions(held: &[Condition], page: &Page<'_>) -> String {
    let name = |c: &Condition| page.say(&format!("flag-{}", c.word()));
    held.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn scale_in(cursor: Cursor, column: &mut Column<'_>, page: &Page<'_>) {
    let rest = column.rest();
    let area = ratatui::layout::Rect {
        height: rest.height.min(3),
        ..rest
    };
    column.draw(|buf| numbers(cursor, area, page, buf));
    column.gap(3);
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
    notices(page, &mut column);
}

/// Whom to ask, where the person has written it down.
pub(super) fn clinician(page: &Page<'_>, column: &mut Column<'_>) {
    if let Some(who) = page.desk.clinician() {
        column.text(who.as_str(), page.skin.plain());
    }
}

/// When to call at once, and which number.
pub(super) fn emergency_signs(page: &Page<'_>) -> String {
    // The long list needs the rows of a usual window: the number must never be cut away.
    const ROWS: u16 = 24;
    let number = page.desk.emergency();
    let name = if page.area.height >= ROWS && page.area.width >= 70 {
        "stopped-signs"
    } else {
        "stopped-signs-short"
    };
    page.with(name, &[("emergency", number.as_str().into())])
}
