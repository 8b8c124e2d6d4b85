//! What today is, in a line; and why the plan is what it is.

use crate::app::today::{State, Today};
use crate::app::told;
use crate::core::safety::Contact;
use crate::i18n::t;
use crate::view::check_in::{clinician, doctor_first};
use crate::view::page::{Column, Page};
use ratatui::style::Style;
use std::time::Duration;

/// Draws the state, and why another plan than the full one is open.
pub(super) fn draw(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let gap = u16::from(page.roomy());
    let line = state_line(today, page);
    if let Some((text, style)) = &line {
        column.text(text, *style);
    }
    let why = why(today, page);
    if let Some(why) = &why {
        column.text(why, page.skin.plain());
    }
    let advice = today.programme.is_some() && today.offer.contact >= Contact::Ask;
    if advice {
        let name = match today.offer.contact {
            Contact::Ask => t::OFFER_ASK,
            _ => t::SIGNS_SOON,
        };
        column.text(&page.say(name), page.skin.hold());
        doctor_first(&today.conditions, page, column);
        clinician(page, column);
    }
    if line.is_some() || why.is_some() || advice {
        column.gap(gap);
    }
}

fn state_line(today: &Today, page: &Page<'_>) -> Option<(String, Style)> {
    let skin = page.skin;
    let time = |active| page.desk.texts.minutes(Duration::from_secs(active));
    Some(match today.state {
        State::FirstDay => (page.say(t::TODAY_FIRST), skin.accent()),
        State::Done(done) if done.stopped => {
            let time = &time(done.active);
            (page.say(t::TodayStopped { time }), skin.done())
        }
        State::Done(done) => {
            let time = &time(done.active);
            let said = page.say(t::TodayDone { time });
            let sign = if skin.in_lines() { "" } else { "✓ " };
            (format!("{sign}{said}"), skin.done())
        }
        State::Unfinished(begun) => {
            let time = &time(begun.active);
            (page.say(t::TodayUnfinished { time }), skin.hold())
        }
        State::Unconfirmed => (page.say(t::TODAY_UNCONFIRMED), skin.hold()),
        State::Part => (page.say(t::TODAY_PART), skin.hold()),
        // Whoever is away is not back yet; the line about it says so.
        State::Back { .. } if today.away.is_some() => return None,
        State::Back { last, .. } => {
            let date = &page.desk.texts.day_and_month(last);
            (page.say(t::TodayBack { date }), skin.accent())
        }
        State::Ready | State::Resting(_) => return None,
    })
}

/// Why the plan is not the full one.
fn why(today: &Today, page: &Page<'_>) -> Option<String> {
    today.programme.as_ref()?;
    if today.offer.is_usual() {
        return None;
    }
    told::reason(today.offer, today.paused_after, &today.signs, page.desk)
}
