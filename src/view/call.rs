//! The number to call, in big digits.

use super::digits::{big_text, size_for};
use super::page::{Column, Page};
use crate::i18n::measure::cells;
use ratatui::layout::Rect;

/// Rows of the largest number.
const TALLEST: u16 = 7;
/// Rows under which digits are no easier to read than a sentence.
const LEAST: u16 = 3;

/// Draws the emergency number in big digits in at most so many rows, where it is one that digits can
/// say. The sentence beside it names it too.
pub(super) fn number(rows: u16, page: &Page<'_>, column: &mut Column<'_>) {
    let number = page.desk.emergency();
    let is_digits = number.chars().all(|c| c.is_ascii_digit());
    let rows = rows.min(TALLEST);
    if page.skin.in_lines() || !is_digits || rows < LEAST {
        return;
    }
    let (width, height) = size_for(cells(&number), column.width(), rows);
    if height < LEAST {
        return;
    }
    let rest = column.rest();
    let area = Rect {
        width,
        height,
        ..rest
    };
    let style = page.skin.pain();
    column.draw(|buf| {
        big_text(&number, area, style, buf);
    });
    column.gap(height + u16::from(page.roomy()));
}
