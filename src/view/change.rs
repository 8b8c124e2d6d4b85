//! Today's exercises, to be put in another order, left out or made easier for today, or fitted into
//! the minutes that there are.
//!
//! ```text
//!  Change today                                      Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!      I have 10 minutes: 2 of 3 exercises, 8 min.
//!
//!      ▸ Pelvic tilt       2 × 8 · 3 s
//!        Prone press-up    easier: Lying on your forearms, 5 × 20 s
//!        Knee to chest     left out today
//! ```

use super::list::{list, padded};
use super::page::Page;
use crate::app::Scroll;
use crate::app::change::{ChangeScreen, Hint, Row, Version};
use crate::i18n::dose::dose;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

pub(super) fn draw(screen: &ChangeScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let name = screen.programme.name.of(page.lang()).to_string();
    let room = page.frame(&page.say(t::CHANGE_TITLE), &name, buf);
    let mut column = page.column(room, buf);
    let (said, style) = above(screen, page);
    column.text(&said, style);
    column.gap(u16::from(page.roomy()));
    let names = screen.rows.iter();
    let names = names.map(|row| page.desk.exercise_name(&row.item.exercise));
    let lines = screen.rows.iter().zip(padded(names.collect(), skin));
    let lines = lines.map(|(row, name)| {
        let (told, is_changed) = told(row, page);
        let style = if is_changed { skin.hold() } else { skin.dim() };
        let is_done = row.planned.is_some();
        let name_style = if is_done { skin.plain() } else { skin.dim() };
        Line::from(vec![
            Span::styled(name, name_style),
            Span::styled(told, style),
        ])
    });
    let lines: Vec<_> = lines.collect();
    let area = column.rest();
    let first = page.desk.first_row();
    let first = list(area, &lines, Some(screen.at), first, skin, buf);
    Scroll::lines(lines.len(), area.height.into()).from(first)
}

/// The line above the exercises: why a key did nothing, what fits, or that it is for today only.
fn above(screen: &ChangeScreen, page: &Page<'_>) -> (String, Style) {
    let hint = screen.hint.map(|hint| match hint {
        Hint::Empty => t::CHANGE_EMPTY,
        Hint::NoHarder => t::CHANGE_NO_HARDER,
        Hint::NotToday => t::CHANGE_NOT_TODAY,
    });
    if let Some(hint) = hint {
        return (page.say(hint), page.skin.hold());
    }
    if let (Some(minutes), Some(plan)) = (screen.minutes, &screen.plan) {
        let wanted = screen.rows.iter().filter(|row| !row.is_out).count();
        let said = page.say(t::ChangeMinutes {
            minutes: u64::from(minutes),
            time: &page.desk.texts.minutes(plan.total()),
            done: plan.items().len() as u64,
            of: wanted as u64,
        });
        return (said, page.skin.hold());
    }
    let harder = screen.rows.iter().any(|row| row.version == Version::Harder);
    let said = if harder {
        t::CHANGE_HARDER_IF
    } else {
        t::CHANGE_TODAY
    };
    (page.say(said), page.skin.dim())
}

/// What becomes of an exercise today, and whether that is a change.
fn told(row: &Row, page: &Page<'_>) -> (String, bool) {
    if row.is_out {
        return (page.say(t::CHANGE_OUT), true);
    }
    let Some(item) = &row.planned else {
        return (page.say(t::CHANGE_NO_ROOM), true);
    };
    let dose = dose(&page.desk.texts, &item.dose);
    let is_other = item.exercise != row.item.exercise;
    let what = if is_other {
        format!("{}, {dose}", page.desk.exercise_name(&item.exercise))
    } else {
        dose
    };
    let what = what.as_str();
    match row.version {
        Version::Own => (what.to_owned(), false),
        Version::Easier => (page.say(t::ChangeEasier { what }), true),
        Version::Harder => (page.say(t::ChangeHarder { what }), true),
    }
}
