//! Stories of a programme with chosen days of the week: Monday, Wednesday and Friday.

use super::matters::pause;
use super::*;
use crate::core::programme::{Frequency, Weekdays};
use crate::core::safety::Adherence;
use chrono::Weekday;

fn chosen() -> Option<Frequency> {
    let days = [Weekday::Mon, Weekday::Wed, Weekday::Fri];
    Weekdays::new(days).map(Frequency::On)
}

fn kept(records: &[Record], today: &str) -> Kept {
    Kept::new(&confirmed(records), chosen(), Weekday::Mon, date(today))
}

/// Monday 9 to Sunday 15 November.
#[test]
fn a_week_asks_for_its_chosen_days_and_any_day_counts() {
    let as_planned = ["2026-11-09", "2026-11-11", "2026-11-13"].map(whole);
    let moved = ["2026-11-09", "2026-11-12", "2026-11-15"].map(whole);
    for records in [as_planned, moved] {
        let kept = kept(&records, "2026-11-15");
        assert_eq!((kept.target(), kept.this_week()), (3, 3));
        assert_eq!((kept.weeks_in_a_row(), kept.days_in_a_row()), (1, 3));
    }
    let two = kept(&["2026-11-09", "2026-11-12"].map(whole), "2026-11-17");
    assert_eq!(two.weeks_in_a_row(), 0);
}

#[test]
fn only_a_chosen_day_away_or_without_an_offer_makes_the_week_need_less() {
    let tuesday = kept(&[rest("2026-11-10")], "2026-11-15");
    assert_eq!(tuesday.target(), 3);
    let wednesday = kept(&[rest("2026-11-11")], "2026-11-15");
    assert_eq!(wednesday.target(), 2);
    // Away from Thursday to Sunday: Friday alone was asked for.
    let away = pause("2026-11-11", "2026-11-12", "2026-11-15");
    assert_eq!(kept(&[away], "2026-11-15").target(), 2);
}

#[test]
fn days_between_the_chosen_ones_do_not_end_a_row() {
    let row = |days: &[&str], today: &str| {
        let records: Vec<Record> = days.iter().map(|day| whole(day)).collect();
        kept(&records, today).days_in_a_row()
    };
    let three = ["2026-11-09", "2026-11-11", "2026-11-13"];
    assert_eq!(row(&three, "2026-11-13"), 3);
    assert_eq!(row(&three, "2026-11-15"), 3, "the weekend asks for nothing");
    assert_eq!(row(&three, "2026-11-16"), 3, "Monday is not over");
    assert_eq!(row(&three, "2026-11-17"), 0, "Monday was not done");
    assert_eq!(
        row(&["2026-11-09", "2026-11-12", "2026-11-13"], "2026-11-14"),
        3,
        "Thursday stands in for Wednesday"
    );
    assert_eq!(
        row(&["2026-11-09", "2026-11-13"], "2026-11-14"),
        1,
        "nothing stands in for Wednesday"
    );
    assert_eq!(row(&[], "2026-11-14"), 0);
}

#[test]
fn a_chosen_day_of_a_pause_does_not_end_a_row() {
    let records = [
        whole("2026-11-09"),
        pause("2026-11-10", "2026-11-10", "2026-11-12"),
        whole("2026-11-13"),
    ];
    assert_eq!(kept(&records, "2026-11-14").days_in_a_row(), 2);
}

#[test]
fn what_was_planned_is_counted_by_the_chosen_days() {
    let records = [
        whole("2026-11-09"),
        pause("2026-11-10", "2026-11-11", "2026-11-12"),
    ];
    let kept = kept(&records, "2026-11-20");
    let planned = |first, last| kept.planned(chosen(), date(first), date(last));
    assert_eq!(planned("2026-11-02", "2026-11-08"), Some(3));
    assert_eq!(
        planned("2026-11-09", "2026-11-15"),
        Some(2),
        "Wednesday away"
    );
    assert_eq!(
        planned("2026-11-16", "2026-11-20"),
        Some(2),
        "Friday is not over"
    );
    assert_eq!(planned("2026-11-14", "2026-11-15"), Some(0), "a weekend");
}

#[test]
fn the_trend_asks_for_the_chosen_days_so_far() {
    let records = [
        number("2026-11-09", 5, |_| {}),
        whole("2026-11-09"),
        whole("2026-11-12"),
        pause("2026-11-16", "2026-11-16", "2026-11-17"),
    ];
    let records = confirmed(&records);
    let past = Lately::new(&records).past(date("2026-11-18"), true, chosen());
    let found = past.adherence;
    assert_eq!(
        found,
        Some(Adherence {
            done: 2,
            planned: 3
        }),
        "Monday away"
    );
}
