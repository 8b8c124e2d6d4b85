//! Today's exercises, to be put in another order or left out for today.
//!
//! ```text
//!  Change today                                      Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!      For today only. The programme stays as it is.
//!
//!      ▸ Pelvic tilt       3 × 10 · 3 s
//!        Knee to chest     left out today
//! ```

use super::list::{list, padded};
use super::page::Page;
use crate::app::Scroll;
use crate::app::change::ChangeScreen;
use crate::i18n::dose::dose;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn draw(screen: &ChangeScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let name = screen.programme.name.of(page.lang()).to_string();
    let room = page.frame(&page.say(t::CHANGE_TITLE), &name, buf);
    let mut column = page.column(room, buf);
    if screen.is_empty {
        column.text(&page.say(t::CHANGE_EMPTY), skin.hold());
    } else {
        column.text(&page.say(t::CHANGE_TODAY), skin.dim());
    }
    column.gap(u16::from(page.roomy()));
    let names = screen.rows.iter();
    let names = names.map(|row| page.desk.exercise_name(&row.item.exercise));
    let lines = screen.rows.iter().zip(padded(names.collect(), skin));
    let lines = lines.map(|(row, name)| {
        if row.is_out {
            return Line::from(vec![
                Span::styled(name, skin.dim()),
                Span::styled(page.say(t::CHANGE_OUT), skin.hold()),
            ]);
        }
        let exercise = page.desk.library.exercise(&row.item.exercise);
        let doses = exercise.map(|e| {
            dose(
                &page.desk.texts,
                &e.dose.with(&row.item.change_at(screen.programme.level)),
            )
        });
        Line::from(vec![
            Span::styled(name, skin.plain()),
            Span::styled(doses.unwrap_or_default(), skin.dim()),
        ])
    });
    let lines: Vec<_> = lines.collect();
    let area = column.rest();
    list(area, &lines, Some(screen.at), 0, skin, buf);
    Scroll::lines(lines.len(), area.height.into())
}
