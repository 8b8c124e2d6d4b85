//! Rows of cells as lines of words, in letters, digits and the punctuation of a typewriter.

use super::Line;
use crate::i18n::measure::width;
use ratatui::buffer::{Buffer, Cell};

/// Reads the rows of a buffer; the last of them are so many keys. A key that the screen has said
/// already is not said again.
pub(super) fn read(buf: &Buffer, keys: usize) -> Vec<Line> {
    let rows = buf.content.chunks(usize::from(buf.area.width.max(1)));
    let body = rows.len().saturating_sub(keys);
    let mut lines: Vec<Line> = Vec::new();
    for (at, row) in rows.enumerate() {
        let text = set_apart(&letters(row));
        let is_key = at >= body;
        let last = lines.last().map(|line| line.text.as_str());
        let gap = text.is_empty() && matches!(last, None | Some(""));
        let again = is_key && lines.iter().any(|line| line.text == text);
        if !(gap || again) {
            lines.push(Line::news(text));
        }
    }
    while lines.last().is_some_and(|line| line.text.is_empty()) {
        lines.pop();
    }
    lines
}

/// The letters of a row; a wide one has the cell behind it too.
fn letters(row: &[Cell]) -> String {
    let mut text = String::new();
    let mut covered = 0;
    for cell in row {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        text.push_str(cell.symbol());
        covered = width(cell.symbol()).saturating_sub(1);
    }
    text
}

/// Columns that only space sets apart get a comma between them. A dash before a line of a list goes.
fn set_apart(row: &str) -> String {
    let mut text = String::new();
    let row = row.trim_start();
    let row = row.strip_prefix("–  ").unwrap_or(row);
    for column in row.split("  ").map(str::trim).filter(|c| !c.is_empty()) {
        if !text.is_empty() {
            let ended = text.ends_with([',', ':', ';', '.', '!', '?']);
            text.push_str(if ended { " " } else { ", " });
        }
        text.push_str(column);
    }
    text
}

/// A text in letters, digits and the punctuation of a typewriter. What has a spelling gets it,
/// every other sign goes; letters of any language stay.
pub fn spell(text: &str) -> String {
    let mut spelt = String::new();
    let joined = text.replace(" · ", ", ").replace(" → ", ", ");
    for c in joined.chars() {
        match c {
            '–' | '—' | '−' | '‐' | '‑' => spelt.push('-'),
            '‘' | '’' => spelt.push('\''),
            '“' | '”' | '„' | '«' | '»' => spelt.push('"'),
            '…' => spelt.push_str("..."),
            '×' => spelt.push('x'),
            '≤' => spelt.push_str("<="),
            '≥' => spelt.push_str(">="),
            '½' => spelt.push_str("1/2"),
            c if c == ' ' || c.is_ascii_graphic() || is_letter(c) => spelt.push(c),
            _ => spelt.push(' '),
        }
    }
    let words: Vec<&str> = spelt.split_whitespace().collect();
    words.join(" ")
}

/// A letter or digit of any language, with what is set over or under it.
fn is_letter(c: char) -> bool {
    let set_over = width(c.encode_utf8(&mut [0; 4])) == 0 && !c.is_control();
    c.is_alphanumeric() || set_over
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_spelling_gets_it_and_signs_go() {
        for (text, want) in [
            ("2 × 20–30 s, each side", "2 x 20-30 s, each side"),
            ("4 → 3 → 2", "4, 3, 2"),
            ("2 of 6 · 11 min left", "2 of 6, 11 min left"),
            ("Today’s “plan” …", "Today's \"plan\" ..."),
            ("saved ✓", "saved"),
            ("Læg dig på ryggen", "Læg dig på ryggen"),
            (
                "a\u{30a} \u{2588}\u{2801}\u{1b}[2J 日本",
                "a\u{30a} [2J 日本",
            ),
        ] {
            assert_eq!(spell(text), want);
        }
    }

    #[test]
    fn columns_are_set_apart_in_words() {
        for (row, want) in [
            ("    Pelvic tilt         3 x 10   ", "Pelvic tilt, 3 x 10"),
            (" a:  yes", "a: yes"),
            ("> Bridge", "> Bridge"),
            ("  –  Bridge", "Bridge"),
            ("   ", ""),
        ] {
            assert_eq!(set_apart(row), want);
        }
    }

    #[test]
    fn rows_are_read_without_doubled_gaps_and_keys_that_were_said() {
        let rows = ["", "Leave?", "", "", "y: yes", "", "p: pain", "y: yes"];
        let told = read(&Buffer::with_lines(rows), 2);
        let told: Vec<_> = told.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(told, ["Leave?", "", "y: yes", "", "p: pain"]);
    }

    #[test]
    fn a_wide_letter_is_one_letter() {
        let told = read(&Buffer::with_lines(["日本 a"]), 0);
        assert_eq!(told, [Line::news("日本 a")]);
    }
}
