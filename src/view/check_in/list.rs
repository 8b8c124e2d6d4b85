//! A list of signs or conditions.
//!
//! ```text
//!  A few questions first                                        1 of 4
//!  ───────────────────────────────────────────────────────────────────
//!   Do you have any of these right now?
//!
//!   a  New numbness or tingling between the legs …
//!   b✓ New leaking, or hard to start, stop or feel urine …
//!
//!   Letters tick. n when none of these, Enter when done.
//! ```

use crate::app::check_in::TickList;
use crate::core::keys::letter;
use crate::core::safety::{Condition, Conditions, Flag};
use crate::i18n::measure::{fit, wrap};
use crate::i18n::{Text, t, word};
use crate::view::ink::Ink;
use crate::view::page::Page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Columns of the letter and the tick.
const MARK: u16 = 3;

pub(super) fn draw(list: &TickList, known: &Conditions, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let (at, of) = list.place;
    let place = page.say(t::PlaceOf { at, of });
    let room = page.frame(&page.say(t::SCREEN_TITLE), &place, buf);
    let (left, top) = if page.roomy() { (1, 1) } else { (0, 0) };
    let room = Rect {
        x: room.x + left,
        y: room.y + top,
        width: room.width.saturating_sub(left),
        height: room.height.saturating_sub(top),
    };
    let shown = page.window().list();
    let mut ink = Ink::new(room, buf);
    let means = means(list, known).map(|text| page.say(text));
    let question = page.say(word::questions(list.level));
    // In a small window what a tick means stands where the question was.
    let question = means.clone().filter(|_| !page.roomy()).unwrap_or(question);
    let mut y = 0;
    for line in wrap(&question, usize::from(room.width)).iter().take(2) {
        ink.text(0, y, line, skin.title());
        y += 1;
    }
    y = if page.roomy() { y + 1 } else { 2 };
    let flags = list.flags();
    let page_of = flags
        .iter()
        .enumerate()
        .skip(list.first)
        .take(shown.entries);
    for (place, flag) in page_of {
        let ticked = list.ticked.contains(flag);
        let style = if ticked { skin.title() } else { skin.plain() };
        let text = page.say(word::flag(*flag));
        let letter = letter(place).unwrap_or(' ');
        if skin.in_lines() {
            let tick = if ticked { 'x' } else { ' ' };
            ink.text(0, y, &format!("[{tick}] {letter}: {text}"), style);
            y += 1;
            continue;
        }
        ink.text(0, y, &letter.to_string(), skin.key());
        if ticked {
            ink.text(1, y, "✓", skin.accent());
        }
        let width = usize::from(room.width.saturating_sub(MARK));
        let lines = if shown.lines == 1 {
            vec![fit(&text, width)]
        } else {
            wrap(&text, width)
        };
        for (line, row) in lines.iter().zip(y..y + shown.lines) {
            ink.text(MARK, row, line, style);
        }
        y += shown.lines;
    }
    let edge = room.width.saturating_sub(1);
    if list.first + shown.entries < flags.len() {
        ink.text(edge, y.saturating_sub(1), "↓", skin.accent());
    }
    if list.first > 0 {
        let top = room.height.min(if page.roomy() { 2 } else { 1 });
        ink.text(edge, top, "↑", skin.dim());
    }
    if page.roomy() {
        let hint = means.map(|means| (means, skin.hold()));
        let (hint, style) = hint.unwrap_or_else(|| (page.say(t::SCREEN_HINT), skin.dim()));
        let lines = wrap(&hint, usize::from(room.width));
        for (row, line) in (y + u16::from(lines.len() < 2)..).zip(&lines) {
            ink.text(0, row, line, style);
        }
    }
}

/// What a tick in the list of conditions means for today, where no talk about it is known.
fn means(list: &TickList, known: &Conditions) -> Option<Text> {
    let condition = |flag: &Flag| match flag {
        Flag::Condition(condition) => Some(*condition),
        Flag::Sign(_) => None,
    };
    let settled = |c: Condition| known.acknowledged && known.held.contains(&c);
    let ticked: Vec<_> = list.ticked.iter().filter_map(condition).collect();
    if ticked.contains(&Condition::Surgery12w) {
        return Some(t::SCREEN_TICKED_SURGERY);
    }
    let open = ticked.into_iter().any(|condition| !settled(condition));
    open.then_some(t::SCREEN_TICKED_DOCTOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::safety::Level;
    use crate::i18n::{Lang, Texts};

    /// A line that is cut or missing here is a warning sign that nobody reads.
    #[test]
    fn every_sign_has_room_in_every_window() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for flag in Flag::all() {
                let text = texts.say(word::flag(flag));
                assert!(wrap(&text, 35).len() <= 2, "{lang}: {text}");
                assert!(crate::i18n::measure::width(&text) <= 70, "{lang}: {text}");
            }
            for level in Level::ALL {
                let text = texts.say(word::questions(*level));
                assert!(wrap(&text, 38).len() <= 2, "{lang}: {text}");
                assert!(wrap(&text, 57).len() <= 1, "{lang}: {text}");
            }
            for text in [t::SCREEN_TICKED_DOCTOR, t::SCREEN_TICKED_SURGERY] {
                let text = texts.say(text);
                assert!(wrap(&text, 38).len() <= 2, "{lang}: {text}");
            }
        }
    }
}
