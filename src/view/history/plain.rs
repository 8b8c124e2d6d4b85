//! The history in plain mode: numbers and dates instead of charts.
//!
//! ```text
//! Pain by day
//! 22 Nov: before 3, after 2
//! Days kept, week by week
//! 16 Nov: Monday, Tuesday, Sunday
//! Days looked after, week by week
//! 16 Nov: Wednesday
//! ```

use super::{days, figures, list, range};
use crate::app::history::HistoryScreen;
use crate::i18n::{Text, t, word};
use crate::view::line::{Line, set};
use crate::view::page::Page;
use crate::view::pain_chart::ChartDay;
use chrono::{Datelike, Days, NaiveDate};

/// Weeks whose kept days are named.
const WEEKS: u64 = 5;

pub(in crate::view) fn plain_lines(history: &HistoryScreen, page: &Page<'_>) -> Vec<Line> {
    let title = page.say(t::HISTORY_TITLE);
    let range = Line::news(page.say(range(history.figures.range)));
    let body = match super::nothing(history) {
        Some(name) => vec![page.say(name)],
        None => parts(history, page),
    };
    let body = body.iter().flat_map(|text| set(text, Line::news));
    page.plain_lines(title, range, body.collect())
}

fn parts(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let figures = figures(history, page).into_iter().map(|(text, _)| text);
    let mut lines: Vec<String> = figures.collect();
    for part in [
        pains(history, page),
        weeks(history, page),
        kept(history, page),
        looked_after(history, page),
        away(history, page),
    ] {
        if part.len() > 1 {
            lines.push(String::new());
            lines.extend(part);
        }
    }
    lines.extend(list::plain_lines(history, page));
    lines
}

/// Each day with a number, newest first.
fn pains(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let days: Vec<ChartDay> = days(&history.figures.pains).collect();
    let days = days.iter().rev();
    let days = days.filter_map(|day| pain(day, history.today, page));
    std::iter::once(page.say(t::HISTORY_PAIN_DAYS))
        .chain(days)
        .collect()
}

fn pain(day: &ChartDay, today: NaiveDate, page: &Page<'_>) -> Option<String> {
    let before = if day.morning {
        t::HISTORY_MORNING
    } else {
        t::HISTORY_BEFORE
    };
    let said = |text: Text, level: u8| format!("{} {level}", page.say(text));
    let numbers: Vec<String> = [
        day.before.map(|level| said(before, level)),
        day.after.map(|level| said(t::HISTORY_AFTER, level)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let date = page.desk.texts.date_from(today, day.date);
    (!numbers.is_empty()).then(|| format!("{date}: {}", numbers.join(", ")))
}

/// The mean of each week, newest first, and the size of a clear change.
fn weeks(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let mut lines = vec![page.say(t::HISTORY_MEAN)];
    let weeks: Vec<_> = history.figures.weekly_means(history.today).collect();
    lines.extend(weeks.into_iter().rev().map(|(first, mean)| {
        let date = page.desk.texts.date_from(history.today, first);
        format!("{date}: {}", page.desk.texts.tenths(mean))
    }));
    if let Some(start) = history.figures.start_mean {
        let start = page.desk.texts.tenths(start);
        lines.push(page.say(t::HistoryChangeFrom {
            mean: start.as_str(),
        }));
    }
    lines
}

/// The kept days of the last weeks.
fn kept(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let is_kept = |date| history.kept.is_kept(date);
    by_week(t::HISTORY_KEPT_DAYS, is_kept, history, page)
}

/// The days of the last weeks on which no session was offered.
fn looked_after(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let is_looked_after = |date| history.kept.is_looked_after(date);
    by_week(t::HISTORY_LOOKED_AFTER_DAYS, is_looked_after, history, page)
}

/// The days of the last weeks that fell into a pause.
fn away(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let is_away = |date| history.kept.is_away(date) && date <= history.today;
    by_week(t::HISTORY_AWAY_DAYS, is_away, history, page)
}

/// Days of the last weeks, newest week first; a week without one is left out.
fn by_week(
    title: Text,
    is_one: impl Fn(NaiveDate) -> bool,
    history: &HistoryScreen,
    page: &Page<'_>,
) -> Vec<String> {
    let starts = page.desk.settings.week_starts.day();
    let into = u64::from(history.today.weekday().days_since(starts));
    let weeks = (0..WEEKS).filter_map(|ago| {
        let first = history.today.checked_sub_days(Days::new(into + ago * 7))?;
        let days = first.iter_days().take(7);
        let days: Vec<String> = days
            .filter(|date| is_one(*date))
            .map(|date| weekday(date, page))
            .collect();
        let date = page.desk.texts.short_date(first);
        (!days.is_empty()).then(|| format!("{date}: {}", days.join(", ")))
    });
    std::iter::once(page.say(title)).chain(weeks).collect()
}

fn weekday(date: NaiveDate, page: &Page<'_>) -> String {
    page.say(word::weekday(date.weekday()))
}
