//! After a stop.
//!
//! ```text
//!  Stopped                                                    saved ✓
//!  ──────────────────────────────────────────────────────────────────
//!      Good that you stopped. Next time we offer the easier plan.
//!      Please ask your physiotherapist before you repeat this one.
//!
//!      What you can do now
//!      …
//! ```

use super::check_in::{clinician, emergency_signs};
use super::page::{Column, Page};
use crate::app::pain_panel::Saved;
use crate::app::stopped::Stopped;
use crate::core::safety::Contact;
use crate::i18n::t;
use ratatui::buffer::Buffer;

pub(super) fn draw(stopped: &Stopped, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let title = if stopped.of_session {
        t::STOPPED_TITLE
    } else {
        t::NOTED_TITLE
    };
    let room = page.frame(&page.say(title), &page.saved(&stopped.saved), buf);
    let mut column = page.column(room, buf);
    let gap = u16::from(page.roomy());
    let advice = stopped.advice(page.desk, str::to_owned);
    let urgent = stopped.is_urgent();
    if urgent {
        // The one action comes first.
        column.text(&advice, skin.pain()).gap(gap);
    } else {
        column.text(&page.say(stopped.kind()), skin.title());
        if !advice.is_empty() {
            column.gap(gap).text(&advice, skin.hold());
            if page.roomy() {
                clinician(page, &mut column);
            }
        }
        column.gap(gap);
    }
    if let Saved::No(problem) = &stopped.saved {
        column.text(problem.as_str(), skin.hold()).gap(gap);
    }
    if stopped.contact == Contact::Emergency {
        // Show nothing else but how to wait for help.
        column.text(&page.say(t::ADVICE_UNTIL), skin.plain());
        return;
    }
    column.text(&emergency_signs(page), skin.dim()).gap(gap);
    if !urgent && !page.roomy() {
        clinician(page, &mut column);
    }
    if page.roomy() {
        now(stopped, page, &mut column);
    } else {
        column.text(&page.say(t::STOPPED_NOW_2), skin.plain());
    }
}

fn now(stopped: &Stopped, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    column.text(&page.say(t::STOPPED_NOW), skin.title());
    for name in stopped.now() {
        column.text(&page.say(name), skin.plain());
    }
}
