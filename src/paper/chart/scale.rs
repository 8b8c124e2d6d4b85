//! Where a day stands in a chart, and what a column shows that has many days.

use crate::paper::{Chart, Series};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The highest pain, in tenths of a point.
pub(in crate::paper) const HIGHEST: u16 = 100;

/// The days of a chart, spread over columns.
pub(in crate::paper) struct Scale {
    first: NaiveDate,
    days: usize,
    columns: usize,
}

impl Scale {
    pub(in crate::paper) fn new(chart: &Chart, columns: usize) -> Self {
        Self {
            first: chart.first,
            days: days(chart),
            columns,
        }
    }

    /// The column that has the middle of the day; `None` outside the chart.
    pub(in crate::paper) fn column(&self, day: NaiveDate) -> Option<usize> {
        let after = day.signed_duration_since(self.first).num_days();
        let after = usize::try_from(after).ok().filter(|n| *n < self.days)?;
        Some((2 * after + 1) * self.columns / (2 * self.days))
    }

    /// The columns that have points, each with the mean of them in tenths.
    pub(in crate::paper) fn means(&self, series: &Series) -> Vec<(usize, u16)> {
        let mut sums: BTreeMap<usize, (u64, u64)> = BTreeMap::new();
        for (day, pain) in &series.points {
            let Some(column) = self.column(*day) else {
                continue;
            };
            let (sum, count) = sums.entry(column).or_default();
            *sum += u64::from((*pain).min(HIGHEST));
            *count += 1;
        }
        sums.into_iter()
            .map(|(at, (sum, count))| (at, u16::try_from(sum / count).unwrap_or(HIGHEST)))
            .collect()
    }
}

/// How many days a chart has; at least one.
pub(in crate::paper) fn days(chart: &Chart) -> usize {
    let days = chart.last.signed_duration_since(chart.first).num_days();
    usize::try_from(days).map_or(1, |days| days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::Plain;
    use crate::paper::Mark;
    use chrono::Days;

    fn chart(days: u64) -> Chart {
        let first = NaiveDate::default();
        Chart {
            title: Plain::default(),
            told: Plain::default(),
            first,
            last: first + Days::new(days - 1),
            ticks: Vec::new(),
            series: Vec::new(),
            usual: None,
            band: None,
        }
    }

    #[test]
    fn every_day_has_a_column_and_the_days_around_have_none() {
        let first = NaiveDate::default();
        let scale = Scale::new(&chart(28), 56);
        assert_eq!(scale.column(first), Some(1));
        assert_eq!(scale.column(first + Days::new(27)), Some(55));
        assert_eq!(scale.column(first + Days::new(28)), None);
        assert_eq!(scale.column(first - Days::new(1)), None);
    }

    #[test]
    fn days_that_share_a_column_show_their_mean() {
        let first = NaiveDate::default();
        let scale = Scale::new(&chart(100), 100);
        let series = Series {
            name: Plain::default(),
            mark: Mark::Dot,
            points: vec![
                (first, 20),
                (first + Days::new(1), 40),
                (first + Days::new(99), u16::MAX),
            ],
        };
        assert_eq!(scale.means(&series), [(0, 20), (1, 40), (99, HIGHEST)]);
        let scale = Scale::new(&chart(100), 10);
        assert_eq!(scale.means(&series), [(0, 30), (9, HIGHEST)]);
    }
}
