//! What a report needs: a range with two ends, means, planned days, where exercises were stopped, what
//! happened, and when a plan changed.

use super::*;
use crate::core::exercise::Side;
use crate::core::programme::Frequency;
use crate::core::safety::Sign;
use chrono::{Days, Weekday};

const TODAY: &str = "2026-11-28";

fn since(day: &str, after: u64) -> NaiveDate {
    date(day) + Days::new(after)
}

fn number(day: NaiveDate, level: u8) -> Record {
    let at = at(&day.to_string(), "07:00:00");
    Record::CheckIn(CheckIn {
        id: id(at),
        at,
        local_date: day,
        when: When::Before,
        session: None,
        pain: pain(level),
        place: None,
        note: None,
        mobility: None,
        rows: Vec::new(),
    })
}

fn figures(records: &[Record], range: Range) -> Figures {
    let kept = Kept::new(records, None, Weekday::Mon, date(TODAY));
    Figures::new(records, &kept, range, date(TODAY))
}

#[test]
fn a_range_between_two_days_holds_both_and_no_day_to_come() {
    let range = |last| Range::Between {
        first: date("2026-11-10"),
        last: date(last),
    };
    let today = date(TODAY);
    let held = |range: Range| {
        let days = date("2026-11-01").iter_days().take(40);
        days.filter(|day| range.holds(*day, today)).count()
    };
    assert_eq!(held(range("2026-11-12")), 3);
    assert_eq!(held(range("2026-12-31")), 19, "up to today");
    assert_eq!(range("2026-12-31").last(today), today);
}

#[test]
fn the_first_week_is_compared_with_the_last_one() {
    let levels = [6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3];
    let days = (0..)
        .zip(levels)
        .map(|(n, level)| number(since("2026-11-01", n), level));
    let records: Vec<Record> = days.collect();
    let before = figures(&records, Range::All).means(PainDay::compared);
    assert_eq!(before.first, Some(60));
    assert_eq!(before.last, Some(39), "six fours and a three");
    assert_eq!((before.change(), before.percent()), (Some(-21), Some(-35)));
    assert_eq!(before.highest, Some(pain(6)));
    let short = Range::Between {
        first: date("2026-11-01"),
        last: date("2026-11-13"),
    };
    let short = figures(&records, short).means(PainDay::compared);
    assert_eq!(short.change(), None, "two weeks need fourteen days");
    let empty = figures(&[], Range::All).means(PainDay::compared);
    assert_eq!((empty.first, empty.percent()), (None, None));
}

/// Ostelo 2008: 2 points or 30 %, whichever comes first; a rise matters from 2 points.
#[test]
fn a_small_change_is_none() {
    assert_eq!(unchanged(60), (42, 80));
    assert_eq!(unchanged(80), (60, 100));
    assert_eq!(unchanged(0), (0, 20));
}

#[test]
fn planned_days_are_in_proportion_and_ask_for_nothing_on_days_off() {
    let pause = Record::Pause(Pause {
        id: Uuid::from_u128(5),
        at: at("2026-11-09", "08:00:00"),
        local_date: date("2026-11-09"),
        from: date("2026-11-09"),
        to: date("2026-11-15"),
    });
    let records = [pause, whole("2026-11-16")];
    let today = date(TODAY);
    let kept = Kept::new(&records, None, Weekday::Mon, today);
    let planned = |a_week, first, last| {
        kept.planned(
            Some(Frequency::DaysPerWeek(a_week)),
            date(first),
            date(last),
        )
    };
    assert_eq!(planned(7, "2026-11-02", "2026-11-08"), Some(7));
    assert_eq!(
        planned(5, "2026-11-02", "2026-11-22"),
        Some(10),
        "a week off"
    );
    assert_eq!(
        planned(7, "2026-11-22", TODAY),
        Some(6),
        "today is not over"
    );
    assert_eq!(planned(7, TODAY, TODAY), Some(0));
    assert_eq!(kept.planned(Some(Frequency::AsNeeded), today, today), None);
}

#[test]
fn where_an_exercise_was_stopped_is_told() {
    let stopped = sitting("2026-11-20", |session| {
        session.outcome = Outcome::Stopped;
        session.exercises.push(done("bridge", 4));
        session.stop = Some(Stop {
            exercise: Some(exercise("bridge")),
            set: 1,
            rep: 5,
            side: Some(Side::Left),
            ..a_stop(Some(Feeling::Sharp))
        });
    });
    let between = sitting("2026-11-21", |session| {
        session.outcome = Outcome::Stopped;
        session.exercises.push(done("bridge", 0));
        session.stop = Some(Stop {
            exercise: Some(exercise("bridge")),
            set: 1,
            rep: 0,
            ..a_stop(Some(Feeling::Sharp))
        });
    });
    let all = figures(&[stopped, between], Range::All);
    let at = |id: &str| {
        let figures = all.exercises.iter().find(|e| e.id == exercise(id)).unwrap();
        let at = figures.stopped_at.iter();
        at.map(|at| (at.set, at.rep, at.side)).collect::<Vec<_>>()
    };
    assert_eq!(at("bridge"), [(1, 5, Some(Side::Left))]);
    assert_eq!(at("pelvic-tilt"), [(0, 0, None)], "felt after it");
}

fn screening(day: &str, change: impl FnOnce(&mut Screening)) -> Record {
    let at = at(day, "07:30:00");
    let mut screening = Screening::empty(id(at), at, date(day));
    change(&mut screening);
    Record::Screening(screening)
}

#[test]
fn a_sign_is_told_once_until_it_was_closed() {
    let fever = || vec![Plain::new(Sign::Fever.word())];
    let records = [
        screening("2026-11-01", |s| s.signs = fever()),
        screening("2026-11-02", |s| s.signs = fever()),
        screening("2026-11-03", |s| s.seen = fever()),
        screening("2026-11-09", |s| s.signs = fever()),
        screening("2026-11-10", |s| {
            s.felt = Some(Feeling::Chest);
            s.signs = vec![Plain::new(Sign::Chest.word())];
        }),
    ];
    let lately = Lately::new(&records);
    let told = lately.happened(Range::All, date(TODAY));
    let told = told.iter().map(|h| (h.date.to_string(), h.what, h.contact));
    let told: Vec<_> = told.collect();
    let sign = |day: &str| (day.to_owned(), What::Sign(Sign::Fever), Contact::Today);
    let felt = What::Felt(Feeling::Chest);
    assert_eq!(
        told,
        [
            sign("2026-11-01"),
            sign("2026-11-09"),
            ("2026-11-10".to_owned(), felt, Contact::Emergency)
        ]
    );
    let late = Range::Last(20);
    assert_eq!(lately.happened(late, date(TODAY)).len(), 2);
}

#[test]
fn another_plan_is_one_that_stays() {
    let with = |day: &str, hash: &str, id: &str| {
        sitting(day, |session| {
            session.programme.hash = hash.into();
            session.exercises = vec![done(id, 10)];
        })
    };
    let records = [
        with("2026-11-01", "a", "bridge"),
        with("2026-11-02", "b", "bridge"),
        with("2026-11-03", "x", "cobra"),
        with("2026-11-04", "b", "bridge"),
        with("2026-11-05", "c", "clam"),
        with("2026-11-06", "c", "clam"),
        with("2026-11-07", "y", "cobra"),
    ];
    let changes = Lately::new(&records).plan_changes(Range::All, date(TODAY));
    let days: Vec<String> = changes.iter().map(|c| c.date.to_string()).collect();
    assert_eq!(days, ["2026-11-05"]);
}
