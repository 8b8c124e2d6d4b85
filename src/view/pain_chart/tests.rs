//! The chart, drawn without colours.

use super::*;
use crate::view::tests::drawn;
use chrono::Datelike;

fn shown(w: u16, h: u16, days: &[ChartDay]) -> String {
    drawn(w, h, |area, buf| {
        let label = |d: NaiveDate| d.format("%-d %b").to_string();
        let first = days.first().map_or(newest(), |day| day.date);
        let last = days.last().map_or(newest(), |day| day.date);
        let days = days.iter().copied();
        let behind = Behind::NOTHING;
        pain_chart(area, first..=last, days, behind, label, Skin::PLAIN, buf);
    })
}

/// The last `many` days up to `newest`, each with the pain that `found` knows of it.
fn last_days(
    newest: NaiveDate,
    many: u32,
    found: impl Fn(NaiveDate) -> (Option<u8>, Option<u8>),
) -> Vec<ChartDay> {
    (0..u64::from(many))
        .rev()
        .filter_map(|ago| newest.checked_sub_days(Days::new(ago)))
        .map(|date| {
            let (before, after) = found(date);
            day(date, before, after)
        })
        .collect()
}

fn day(date: NaiveDate, before: Option<u8>, after: Option<u8>) -> ChartDay {
    ChartDay {
        date,
        before,
        after,
        morning: false,
    }
}

fn newest() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

fn week() -> Vec<ChartDay> {
    let pains = [(6, 4), (5, 5), (0, 0), (5, 2), (4, 3), (4, 2), (3, 1)];
    last_days(newest(), 7, |date| {
        let at = usize::try_from(date.day() - 16).unwrap_or_default();
        match pains.get(at) {
            Some((0, 0)) | None => (None, None),
            Some((b, a)) => (Some(*b), Some(*a)),
        }
    })
}

#[test]
fn a_week_shows_what_each_day_did() {
    assert_eq!(
        shown(30, 12, &week()),
        concat!(
            "10 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈\n",
            " 9\n",
            " 8\n",
            " 7\n",
            " 6 ●\n",
            " 5 │┈┈┈┈◉┈┈┈┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈\n",
            " 4 ○            │    ●   ●\n",
            " 3              │    ○   │   ●\n",
            " 2              ○        ○   │\n",
            " 1                           ○\n",
            " 0 ───────────────────────────\n",
            "   16 Nov               22 Nov\n",
        )
    );
}

#[test]
fn few_rows_still_tell_high_from_low() {
    assert_eq!(
        shown(20, 5, &week()),
        concat!(
            "10 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈\n",
            "   ●\n",
            " 5 ○┈┈◉┈┈┈┈◉┈┈◉┈┈◉┈●\n",
            " 0 ────────────────○\n",
            "   16 Nov     22 Nov\n",
        )
    );
}

#[test]
fn many_days_share_columns() {
    let many = last_days(newest(), 90, |date| {
        let back = apart(date, newest());
        let before = u8::try_from(back / 10).ok();
        (
            before,
            before.map(|b| b.saturating_sub(u8::from(back % 20 < 10))),
        )
    });
    assert_eq!(
        shown(34, 12, &many),
        concat!(
            "10 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈\n",
            " 9\n",
            " 8 ●●●●\n",
            " 7 ○○○○◉◉◉●\n",
            " 6        ○●●●\n",
            " 5 ┈┈┈┈┈┈┈┈○○○◉◉◉┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈\n",
            " 4               ◉●●●\n",
            " 3                ○○○◉◉◉\n",
            " 2                      ●●●\n",
            " 1                      ○○○◉◉◉◉\n",
            " 0 ────────────────────────────◉◉◉\n",
            "   25 Aug          9 Oct    22 Nov\n",
        )
    );
}

#[test]
fn no_days_are_an_empty_chart() {
    assert_eq!(shown(8, 4, &[]), "10 ┈┈┈┈┈\n 5 ┈┈┈┈┈\n 0 ─────\n   22 N…\n");
    let future = NaiveDate::MAX;
    assert!(
        shown(
            20,
            12,
            &[
                day(NaiveDate::MIN, Some(255), None),
                day(future, None, Some(0))
            ]
        )
        .contains('●')
    );
}
