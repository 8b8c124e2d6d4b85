//! The frame of every screen: title, hairline, room, hairline, key bar.

use super::ink::Ink;
use super::key_bar::{KeyBar, MARGIN};
use super::line_widgets;
use super::theme::Skin;
use crate::i18n::measure::{cells, fit, width};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The smallest window that a screen is drawn in, columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Whether a window is too small for any screen. One sentence then says so.
pub fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// Draws the frame and returns the room inside it.
///
/// ```text
///  Pelvic tilt                                2 of 6 · 11 min 40 s left
///  ────────────────────────────────────────────────────────────────────
///
///  ────────────────────────────────────────────────────────────────────
///   p  pain, stop     space  pause     n  next     ?  help
/// ```
///
/// `right` gives way to the title and loses the part after its last ` · ` first. `keys` are pairs
/// of a key and its action, set as [`KeyBar`] says.
pub fn frame(
    area: Rect,
    title: &str,
    right: &str,
    keys: &[(String, String)],
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    if skin.in_lines() {
        return line_widgets::frame(area, title, right, keys, buf);
    }
    let bar = KeyBar::new(keys.to_vec(), area);
    around(area, title, right, &bar, skin, buf)
}

/// The same, not in lines, with the keys set in their bar.
pub(super) fn around(
    area: Rect,
    title: &str,
    right: &str,
    bar: &KeyBar,
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    let inside = area.intersection(buf.area);
    let inside = Rect {
        x: inside.x.saturating_add(MARGIN.min(inside.width)),
        width: inside.width.saturating_sub(2 * MARGIN),
        ..inside
    };
    let mut ink = Ink::new(inside, buf);
    let Rect { width, height, .. } = inside;
    let (header, footer) = match height {
        0 => return inside,
        1 => (0, 1),
        2..=4 => (1, 1),
        _ => (2, 1 + bar.rows()),
    };
    if header > 0 {
        draw_title(&mut ink, title, right, skin);
    }
    if header > 1 {
        ink.run(0, 1, width, "─", skin.dim());
        ink.run(0, height - footer, width, "─", skin.dim());
    }
    bar.draw(&mut ink, skin);
    Rect {
        y: inside.y + header,
        height: height - header - footer,
        ..inside
    }
}

fn draw_title(ink: &mut Ink<'_>, title: &str, right: &str, skin: Skin) {
    const GAP: usize = 2;
    // Drop detail before it crowds the title.
    const CALM: usize = 6;
    let room = usize::from(ink.area().width);
    let mut right = right;
    while width(title) + CALM + width(right) > room
        && let Some((shorter, _)) = right.rsplit_once(" · ")
    {
        right = shorter;
    }
    if width(title) + GAP + width(right) > room && width(right) + GAP > room / 2 {
        right = "";
    }
    let gap = if right.is_empty() { 0 } else { GAP };
    let title = fit(title, room.saturating_sub(width(right) + gap));
    ink.text(0, 0, &title, skin.title());
    let at = ink.area().width.saturating_sub(cells(right));
    ink.text(at, 0, right, skin.dim());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    const KEYS: [(&str, &str); 6] = [
        ("space", "pause"),
        ("n", "next"),
        ("p", "pain, stop"),
        ("←", "again"),
        ("v", "voice"),
        ("?", "help"),
    ];

    fn shown(w: u16, h: u16, title: &str, right: &str) -> String {
        let keys = KEYS.map(|(k, d)| (k.to_owned(), d.to_owned()));
        drawn(w, h, |area, buf| {
            let inside = frame(area, title, right, &keys, Skin::COLOURED, buf);
            Ink::new(inside, buf).run(0, 0, inside.width, "x", Skin::PLAIN.plain());
        })
    }

    #[test]
    fn a_wide_window() {
        assert_eq!(
            shown(80, 6, "Pelvic tilt", "2 of 6 · 11 min 40 s left"),
            concat!(
                " Pelvic tilt                                          2 of 6 · 11 min 40 s left\n",
                " ──────────────────────────────────────────────────────────────────────────────\n",
                " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
                "\n",
                " ──────────────────────────────────────────────────────────────────────────────\n",
                "  p  pain, stop   space  pause   n  next   ←  again   v  voice   ?  help\n",
            )
        );
    }

    #[test]
    fn the_narrowest_window_keeps_the_pain_key() {
        assert_eq!(
            shown(
                40,
                5,
                "Knee to chest, right side",
                "2 of 6 · 11 min 40 s left"
            ),
            concat!(
                " Knee to chest, right side       2 of 6\n",
                " ──────────────────────────────────────\n",
                " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
                " ──────────────────────────────────────\n",
                "  p pain  space pause  n next  ? help\n",
            )
        );
        assert_eq!(shown(12, 1, "", ""), "  p pain  ?\n");
        assert_eq!(
            shown(30, 2, "A long name of an exercise", "2 of 6"),
            concat!(
                " A long name of an e…  2 of 6\n",
                "  p pain  space pause  ? help\n"
            )
        );
    }

    #[test]
    fn forty_by_twelve_is_enough() {
        assert!(!too_small(Rect::new(0, 0, 40, 12)));
        assert!(too_small(Rect::new(0, 0, 39, 50)));
        assert!(too_small(Rect::new(0, 0, 90, 11)));
    }

    #[test]
    fn pain_is_red_wherever_the_caller_puts_it() {
        let keys = [
            ("n".to_owned(), "next".to_owned()),
            ("p".to_owned(), "pain".to_owned()),
        ];
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 12));
        frame(buf.area, "", "", &keys, Skin::COLOURED, &mut buf);
        let cell = buf.cell((2, 11)).map(|c| (c.symbol().to_owned(), c.fg));
        assert_eq!(cell, Some(("p".to_owned(), ratatui::style::Color::Red)));
    }
}
