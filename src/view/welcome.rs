//! The first start, and lists to choose from: country, programme.
//!
//! ```text
//!  Welcome to rygrad
//!  ───────────────────────────────────────────────────────────────────
//!      Please talk to a doctor or physiotherapist before you begin …
//!
//!      If something hurts, press p. Everything stops at once …
//! ```

use super::list::list;
use super::page::Page;
use crate::app::welcome::{Programmes, Welcome};
use crate::core::plan::PlanKind;
use crate::core::programme::Programme;
use crate::core::settings::Country;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn welcome(welcome: &Welcome, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    match welcome {
        Welcome::Sentences => {
            let room = page.frame(&page.say(t::WELCOME_TITLE), "", buf);
            let mut column = page.column(room, buf);
            for name in [t::WELCOME[0], t::WELCOME[1]] {
                column
                    .text(&page.say(name), skin.plain())
                    .gap(u16::from(page.roomy()));
            }
            column.text(&page.say(t::WELCOME[2]), skin.title());
        }
        Welcome::Country(choice) => {
            let room = page.frame(&page.say(t::WELCOME_TITLE), "", buf);
            let mut column = page.column(room, buf);
            column.text(&page.say(t::COUNTRY_TITLE), skin.title());
            column
                .text(&page.say(t::COUNTRY_WHY), skin.dim())
                .gap(u16::from(page.roomy()));
            let rows: Vec<Line<'_>> = Country::ALL
                .iter()
                .map(|c| Line::from(page.desk.texts.country(*c)))
                .collect();
            let area = column.rest();
            list(area, &rows, choice.at, 0, skin, buf);
        }
    }
}

pub(super) fn programmes(programmes: &Programmes, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say(t::PROGRAMMES_TITLE), "", buf);
    let mut column = page.column(room, buf);
    if page.roomy() {
        column.text(&page.say(t::PROGRAMMES_ASK), skin.dim()).gap(1);
    }
    let rows: Vec<Line<'_>> = programmes
        .ids
        .iter()
        .filter_map(|id| page.desk.library.programme(id))
        .map(|programme| {
            let name = programme.name.of(page.lang()).to_string();
            Line::from(vec![
                Span::styled(name, skin.title()),
                Span::styled(
                    format!("   {}", length(&programme, page, page.roomy())),
                    skin.dim(),
                ),
            ])
        })
        .collect();
    // The list leaves room for the text about the programme under the cursor.
    let about = if page.roomy() { 4 } else { 3 };
    let rest = column.rest();
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let height = height.min(rest.height.saturating_sub(about));
    let area = Rect { height, ..rest };
    column.draw(|buf| {
        list(area, &rows, programmes.choice.at, 0, skin, buf);
    });
    let chosen = programmes.chosen();
    let chosen = chosen.and_then(|id| page.desk.library.programme(id));
    if let Some(text) = chosen
        .as_ref()
        .and_then(|programme| programme.about.as_ref())
    {
        column
            .gap(height + 1)
            .text(text.of(page.lang()).as_str(), skin.plain());
    }
}

/// How long a programme takes, and with `often` how often it is done.
pub(super) fn length(programme: &Programme, page: &Page<'_>, often: bool) -> String {
    let plan = page.desk.plan(programme, PlanKind::Full);
    let time = plan
        .as_ref()
        .map(|plan| page.desk.texts.minutes(plan.total()))
        .unwrap_or_default();
    if often {
        let days = crate::app::document::often(programme.frequency, &page.desk.texts);
        format!("{time}, {days}")
    } else {
        time
    }
}
