//! The panel that asks what is felt.
//!
//! ```text
//!      ╭────────────────────────────────────────────────╮
//!      │  Stopped. What do you feel?            saved ✓ │
//!      │                                                │
//!      │  0–9, +   pain, how strong                     │
//!      │  a   chest pain, hard to breathe, or fainting  │
//!      ╰────────────────────────────────────────────────╯
//! ```

use super::ink::Ink;
use super::page::Page;
use super::panel::panel;
use super::scale::scale;
use crate::app::pain_panel::{PainPanel, Saved};
use crate::core::keys::FEELINGS;
use crate::core::pain::Pain;
use crate::core::safety::Feeling;
use crate::i18n::measure::cells;
use crate::i18n::{t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

/// Draws the panel. `limit` names the clinician whose limit lets the session go on.
pub(super) fn draw(
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
    let area = page.behind();
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

/// All answers must be visible. On a small screen the list takes the whole window, and the key bar
/// stays only if a row is left.
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
    let area = page.behind();
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
