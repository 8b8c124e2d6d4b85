//! Four weeks to tick.

use super::Sheet;
use crate::core::settings::FirstDay;
use crate::core::text::Plain;
use crate::i18n::{t, word};
use crate::paper::{Grid, Part};
use chrono::{Datelike, Days, NaiveDate};

/// How many weeks there are to tick: as many as a report tells of (ours).
pub const WEEKS: u8 = 4;

/// The key of the history that takes the sheet in.
const KEY: &str = "f";

/// The first day of a week: today where a week begins today, else of the next one.
pub fn next_week(today: NaiveDate, starts: FirstDay) -> NaiveDate {
    let gone = today.weekday().days_since(starts.day());
    let left = (7 - u64::from(gone)) % 7;
    today.checked_add_days(Days::new(left)).unwrap_or(today)
}

pub(super) fn parts(sheet: &Sheet<'_>) -> Vec<Part> {
    let weeks = sheet.first.iter_weeks().take(usize::from(WEEKS));
    let weeks = weeks.map(|first| {
        let days = first.iter_days().take(7);
        let name = Plain::new(&sheet.texts.short_date(first));
        (name, days.map(|date| day(date, sheet)).collect())
    });
    let how = sheet.said(t::WallHow { key: KEY });
    let chosen = sheet.programme.frequency.chosen();
    let how = match chosen {
        Some(_) => Plain::new(&format!("{how} {}", sheet.said(t::WALL_CHOSEN))),
        None => how,
    };
    let rows = [t::WALL_DONE, t::WALL_PAIN_BEFORE, t::WALL_PAIN_AFTER];
    vec![
        Part::Text(how),
        Part::Grid(Grid {
            caption: Plain::default(),
            weeks: weeks.collect(),
            rows: rows.map(|row| sheet.said(row)).into(),
        }),
    ]
}

/// `M 30`, and `M 30 ·` on a chosen day of the week.
fn day(date: NaiveDate, sheet: &Sheet<'_>) -> Plain {
    let letter = sheet.texts.say(word::weekday_letter(date.weekday()));
    let chosen = sheet.programme.frequency.chosen();
    let is_chosen = chosen.is_some_and(|days| days.holds(date.weekday()));
    let dot = if is_chosen { " ·" } else { "" };
    Plain::new(&format!("{letter} {}{dot}", date.day()))
}
