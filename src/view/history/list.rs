//! Under the chart, one scrolling list: exercises and how much of them was done, sessions, last
//! notes.

use super::figures;
use crate::app::Scroll;
use crate::app::history::HistoryScreen;
use crate::core::history::{Ahead, ExerciseFigures, Note};
use crate::core::record::{Outcome, SessionRecord};
use crate::i18n::measure::{cells, pad_between};
use crate::i18n::{Text, t};
use crate::view::bar::{Share, progress};
use crate::view::ink::Ink;
use crate::view::page::Page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// One line of the list.
enum Line<'a> {
    Ahead(Ahead),
    Figure(String, Style),
    Heading(Text),
    Exercise(&'a ExerciseFigures),
    Session(&'a SessionRecord),
    Note(&'a Note),
}

pub(super) fn draw(
    history: &HistoryScreen,
    area: Rect,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Scroll {
    let area = Rect {
        width: area.width.min(100),
        ..area
    };
    let mut lines = lines(history);
    if !page.roomy() {
        // Without a calendar beside the chart, its figures come first.
        let figures = figures(history, page).into_iter();
        lines.splice(0..0, figures.map(|(text, style)| Line::Figure(text, style)));
    }
    let height = usize::from(area.height);
    let scroll = Scroll::lines(lines.len(), height);
    let top = history.top.min(scroll.last);
    for (y, line) in (0..area.height).zip(lines.iter().skip(top)) {
        let row = Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        match line {
            Line::Ahead(ahead) => {
                let said = self::ahead(*ahead, page);
                Ink::new(row, buf).fitted(
                    0,
                    0,
                    row.width.saturating_sub(2),
                    &said,
                    page.skin.plain(),
                );
            }
            Line::Heading(name) => {
                Ink::new(row, buf).fitted(0, 0, row.width, &page.say(*name), page.skin.title());
            }
            Line::Figure(text, style) => {
                Ink::new(row, buf).fitted(0, 0, row.width.saturating_sub(2), text, *style);
            }
            Line::Exercise(figures) => exercise(figures, row, page, buf),
            Line::Session(session) => self::session(session, row, page, buf),
            Line::Note(note) => self::note(note, row, page, buf),
        }
    }
    let mut ink = Ink::new(area, buf);
    let edge = area.width.saturating_sub(1);
    if top > 0 {
        ink.text(edge, 0, "↑", page.skin.dim());
    }
    if top + height < lines.len() {
        ink.text(edge, area.height.saturating_sub(1), "↓", page.skin.dim());
    }
    scroll
}

fn lines(history: &HistoryScreen) -> Vec<Line<'_>> {
    let exercises = history.figures.exercises.iter().map(Line::Exercise);
    let sessions = history.sessions.iter().map(Line::Session);
    let notes = history.figures.notes.iter().map(Line::Note);
    let mut lines: Vec<Line<'_>> = history.ahead.map(Line::Ahead).into_iter().collect();
    for (name, list) in [
        (t::EXERCISES_TITLE, exercises.collect::<Vec<_>>()),
        (t::HISTORY_SESSIONS, sessions.collect()),
        (t::HISTORY_NOTES, notes.collect()),
    ] {
        if !list.is_empty() {
            lines.push(Line::Heading(name));
            lines.extend(list);
        }
    }
    lines
}

/// What lies in the future, and who says more of it.
fn ahead(ahead: Ahead, page: &Page<'_>) -> String {
    let Ahead { count, first } = ahead;
    let first = page.desk.texts.full_date(first);
    page.say(t::HistoryAhead {
        count,
        first: &first,
    })
}

/// The same for plain mode: each line in full, an empty one before a heading.
pub(super) fn plain_lines(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let texts = &page.desk.texts;
    let told = |line: &Line<'_>| {
        vec![match line {
            Line::Heading(name) => return vec![String::new(), page.say(*name)],
            Line::Ahead(ahead) => self::ahead(*ahead, page),
            Line::Figure(text, _) => text.clone(),
            Line::Exercise(figures) => {
                let done = format!("{}: {}", name(figures, page), texts.done(figures));
                match texts.stops(figures) {
                    Some(stops) => format!("{done}, {stops}"),
                    None => done,
                }
            }
            Line::Session(session) => {
                let date = page.desk.texts.short_date(session.local_date);
                let name = page.desk.session_name(&session.programme.id);
                format!(
                    "{date}: {name}, {}, {}",
                    how(session, page),
                    texts.session_time(session)
                )
            }
            Line::Note(note) => {
                let date = page.desk.texts.short_date(note.date);
                format!("{date}: {}", note.text)
            }
        }]
    };
    lines(history).iter().flat_map(told).collect()
}

fn name(figures: &ExerciseFigures, page: &Page<'_>) -> String {
    page.desk.exercise_name(&figures.id)
}

/// `Pelvic tilt        ━━━━━━━━━╸──  28 of 30   ■ stopped once`
fn exercise(figures: &ExerciseFigures, row: Rect, page: &Page<'_>, buf: &mut Buffer) {
    const BAR: u16 = 14;
    const COUNT: u16 = 12;
    let skin = page.skin;
    let name = name(figures, page);
    let done = page.desk.texts.done(figures);
    let room = if page.roomy() {
        30.min(row.width / 2)
    } else {
        16
    };
    let mut ink = Ink::new(row, buf);
    ink.fitted(0, 0, room.saturating_sub(2), &name, skin.plain());
    let bar = if page.roomy() { BAR } else { 6 };
    let area = Rect {
        x: row.x + room,
        width: bar.min(row.width.saturating_sub(room)),
        ..row
    };
    ink.fitted(room + bar + 2, 0, COUNT, &done, skin.dim());
    if let Some(stops) = page.desk.texts.stops(figures) {
        let at = room
            + bar
            + 2
            + if page.roomy() {
                COUNT
            } else {
                cells(&done) + 1
            };
        let stops = if page.roomy() {
            format!("■ {stops}")
        } else {
            "■".to_owned()
        };
        ink.fitted(at, 0, row.width.saturating_sub(at + 2), &stops, skin.hold());
    }
    let share = Share::of(figures.done, figures.planned);
    progress(area, share, skin.done(), skin, buf);
}

fn session(session: &SessionRecord, row: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let date = page.desk.texts.short_date(session.local_date);
    let name = page.desk.session_name(&session.programme.id);
    let how = how(session, page);
    let right = if page.roomy() {
        let time = page.desk.texts.session_time(session);
        format!("{how}   {time:>6}")
    } else {
        how
    };
    let left = format!("{date:<8} {name}");
    let style = if session.outcome == Outcome::Completed {
        page.skin.plain()
    } else {
        page.skin.dim()
    };
    let line = pad_between(&left, &right, usize::from(row.width.saturating_sub(2)));
    Ink::new(row, buf).text(0, 0, &line, style);
}

/// How it ended. In a small window only what was felt, if anything.
fn how(session: &SessionRecord, page: &Page<'_>) -> String {
    let texts = &page.desk.texts;
    let how = texts.outcome(session);
    match session.stop.as_ref().and_then(|stop| texts.felt(stop)) {
        Some(why) if page.roomy() => format!("{how}: {why}"),
        Some(why) => why,
        None => how,
    }
}

fn note(note: &Note, row: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let date = page.desk.texts.short_date(note.date);
    let text = format!("{date:<8} {}", note.text);
    let room = row.width.saturating_sub(2);
    Ink::new(row, buf).fitted(0, 0, room, &text, page.skin.plain());
}
