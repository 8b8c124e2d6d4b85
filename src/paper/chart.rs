//! Pain over time as a drawing: axes from 0 to 10, what is shaded, the usual line, the curves. The
//! words for its signs stand below it, because only a form knows how wide a word is.
//!
//! ```text
//! 10 ┤
//!  8 ┤░░░░░░░░░░░░░░░░░░░░░░░░
//!  6 ┤╌╌╌●╌╌╌╌╌○╌╌╌╌╌╌╌╌╌╌╌╌╌╌
//!  4 ┤░░░░░╲●──●░░×░░░░░░░░░░░
//!  2 ┤
//!  0 ┼┬───────────┬───────────
//!    26 Oct.      2 Nov.
//!  ● before  ○ after  × next morning  ╌ usual  ░ …
//! ```

pub(super) mod scale;

use super::{Chart, Drawing, Ink, Mark, Series, Shape, Stroke};
use crate::core::text::Plain;
use scale::{HIGHEST, Scale, days};

/// The width of a chart in points, the text width of an A4 page.
pub(super) const WIDTH: f32 = 504.0;
const HEIGHT: f32 = 102.0;
/// The size of its letters in points.
const LETTERS: f32 = 8.0;
/// Where the axes are.
const LEFT: f32 = 16.0;
const TOP: f32 = 5.0;
const BOTTOM: f32 = HEIGHT - 15.0;
/// The most columns; where there are more days, several share one.
const COLUMNS: usize = 240;
/// A curve ends where there is no point for more days than this, or than this part of the whole.
const REST: usize = 7;
const REST_PART: usize = 20;

/// The width of the lines that help the eye across.
const GUIDE: f32 = 0.7;
const AXIS: Stroke = stroke(0.8, Ink::Soft, false);
const USUAL: Stroke = stroke(0.9, Ink::Strong, true);
const CURVE: Stroke = stroke(1.1, Ink::Strong, false);
const MARK: Stroke = stroke(0.8, Ink::Strong, false);

const fn stroke(width: f32, ink: Ink, dashed: bool) -> Stroke {
    Stroke { width, ink, dashed }
}

/// The chart, [`WIDTH`] points wide.
pub(super) fn draw(chart: &Chart) -> Drawing {
    let columns = days(chart).min(COLUMNS);
    let plot = Plot {
        scale: Scale::new(chart, columns),
        column: (WIDTH - LEFT) / float(columns),
        rest: REST.max(columns / REST_PART),
        // Marks shrink where they would touch.
        mark: ((WIDTH - LEFT) / float(columns) / 3.0).clamp(0.9, 2.3),
    };
    let mut shapes = Vec::new();
    if let Some(band) = &chart.band {
        let (low, high) = (height(band.low), height(band.high));
        let edge = vec![(LEFT, high), (WIDTH, high), (WIDTH, low), (LEFT, low)];
        shapes.push(Shape::Area(edge, Ink::Faint));
    }
    for pain in (0..=10).step_by(2) {
        let y = height(pain * 10);
        let is_shaded = chart
            .band
            .iter()
            .any(|b| (b.low..=b.high).contains(&(pain * 10)));
        let stroke = match pain {
            0 => AXIS,
            _ if is_shaded => stroke(GUIDE, Ink::Paper, false),
            _ => stroke(GUIDE, Ink::Faint, false),
        };
        shapes.push(Shape::Line(vec![(LEFT, y), (WIDTH, y)], stroke));
        // Numbers end at the axis; a digit is a little more than half as wide as high.
        let x = if pain == 10 { 0.0 } else { LETTERS * 0.6 };
        let name = Plain::new(&pain.to_string());
        shapes.push(Shape::Words((x, y + LETTERS * 0.35), LETTERS, name));
    }
    shapes.extend(plot.ticks(chart));
    if let Some((usual, _)) = &chart.usual {
        let y = height(u16::from(*usual).saturating_mul(10));
        shapes.push(Shape::Line(vec![(LEFT, y), (WIDTH, y)], USUAL));
    }
    // The first curve is the one that counts; it is drawn over the others.
    for series in chart.series.iter().rev() {
        shapes.extend(plot.curve(series));
    }
    Drawing {
        width: WIDTH,
        height: HEIGHT,
        told: chart.told.clone(),
        shapes,
    }
}

/// What each sign of the chart means: a small drawing of it, and words.
pub(super) fn legend(chart: &Chart) -> Vec<(Drawing, &Plain)> {
    let series = chart.series.iter().map(|series| {
        let curve = vec![(0.0, 4.0), (14.0, 4.0)];
        let curve = (series.mark == Mark::Dot).then_some(Shape::Line(curve, CURVE));
        let mark = mark(series.mark, (7.0, 4.0), 2.3);
        (curve.into_iter().chain(mark).collect(), &series.name)
    });
    let usual = chart.usual.iter().map(|(_, name)| {
        let line = vec![(0.0, 4.0), (14.0, 4.0)];
        (vec![Shape::Line(line, USUAL)], name)
    });
    let band = chart.band.iter().map(|band| {
        let area = vec![(0.0, 0.5), (14.0, 0.5), (14.0, 7.5), (0.0, 7.5)];
        (vec![Shape::Area(area, Ink::Faint)], &band.name)
    });
    let all = series.chain(usual).chain(band);
    all.filter(|(_, name)| !name.as_str().trim().is_empty())
        .map(|(shapes, name)| {
            let drawing = Drawing {
                width: 14.0,
                height: 8.0,
                told: name.clone(),
                shapes,
            };
            (drawing, name)
        })
        .collect()
}

struct Plot {
    scale: Scale,
    /// How wide a column is.
    column: f32,
    /// A curve ends where it has no point for more columns than this.
    rest: usize,
    /// The radius of a mark.
    mark: f32,
}

impl Plot {
    fn x(&self, column: usize) -> f32 {
        LEFT + (float(column) + 0.5) * self.column
    }

    /// The days that are named; a name that would reach into the next one is left out.
    fn ticks(&self, chart: &Chart) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let mut free = 0.0;
        for tick in &chart.ticks {
            let Some(column) = self.scale.column(tick.date) else {
                continue;
            };
            let x = self.x(column);
            let y = height(0);
            shapes.push(Shape::Line(vec![(x, y), (x, y + 3.0)], AXIS));
            let letters = tick.name.as_str().chars().count();
            let width = float(letters) * LETTERS * 0.6;
            // It begins a little before its day, and ends where the chart does.
            let begin = (x - 3.0).min(WIDTH - width);
            if begin >= free {
                let at = (begin, HEIGHT - 2.5);
                shapes.push(Shape::Words(at, LETTERS, tick.name.clone()));
                free = begin + width + LETTERS;
            }
        }
        shapes
    }

    fn curve(&self, series: &Series) -> Vec<Shape> {
        let points = self.scale.means(series);
        let place = |(column, pain): &(usize, u16)| (self.x(*column), height(*pain));
        let mut shapes = Vec::new();
        if series.mark == Mark::Dot {
            let near = |a: &(usize, u16), b: &(usize, u16)| b.0 - a.0 <= self.rest;
            for part in points.chunk_by(near).filter(|part| part.len() > 1) {
                shapes.push(Shape::Line(part.iter().map(place).collect(), CURVE));
            }
        }
        let marks = points.iter().map(place);
        shapes.extend(marks.flat_map(|at| mark(series.mark, at, self.mark)));
        shapes
    }
}

fn mark(mark: Mark, (x, y): (f32, f32), radius: f32) -> Vec<Shape> {
    match mark {
        Mark::Dot => vec![Shape::Disc((x, y), radius * 0.85, Ink::Strong)],
        Mark::Ring => vec![
            Shape::Disc((x, y), radius, Ink::Paper),
            Shape::Ring((x, y), radius, MARK),
        ],
        Mark::Cross => {
            let r = radius * 0.8;
            vec![
                Shape::Line(vec![(x - r, y - r), (x + r, y + r)], MARK),
                Shape::Line(vec![(x - r, y + r), (x + r, y - r)], MARK),
            ]
        }
    }
}

/// How far down a pain stands, in tenths of a point.
fn height(pain: u16) -> f32 {
    BOTTOM - (BOTTOM - TOP) * f32::from(pain.min(HIGHEST)) / f32::from(HIGHEST)
}

/// A count of columns or letters; they are few.
fn float(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Band;
    use chrono::{Days, NaiveDate};

    fn chart(points: &[u64]) -> Chart {
        let first = NaiveDate::default();
        Chart {
            title: "Pain".into(),
            told: "Pain falls.".into(),
            first,
            last: first + Days::new(27),
            ticks: Vec::new(),
            series: vec![Series {
                name: "before".into(),
                mark: Mark::Dot,
                points: points.iter().map(|n| (first + Days::new(*n), 30)).collect(),
            }],
            usual: Some((4, "usual".into())),
            band: Some(Band {
                low: 20,
                high: 40,
                name: "".into(),
            }),
        }
    }

    fn curves(chart: &Chart) -> usize {
        let curve = |shape: &&Shape| matches!(shape, Shape::Line(_, stroke) if *stroke == CURVE);
        draw(chart).shapes.iter().filter(curve).count()
    }

    #[test]
    fn a_curve_does_not_run_through_days_away() {
        assert_eq!(curves(&chart(&[0, 2, 9])), 1);
        assert_eq!(curves(&chart(&[0, 2, 10, 11])), 2);
        // One point alone is a mark, no curve.
        assert_eq!(curves(&chart(&[0, 20])), 0);
    }

    #[test]
    fn ten_is_at_the_top_and_more_is_ten() {
        assert!((height(100) - TOP).abs() < 0.01);
        assert!((height(u16::MAX) - TOP).abs() < 0.01);
        assert!((height(0) - BOTTOM).abs() < 0.01);
    }

    #[test]
    fn every_sign_that_has_a_name_is_explained() {
        let chart = chart(&[1]);
        let names: Vec<&str> = legend(&chart).iter().map(|(_, n)| n.as_str()).collect();
        assert_eq!(names, ["before", "usual"]);
    }
}
