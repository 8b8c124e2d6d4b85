//! Sessions done without the program.

use super::story::{activity, plan, reps};
use super::*;
use crate::core::pain::Pain;
use crate::core::record::{Outcome, SideDone};

fn occasion() -> Occasion {
    let start = DateTime::parse_from_rfc3339("2026-11-20T08:10:00+01:00").unwrap();
    Occasion {
        id: uuid::Uuid::nil(),
        start,
        local_date: start.date_naive(),
        app: "test".into(),
        pain_before: None,
        left_out: Vec::new(),
        today: Vec::new(),
    }
}

fn any_plan() -> Plan {
    plan(&[
        reps(2, (8, 10), (3, 3), Sides::Each),
        reps(1, (5, 5), (0, 0), Sides::Both),
        activity(2, 3, false),
        reps(1, (4, 4), (20, 30), Sides::Alternate),
        activity(20, 30, true),
    ])
}

#[test]
fn all_of_a_plan_is_done_in_its_time() {
    let plan = any_plan();
    let total = plan.total();
    let record = done_on_paper(plan, &occasion()).unwrap();
    assert_eq!((record.outcome, &record.stop), (Outcome::Completed, &None));
    assert_eq!(record.active_s, total.as_secs());
    let took = record.end - record.start;
    assert_eq!(took.to_std().unwrap(), total);
    let done: Vec<Vec<SideDone>> = record
        .exercises
        .iter()
        .map(|exercise| exercise.done.all().collect())
        .collect();
    let side = |sets, reps, held_s| SideDone { sets, reps, held_s };
    let expected = [
        vec![side(2, 20, 60), side(2, 20, 60)],
        vec![side(1, 5, 0)],
        vec![side(1, 1, 180)],
        vec![side(1, 4, 120), side(1, 4, 120)],
        vec![side(1, 1, 1_800)],
    ];
    assert_eq!(done, expected);
    let planned = record.exercises.first().unwrap().planned;
    assert_eq!(planned.reps, Span::new(8, 10).unwrap());
}

/// Who writes it by hand was there, however long it was.
#[test]
fn nobody_is_asked_on_paper_whether_they_are_there() {
    let plan = plan(&[reps(6, (20, 20), (25, 25), Sides::Both)]);
    assert!(plan.total() > ASKS_AFTER + GIVES_UP_AFTER);
    let record = done_on_paper(plan, &occasion()).unwrap();
    assert_eq!((record.outcome, record.stop), (Outcome::Completed, None));
}

#[test]
fn of_one_that_was_stopped_nothing_is_claimed() {
    let record = stopped_on_paper(any_plan(), &occasion(), StopReport::Chosen).unwrap();
    assert_eq!((record.outcome, record.active_s), (Outcome::Stopped, 0));
    assert_eq!(record.end, record.start);
    let stop = record.stop.unwrap();
    assert_eq!((stop.why, stop.exercise, stop.rep), (Why::Chosen, None, 0));
    let reps = record.exercises.iter().map(|e| e.done.reps()).sum::<u32>();
    assert_eq!((record.exercises.len(), reps), (5, 0));
}

#[test]
fn of_one_that_was_stopped_for_pain_the_level_is_kept_and_no_rule_is_named() {
    let level = Pain::new(6);
    let record = stopped_on_paper(any_plan(), &occasion(), StopReport::Pain(level)).unwrap();
    let stop = record.stop.unwrap();
    assert_eq!((stop.why, stop.level, stop.row), (Why::Pain, level, None));
    assert_eq!((stop.contact, stop.exercise), (Contact::Ask, None));
}
