//! A panel over the screen. Nothing else has a border.

use super::ink::Ink;
use super::line_widgets;
use super::theme::Skin;
use crate::i18n::measure::{cells, width};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

/// Rows and columns that a panel needs around its content: border, title, a free row.
pub const AROUND: (u16, u16) = (6, 4);

/// Columns beside a panel from which on what is under it may be seen there: pieces of words and figures
/// look like dirt.
const SEEN_FROM: u16 = 8;

/// Draws a panel in the middle of the area, clears what is under it, and returns the room inside.
/// `width` and `height` are those of the whole panel. `right` keeps its own style.
///
/// ```text
/// ╭──────────────────────────────────────────╮
/// │  Stopped. What do you feel?      saved ✓ │
/// │                                          │
/// │                                          │
/// ╰──────────────────────────────────────────╯
/// ```
///
/// If the area is smaller than the panel, the panel takes all of it and has no border.
pub fn panel<'a>(
    area: Rect,
    width: u16,
    height: u16,
    title: &str,
    right: impl Into<Span<'a>>,
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    let right = right.into();
    let area = area.intersection(buf.area);
    if skin.in_lines() {
        return line_widgets::panel(area, title, &right.content, buf);
    }
    let fits = width >= AROUND.0 && height >= AROUND.1;
    if !fits || area.width < width || area.height < height {
        return bare(area, title, &right, skin, buf);
    }
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    if outer.x - area.x < SEEN_FROM {
        let rows = Rect {
            x: area.x,
            width: area.width,
            ..outer
        };
        Ink::new(rows, buf).clear(skin.plain());
    } else {
        keep_letters_whole(outer, buf);
    }
    let mut ink = Ink::new(outer, buf);
    ink.clear(skin.plain());
    let (last_x, last_y) = (width - 1, height - 1);
    let style = skin.dim();
    for y in [0, last_y] {
        ink.run(1, y, width - 2, "─", style);
    }
    for y in 1..last_y {
        ink.text(0, y, "│", style);
        ink.text(last_x, y, "│", style);
    }
    for (x, y, corner) in [
        (0, 0, "╭"),
        (last_x, 0, "╮"),
        (0, last_y, "╰"),
        (last_x, last_y, "╯"),
    ] {
        ink.text(x, y, corner, style);
    }
    let inner = Rect {
        x: outer.x + AROUND.0 / 2,
        y: outer.y + 1,
        width: width - AROUND.0,
        height: height - 2,
    };
    below_title(inner, 1, title, &right, skin, buf)
}

fn bare(area: Rect, title: &str, right: &Span<'_>, skin: Skin, buf: &mut Buffer) -> Rect {
    Ink::new(area, buf).clear(skin.plain());
    let margin = 1.min(area.width);
    let inner = Rect {
        x: area.x + margin,
        width: area.width.saturating_sub(2),
        ..area
    };
    below_title(inner, 0, title, right, skin, buf)
}

/// Writes the title; `right` may stand `out` columns further out than the content.
fn below_title(
    inner: Rect,
    out: u16,
    title: &str,
    right: &Span<'_>,
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    let line = Rect {
        width: inner.width + out,
        height: inner.height.min(1),
        ..inner
    };
    let mut ink = Ink::new(line, buf);
    let words: &str = &right.content;
    let both = width(title) + width(words) + 2;
    let crowded = both > usize::from(line.width) && cells(words) > line.width / 2;
    let words = if crowded { "" } else { words };
    let at = line.width.saturating_sub(cells(words));
    let gap = if words.is_empty() { 0 } else { 2 };
    ink.fitted(0, 0, at.saturating_sub(gap), title, skin.title());
    ink.text(at, 0, words, skin.plain().patch(right.style));
    let used = if title.is_empty() && words.is_empty() {
        0
    } else if inner.height > 8 || out > 0 {
        2
    } else {
        1
    };
    let used = used.min(inner.height);
    Rect {
        y: inner.y + used,
        height: inner.height - used,
        ..inner
    }
}

/// Removes a wide letter under the left border, because a terminal would draw it over the border.
fn keep_letters_whole(outer: Rect, buf: &mut Buffer) {
    for y in outer.top()..outer.bottom() {
        if let Some(cell) = buf.cell_mut((outer.x - 1, y))
            && width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::text;

    fn over(w: u16, h: u16, size: (u16, u16)) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, w, h));
        let all = buf.area;
        for y in 0..h {
            Ink::new(all, &mut buf).run(0, y, w, ".", Skin::PLAIN.plain());
        }
        let inner = panel(
            all,
            size.0,
            size.1,
            "Stopped.",
            "saved ✓",
            Skin::PLAIN,
            &mut buf,
        );
        Ink::new(inner, &mut buf).text(0, 0, "a   dizzy", Skin::PLAIN.plain());
        text(&buf)
    }

    #[test]
    fn a_panel_covers_what_is_under_it() {
        assert_eq!(
            over(44, 7, (28, 5)),
            concat!(
                "............................................\n",
                "........╭──────────────────────────╮........\n",
                "........│  Stopped.        saved ✓ │........\n",
                "........│                          │........\n",
                "........│  a   dizzy               │........\n",
                "........╰──────────────────────────╯........\n",
                "............................................\n",
            )
        );
    }

    #[test]
    fn no_slivers_are_seen_beside_a_panel() {
        assert_eq!(
            over(32, 4, (28, 4)),
            concat!(
                "  ╭──────────────────────────╮\n",
                "  │  Stopped.        saved ✓ │\n",
                "  │                          │\n",
                "  ╰──────────────────────────╯\n",
            )
        );
    }

    #[test]
    fn a_panel_larger_than_the_screen_is_the_screen() {
        assert_eq!(
            over(24, 4, (28, 5)),
            " Stopped.       saved ✓\n a   dizzy\n\n\n"
        );
    }

    #[test]
    fn a_wide_letter_is_not_cut_by_the_border() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 24, 4));
        buf.set_string(0, 0, "1234567日b", Skin::PLAIN.plain());
        panel(buf.area, 8, 4, "", "", Skin::PLAIN, &mut buf);
        assert_eq!(text(&buf).lines().next(), Some("1234567 ╭──────╮"));
    }
}
