//! The dose of one exercise, a part a line.
//!
//! ```text
//!  Knee-to-chest stretch                                    all levels
//!  ─────────────────────────────────────────────────────────────────────
//!      ▸ Sets                   2      usually 1
//!        Repetitions            2
//!        Hold                   20–30 s
//!
//!      This exercise is meant for 1–3.
//! ```

use crate::app::Scroll;
use crate::app::edit::{Ask, Dosing, EditScreen};
use crate::i18n::t;
use crate::view::list::{list, padded};
use crate::view::page::Page;
use crate::view::summary::typed;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn draw(
    screen: &EditScreen,
    dosing: &Dosing,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Scroll {
    let skin = page.skin;
    let item = screen.programme.items.get(dosing.row);
    let name = item.map_or_else(String::new, |item| page.desk.exercise_name(&item.exercise));
    let room = page.frame(&name, &level(screen, dosing, page), buf);
    let mut column = page.column(room, buf);
    let gap = u16::from(page.roomy());
    if let Some(ask) = &dosing.ask {
        question(screen, ask, page, &mut column);
        return Scroll::UNKNOWN;
    }
    let parts = screen.parts(dosing, page.desk);
    let names = parts.iter().map(|part| part.name.clone()).collect();
    let lines = padded(names, skin).into_iter().zip(&parts).enumerate();
    let lines = lines.map(|(at, (name, part))| {
        let style = if at == dosing.at {
            skin.accent()
        } else {
            skin.plain()
        };
        let usual = part.usual.as_ref().map(|usual| {
            let usual = page.say(t::EditUsual { usual });
            format!("   {usual}")
        });
        Line::from(vec![
            Span::styled(name, skin.plain()),
            Span::styled(part.value.clone(), style),
            Span::styled(usual.unwrap_or_default(), skin.dim()),
        ])
    });
    let lines: Vec<_> = lines.collect();
    let area = column.rest();
    let notes = notes(screen, dosing, page);
    let below = if notes.is_empty() { 0 } else { 1 + gap };
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let rows = Rect {
        height: area.height.saturating_sub(below).min(wanted),
        ..area
    };
    let first = page.desk.first_row();
    let first = column.draw(|buf| list(rows, &lines, Some(dosing.at), first, skin, buf));
    column.gap(rows.height + gap);
    for note in notes {
        column.text(&note, skin.dim());
    }
    Scroll::lines(lines.len(), rows.height.into()).from(first)
}

/// Which level is changed.
fn level(screen: &EditScreen, dosing: &Dosing, page: &Page<'_>) -> String {
    let of = screen.levels_of(dosing);
    match dosing.level {
        Some(level) => page.say(t::EditLevel {
            of,
            level: level + 1,
        }),
        None if of > 0 => page.say(t::EDIT_ALL_LEVELS),
        None => String::new(),
    }
}

/// What helps with the part under the cursor.
fn notes(screen: &EditScreen, dosing: &Dosing, page: &Page<'_>) -> Vec<String> {
    let own = screen.own_levels(dosing, page.desk);
    let own: Vec<String> = own.iter().map(ToString::to_string).collect();
    let own = own.join(", ");
    let levels = (!own.is_empty()).then(|| page.say(t::EditOwnLevels { levels: &own }));
    let meant = screen.meant(dosing, page.desk);
    meant.into_iter().chain(levels).collect()
}

/// The exercise is not meant for it: all the same, and why?
fn question(
    screen: &EditScreen,
    ask: &Ask,
    page: &Page<'_>,
    column: &mut crate::view::page::Column<'_>,
) {
    let skin = page.skin;
    column.text(&screen.asked(ask, page.desk), skin.title());
    column.gap(u16::from(page.roomy()));
    match &ask.reason {
        None => {
            column.text(&page.say(t::EDIT_OUTSIDE_WHO), skin.dim());
        }
        Some(reason) => {
            column.text(&page.say(t::EDIT_REASON), skin.plain());
            typed(reason, page, column);
        }
    }
}
