//! Corrections: the entries of a range, then one of them line by line.
//!
//! ```text
//!  Correct an entry                                     last 28 days
//!  ─────────────────────────────────────────────────────────────────
//!    ▸ 21 Nov 08:10   2 → 1   Disc, first weeks
//!      20 Nov 07:55   pain 3
//!      19 Nov 08:02   withdrawn   3 → 2   Disc, first weeks
//!
//!  21 Nov 08:10, Disc, first weeks                           saved ✓
//!  ─────────────────────────────────────────────────────────────────
//!    ▸ Day and time     Saturday 21 November, 08:10
//!      Pain before      2
//!      Pelvic tilt      2 of 3 sets
//!      Withdraw it      this was not me
//! ```

mod words;

use super::history::range;
use super::list::{list, named, padded};
use super::page::{Column, Page};
use super::summary::typed;
use crate::app::Scroll;
use crate::app::correct::{Correct, Field, Line as Fact, Page as Open, Wrong};
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn draw(correct: &Correct, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    match &correct.page {
        None => entries(correct, page, buf),
        Some(open) => one(open, correct, page, buf),
    }
}

fn entries(correct: &Correct, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let within = page.say(range(correct.range));
    let room = page.frame(&page.say(t::CORRECT_TITLE), &within, buf);
    let mut column = page.column(room, buf);
    if correct.entries.is_empty() {
        column.text(&page.say(t::CORRECT_NONE), skin.plain());
        return Scroll::UNKNOWN;
    }
    let newest = correct.entries.iter().map(|entry| entry.date).max();
    let times = correct.entries.iter();
    let times = times.map(|entry| words::time(entry, newest, page));
    let rows = padded(times.collect(), skin).into_iter();
    let rows = rows.zip(&correct.entries).map(|(time, entry)| {
        let what = words::what(entry, page);
        let mut spans = vec![Span::raw(time)];
        // Before what a small window cuts.
        if entry.is_withdrawn {
            let withdrawn = page.say(t::CLI_LOG_LIST_WITHDRAWN);
            spans.push(Span::styled(format!("{withdrawn}   "), skin.hold()));
            spans.push(Span::styled(what, skin.dim()));
        } else {
            spans.push(Span::raw(what));
        }
        Line::from(spans)
    });
    let rows: Vec<Line<'_>> = rows.collect();
    let area = column.rest();
    let first = page.desk.first_row();
    let first = column.draw(|buf| list(area, &rows, Some(correct.at), first, skin, buf));
    Scroll::lines(rows.len(), usize::from(area.height)).from(first)
}

fn one(open: &Open, correct: &Correct, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let saved = page.saved(&correct.saved);
    let room = page.frame(&words::title(&open.entry, page), &saved, buf);
    let mut column = page.column(room, buf);
    if let (Some(field), Some(line)) = (&open.field, open.line()) {
        draw_field(field, line, open, page, &mut column);
        page.notices(&mut column);
        return Scroll::UNKNOWN;
    }
    lines(open, page, &mut column)
}

fn lines(open: &Open, page: &Page<'_>, column: &mut Column<'_>) -> Scroll {
    let skin = page.skin;
    let told = open.lines.iter();
    let told = told.map(|line| (words::name(line, page), words::value(line, page)));
    let rows = named(told, open.at, skin);
    if open.lines == [Fact::Withdrawn(true)] {
        column.text(&page.say(t::CORRECT_IS_WITHDRAWN), skin.plain());
        column.gap(u16::from(page.roomy()));
    }
    let area = column.rest();
    let first = page.desk.first_row();
    let first = column.draw(|buf| list(area, &rows, Some(open.at), first, skin, buf));
    Scroll::lines(rows.len(), usize::from(area.height)).from(first)
}

/// The field of a line.
fn draw_field(field: &Field, line: &Fact, open: &Open, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    if let Field::Sure {
        along,
        opens_a_sign,
    } = field
    {
        return sure(*along, *opens_a_sign, page, column);
    }
    column.text(&words::name(line, page), skin.title()).gap(gap);
    match field {
        Field::Text(text) => {
            let hint = match (open.wrong, line) {
                (Some(Wrong::Form), Fact::Time(_)) => t::CORRECT_WRONG,
                (Some(Wrong::Future), _) => t::CORRECT_FUTURE,
                (None, Fact::Note(..)) if open.is_full() => t::SUMMARY_NOTE_FULL,
                (None, Fact::Note(..)) => t::CORRECT_NOTE_HINT,
                (None, Fact::Time(_)) => t::CORRECT_TIME_HINT,
                (Some(Wrong::Form) | None, _) => t::CORRECT_DATE_HINT,
            };
            let style = if open.wrong.is_some() || open.is_full() {
                skin.hold()
            } else {
                skin.dim()
            };
            column.text(&page.say(hint), style);
            if open.entry.is_session() && matches!(line, Fact::Time(_)) {
                column.text(&page.say(t::CORRECT_MOVES_ALONG), skin.dim());
            }
            column.gap(gap);
            typed(text, page, column);
        }
        Field::Level(cursor) => super::check_in::scale_in(*cursor, column, page),
        Field::Number { .. } | Field::Programme { .. } => {
            let value = words::chosen(field, line, page);
            column.text(&value, skin.accent()).gap(gap);
            column.text(&page.say(t::CORRECT_CHOICE_HINT), skin.dim());
        }
        Field::Sure { .. } => {}
    }
}

/// Is it to be withdrawn, with so many others?
fn sure(along: usize, opens_a_sign: bool, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    column
        .text(&page.say(t::CORRECT_ASK_WITHDRAW), skin.title())
        .gap(gap);
    column.text(&page.say(t::CORRECT_WITHDRAW_TOLD), skin.plain());
    if opens_a_sign {
        column.text(&page.say(t::CORRECT_SIGN_STAYS), skin.hold());
    }
    if along > 0 {
        let along = page.say(t::CorrectAlong { count: along });
        column.text(&along, skin.plain());
    }
}
