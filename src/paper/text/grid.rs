//! Days to tick, with a pen, on printed text.

use super::{table, wrapped};
use crate::core::text::Plain;
use crate::i18n::measure::width;
use crate::paper::Grid;

const BOX: &str = "[  ]";

/// The weeks, each as a row of days over rows of empty boxes.
pub(super) fn lines(grid: &Grid, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (week, days) in &grid.weeks {
        let widths = days.iter().map(|day| width(day.as_str()));
        let cell = widths.max().unwrap_or(0).max(BOX.len());
        // The names of the rows take what the days leave, if that is enough to read.
        let left = room.saturating_sub((cell + 2) * days.len()).max(8);
        let mut names = vec![week.to_string()];
        let mut columns: Vec<Vec<String>> = days.iter().map(|day| vec![day.to_string()]).collect();
        for row in &grid.rows {
            let name = wrapped("", row.as_str(), left);
            for (column, day) in columns.iter_mut().zip(days) {
                let ticked = if day.as_str().is_empty() { "" } else { BOX };
                column.push(ticked.to_owned());
                column.extend(name.iter().skip(1).map(|_| String::new()));
            }
            names.extend(name);
        }
        columns.insert(0, names);
        let laid = table::beside(&columns, "  ");
        if laid.iter().all(|line| width(line) <= room) {
            lines.extend(laid);
        } else {
            lines.extend(narrow(
                grid,
                week.as_str(),
                days.iter().map(Plain::as_str),
                room,
            ));
        }
    }
    lines
}

/// A day a line, where seven beside one another have no room.
fn narrow<'d>(
    grid: &Grid,
    week: &str,
    days: impl Iterator<Item = &'d str>,
    room: usize,
) -> Vec<String> {
    let mut lines = wrapped("", week, room);
    for day in days.filter(|day| !day.is_empty()) {
        let boxes = grid.rows.iter().map(|row| format!(" {row} {BOX}"));
        lines.extend(wrapped(
            "",
            &format!("{day}{}", boxes.collect::<String>()),
            room,
        ));
    }
    lines
}
