//! A list that scrolls, with one row selected.

use super::ink::Ink;
use super::theme::Skin;
use crate::core::keys::letter;
use crate::i18n::measure::width;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// The first row to show so that `selected` is seen, scrolling from `first` no more than it must.
///
/// The last page is always full: a list never shows space where it has rows.
pub fn first_row(first: usize, selected: usize, rows: usize, height: usize) -> usize {
    let latest = rows.saturating_sub(height);
    let selected = selected.min(rows.saturating_sub(1));
    let least = selected.saturating_sub(height.saturating_sub(1));
    first.clamp(least, selected.max(least)).min(latest)
}

/// Draws the rows from `first` on, scrolled as little as shows the selected one, and gives back
/// the row that came first, which the next frame is told.
///
/// ```text
/// ▸ Pelvic tilt
///   Knee to chest      ↓
/// ```
pub fn list(
    area: Rect,
    rows: &[Line<'_>],
    selected: Option<usize>,
    first: usize,
    skin: Skin,
    buf: &mut Buffer,
) -> usize {
    const MARK: u16 = 2;
    let mut ink = Ink::new(area, buf);
    let Rect {
        width: columns,
        height,
        ..
    } = ink.area();
    let shown = usize::from(height);
    let first = first_row(first, selected.unwrap_or(first), rows.len(), shown);
    let more = rows.len() > shown;
    let room = columns.saturating_sub(MARK + if more { 2 } else { 0 });
    for (y, (at, row)) in (0..height).zip(rows.iter().enumerate().skip(first)) {
        let under = if selected == Some(at) {
            let mark = if skin.in_lines() { ">" } else { "▸" };
            ink.text(0, y, mark, skin.accent());
            skin.title()
        } else {
            Style::new()
        };
        ink.line(MARK, y, room, row, under);
    }
    let edge = columns.saturating_sub(1);
    if more && columns > MARK && first > 0 {
        ink.text(edge, 0, "↑", skin.dim());
    }
    if more && columns > MARK && first + shown < rows.len() {
        ink.text(edge, height.saturating_sub(1), "↓", skin.dim());
    }
    first
}

/// A row that a letter chooses: the letter, a padded name, and what is told of it.
pub fn lettered(at: usize, name: String, told: String, skin: Skin) -> Line<'static> {
    let letter = letter(at).map(|letter| skin.before(&letter.to_string()));
    Line::from(vec![
        Span::styled(letter.unwrap_or_else(|| " ".to_owned()), skin.key()),
        Span::raw("  "),
        Span::styled(name, skin.title()),
        Span::styled(told, skin.dim()),
    ])
}

/// Names padded to one width, so that what follows each of them stands in a column; in lines, a
/// colon parts the two.
pub fn padded(names: Vec<String>, skin: Skin) -> Vec<String> {
    const GAP: usize = 3;
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let pad = |name: String| {
        if skin.in_lines() {
            return format!("{name}: ");
        }
        let pad = widest - width(&name) + GAP;
        format!("{name}{}", " ".repeat(pad))
    };
    names.into_iter().map(pad).collect()
}

/// Rows with a name and a value each; that of the row under the cursor stands out.
pub fn named(
    told: impl IntoIterator<Item = (String, String)>,
    at: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    let (names, values): (Vec<_>, Vec<_>) = told.into_iter().unzip();
    let rows = padded(names, skin).into_iter().zip(values).enumerate();
    let rows = rows.map(|(row, (name, value))| {
        let style = if row == at { skin.accent() } else { skin.dim() };
        Line::from(vec![Span::raw(name), Span::styled(value, style)])
    });
    rows.collect()
}

/// A row that does something: `+ Add an exercise`, `✓ Save`. In lines the words say it.
pub fn act_row(sign: &'static str, text: String, skin: Skin) -> Line<'static> {
    let sign = if skin.in_lines() { "" } else { sign };
    Line::from(vec![
        Span::styled(sign, skin.accent()),
        Span::styled(text, skin.plain()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    #[test]
    fn it_scrolls_no_more_than_it_must() {
        let mut first = 0;
        let mut seen = Vec::new();
        for selected in [0, 1, 2, 3, 4, 3, 2, 1, 0, 5] {
            first = first_row(first, selected, 6, 3);
            seen.push(first);
        }
        assert_eq!(seen, [0, 0, 0, 1, 2, 2, 2, 1, 0, 3]);
        assert_eq!(first_row(9, 9, 4, 3), 1);
        assert_eq!(first_row(9, 9, 0, 0), 0);
        assert_eq!(first_row(3, 3, 4, 10), 0);
    }

    #[test]
    fn the_selected_row_is_marked_and_more_is_hinted_at() {
        let rows: Vec<Line<'_>> = ["Pelvic tilt", "Knee to chest", "Bird dog", "Bridge"]
            .map(Line::from)
            .to_vec();
        let shown = |selected| {
            drawn(14, 2, |area, buf| {
                list(area, &rows, Some(selected), 0, Skin::PLAIN, buf);
            })
        };
        assert_eq!(shown(0), "▸ Pelvic ti…\n  Knee to c… ↓\n");
        assert_eq!(shown(2), "  Knee to c… ↑\n▸ Bird dog   ↓\n");
        assert_eq!(shown(3), "  Bird dog   ↑\n▸ Bridge\n");
    }
}
