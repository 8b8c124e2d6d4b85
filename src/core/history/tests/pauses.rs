//! When the programme is paused (row 30), and when the pause ends.

use super::*;

fn paused(records: &[Record], level: u8, today: &str) -> bool {
    let lately = Lately::new(records);
    let paused = lately.paused(pain(level), date(today));
    let start = lately.start(pain(level), date(today));
    assert_eq!(start.paused, paused);
    paused
}

fn talked(day: &str) -> Record {
    screening(day, |screening| screening.talked = true)
}

/// A session with pain 3 before, `later` after it, and `level` the next morning.
fn bad_day(day: &str, later: u8, next: &str, level: u8) -> Vec<Record> {
    vec![
        whole(day),
        after(day, later),
        check(next, When::NextDay, level),
    ]
}

#[test]
fn three_above_after_and_still_the_next_day_pauses() {
    let is = |later, level| {
        paused(
            &bad_day("2026-11-16", later, "2026-11-17", level),
            3,
            "2026-11-20",
        )
    };
    assert!(is(6, 6));
    assert!(!is(5, 6) && !is(6, 5));
    let unanswered = [whole("2026-11-16"), check("2026-11-17", When::NextDay, 6)];
    assert!(paused(&unanswered, 3, "2026-11-20"), "as bad as it can be");
}

#[test]
fn the_number_of_this_morning_counts_before_it_is_in_the_log() {
    let mut records = vec![whole("2026-11-16"), after("2026-11-16", 6)];
    assert!(paused(&records, 6, "2026-11-17"));
    assert!(!paused(&records, 5, "2026-11-17"));
    assert!(!paused(&records, 6, "2026-11-18"), "nor on a later day");
    records.push(check("2026-11-17", When::NextDay, 5));
    assert!(
        !paused(&records, 6, "2026-11-17"),
        "the first number is the one"
    );
}

#[test]
fn it_stands_until_they_have_talked_and_not_a_day_less() {
    let mut records = bad_day("2026-11-16", 6, "2026-11-17", 6);
    records.extend([lists("2026-11-18"), whole("2026-11-18")]);
    assert!(paused(&records, 0, "2027-11-18"));
    records.push(talked("2026-11-19"));
    assert!(!paused(&records, 0, "2026-11-19"));
}

#[test]
fn talking_on_the_same_day_counts_after_the_number_only() {
    let mut records = vec![whole("2026-11-16"), after("2026-11-16", 6)];
    records.push(talked("2026-11-17"));
    assert!(paused(&records, 6, "2026-11-17"), "said before the number");
    records.push(check("2026-11-17", When::NextDay, 6));
    assert!(paused(&records, 6, "2026-11-17"));
    records.push(talked("2026-11-17"));
    assert!(!paused(&records, 6, "2026-11-17"));
}

#[test]
fn a_later_bad_morning_pauses_anew() {
    let mut records = bad_day("2026-11-10", 6, "2026-11-11", 6);
    records.push(talked("2026-11-12"));
    records.extend(bad_day("2026-11-14", 6, "2026-11-15", 4));
    assert!(!paused(&records, 3, "2026-11-20"));
    records.extend(bad_day("2026-11-16", 8, "2026-11-17", 6));
    assert!(paused(&records, 3, "2026-11-20"));
    records.extend(bad_day("2026-11-18", 3, "2026-11-19", 3));
    assert!(paused(&records, 3, "2026-11-20"), "a good day ends nothing");
    records.push(talked("2026-11-20"));
    assert!(!paused(&records, 3, "2026-11-20"));
}

#[test]
fn of_two_sessions_on_a_day_either_pauses() {
    let records = [
        sitting("2026-11-16", |s| s.pain_before = Pain::new(2)),
        sitting("2026-11-16", |s| s.pain_before = Pain::new(5)),
        check("2026-11-17", When::NextDay, 5),
    ];
    assert!(paused(&records, 3, "2026-11-18"));
}
