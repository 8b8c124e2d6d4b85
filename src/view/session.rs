//! A session: the number, the phase word, the side; then everything else.
//!
//! ```text
//!  Pelvic tilt                              1 of 3 · 11 min 40 s left
//!  ──────────────────────────────────────────────────────────────────
//!      ██████     H O L D
//!          ██
//!      ██████     seconds
//!          ██
//!      ██████     right side
//!      ━━━━━━━━━━━━━╸──────────
//!      set ● ● ○     repetition 4 of 10
//!      Tilt your pelvis so the low back presses softly into the floor.
//!      next   Knee-to-chest stretch
//! ```

mod figure;
mod number;
mod panels;
mod plain;
mod response;
mod room;
mod wording;

use super::bar::progress;
use super::ink::Ink;
use super::kept::{Lasting, Moving};
use super::line::Line;
use super::page::Page;
use super::pain_panel;
use crate::app::session::{Panel, SessionScreen};
use crate::core::session::Glance;
use crate::core::settings::Motion;
use crate::core::time::Mono;
use crate::i18n::measure::{cells, wrap};
use crate::i18n::{t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use room::{GAP, LEFT, LEFT_CLOSE, Number};
use std::time::Duration;
use wording::LONG;

pub(super) fn draw(screen: &SessionScreen, at: Mono, page: &Page<'_>, buf: &mut Buffer) {
    let Some(scene) = Scene::at(at, screen, page) else {
        return;
    };
    let moving = match scene.lasting(at) {
        Some(lasting) => page.kept.still(lasting, buf, |buf| scene.still(buf)),
        None => scene.still(buf),
    };
    scene.moving(moving, buf);
    match &screen.panel {
        Some(Panel::Pain(feel)) => {
            let limit = scene.limit();
            pain_panel::draw(feel, true, limit.as_deref(), page, buf);
        }
        Some(Panel::Unchanged(_)) => panels::unchanged(page, buf),
        Some(Panel::OneMore(..)) => panels::one_more(page, buf),
        Some(Panel::Leave) => panels::leave(page, buf),
        Some(Panel::Minutes(minutes)) => panels::minutes(*minutes, page, buf),
        None if screen.is_asking_back() => panels::asking_back(page, buf),
        None => {}
    }
}

/// The same in plain mode, without a panel.
pub(super) fn plain_lines(screen: &SessionScreen, at: Mono, page: &Page<'_>) -> Vec<Line> {
    let scene = Scene::at(at, screen, page);
    scene.map_or_else(Vec::new, |scene| scene.plain_lines(scene.place()))
}

/// Columns of a step's number: wrapped lines stand under the first one.
const NUMBERED: usize = 3;
/// The smallest width of the bar.
const BAR: u16 = 48;
/// Rows of the words in a small window: phase, unit, repetition, set, side.
const WORDS: u16 = 5;
/// Columns that unit and side keep in the row under a number, behind the phase word.
const BEHIND_WORD: u16 = 12;

/// The first row of the instruction under digits of this height: after hint, bar, counts and a gap.
const fn y_of_steps(digits: u16) -> u16 {
    1 + digits + 4
}

/// A session at one moment, about to be drawn.
struct Scene<'a> {
    screen: &'a SessionScreen,
    glance: Glance<'a>,
    /// The time left of the rest after leg pain, if one runs.
    rest: Option<Duration>,
    page: &'a Page<'a>,
}

impl<'a> Scene<'a> {
    /// `None` only for a plan without steps, which cannot be made.
    fn at(at: Mono, screen: &'a SessionScreen, page: &'a Page<'a>) -> Option<Self> {
        Some(Self {
            screen,
            glance: screen.session.glance(at)?,
            rest: screen.session.rest_left(at),
            page,
        })
    }

    /// The number of the exercise, and the time left of the session.
    fn place(&self) -> String {
        let page = self.page;
        let of = self.screen.session.plan().items().len();
        let place = page.say(t::PlaceOf {
            at: (self.glance.step.item + 1),
            of,
        });
        // Whole minutes are calmer; seconds only near the end.
        let left = if self.glance.total_left > LONG {
            page.desk.texts.minutes(self.glance.total_left)
        } else {
            page.desk.texts.length(self.glance.total_left)
        };
        let left = page.say(t::SessionLeft {
            time: left.as_str(),
        });
        format!("{place} · {left}")
    }

    /// Until when its words stay, if a figure that is shown moves meanwhile.
    fn lasting(&self, at: Mono) -> Option<Lasting> {
        let until = self.screen.words_until().filter(|until| at < *until)?;
        let page = self.page;
        let moves = page.desk.settings.motion == Motion::Full && self.screen.moves();
        (moves && page.roomy()).then_some(Lasting {
            changes: page.changes,
            until,
            skin: page.skin,
            window: page.area,
        })
    }

    /// Draws all but the figure and the bar, and says where these belong.
    fn still(&self, buf: &mut Buffer) -> Moving {
        let page = self.page;
        let room = page.frame(&self.name(self.glance.step.item), &self.place(), buf);
        if page.roomy() {
            self.roomy(room, buf)
        } else {
            self.close(room, buf);
            Moving::default()
        }
    }

    fn moving(&self, at: Moving, buf: &mut Buffer) {
        if let Some(area) = at.figure {
            self.draw_figure(area, buf);
        }
        if let Some(area) = at.bar {
            progress(area, self.share(), self.style(), self.page.skin, buf);
        }
    }

    fn roomy(&self, room: Rect, buf: &mut Buffer) -> Moving {
        let skin = self.page.skin;
        let Number {
            width,
            height,
            under,
        } = room::roomy(room, self.digits());
        let top = room.y + 1;
        let digits = Rect::new(room.x + LEFT, top, width, height);
        self.draw_number(digits, buf);

        let word_x = LEFT + width + GAP;
        let wide = room.width.saturating_sub(LEFT);
        // Only the short hint fits beside a figure.
        let hint = self.hint(self.screen.figure().is_none());
        // A row apart from the number: over the instruction, under bar and counts.
        let counts = self.counts();
        let steps = y_of_steps(height);
        let counted = cells(&counts.to_string());
        let hint_row = steps - 1 - u16::from(counted == 0);
        let longer = [(steps - 2, LEFT + counted), (hint_row, LEFT + cells(&hint))];
        let stage = figure::stage(room, longer, steps);
        let stage = stage.filter(|_| self.screen.figure().is_some());
        // Text beside the figure ends before it.
        let until = stage.map_or(room.width, |stage| stage.x - room.x - 1);
        let beside = until.saturating_sub(word_x);

        let mut ink = Ink::new(room, buf);
        if !under {
            let middle = 1 + height / 2;
            let top = 1 + u16::from(height > 5);
            let low = 1 + height - 1 - u16::from(height > 5);
            ink.fitted(word_x, top, beside, &self.word(beside), self.word_style());
            ink.fitted(word_x, middle, beside, &self.unit(), skin.dim());
            ink.fitted(word_x, low, beside, &self.side(), skin.title());
        }

        let mut y = 1 + height;
        if under {
            // A clock leaves no room between itself and the figure.
            let room = until.saturating_sub(LEFT);
            let word = self.word(room.saturating_sub(BEHIND_WORD));
            let mut x = LEFT + ink.fitted(LEFT, y, room, &word, self.word_style()) + 3;
            x += 3 + ink.text(x, y, &self.unit(), skin.dim());
            ink.fitted(x, y, until.saturating_sub(x), &self.side(), skin.title());
        }
        y += 1;
        let bar = Rect::new(
            room.x + LEFT,
            room.y + y,
            (room.width / 2).min(width.max(BAR)),
            1,
        );
        y += 1;
        if !counts.spans.is_empty() {
            ink.line(LEFT, y, wide, &counts, Style::new());
            y += 1;
        }
        ink.fitted(LEFT, y, wide, &hint, self.hint_style());
        y += 1;
        self.steps(&mut ink, LEFT, y, room.height.saturating_sub(y + 2));
        ink.fitted(
            LEFT,
            room.height.saturating_sub(1),
            wide,
            &self.next(),
            skin.dim(),
        );
        Moving {
            figure: stage,
            bar: Some(bar),
        }
    }

    /// 40×12: number, phase, side, counts; nothing else. A narrow window that is tall has the
    /// number over its words, and the instruction under them.
    fn close(&self, room: Rect, buf: &mut Buffer) {
        const LEFT: u16 = LEFT_CLOSE;
        let skin = self.page.skin;
        let lines = self.panel_response();
        if !lines.is_empty() {
            // While the session is frozen no number is shown, so there is room for the whole text.
            let wide = usize::from(room.width.saturating_sub(LEFT));
            let last = (self.hint(false), self.hint_style());
            let lines = lines.into_iter().chain([last]);
            let lines = lines.flat_map(|(text, style)| {
                let lines = wrap(&text, wide).into_iter();
                lines.map(move |line| (line, style))
            });
            let mut ink = Ink::new(room, buf);
            for (y, (line, style)) in (0..).zip(lines) {
                ink.text(LEFT, y, &line, style);
            }
            return;
        }
        let Number {
            width,
            height,
            under,
        } = room::close(room, self.digits());
        let digits = Rect::new(room.x + LEFT, room.y + 1, width, height);
        self.draw_number(digits, buf);
        let (x, top) = if under {
            (LEFT, 1 + height + 1)
        } else {
            (LEFT + width + 2, 1)
        };
        let left = room.width.saturating_sub(x);
        let mut ink = Ink::new(room, buf);
        ink.fitted(x, top, left, &self.word(left), self.word_style());
        let mut y = top + 1;
        for (text, style) in [
            (self.unit(), skin.dim()),
            (self.rep_short(), skin.plain()),
            (self.set_short(), skin.plain()),
            (self.side(), skin.title()),
        ] {
            if !text.is_empty() {
                ink.fitted(x, y, left, &text, style);
                y += 1;
            }
        }
        let last = room.height.saturating_sub(1);
        if under {
            let below = top + WORDS + 1;
            self.steps(&mut ink, LEFT, below, last.saturating_sub(below + 1));
        }
        let wide = room.width.saturating_sub(LEFT);
        ink.fitted(LEFT, last, wide, &self.hint(false), self.hint_style());
    }

    fn hint_style(&self) -> Style {
        let skin = self.page.skin;
        if self.screen.trouble.is_some() {
            skin.hold()
        } else if self.glance.enough && !self.is_frozen() {
            skin.done()
        } else {
            skin.title()
        }
    }

    /// The instruction, as much of it as there is room for, and how to breathe.
    fn steps(&self, ink: &mut Ink<'_>, x: u16, top: u16, rows: u16) {
        let skin = self.page.skin;
        let room = usize::from(ink.area().width.saturating_sub(x));
        let mut lines: Vec<(String, Style)> = Vec::new();
        let before = self
            .panel_response()
            .into_iter()
            .chain(self.cautions_above());
        let easier = self.easier().map(|text| (text, skin.title()));
        for (text, style) in before.chain(easier) {
            lines.extend(wrap(&text, room).into_iter().map(|line| (line, style)));
        }
        // During the leg rest the instruction does not apply.
        let exercise = self.exercise().filter(|_| self.rest.is_none());
        let breath = exercise.and_then(|exercise| exercise.breath);
        let breath = breath.map(|b| self.page.say(word::breath(b)));
        let breath = breath.map(|text| wrap(&text, room)).unwrap_or_default();
        // Leave out a sentence that does not fit whole.
        let most = usize::from(rows).saturating_sub(breath.len());
        let steps = exercise.map(|_| self.steps_shown());
        for (number, step) in steps.into_iter().flatten() {
            let step = wrap(step.as_str(), room.saturating_sub(NUMBERED));
            if lines.len() + step.len() > most {
                break;
            }
            let first = format!("{number:<NUMBERED$}");
            let marks = std::iter::once(first).chain(std::iter::repeat(" ".repeat(NUMBERED)));
            let step = marks.zip(step).map(|(mark, line)| format!("{mark}{line}"));
            lines.extend(step.map(|line| (line, skin.plain())));
        }
        lines.extend(breath.into_iter().map(|line| (line, skin.accent())));
        for (text, style) in self.cautions_below() {
            let text = wrap(&text, room);
            if lines.len() + text.len() <= usize::from(rows) {
                lines.extend(text.into_iter().map(|line| (line, style)));
            }
        }
        for (row, (line, style)) in (top..).zip(lines).take(usize::from(rows)) {
            ink.text(x, row, &line, style);
        }
    }
}
