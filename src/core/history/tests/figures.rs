//! Totals of a period.

use super::*;

const TODAY: &str = "2026-11-22";

fn figures(records: &[Record], range: Range) -> Figures {
    let records = &confirmed(records);
    let kept = Kept::new(records, None, chrono::Weekday::Mon, date(TODAY));
    Figures::new(records, &kept, range, date(TODAY))
}

#[test]
fn a_range_holds_its_days_and_none_to_come() {
    let today = date(TODAY);
    let week = Range::Last(7);
    assert!(week.holds(date("2026-11-16"), today) && week.holds(today, today));
    assert!(!week.holds(date("2026-11-15"), today));
    for range in Range::CHOICES {
        assert!(!range.holds(date("2026-11-23"), today), "{range:?}");
    }
    assert!(Range::All.holds(NaiveDate::MIN, today));
    assert_eq!(
        Range::Last(u32::MAX).first(NaiveDate::MIN),
        Some(NaiveDate::MIN)
    );
}

#[test]
fn exercises_are_counted_with_their_stops() {
    let records = [
        sitting("2026-11-20", |_| {}),
        sitting("2026-11-21", |s| {
            s.exercises = vec![done("pelvic-tilt", 25), done("bridge", 3)];
        }),
        sitting("2026-11-22", |s| {
            s.outcome = Outcome::Stopped;
            s.exercises = vec![done("pelvic-tilt", 2)];
            s.stop = Some(Stop {
                exercise: Some(exercise("pelvic-tilt")),
                ..a_stop(None)
            });
        }),
    ];
    let all = figures(&records, Range::All);
    assert_eq!((all.sessions, all.minutes), (3, 30));
    let [tilt, bridge] = all.exercises.as_slice() else {
        unreachable!("two exercises")
    };
    assert_eq!(tilt.id.as_str(), "pelvic-tilt");
    assert_eq!(
        (tilt.sessions, tilt.planned, tilt.done, tilt.stops),
        (3, 30, 22, 1)
    );
    assert_eq!((bridge.done, bridge.stops), (3, 0));
    let last = figures(&records, Range::Last(1));
    assert_eq!((last.sessions, last.exercises.len()), (1, 1));
}

#[test]
fn the_last_note_of_a_check_in_is_the_one_that_counts() {
    let first = number("2026-11-21", 2, |check| check.note = Some("first".into()));
    let mut records = vec![first];
    let says = |records: &[Record]| {
        let mut records = records.to_vec();
        crate::core::amended::amend(&mut records);
        let notes = figures(&records, Range::All).notes;
        notes.iter().map(|n| n.text.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(says(&records), ["first"]);
    for text in ["better", "best"] {
        records.push(added("2026-11-21", "note", text));
    }
    assert_eq!(says(&records), ["best"]);
    records.push(added("2026-11-21", "note", " "));
    assert_eq!(says(&records), Vec::<String>::new(), "taken back");
}

fn means(figures: &Figures) -> Vec<(NaiveDate, u16)> {
    figures.weekly_means(date(TODAY)).collect()
}

#[test]
fn weekly_means_are_counted_back_from_today() {
    let check = |day: &str, level| check(day, When::Before, level);
    let records = [
        check("2026-11-08", 6),
        check("2026-11-15", 5),
        check("2026-11-16", 4),
        check("2026-11-22", 3),
    ];
    let all = figures(&records, Range::All);
    assert_eq!(
        means(&all),
        [
            (date("2026-11-02"), 60),
            (date("2026-11-09"), 50),
            (date("2026-11-16"), 35)
        ]
    );
    assert_eq!(all.start_mean, Some(60), "seven days from the first number");
    assert_eq!(means(&figures(&[], Range::All)), []);
}

#[test]
fn a_log_of_absurd_dates_is_only_a_log() {
    let records = [
        sitting("2026-11-20", |s| s.local_date = NaiveDate::MIN),
        sitting("2026-11-21", |s| s.local_date = NaiveDate::MAX),
    ];
    let all = figures(&records, Range::All);
    assert_eq!(all.sessions, 1);
    assert_eq!(means(&all), [], "nor a week to name");
    let kept = Kept::new(&records, None, chrono::Weekday::Mon, date(TODAY));
    assert_eq!(kept.longest_weeks_in_a_row(), 0, "no week is around them");
}
