//! A first history: pain by day, kept days, sessions.
//!
//! ```text
//!  History                                        3 weeks kept · 2 days in a row
//!  ─────────────────────────────────────────────────────────────────────────────
//!     10 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈          M T W T F S S
//!      5 ┈┈●┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈   16 Nov  ● ● · ◎ ○ ○ ○
//!      0 ─────────────────────────
//!     ● before  ○ after
//!     22 Nov   Disc, first weeks    completed   12 min   4 → 3
//! ```

use super::calendar::calendar;
use super::ink::Ink;
use super::page::Page;
use super::pain_chart::{last_days, pain_chart};
use super::words::pad_between;
use crate::app::history::HistoryScreen;
use crate::core::pain::Pain;
use crate::core::record::{Outcome, SessionRecord};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::time::Duration;

pub(super) fn draw(history: &HistoryScreen, page: &Page<'_>, buf: &mut Buffer) {
    let today = history.today;
    let skin = page.skin;
    let room = page.frame(&page.say("history-title"), &figures(history, page), buf);
    if history.sessions.is_empty() && history.pains.is_empty() {
        page.column(room, buf)
            .text(&page.say("history-empty"), skin.plain());
        return;
    }
    let margin = if page.roomy() { 2 } else { 0 };
    let (left, wide) = (room.x + margin, room.width.saturating_sub(2 * margin));
    let chart_height = (room.height * 2 / 5).clamp(4, 13);
    // The calendar stands beside the chart where both have room.
    let beside = page.roomy();
    let chart_width = if beside {
        wide.saturating_sub(30)
    } else {
        wide
    };
    let top = room.y + u16::from(page.roomy());
    let chart = Rect::new(left, top, chart_width, chart_height);
    draw_chart(history, today, chart, page, buf);
    if beside {
        let area = Rect::new(left + chart_width + 3, top, 27, chart_height);
        draw_calendar(history, today, area, page, buf);
    }
    let below = (top - room.y) + chart_height;
    let legend = format!(
        "● {}   ○ {}",
        page.say("history-before"),
        page.say("history-after")
    );
    let mut ink = Ink::new(room, buf);
    let mut y = below;
    if page.roomy() {
        ink.fitted(margin, y, wide, &legend, skin.dim());
        y += 2;
    }
    for session in history.sessions.iter().skip(history.top) {
        if y >= room.height {
            break;
        }
        let (text, right) = line(session, page);
        let line = pad_between(&text, &right, usize::from(wide.min(74)));
        let style = if session.outcome == Outcome::Completed {
            skin.plain()
        } else {
            skin.dim()
        };
        ink.text(margin, y, &line, style);
        y += 1;
    }
}

fn figures(history: &HistoryScreen, page: &Page<'_>) -> String {
    if !history.whole {
        return page.say("history-reading");
    }
    let row = page.with(
        "history-row",
        &[("days", history.kept.days_in_a_row().into())],
    );
    match history.kept.weeks_in_a_row() {
        // Nothing is said of weeks before there is one to be glad of.
        0 => row,
        weeks => {
            let weeks = page.with("today-weeks-kept", &[("weeks", weeks.into())]);
            format!("{row} · {weeks}")
        }
    }
}

fn draw_chart(
    history: &HistoryScreen,
    today: NaiveDate,
    area: Rect,
    page: &Page<'_>,
    buf: &mut Buffer,
) {
    let days = last_days(today, 28, |date| {
        let day = history.pains.binary_search_by_key(&date, |d| d.date).ok();
        let day = day.and_then(|at| history.pains.get(at));
        let level = |pain: Option<Pain>| pain.map(Pain::level);
        day.map_or((None, None), |d| (level(d.before), level(d.after)))
    });
    pain_chart(
        area,
        &days,
        |date| page.desk.texts.short_date(date),
        page.skin,
        buf,
    );
}

fn draw_calendar(
    history: &HistoryScreen,
    today: NaiveDate,
    area: Rect,
    page: &Page<'_>,
    buf: &mut Buffer,
) {
    let letters: Vec<String> = (0..7)
        .map(|n| page.say(&format!("weekday-letter-{n}")))
        .collect();
    calendar(
        area,
        today,
        page.desk.settings.week_starts,
        &letters,
        |date| history.kept.is_kept(date),
        |date| page.desk.texts.short_date(date),
        page.skin,
        buf,
    );
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

fn line(session: &SessionRecord, page: &Page<'_>) -> (String, String) {
    let date = page.desk.texts.short_date(session.local_date);
    let name = page.desk.session_name(&session.programme.id);
    let how = page.say(outcome(session));
    let time = page
        .desk
        .texts
        .minutes(Duration::from_secs(session.active_s));
    let right = if page.roomy() {
        format!("{how}   {time:>6}")
    } else {
        how
    };
    (format!("{date:<8} {name}"), right)
}
