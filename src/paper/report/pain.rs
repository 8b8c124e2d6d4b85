//! Pain before and after a session and on the next morning: a chart and the means.

use super::{Fact, Part, Report};
use crate::core::history::{Means, PainDay, unchanged};
use crate::core::pain::Pain;
use crate::core::text::Plain;
use crate::i18n::{Text, t};
use crate::paper::{Align, Band, Chart, Column, Mark, Series, Tick};
use chrono::{Days, NaiveDate};

/// Past so many days the chart shows the mean of each week: more points would be a thicket.
const BY_DAY: i64 = 120;
/// The most days that are named below the chart.
const TICKS: i64 = 6;

/// A number of a day.
type Number = fn(&PainDay) -> Option<Pain>;

/// The three numbers around a session with their names and their marks in the chart. A day without one
/// before a session is compared by the one after it, as the history does.
const KINDS: [(Text, Mark, Number); 3] = [
    (t::REPORT_PAIN_BEFORE, Mark::Dot, PainDay::compared),
    (t::REPORT_PAIN_AFTER, Mark::Ring, |day| day.after),
    (t::REPORT_PAIN_MORNING, Mark::Cross, |day| day.next_morning),
];

impl Report<'_> {
    pub(super) fn pain(&self) -> Vec<Part> {
        if self.figures.pains.is_empty() {
            return Vec::new();
        }
        let means = self.means();
        let means = (!means.is_empty()).then_some(Part::Facts(means));
        let chart = Part::Chart(self.chart());
        std::iter::once(chart).chain(means).collect()
    }

    fn chart(&self) -> Chart {
        let span = self.last.signed_duration_since(self.first).num_days() + 1;
        let by_week = span > BY_DAY;
        let title = if by_week {
            t::REPORT_PAIN_CHART_WEEKS
        } else {
            t::REPORT_PAIN_CHART
        };
        let series = KINDS.iter().map(|(name, mark, of)| Series {
            name: self.say(name),
            mark: *mark,
            points: if by_week {
                self.by_week(*of)
            } else {
                self.by_day(*mark, *of)
            },
        });
        let usual = self.lately.usual(self.of.present.today).usual;
        Chart {
            title: self.say(title),
            told: self.told(),
            first: self.first,
            last: self.last,
            ticks: self.ticks(span),
            series: series.filter(|series| !series.points.is_empty()).collect(),
            usual: usual.map(|pain| {
                let level = pain.level();
                let pain = u32::from(level);
                (level, self.say(t::ReportPainUsual { pain }))
            }),
            band: self.figures.start_mean.map(|mean| {
                let (low, high) = unchanged(mean);
                let name = self.say(t::REPORT_PAIN_BAND);
                Band { low, high, name }
            }),
        }
    }

    /// A point for each day. The morning after stands on its own day, and only where no session has its
    /// number there already.
    fn by_day(&self, mark: Mark, of: Number) -> Vec<(NaiveDate, u16)> {
        let days = self.figures.pains.with_mornings();
        let tenths = |pain: Pain| u16::from(pain.level()) * 10;
        let points = days.filter_map(|(day, is_morning)| match mark {
            Mark::Dot if is_morning => None,
            Mark::Cross => {
                let pain = day.before.filter(|_| is_morning);
                Some((day.date, tenths(pain?)))
            }
            Mark::Dot | Mark::Ring => Some((day.date, tenths(of(&day)?))),
        });
        points.collect()
    }

    /// A point for each week, in its middle.
    fn by_week(&self, of: Number) -> Vec<(NaiveDate, u16)> {
        let weeks = self.figures.weekly_means_of(self.last, of);
        let middle = |first: NaiveDate| first.checked_add_days(Days::new(3)).unwrap_or(first);
        let mut points: Vec<_> = weeks
            .map(|(first, mean)| (middle(first).max(self.first), mean))
            .collect();
        points.sort_unstable();
        points
    }

    fn ticks(&self, span: i64) -> Vec<Tick> {
        // Whole weeks, as few as needed.
        let weeks = (span - 1) / (TICKS * 7) + 1;
        let step = usize::try_from(weeks * 7).unwrap_or(7);
        let dates = self.first.iter_days().step_by(step);
        let dates = dates.take_while(|date| *date <= self.last);
        let name = |date| {
            let named = self.of.texts.date_of_axis(span, date);
            Plain::new(&named)
        };
        let tick = |date| Tick {
            date,
            name: name(date),
        };
        dates.map(tick).collect()
    }

    fn told(&self) -> Plain {
        let means = self.figures.means(PainDay::compared);
        let (Some(first), Some(highest)) = (means.first, means.highest) else {
            return Plain::default();
        };
        let first = &self.of.texts.tenths(first);
        let highest = u32::from(highest.level());
        match means.last {
            Some(last) => self.say(t::ReportPainTold {
                first,
                last: &self.of.texts.tenths(last),
                highest,
            }),
            None => self.say(t::ReportPainToldOne { first, highest }),
        }
    }

    /// `before  5.3 → 3.4 (−1.9 · −36 %)`
    fn means(&self) -> Vec<Fact> {
        let facts = KINDS.iter().filter_map(|(name, _, of)| {
            let means = self.figures.means(of);
            let first = self.of.texts.tenths(means.first?);
            let value = match means.last {
                Some(last) => format!(
                    "{first} → {} ({})",
                    self.of.texts.tenths(last),
                    self.change(means)
                ),
                None => first,
            };
            Some(self.fact(name, &value))
        });
        facts.collect()
    }

    /// `−1.9 · −36 %`
    fn change(&self, means: Means) -> String {
        let Some(change) = means.change() else {
            return "–".to_owned();
        };
        let sign = |number: i32| match number.signum() {
            -1 => "−",
            1 => "+",
            _ => "",
        };
        let tenths = u16::try_from(change.unsigned_abs()).unwrap_or(u16::MAX);
        let points = format!("{}{}", sign(change), self.of.texts.tenths(tenths));
        match means.percent() {
            Some(percent) => format!("{points} · {}{} %", sign(percent), percent.unsigned_abs()),
            None => points,
        }
    }

    pub(super) fn columns(&self, heads: &[(Text, Align)]) -> Vec<Column> {
        let column = |(heading, align): &(Text, Align)| Column {
            heading: self.say(heading),
            align: *align,
        };
        heads.iter().map(column).collect()
    }
}
