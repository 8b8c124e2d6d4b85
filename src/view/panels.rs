//! What lies over a screen: the pain panel, the question whether to leave, the minutes of a walk,
//! the help.
//!
//! ```text
//!      ╭────────────────────────────────────────────────╮
//!      │  Stopped. What do you feel?            saved ✓ │
//!      │                                                │
//!      │  0–9, +   pain, how strong                     │
//!      │  a   chest pain, hard to breathe, or fainting  │
//!      ╰────────────────────────────────────────────────╯
//! ```

use super::digits::big_number;
use super::ink::Ink;
use super::page::Page;
use super::panel::panel;
use super::scale::scale;
use super::words::{cells, wrap};
use crate::app::pain_panel::{PainPanel, Saved};
use crate::core::keys::{Action, Context, FEELINGS, letter};
use crate::core::pain::Pain;
use crate::core::safety::Feeling;
use crate::i18n::{Text, t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

/// The room a panel may take: everything but title and key bar, which stay in sight.
fn behind(page: &Page<'_>) -> Rect {
    let area = page.area;
    if page.skin.in_lines() {
        // In lines it is told with its own title, and with the keys.
        let keys = u16::try_from(page.keys(page.context).len()).unwrap_or(u16::MAX);
        let height = area.height.saturating_sub(keys);
        return Rect { height, ..area };
    }
    Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(3),
        ..area
    }
}

/// `limit` says whose limit it is, where pain may go on.
pub(super) fn feel(
    feel: &PainPanel,
    in_session: bool,
    limit: Option<&str>,
    page: &Page<'_>,
    buf: &mut Buffer,
) {
    let skin = page.skin;
    let title = page.say(if in_session {
        t::FEEL_TITLE
    } else {
        t::FEEL_TITLE_OUTSIDE
    });
    let saved = match &feel.saved {
        Saved::Nothing => Span::raw(String::new()),
        Saved::Waiting(_) => Span::styled(page.say(t::SAVING), skin.dim()),
        Saved::Yes => Span::styled(format!("{} ✓", page.say(t::SAVED)), skin.done()),
        Saved::No(_) => Span::styled(page.say(t::NOT_SAVED), skin.hold()),
    };
    let area = behind(page);
    let answers = u16::try_from(FEELINGS.len()).unwrap_or(u16::MAX);
    let rows = answers + SCALE + u16::from(limit.is_some());
    if let Some(kind) = feel.kind {
        how_strong(kind, feel, &title, saved, page, buf);
    } else if page.roomy() && area.height >= rows + 5 {
        let inner = panel(area, area.width.min(70), rows + 5, &title, saved, skin, buf);
        if let Some(limit) = limit {
            let under = SCALE + 1 + answers;
            Ink::new(inner, buf).fitted(0, under, inner.width, limit, skin.dim());
        }
        numbers(
            feel.cursor,
            Rect {
                height: SCALE,
                ..inner
            },
            page,
            buf,
        );
        feelings(SCALE + 1, inner, page, buf);
    } else {
        let title = page.say(if in_session {
            t::FEEL_TITLE_SHORT
        } else {
            t::FEEL_TITLE_OUTSIDE_SHORT
        });
        whole_window(&title, &saved, page, buf);
    }
}

/// Every answer must be seen: on a small screen the list takes the whole window, and leaves the key
/// bar where there is a row for it.
fn whole_window(title: &str, saved: &Span<'_>, page: &Page<'_>, buf: &mut Buffer) {
    let answers = u16::try_from(FEELINGS.len()).unwrap_or(u16::MAX);
    let bar = u16::from(page.area.height > answers.saturating_add(1));
    let area = Rect {
        height: page.area.height.saturating_sub(bar),
        ..page.area
    };
    let mut ink = Ink::new(area, buf);
    ink.clear(page.skin.plain());
    let at = area.width.saturating_sub(cells(&saved.content) + 1);
    ink.fitted(1, 0, at.saturating_sub(2), title, page.skin.title());
    ink.text(at, 0, &saved.content, saved.style);
    let list = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1),
        ..area
    };
    feelings(1, list, page, buf);
}

/// Rows of the scale.
const SCALE: u16 = 3;

fn how_strong(
    kind: Feeling,
    feel: &PainPanel,
    title: &str,
    saved: Span<'_>,
    page: &Page<'_>,
    buf: &mut Buffer,
) {
    let skin = page.skin;
    let area = behind(page);
    let inner = panel(area, area.width.min(70), SCALE + 7, title, saved, skin, buf);
    let mut ink = Ink::new(inner, buf);
    let felt = word::feeling(kind).map_or_else(String::new, |felt| page.say(felt));
    ink.fitted(0, 0, inner.width, &felt, skin.title());
    ink.fitted(
        0,
        1,
        inner.width,
        &page.say(t::FEEL_HOW_STRONG),
        skin.plain(),
    );
    let scale = Rect {
        y: inner.y + 3,
        height: inner.height.saturating_sub(3),
        ..inner
    };
    numbers(feel.cursor, scale, page, buf);
}

/// What can be felt, a letter each, most serious first.
fn feelings(top: u16, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let mut ink = Ink::new(area, buf);
    for (y, (letter, feeling)) in (top..).zip(FEELINGS.iter()) {
        let letter = page.skin.before(&letter.to_string());
        ink.text(0, y, &letter, page.skin.key());
        let text = if page.roomy() {
            word::feeling(*feeling)
        } else {
            word::feeling_short(*feeling)
        };
        let text = text.map_or_else(String::new, |text| page.say(text));
        ink.fitted(3, y, area.width.saturating_sub(3), &text, page.skin.plain());
    }
}

/// The numeric rating scale with the words at its ends.
pub(super) fn numbers(marked: Option<Pain>, area: Rect, page: &Page<'_>, buf: &mut Buffer) {
    let least = page.say(t::PAIN_SCALE_LOW);
    let worst = page.say(t::PAIN_SCALE_HIGH);
    let area = Rect {
        width: area.width.min(56),
        ..area
    };
    scale(
        area,
        marked.map(Pain::level),
        &least,
        &worst,
        page.skin,
        buf,
    );
}

pub(super) fn leave(page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let area = behind(page);
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
    let area = behind(page);
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
    let area = behind(page);
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

/// What the keys of the screen behind do.
pub(super) fn help(behind_context: Context, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let mut lines = page.key_lines(behind_context);
    lines.sort_by_key(|line| line.action != Action::Pain);
    let keys: Vec<_> = lines
        .into_iter()
        .map(|line| {
            (
                line.caps.join(", "),
                line.action,
                page.say(word::key(line.label)),
            )
        })
        .collect();
    let widest = keys.iter().map(|(key, ..)| cells(key)).max().unwrap_or(1);
    let area = behind(page);
    let width = area.width.min(66);
    let number = page.desk.emergency();
    let emergency = page.say(t::HelpEmergency {
        emergency: number.as_str(),
    });
    // On a small screen what matters most comes first, and the keys have the rest.
    let (title, notes) = if page.roomy() {
        let notes = vec![page.say(t::HELP_ANY), page.say(t::HELP_SAFETY), emergency];
        (page.say(t::HELP_TITLE), notes)
    } else {
        (emergency, Vec::new())
    };
    let lines: Vec<String> = notes
        .iter()
        .flat_map(|note| wrap(note, usize::from(width.saturating_sub(6))))
        .collect();
    let rows = u16::try_from(keys.len() + lines.len()).unwrap_or(20) + 1;
    let inner = panel(area, width, rows + 4, &title, "", skin, buf);
    let mut ink = Ink::new(inner, buf);
    let mut y = 0;
    for (key, action, does) in &keys {
        let style = match action {
            Action::Pain => skin.pain(),
            _ => skin.key(),
        };
        ink.text(0, y, &skin.before(key), style);
        ink.fitted(
            widest + 3,
            y,
            inner.width.saturating_sub(widest + 3),
            does,
            skin.plain(),
        );
        y += 1;
    }
    y += u16::from(inner.height > rows.saturating_sub(1));
    for line in &lines {
        ink.text(0, y, line, skin.dim());
        y += 1;
    }
}
