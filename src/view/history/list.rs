//! Under the chart, one scrolling list: exercises and how much of them was done, sessions with their
//! numbers and notes, other notes.

mod lines;

use super::figures;
use crate::app::Scroll;
use crate::app::history::{HistoryScreen, Row};
use crate::core::history::{Ahead, ExerciseFigures, Goal, Standing};
use crate::core::plan::PlanKind;
use crate::core::text::Plain;
use crate::i18n::history::{first_and_last, pain_around};
use crate::i18n::measure::{cells, wrap};
use crate::i18n::{Text, t, word};
use crate::view::bar::{Share, progress};
use crate::view::ink::Ink;
use crate::view::page::Page;
use lines::{Line, apart, lines};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

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
    let room = usize::from(area.width.saturating_sub(2));
    let older = older(history, page).map(|said| wrap(&said, room));
    let older = older.unwrap_or_default();
    // Without a calendar beside the chart, its figures come first.
    let figures = (!page.roomy()).then(|| figures(history, page));
    let figures = figures.unwrap_or_default();
    // A list of all sessions is long: its lines are made one by one, and once more for those shown.
    let lines = || {
        let older = older.iter().map(|said| Line::Said(said, page.skin.dim()));
        let figures = figures.iter();
        let figures = figures.map(|(said, style)| Line::Said(said, *style));
        apart(figures.chain(lines(history, older)), page.roomy())
    };
    let height = usize::from(area.height);
    let scroll = Scroll::lines(lines().count(), height);
    let top = history.top.min(scroll.last);
    for (y, line) in (0..area.height).zip(lines().skip(top)) {
        let row = Rect {
            y: area.y + y,
            height: 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        self::line(&line, row, page, buf);
    }
    let mut ink = Ink::new(area, buf);
    let edge = area.width.saturating_sub(1);
    if top > 0 {
        ink.text(edge, 0, "↑", page.skin.dim());
    }
    if scroll.last > top {
        ink.text(edge, area.height.saturating_sub(1), "↓", page.skin.dim());
    }
    scroll
}

fn line(line: &Line<'_>, row: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let mut ink = Ink::new(row, buf);
    let mut text = |x: u16, text: &str, style| {
        ink.fitted(x, 0, row.width.saturating_sub(x), text, style);
    };
    match line {
        Line::Gap => {}
        Line::Ahead(ahead) => text(0, &self::ahead(*ahead, page), skin.plain()),
        Line::Said(said, style) => text(0, said, *style),
        Line::Year(year) => text(0, &year.to_string(), skin.dim()),
        Line::Ending(row) => {
            // The sign of a stop is for what was stopped.
            let sign = if row.standing == Standing::Known {
                "■"
            } else {
                "–"
            };
            text(DATE, &format!("{sign} {}", how(row, page)), skin.hold());
        }
        Line::NoteOn(note) => text(DATE, &quoted(note), skin.plain()),
        Line::Note(note) => {
            text(0, &page.desk.texts.short_date(note.date), skin.plain());
            text(DATE, note.text.as_str(), skin.plain());
        }
        Line::Heading(name, columns) => {
            text(0, &page.say(*name), skin.title());
            if let Some(columns) = columns.filter(|_| page.roomy()) {
                text(columns_at(*name, row.width), &page.say(columns), skin.dim());
            }
        }
        Line::Exercise(figures) => exercise(figures, row, page, buf),
        Line::Goal(goal) => self::goal(goal, row, page, buf),
        Line::GoalsMatter => text(0, &page.say(t::GOALS_MATTERS), skin.dim()),
        Line::Overall(since, change) => {
            text(0, &page.desk.texts.overall(*since, *change), skin.plain());
        }
        Line::Session(session) => self::session(session, row, page, buf),
    }
}

/// Columns that a date takes.
const DATE: u16 = 9;
/// Columns of the name of a session, and of its numbers behind it.
const NAME: u16 = 32;
const PAIN: u16 = 9;
/// The same of an exercise: its name, its bar.
const EXERCISE: u16 = 30;
const BAR: u16 = 14;

/// Where the columns begin that a heading explains.
fn columns_at(heading: Text, width: u16) -> u16 {
    let at = if heading == t::EXERCISES_TITLE {
        EXERCISE + BAR + 2
    } else {
        DATE + NAME
    };
    at.min(width)
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

/// Where the sessions are that a long log has beside those listed.
fn older(history: &HistoryScreen, page: &Page<'_>) -> Option<String> {
    let last = page.desk.texts.full_date(history.older?);
    Some(page.say(t::HistoryOlder { last: &last }))
}

/// The same for plain mode: each line in full, an empty one before a heading.
pub(super) fn plain_lines(history: &HistoryScreen, page: &Page<'_>) -> Vec<String> {
    let texts = &page.desk.texts;
    let entry_lines = |line: &Line<'_>| {
        vec![match line {
            Line::Heading(name, columns) => {
                let name = page.say(*name);
                let said = match columns.filter(|columns| *columns == t::HISTORY_HEAD_DONE) {
                    Some(columns) => format!("{name}, {}", page.say(columns)),
                    None => name,
                };
                return vec![String::new(), said];
            }
            Line::Ahead(ahead) => self::ahead(*ahead, page),
            Line::Said(text, _) => (*text).to_owned(),
            Line::Year(year) => year.to_string(),
            // They are shown with their session, and an empty line with its heading.
            Line::Ending(_) | Line::Gap => return Vec::new(),
            Line::NoteOn(note) => quoted(note),
            Line::Goal(goal) => {
                format!("{}: {}", texts.goal_name(goal), texts.goal_scores(goal))
            }
            Line::GoalsMatter => page.say(t::GOALS_MATTERS),
            Line::Overall(since, change) => texts.overall(*since, *change),
            Line::Exercise(figures) => {
                let done = format!("{}: {}", name(figures, page), texts.done(figures));
                match texts.stops(figures) {
                    Some(stops) => format!("{done}, {stops}"),
                    None => done,
                }
            }
            Line::Session(row) => {
                let date = texts.date_from(history.today, row.date);
                let name = page.desk.session_name(&row.programme);
                let pain = [
                    row.before.map(|pain| (t::HISTORY_BEFORE, pain)),
                    row.after.map(|pain| (t::HISTORY_AFTER, pain)),
                ];
                let pain = pain.into_iter().flatten();
                let pain = pain.map(|(when, pain)| format!("{} {pain}", page.say(when)));
                let rest = pain
                    .chain([how(row, page)])
                    .chain(plan(row, page))
                    .chain([texts.session_time(row.active_s)]);
                format!("{date}: {name}, {}", rest.collect::<Vec<_>>().join(", "))
            }
            Line::Note(note) => {
                let date = texts.date_from(history.today, note.date);
                format!("{date}: {}", note.text)
            }
        }]
    };
    let older = older(history, page);
    let older = older.iter().map(|said| Line::Said(said, page.skin.dim()));
    let lines = lines(history, older);
    lines.flat_map(|line| entry_lines(&line)).collect()
}

/// A note in quotation marks: the patient's own words.
fn quoted(note: &Plain) -> String {
    format!("“{note}”")
}

fn name(figures: &ExerciseFigures, page: &Page<'_>) -> String {
    page.desk.exercise_name(&figures.id)
}

/// `lift my grandchild                           22 Nov 3 → 20 Dec 5`
fn goal(goal: &Goal, row: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let (skin, texts) = (page.skin, &page.desk.texts);
    let scores = if page.roomy() {
        texts.goal_scores(goal)
    } else {
        first_and_last(goal)
    };
    let style = if goal.is_better() {
        skin.done()
    } else {
        skin.plain()
    };
    let width = row.width.min(70);
    let at = width.saturating_sub(cells(&scores));
    let mut ink = Ink::new(row, buf);
    let room = at.saturating_sub(2);
    ink.fitted(0, 0, room, &texts.goal_name(goal), skin.plain());
    ink.text(at, 0, &scores, style);
}

/// `Pelvic tilt        ━━━━━━━━━╸──  28 of 30   ■ stopped once`
fn exercise(figures: &ExerciseFigures, row: Rect, page: &Page<'_>, buf: &mut Buffer) {
    const COUNT: u16 = 12;
    let skin = page.skin;
    let name = name(figures, page);
    let done = page.desk.texts.done(figures);
    let (room, bar) = if page.roomy() {
        (EXERCISE.min(row.width / 2), BAR)
    } else {
        (16, 6)
    };
    let mut ink = Ink::new(row, buf);
    ink.fitted(0, 0, room.saturating_sub(2), &name, skin.plain());
    let area = Rect {
        x: row.x + room,
        width: bar.min(row.width.saturating_sub(room)),
        ..row
    };
    ink.fitted(room + bar + 2, 0, COUNT, &done, skin.dim());
    if let Some(stops) = page.desk.texts.stops(figures) {
        let (behind, stops) = if page.roomy() {
            (COUNT, format!("■ {stops}"))
        } else {
            (cells(&done) + 1, "■".to_owned())
        };
        let at = room + bar + 2 + behind;
        ink.fitted(at, 0, row.width.saturating_sub(at), &stops, skin.hold());
    }
    let share = Share::of(figures.done, figures.planned);
    progress(area, share, skin.done(), skin, buf);
}

/// `21 Nov   Disc, first weeks               3 → 2    14 min   easy plan`
fn session(row: &Row, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    const TIME: u16 = 7;
    let skin = page.skin;
    let date = page.desk.texts.short_date(row.date);
    let name = page.desk.session_name(&row.programme);
    let pain = pain_around(row.before, row.after);
    let mut ink = Ink::new(area, buf);
    ink.text(0, 0, &date, skin.plain());
    if !page.roomy() {
        let at = area.width.saturating_sub(cells(&pain));
        let room = at.saturating_sub(DATE + 1);
        ink.fitted(DATE, 0, room, &name, skin.plain());
        ink.text(at, 0, &pain, skin.plain());
        return;
    }
    ink.fitted(DATE, 0, NAME - 2, &name, skin.plain());
    ink.text(DATE + NAME, 0, &pain, skin.plain());
    let time = page.desk.texts.session_time(row.active_s);
    let at = DATE + NAME + PAIN;
    let indent = TIME.saturating_sub(cells(&time));
    ink.text(at + indent, 0, &time, skin.plain());
    if let Some(plan) = plan(row, page) {
        let at = at + TIME + 3;
        ink.fitted(at, 0, area.width.saturating_sub(at), &plan, skin.dim());
    }
}

/// The plan, where it was not the full one, whether it was done on paper, and what was changed.
fn plan(row: &Row, page: &Page<'_>) -> Option<String> {
    let gentler = row.plan != PlanKind::Full;
    let plan = gentler.then(|| page.say(word::plan(row.plan)).to_lowercase());
    let paper = row.paper.then(|| page.say(t::HISTORY_PAPER));
    let changed = page.desk.texts.changed_today(&row.changed);
    let said: Vec<String> = plan.into_iter().chain(paper).chain(changed).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// How it ended. In a small window only what was felt, if anything.
fn how(row: &Row, page: &Page<'_>) -> String {
    let texts = &page.desk.texts;
    let how = page.say(row.outcome);
    match row.stop.as_ref().and_then(|stop| texts.felt(stop)) {
        Some(why) if page.roomy() => format!("{how}: {why}"),
        Some(why) => why,
        None => how,
    }
}
