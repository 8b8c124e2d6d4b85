//! What else a programme says, a line each.
//!
//! ```text
//!      ▸ Name             Disc, first weeks – mine
//!        On a sore day    A calm day
//!        What may follow  none
//! ```

use crate::app::Scroll;
use crate::app::edit::EditScreen;
use crate::i18n::t;
use crate::view::list::{list, padded};
use crate::view::page::Page;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn draw(screen: &EditScreen, at: usize, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&page.say(t::EDIT_FURTHER), "", buf);
    let area = page.column(room, buf).rest();
    let lines = screen.further_lines().into_iter();
    let lines = lines.map(|line| screen.name_and_value(line, page.desk));
    let (names, values): (Vec<_>, Vec<_>) = lines.unzip();
    let rows = padded(names, skin).into_iter().zip(values).enumerate();
    let rows = rows.map(|(row, (name, value))| {
        let style = if row == at { skin.accent() } else { skin.dim() };
        Line::from(vec![Span::raw(name), Span::styled(value, style)])
    });
    let rows: Vec<_> = rows.collect();
    list(area, &rows, Some(at), 0, skin, buf);
    Scroll::lines(rows.len(), area.height.into())
}
