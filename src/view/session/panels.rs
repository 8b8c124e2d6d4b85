//! What lies over a session: the question whether to leave, the minutes of a walk, two questions
//! about pain.
//!
//! ```text
//!      ╭────────────────────────────────────────────────╮
//!      │  End the session here?                         │
//!      │                                                │
//!      │  y   end it                                    │
//!      │  n   go on                                     │
//!      ╰────────────────────────────────────────────────╯
//! ```

use crate::core::keys::{Context, letter};
use crate::i18n::measure::wrap;
use crate::i18n::{Text, t};
use crate::view::digits::big_number;
use crate::view::ink::Ink;
use crate::view::page::Page;
use crate::view::panel::panel;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) fn leave(page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let area = page.behind();
    let width = area.width.min(54);
    let keys = page.keys(Context::AskLeave);
    let hint = wrap(
        &page.say(t::LEAVE_HINT),
        usize::from(width.saturating_sub(6)),
    );
    let rows = u16::try_from(hint.len()).unwrap_or(1);
    let inner = panel(
        area,
        width,
        rows + 8,
        &page.say(t::LEAVE_TITLE),
        "",
        skin,
        buf,
    );
    let mut ink = Ink::new(inner, buf);
    let mut y = 0;
    for line in &hint {
        ink.text(0, y, line, skin.plain());
        y += 1;
    }
    y += 1;
    for (key, does) in keys.iter().filter(|(key, _)| key == "y" || key == "n") {
        ink.text(0, y, &skin.before(key), skin.key());
        ink.fitted(4, y, inner.width.saturating_sub(4), does, skin.plain());
        y += 1;
    }
}

/// The pain is as it was before: stop, or go on?
pub(super) fn unchanged(page: &Page<'_>, buf: &mut Buffer) {
    let title = page.say(t::UNCHANGED_TITLE);
    let hint = page.say(t::UNCHANGED_ASK);
    let answers = [t::UNCHANGED_STOP, t::UNCHANGED_GO_ON];
    question(&title, &hint, answers, page, buf);
}

/// The pain is one point higher than before: stop, or leave this exercise out?
pub(super) fn one_more(page: &Page<'_>, buf: &mut Buffer) {
    let title = page.say(t::ONE_MORE_TITLE);
    let hint = page.say(t::ONE_MORE_ASK);
    let answers = [t::UNCHANGED_STOP, t::ONE_MORE_NEXT];
    question(&title, &hint, answers, page, buf);
}

/// After two minutes of rest: is the pain back where it was?
pub(super) fn asking_back(page: &Page<'_>, buf: &mut Buffer) {
    question(
        &page.say(t::BACK_ASK),
        "",
        [t::BACK_YES, t::BACK_NO],
        page,
        buf,
    );
}

fn question(title: &str, hint: &str, answers: [Text; 2], page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let area = page.behind();
    let width = area.width.min(58);
    let hint = wrap(hint, usize::from(width.saturating_sub(6)));
    let rows = u16::try_from(hint.len()).unwrap_or(1);
    let inner = panel(area, width, rows + 8, title, "", skin, buf);
    let mut ink = Ink::new(inner, buf);
    let mut y = 0;
    for line in &hint {
        ink.text(0, y, line, skin.plain());
        y += 1;
    }
    y += u16::from(!hint.is_empty());
    for (place, answer) in answers.iter().enumerate() {
        let letter = letter(place).unwrap_or(' ').to_string();
        ink.text(0, y, &skin.before(&letter), skin.key());
        let room = inner.width.saturating_sub(4);
        ink.fitted(4, y, room, &page.say(answer), skin.plain());
        y += 1;
    }
}

pub(super) fn minutes(minutes: u32, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let area = page.behind();
    let inner = panel(
        area,
        area.width.min(54),
        13,
        &page.say(t::MINUTES_TITLE),
        "",
        skin,
        buf,
    );
    Ink::new(inner, buf).fitted(0, 0, inner.width, &page.say(t::MINUTES_ASK), skin.plain());
    let unit = page.say(t::SESSION_MINUTES);
    if skin.in_lines() {
        Ink::new(inner, buf).text(0, 1, &format!("{minutes} {unit}"), skin.plain());
        return;
    }
    let digits = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2).min(5),
        ..inner
    };
    let used = big_number(minutes, digits, skin.accent(), buf);
    let x = used.right().saturating_sub(inner.x) + 3;
    Ink::new(inner, buf).text(x, 4, &unit, skin.dim());
}
