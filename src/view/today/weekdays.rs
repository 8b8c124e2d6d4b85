//! The days of the week on which the programme is done, and that today is none of them.
//!
//! ```text
//!      ⏎  Start
//!         A day off; next on Wednesday · Mon, Wed, Fri
//! ```

use crate::app::today::Today;
use crate::i18n::dose::chosen_days;
use crate::i18n::{measure, t, word};
use crate::view::page::{Column, Page};
use chrono::Datelike;

/// The indent of what stands under Enter.
const INDENT: u16 = 3;

pub(super) fn draw(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let Some((days, off)) = said(today, page) else {
        return;
    };
    let line = match off {
        None => days,
        Some(off) => {
            let both = format!("{off} · {days}");
            let room = usize::from(column.width().saturating_sub(INDENT));
            // Where there is no room for both, what today is says more.
            if measure::width(&both) > room {
                off
            } else {
                both
            }
        }
    };
    column.indented(INDENT, &line, page.skin.dim());
}

/// How many rows it takes.
pub(super) fn rows(today: &Today) -> u16 {
    u16::from(today.kept.chosen().is_some())
}

/// The days, and where today is none of them, when the next one is.
fn said(today: &Today, page: &Page<'_>) -> Option<(String, Option<String>)> {
    let texts = &page.desk.texts;
    let days = today.kept.chosen()?;
    let names = chosen_days(days, page.desk.settings.week_starts.day(), texts);
    let next = days.after(today.date).filter(|_| today.is_day_off());
    let off = next.map(|next| {
        let day = &texts.say(word::weekday(next.weekday()));
        texts.say(t::TodayDayOff { day })
    });
    Some((names, off))
}
