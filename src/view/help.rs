//! The help: what the keys of the screen behind do.
//!
//! ```text
//!      ╭────────────────────────────────────────────────╮
//!      │  What the keys do                              │
//!      │                                                │
//!      │  p      pain: stop                             │
//!      │  space  pause                                  │
//!      ╰────────────────────────────────────────────────╯
//! ```

use super::ink::Ink;
use super::page::Page;
use super::panel::panel;
use crate::core::keys::{Action, Context};
use crate::i18n::measure::{cells, wrap};
use crate::i18n::{t, word};
use ratatui::buffer::Buffer;

/// Rows that the border of the panel takes, with the empty ones inside it.
const BORDERS: u16 = 4;

pub(super) fn draw(behind_context: Context, page: &Page<'_>, buf: &mut Buffer) {
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
    let area = page.behind();
    let width = area.width.min(66);
    let number = page.desk.emergency();
    let emergency = page.say(t::HelpEmergency {
        emergency: number.as_str(),
    });
    let notes = [page.say(t::HELP_ANY), page.say(t::HELP_SAFETY), emergency];
    let wrapped = |note: &String| wrap(note, usize::from(width.saturating_sub(6)));
    let mut lines: Vec<String> = notes.iter().flat_map(wrapped).collect();
    let mut title = page.say(t::HELP_TITLE);
    // Where there is no room for them, the emergency number is the title, and the keys take the rest.
    let fits = keys.len() + lines.len() + usize::from(BORDERS) <= usize::from(area.height);
    if !fits && !skin.in_lines() {
        let [.., emergency] = notes;
        title = emergency;
        lines.clear();
    }
    let rows = u16::try_from(keys.len() + lines.len()).unwrap_or(20) + 1;
    let inner = panel(area, width, rows + BORDERS, &title, "", skin, buf);
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
