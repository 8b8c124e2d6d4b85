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
pub(super) fn columns(rows: &[Vec<String>], right: &[usize]) -> Vec<String> {
    const GAP: &str = "  ";
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest: Vec<usize> = (0..count)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| width(cell)).max().unwrap_or(0)
        })
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widest)
            .enumerate()
            .map(|(at, (cell, widest))| {
                let pad = " ".repeat(widest.saturating_sub(width(cell)));
                if right.contains(&at) {
                    format!("{pad}{cell}")
                } else {
                    format!("{cell}{pad}")
                }
            });
        let cells: Vec<String> = cells.collect();
        cells.join(GAP).trim_end().to_owned()
    };
    rows.iter().map(line).collect()
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
    fn columns_count_cells() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["Bækkenkip", "3", "a"]), row(["日本", "12", ""])];
        assert_eq!(columns(&rows, &[1]), ["Bækkenkip   3  a", "日本       12"]);
    }
}
