//! A year of days at a glance: a column a week, a row a weekday.
//!
//! ```text
//!    Dec  Jan Feb
//! M  ···●●··●
//! T  ●·●□●··●
//! ```

use crate::app::history::HistoryScreen;
use crate::i18n::word;
use crate::view::bar::{Day, initial};
use crate::view::ink::Ink;
use crate::view::page::Page;
use chrono::{Datelike, Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Weeks that are shown.
const WEEKS: u16 = 53;
/// Columns of the weekdays' letters.
const LETTERS: u16 = 3;
/// Columns it takes.
pub(super) const WIDTH: u16 = WEEKS + LETTERS;

/// Draws the year up to today's week and says where.
pub(super) fn draw(history: &HistoryScreen, area: Rect, page: &Page<'_>, buf: &mut Buffer) -> Rect {
    let skin = page.skin;
    let starts = page.desk.settings.week_starts.day();
    let today = history.today;
    let into = u64::from(today.weekday().days_since(starts));
    let first = today.checked_sub_days(Days::new(into + u64::from(WEEKS - 1) * 7));
    let mut ink = Ink::new(area, buf);
    let used = Rect {
        width: area.width.min(WIDTH),
        height: area.height.min(8),
        ..area
    };
    let Some(first) = first else { return used };
    for (row, date) in (1..8).zip(first.iter_days()) {
        let letter = page.say(word::weekday_letter(date.weekday()));
        ink.text(0, row, &initial(&letter), skin.dim());
    }
    let mut named: u16 = 0;
    for (nth, week) in (0..WEEKS).zip(first.iter_weeks()) {
        let x = LETTERS + nth;
        if begins_month(week) && x >= named {
            let month = page.desk.texts.short_month(week);
            named = x + ink.text(x, 0, &month, skin.dim()) + 1;
        }
        for (row, date) in (1..8).zip(week.iter_days()) {
            if date > today {
                continue;
            }
            let day = match Day::of(&history.kept, date, today) {
                Day::Open => Day::Missed,
                day => day,
            };
            let (sign, style) = day.sign(date == today && day != Day::Missed, skin);
            ink.text(x, row, sign, style);
        }
    }
    used
}

/// Whether the first of a month lies in the week that begins here.
fn begins_month(week: NaiveDate) -> bool {
    week.day() <= 7
}
