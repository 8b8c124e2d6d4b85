//! Stories of kept days and of what the rules are told.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::core::exercise::{Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::pain::Pain;
use crate::core::plan::PlanKind;
use crate::core::programme::Frequency;
use crate::core::record::*;
use crate::core::safety::{Action, Contact};
use chrono::{DateTime, NaiveDate, Weekday};
use uuid::Uuid;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn session(day: &str, outcome: Outcome, why: Option<Why>, reps: u32) -> Record {
    let start = DateTime::parse_from_rfc3339(&format!("{day}T08:00:00+01:00")).unwrap();
    let planned = Planned {
        sets: 1,
        reps: Span::exactly(10),
        hold_s: Span::exactly(3),
        sides: Sides::Both,
    };
    let done = Done {
        both: Some(SideDone {
            sets: 0,
            reps,
            held_s: 0,
        }),
        ..Done::default()
    };
    Record::Session(SessionRecord {
        id: Uuid::from_u128(u128::from(start.timestamp().unsigned_abs())),
        start,
        end: start,
        local_date: date(day),
        programme: ProgrammeRef {
            id: ProgrammeId::new("disc-1").unwrap(),
            hash: String::new(),
        },
        app: String::new(),
        active_s: 600,
        outcome,
        plan: PlanKind::Full,
        pain_before: Pain::new(3),
        exercises: vec![ExerciseDone {
            id: ExerciseId::new("pelvic-tilt").unwrap(),
            planned,
            done,
            eased: false,
            skipped: None,
        }],
        stop: why.map(|why| Stop {
            why,
            kind: None,
            level: None,
            exercise: None,
            set: 1,
            rep: 1,
            side: None,
            row: None,
            action: Action::Stop,
            contact: Contact::Ask,
        }),
    })
}

fn check(day: &str, when: When, pain: u8) -> Record {
    let at = DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+01:00")).unwrap();
    Record::CheckIn(CheckIn {
        id: Uuid::nil(),
        at,
        local_date: date(day),
        when,
        session: None,
        pain: Pain::new(pain).unwrap(),
        place: None,
        note: None,
        mobility: None,
        rows: Vec::new(),
    })
}

fn kept(records: &[Record], days: u8, today: &str) -> Kept {
    Kept::new(
        records,
        Some(Frequency::DaysPerWeek(days)),
        Weekday::Mon,
        date(today),
    )
}

#[test]
fn a_stop_for_pain_keeps_the_day_and_an_early_choice_does_not() {
    let is = |outcome, why, reps| match session("2026-11-20", outcome, why, reps) {
        Record::Session(s) => is_kept(&s),
        _ => false,
    };
    assert!(is(Outcome::Completed, None, 0));
    assert!(is(Outcome::Stopped, Some(Why::Pain), 0));
    assert!(is(Outcome::Stopped, Some(Why::Unanswered), 0));
    assert!(!is(Outcome::Stopped, Some(Why::Chosen), 4));
    assert!(is(Outcome::Stopped, Some(Why::Chosen), 5));
    assert!(!is(Outcome::Interrupted, None, 4));
}

#[test]
fn the_running_week_never_counts_against() {
    // Monday 9 to Sunday 15: five kept. The week from the 16th: two so far.
    let days = [
        "2026-11-09",
        "2026-11-10",
        "2026-11-11",
        "2026-11-13",
        "2026-11-14",
        "2026-11-16",
        "2026-11-17",
    ];
    let records: Vec<_> = days
        .iter()
        .map(|d| session(d, Outcome::Completed, None, 10))
        .collect();
    let kept = kept(&records, 5, "2026-11-18");
    assert_eq!(
        (
            kept.this_week(),
            kept.weeks_in_a_row(),
            kept.days_in_a_row()
        ),
        (2, 1, 2)
    );
    assert_eq!(
        kept.week().map(|d| kept.is_kept(d)),
        [true, true, false, false, false, false, false]
    );
}

#[test]
fn two_sessions_on_a_day_are_one_kept_day() {
    let records = [
        session("2026-11-18", Outcome::Completed, None, 10),
        session("2026-11-18", Outcome::Completed, None, 10),
    ];
    assert_eq!(kept(&records, 7, "2026-11-18").days_in_a_row(), 1);
}

#[test]
fn an_empty_log_is_no_fault() {
    let kept = Kept::new(&[], None, Weekday::Sun, date("2026-11-18"));
    assert_eq!(
        (
            kept.this_week(),
            kept.weeks_in_a_row(),
            kept.days_in_a_row(),
            kept.target()
        ),
        (0, 0, 0, 1)
    );
}

#[test]
fn the_first_check_in_of_the_day_after_is_the_next_day_value() {
    let records = [session("2026-11-17", Outcome::Completed, None, 10)];
    let rise = |today| {
        Lately::new(&records)
            .start(Pain::new(5).unwrap(), date(today))
            .next_day_rise
    };
    assert_eq!(rise("2026-11-18"), Some(2));
    assert_eq!(rise("2026-11-19"), None);
}

#[test]
fn sevens_are_counted_over_seven_days_with_today() {
    let records = [
        check("2026-11-11", When::Before, 9),
        check("2026-11-12", When::Before, 7),
        check("2026-11-15", When::Outside, 8),
        check("2026-11-18", When::Before, 7),
    ];
    let start = Lately::new(&records).start(Pain::new(7).unwrap(), date("2026-11-18"));
    assert_eq!(start.sevens_last_week, 3);
}

#[test]
fn pain_by_day_keeps_the_first_before_and_the_last_after() {
    let records = [
        check("2026-11-17", When::Before, 5),
        check("2026-11-17", When::After, 4),
        check("2026-11-17", When::Before, 6),
        check("2026-11-17", When::After, 2),
    ];
    let days = pain_by_day(&records);
    assert_eq!(
        (days.len(), days.first().map(|d| (d.before, d.after))),
        (1, Some((Pain::new(5), Pain::new(2))))
    );
}

/// A session with 3 before on each of these days, and a number on the morning after each.
fn mornings(days: &[(&str, &str, Option<u8>)]) -> Vec<Record> {
    let mut records = Vec::new();
    for (day, after, pain) in days {
        records.push(session(day, Outcome::Completed, None, 10));
        records.extend(pain.map(|pain| check(after, When::NextDay, pain)));
    }
    records
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
    let start = lately.start(Pain::new(6).unwrap(), date("2026-11-21"));
    assert_eq!((start.next_day_rise, start.rises_in_row), (Some(3), 2));
    let morning = lately.next_day(Pain::new(6).unwrap(), date("2026-11-21"));
    let morning = morning.unwrap();
    assert_eq!((morning.rises_in_row, morning.after), (2, None));
    assert_eq!(
        lately.next_day(Pain::WORST, date("2026-11-22")),
        None,
        "only the day after"
    );
}

#[test]
fn two_sessions_on_a_day_have_one_next_day() {
    let mut records = vec![session("2026-11-10", Outcome::Completed, None, 10)];
    records.extend(mornings(&[
        ("2026-11-10", "2026-11-11", Some(6)),
        ("2026-11-20", "2026-11-21", None),
    ]));
    let start = Lately::new(&records).start(Pain::NONE, date("2026-11-21"));
    assert_eq!(start.rises_in_row, 1);
}

#[test]
fn what_the_log_cannot_know_is_unasked() {
    let start = Lately::new(&[]).start(Pain::NONE, date("2026-11-21"));
    assert_eq!((&start.signs, &start.conditions), (&None, &None));
    assert_eq!(
        crate::core::safety::start(&start).row,
        4,
        "and starts nothing"
    );
}

#[test]
fn the_weeks_of_a_trend_begin_where_they_should_and_leave_out_what_exercise_moved() {
    let records = [
        check("2026-11-01", When::Before, 9),
        check("2026-11-01", When::After, 10),
        check("2026-11-07", When::Outside, 8),
        check("2026-11-08", When::Before, 7),
        check("2026-11-14", When::NextDay, 6),
        check("2026-11-15", When::Before, 5),
        check("2026-11-22", When::Before, 4),
        check("2026-11-28", When::Before, 3),
    ];
    let past = Lately::new(&records).past(date("2026-11-28"), None);
    let levels = |week: &[Pain]| week.iter().map(|p| p.level()).collect::<Vec<_>>();
    assert_eq!(levels(&past.week_start), [9, 8]);
    assert_eq!(levels(&past.week_then), [7, 6]);
    assert_eq!(levels(&past.week_now), [4, 3]);
    assert_eq!((past.days, past.adherence), (27, None));
}

#[test]
fn only_what_a_rule_skipped_today_counts() {
    let skipped = |day, why| match session(day, Outcome::Completed, None, 0) {
        Record::Session(mut s) => {
            s.exercises.iter_mut().for_each(|e| e.skipped = why);
            Record::Session(s)
        }
        other => other,
    };
    let records = [
        skipped("2026-11-20", Some(Skipped::Rule)),
        skipped("2026-11-21", Some(Skipped::Rule)),
        skipped("2026-11-21", Some(Skipped::Chosen)),
        skipped("2026-11-21", None),
    ];
    assert_eq!(Lately::new(&records).rule_skips(date("2026-11-21")), 1);
}
