//! What every screen needs to draw itself: texts, skin, keys, and text set line under line.

use super::frame::{around, frame};
use super::ink::Ink;
use super::kept::{Asked, Kept};
use super::key_bar::{KeyBar, says_all};
use super::theme::Skin;
use crate::app::Window;
use crate::app::desk::Desk;
use crate::app::keymap::{Line as KeyLine, shown};
use crate::app::pain_panel::Saved;
use crate::app::told;
use crate::core::keys::{Action, Context};
use crate::core::safety::Sign;
use crate::i18n::measure::{cells, wrap};
use crate::i18n::{Lang, Say, Text, t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use std::rc::Rc;

/// One screen being drawn.
pub(super) struct Page<'a> {
    pub(super) desk: &'a Desk,
    pub(super) skin: Skin,
    pub(super) area: Rect,
    pub(super) context: Context,
    /// Whether the exercise at hand may become easier.
    pub(super) eases: bool,
    /// What the app has [counted](crate::app::App::changes).
    pub(super) changes: u64,
    /// What is kept of the picture before.
    pub(super) kept: &'a Kept,
}

impl Page<'_> {
    /// A text with its values, in the patient's language.
    pub(super) fn say<'a>(&self, said: impl Say<'a>) -> String {
        self.desk.texts.say(said)
    }

    /// A sign in the words in which it was reported: those of the pain panel, or of the lists.
    pub(super) fn sign(&self, sign: Sign) -> String {
        told::sign(sign, self.desk)
    }

    pub(super) fn lang(&self) -> Lang {
        self.desk.texts.lang()
    }

    /// Whether there is room for wide margins and second thoughts.
    pub(super) fn roomy(&self) -> bool {
        self.window().is_roomy()
    }

    /// The window as `app` knows it.
    pub(super) fn window(&self) -> Window {
        if self.skin.in_lines() {
            return Window::ENDLESS;
        }
        Window {
            columns: self.area.width,
            rows: self.area.height,
        }
    }

    /// Draws the frame with the keys of the context, and gives back the room inside.
    pub(super) fn frame(&self, title: &str, right: &str, buf: &mut Buffer) -> Rect {
        if self.skin.in_lines() {
            let keys = self.keys(self.context);
            return frame(self.area, title, right, &keys, self.skin, buf);
        }
        around(self.area, title, right, &self.bar(), self.skin, buf)
    }

    /// The keys of the context, set in their bar.
    fn bar(&self) -> Rc<KeyBar> {
        let asked = Asked {
            context: self.context,
            eases: self.eases,
            own: self.desk.settings.keys.clone(),
            lang: self.lang(),
            skin: self.skin,
            window: self.area,
        };
        let set = || KeyBar::new(self.keys(self.context), self.area);
        self.kept.bar(asked, set)
    }

    /// The keys of a context, as the bar shows them: one for each thing there is to do; in lines all.
    pub(super) fn keys(&self, context: Context) -> Vec<(String, String)> {
        let lines = self.key_lines(context);
        if self.skin.in_lines() {
            let all = |line: &KeyLine| (line.caps.join(", "), self.say(word::key(line.label)));
            return lines.iter().map(all).collect();
        }
        let first = |line: KeyLine| {
            let does = self.say(word::key(line.label));
            Some((line.action, (line.caps.into_iter().next()?, does)))
        };
        let (mut actions, mut said): (Vec<Action>, Vec<_>) =
            lines.into_iter().filter_map(first).unzip();
        // Before the others are said in short, the instruction is left to the help, then the voice.
        for spare in [Action::Explain, Action::Voice] {
            if says_all(&said, self.area.width) {
                break;
            }
            let mut kept = actions.iter().map(|action| *action != spare);
            said.retain(|_| kept.next().unwrap_or(true));
            actions.retain(|action| *action != spare);
        }
        said
    }

    /// The keys of a context, each thing with every key the person has for it.
    pub(super) fn key_lines(&self, context: Context) -> Vec<KeyLine> {
        let mut lines = shown(context, &self.desk.settings.keys);
        lines.retain(|line| self.eases || line.action != Action::Easier);
        for cap in lines.iter_mut().flat_map(|line| &mut line.caps) {
            *cap = self.cap(cap);
        }
        lines
    }

    /// How a key is written: one has a word for a name, and in lines every key has. A typewriter has
    /// no sign for its own Enter.
    pub(super) fn cap(&self, cap: &str) -> String {
        let text = |sign: char| match sign {
            '⏎' => Some(t::CAP_ENTER),
            '←' => Some(t::CAP_LEFT),
            '→' => Some(t::CAP_RIGHT),
            '↑' => Some(t::CAP_UP),
            '↓' => Some(t::CAP_DOWN),
            _ => None,
        };
        let names: Option<Vec<Text>> = cap.chars().map(text).collect();
        match (cap, names) {
            ("space", _) => self.say(t::CAP_SPACE),
            ("⏎", _) if self.skin.typewriter => self.say(t::CAP_ENTER),
            ("esc", _) if self.skin.in_lines() => "Esc".to_owned(),
            (_, Some(names)) if self.skin.in_lines() => {
                let names: Vec<String> = names.into_iter().map(|name| self.say(name)).collect();
                names.join(", ")
            }
            _ => cap.to_owned(),
        }
    }

    /// The room a panel may take: everything but title and key bar, which stay in sight.
    pub(super) fn behind(&self) -> Rect {
        let area = self.area;
        if self.skin.in_lines() {
            // In lines it is told with its own title, and with the keys.
            let keys = u16::try_from(self.keys(self.context).len()).unwrap_or(u16::MAX);
            let height = area.height.saturating_sub(keys);
            return Rect { height, ..area };
        }
        let bar = self.bar().rows();
        Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(2 + bar),
            ..area
        }
    }

    /// Whether something is on disk, in a few words.
    pub(super) fn saved(&self, saved: &Saved) -> String {
        match saved {
            Saved::Nothing => String::new(),
            Saved::Waiting(_) => self.say(t::SAVING),
            Saved::Yes => format!("{} ✓", self.say(t::SAVED)),
            Saved::No(_) => self.say(t::NOT_SAVED),
        }
    }

    /// What the patient should know; at the end, where it disturbs least.
    pub(super) fn notices(&self, column: &mut Column<'_>) {
        for notice in self.desk.to_know() {
            column.gap(1).text(notice.as_str(), self.skin.hold());
        }
    }

    /// A column of text in the room inside the frame, indented where there is room.
    pub(super) fn column<'b>(&self, room: Rect, buf: &'b mut Buffer) -> Column<'b> {
        let (indent, top) = if self.roomy() { (4, 1) } else { (0, 0) };
        let area = Rect {
            x: room.x + indent.min(room.width),
            y: room.y + top.min(room.height),
            width: room.width.saturating_sub(2 * indent),
            height: room.height.saturating_sub(top),
        };
        Column {
            ink: Ink::new(area, buf),
            y: 0,
            in_lines: self.skin.in_lines(),
        }
    }
}

/// Text set line under line; what does not fit is left out.
pub(super) struct Column<'b> {
    ink: Ink<'b>,
    y: u16,
    /// Then nothing is cut, and nothing set at the right end.
    in_lines: bool,
}

impl Column<'_> {
    /// A text over as many lines as it takes.
    pub(super) fn text(&mut self, text: &str, style: Style) -> &mut Self {
        self.indented(0, text, style)
    }

    /// A text that begins further in.
    pub(super) fn indented(&mut self, by: u16, text: &str, style: Style) -> &mut Self {
        let room = usize::from(self.width().saturating_sub(by));
        for line in wrap(text, room) {
            self.ink.text(by, self.y, &line, style);
            self.y += 1;
        }
        self
    }

    /// An answer with its letter before it.
    pub(super) fn lettered(&mut self, letter: &str, text: &str, skin: Skin) -> &mut Self {
        self.ink.text(0, self.y, &skin.before(letter), skin.key());
        self.indented(4, text, skin.plain())
    }

    /// The same for many short answers: down the left column, then down the right one.
    pub(super) fn in_two_columns(&mut self, answers: &[(String, String)], skin: Skin) {
        const LETTER: u16 = 3;
        let (left, right) = answers.split_at(answers.len().div_ceil(2));
        let widest = left.iter().map(|(_, answer)| cells(answer)).max();
        let beside = widest.unwrap_or(0) + LETTER + 1;
        for (x, answers) in [(0, left), (beside, right)] {
            let room = self.width().saturating_sub(x + LETTER);
            for (y, (letter, answer)) in (self.y..).zip(answers) {
                self.ink.text(x, y, letter, skin.key());
                self.ink.fitted(x + LETTER, y, room, answer, skin.plain());
            }
        }
        self.y += u16::try_from(left.len()).unwrap_or(u16::MAX);
    }

    /// One line of many styles, cut at the edge.
    pub(super) fn line(&mut self, line: &Line<'_>) -> &mut Self {
        if self.in_lines {
            return self.text(&line.to_string(), Style::new());
        }
        let room = self.width();
        self.ink.line(0, self.y, room, line, Style::new());
        self.y += 1;
        self
    }

    /// Two texts on one line, the second at the right end of the widest line.
    pub(super) fn apart(&mut self, left: &str, right: &str, styles: (Style, Style)) -> &mut Self {
        if self.in_lines {
            return self.text(&format!("{left}: {right}"), styles.0);
        }
        let room = self.width().min(70);
        let at = room.saturating_sub(cells(right));
        self.ink
            .fitted(0, self.y, at.saturating_sub(2), left, styles.0);
        self.ink.text(at, self.y, right, styles.1);
        self.y += 1;
        self
    }

    /// Empty lines, where there is room for more after them.
    pub(super) fn gap(&mut self, lines: u16) -> &mut Self {
        self.y += lines;
        self
    }

    /// Lets something else draw on the same buffer.
    pub(super) fn draw<T>(&mut self, draw: impl FnOnce(&mut Buffer) -> T) -> T {
        draw(self.ink.buffer())
    }

    /// Columns there are.
    pub(super) fn width(&self) -> u16 {
        self.ink.area().width
    }

    /// Rows that are left.
    pub(super) fn left(&self) -> u16 {
        self.ink.area().height.saturating_sub(self.y)
    }

    /// The area that is left.
    pub(super) fn rest(&self) -> Rect {
        let area = self.ink.area();
        Rect {
            y: area.y + self.y.min(area.height),
            height: self.left(),
            ..area
        }
    }
}
