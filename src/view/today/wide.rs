//! What a wide window has room for: the week, pain of two weeks, and the programme in figures.

use super::weeks_kept;
use crate::app::Window;
use crate::app::today::Today;
use crate::core::pain::Pain;
use crate::core::plan::StepKind;
use crate::i18n::{t, word};
use crate::view::bar::Day;
use crate::view::figure::{Paint, figure};
use crate::view::ink::Ink;
use crate::view::page::Page;
use crate::view::pain_chart::{Behind, ChartDay, pain_chart};
use chrono::{Datelike, Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The least window that is wide.
const FROM: Window = Window {
    columns: 110,
    rows: 32,
};
/// Rows that the week and the chart take.
const WEEK: u16 = 6;
const CHART: u16 = 12;
/// Columns from one day to the next.
const STEP: u16 = 5;
/// The least and the widest place of one figure.
const TILE: (u16, u16) = (24, 46);
/// The least and the most rows of a figure.
const FIGURE: (u16, u16) = (7, 18);

/// Splits the room of a wide window: left what there is to do, right how it has been.
pub(super) fn split(room: Rect, page: &Page<'_>) -> Option<(Rect, Rect)> {
    let window = page.window();
    let fits = window.columns >= FROM.columns && window.rows >= FROM.rows;
    (fits && !page.skin.in_lines()).then(|| {
        let left = (room.width * 3 / 5).min(84);
        let right = room.width - left;
        let right = Rect {
            x: room.x + left,
            width: right.min(84),
            ..room
        };
        (
            Rect {
                width: left,
                ..room
            },
            right,
        )
    })
}

/// Draws the week and the pain of two weeks; says the row under them.
pub(super) fn week_and_pain(today: &Today, room: Rect, page: &Page<'_>, buf: &mut Buffer) -> u16 {
    let area = page.column(room, buf).rest();
    week(today, area, page, buf);
    let below = Rect {
        y: area.y + WEEK,
        height: area.height.saturating_sub(WEEK).min(CHART + 2),
        ..area
    };
    let mut ink = Ink::new(below, buf);
    let skin = page.skin;
    let said = page.say(t::TODAY_PAIN);
    let used = ink.text(0, 0, &said, skin.title());
    ink.text(used + 3, 0, &page.say(t::TODAY_PAIN_DAYS), skin.dim());
    let chart = Rect {
        y: below.y + 2,
        height: below.height.saturating_sub(2),
        ..below
    };
    let label = |date: NaiveDate| page.desk.texts.short_date(date);
    let dates = today.date - Days::new(13)..=today.date;
    let days = dates.start().iter_days().take(14);
    let days = days.map(|date| chart_day(today, date));
    let used = pain_chart(
        chart,
        dates.clone(),
        days,
        Behind::NOTHING,
        label,
        skin,
        buf,
    );
    used.bottom()
}

/// The days of the week with their letters, and how many are kept.
fn week(today: &Today, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let kept = &today.kept;
    let mut ink = Ink::new(area, buf);
    let used = ink.text(0, 0, &page.say(t::THIS_WEEK), skin.title());
    let count = page.say(t::TodayWeekDays {
        kept: kept.this_week(),
        target: u32::from(kept.target()),
    });
    ink.text(used + 3, 0, &count, skin.plain());
    if let Some(weeks) = weeks_kept(kept, today.whole, page) {
        ink.text(0, 4, &weeks, skin.done());
    }
    for (at, date) in (0..).zip(kept.week()) {
        let letter = page.say(word::weekday_letter(date.weekday()));
        let chosen = kept.chosen().is_some_and(|days| days.holds(date.weekday()));
        let style = if chosen { skin.plain() } else { skin.dim() };
        ink.text(at * STEP, 2, &letter, style);
        let (sign, style) = Day::of(kept, date, today.date).sign(date == today.date, skin);
        ink.text(at * STEP, 3, sign, style);
    }
}

fn chart_day(today: &Today, date: NaiveDate) -> ChartDay {
    let found = today.pains.iter().find(|day| day.date == date);
    let level = |pain: Option<Pain>| pain.map(Pain::level);
    ChartDay {
        date,
        before: level(found.and_then(|day| day.before)),
        after: level(found.and_then(|day| day.after)),
        morning: found.is_some_and(|day| !day.trained),
    }
}

/// Draws a figure of each exercise of the plan, side by side, as many as there is room for.
pub(super) fn figures(today: &Today, room: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let Some(plan) = &today.plan else { return };
    let area = page.column(room, buf).rest();
    if area.height < FIGURE.0 + 1 {
        return;
    }
    let drawn = plan.items().iter().filter_map(|item| {
        let exercise = page.desk.library.exercise(&item.exercise)?;
        exercise.figure().is_some().then_some(exercise)
    });
    let exercises: Vec<_> = drawn.take(usize::from(area.width / TILE.0)).collect();
    let count = u16::try_from(exercises.len()).unwrap_or(u16::MAX).max(1);
    let wide = (area.width / count).min(TILE.1);
    let tall = (area.height - 1).min(FIGURE.1).min(wide / 2);
    for (at, exercise) in (0..count).zip(&exercises) {
        let place = Rect {
            x: area.x + at * wide,
            width: wide - 3,
            height: tall,
            ..area
        };
        let Some(shape) = exercise.figure() else {
            continue;
        };
        let stance = shape.still(StepKind::Hold);
        figure(shape, stance, false, place, Paint::active(page.skin), buf);
        let under = Rect {
            y: place.bottom(),
            height: 1,
            ..place
        };
        let name = exercise.name.of(page.lang()).to_string();
        Ink::new(under, buf).fitted(0, 0, under.width, &name, page.skin.dim());
    }
}
