//! Pain over time in letters: a line for each number from 10 to 0, a column or more for each day.

use super::wrapped;
use crate::i18n::measure::{fit, width};
use crate::paper::{Chart, Mark, Series};
use chrono::NaiveDate;
use std::collections::BTreeMap;

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
    let scale = Scale::new(chart, room.saturating_sub(AXIS));
    let mut plane = vec![vec![' '; scale.columns]; NUMBERS];
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
            let cell = plane.get_mut(pain).and_then(|line| line.get_mut(column));
            if let Some(cell) = cell {
                *cell = sign(series.mark);
            }
        }
    }
    let mut lines: Vec<String> = plane.iter().enumerate().rev().map(axis).collect();
    lines.push(scale.days(chart));
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

/// Where a day stands.
struct Scale {
    first: NaiveDate,
    days: usize,
    columns: usize,
}

impl Scale {
    /// Whole columns for each day where there are enough; else several days share one.
    fn new(chart: &Chart, room: usize) -> Self {
        let days = chart.last.signed_duration_since(chart.first).num_days() + 1;
        let days = usize::try_from(days).unwrap_or(0).max(1);
        let each = (room / days).min(DAY);
        let columns = if each == 0 { room } else { each * days };
        Self {
            first: chart.first,
            days,
            columns,
        }
    }

    fn column(&self, day: NaiveDate) -> Option<usize> {
        let after = day.signed_duration_since(self.first).num_days();
        let after = usize::try_from(after).ok().filter(|n| *n < self.days)?;
        // The middle of the day.
        Some((2 * after + 1) * self.columns / (2 * self.days))
    }

    /// The mean of each column that has points, as a number of pain.
    fn means(&self, series: &Series) -> BTreeMap<usize, usize> {
        let mut sums: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (day, pain) in &series.points {
            let Some(column) = self.column(*day) else {
                continue;
            };
            let (sum, count) = sums.entry(column).or_default();
            *sum += usize::from(*pain);
            *count += 1;
        }
        let mean = |(sum, count): (usize, usize)| ((sum / count + 5) / 10).min(NUMBERS - 1);
        sums.into_iter().map(|(at, sum)| (at, mean(sum))).collect()
    }

    /// The axis of days: each name begins below its day, if the one before leaves room.
    fn days(&self, chart: &Chart) -> String {
        let mut line = String::new();
        for tick in &chart.ticks {
            let Some(column) = self.column(tick.date) else {
                continue;
            };
            let used = width(&line);
            let end = AXIS + self.columns;
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
}
