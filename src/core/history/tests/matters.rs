//! What matters: when it is asked, what comes of an answer, and days away.

use super::*;
use crate::core::programme::Frequency;
use crate::core::record::{Measure, MeasureName, OverallChange, Pause, Score};
use chrono::{Days, Weekday};

fn measure(day: &str, name: MeasureName, change: impl FnOnce(&mut Measure)) -> Record {
    let at = at(day, "09:30:00");
    let mut measure = Measure {
        id: id(at),
        at,
        local_date: date(day),
        name,
        items: Vec::new(),
        scores: Vec::new(),
        since: None,
        put_off: false,
    };
    change(&mut measure);
    Record::Measure(measure)
}

fn goals(day: &str, scored: &[(&str, u8)]) -> Record {
    measure(day, MeasureName::Goals, |m| {
        m.items = scored.iter().map(|(goal, _)| Plain::new(goal)).collect();
        m.scores = scored.iter().filter_map(|(_, n)| Score::new(*n)).collect();
    })
}

fn overall(day: &str, change: OverallChange) -> Record {
    measure(day, MeasureName::Overall, |m| {
        m.scores = vec![change.score()];
    })
}

fn put_off(day: &str, name: MeasureName) -> Record {
    measure(day, name, |m| m.put_off = true)
}

pub(super) fn pause(said: &str, from: &str, to: &str) -> Record {
    let at = at(said, "20:00:00");
    Record::Pause(Pause {
        id: id(at),
        at,
        local_date: date(said),
        from: date(from),
        to: date(to),
    })
}

fn asks(records: &[Record], today: &str) -> Vec<Asked> {
    Lately::new(records).to_ask(date(today), true)
}

#[test]
fn goals_are_asked_after_a_week_and_then_every_four_weeks() {
    let mut records = vec![whole("2026-11-01")];
    assert_eq!(asks(&[], "2026-11-08"), [], "nothing was trained");
    assert_eq!(asks(&records, "2026-11-01"), [], "never on day one");
    assert_eq!(asks(&records, "2026-11-07"), []);
    assert_eq!(asks(&records, "2026-11-08"), [Asked::NewGoals]);
    records.push(goals("2026-11-08", &[("dig the garden", 3)]));
    assert_eq!(asks(&records, "2026-11-08"), []);
    let since = Asked::Overall(date("2026-11-01"));
    assert_eq!(asks(&records, "2026-11-29"), [since]);
    assert_eq!(asks(&records, "2026-12-06"), [Asked::Goals]);
    // What is passed by stands for a week, and again four weeks later.
    assert_eq!(asks(&records, "2026-12-12"), [Asked::Goals]);
    assert_eq!(asks(&records, "2026-12-13"), []);
    assert_eq!(asks(&records, "2026-12-27"), [since]);
    records.push(overall("2026-12-27", OverallChange::Better));
    assert_eq!(asks(&records, "2026-12-27"), []);
    assert_eq!(asks(&records, "2027-01-03"), [Asked::Goals]);
    assert_eq!(asks(&records, "2027-01-24"), [since]);
}

#[test]
fn what_is_put_off_rests_for_a_week_and_by_itself() {
    let records = [
        whole("2026-11-01"),
        put_off("2026-12-01", MeasureName::Goals),
    ];
    let since = Asked::Overall(date("2026-11-01"));
    assert_eq!(asks(&records, "2026-12-05"), [since]);
    assert_eq!(asks(&records, "2026-12-07"), []);
    assert_eq!(asks(&records, "2026-12-08"), [Asked::NewGoals]);
    assert_eq!(asks(&records, "2026-12-15"), []);
    let wrong_clock = put_off("2027-12-01", MeasureName::Goals);
    let records = [whole("2026-11-01"), wrong_clock];
    assert_eq!(asks(&records, "2026-11-08"), [Asked::NewGoals]);
}

#[test]
fn nothing_is_asked_on_a_day_away() {
    let records = [
        whole("2026-11-01"),
        pause("2026-11-07", "2026-11-08", "2026-11-09"),
    ];
    assert_eq!(asks(&records, "2026-11-09"), []);
    assert_eq!(asks(&records, "2026-11-10"), [Asked::NewGoals]);
}

#[test]
fn the_usual_time_is_asked_once_after_the_third_day() {
    let mut records = vec![
        whole("2026-11-01"),
        whole("2026-11-02"),
        whole("2026-11-02"),
    ];
    let asks = |records: &[Record], has_time| {
        let asked = Lately::new(records).to_ask(date("2026-11-03"), has_time);
        asked.contains(&Asked::UsualTime)
    };
    assert!(!asks(&records, false), "two days");
    records.push(whole("2026-11-03"));
    assert!(asks(&records, false));
    assert!(!asks(&records, true), "it is set");
    records.push(put_off("2026-11-03", MeasureName::UsualTime));
    assert!(!asks(&records, false), "once");
}

#[test]
fn a_goal_is_followed_from_answer_to_answer() {
    let records = [
        goals("2026-11-08", &[("dig", 3), ("dance", 4)]),
        goals("2026-12-06", &[("dig", 5), ("swim", 2)]),
    ];
    let all = Lately::new(&records).goals_over_time();
    let told = all.iter().map(|goal| {
        let scores = goal.scores.iter().map(|(_, score)| score.number());
        (
            goal.text.as_str(),
            scores.collect::<Vec<_>>(),
            goal.is_present,
            goal.is_better(),
        )
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("dig", vec![3, 5], true, true),
            ("dance", vec![4], false, false),
            ("swim", vec![2], true, false),
        ]
    );
}

#[test]
fn a_goal_edited_by_hand_is_cut_and_made_safe() {
    let long = format!("{}\u{1b}[2J", "x".repeat(200));
    let Record::Measure(measure) = goals("2026-11-08", &[(&long, 3), ("a", 1), ("b", 2), ("c", 9)])
    else {
        unreachable!("it is a measure")
    };
    let goals = measure.goals();
    assert_eq!(goals.len(), Measure::GOALS);
    assert!(
        goals
            .iter()
            .all(|(goal, _)| goal.as_str().chars().count() <= Measure::LONGEST_GOAL)
    );
    assert!(
        goals
            .iter()
            .all(|(goal, _)| !goal.as_str().contains('\u{1b}'))
    );
}

fn kept(records: &[Record], days: u8, today: &str) -> Kept {
    let frequency = Some(Frequency::DaysPerWeek(days));
    Kept::new(&confirmed(records), frequency, Weekday::Mon, date(today))
}

/// Monday 9 to Sunday 15 November.
#[test]
fn days_away_are_taken_out_of_their_week() {
    let records = [
        whole("2026-11-09"),
        whole("2026-11-10"),
        pause("2026-11-11", "2026-11-12", "2026-11-14"),
    ];
    let kept = kept(&records, 5, "2026-11-11");
    assert_eq!(
        (kept.this_week(), kept.target()),
        (2, 2),
        "days to come too"
    );
    assert!(kept.is_away(date("2026-11-14")) && !kept.is_away(date("2026-11-15")));
    assert_eq!(kept.weeks_in_a_row(), 1);
    assert_eq!(
        kept.and(date("2026-11-12")).target(),
        3,
        "trained all the same"
    );
}

#[test]
fn a_whole_week_away_neither_counts_nor_ends_the_row() {
    let before = ["2026-11-02", "2026-11-03"].map(whole);
    let after = ["2026-11-16", "2026-11-17"].map(whole);
    let mut records = [before, after].concat();
    let row = |records: &[Record]| {
        let kept = kept(records, 2, "2026-11-18");
        (kept.weeks_in_a_row(), kept.longest_weeks_in_a_row())
    };
    assert_eq!(row(&records), (1, 1));
    records.push(pause("2026-11-08", "2026-11-09", "2026-11-15"));
    assert_eq!(row(&records), (2, 2));
}

#[test]
fn a_pause_ended_early_or_too_long_has_the_days_it_may_have() {
    let id = id(at("2026-11-08", "20:00:00"));
    let end = |to: &str| {
        let set = [("to".to_owned(), to.into())];
        let at = at("2026-11-10", "08:00:00");
        let mut records = vec![
            pause("2026-11-08", "2026-11-09", "2026-11-15"),
            Record::Amendment(Amendment {
                id: super::id(at),
                at,
                amends: id,
                set: set.into_iter().collect(),
            }),
        ];
        amend(&mut records);
        kept(&records, 5, "2026-11-20").away().count()
    };
    assert_eq!(end("2026-11-09"), 1);
    assert_eq!(end("2026-11-08"), 0, "on its first day");
    assert_eq!(end("2036-11-08"), 28, "edited by hand");
    let wrong_clock = pause("2027-11-08", "2026-11-09", "2026-11-15");
    assert_eq!(kept(&[wrong_clock], 5, "2026-11-20").away().count(), 0);
}

#[test]
fn days_away_are_not_planned_for() {
    let mut records = vec![number("2026-11-01", 5, |_| {})];
    records.extend((1..8).map(|n| whole(&(date("2026-11-01") + Days::new(n)).to_string())));
    records.push(pause("2026-11-14", "2026-11-15", "2026-11-28"));
    let records = confirmed(&records);
    let lately = Lately::new(&records);
    let daily = Some(Frequency::DaysPerWeek(7));
    let adherence = lately
        .past(date("2026-11-29"), true, daily)
        .adherence
        .unwrap();
    assert_eq!((adherence.done, adherence.planned), (7, 14));
}

#[test]
fn the_thought_goes_on_by_days_with_a_session_and_comes_once_a_day() {
    let records = ["2026-11-01", "2026-11-01", "2026-11-04"].map(whole);
    let lately = Lately::new(&records);
    let before = |day: &str| match sitting(day, |s| s.id = Uuid::from_u128(9)) {
        Record::Session(session) => lately.days_before_first(&session),
        _ => None,
    };
    assert_eq!(before("2026-10-31"), Some(0));
    assert_eq!(before("2026-11-01"), None, "one came before it that day");
    assert_eq!(before("2026-11-02"), Some(1));
    assert_eq!(before("2026-11-09"), Some(2));
}
