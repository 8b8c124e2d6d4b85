//! Columns of text: as wide as they need, narrower where the line has no room, one below the other
//! where even that is too wide.

use super::wrapped;
use crate::core::text::Plain;
use crate::i18n::measure::width;
use crate::paper::{Align, Table};

const GAP: &str = "  ";
/// A column whose words are longer than this breaks them.
const WORD: usize = 12;

/// The head, a rule and the rows of a table.
pub(super) fn lines(table: &Table, room: usize) -> Vec<String> {
    match widths(table, room) {
        Some(widths) => {
            let head: Vec<&str> = table.columns.iter().map(|c| c.heading.as_str()).collect();
            let mut lines = row(table, &widths, &head);
            let all = widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1);
            lines.push("─".repeat(all));
            for cells in &table.rows {
                let cells: Vec<&str> = cells.iter().map(Plain::as_str).collect();
                lines.extend(row(table, &widths, &cells));
            }
            lines
        }
        None => stacked(table, room),
    }
}

/// Blocks of lines beside one another.
pub(super) fn beside(blocks: &[Vec<String>], gap: &str) -> Vec<String> {
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = blocks
        .iter()
        .map(|block| block.iter().map(|line| width(line)).max().unwrap_or(0))
        .collect();
    (0..height)
        .map(|at| {
            let cells = blocks.iter().zip(&widths).map(|(block, room)| {
                let line = block.get(at).map_or("", String::as_str);
                format!("{line}{}", " ".repeat(room.saturating_sub(width(line))))
            });
            let cells: Vec<String> = cells.collect();
            cells.join(gap).trim_end().to_owned()
        })
        .collect()
}

/// The width of each column. `None` if the longest words do not fit beside one another.
fn widths(table: &Table, room: usize) -> Option<Vec<usize>> {
    let texts = |at: usize| {
        let cells = table.rows.iter().filter_map(move |row| row.get(at));
        let heading = table.columns.get(at).map(|column| &column.heading);
        heading.into_iter().chain(cells).map(Plain::as_str)
    };
    let columns = 0..table.columns.len();
    let mut widths: Vec<usize> = columns
        .clone()
        .map(|at| texts(at).map(width).max().unwrap_or(0))
        .collect();
    let word = |text: &str| text.split(' ').map(width).max().unwrap_or(0);
    let least: Vec<usize> = columns
        .map(|at| texts(at).map(word).max().unwrap_or(0).min(WORD))
        .collect();
    let room = room.checked_sub(GAP.len() * widths.len().saturating_sub(1))?;
    while widths.iter().sum::<usize>() > room {
        // The widest gives way, so that no column is narrow while another is wide.
        let both = widths.iter_mut().zip(&least);
        let (widest, _) = both
            .filter(|(width, least)| **width > **least)
            .max_by_key(|(width, _)| **width)?;
        *widest -= 1;
    }
    Some(widths)
}

fn row(table: &Table, widths: &[usize], cells: &[&str]) -> Vec<String> {
    let blocks = table.columns.iter().zip(widths).zip(cells);
    let blocks: Vec<Vec<String>> = blocks
        .map(|((column, width), cell)| block(cell, column.align, *width))
        .collect();
    beside(&blocks, GAP)
}

/// A cell as lines of the same width.
fn block(cell: &str, align: Align, room: usize) -> Vec<String> {
    let lines = if room == 0 || cell.is_empty() {
        vec![String::new()]
    } else {
        wrapped("", cell, room)
    };
    let pad = |line: String| {
        let space = " ".repeat(room.saturating_sub(width(&line)));
        match align {
            Align::Start => format!("{line}{space}"),
            Align::End => format!("{space}{line}"),
        }
    };
    lines.into_iter().map(pad).collect()
}

/// Each row below the one before, each cell after its heading.
fn stacked(table: &Table, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        let cells = table.columns.iter().zip(row);
        for (n, (column, cell)) in cells.enumerate() {
            let (lead, text) = if n == 0 {
                ("– ", cell.to_string())
            } else {
                ("    ", format!("{}: {cell}", column.heading))
            };
            lines.extend(wrapped(lead, &text, room));
        }
    }
    lines
}
