//! The widgets of plain mode: frame, panel, pain scale.

use super::ink::Ink;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A key and what it does.
pub(super) fn key((cap, does): &(String, String)) -> String {
    if does.is_empty() {
        cap.clone()
    } else {
        format!("{cap}: {does}")
    }
}

/// Puts the pain key first.
pub(super) fn pain_first(keys: &[(String, String)]) -> Vec<(String, String)> {
    let mut keys = keys.to_vec();
    // A custom key may follow it.
    let is_pain = |cap: &str| cap.split(", ").any(|cap| cap.eq_ignore_ascii_case("p"));
    keys.sort_by_key(|(cap, _)| !is_pain(cap));
    keys
}

/// [`crate::view::frame::frame`] in plain mode: the title, the text beside it, and the keys at the
/// end.
pub(super) fn frame(
    area: Rect,
    title: &str,
    right: &str,
    keys: &[(String, String)],
    buf: &mut Buffer,
) -> Rect {
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    let count = u16::try_from(keys.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    head(&mut ink, title, right);
    for (y, entry) in (area.height - count..).zip(pain_first(keys)) {
        ink.text(0, y, &key(&entry), Style::new());
    }
    Rect {
        height: area.height.saturating_sub(HEAD + count),
        y: area.y + HEAD.min(area.height),
        ..area
    }
}

/// [`crate::view::panel::panel`] in plain mode: alone, without the screen under it.
pub(super) fn panel(area: Rect, title: &str, right: &str, buf: &mut Buffer) -> Rect {
    let mut ink = Ink::new(area, buf);
    ink.clear(Style::new());
    head(&mut ink, title, right);
    let area = ink.area();
    Rect {
        height: area.height.saturating_sub(HEAD),
        y: area.y + HEAD.min(area.height),
        ..area
    }
}

/// Rows of a title and the text beside it.
const HEAD: u16 = 2;

fn head(ink: &mut Ink<'_>, title: &str, right: &str) {
    ink.text(0, 0, title, Style::new());
    ink.text(0, 1, right, Style::new());
}

/// [`crate::view::scale::scale`] in plain mode: both ends in words, and the chosen number.
pub(super) fn scale(
    area: Rect,
    marked: Option<u8>,
    least: &str,
    worst: &str,
    buf: &mut Buffer,
) -> Rect {
    let mut ink = Ink::new(area, buf);
    let between = marked.map_or("1 2 3 4 5 6 7 8 9".to_owned(), |n| format!("> {n}"));
    let rows = [format!("0: {least}"), between, format!("+: 10, {worst}")];
    for (y, row) in (0..).zip(rows) {
        ink.text(0, y, &row, Style::new());
    }
    Rect {
        height: ink.area().height.min(3),
        ..ink.area()
    }
}
