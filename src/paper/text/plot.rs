//! Pain over time in letters: a line for each number from 10 to 0, a column or more for each day.

use super::wrapped;
use crate::i18n::measure::{fit, width};
use crate::paper::chart::scale::{Scale, days};
use crate::paper::{Chart, Mark};

/// The numbers and the axis before a line: `10 │`.
const AXIS: usize = 4;
/// The most columns a day gets.
const DAY: usize = 3;
/// The numbers of pain, 0 to 10.
const NUMBERS: usize = 11;
const USUAL: char = '╌';
const SHADE: char = '░';

/// The chart, the days below it, and what its signs mean.
pub(super) fn lines(chart: &Chart, room: usize) -> Vec<String> {
    let columns = columns(chart, room.saturating_sub(AXIS));
    let scale = Scale::new(chart, columns);
    let mut plane = vec![vec![' '; columns]; NUMBERS];
    if let Some(band) = &chart.band {
        for (pain, line) in plane.iter_mut().enumerate() {
            if (number(band.low)..=number(band.high)).contains(&pain) {
                line.fill(SHADE);
            }
        }
    }
    if let Some((usual, _)) = &chart.usual
        && let Some(line) = plane.get_mut(usize::from(*usual))
    {
        line.fill(USUAL);
    }
    // The first curve is the one that counts; it is drawn over the others.
    for series in chart.series.iter().rev() {
        for (column, pain) in scale.means(series) {
            let line = plane.get_mut(number(pain));
            let cell = line.and_then(|line| line.get_mut(column));
            if let Some(cell) = cell {
                *cell = sign(series.mark);
            }
        }
    }
    let mut lines: Vec<String> = plane.iter().enumerate().rev().map(axis).collect();
    lines.push(ticks(chart, &scale, columns));
    lines.extend(wrapped(&" ".repeat(AXIS), &legend(chart), room));
    lines
}

fn axis((pain, line): (usize, &Vec<char>)) -> String {
    let line: String = line.iter().collect();
    format!("{pain:>2} │{line}")
}

/// Tenths of a point, as the nearest number of pain.
fn number(tenths: u16) -> usize {
    usize::from(tenths.saturating_add(5) / 10).min(NUMBERS - 1)
}

const fn sign(mark: Mark) -> char {
    match mark {
        Mark::Dot => '●',
        Mark::Ring => '○',
        Mark::Cross => '×',
    }
}

fn legend(chart: &Chart) -> String {
    let series = chart.series.iter();
    let series = series.map(|series| format!("{} {}", sign(series.mark), series.name));
    let usual = chart.usual.iter();
    let usual = usual.map(|(_, name)| format!("{USUAL} {name}"));
    let band = chart.band.iter();
    let band = band.map(|band| format!("{SHADE} {}", band.name));
    let all: Vec<String> = series.chain(usual).chain(band).collect();
    all.join("   ")
}

/// The axis of days: each name begins below its day, if the one before leaves room.
fn ticks(chart: &Chart, scale: &Scale, columns: usize) -> String {
    let mut line = String::new();
    let end = AXIS + columns;
    for tick in &chart.ticks {
        let Some(column) = scale.column(tick.date) else {
            continue;
        };
        let used = width(&line);
        let name = fit(tick.name.as_str(), end);
        // The last name ends with the axis where it has no room behind its day.
        let at = (AXIS + column).min(end.saturating_sub(width(&name)));
        if used == 0 || used + 2 <= at {
            line.push_str(&" ".repeat(at - used));
            line.push_str(&name);
        }
    }
    line
}

/// Whole columns for each day where there are enough; else several days share one.
fn columns(chart: &Chart, room: usize) -> usize {
    let days = days(chart);
    match (room / days).min(DAY) {
        0 => room,
        each => each * days,
    }
}
