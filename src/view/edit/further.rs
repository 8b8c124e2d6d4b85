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
use crate::view::list::{list, named};
use crate::view::page::Page;
use ratatui::buffer::Buffer;

pub(super) fn draw(screen: &EditScreen, at: usize, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&page.say(t::EDIT_FURTHER), "", buf);
    let area = page.column(room, buf).rest();
    let lines = screen.further_lines().into_iter();
    let lines = lines.map(|line| screen.name_and_value(line, page.desk));
    let rows = named(lines, at, skin);
    let first = page.desk.first_row();
    let first = list(area, &rows, Some(at), first, skin, buf);
    Scroll::lines(rows.len(), area.height.into()).from(first)
}
