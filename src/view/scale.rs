//! The pain scale: eleven numbers in a row, one of them marked.

use super::ink::Ink;
use super::line_widgets;
use super::theme::Skin;
use crate::i18n::measure::cells;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The numbers of the scale, 0 to 10.
const NUMBERS: u16 = 11;

/// Draws the numeric rating scale and returns the drawn area.
///
/// ```text
///  0   1   2  [3]  4   5   6   7   8   9   10
///                                          +
/// no pain                            the worst
/// ```
///
/// `marked` is the number chosen so far, `least` and `worst` are the words at both ends. Under 10
/// is its key, `+`. Without a third row the words are dropped, without a second row the key.
pub fn scale(
    area: Rect,
    marked: Option<u8>,
    least: &str,
    worst: &str,
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    if skin.in_lines() {
        return line_widgets::scale(area, marked, least, worst, buf);
    }
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    // Each number has a cell on both sides for its marks; 10 needs one more.
    let step = match area.width {
        0..=21 => return narrow(&mut ink, marked, skin),
        22..=33 => 2,
        34..=49 => 3,
        50..=63 => 4,
        _ => 5,
    };
    let edge = u16::from(step > 2);
    let width = step * (NUMBERS - 1) + 2 + 2 * edge;
    for number in 0..NUMBERS {
        let x = edge + number * step;
        let said = number.to_string();
        if marked.map(u16::from) == Some(number) {
            let style = skin.marked();
            if edge > 0 {
                ink.text(x - 1, 0, &format!("[{said}]"), style);
            } else {
                ink.text(x, 0, &said, style);
            }
        } else {
            ink.text(x, 0, &said, skin.plain());
        }
    }
    ink.text(edge + step * (NUMBERS - 1), 1, "+", skin.key());
    // The words for the worst pain win; those for no pain take the rest.
    let half = width / 2 - 1;
    let used = ink.fitted(edge, 2, half, least, skin.dim());
    let room = width.saturating_sub(2 * edge + used + 2);
    let at = (width - edge).saturating_sub(cells(worst).min(room));
    ink.fitted(at, 2, room, worst, skin.dim());
    Rect {
        width,
        height: area.height.min(3),
        ..area
    }
}

/// Draws only the marked number if eleven do not fit.
fn narrow(ink: &mut Ink<'_>, marked: Option<u8>, skin: Skin) -> Rect {
    let said = marked.map_or("0–9, +".to_owned(), |n| format!("{n} / 10"));
    let room = ink.area().width;
    let width = ink.fitted(0, 0, room, &said, skin.title());
    Rect {
        width,
        height: ink.area().height.min(1),
        ..ink.area()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    fn shown(w: u16, marked: Option<u8>) -> String {
        drawn(w, 3, |area, buf| {
            scale(area, marked, "no pain", "the worst", Skin::PLAIN, buf);
        })
    }

    #[test]
    fn forty_columns_hold_the_whole_scale() {
        assert_eq!(
            shown(38, Some(3)),
            concat!(
                " 0  1  2 [3] 4  5  6  7  8  9  10\n",
                "                               +\n",
                " no pain                the worst\n",
            )
        );
        assert!(shown(38, Some(10)).contains("9 [10]"));
    }

    #[test]
    fn wider_is_roomier_and_narrower_still_says_it() {
        assert!(shown(50, None).starts_with(" 0   1   2   3"));
        assert!(shown(22, Some(3)).starts_with("0 1 2 3 4 5 6 7 8 9 10\n                    +"));
        assert!(shown(20, Some(3)).starts_with("3 / 10\n"));
    }
}
