//! The screens as lines of words: for screen readers, braille displays and logs.
//!
//! A screen is drawn into a buffer that is as tall as it needs, in [`Form::Lines`]: no hairlines, no
//! borders, no digits, figures or charts; every key on a line of its own; a mark in letters before
//! the row that is chosen. What then stands in the buffer is read row by row. So each screen stays
//! the only place that knows its words, and no warning is kept twice. Two screens tell themselves:
//! the session, which has no countdown here, and the history, which has numbers for its charts.
//!
//! What is left are letters, digits and the punctuation of a typewriter.

use super::ink::Ink;
use super::page::Page;
use super::theme::Skin;
use super::words::width;
use super::{history, render, session};
use crate::app::check_in::{Question, Stage};
use crate::app::library::Row;
use crate::app::sitting::Panel;
use crate::app::welcome::Welcome;
use crate::app::{App, Over, Screen, summary};
use crate::core::time::Mono;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;

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
    /// Whether it is told only once while its scene lasts, however it changes: an instruction, the
    /// time that is left.
    pub once: bool,
}

impl Line {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            once: false,
        }
    }

    pub(super) fn once(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            once: true,
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
        (None, Screen::Sitting(sitting))
            if sitting.panel.is_none() && !sitting.is_asking_back() =>
        {
            session::told(sitting, at, &page)
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
        Some(Over::Feel(feel)) => return format!("feel {:?}", feel.kind),
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
        Screen::Sitting(sitting) => match &sitting.panel {
            Some(Panel::Feel(feel)) => format!("felt {:?}", feel.kind),
            Some(Panel::Unchanged(_)) => "unchanged".to_owned(),
            Some(Panel::Leave) => "leave".to_owned(),
            Some(Panel::Minutes(_)) => "minutes".to_owned(),
            None if sitting.is_asking_back() => "asks back".to_owned(),
            None => format!("exercise {:?}", sitting.session.step().map(|s| s.item)),
        },
        Screen::Stopped(_) => "stopped".to_owned(),
        Screen::Summary(summary) => match &summary.stage {
            summary::Stage::After(_) => "after".to_owned(),
            summary::Stage::Note { .. } => "note".to_owned(),
            summary::Stage::Done(_) => "done".to_owned(),
        },
        Screen::History(history) => format!("history {:?}", history.figures.range),
        Screen::Settings(_) => "settings".to_owned(),
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
        let gap = || Line::new("");
        let mut lines = vec![Line::new(title), beside, gap()];
        lines.extend(body);
        lines.push(gap());
        let keys = pain_first(&self.keys(self.context));
        lines.extend(keys.iter().map(|entry| Line::new(key(entry))));
        lines
    }
}

/// A key and what it does.
fn key((cap, does): &(String, String)) -> String {
    if does.is_empty() {
        cap.clone()
    } else {
        format!("{cap}: {does}")
    }
}

/// Pain first, wherever it stands.
pub(super) fn pain_first(keys: &[(String, String)]) -> Vec<(String, String)> {
    let mut keys = keys.to_vec();
    keys.sort_by_key(|(cap, _)| !cap.eq_ignore_ascii_case("p"));
    keys
}

/// [`super::frame::frame`] in lines: the title, what stands beside it, and at the end the keys.
pub(super) fn frame(
    area: Rect,
    title: &str,
    right: &str,
    keys: &[(String, String)],
    buf: &mut Buffer,
) -> Rect {
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    let count = u16::try_from(keys.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    head(&mut ink, title, right);
    for (y, entry) in (area.height - count..).zip(pain_first(keys)) {
        ink.text(0, y, &key(&entry), Style::new());
    }
    Rect {
        height: area.height.saturating_sub(HEAD + count),
        y: area.y + HEAD.min(area.height),
        ..area
    }
}

/// [`super::panel::panel`] in lines: it is told alone, without what lies under it.
pub(super) fn panel(area: Rect, title: &str, right: &str, buf: &mut Buffer) -> Rect {
    let mut ink = Ink::new(area, buf);
    ink.clear();
    head(&mut ink, title, right);
    let area = ink.area();
    Rect {
        height: area.height.saturating_sub(HEAD),
        y: area.y + HEAD.min(area.height),
        ..area
    }
}

/// Rows of a title and what stands beside it.
const HEAD: u16 = 2;

fn head(ink: &mut Ink<'_>, title: &str, right: &str) {
    ink.text(0, 0, title, Style::new());
    ink.text(0, 1, right, Style::new());
}

/// [`super::scale::scale`] in lines: its ends in words, and the number that is chosen.
pub(super) fn scale(
    area: Rect,
    marked: Option<u8>,
    least: &str,
    worst: &str,
    buf: &mut Buffer,
) -> Rect {
    let mut ink = Ink::new(area, buf);
    let between = marked.map_or("1 2 3 4 5 6 7 8 9".to_owned(), |n| format!("> {n}"));
    let rows = [format!("0: {least}"), between, format!("+: 10, {worst}")];
    for (y, row) in (0..).zip(rows) {
        ink.text(0, y, &row, Style::new());
    }
    Rect {
        height: ink.area().height.min(3),
        ..ink.area()
    }
}

/// Reads the rows of a buffer; the last of them are so many keys. A key that the screen has said
/// already is not said again.
fn read(buf: &Buffer, keys: usize) -> Vec<Line> {
    let rows = buf.content.chunks(usize::from(buf.area.width.max(1)));
    let body = rows.len().saturating_sub(keys);
    let mut lines: Vec<Line> = Vec::new();
    for (at, row) in rows.enumerate() {
        let text = set_apart(&letters(row));
        let is_key = at >= body;
        let last = lines.last().map(|line| line.text.as_str());
        let gap = text.is_empty() && matches!(last, None | Some(""));
        if !gap && !(is_key && lines.iter().any(|line| line.text == text)) {
            lines.push(Line::new(text));
        }
    }
    while lines.last().is_some_and(|line| line.text.is_empty()) {
        lines.pop();
    }
    lines
}

/// The letters of a row; a wide one has the cell behind it too.
fn letters(row: &[Cell]) -> String {
    let mut text = String::new();
    let mut covered = 0;
    for cell in row {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        text.push_str(cell.symbol());
        covered = width(cell.symbol()).saturating_sub(1);
    }
    text
}

/// Columns that only space sets apart get a comma between them.
fn set_apart(row: &str) -> String {
    let mut text = String::new();
    for column in row.split("  ").map(str::trim).filter(|c| !c.is_empty()) {
        if !text.is_empty() {
            let ended = text.ends_with([',', ':', ';', '.', '!', '?']);
            text.push_str(if ended { " " } else { ", " });
        }
        text.push_str(column);
    }
    text
}

/// A text in letters, digits and the punctuation of a typewriter. What has a spelling gets it,
/// every other sign goes; letters of any language stay.
fn spell(text: &str) -> String {
    let mut spelt = String::new();
    let joined = text.replace(" · ", ", ").replace(" → ", ", ");
    for c in joined.chars() {
        match c {
            '–' | '—' | '−' | '‐' | '‑' => spelt.push('-'),
            '‘' | '’' => spelt.push('\''),
            '“' | '”' | '„' | '«' | '»' => spelt.push('"'),
            '…' => spelt.push_str("..."),
            '×' => spelt.push('x'),
            '≤' => spelt.push_str("<="),
            '≥' => spelt.push_str(">="),
            '½' => spelt.push_str("1/2"),
            c if c == ' ' || c.is_ascii_graphic() || is_letter(c) => spelt.push(c),
            _ => spelt.push(' '),
        }
    }
    let words: Vec<&str> = spelt.split_whitespace().collect();
    // A dash before a line of a list says nothing.
    let words = words.strip_prefix(&["-"]).unwrap_or(&words);
    words.join(" ")
}

/// A letter or digit of any language, with what is set over or under it.
fn is_letter(c: char) -> bool {
    let set_over = width(c.encode_utf8(&mut [0; 4])) == 0 && !c.is_control();
    c.is_alphanumeric() || set_over
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_spelling_gets_it_and_signs_go() {
        for (text, want) in [
            ("2 × 20–30 s, each side", "2 x 20-30 s, each side"),
            ("4 → 3 → 2", "4, 3, 2"),
            ("2 of 6 · 11 min left", "2 of 6, 11 min left"),
            ("Today’s “plan” …", "Today's \"plan\" ..."),
            ("saved ✓", "saved"),
            ("Læg dig på ryggen", "Læg dig på ryggen"),
            (
                "a\u{30a} \u{2588}\u{2801}\u{1b}[2J 日本",
                "a\u{30a} [2J 日本",
            ),
            ("–  Bridge", "Bridge"),
        ] {
            assert_eq!(spell(text), want);
        }
    }

    #[test]
    fn columns_are_set_apart_in_words() {
        for (row, want) in [
            ("    Pelvic tilt         3 x 10   ", "Pelvic tilt, 3 x 10"),
            (" a:  yes", "a: yes"),
            ("> Bridge", "> Bridge"),
            ("   ", ""),
        ] {
            assert_eq!(set_apart(row), want);
        }
    }

    #[test]
    fn rows_are_read_without_doubled_gaps_and_keys_that_were_said() {
        let rows = ["", "Leave?", "", "", "y: yes", "", "p: pain", "y: yes"];
        let told = read(&Buffer::with_lines(rows), 2);
        let told: Vec<_> = told.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(told, ["Leave?", "", "y: yes", "", "p: pain"]);
    }

    #[test]
    fn a_wide_letter_is_one_letter() {
        let told = read(&Buffer::with_lines(["日本 a"]), 0);
        assert_eq!(told, [Line::new("日本 a")]);
    }
}
