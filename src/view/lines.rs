//! The screens as lines of words: for screen readers, braille displays and logs.
//!
//! A screen is drawn into a buffer that is as tall as it needs, in [`Form::Lines`]: no hairlines, no
//! borders, no digits, figures or charts; every key on a line of its own; a mark in letters before
//! the row that is chosen. What then stands in the buffer is read row by row. So each screen stays
//! the only place that knows its words, and no warning is kept twice. Two screens tell themselves:
//! the session, which has no countdown here, and the history, which has numbers for its charts.
//!
//! What is left are letters, digits and the punctuation of a typewriter.

mod read;
mod widgets;

use super::page::Page;
use super::theme::Skin;
use super::words::{LONGEST_LINE, wrap};
use super::{history, render, session};
use crate::app::check_in::{Question, Stage};
use crate::app::library::Row;
use crate::app::session::Panel;
use crate::app::welcome::Welcome;
use crate::app::{App, Over, Screen, summary};
use crate::core::time::Mono;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use read::read;
pub use read::spell;
pub(super) use widgets::{frame, panel, scale};
use widgets::{key, pain_first};

/// In which form a screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Drawn in a window.
    Drawn,
    /// Told in lines.
    Lines,
}

/// A line of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words; empty between two parts.
    pub text: String,
    /// When it is told.
    pub due: Due,
}

/// When a line is told, beside the moment at which its scene begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Whenever it is new.
    News,
    /// The same, unless a cue says it at that moment: a step of an exercise, its number, its side.
    Step,
    /// Only once while its scene lasts, however it changes: an instruction, the time that is left.
    Once,
}

impl Line {
    pub(super) fn news(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            due: Due::News,
        }
    }

    pub(super) fn step(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            due: Due::Step,
        }
    }

    pub(super) fn once(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            due: Due::Once,
        }
    }
}

/// What is to be told at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Where we are: another scene is told whole, the same one only where it has changed.
    pub scene: String,
    /// The lines, from the title to the keys.
    pub lines: Vec<Line>,
}

impl Skin {
    /// For [`told`].
    const LINES: Self = Self {
        form: Form::Lines,
        ..Self::PLAIN
    };

    /// Whether the screen is told in lines.
    pub(super) fn in_lines(self) -> bool {
        self.form == Form::Lines
    }

    /// A key before what it does: in lines nothing else sets them apart.
    pub(super) fn before(self, key: &str) -> String {
        if self.in_lines() {
            format!("{key}:")
        } else {
            key.to_owned()
        }
    }
}

/// Columns of the buffer: wide enough that nothing that fits in a usual window is cut.
const COLUMNS: u16 = 160;
/// Its rows, besides those of a list.
const ROWS: u16 = 240;

/// Tells the app as it stands at a moment.
pub fn told(app: &App, at: Mono) -> Told {
    let listed = match &app.screen {
        Screen::Library(library) => library.rows.len(),
        _ => 0,
    };
    let rows = u16::try_from(listed).unwrap_or(u16::MAX);
    let page = Page {
        desk: &app.desk,
        skin: Skin::LINES,
        area: Rect::new(0, 0, COLUMNS, ROWS.saturating_add(rows)),
        context: app.context(),
    };
    let lines = match (&app.over, &app.screen) {
        (None, Screen::Session(screen)) if screen.panel.is_none() && !screen.is_asking_back() => {
            session::told(screen, at, &page)
        }
        (None, Screen::History(screen)) => history::told(screen, &page),
        _ => {
            let mut buf = Buffer::empty(page.area);
            render(app, at, page.skin, page.area, &mut buf);
            read(&buf, page.keys(page.context).len())
        }
    };
    let spelt = lines.into_iter().map(|line| Line {
        text: spell(&line.text),
        ..line
    });
    Told {
        scene: scene(app),
        lines: spelt.collect(),
    }
}

/// A name for what is on screen that stays while it only changes.
fn scene(app: &App) -> String {
    match &app.over {
        Some(Over::Help) => return "help".to_owned(),
        Some(Over::Pain(feel)) => return format!("feel {:?}", feel.kind),
        None => {}
    }
    match &app.screen {
        Screen::Welcome(Welcome::Sentences) => "welcome".to_owned(),
        Screen::Welcome(Welcome::Country(_)) => "country".to_owned(),
        Screen::Programmes(_) => "programmes".to_owned(),
        Screen::Today(_) => "today".to_owned(),
        Screen::CheckIn(check) => match &check.stage {
            Stage::Ask(Question::Pain(_)) => "asks pain".to_owned(),
            Stage::Ask(Question::List(list)) => format!("asks {:?}", list.level),
            Stage::Ask(question) => format!("asks {question:?}"),
            Stage::Reading => "reads".to_owned(),
            Stage::Advice(advice) => format!("advises {advice:?}"),
            Stage::Offered(_) => "offers".to_owned(),
            Stage::Told(_) => "tells".to_owned(),
        },
        Screen::Session(screen) => match &screen.panel {
            Some(Panel::Pain(feel)) => format!("felt {:?}", feel.kind),
            Some(Panel::Unchanged(_)) => "unchanged".to_owned(),
            Some(Panel::Leave) => "leave".to_owned(),
            Some(Panel::Minutes(_)) => "minutes".to_owned(),
            None if screen.is_asking_back() => "asks back".to_owned(),
            None => {
                let item = screen.session.step().map(|step| step.item);
                format!("exercise {item:?} of {}", screen.occasion.id)
            }
        },
        Screen::Stopped(_) => "stopped".to_owned(),
        Screen::Summary(summary) => match &summary.stage {
            summary::Stage::After(_) => "after".to_owned(),
            summary::Stage::Note { .. } => "note".to_owned(),
            summary::Stage::Done(_) => "done".to_owned(),
        },
        Screen::History(history) => format!("history {:?}", history.figures.range),
        Screen::Settings(_) => "settings".to_owned(),
        Screen::SoundCheck(check) => format!("sound check {}", check.unheard),
        Screen::Library(library) => format!("library {:?}", library.filter),
        Screen::Sheet(sheet) => match &sheet.row {
            Row::Programme(programme) => format!("programme {}", programme.id),
            Row::Exercise(exercise) => format!("exercise to read {}", exercise.id),
        },
        Screen::About(about) => format!("about {}", about.at),
        Screen::Unfinished(_) => "unfinished".to_owned(),
    }
}

impl Page<'_> {
    /// A screen that tells itself: its title, what stands beside it, its lines and its keys.
    pub(super) fn told(&self, title: String, beside: Line, body: Vec<Line>) -> Vec<Line> {
        let gap = || Line::news("");
        let mut lines = vec![Line::news(title), beside, gap()];
        lines.extend(body);
        lines.push(gap());
        let keys = pain_first(&self.keys(self.context));
        lines.extend(keys.iter().map(|entry| Line::news(key(entry))));
        lines
    }
}

/// A text in lines that are not too long for a terminal; an empty one is an empty line.
pub(super) fn set(text: &str, line: fn(String) -> Line) -> Vec<Line> {
    if text.is_empty() {
        return vec![line(String::new())];
    }
    wrap(text, LONGEST_LINE).into_iter().map(line).collect()
}
