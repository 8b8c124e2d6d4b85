//! Pain over days: before a session, and after it.

use super::ink::Ink;
use super::theme::Skin;
use crate::i18n::measure::cells;
use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::ops::RangeInclusive;

/// Pain on a day; past 10 is 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartDay {
    /// Which day.
    pub date: NaiveDate,
    /// Before a session, or at another time.
    pub before: Option<u8>,
    /// After a session.
    pub after: Option<u8>,
    /// Whether `before` is of the morning after a session, on a day without one.
    pub morning: bool,
}

/// What stands behind the days.
#[derive(Debug, Clone, Copy)]
pub struct Behind<W> {
    /// The weeks that have a mean.
    pub weeks: W,
    /// The mean in tenths that a change is measured by: 2 points up or down are one that matters.
    pub start: Option<u16>,
}

impl Behind<[Week; 0]> {
    /// Nothing.
    pub const NOTHING: Self = Self {
        weeks: [],
        start: None,
    };
}

/// The first day of a week and its mean in tenths.
pub type Week = (NaiveDate, u16);

const WORST: u16 = 10;
/// Columns of the numbers at the left, with the space behind them.
const AXIS: u16 = 3;

/// Draws pain over days and says where. Before is `●`, after `○`, both at one height `◉`.
///
/// ```text
/// 10 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
///  9
///  8
///  7
///  6 ●
///  5 │┈┈┈┈◉┈┈┈┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈
///  4 ○            │    ●   ●
///  3              │    ○   │   ●
///  2              ○        ○   │
///  1                           ○
///  0 ───────────────────────────
///    16 Nov               22 Nov
/// ```
///
/// A number of the morning after, on a day without a session, is `◇`. Behind the days stand the
/// mean of each week, `━`, and two points above and below the mean of the first week, `┄`.
///
/// The last of the dates stands at the right edge; days without a value leave a gap. Where the dates are
/// more than the columns, neighbours share a column and show their mean. `label` says a date.
/// Two rows a level are the most it takes; needs 20 columns and 5 rows to say anything.
pub fn pain_chart(
    area: Rect,
    dates: RangeInclusive<NaiveDate>,
    days: impl IntoIterator<Item = ChartDay>,
    behind: Behind<impl IntoIterator<Item = Week>>,
    label: impl Fn(NaiveDate) -> String,
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    if area.width < AXIS + 2 || area.height < 3 {
        return Rect {
            width: 0,
            height: 0,
            ..area
        };
    }
    let levels = rows_of_levels(area.height - 1);
    let row = |pain: u8| {
        let down = WORST - u16::from(pain).min(WORST);
        (down * (levels - 1) * 2 + WORST) / (2 * WORST)
    };
    let width = area.width - AXIS;
    // Each level has its number where it has a row of its own.
    let named = if levels > WORST { 1 } else { 5 };
    for pain in (0..=10_u8).filter(|pain| pain % named == 0) {
        ink.text(0, row(pain), &format!("{pain:>2}"), skin.dim());
    }
    for (pain, line) in [(10, "┈"), (5, "┈"), (0, "─")] {
        ink.run(AXIS, row(pain), width, line, skin.dim());
    }
    let used = Rect {
        height: levels + 1,
        ..area
    };
    let columns = Columns::new(&dates, width);
    draw_behind(&mut ink, &columns, behind, levels, skin);
    for (at, before, after, morning) in columns.points(days) {
        let x = AXIS + at;
        let (before, after) = (before.map(row), after.map(row));
        // Side by side, the lines would be a thicket.
        if let (Some(b), Some(a), true) = (before, after, columns.step > 1) {
            for y in b.min(a) + 1..b.max(a) {
                ink.text(x, y, "│", skin.dim());
            }
        }
        if let Some(b) = before {
            let sign = if morning { "◇" } else { "●" };
            ink.text(x, b, sign, skin.title());
        }
        if let Some(a) = after {
            let sign = if before == after { "◉" } else { "○" };
            ink.text(x, a, sign, skin.accent());
        }
    }
    dates_below(&mut ink, &columns, levels, label, skin);
    used
}

/// Rows for the levels: two or one for each where there is room, else what there is.
const fn rows_of_levels(room: u16) -> u16 {
    match room {
        room if room > 2 * WORST => 2 * WORST + 1,
        room if room > WORST => WORST + 1,
        room => room,
    }
}

/// Writes dates under the chart: the newest, the oldest, and others between them with room around
/// each.
fn dates_below(
    ink: &mut Ink<'_>,
    columns: &Columns,
    y: u16,
    label: impl Fn(NaiveDate) -> String,
    skin: Skin,
) {
    const GAP: u16 = 4;
    let newest = label(columns.newest);
    let mut free_to = (AXIS + columns.end + 1)
        .saturating_sub(cells(&newest))
        .max(AXIS);
    ink.fitted(free_to, y, columns.end + 1, &newest, skin.dim());
    let oldest = label(columns.oldest);
    let start = AXIS + columns.of(columns.oldest);
    let mut free_from = start;
    if columns.oldest < columns.newest && start + cells(&oldest) + 2 <= free_to {
        free_from = start + ink.text(start, y, &oldest, skin.dim());
    }
    // By columns, not by days: a log may begin in any year.
    for column in (1..columns.end).rev() {
        let Some(date) = columns.date(column) else {
            continue;
        };
        let said = label(date);
        let at = AXIS + columns.of(date);
        if at + cells(&said) + GAP <= free_to && at >= free_from + GAP {
            ink.text(at, y, &said, skin.dim());
            free_to = at;
        }
    }
}

/// Rows from which on there is room behind the days.
const ROOM_BEHIND: u16 = 7;

fn draw_behind(
    ink: &mut Ink<'_>,
    columns: &Columns,
    behind: Behind<impl IntoIterator<Item = Week>>,
    levels: u16,
    skin: Skin,
) {
    if levels < ROOM_BEHIND {
        return;
    }
    let row = |tenths: u16| {
        let down = (WORST * 10).saturating_sub(tenths);
        (down * (levels - 1) * 2 + WORST * 10) / (2 * WORST * 10)
    };
    if let Some(start) = behind.start {
        let high = (start + 20 <= WORST * 10).then_some(start + 20);
        for edge in [start.checked_sub(20), high].into_iter().flatten() {
            ink.run(AXIS, row(edge), columns.end + 1, "┄", skin.dim());
        }
    }
    for (first, mean) in behind.weeks {
        let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
        if last < columns.oldest {
            continue;
        }
        let from = columns.of(first.max(columns.oldest));
        let to = columns.of(last.min(columns.newest));
        ink.run(
            AXIS + from,
            row(mean),
            to + 1 - from.min(to),
            "━",
            skin.accent(),
        );
    }
}

/// Which day stands in which column.
struct Columns {
    oldest: NaiveDate,
    newest: NaiveDate,
    /// The last column.
    end: u16,
    /// Columns from the oldest day to the newest.
    span: u16,
    /// Whole columns from a day to the next; 0 where days share columns.
    step: u16,
}

impl Columns {
    /// The widest that days stand apart.
    const WIDEST: u64 = 16;

    fn new(dates: &RangeInclusive<NaiveDate>, width: u16) -> Self {
        let (oldest, newest) = (*dates.start(), *dates.end());
        let end = width.saturating_sub(1);
        let days = apart(oldest, newest).max(1);
        let span = u64::from(end).min(days.saturating_mul(Self::WIDEST));
        Self {
            oldest,
            newest,
            end,
            span: u16::try_from(span).unwrap_or(end),
            step: u16::try_from(span / days).unwrap_or(0),
        }
    }

    fn of(&self, date: NaiveDate) -> u16 {
        let back = apart(date, self.newest).saturating_mul(u64::from(self.span));
        let columns = back / apart(self.oldest, self.newest).max(1);
        self.end
            .saturating_sub(u16::try_from(columns).unwrap_or(self.end))
    }

    /// The day of a column; the newest that shares it.
    fn date(&self, column: u16) -> Option<NaiveDate> {
        let back = u64::from(self.end.checked_sub(column)?);
        let days = back.saturating_mul(apart(self.oldest, self.newest));
        let days = days.checked_div(u64::from(self.span))?;
        self.newest.checked_sub_days(Days::new(days))
    }

    /// Each column that has a value, with its means rounded to the nearest level, and whether all of
    /// it is of a morning after.
    fn points(
        &self,
        days: impl IntoIterator<Item = ChartDay>,
    ) -> Vec<(u16, Option<u8>, Option<u8>, bool)> {
        let mut sums = std::collections::BTreeMap::<u16, (Mean, Mean, bool)>::new();
        for day in days {
            let (b, a, morning) =
                sums.entry(self.of(day.date))
                    .or_insert((Mean::default(), Mean::default(), true));
            b.take(day.before);
            a.take(day.after);
            *morning &= day.morning || day.before.is_none();
        }
        sums.into_iter()
            .map(|(at, (b, a, morning))| (at, b.level(), a.level(), morning))
            .collect()
    }
}

#[derive(Default)]
struct Mean {
    sum: u64,
    count: u64,
}

impl Mean {
    fn take(&mut self, pain: Option<u8>) {
        if let Some(pain) = pain {
            self.sum += u64::from(pain);
            self.count += 1;
        }
    }

    fn level(&self) -> Option<u8> {
        let rounded = (2 * self.sum + self.count).checked_div(2 * self.count)?;
        u8::try_from(rounded).ok()
    }
}

fn apart(earlier: NaiveDate, later: NaiveDate) -> u64 {
    u64::try_from(later.signed_duration_since(earlier).num_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
