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
mod told;
mod year;

use super::calendar::calendar;
use super::ink::Ink;
use super::page::Page;
use super::pain_chart::{Behind, ChartDay, pain_chart};
use crate::app::history::HistoryScreen;
use crate::core::history::{PainDay, Range};
use crate::core::pain::Pain;
use crate::core::record::{Outcome, SessionRecord};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
pub(super) use told::told;

/// Columns and rows from which on a whole year of days has room.
const YEAR_FROM: (u16, u16) = (118, 30);
/// Columns of five weeks, and of a year.
const WEEKS: u16 = 30;

pub(super) fn draw(history: &HistoryScreen, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(
        &page.say("history-title"),
        &page.say(range(history.figures.range)),
        buf,
    );
    if let Some(name) = nothing(history) {
        page.column(room, buf).text(&page.say(name), skin.plain());
        return;
    }
    let margin = if page.roomy() { 2 } else { 0 };
    let (left, wide) = (room.x + margin, room.width.saturating_sub(2 * margin));
    let height = page.window().history_chart();
    let whole_year = room.width >= YEAR_FROM.0 - 2 && room.height >= YEAR_FROM.1;
    // The calendar stands beside the chart where both have room.
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
        Ink::new(room, buf).fitted(margin, below, wide, &legend(page), skin.dim());
        below += 2;
    }
    let area = Rect {
        x: left,
        y: room.y + below,
        width: wide,
        height: room.height.saturating_sub(below),
    };
    list::draw(history, area, page, buf);
}

/// The name of the text that says so, where there is nothing to show.
fn nothing(history: &HistoryScreen) -> Option<&'static str> {
    let nothing = history.lines() == 0 && history.figures.pains.is_empty();
    nothing.then_some(if history.figures.range == Range::All {
        "history-empty"
    } else {
        "history-empty-range"
    })
}

/// The name of the text of a range.
fn range(range: Range) -> &'static str {
    match range {
        Range::Last(7) => "range-7",
        Range::Last(28) => "range-28",
        Range::Last(90) => "range-90",
        Range::Last(_) => "range-365",
        Range::All => "range-all",
    }
}

fn legend(page: &Page<'_>) -> String {
    let signs = [
        ("●", "history-before"),
        ("○", "history-after"),
        ("◇", "history-morning"),
        ("━", "history-mean"),
        ("·", "history-change"),
    ];
    let said = signs.map(|(sign, name)| format!("{sign} {}", page.say(name)));
    said.join("   ")
}

fn draw_chart(history: &HistoryScreen, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let days = days(&history.figures.pains, history.figures.range, history.today);
    let weeks = history.figures.weekly_means(history.today);
    let behind = Behind {
        weeks: &weeks,
        start: history.figures.start_mean,
    };
    let label = |date| page.desk.texts.short_date(date);
    pain_chart(area, &days, behind, label, page.skin, buf);
}

/// The days of the chart: those with a number, and both ends of the range.
fn days(pains: &[PainDay], range: Range, today: NaiveDate) -> Vec<ChartDay> {
    let level = |pain: Option<Pain>| pain.map(Pain::level);
    let empty = |date| ChartDay {
        date,
        before: None,
        after: None,
        morning: false,
    };
    let ends = [range.first(today), Some(today)].into_iter().flatten();
    let mut days: Vec<ChartDay> = ends.map(empty).collect();
    let mut last: Option<&PainDay> = None;
    for day in pains {
        let yesterday = last.filter(|last| last.date.succ_opt() == Some(day.date));
        days.push(ChartDay {
            date: day.date,
            before: level(day.before),
            after: level(day.after),
            morning: !day.trained && yesterday.is_some_and(|last| last.trained),
        });
        last = Some(day);
    }
    days
}

fn draw_calendar(history: &HistoryScreen, area: Rect, page: &Page<'_>, buf: &mut Buffer) -> Rect {
    let letters: Vec<String> = (0..7)
        .map(|n| page.say(&format!("weekday-letter-{n}")))
        .collect();
    calendar(
        area,
        history.today,
        page.desk.settings.week_starts.day(),
        &letters,
        |date| history.kept.is_kept(date),
        |date| page.desk.texts.short_date(date),
        page.skin,
        buf,
    )
}

/// Kept weeks, days, minutes. A figure of none is left out: nothing here scolds.
fn figures(history: &HistoryScreen, page: &Page<'_>) -> Vec<(String, Style)> {
    let skin = page.skin;
    let kept = &history.kept;
    let week = page.with(
        "today-week-days",
        &[
            ("kept", kept.this_week().into()),
            ("target", u32::from(kept.target()).into()),
        ],
    );
    let mut lines = vec![(format!("{} {week}", page.say("history-week")), skin.plain())];
    if history.whole {
        let (weeks, longest) = (kept.weeks_in_a_row(), kept.longest_weeks_in_a_row());
        let values = [("weeks", weeks.into()), ("longest", longest.into())];
        if weeks > 0 {
            lines.push((page.with("history-weeks", &values), skin.done()));
        } else if longest > 0 {
            lines.push((page.with("history-longest", &values), skin.plain()));
        }
    } else {
        lines.push((page.say("history-reading"), skin.dim()));
    }
    let days = kept.days_in_a_row();
    if days > 0 {
        let days = page.with("history-row", &[("days", days.into())]);
        lines.push((days, skin.plain()));
    }
    let minutes = [
        ("sessions", history.figures.sessions.into()),
        ("minutes", history.figures.minutes.into()),
    ];
    lines.push((page.with("history-minutes", &minutes), skin.plain()));
    lines
}

/// The name of the text that says how a session ended.
pub(crate) fn outcome(session: &SessionRecord) -> &'static str {
    match (session.outcome, &session.stop) {
        (Outcome::Completed, _) => "history-completed",
        (Outcome::Interrupted, _) => "history-interrupted",
        (Outcome::Stopped, Some(stop)) if stop.is_felt() => "history-stopped-pain",
        (Outcome::Stopped, _) => "history-stopped",
    }
}
