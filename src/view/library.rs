//! The library: a list with what is under the cursor beside it, and one exercise or programme to
//! read.
//!
//! ```text
//!  Library                                              phase 1: calm
//!  ──────────────────────────────────────────────────────────────────
//!    ▸ Pelvic tilt               Pelvic tilt
//!      Knee-to-chest stretch     3 × 10 · 3 s · on your back
//!      Deep belly breathing      Lie on your back with knees bent …
//! ```

use super::document;
use super::figure::{Paint, pictures, places};
use super::list::{list, padded};
use super::page::Page;
use crate::app::Scroll;
use crate::app::document::{Block, Writer};
use crate::app::library::{Filter, Filters, LibraryScreen, Row, Sheet};
use crate::core::figure::Figure;
use crate::core::plan::{Plan, PlanKind, StepKind};
use crate::core::settings::Motion;
use crate::core::time::Mono;
use crate::i18n::dose::dose;
use crate::i18n::{t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::time::Duration;

pub(super) fn library(
    screen: &LibraryScreen,
    at: Mono,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Scroll {
    titled(&page.say(t::LIBRARY_TITLE), screen, at, page, buf)
}

/// The list under another title, where it is opened to choose from.
pub(super) fn titled(
    title: &str,
    screen: &LibraryScreen,
    at: Mono,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Scroll {
    let skin = page.skin;
    if let Some(open) = &screen.filters {
        return filters(open, page, buf);
    }
    let room = page.frame(title, &narrowed(screen, page), buf);
    let mut column = page.column(room, buf);
    if screen.searching || !screen.search.is_empty() {
        let cursor = if screen.searching { "▏" } else { "" };
        column.line(&Line::from_iter([
            Span::styled("/ ", skin.key()),
            Span::raw(screen.search.clone()),
            Span::styled(cursor, skin.accent()),
        ]));
    }
    let area = column.rest();
    if screen.rows.is_empty() {
        column.text(&page.say(t::LIBRARY_NONE), skin.dim());
        return Scroll::UNKNOWN;
    }
    // In plain mode only the list is shown; Enter opens the rest.
    let beside = page.roomy() && !skin.in_lines();
    let width = if beside {
        area.width * 2 / 5
    } else {
        area.width
    };
    let rows: Vec<Line<'_>> = screen.rows.iter().map(|row| name(row, page)).collect();
    let listed = Rect { width, ..area };
    let first = page.desk.first_row();
    let first = list(listed, &rows, Some(screen.at), first, skin, buf);
    if let Some(row) = screen.chosen().filter(|_| beside) {
        let preview = Rect {
            x: area.x + width + 3,
            width: area.width.saturating_sub(width + 3),
            ..area
        };
        self::preview(row, at, preview, page, buf);
    }
    Scroll::lines(rows.len(), usize::from(area.height)).from(first)
}

/// What is under the cursor: its figure, and under it what there is to read.
fn preview(row: &Row, at: Mono, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let above = Rect {
        height: (area.height * 2 / 5)
            .clamp(FIGURE.1, TALL)
            .min(area.height / 2),
        ..area
    };
    let figure = draw_figure(row, above, at, page, buf);
    let below = figure.map_or(0, |figure| figure.height + 1);
    let text = Rect {
        y: area.y + below,
        height: area.height.saturating_sub(below),
        ..area
    };
    document::draw(&written(row, page), 0, text, page, buf);
}

/// The filters to choose from, each with the number of rows it leaves.
fn filters(filters: &Filters, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let title = page.say(t::LIBRARY_FILTERS);
    let room = page.frame(&page.say(t::LIBRARY_TITLE), &title, buf);
    let area = page.column(room, buf).rest();
    let choices = &filters.choices;
    let names = choices.iter().map(|choice| filter(choice.filter, page));
    let rows: Vec<Line<'_>> = padded(names.collect(), skin)
        .into_iter()
        .zip(choices)
        .map(|(name, choice)| {
            let count = format!("{:>3}", choice.rows);
            Line::from_iter([Span::raw(name), Span::styled(count, skin.dim())])
        })
        .collect();
    let first = page.desk.first_row();
    let first = list(area, &rows, Some(filters.at), first, skin, buf);
    Scroll::lines(rows.len(), usize::from(area.height)).from(first)
}

/// Columns and rows of a figure at the side of a text.
pub(super) const FIGURE: (u16, u16) = (30, 9);

/// Rows of a figure over a text in a tall window.
const TALL: u16 = 16;

/// Draws the figure of an exercise in motion, and says where; `None` where there is none.
fn draw_figure(row: &Row, area: Rect, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Option<Rect> {
    Some(in_motion(row.figure()?, area, at, page, buf))
}

/// Draws a figure in motion, and says where.
pub(super) fn in_motion(
    drawn: &Figure,
    area: Rect,
    at: Mono,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Rect {
    let shown = match page.desk.settings.motion {
        // Go through the key frames one after the other, as an activity does.
        Motion::Full => {
            let stance = drawn.stance(StepKind::Activity, at.0, Duration::ZERO);
            places::moving(drawn, stance, page)
        }
        Motion::Reduced => places::still(drawn, drawn.still(StepKind::Move), page),
    };
    let area = Rect {
        width: area.width.min(FIGURE.0 + 20),
        ..area
    };
    pictures(&shown, drawn, false, area, Paint::active(page.skin), buf);
    area
}

fn narrowed(screen: &LibraryScreen, page: &Page<'_>) -> String {
    if screen.search.is_empty() {
        filter(screen.filter, page)
    } else {
        String::new()
    }
}

/// What a filter is called.
fn filter(filter: Filter, page: &Page<'_>) -> String {
    match filter {
        Filter::All => page.say(t::LIBRARY_ALL),
        Filter::Programmes => page.say(t::PROGRAMMES_TITLE),
        Filter::Area(area) => page.say(word::area(area)),
        Filter::Phase(phase) => {
            let said = page.say(word::phase(phase));
            page.say(t::LibraryPhase {
                n: u32::from(phase.number()),
                phase: said.as_str(),
            })
        }
        Filter::Position(position) => page.say(word::position(position)),
        Filter::Equipment(thing) => page.say(word::equipment(thing)),
    }
}

fn name(row: &Row, page: &Page<'_>) -> Line<'static> {
    if page.skin.in_lines() {
        return Line::raw(match row {
            Row::Programme(programme) => {
                let name = programme.name.of(page.lang());
                format!("{name}, {}", page.say(t::LIBRARY_PROGRAMME))
            }
            Row::Exercise(exercise) => {
                let amount = dose(&page.desk.texts, &exercise.dose);
                format!("{}: {amount}", exercise.name.of(page.lang()))
            }
        });
    }
    match row {
        Row::Programme(programme) => Line::from_iter([
            Span::styled("≡ ", page.skin.dim()),
            Span::raw(programme.name.of(page.lang()).to_string()),
        ]),
        Row::Exercise(exercise) => Line::raw(exercise.name.of(page.lang()).to_string()),
    }
}

pub(super) fn sheet(sheet: &Sheet, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let (title, right) = match &sheet.row {
        Row::Programme(programme) => (
            programme.name.of(page.lang()),
            page.say(t::LIBRARY_PROGRAMME),
        ),
        Row::Exercise(exercise) => {
            let position = page.say(word::position(exercise.position));
            (exercise.name.of(page.lang()), position)
        }
    };
    let room = page.frame(title.as_str(), &right, buf);
    let mut area = page.column(room, buf).rest();
    if page.roomy() && !page.skin.in_lines() && sheet.row.figure().is_some() {
        let side = Rect {
            x: area.right() - FIGURE.0,
            width: FIGURE.0,
            height: area.height.min(FIGURE.1 + 2),
            ..area
        };
        draw_figure(&sheet.row, side, at, page, buf);
        area.width = area.width.saturating_sub(FIGURE.0 + 3);
    }
    document::draw(&written(&sheet.row, page), sheet.top, area, page, buf)
}

/// What there is to read of a row.
fn written(row: &Row, page: &Page<'_>) -> Vec<Block> {
    let desk = page.desk;
    let writer = Writer {
        library: &desk.library,
        texts: &desk.texts,
        ids: false,
    };
    match row {
        Row::Exercise(exercise) => writer.exercise(exercise),
        Row::Programme(programme) => {
            let plan = desk.plan(programme, PlanKind::Full);
            writer.programme(&desk.at_level(programme), plan.as_ref().map(Plan::total))
        }
    }
}
