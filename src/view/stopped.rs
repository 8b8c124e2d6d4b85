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
use crate::i18n::{t, word};
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
    let kind = if stopped.of_session {
        t::STOPPED_KIND
    } else {
        t::STOPPED_NOTED
    };
    let advice = advice(stopped, page);
    let urgent = matches!(stopped.contact, Contact::Emergency | Contact::Today);
    if urgent {
        // The one action comes first.
        column.text(&advice, skin.pain()).gap(gap);
    } else {
        column.text(&page.say(kind), skin.title());
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
        now(stopped.contact, page, &mut column);
    } else {
        column.text(&page.say(t::STOPPED_NOW_2), skin.plain());
    }
}

/// What can be done now, so that the screen does not end with a warning.
fn now(contact: Contact, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    column.text(&page.say(t::STOPPED_NOW), skin.title());
    let walk = (contact < Contact::Today).then_some(t::STOPPED_NOW_3);
    for name in [t::STOPPED_NOW_1, t::STOPPED_NOW_2].into_iter().chain(walk) {
        column.text(&page.say(name), skin.plain());
    }
}

fn advice(stopped: &Stopped, page: &Page<'_>) -> String {
    let emergency = page.desk.emergency();
    let urgent = page.desk.urgent();
    match stopped.contact {
        Contact::None => String::new(),
        Contact::Ask if stopped.begun => page.say(t::STOPPED_ASK),
        Contact::Ask => page.say(t::OFFER_ASK),
        Contact::Soon => page.say(t::SIGNS_SOON),
        Contact::Today => page.say(t::SignsToday {
            urgent: urgent.as_str(),
        }),
        Contact::Emergency => {
            let felt = stopped.feeling.and_then(word::felt_sign);
            let sign = page.say(felt.unwrap_or(t::SIGN_CHEST));
            page.say(t::SignsEmergency {
                sign: sign.as_str(),
                emergency: emergency.as_str(),
            })
        }
    }
}
