//! How a drawing is read in tests.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

/// The text of a drawing, line by line, without the space at the ends of lines.
pub(super) fn text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut line = String::new();
        for x in buf.area.left()..buf.area.right() {
            line.push_str(buf.cell((x, y)).map_or("", Cell::symbol));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Draws on an empty buffer of this size.
pub(super) fn drawn(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    draw(buf.area, &mut buf);
    text(&buf)
}
