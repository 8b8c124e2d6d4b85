//! The stated number, the days of the median, and the 28 days between two questions.

use super::*;

fn said(day: &str, stated: Option<u8>, asked: Option<u8>) -> Record {
    screening(day, |screening| {
        screening.usual = Some(UsualPain {
            stated: stated.map(pain),
            asked: asked.map(pain),
        });
    })
}

/// The same number before training on these days of November.
fn days(days: impl IntoIterator<Item = u32>, level: u8) -> Vec<Record> {
    let day = |day| check(&format!("2026-11-{day:02}"), When::Before, level);
    days.into_iter().map(day).collect()
}

#[test]
fn the_median_is_of_the_first_numbers_of_fourteen_days_without_today() {
    let today = date("2026-11-20");
    let median = |records: &[Record]| Lately::new(records).usual(today).median;
    assert_eq!(median(&days(6..=10, 5)), Pain::new(5));
    assert_eq!(median(&days(5..=9, 5)), None, "four days in reach");
    assert_eq!(median(&days(16..=20, 5)), None, "today is none of them");
    let mut records = days(15..=19, 5);
    records.extend(days(15..=19, 1));
    records.push(check("2026-11-14", When::After, 9));
    assert_eq!(
        median(&records),
        Pain::new(5),
        "the first of a day, before training"
    );
    let sessions =
        ["15", "16", "17", "18", "19"].map(|day| sitting(&format!("2026-11-{day}"), |_| ()));
    assert_eq!(median(&sessions), Pain::new(3), "a session tells as well");
}

#[test]
fn the_newest_word_counts_and_no_is_no_new_number() {
    let today = date("2026-11-20");
    let records = [
        said("2026-11-01", Some(4), None),
        said("2026-11-10", Some(6), None),
    ];
    assert_eq!(Lately::new(&records).usual(today).usual, Pain::new(6));
    let varies = [
        said("2026-11-01", Some(4), None),
        said("2026-11-10", None, None),
    ];
    assert_eq!(Lately::new(&varies).usual(today).usual, None);
    assert_eq!(Lately::new(&[]).usual_said(), None);
}

#[test]
fn a_risen_median_is_asked_about_every_28_days_at_most() {
    let to_ask = |first: Record, today: &str| {
        let mut records = vec![first];
        records.extend(days(15..=19, 6));
        Lately::new(&records).usual_to_ask(date(today))
    };
    assert_eq!(
        to_ask(said("2026-11-01", Some(5), None), "2026-11-20"),
        Pain::new(6)
    );
    assert_eq!(
        to_ask(said("2026-11-01", None, None), "2026-11-20"),
        Pain::new(6)
    );
    assert_eq!(
        to_ask(said("2026-11-01", Some(6), None), "2026-11-20"),
        None
    );
    assert_eq!(
        to_ask(said("2026-10-24", Some(4), Some(5)), "2026-11-20"),
        None
    );
    assert_eq!(
        to_ask(said("2026-10-23", Some(4), Some(5)), "2026-11-20"),
        Pain::new(6)
    );
}

#[test]
fn who_has_talked_is_left_in_peace_for_28_days() {
    let records = [screening("2026-11-01", |screening| screening.talked = true)];
    let talked = |today| Lately::new(&records).has_talked(date(today));
    assert!(talked("2026-11-01") && talked("2026-11-28"));
    assert!(!talked("2026-11-29") && !talked("2026-10-31"));
}

#[test]
fn sevens_are_days_and_not_check_ins() {
    let records = [
        check("2026-11-18", When::Before, 7),
        check("2026-11-18", When::After, 8),
        check("2026-11-19", When::After, 9),
        check("2026-11-20", When::Before, 7),
        check("2026-11-20", When::Before, 8),
    ];
    let lately = Lately::new(&records);
    assert_eq!(
        lately.start(pain(7), date("2026-11-20")).sevens_last_week,
        2
    );
}
