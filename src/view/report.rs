//! The report before it is handed over: what is on it, and below that the page as it will be.
//!
//! ```text
//!  Report                                                last 28 days
//!  ───────────────────────────────────────────────────────────────────
//!      Nothing leaves this machine by itself.
//!    ▸ Days              last 28 days
//!      Language          English
//!      …                                                              ↓
//!      ─────────────────────────────────────────────────────────────
//!      Training at home
//!      1 November to 28 November 2026 (28 days)
//! ```

use super::ink::Ink;
use super::list::{list, named};
use super::page::Page;
use super::summary::typed;
use crate::app::Scroll;
use crate::app::report::{Handed, Line as Choice, ReportScreen};
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// The narrowest window with room for the page beside the choices.
const BESIDE_FROM: u16 = 116;
/// Columns of the choices then.
const CHOICES: u16 = 38;
/// Columns that the page takes at most: those of its text form.
const MEASURE: u16 = 80;
/// The fewest rows of choices.
const FEWEST: u16 = 3;

pub(super) fn draw(report: &ReportScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let right = if report.whole {
        String::new()
    } else {
        page.say(t::HISTORY_READING)
    };
    let room = page.frame(&page.say(t::REPORT_SCREEN), &right, buf);
    let mut column = page.column(room, buf);
    if let Some(text) = &report.field {
        column.text(&page.say(t::REPORT_INITIALS_ASK), skin.title());
        column.gap(u16::from(page.roomy()));
        typed(text, page, &mut column);
        column.gap(u16::from(page.roomy()));
        column.text(&page.say(t::REPORT_INITIALS_WHY), skin.dim());
        return Scroll::UNKNOWN;
    }
    let (said, style) = said(report, page);
    column.text(&said, style);
    column.gap(u16::from(page.roomy()));
    let rest = column.rest();
    let rest = Rect {
        x: room.x,
        width: room.width,
        ..rest
    };
    let choices = choices(report, page);
    let many = u16::try_from(choices.len()).unwrap_or(u16::MAX);
    if skin.in_lines() {
        list(rest, &choices, Some(report.at), 0, skin, buf);
        let below = Rect {
            y: rest.y + many + 1,
            height: rest.height.saturating_sub(many + 1),
            ..rest
        };
        return text(&report.told(usize::from(MEASURE)), 0, below, page, buf);
    }
    let wide = rest.width >= BESIDE_FROM;
    let (above, below) = if wide {
        let left = Rect {
            width: CHOICES,
            ..rest
        };
        let right = Rect {
            x: rest.x + CHOICES + 1,
            width: rest.width - CHOICES - 1,
            ..rest
        };
        (left, right)
    } else {
        let half = (rest.height.saturating_sub(1) / 2).max(FEWEST);
        let rows = if report.is_reading() {
            0
        } else {
            half.min(many).min(rest.height)
        };
        let line = u16::from(rows > 0);
        let above = Rect {
            height: rows,
            ..rest
        };
        let below = Rect {
            y: rest.y + (rows + line).min(rest.height),
            height: rest.height.saturating_sub(rows + line),
            ..rest
        };
        if line > 0 && rows < rest.height {
            Ink::new(rest, buf).run(0, rows, rest.width, "─", skin.dim());
        }
        (above, below)
    };
    let mut first = page.desk.first_row();
    if above.height > 0 {
        let at = (!report.is_reading()).then_some(report.at);
        first = list(above, &choices, at, first, skin, buf);
    }
    let measure = usize::from(below.width.min(MEASURE));
    text(&report.lines(measure), report.top, below, page, buf).from(first)
}

/// What became of the page, or that it stays here.
fn said(report: &ReportScreen, page: &Page<'_>) -> (String, Style) {
    let skin = page.skin;
    match &report.handed {
        Handed::Not => (page.say(t::REPORT_STAYS), skin.dim()),
        Handed::Writing => (page.say(t::SAVING), skin.dim()),
        Handed::Written(path) => {
            let path = path.as_str();
            (page.say(t::ReportWritten { path }), skin.done())
        }
        Handed::Failed(why) => (why.to_string(), skin.hold()),
    }
}

fn choices(report: &ReportScreen, page: &Page<'_>) -> Vec<Line<'static>> {
    let texts = &page.desk.texts;
    let all = Choice::all().into_iter();
    let all = all.map(|line| report.name_and_value(line, texts));
    named(all, report.at, page.skin)
}

/// The page from line `top` on.
fn text(lines: &[String], top: usize, area: Rect, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let scroll = Scroll::lines(lines.len(), usize::from(area.height));
    let mut ink = Ink::new(area, buf);
    let shown = lines.iter().skip(top.min(scroll.last));
    for (y, line) in (0..area.height).zip(shown) {
        ink.fitted(0, y, area.width, line, page.skin.plain());
    }
    scroll
}
