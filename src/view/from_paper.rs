//! From paper: a row for each week, a cell for each day.
//!
//! ```text
//!  From paper                                          Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!              M       T       W       T       F       S       S
//!     26 Oct   3→2     3→2     –       4→3     ●       ·       ·
//!      2 Nov   ·       ·       ·       ·       ·       ·       ·
//!
//!      Thursday 29 October: pain after
//! ```

use super::page::{Column, Page};
use crate::app::from_paper::{Day, Entry, FromPaper, Stage, Sure};
use crate::i18n::measure::cells;
use crate::i18n::{t, word};
use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of a day: `10→10` and a space, or in a small window what is left of 40.
const DAY: u16 = 8;
const NARROW_DAY: u16 = 5;
/// Columns of the name of a week.
const WEEK: u16 = 9;
const NARROW_WEEK: u16 = 3;

pub(super) fn draw(screen: &FromPaper, page: &Page<'_>, buf: &mut Buffer) {
    let name = screen.programme.name.of(page.lang()).to_string();
    let room = page.frame(&page.say(t::FILL_TITLE), &name, buf);
    let mut column = page.column(room, buf);
    match &screen.stage {
        Stage::Days if page.skin.in_lines() => in_words(screen, page, &mut column),
        Stage::Days => {
            grid(screen, page, &mut column);
            column.gap(u16::from(page.roomy()));
            now(screen, page, &mut column);
        }
        Stage::Sure(sure) => self::sure(screen, sure, page, &mut column),
        Stage::Leave => {
            let count = screen.typed().count();
            column.text(&page.say(t::FillLeave { count }), page.skin.title());
        }
    }
}

fn grid(screen: &FromPaper, page: &Page<'_>, column: &mut Column<'_>) {
    let (week, day) = if page.roomy() {
        (WEEK, DAY)
    } else {
        (NARROW_WEEK, NARROW_DAY)
    };
    let first = screen.days.iter().take(7);
    let mut head = vec![Span::raw(padded("", week))];
    head.extend(first.map(|one| {
        let letter = page.say(word::weekday_letter(one.date.weekday()));
        Span::styled(padded(&letter, day), page.skin.dim())
    }));
    column.line(&Line::from(head));
    for (row, days) in screen.days.chunks(7).enumerate() {
        let date = days.first().map(|day| day.date);
        let name = date.map_or_else(String::new, |date| {
            if page.roomy() {
                page.desk.texts.short_date(date)
            } else {
                date.day().to_string()
            }
        });
        let mut line = vec![Span::styled(padded(&name, week), page.skin.dim())];
        for (place, one) in days.iter().enumerate() {
            let is_here = row * 7 + place == screen.at;
            line.extend(cell(*one, is_here, day, page));
        }
        column.line(&Line::from(line));
    }
}

/// A day; the one under the cursor is marked over its sign alone.
fn cell(day: Day, is_here: bool, width: u16, page: &Page<'_>) -> [Span<'static>; 2] {
    let (sign, style) = sign(day, page);
    let rest = width.saturating_sub(cells(&sign));
    let style = if is_here { page.skin.marked() } else { style };
    [
        Span::styled(sign, style),
        Span::raw(" ".repeat(usize::from(rest))),
    ]
}

fn sign(day: Day, page: &Page<'_>) -> (String, Style) {
    let skin = page.skin;
    match day.entry {
        _ if day.is_there => ("●".to_owned(), skin.done()),
        Entry::Open => ("·".to_owned(), skin.dim()),
        Entry::Nothing => ("–".to_owned(), skin.plain()),
        Entry::Session {
            before,
            after: Some(after),
            stopped: false,
        } => (format!("{before}→{after}"), skin.accent()),
        Entry::Session {
            before,
            stopped: false,
            ..
        } => (format!("{before}→"), skin.accent()),
        Entry::Session { before, .. } => (format!("{before}×"), skin.hold()),
    }
}

fn padded(text: &str, width: u16) -> String {
    let rest = width.saturating_sub(cells(text));
    format!("{text}{}", " ".repeat(usize::from(rest)))
}

/// The day under the cursor, and what is typed for it next.
fn now(screen: &FromPaper, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let Some(day) = screen.day() else {
        return;
    };
    let date = if page.roomy() {
        page.desk.texts.long_date(day.date)
    } else {
        page.desk.texts.short_date(day.date)
    };
    let (date, what) = (date.as_str(), &asked(screen, day, page));
    column.text(&page.say(t::FillDay { date, what }), skin.title());
    if screen.is_empty {
        let programme = screen.programme.name.of(page.lang()).as_str();
        column.text(&page.say(t::CliLogNoPlan { programme }), skin.hold());
    }
    let count = screen.typed().count();
    if count > 0 {
        column.text(&page.say(t::FillTyped { count }), skin.dim());
    } else if page.roomy() {
        column.text(&page.say(t::FILL_HOW), skin.dim());
    }
}

/// What the day has, or what is to be typed.
fn asked(screen: &FromPaper, day: Day, page: &Page<'_>) -> String {
    match day.entry {
        _ if day.is_there => page.say(t::FILL_THERE),
        Entry::Session { .. } if screen.waits_for_after() && page.roomy() => {
            page.say(t::FILL_AFTER)
        }
        Entry::Session { .. } if screen.waits_for_after() => page.say(t::FILL_AFTER_SHORT),
        Entry::Open if page.roomy() => page.say(t::FILL_BEFORE),
        Entry::Open => page.say(t::FILL_BEFORE_SHORT),
        entry => noted(entry, page),
    }
}

/// What was typed, in words.
fn noted(entry: Entry, page: &Page<'_>) -> String {
    match entry {
        Entry::Open | Entry::Nothing => page.say(t::FILL_NOTHING),
        Entry::Session {
            before,
            after,
            stopped,
        } => {
            let numbers = [Some(before), after].into_iter().flatten();
            let numbers: Vec<String> = numbers.map(|pain| pain.to_string()).collect();
            let pain = &numbers.join(" → ");
            if stopped {
                page.say(t::FillStopped { pain })
            } else {
                page.say(t::FillDone { pain })
            }
        }
    }
}

/// In plain mode: the day under the cursor, then each week with what was typed for its days.
fn in_words(screen: &FromPaper, page: &Page<'_>, column: &mut Column<'_>) {
    now(screen, page, column);
    for days in screen.days.chunks(7) {
        let known = |day: &&Day| day.is_there || day.entry != Entry::Open;
        let known: Vec<String> = days
            .iter()
            .filter(known)
            .map(|day| told(*day, page))
            .collect();
        let known = if known.is_empty() {
            page.say(t::FILL_EMPTY)
        } else {
            known.join("; ")
        };
        let first = days.first().map(|day| page.desk.texts.short_date(day.date));
        let week = format!("{}: {known}", first.unwrap_or_default());
        column.text(&week, page.skin.plain());
    }
}

/// `Monday done, pain 3 → 2`
fn told(day: Day, page: &Page<'_>) -> String {
    let weekday = page.say(word::weekday(day.date.weekday()));
    let what = if day.is_there {
        page.say(t::FILL_THERE)
    } else {
        noted(day.entry, page)
    };
    format!("{weekday} {what}")
}

fn sure(screen: &FromPaper, sure: &Sure, page: &Page<'_>, column: &mut Column<'_>) {
    let texts = &page.desk.texts;
    let count = screen.typed().count();
    let (first, last) = (screen.typed().next(), screen.typed().next_back());
    let [first, last] = [first, last].map(|day| {
        let date = day.map(|day| day.date);
        date.map_or_else(String::new, |date| texts.long_date(date))
    });
    let said = t::FillSure {
        count,
        first: &first,
        last: &last,
    };
    column.text(&page.say(said), page.skin.title());
    column.gap(u16::from(page.roomy()));
    let programme = screen.programme.name.of(page.lang()).as_str();
    column.text(&page.say(t::FillAs { programme }), page.skin.plain());
    if sure.pauses {
        column.gap(u16::from(page.roomy()));
        column.text(&page.say(t::CLI_LOG_ADD_PAUSE), page.skin.hold());
    }
}
