//! Text layout: wrapped, indented, in columns, all measured in terminal cells.

use crate::i18n::measure::{lines, width};
use textwrap::Options;

/// Wraps a text at `measure` cells, after `lead`. Further lines are indented as far. A word longer
/// than a line stays whole, so that an address can be copied.
pub(super) fn wrapped(text: &str, lead: &str, measure: usize) -> Vec<String> {
    let hanging = " ".repeat(width(lead));
    let options = Options::new(measure)
        .initial_indent(lead)
        .subsequent_indent(&hanging)
        .break_words(false);
    lines(text, options)
}

/// Rows in columns, two spaces apart. The columns in `right` are aligned to the right.
pub(super) fn columns(rows: &[Vec<String>], right: &'static [usize]) -> Vec<String> {
    let mut columns = Columns::new(right);
    for row in rows {
        columns.fit(row);
    }
    rows.iter().map(|row| columns.line(row)).collect()
}

/// How wide the columns of rows are that need not all be held.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    widest: Vec<usize>,
    right: &'static [usize],
}

impl Columns {
    /// Without any row; those in `right` are aligned to the right.
    pub(super) const fn new(right: &'static [usize]) -> Self {
        Self {
            widest: Vec::new(),
            right,
        }
    }

    /// Makes room for a row.
    pub(super) fn fit(&mut self, row: &[impl AsRef<str>]) {
        self.widest.resize(self.widest.len().max(row.len()), 0);
        for (widest, cell) in self.widest.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell.as_ref()));
        }
    }

    /// A row for which there is room, as a line.
    pub(super) fn line(&self, row: &[impl AsRef<str>]) -> String {
        let mut line = String::new();
        self.set(&mut line, row);
        line
    }

    /// The same in place of another line, whose memory is used again.
    pub(super) fn set(&self, line: &mut String, row: &[impl AsRef<str>]) {
        const GAP: usize = 2;
        line.clear();
        for (at, (cell, widest)) in row.iter().zip(&self.widest).enumerate() {
            let cell = cell.as_ref();
            let gap = if at > 0 { GAP } else { 0 };
            let pad = widest.saturating_sub(width(cell));
            let (before, after) = if self.right.contains(&at) {
                (gap.saturating_add(pad), 0)
            } else {
                (gap, pad)
            };
            push_blanks(line, before);
            line.push_str(cell);
            push_blanks(line, after);
        }
        line.truncate(line.trim_end().len());
    }
}

fn push_blanks(line: &mut String, mut many: usize) {
    const BLANKS: &str = "                                ";
    while many > 0 {
        let blanks = BLANKS.get(..many).unwrap_or(BLANKS);
        line.push_str(blanks);
        many = many.saturating_sub(blanks.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_hangs_behind_its_number() {
        assert_eq!(
            wrapped("Lie on your back with bent knees", "  1. ", 20),
            ["  1. Lie on your", "     back with bent", "     knees"]
        );
    }

    #[test]
    fn an_address_stays_whole() {
        let address = "https://example.org/a-very-long-address";
        assert_eq!(wrapped(&format!("see {address}"), "", 20), ["see", address]);
    }

    #[test]
    fn a_column_may_be_as_wide_as_it_likes() {
        let wide = "w".repeat(100);
        let rows = [
            vec![wide.clone(), wide.clone()],
            vec!["a".to_owned(), "b".to_owned()],
        ];
        let narrow = format!("a{}  {}b", " ".repeat(99), " ".repeat(99));
        assert_eq!(columns(&rows, &[1]), [format!("{wide}  {wide}"), narrow]);
    }

    #[test]
    fn columns_count_cells() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["Bækkenkip", "3", "a"]), row(["日本", "12", ""])];
        assert_eq!(columns(&rows, &[1]), ["Bækkenkip   3  a", "日本       12"]);
    }
}
