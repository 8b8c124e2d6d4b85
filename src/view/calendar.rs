//! Five weeks of days, the newest week last.

use super::bar::{Day, initial};
use super::ink::Ink;
use super::theme::Skin;
use crate::i18n::measure::cells;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Weeks that are shown.
pub const WEEKS: u16 = 5;
const DAYS: u16 = 7;

/// Draws the five weeks up to today's as a grid and says where.
///
/// ```text
///          M  T  W  T  F  S  S
/// 26 Oct   ·  ●  ●  ·  ●  ●  ·
///  2 Nov   ●  ●  □  ●  ●  ◎  ○
/// ```
///
/// `weekdays` are the names of the days from Monday on; their first letters head the columns,
/// which begin with `week_starts`. `day` tells what each is, `label` says the first day of a
/// week where there is room. With fewer rows the oldest weeks go.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a word or a date that only the caller knows"
)]
pub fn calendar(
    area: Rect,
    today: NaiveDate,
    week_starts: Weekday,
    weekdays: &[String],
    day: impl Fn(NaiveDate) -> Day,
    label: impl Fn(NaiveDate) -> String,
    skin: Skin,
    buf: &mut Buffer,
) -> Rect {
    const LABEL_GAP: u16 = 3;
    let mut ink = Ink::new(area, buf);
    let area = ink.area();
    let weeks = weeks(today, week_starts, WEEKS.min(area.height.saturating_sub(1)));
    let labels: Vec<String> = weeks.iter().map(|first| label(*first)).collect();
    let labelled = labels.iter().map(|l| cells(l)).max().unwrap_or(0);
    let columns = |step: u16| (DAYS - 1) * step + 1;
    let with_label = |step| {
        columns(step)
            .saturating_add(labelled)
            .saturating_add(LABEL_GAP)
    };
    let (left, step) = match area.width {
        w if w >= with_label(3) => (labelled + LABEL_GAP, 3),
        w if w >= with_label(2) => (labelled + LABEL_GAP, 2),
        w if w >= columns(3) => (0, 3),
        _ => (0, 2),
    };
    let offset = usize::try_from(week_starts.num_days_from_monday()).unwrap_or(0);
    for (column, name) in (0..DAYS).zip(weekdays.iter().cycle().skip(offset)) {
        ink.text(left + column * step, 0, &initial(name), skin.dim());
    }
    for (row, (first, label)) in (1..).zip(weeks.iter().zip(&labels)) {
        if left > 0 {
            ink.text(labelled - cells(label), row, label, skin.dim());
        }
        for (column, date) in (0..DAYS).zip(first.iter_days()) {
            let (sign, style) = day(date).sign(date == today, skin);
            ink.text(left + column * step, row, sign, style);
        }
    }
    Rect {
        width: area.width.min(left + columns(step)),
        height: area.height.min(WEEKS + 1),
        ..area
    }
}

/// The first days of the last `many` weeks, the oldest first.
fn weeks(today: NaiveDate, week_starts: Weekday, many: u16) -> Vec<NaiveDate> {
    let into = today.weekday().days_since(week_starts);
    (0..many)
        .rev()
        .filter_map(|ago| {
            let back = u64::from(into) + u64::from(ago) * u64::from(DAYS);
            today.checked_sub_days(Days::new(back))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    fn shown(w: u16, h: u16, week_starts: Weekday) -> String {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default();
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(String::from);
        drawn(w, h, |area, buf| {
            let day = |d: NaiveDate| match (d.day().is_multiple_of(3), d < today) {
                (false, true) if d.day() == 17 => Day::LookedAfter,
                (false, true) => Day::Kept,
                (true, true) => Day::Missed,
                (_, false) => Day::Open,
            };
            let label = |d: NaiveDate| d.format("%-d %b").to_string();
            calendar(
                area,
                today,
                week_starts,
                &names,
                day,
                label,
                Skin::PLAIN,
                buf,
            );
        })
    }

    #[test]
    fn five_weeks_end_with_this_one() {
        assert_eq!(
            shown(30, 6, Weekday::Mon),
            concat!(
                "         M  T  W  T  F  S  S\n",
                "19 Oct   ●  ●  ·  ●  ●  ·  ●\n",
                "26 Oct   ●  ·  ●  ●  ·  ●  ●\n",
                " 2 Nov   ●  ·  ●  ●  ·  ●  ●\n",
                " 9 Nov   ·  ●  ●  ·  ●  ●  ·\n",
                "16 Nov   ●  □  ·  ●  ●  ◎  ○\n",
            )
        );
    }

    #[test]
    fn little_room_drops_labels_then_space_then_old_weeks() {
        assert_eq!(
            shown(14, 3, Weekday::Sun),
            "S M T W T F S\n● · ● ● · ● ●\n· ● □ · ● ● ◎\n"
        );
    }
}
