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

use super::figure::{Paint, figure};
use super::list::list;
use super::page::Page;
use super::welcome::length;
use crate::app::library::{Filter, LibraryScreen, Row, Sheet};
use crate::core::exercise::Exercise;
use crate::core::plan::StepKind;
use crate::core::programme::Programme;
use crate::core::settings::Motion;
use crate::core::time::Mono;
use crate::i18n::dose::dose;
use crate::i18n::measure::wrap;
use crate::i18n::{t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::time::Duration;

/// A line of a page that is scrolled.
type Said = (String, Style);

pub(super) fn library(screen: &LibraryScreen, at: Mono, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say(t::LIBRARY_TITLE), &narrowed(screen, page), buf);
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
    // In plain mode only the list is shown; Enter opens the rest.
    let beside = page.roomy() && !skin.in_lines();
    let list_width = if beside {
        area.width * 2 / 5
    } else {
        area.width
    };
    let rows: Vec<Line<'_>> = screen.rows.iter().map(|row| name(row, page)).collect();
    if rows.is_empty() {
        column.text(&page.say(t::LIBRARY_NONE), skin.dim());
        return;
    }
    list(
        Rect {
            width: list_width,
            ..area
        },
        &rows,
        Some(screen.at),
        0,
        skin,
        buf,
    );
    if let Some(row) = screen.chosen().filter(|_| beside) {
        let preview = Rect {
            x: area.x + list_width + 3,
            width: area.width.saturating_sub(list_width + 3),
            ..area
        };
        let below = match draw_figure(
            row,
            Rect {
                height: FIGURE.1.min(preview.height / 2),
                ..preview
            },
            at,
            page,
            buf,
        ) {
            Some(figure) => figure.height + 1,
            None => 0,
        };
        let preview = Rect {
            y: preview.y + below,
            height: preview.height.saturating_sub(below),
            ..preview
        };
        let lines = lines_of(row, preview.width, page);
        draw_lines(&lines, 0, preview, buf);
    }
}

/// Columns and rows of a figure at the side of a text.
const FIGURE: (u16, u16) = (30, 9);

/// Draws the figure of an exercise in motion, and says where; `None` where there is none.
fn draw_figure(row: &Row, area: Rect, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Option<Rect> {
    let drawn = row.figure()?;
    let stance = match page.desk.settings.motion {
        // Go through the key frames one after the other, as an activity does.
        Motion::Full => drawn.stance(StepKind::Activity, at.0, Duration::ZERO),
        Motion::Reduced => drawn.still(StepKind::Move),
    };
    let area = Rect {
        width: area.width.min(FIGURE.0 + 20),
        ..area
    };
    figure(drawn, stance, false, area, Paint::active(page.skin), buf);
    Some(area)
}

fn narrowed(screen: &LibraryScreen, page: &Page<'_>) -> String {
    match screen.filter {
        Filter::All => page.say(t::LIBRARY_ALL),
        Filter::Programmes => page.say(t::PROGRAMMES_TITLE),
        Filter::Phase(phase) => {
            let said = page.say(word::phase(phase));
            page.say(t::LibraryPhase {
                n: u32::from(phase.number()),
                phase: said.as_str(),
            })
        }
        Filter::Area(area) => page.say(word::area(area)),
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

pub(super) fn sheet(sheet: &Sheet, at: Mono, page: &Page<'_>, buf: &mut Buffer) {
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
    let lines = lines_of(&sheet.row, area.width, page);
    draw_lines(&lines, sheet.top, area, buf);
}

/// Draws lines from `top` on. The last page is always full.
pub(super) fn draw_lines(lines: &[Said], top: u16, area: Rect, buf: &mut Buffer) {
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let top = top.min(count.saturating_sub(area.height));
    let mut ink = super::ink::Ink::new(area, buf);
    for (y, (text, style)) in (0..area.height).zip(lines.iter().skip(usize::from(top))) {
        ink.fitted(0, y, area.width, text, *style);
    }
}

fn lines_of(row: &Row, width: u16, page: &Page<'_>) -> Vec<Said> {
    let mut sheet = Lines {
        lines: Vec::new(),
        width: usize::from(width),
    };
    match row {
        Row::Programme(programme) => of_programme(programme, page, &mut sheet),
        Row::Exercise(exercise) => of_exercise(exercise, page, &mut sheet),
    }
    sheet.lines
}

/// Lines as they are put together.
pub(super) struct Lines {
    pub(super) lines: Vec<Said>,
    pub(super) width: usize,
}

impl Lines {
    pub(super) fn text(&mut self, text: &str, style: Style) {
        let wrapped = wrap(text, self.width).into_iter();
        self.lines.extend(wrapped.map(|line| (line, style)));
    }

    /// A text with a hanging indent.
    fn item(&mut self, mark: &str, text: &str, style: Style) {
        let indent = crate::i18n::measure::width(mark);
        for (at, line) in wrap(text, self.width.saturating_sub(indent))
            .into_iter()
            .enumerate()
        {
            let lead = if at == 0 {
                mark.to_owned()
            } else {
                " ".repeat(indent)
            };
            self.lines.push((format!("{lead}{line}"), style));
        }
    }

    pub(super) fn heading(&mut self, text: &str, page: &Page<'_>) {
        if !self.lines.is_empty() {
            self.lines.push((String::new(), page.skin.plain()));
        }
        self.lines.push((text.to_owned(), page.skin.title()));
    }
}

fn of_exercise(exercise: &Exercise, page: &Page<'_>, sheet: &mut Lines) {
    let (skin, lang) = (page.skin, page.lang());
    sheet.text(&dose(&page.desk.texts, &exercise.dose), skin.accent());
    let phases: Vec<String> = exercise
        .phases
        .iter()
        .map(|p| p.number().to_string())
        .collect();
    let phases = page.say(t::LibraryPhases {
        phases: phases.join(", ").as_str(),
    });
    let things: Vec<String> = exercise
        .equipment
        .iter()
        .map(|e| page.say(word::equipment(*e)))
        .collect();
    let things = if things.is_empty() {
        String::new()
    } else {
        format!(" · {}", things.join(", "))
    };
    sheet.text(&format!("{phases}{things}"), skin.dim());
    sheet.heading(&page.say(t::LIBRARY_STEPS), page);
    for (at, step) in exercise.steps.of(lang).iter().enumerate() {
        let number = (at + 1).to_string();
        let mark = if skin.in_lines() {
            format!("{number}. ")
        } else {
            format!("{number}  ")
        };
        sheet.item(&mark, step.as_str(), skin.plain());
    }
    if let Some(breath) = exercise.breath {
        sheet.text(&page.say(word::breath(breath)), skin.accent());
    }
    if !exercise.cautions.is_empty() {
        sheet.heading(&page.say(t::LIBRARY_CAUTIONS), page);
        for caution in &exercise.cautions {
            sheet.item("–  ", &page.say(word::caution(*caution)), skin.plain());
        }
    }
    for (name, variation) in [
        (t::LIBRARY_EASIER, &exercise.easier),
        (t::LIBRARY_HARDER, &exercise.harder),
    ] {
        if let Some(variation) = variation {
            sheet.heading(&page.say(name), page);
            sheet.text(variation.text.of(lang).as_str(), skin.plain());
        }
    }
    sources(&exercise.sources, page, sheet);
}

fn of_programme(programme: &Programme, page: &Page<'_>, sheet: &mut Lines) {
    let (skin, lang) = (page.skin, page.lang());
    sheet.text(&length(programme, page, true), skin.accent());
    if let Some(about) = &programme.about {
        sheet.text(about.of(lang).as_str(), skin.plain());
    }
    sheet.heading(&page.say(t::LIBRARY_EXERCISES), page);
    for (exercise, amount) in page.desk.library.courses(programme) {
        let amount = dose(&page.desk.texts, &amount);
        sheet.item(
            "–  ",
            &format!("{}: {amount}", exercise.name.of(lang)),
            skin.plain(),
        );
    }
    if let Some(flare) = &programme.flare {
        let name = &page.desk.session_name(flare);
        sheet.text(&page.say(t::LibraryFlare { name }), skin.dim());
    }
    if let Some(next) = &programme.next {
        let name = &page.desk.session_name(&next.programme);
        sheet.text(&page.say(t::LibraryNext { name }), skin.dim());
    }
    sources(&programme.sources, page, sheet);
}

fn sources(sources: &[crate::core::text::Plain], page: &Page<'_>, sheet: &mut Lines) {
    if sources.is_empty() {
        return;
    }
    sheet.heading(&page.say(t::LIBRARY_SOURCES), page);
    for source in sources {
        sheet.item("–  ", source.as_str(), page.skin.dim());
    }
}
