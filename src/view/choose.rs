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
use crate::app::welcome::{Choice, Programmes, Welcome};
use crate::core::plan::PlanKind;
use crate::core::programme::{Frequency, Programme};
use crate::core::settings::Country;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn welcome(welcome: &Welcome, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    match welcome {
        Welcome::Sentences => {
            let room = page.frame(&page.say("welcome-title"), "", buf);
            let mut column = page.column(room, buf);
            for name in ["welcome-1", "welcome-2"] {
                column
                    .text(&page.say(name), skin.plain())
                    .gap(u16::from(page.roomy()));
            }
            column.text(&page.say("welcome-3"), skin.title());
        }
        Welcome::Country(choice) => {
            let room = page.frame(&page.say("welcome-title"), "", buf);
            let mut column = page.column(room, buf);
            column.text(&page.say("country-title"), skin.title());
            column
                .text(&page.say("country-why"), skin.dim())
                .gap(u16::from(page.roomy()));
            let rows: Vec<Line<'_>> = Country::ALL
                .iter()
                .map(|c| Line::from(page.say(&format!("country-{}", c.word()))))
                .collect();
            rows_of(choice, &rows, column.rest(), page, buf);
        }
    }
}

pub(super) fn programmes(programmes: &Programmes, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say("programmes-title"), "", buf);
    let mut column = page.column(room, buf);
    if page.roomy() {
        column.text(&page.say("programmes-ask"), skin.dim()).gap(1);
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
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let about = if page.roomy() { 5 } else { 3 };
    let mut area = column.rest();
    area.height = height.min(area.height.saturating_sub(about)).max(1);
    let used = area.height;
    rows_of(&programmes.choice, &rows, area, page, buf);
    let mut column = page.column(room, buf);
    column.gap(
        room.height
            .saturating_sub(column_top(page) + about.min(room.height))
            .max(used),
    );
    about_chosen(programmes, page, &mut column);
}

/// Rows of a column above its first line.
fn column_top(page: &Page<'_>) -> u16 {
    u16::from(page.roomy())
}

fn about_chosen(programmes: &Programmes, page: &Page<'_>, column: &mut super::page::Column<'_>) {
    let Some(programme) = programmes
        .chosen()
        .and_then(|id| page.desk.library.programme(id))
    else {
        return;
    };
    column.gap(1);
    if let Some(about) = &programme.about {
        column.text(about.of(page.lang()).as_str(), page.skin.plain());
    }
}

/// How long a programme takes, and how often it is done where there is room to say it.
pub(super) fn length(programme: &Programme, page: &Page<'_>, often: bool) -> String {
    let plan = page.desk.plan(programme, PlanKind::Full);
    let time = plan
        .as_ref()
        .map(|plan| page.desk.texts.minutes(plan.total()))
        .unwrap_or_default();
    let days = match programme.frequency {
        Frequency::DaysPerWeek(n) => page.with("programmes-days", &[("days", u32::from(n).into())]),
        Frequency::AsNeeded => page.say("programmes-as-needed"),
    };
    if often {
        format!("{time}, {days}")
    } else {
        time
    }
}

fn rows_of(
    choice: &Choice,
    rows: &[Line<'_>],
    area: ratatui::layout::Rect,
    page: &Page<'_>,
    buf: &mut Buffer,
) {
    list(area, rows, choice.at, 0, page.skin, buf);
}
