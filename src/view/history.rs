//! The history: pain over time, kept days, and what the range adds up to.
//!
//! ```text
//!  History                                                      last 28 days
//!  ─────────────────────────────────────────────────────────────────────────
//!     10 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈          M T W T F S S
//!      5 ━━●━━━━●━━┈┈┈┈┈┈┈┈┈┈┈┈┈┈   16 Nov  ● ● · ◎ ○ ○ ○
//!      0 ─────────────────────────  3 of 7 days · 2 weeks kept (longest 5)
//!     ● before  ○ after  ━ mean of the week
//!     Exercises
//!     Pelvic tilt              ━━━━━━━━━╸──   28 of 30
//! ```

mod list;
mod plain;
mod year;

use super::bar::Day;
use super::calendar::calendar;
use super::ink::Ink;
use super::page::Page;
use super::pain_chart::{Behind, ChartDay, pain_chart};
use crate::app::Scroll;
use crate::app::history::HistoryScreen;
use crate::core::history::{Pains, Range};
use crate::core::pain::Pain;
use crate::i18n::measure::width;
use crate::i18n::{Text, t};
pub(super) use plain::plain_lines;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The smallest window that has room for a whole year of days.
const YEAR_FROM: (u16, u16) = (118, 30);
/// Columns of five weeks, and of a year.
const WEEKS: u16 = 30;

pub(super) fn draw(history: &HistoryScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(
        &page.say(t::HISTORY_TITLE),
        &page.say(range(history.figures.range)),
        buf,
    );
    if let Some(name) = nothing(history) {
        page.column(room, buf).text(&page.say(name), skin.plain());
        return Scroll::UNKNOWN;
    }
    let margin = if page.roomy() { 2 } else { 0 };
    let (left, wide) = (room.x + margin, room.width.saturating_sub(2 * margin));
    let height = page.window().history_chart();
    let whole_year = room.width >= YEAR_FROM.0 - 2 && room.height >= YEAR_FROM.1;
    // The calendar goes beside the chart if both fit.
    let beside = match (page.roomy(), whole_year) {
        (false, _) => 0,
        (true, false) => WEEKS,
        (true, true) => year::WIDTH + 3,
    };
    let top = room.y + u16::from(page.roomy());
    let chart = Rect::new(left, top, wide.saturating_sub(beside), height);
    draw_chart(history, chart, page, buf);
    if beside > 0 {
        let x = left + chart.width + 3;
        let area = Rect::new(x, top, beside - 3, height + 1);
        let used = if whole_year {
            year::draw(history, area, page, buf)
        } else {
            draw_calendar(history, area, page, buf)
        };
        let below = Rect {
            y: used.bottom(),
            height: area.bottom().saturating_sub(used.bottom()),
            ..area
        };
        let mut ink = Ink::new(below, buf);
        for (y, (line, style)) in (1..).zip(figures(history, page)) {
            ink.fitted(0, y, below.width, &line, style);
        }
    }
    let mut below = (top - room.y) + height;
    if page.roomy() {
        let legend = legend(page, wide);
        let mut ink = Ink::new(room, buf);
        for line in &legend {
            ink.fitted(margin, below, wide, line, skin.dim());
            below += 1;
        }
        below += 1;
    }
    let area = Rect {
        x: left,
        y: room.y + below,
        width: wide,
        height: room.height.saturating_sub(below),
    };
    list::draw(history, area, page, buf)
}

/// What to say where there is nothing to show.
fn nothing(history: &HistoryScreen) -> Option<Text> {
    history
        .is_empty()
        .then_some(if history.figures.range == Range::All {
            t::HISTORY_EMPTY
        } else {
            t::HISTORY_EMPTY_RANGE
        })
}

/// A range in words.
pub(super) fn range(range: Range) -> Text {
    match range {
        Range::Last(7) => t::RANGE_7,
        Range::Last(28) => t::RANGE_28,
        Range::Last(90) => t::RANGE_90,
        Range::Last(_) => t::RANGE_365,
        Range::All | Range::Between { .. } => t::RANGE_ALL,
    }
}

/// What the signs of the chart and of the calendar mean, in lines of this width.
fn legend(page: &Page<'_>, wide: u16) -> Vec<String> {
    const GAP: &str = "   ";
    let signs = [
        ("●", t::HISTORY_BEFORE),
        ("○", t::HISTORY_AFTER),
        ("◉", t::HISTORY_SAME),
        ("◇", t::HISTORY_MORNING),
        ("━", t::HISTORY_MEAN),
        ("┄", t::HISTORY_CHANGE),
    ];
    let said = signs.map(|(sign, name)| format!("{sign} {}", page.say(name)));
    let mut lines: Vec<String> = vec![page.say(t::HISTORY_SCALE)];
    for item in said {
        match lines.last_mut() {
            Some(line) if width(line) + GAP.len() + width(&item) <= usize::from(wide) => {
                line.push_str(GAP);
                line.push_str(&item);
            }
            _ => lines.push(item),
        }
    }
    lines
}

fn draw_chart(history: &HistoryScreen, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let (figures, today) = (&history.figures, history.today);
    let first = [figures.range.first(today), figures.pains.first()];
    let first = first.into_iter().flatten().min().unwrap_or(today);
    let behind = Behind {
        weeks: figures.weekly_means(today),
        start: figures.start_mean,
    };
    let span = (today - first).num_days() + 1;
    let label = |date| page.desk.texts.date_of_axis(span, date);
    let days = days(&figures.pains);
    pain_chart(area, first..=today, days, behind, label, page.skin, buf);
}

/// The days of the chart.
fn days(pains: &Pains) -> impl Iterator<Item = ChartDay> {
    let level = |pain: Option<Pain>| pain.map(Pain::level);
    pains.with_mornings().map(move |(day, morning)| ChartDay {
        date: day.date,
        before: level(day.before),
        after: level(day.after),
        morning,
    })
}

fn draw_calendar(history: &HistoryScreen, area: Rect, page: &Page<'_>, buf: &mut Buffer) -> Rect {
    let letters = t::WEEKDAY_LETTER.map(|letter| page.say(letter));
    calendar(
        area,
        history.today,
        page.desk.settings.week_starts.day(),
        &letters,
        |date| Day::of(&history.kept, date, history.today),
        |date| page.desk.texts.short_date(date),
        page.skin,
        buf,
    )
}

/// Kept weeks, days, minutes. Zeros are left out, because nothing here should scold.
fn figures(history: &HistoryScreen, page: &Page<'_>) -> Vec<(String, Style)> {
    let skin = page.skin;
    let kept = &history.kept;
    let texts = &page.desk.texts;
    let frequency = page.desk.programme().map(|programme| programme.frequency);
    let week = texts.this_week(kept, frequency);
    let mut lines = vec![(format!("{} {week}", page.say(t::THIS_WEEK)), skin.plain())];
    if history.whole {
        let running = kept.weeks_in_a_row() > 0;
        let style = if running { skin.done() } else { skin.plain() };
        lines.extend(texts.weeks_in_a_row(kept).map(|weeks| (weeks, style)));
    } else {
        lines.push((page.say(t::HISTORY_READING), skin.dim()));
    }
    lines.extend(texts.days_in_a_row(kept).map(|days| (days, skin.plain())));
    let sign = if skin.in_lines() { "" } else { "□ " };
    let looked_after = texts.looked_after(&history.figures);
    lines.extend(looked_after.map(|days| (format!("{sign}{days}"), skin.plain())));
    let sign = if skin.in_lines() { "" } else { "– " };
    let away = texts.days_away(&history.figures);
    lines.extend(away.map(|days| (format!("{sign}{days}"), skin.plain())));
    lines.push((texts.time_trained(&history.figures), skin.plain()));
    lines
}
