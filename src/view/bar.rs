//! How far one has come: a line, a row of dots, the dots of a week.

use super::ink::Ink;
use super::theme::Skin;
use crate::core::history::Kept;
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use std::time::Duration;

/// A part of a whole, from nothing to all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    done: u128,
    of: u128,
}

impl Share {
    /// `done` of `of`, never more than all. A share of zero is nothing.
    pub fn of(done: u32, of: u32) -> Self {
        Self {
            done: u128::from(done.min(of)),
            of: u128::from(of),
        }
    }

    /// The same for times.
    pub fn of_time(done: Duration, of: Duration) -> Self {
        Self {
            done: done.min(of).as_millis(),
            of: of.as_millis(),
        }
    }

    /// The share of `steps`, rounded down, so that only the end looks full. At least one step once
    /// something is done, so that a beginning shows.
    fn steps(self, steps: u16) -> u16 {
        let whole = (self.done * u128::from(steps))
            .checked_div(self.of)
            .unwrap_or(0);
        let least = u128::from(self.done > 0 && steps > 0);
        u16::try_from(whole.max(least)).unwrap_or(steps).min(steps)
    }
}

/// Draws `━━━━━╸─────` over the first row of the area; `style` is that of the part that is done.
pub fn progress(area: Rect, share: Share, style: Style, skin: Skin, buf: &mut Buffer) {
    if skin.in_lines() {
        return;
    }
    let mut ink = Ink::new(area, buf);
    let width = ink.area().width;
    let halves = share.steps(width.saturating_mul(2));
    ink.run(0, 0, width, "─", skin.dim());
    ink.run(0, 0, halves / 2, "━", style);
    if halves % 2 == 1 {
        ink.text(halves / 2, 0, "╸", style);
    }
}

/// Dots for a few things, `● ● ○`, and a number for many, `3 / 20`.
pub fn dots(done: usize, of: usize, skin: Skin) -> Line<'static> {
    const MOST: usize = 12;
    if of > MOST {
        return Line::from(format!("{} / {of}", done.min(of)));
    }
    let dot = |at| {
        if at < done {
            ("●", skin.accent())
        } else {
            ("○", skin.dim())
        }
    };
    apart((0..of).map(dot))
}

/// What a day of the calendar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Kept: `●`, today `◉`.
    Kept,
    /// No session was offered, and none was done: `□`, today `▣`.
    LookedAfter,
    /// Away or ill, past or to come: `–`.
    Away,
    /// Over, and not kept: `·`.
    Missed,
    /// Today or still to come: `○`, today `◎`.
    Open,
}

impl Day {
    /// What a date is, seen from today.
    pub fn of(kept: &Kept, date: NaiveDate, today: NaiveDate) -> Self {
        if kept.is_kept(date) {
            Self::Kept
        } else if kept.is_looked_after(date) {
            Self::LookedAfter
        } else if kept.is_away(date) {
            Self::Away
        } else if date < today {
            Self::Missed
        } else {
            Self::Open
        }
    }

    /// The sign for a day and its style; today has a ring.
    pub fn sign(self, today: bool, skin: Skin) -> (&'static str, Style) {
        match (self, today) {
            (Self::Kept, false) => ("●", skin.done()),
            (Self::Kept, true) => ("◉", skin.done().add_modifier(Modifier::BOLD)),
            (Self::LookedAfter, false) => ("□", skin.accent()),
            (Self::LookedAfter, true) => ("▣", skin.accent()),
            (Self::Away, false) => ("–", skin.dim()),
            (Self::Away, true) => ("–", skin.accent().add_modifier(Modifier::BOLD)),
            (Self::Open, true) => ("◎", skin.accent()),
            (Self::Open, false) => ("○", skin.dim()),
            (Self::Missed, _) => ("·", skin.dim()),
        }
    }
}

/// The days of a week in order, `● ● · ◉ ○ ○ ○`; `today` counts from 0. In lines their count says
/// it.
pub fn week(days: &[Day], today: Option<usize>, skin: Skin) -> Line<'static> {
    if skin.in_lines() {
        return Line::default();
    }
    apart(
        days.iter()
            .enumerate()
            .map(|(at, day)| day.sign(Some(at) == today, skin)),
    )
}

/// The first letter of a name, in one cell.
pub(super) fn initial(name: &str) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let first = name.graphemes(true).next().unwrap_or(" ").to_uppercase();
    crate::i18n::measure::fit(&first, 1)
}

fn apart(signs: impl Iterator<Item = (&'static str, Style)>) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for (sign, style) in signs {
        if !spans.is_empty() {
            spans.push(Span::raw(" "));
        }
        spans.push(Span::styled(sign, style));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    fn line(share: Share) -> String {
        drawn(10, 1, |area, buf| {
            progress(area, share, Style::new(), Skin::PLAIN, buf);
        })
    }

    #[test]
    fn the_line_moves_by_half_cells_and_ends_only_at_the_end() {
        assert_eq!(line(Share::of(0, 20)), "──────────\n");
        assert_eq!(line(Share::of(1, 900)), "╸─────────\n");
        assert_eq!(line(Share::of(11, 20)), "━━━━━╸────\n");
        assert_eq!(line(Share::of(899, 900)), "━━━━━━━━━╸\n");
        assert_eq!(line(Share::of(7, 7)), "━━━━━━━━━━\n");
        assert_eq!(line(Share::of(7, 0)), "──────────\n");
        let half = Share::of_time(Duration::from_secs(15), Duration::from_secs(30));
        assert_eq!(line(half), "━━━━━─────\n");
        assert_eq!(
            line(Share::of_time(Duration::MAX, Duration::MAX)),
            "━━━━━━━━━━\n"
        );
    }

    #[test]
    fn dots_of_sets_and_days() {
        assert_eq!(dots(2, 3, Skin::PLAIN).to_string(), "● ● ○");
        assert_eq!(dots(4, 30, Skin::PLAIN).to_string(), "4 / 30");
        let days = [
            Day::Kept,
            Day::Kept,
            Day::Missed,
            Day::Kept,
            Day::Open,
            Day::Open,
            Day::Open,
        ];
        assert_eq!(
            week(&days, Some(3), Skin::PLAIN).to_string(),
            "● ● · ◉ ○ ○ ○"
        );
        assert_eq!(
            week(&days, Some(4), Skin::PLAIN).to_string(),
            "● ● · ● ◎ ○ ○"
        );
    }
}
