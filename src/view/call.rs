//! Whom to call: the number in big digits, and the sentences about a doctor today.

use super::digits::{big_text, size_for};
use super::page::{Column, Page};
use crate::core::safety::Sign;
use crate::i18n::measure::cells;
use crate::i18n::{t, word};
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

/// Whom to call today about these signs. In pregnancy it is the ward, at once.
pub(super) fn today(signs: &[Sign], page: &Page<'_>) -> String {
    let warning = Sign::PregnancyWarning;
    let urgent = &page.desk.urgent();
    let doctor = page.say(t::SignsToday { urgent });
    if !signs.contains(&warning) {
        return doctor;
    }
    let ward = page.say(t::SignsMaternity {
        sign: &page.say(word::sign(warning)),
        maternity: &page.desk.maternity(),
    });
    if signs.len() == 1 {
        ward
    } else {
        format!("{ward} {doctor}")
    }
}

/// Whether a little walk may be advised until then: not with a warning sign in pregnancy.
pub(super) fn may_walk(signs: &[Sign]) -> bool {
    !signs.contains(&Sign::PregnancyWarning)
}

/// The out-of-hours numbers of a country that has several.
pub(super) fn numbers(page: &Page<'_>, column: &mut Column<'_>) {
    let desk = page.desk;
    if let Some(numbers) = desk.texts.out_of_hours(&desk.settings) {
        column.text(&numbers, page.skin.plain());
    }
}
