//! The mornings after sessions, and rises in a row.

use super::*;

/// A session with pain 3 before on each of these days, and a number on the morning after each.
fn mornings(days: &[(&str, &str, Option<u8>)]) -> Vec<Record> {
    let mut records = Vec::new();
    for (day, after, level) in days {
        records.push(whole(day));
        records.extend(level.map(|level| check(after, When::NextDay, level)));
    }
    records
}

#[test]
fn the_first_check_in_of_the_day_after_is_the_next_day_value() {
    let records = [whole("2026-11-17")];
    let rise = |today| {
        Lately::new(&records)
            .start(pain(5), date(today))
            .next_day_rise
    };
    assert_eq!(rise("2026-11-18"), Some(2));
    assert_eq!(rise("2026-11-19"), None);
    let records = [
        whole("2026-11-17"),
        check("2026-11-18", When::NextDay, 4),
        check("2026-11-18", When::Before, 9),
    ];
    let start = Lately::new(&records).start(pain(9), date("2026-11-18"));
    assert_eq!(start.next_day_rise, Some(1), "the first");
}

#[test]
fn a_number_is_asked_for_a_session_once_on_the_day_after_it() {
    let mut records = vec![whole("2026-11-16"), whole("2026-11-17")];
    let asked = |records: &[Record], today| {
        let session = Lately::new(records).next_day_session(date(today));
        session.map(|s| s.local_date)
    };
    assert_eq!(asked(&records, "2026-11-17"), None, "not on the day itself");
    assert_eq!(asked(&records, "2026-11-18"), Some(date("2026-11-17")));
    assert_eq!(asked(&records, "2026-11-19"), None);
    records.push(check("2026-11-18", When::NextDay, 3));
    assert_eq!(asked(&records, "2026-11-18"), None, "given");
    assert_eq!(asked(&[], "2026-11-18"), None);
}

#[test]
fn rises_in_a_row_are_counted_back_from_the_last_session() {
    let days = [
        ("2026-11-10", "2026-11-11", Some(6)),
        ("2026-11-12", "2026-11-13", Some(4)),
        ("2026-11-14", "2026-11-15", Some(5)),
        ("2026-11-16", "2026-11-17", None),
        ("2026-11-18", "2026-11-19", Some(7)),
        ("2026-11-20", "2026-11-21", None),
    ];
    let records = mornings(&days);
    let lately = Lately::new(&records);
    let start = lately.start(pain(6), date("2026-11-21"));
    assert_eq!((start.next_day_rise, start.rises_in_row), (Some(3), 2));
    let morning = lately.next_day(pain(6), date("2026-11-21"));
    let morning = morning.unwrap();
    assert_eq!((morning.rises_in_row, morning.after), (2, None));
    assert_eq!(
        lately.next_day(Pain::WORST, date("2026-11-22")),
        None,
        "only the day after"
    );
}

#[test]
fn two_sessions_on_a_day_have_one_next_day_and_the_greater_rise() {
    let mut records = vec![sitting("2026-11-10", |s| s.pain_before = Pain::new(5))];
    records.extend(mornings(&[
        ("2026-11-10", "2026-11-11", Some(6)),
        ("2026-11-20", "2026-11-21", None),
    ]));
    let start = Lately::new(&records).start(Pain::NONE, date("2026-11-21"));
    assert_eq!(start.rises_in_row, 1);
}
